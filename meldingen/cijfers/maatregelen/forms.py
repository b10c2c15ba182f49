"""Every input rule of a measure: what, against which overlast, where (buurten or a drawn area), when and what it cost."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.gis.geos import MultiPolygon
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.cijfers.maatregelen.acties import versie, vlak_van
from meldingen.cijfers.maatregelen.models import Maatregel
from meldingen.melding.models import Categorie
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.gebieden import buurtnamen
from meldingen.streek.gebieden.vlakveld import VlakField
from meldingen.streek.models import WGS84, Gebied
from meldingen.streek.velden import GETAL, INVOER, KORT

_DAG = KORT | {"type": "date"}
_GEEN_DAG = gettext_lazy("Vul een datum in, bijvoorbeeld 1-12-2026.")
_EERSTE = date(2015, 1, 1)


class MaatregelForm(ZonderOpsporing):
    """One measure of `gemeente`. `velden()` is what `vastleggen` writes; `gezien` what the page showed."""

    vrije_tekst = ("naam", "toelichting")
    naam = forms.CharField(
        label=gettext_lazy("Hoe heet de maatregel?"),
        help_text=gettext_lazy("Bijvoorbeeld: extra surveillance op zaterdagavond."),
        max_length=100,
        widget=forms.TextInput(attrs=INVOER | {"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Geef de maatregel een naam.")},
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Wat voor maatregel is het?"),
        choices=[("", gettext_lazy("Kies een soort")), *Maatregel.Soort.choices],
        widget=forms.Select(attrs=KORT),
        error_messages={"required": gettext_lazy("Kies wat voor maatregel het is.")},
    )
    categorieen = forms.ModelMultipleChoiceField(
        Categorie.objects.none(),
        label=gettext_lazy("Tegen welke overlast?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies tegen welke overlast de maatregel is.")},
    )
    begin = forms.DateField(
        label=gettext_lazy("Eerste dag"),
        widget=forms.DateInput(attrs=_DAG, format="%Y-%m-%d"),
        error_messages={"required": gettext_lazy("Kies de eerste dag."), "invalid": _GEEN_DAG},
    )
    einde = forms.DateField(
        label=gettext_lazy("Laatste dag"),
        help_text=gettext_lazy("Leeg: de maatregel loopt nog, of blijft (zoals een lantaarn)."),
        required=False,
        widget=forms.DateInput(attrs=_DAG, format="%Y-%m-%d"),
        error_messages={"invalid": _GEEN_DAG},
    )
    kosten = forms.IntegerField(
        label=gettext_lazy("Kosten in euro"),
        help_text=gettext_lazy("Als u die weet. Hele euro's."),
        required=False,
        min_value=0,
        max_value=2_000_000_000,
        widget=forms.NumberInput(attrs=GETAL | {"inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Vul een heel getal in, bijvoorbeeld 2500.")},
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy("Geen namen van mensen."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs=INVOER | {"rows": 4}),
    )
    vlak = VlakField(required=False, max_length=2000)
    buurten = forms.MultipleChoiceField(
        label=gettext_lazy("Welke buurten?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Een van deze buurten is er niet meer. Kies opnieuw.")},
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, gemeente: str, oud: Maatregel | None = None, **kwargs: Any) -> None:
        if oud is not None:
            kwargs.setdefault("initial", _als_begin(oud))
        super().__init__(*args, **kwargs)
        self.gemeente, self.oud = gemeente, oud
        soorten = self.fields["categorieen"]
        assert isinstance(soorten, forms.ModelMultipleChoiceField)
        soorten.queryset = Categorie.objects.hoofd().filter(kinderen__vertrouwelijk=False).distinct()
        buurten = self.fields["buurten"]
        assert isinstance(buurten, forms.MultipleChoiceField)
        buurten.choices = list(buurtnamen(gemeente).items())

    def clean_begin(self) -> date:
        dag = self.cleaned_data["begin"]
        if dag < _EERSTE:
            raise forms.ValidationError(_("Deze dag is te lang geleden. Kies een dag vanaf 2015."))
        return dag

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        begin, einde = gegevens.get("begin"), gegevens.get("einde")
        if begin and einde and einde < begin:
            self.add_error("einde", _("De laatste dag ligt voor de eerste. Kies een latere dag."))
        vlak = gegevens.get("vlak")
        if vlak and not _raakt(vlak, self.gemeente):
            self.add_error(
                "buurten", _("Het getekende gebied ligt buiten uw gemeente. Teken het opnieuw, of kies buurten.")
            )
        elif not vlak and not gegevens.get("buurten") and not self.errors.get("buurten") and not self._getekend:
            self.add_error("buurten", _("Kies een of meer buurten, of teken een gebied op de kaart."))
        return gegevens

    @property
    def _getekend(self) -> bool:
        """The measure has a drawn area, and nothing was said about another."""
        return self.oud is not None and not self.oud.buurten

    def velden(self) -> dict[str, Any]:
        gegevens = {k: v for k, v in self.cleaned_data.items() if k not in ("vlak", "buurten", "gezien")}
        return gegevens | {"gebied": self._gebied(), "buurten": [] if self._teken() else self.cleaned_data["buurten"]}

    def _teken(self) -> bool:
        """A drawn area goes before the list: who draws has seen where."""
        return bool(self.cleaned_data["vlak"]) or not self.cleaned_data["buurten"]

    def _gebied(self) -> MultiPolygon:
        if vlak := self.cleaned_data["vlak"]:
            return MultiPolygon(vlak, srid=WGS84)
        if self.cleaned_data["buurten"]:
            return vlak_van(self.cleaned_data["buurten"])
        assert self.oud is not None
        return self.oud.gebied


def _raakt(vlak: Any, gemeente: str) -> bool:
    return Gebied.objects.gemeenten().filter(code=gemeente, geldig_tot=None, geometrie__intersects=vlak).exists()


def _als_begin(oud: Maatregel) -> dict[str, Any]:
    velden = {
        veld: getattr(oud, veld) for veld in ("naam", "soort", "begin", "einde", "kosten", "toelichting", "buurten")
    }
    return velden | {"categorieen": oud.categorieen.all(), "gezien": versie(oud)}
