"""Every input rule of the werkvoorraad."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.forms.models import ModelChoiceIterator
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.melding import toegang
from meldingen.melding.models import Categorie, Melding, Partner
from meldingen.melding.werkstand import nummer_van
from meldingen.melding.workflow import NAMEN, Overgang, Status, stap_van, stappen_vanaf
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.hier import STREEK
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import INVOER, KORT, Formulier
from meldingen.werkvoorraad.inrichten.models import Standaardtekst

from .keuzes import kiesbare_soorten

_TEKST = INVOER | {"rows": 4}


class WerkfilterForm(Formulier):
    """Keeping the filter that is on the screen."""

    naam = forms.CharField(
        label=_("Naam"),
        max_length=60,
        widget=forms.TextInput(attrs=KORT | {"autocomplete": "off"}),
        error_messages={"required": _("Geef het filter een naam, bijvoorbeeld: Te laat in Born.")},
    )
    gedeeld = forms.BooleanField(label=_("Voor iedereen in de gemeente"), required=False)
    vraag = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, mag_delen: bool, **kwargs: Any) -> None:
        super().__init__(data, auto_id="filter_%s", **kwargs)
        if not mag_delen:
            del self.fields["gedeeld"]

    def als_vraag(self) -> QueryDict:
        return QueryDict(str(self.data.get("vraag", ""))[:2000])

    def velden(self) -> dict:
        return {"naam": self.cleaned_data["naam"], "gedeeld": self.cleaned_data.get("gedeeld", False)}


class StatusForm(ZonderOpsporing):
    """One step of the workflow. `van` is what the page showed: if that has changed, somebody else was first."""

    vrije_tekst = ("bericht", "reden")
    van = forms.ChoiceField(choices=[(s.value, s.value) for s in Status], widget=forms.HiddenInput)
    naar = forms.ChoiceField(
        label=_("Nieuwe status"), widget=forms.RadioSelect, error_messages={"required": _("Kies een nieuwe status.")}
    )
    bericht = forms.CharField(
        label=_("Bericht aan de melder"),
        help_text=_("De melder leest dit op de volgpagina en in de mail. Geen namen of opsporingsgegevens."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs=_TEKST),
    )
    ingepland_op = forms.DateField(
        label=_("Wanneer komt u?"),
        help_text=_("Alleen bij Ingepland."),
        required=False,
        widget=forms.DateInput(attrs=KORT | {"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Vul een datum in, bijvoorbeeld 1-12-2026.")},
    )
    hoofdmelding = forms.CharField(
        label=_("Dubbel van nummer"),
        help_text=_("Alleen bij Dubbel. Bijvoorbeeld %s.") % nummer_van(123),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs=KORT),
    )

    reden = forms.CharField(
        label=_("Waarom deze partner"),
        help_text=_("De partner leest dit, met de melding en de foto's. De melder niet."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs=_TEKST | {"rows": 3}),
    )

    def __init__(
        self, *args: Any, melding: Melding, door: AbstractBaseUser, stappen: list[Overgang], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.melding, self.door = melding, door
        partners = Partner.objects.filter(actief=True, gemeente_code__in=["", melding.gemeente_code])
        self.fields["partner"] = forms.ModelChoiceField(
            partners,
            label=_("Wie neemt het over"),
            required=False,
            empty_label=_("Kies een partner"),
            widget=forms.Select(attrs=INVOER),
            error_messages={"invalid_choice": _("Deze partner is er niet meer. Kies een andere.")},
        )
        self._teksten = list(Standaardtekst.objects.voor(melding))
        self.fields["standaardtekst"] = forms.ChoiceField(
            label=_("Begin met een standaardtekst"),
            required=False,
            choices=[("", _("Geen")), *((t.pk, f"{t.get_status_display()}: {t.titel}") for t in self._teksten)],
            widget=forms.Select(attrs=INVOER),
            error_messages={"invalid_choice": _("Deze tekst is er niet meer. Kies een andere.")},
        )
        # What the page offered counts, so that a stale page is told who was first instead of "no such choice".
        gezien = self.data.get("van") if self.is_bound else None
        stappen = stappen if gezien in (None, melding.status) else stappen_vanaf(gezien)
        naar = self.fields["naar"]
        assert isinstance(naar, forms.ChoiceField)
        naar.choices = [(stap.naar.value, NAMEN[stap.naar]) for stap in stappen]
        self.fields["van"].initial = melding.status

    @property
    def heeft_teksten(self) -> bool:
        return bool(self._teksten)

    def met_standaardtekst(self) -> "StatusForm":
        """The same form, with the chosen text as the message where nothing was written yet, and its status chosen."""
        gekozen = self.data.get("standaardtekst", "")
        tekst = next((tekst for tekst in self._teksten if str(tekst.pk) == gekozen), None)
        if tekst is None or self.data.get("bericht", "").strip():
            return self
        ingevuld = {"bericht": tekst.tekst, "naar": self.data.get("naar") or tekst.status}
        self.data = {**{naam: self.data.get(naam) for naam in self.data}, **ingevuld}
        return self

    def clean_ingepland_op(self) -> date | None:
        dag = self.cleaned_data["ingepland_op"]
        if dag and dag < dag_van(timezone.now()):
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def clean_hoofdmelding(self) -> Melding | None:
        nummer = self.cleaned_data["hoofdmelding"].strip().upper().removeprefix(f"{STREEK.code}-")
        if not nummer:
            return None
        gevonden = None
        if nummer.isascii() and nummer.isdigit() and len(nummer) < 18:
            gevonden = toegang.meldingen_voor(self.door).filter(pk=int(nummer)).exclude(pk=self.melding.pk).first()
        if gevonden is None or gevonden.gemeente_code != self.melding.gemeente_code:
            raise forms.ValidationError(_("Wij vinden deze melding niet in uw gemeente. Kijk het nummer na."))
        return gevonden

    def clean(self) -> dict:
        gegevens = super().clean() or {}
        stap = stap_van(gegevens.get("van"), gegevens.get("naar"))
        if stap is None:
            return gegevens
        if stap.naar == Status.DUBBEL and not gegevens.get("hoofdmelding") and "hoofdmelding" not in self.errors:
            self.add_error("hoofdmelding", _("Vul het nummer in van de melding waarvan dit een dubbele is."))
        if stap.naar == Status.OVERGEDRAGEN:
            self._eis_overdracht(gegevens)
        if stap.naar == Status.INGEPLAND and not gegevens.get("ingepland_op") and "ingepland_op" not in self.errors:
            self.add_error("ingepland_op", _("Kies de dag waarop u komt."))
        if stap.bericht and stap.naar != Status.DUBBEL and not (gegevens.get("bericht") or "").strip():
            self.add_error("bericht", _("Schrijf een bericht: de melder moet weten waarom."))
        return gegevens

    def _eis_overdracht(self, gegevens: dict) -> None:
        if not gegevens.get("partner") and "partner" not in self.errors:
            self.add_error("partner", _("Kies wie de melding overneemt: een melding is nooit van niemand."))
        if not (gegevens.get("reden") or "").strip():
            self.add_error("reden", _("Schrijf waarom deze partner het moet doen."))


class NotitieForm(ZonderOpsporing):
    vrije_tekst = ("tekst",)
    tekst = forms.CharField(
        label=_("Notitie voor collega's"),
        help_text=_("Geen opsporingsgegevens: zet die in het systeem voor opsporing, hier hooguit het nummer daarvan."),
        max_length=2000,
        widget=forms.Textarea(attrs=_TEKST | {"rows": 3}),
        error_messages={"required": _("Schrijf eerst een notitie.")},
    )


class _Soorten(ModelChoiceIterator):
    """The kinds from what is kept of them: a page with several of these fields asks the database once, or not at all."""

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        if self.field.empty_label is not None:
            yield "", str(self.field.empty_label)
        yield from kiesbare_soorten()


class SoortField(forms.ModelChoiceField):
    iterator = _Soorten


class CategorieForm(Formulier):
    categorie = SoortField(
        label=_("Soort melding"),
        queryset=Categorie.objects.kiesbaar().filter(alleen_verwijzen=False),
        widget=forms.Select(attrs=INVOER),
        error_messages={
            "required": _("Kies een soort."),
            "invalid_choice": _("Deze soort bestaat niet meer. Kies een andere."),
        },
    )


class KenmerkForm(Formulier):
    """What may stand in it, `acties.zet_kenmerk` knows."""

    kenmerk = forms.CharField(
        label=_("Nummer in een ander systeem"),
        help_text=_("Alleen het nummer, bijvoorbeeld PL2300-2026123456. Leeg laten kan ook."),
        required=False,
        widget=forms.TextInput(attrs=KORT | {"autocomplete": "off"}),
    )
