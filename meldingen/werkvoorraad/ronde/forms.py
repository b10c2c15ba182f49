"""Every input rule of the street: what a phone may send, each step with a key of its own."""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.melding import beeld
from meldingen.melding.models import Melding
from meldingen.melding.workflow import NAMEN, Overgang, Status, stap_van
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import INVOER, KORT
from meldingen.werkvoorraad.ronde.veldwerk import Stapsoort, Veldstap

_TEKST = INVOER | {"rows": 3}
# What is done on the spot. Handing over and merging ask for a choice that needs the whole melding on the screen.
OP_STRAAT = (
    Status.AFGEHANDELD,
    Status.IN_BEHANDELING,
    Status.INGEPLAND,
    Status.NIET_TE_BEHANDELEN,
    Status.WACHT_OP_MELDER,
)


class BeginplekForm(forms.Form):
    """Where the phone is, if it says so. Nonsense is left out: then the round starts at what is due first."""

    lon = forms.FloatField(min_value=-180, max_value=180)
    lat = forms.FloatField(min_value=-90, max_value=90)

    def gekozen(self) -> tuple[float | None, float | None]:
        return (self.cleaned_data["lon"], self.cleaned_data["lat"]) if self.is_valid() else (None, None)


class StapForm(ZonderOpsporing):
    """One step. `sleutel`: sending twice does it once. `wie`: whose page this was, for a phone can change hands."""

    soort_stap = ""
    soort = forms.ChoiceField(choices=[(soort.value, soort.value) for soort in Stapsoort], widget=forms.HiddenInput)
    sleutel = forms.CharField(min_length=16, max_length=64, widget=forms.HiddenInput)
    wie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, files: Any = None, *, melding: Melding, door: AbstractBaseUser) -> None:
        begin = {"soort": self.soort_stap, "sleutel": str(uuid.uuid4()), "wie": door.pk}
        super().__init__(data, files, initial=begin, auto_id=f"{self.soort_stap}-{melding.pk}-%s")
        self.door = door

    def clean_wie(self) -> int:
        if self.cleaned_data["wie"] != self.door.pk:
            raise forms.ValidationError(_("Deze stap is van een collega. Die moet zelf inloggen om hem te versturen."))
        return self.cleaned_data["wie"]

    @property
    def van_een_ander(self) -> bool:
        """Not this person's to send: it waits for the one it is of."""
        return "wie" in self.errors

    def opnieuw(self, zin: str, melding: Melding) -> None:
        """Show what was typed once more, with `zin`. Under a new key and from the status as it is: the old key keeps its
        own outcome."""
        self.add_error(None, zin)
        self.data = self.data.dict() | {"sleutel": str(uuid.uuid4()), "van": melding.status}  # type: ignore[attr-defined]

    def stap(self) -> Veldstap:
        """What was filled in, as the action takes it."""
        velden = {veld: self.cleaned_data[veld] for veld in self.fields if veld not in ("soort", "sleutel", "wie")}
        return Veldstap(soort=Stapsoort(self.cleaned_data["soort"]), **velden)


class StatusStapForm(StapForm):
    """A step of the workflow. What the page offered counts: a stale page is told who was first, not "no such choice"."""

    soort_stap = Stapsoort.STATUS.value
    vrije_tekst = ("bericht",)
    van = forms.ChoiceField(choices=[(s.value, s.value) for s in Status], widget=forms.HiddenInput)
    naar = forms.ChoiceField(
        label=_("Nieuwe status"),
        choices=[(status.value, NAMEN[status]) for status in OP_STRAAT],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een nieuwe status.")},
    )
    ingepland_op = forms.DateField(
        label=_("Wanneer komt u?"),
        help_text=_("Alleen bij Ingepland."),
        required=False,
        widget=forms.DateInput(attrs=KORT | {"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Vul een datum in, bijvoorbeeld 1-12-2026.")},
    )
    bericht = forms.CharField(
        label=_("Bericht aan de melder"),
        help_text=_("De melder leest dit. Geen namen of opsporingsgegevens."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs=_TEKST),
    )

    def __init__(
        self, data: Any = None, files: Any = None, *, melding: Melding, door: AbstractBaseUser, stappen: list[Overgang]
    ) -> None:
        super().__init__(data, files, melding=melding, door=door)
        self.fields["van"].initial = melding.status
        naar = self.fields["naar"]
        assert isinstance(naar, forms.ChoiceField)
        mogelijk = {stap.naar for stap in stappen}
        if not self.is_bound:
            naar.choices = [(status.value, NAMEN[status]) for status in OP_STRAAT if status in mogelijk]

    def clean_ingepland_op(self) -> date | None:
        dag = self.cleaned_data["ingepland_op"]
        if dag and dag < dag_van(timezone.now()):
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def clean(self) -> dict:
        gegevens = super().clean() or {}
        stap = stap_van(gegevens.get("van"), gegevens.get("naar"))
        if stap and stap.bericht and not (gegevens.get("bericht") or "").strip():
            self.add_error("bericht", _("Schrijf een bericht: de melder moet weten waarom."))
        if gegevens.get("naar") == Status.INGEPLAND:
            if not gegevens.get("ingepland_op") and "ingepland_op" not in self.errors:
                self.add_error("ingepland_op", _("Kies de dag waarop u komt."))
        else:
            gegevens["ingepland_op"] = None
        return gegevens


class NotitieStapForm(StapForm):
    soort_stap = Stapsoort.NOTITIE.value
    vrije_tekst = ("tekst",)
    tekst = forms.CharField(
        label=_("Notitie voor collega's"),
        help_text=_("Geen opsporingsgegevens: hier hooguit het nummer in dat systeem."),
        max_length=2000,
        widget=forms.Textarea(attrs=_TEKST),
        error_messages={"required": _("Schrijf eerst een notitie.")},
    )


class FotoStapForm(StapForm):
    """A photo, decoded and encoded anew here: where and when it was taken leaves with the rest of the file."""

    soort_stap = Stapsoort.FOTO.value
    foto = forms.FileField(
        label=_("Foto voor collega's"),
        help_text=_("De melder ziet deze foto niet."),
        # `capture`: a phone opens its camera at once, on the side of the street.
        widget=forms.FileInput(attrs=INVOER | {"accept": "image/*", "capture": "environment"}),
        error_messages={
            "required": _("Maak of kies eerst een foto."),
            "empty": _("Dit bestand is leeg. Kies een andere foto."),
        },
    )

    def clean_foto(self) -> tuple[bytes, str]:
        try:
            return beeld.schoon(self.cleaned_data["foto"])
        except beeld.FotoGeweigerd as fout:
            raise forms.ValidationError(str(fout)) from fout

    def stap(self) -> Veldstap:
        jpeg, afdruk = self.cleaned_data["foto"]
        return Veldstap(soort=Stapsoort.FOTO, jpeg=jpeg, afdruk=afdruk)


class GeweestForm(StapForm):
    soort_stap = Stapsoort.GEWEEST.value


class NietGeweestForm(StapForm):
    soort_stap = Stapsoort.NIET_GEWEEST.value


VORMEN: dict[str, type[StapForm]] = {
    vorm.soort_stap: vorm for vorm in (StatusStapForm, NotitieStapForm, FotoStapForm, GeweestForm, NietGeweestForm)
}
