"""The fields of the filter of the werkvoorraad, each with its words. Nonsense in a field leaves that field out."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from meldingen.melding import toegang
from meldingen.melding.models import Categorie, Melding
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import KEUZES
from meldingen.melding.zoeken import LANGSTE_VRAAG
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.gebieden.vlakveld import VlakField
from meldingen.streek.velden import Formulier

from .keuzes import keuzes


class FilterForm(Formulier):
    """Lives in the address. The gemeente is one, or (with the right to see them together) all."""

    is_filter = True
    gemeente = forms.ChoiceField(label=_("Gemeente"), required=False)
    q = forms.CharField(label=_("Zoek nummer, woord of straat"), required=False, max_length=LANGSTE_VRAAG)
    toon = forms.ChoiceField(label=_("Toon"), required=False, choices=[("", _("Open")), ("gesloten", _("Gesloten"))])
    termijn = forms.ChoiceField(
        label=_("Termijn"),
        required=False,
        choices=[
            ("", _("Alle termijnen")),
            ("laat", _("Te laat")),
            ("vandaag", _("Loopt vandaag af")),
            ("week", _("Loopt binnen 5 werkdagen af")),
        ],
    )
    categorie = forms.ChoiceField(label=_("Soort"), required=False)
    team = forms.ChoiceField(label=_("Team"), required=False)
    wie = forms.ChoiceField(label=_("Op naam van"), required=False)
    gebied = forms.ChoiceField(label=_("Wijk of buurt"), required=False)
    status = forms.MultipleChoiceField(
        label=_("Status"), required=False, choices=KEUZES, widget=forms.CheckboxSelectMultiple
    )
    urgentie = forms.MultipleChoiceField(
        label=_("Urgentie"), required=False, choices=Categorie.Urgentie.choices, widget=forms.CheckboxSelectMultiple
    )
    bron = forms.MultipleChoiceField(
        label=_("Binnengekomen via"),
        required=False,
        choices=Melding.Bron.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    foto = forms.BooleanField(label=_("Met foto"), required=False)
    druk = forms.BooleanField(label=_("Op een drukke plek"), required=False)
    oordeel = forms.ChoiceField(
        label=_("De melder zegt"),
        required=False,
        choices=[("", _("Maakt niet uit")), ("opgelost", _("Het is opgelost")), ("niet", _("Het is niet opgelost"))],
    )
    melder = forms.CharField(
        label=_("Naam, e-mailadres of telefoon van de melder"), required=False, max_length=LANGSTE_VRAAG
    )
    vlak = VlakField(label=_("Getekend gebied"), required=False, max_length=2000)

    def __init__(self, *args: Any, gebruiker: Any, zichtbaar: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._zichtbaar = sorted(zichtbaar)
        self._samen = bool(toegang.gemeenten_met(gebruiker, Recht.REGIO)) and len(zichtbaar) > 1
        self._zet_gemeenten()
        hier = self.gemeenten()
        self._zet_keuzes(sorted(hier))
        if not toegang.gemeenten_met(gebruiker, Recht.MELDER_ZIEN, ook_per_team=True):
            del self.fields["melder"]
        for veld in self.fields.values():
            if not isinstance(veld.widget, forms.CheckboxSelectMultiple | forms.CheckboxInput):
                veld.widget.attrs["class"] = "invoer"

    def _zet_gemeenten(self) -> None:
        if len(self._zichtbaar) < 2:
            del self.fields["gemeente"]
            return
        namen = gemeentenamen()
        self._kies(
            "gemeente",
            [*([("", _("Alle samen"))] if self._samen else []), *((c, namen.get(c, c)) for c in self._zichtbaar)],
        )

    def gemeenten(self) -> frozenset[str]:
        """The gemeenten that are looked at: the chosen one, all with the right to see them together, else the first."""
        gevraagd = self.data.get("gemeente") if self.is_bound else None
        if gevraagd in self._zichtbaar:
            return frozenset([gevraagd])
        return frozenset(self._zichtbaar if self._samen else self._zichtbaar[:1])

    def _zet_keuzes(self, gemeenten: list[str]) -> None:
        hier = keuzes(gemeenten)
        self._kies("categorie", [("", _("Alle soorten")), *hier.soorten])
        self._kies("team", [("", _("Alle teams")), *hier.teams])
        self._kies("wie", [("", _("Iedereen")), ("ik", _("Mij")), ("niemand", _("Niemand")), *hier.mensen])
        self._kies("gebied", [("", _("Overal")), *hier.gebieden])

    def _kies(self, naam: str, uit: list) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = uit

    def gekozen(self) -> dict[str, Any]:
        """What was filled in and makes sense."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

    def als_paren(self) -> dict[str, list[str]]:
        """Field -> values, as they stand in the address; only what makes sense."""
        uit: dict[str, list[str]] = {}
        for naam in self.gekozen():
            waarden = self.data.getlist(naam) if hasattr(self.data, "getlist") else [self.data[naam]]
            uit[naam] = [str(waarde) for waarde in waarden if waarde]
        return uit

    def in_woorden(self, naam: str, waarde: str) -> str:
        """One chosen value as a chip says it."""
        match naam:
            case "q":
                return _g("Zoekt: %s") % waarde
            case "melder":
                return _g("Melder: %s") % waarde
            case "vlak":
                return _g("In het getekende gebied")
        veld = self.fields[naam]
        if isinstance(veld, forms.BooleanField):
            return str(veld.label)
        woord = next((tekst for sleutel, tekst in _plat(veld.choices) if str(sleutel) == waarde), waarde)  # type: ignore[attr-defined]
        return f"{veld.label}: {str(woord).strip('– ')}"


def _plat(keuzes: Any) -> list[tuple[Any, Any]]:
    return [paar for sleutel, tekst in keuzes for paar in (tekst if isinstance(tekst, list) else [(sleutel, tekst)])]
