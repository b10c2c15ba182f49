"""Every rule for what a boa types to groups: what to look at, and what was done. Saves nothing.

What the SAAR guard says is shown as an error at the text, as for neighbours.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from buurtpreventie.berichten.forms import Berichtform
from buurtpreventie.gezien.acties.aandacht import WEKEN
from buurtpreventie.groepen.models import Groep
from meldingen.streek.gebieden import buurtnamen
from meldingen.streek.velden import KIES, tekstvak

_DUUR = {1: gettext_lazy("1 week"), 2: gettext_lazy("2 weken"), 4: gettext_lazy("4 weken"), 8: gettext_lazy("8 weken")}


class _Groepkeuze(forms.ModelMultipleChoiceField):
    """A group with the buurten it walks in; `buurten` are names by code."""

    buurten: dict[str, str] = {}

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({', '.join(self.buurten.get(code, code) for code in obj.buurten)})"


class Aandachtform(Berichtform):
    """A question to groups of one gemeente; `buurt` is the buurt it is about when that is known already."""

    tekst = tekstvak(
        gettext_lazy("Waar let de groep op?"),
        hulp=gettext_lazy(
            "Schrijf gedrag op en geen mensen. Bijvoorbeeld: let na elf uur op auto's die rondjes rijden."
            " Geen namen, geen adressen, geen woorden van de melder."
        ),
        leeg=gettext_lazy("Schrijf in een zin waar de groep op let."),
        lang=300,
        regels=3,
    )
    buurt = forms.ChoiceField(
        label=gettext_lazy("In welke buurt?"),
        widget=forms.Select(KIES),
        error_messages={"required": gettext_lazy("Kies een buurt.")},
    )
    groepen = _Groepkeuze(
        Groep.objects.none(),
        label=gettext_lazy("Aan welke groepen vraagt u het?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Kies ten minste één groep."),
            "invalid_choice": gettext_lazy("Deze groep bestaat niet meer. Kies een andere."),
        },
    )
    weken = forms.TypedChoiceField(
        label=gettext_lazy("Hoe lang?"),
        help_text=gettext_lazy("Daarna stopt het vanzelf."),
        choices=[(weken, _DUUR[weken]) for weken in WEKEN],
        coerce=int,
        initial=2,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe lang de groep hierop let.")},
    )
    field_order = ("tekst", "buurt", "groepen", "weken", "toch")

    def __init__(self, *args: Any, gemeente: str, buurt: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = buurtnamen(gemeente)
        hier = Groep.objects.actief().filter(gemeente_code=gemeente).defer("gebied")
        groepen: Any = self.fields["groepen"]
        groepen.queryset, groepen.buurten = hier, namen
        if buurt:
            del self.fields["buurt"]
            self.initial["groepen"] = [groep.pk for groep in hier if buurt in groep.buurten]
        else:
            self.fields["buurt"].choices = [("", gettext_lazy("Kies een buurt")), *namen.items()]  # type: ignore[attr-defined]


class Terugform(Berichtform):
    tekst = tekstvak(
        gettext_lazy("Dit is ermee gedaan"),
        hulp=gettext_lazy("Bedank de groep, en vertel wat u deed. Geen namen."),
        leeg=gettext_lazy("Schrijf in een paar woorden wat ermee gedaan is."),
        lang=600,
    )
