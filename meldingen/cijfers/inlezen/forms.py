"""The file and where its figures come from. What is in it, `meldingen.cijfers.inlezen` judges."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meldingen.cijfers.definities.models import Indicatorwaarde
from meldingen.cijfers.inlezen import bestand as lezer

_H = Indicatorwaarde.Herkomst


class InleesForm(forms.Form):
    herkomst = forms.ChoiceField(
        label=_("Van wie zijn de cijfers?"), choices=[(h.value, h.label) for h in _H if h != _H.KADERNOTA]
    )
    bron = forms.CharField(
        label=_("Bron"),
        max_length=120,
        help_text=_("Zo staat het bij de cijfers. Bijvoorbeeld: Politie, cijfers van mei 2026."),
    )
    bestand = forms.FileField(label=_("Bestand"), help_text=_("CSV of Excel, hoogstens 2 MB en 5.000 rijen."))

    def clean_bestand(self) -> list[list[str]]:
        """The rows of it; its name stays in `naam`."""
        geladen = self.cleaned_data["bestand"]
        self.naam = geladen.name[:200]
        try:
            return lezer.lees(geladen.read(lezer.MEESTE_BYTES + 1), geladen.name)
        except lezer.BestandDeugtNiet as fout:
            raise forms.ValidationError(str(fout)) from fout
