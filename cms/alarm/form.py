"""What an editor types to place or end an alarm, every rule with the words that mend it. Saves nothing."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.melding import soorten
from meldingen.streek.velden import GETAL, KIES, KORT, MOET, VERPLICHT, Formulier

from . import alarm as alarmen
from . import gebied as alarmgebied
from .models import Alarm, Alarmsjabloon, Niveau, Onderwerp

_MOMENT = "%Y-%m-%dT%H:%M"


def begin(sjabloon: Alarmsjabloon | None) -> dict[str, Any]:
    """What the form starts with: the prepared text, and an end after the usual time."""
    uren = sjabloon.duur_uren if sjabloon else 2
    tot = timezone.localtime(timezone.now() + timedelta(hours=uren))
    vast = {"kenmerk": uuid4(), "geldig_tot": tot.strftime(_MOMENT), "straal_km": "2", "link": "https://www.vrzl.nl/"}
    if sjabloon is None:
        return vast
    velden = ("niveau", "onderwerp", "titel", "wat_te_doen", "link", "soorten")
    return vast | {veld: getattr(sjabloon, veld) for veld in velden}


class Alarmformulier(Formulier):
    """One page. The rules that need the clock or somebody's rights are those of `alarmen`."""

    kenmerk = forms.UUIDField(widget=forms.HiddenInput)
    niveau = forms.ChoiceField(
        label=_("Hoe ernstig is het?"),
        choices=Niveau.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe ernstig het is.")},
    )
    titel = forms.CharField(
        label=_("Wat is er, in één korte zin?"),
        max_length=90,
        widget=forms.TextInput(VERPLICHT),
        error_messages={"required": _("Schrijf in één korte zin wat er is.")},
    )
    wat_te_doen = forms.CharField(
        label=_("Wat moeten mensen doen?"),
        help_text=_("Eén stap per regel. De eerste stap staat op elke pagina."),
        max_length=1000,
        widget=forms.Textarea(VERPLICHT | {"rows": 5}),
        error_messages={"required": _("Schrijf wat mensen moeten doen. Eén stap per regel.")},
    )
    gebied = forms.ChoiceField(
        label=_("Voor welk gebied?"),
        widget=forms.Select(KIES | MOET),
        error_messages={
            "required": _("Kies voor welk gebied het alarm is."),
            "invalid_choice": _("Dit gebied is er niet meer. Kies een ander gebied uit de lijst."),
        },
    )
    straal_km = forms.DecimalField(
        label=_("Hoe groot is de cirkel, in kilometers vanaf het midden?"),
        help_text=_("Telt alleen als u een cirkel kiest."),
        required=False,
        min_value=0.2,
        max_value=15,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput(GETAL | {"inputmode": "decimal"}),
        error_messages={
            "min_value": _("Maak de cirkel minstens 0,2 kilometer."),
            "max_value": _("Maak de cirkel hoogstens 15 kilometer, of kies de hele regio."),
            "invalid": _("Vul een getal in, zoals 2 of 2,5."),
            "max_decimal_places": _("Gebruik hoogstens één cijfer achter de komma."),
        },
    )
    geldig_tot = forms.DateTimeField(
        label=_("Tot wanneer geldt het?"),
        help_text=_("Dan verdwijnt het vanzelf. Eerder stoppen kan altijd. Hoogstens 48 uur."),
        input_formats=[_MOMENT, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(KORT | MOET | {"type": "datetime-local"}, format=_MOMENT),
        error_messages={
            "required": _("Kies tot wanneer het alarm geldt."),
            "invalid": _("Kies een dag en een tijd, bijvoorbeeld 1-12-2026 18:00."),
        },
    )
    link = forms.CharField(
        label=_("Waar staat de officiële informatie?"),
        max_length=200,
        validators=[URLValidator(schemes=["https"], message=_("Gebruik een adres dat begint met https://"))],
        widget=forms.URLInput(VERPLICHT | {"inputmode": "url"}),
        error_messages={"required": _("Vul het adres in waar de officiële informatie staat. Het begint met https://")},
    )
    onderwerp = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        help_text=_("Voor andere systemen die dit alarm overnemen."),
        choices=Onderwerp.choices,
        initial=Onderwerp.ANDERS,
        widget=forms.Select(KIES),
    )
    soorten = forms.MultipleChoiceField(
        label=_("Welke meldingen horen hierbij?"),
        help_text=_("Wie zo iets meldt in dit gebied, leest wat hij nu moet doen."),
        choices=soorten.hoofdsoorten,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    vervangt = forms.ModelChoiceField(
        label=_("Komt dit in de plaats van een ander alarm?"),
        queryset=Alarm.objects.none(),
        required=False,
        empty_label=_("Nee, het komt erbij"),
        widget=forms.Select(KIES),
        error_messages={"invalid_choice": _("Dat alarm is al voorbij. Kies opnieuw.")},
    )

    def __init__(self, *args: Any, door: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._door = door
        self.fields["gebied"].choices = alarmgebied.keuzes()  # type: ignore[attr-defined]
        self.fields["vervangt"].queryset = Alarm.objects.geldig(timezone.now())  # type: ignore[attr-defined]
        if not self.fields["vervangt"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["vervangt"]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if (
            velden.get("gebied", "").startswith("bron-")
            and not velden.get("straal_km")
            and "straal_km" not in self.errors
        ):
            self.add_error("straal_km", _("Vul in hoe groot de cirkel is, in kilometers."))
        if self.errors:
            return velden
        try:
            velden["alarmgebied"] = alarmgebied.lees(velden["gebied"], straal_km=float(velden.get("straal_km") or 1))
            alarmen.keur(self.tekst(), gebied=velden["alarmgebied"], geldig_tot=velden["geldig_tot"], door=self._door)
        except alarmgebied.GebiedOnbekend as fout:
            self.add_error("gebied", str(fout))
        except alarmen.AlarmFout as fout:
            self.add_error(fout.veld or None, str(fout))
        return velden

    def tekst(self) -> alarmen.Alarmtekst:
        velden = ("niveau", "onderwerp", "titel", "wat_te_doen", "link", "soorten")
        return alarmen.Alarmtekst(**{veld: self.cleaned_data[veld] for veld in velden})

    def plaats(self) -> Alarm:
        """Of a valid form: put it on all pages. Raises AlarmFout."""
        return alarmen.publiceer(
            self.tekst(),
            kenmerk=self.cleaned_data["kenmerk"],
            gebied=self.cleaned_data["alarmgebied"],
            geldig_tot=self.cleaned_data["geldig_tot"],
            vervangt=self.cleaned_data.get("vervangt"),
            door=self._door,
        )


class Eindformulier(Formulier):
    reden = forms.CharField(
        label=_("Waarom stopt het alarm?"),
        help_text=_(
            "Dit komt in het logboek en gaat mee naar andere systemen. Bijvoorbeeld: de brandweer zegt dat het veilig is."
        ),
        max_length=300,
        widget=forms.TextInput(VERPLICHT),
        error_messages={"required": _("Schrijf waarom het alarm stopt. Dat komt in het logboek.")},
    )
