"""Every rule for what somebody types about an activity. Saves nothing."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtpreventie.activiteiten.models import Activiteit
from meldingen.streek.termijnen import AMSTERDAM
from meldingen.streek.velden import KORT, Formulier, dagveld, regel, tekstvak, tijdveld


class Activiteitform(Formulier):
    """One activity; `velden()` is what `activiteiten.plan` writes."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat gaat u doen?"),
        choices=Activiteit.Soort.choices,
        widget=forms.RadioSelect,
        initial="opruimen",
    )
    naam = regel(gettext_lazy("Hoe heet het?"), leeg=gettext_lazy("Geef de activiteit een naam."), lang=80)
    tekst = tekstvak(
        gettext_lazy("Vertel er iets over"),
        hulp=gettext_lazy("Wat neemt iemand mee? Voor wie is het?"),
        leeg=gettext_lazy("Vertel in een paar zinnen wat u gaat doen."),
        lang=1000,
    )
    plek = regel(
        gettext_lazy("Waar begint het?"),
        hulp=gettext_lazy("Een openbare plek, bijvoorbeeld: op het plein voor de kerk."),
        leeg=gettext_lazy("Schrijf waar het begint."),
        lang=120,
    )
    dag = dagveld(gettext_lazy("Dag"))
    van = tijdveld(gettext_lazy("Van"))
    tot = tijdveld(gettext_lazy("Tot"))
    plaatsen = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen kunnen mee?"),
        help_text=gettext_lazy("Leeg: zoveel als er willen."),
        required=False,
        min_value=2,
        max_value=500,
        widget=forms.NumberInput(KORT),
        error_messages={
            "invalid": gettext_lazy("Vul een getal in, bijvoorbeeld 20."),
            "min_value": gettext_lazy("Vul ten minste 2 in."),
            "max_value": gettext_lazy("Vul hoogstens 500 in."),
        },
    )
    voor_iedereen = forms.BooleanField(
        label=gettext_lazy("Ook voor buren die niet in de groep zitten"),
        required=False,
        initial=True,
        widget=forms.CheckboxInput,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        dag, van, tot = (gegevens.get(veld) for veld in ("dag", "van", "tot"))
        if dag and van and tot:
            if tot <= van:
                self.add_error("tot", _("Het einde komt na het begin. Kijk de tijden na."))
            if not timezone.now() < datetime.combine(dag, van, AMSTERDAM) < timezone.now() + timedelta(days=366):
                self.add_error("dag", _("Kies een dag en tijd die nog komen, binnen een jaar."))
        return gegevens

    def velden(self) -> dict[str, Any]:
        gegevens = self.cleaned_data
        gelijk = ("soort", "naam", "tekst", "plek", "plaatsen", "voor_iedereen")
        return {veld: gegevens[veld] for veld in gelijk} | {
            "begin": datetime.combine(gegevens["dag"], gegevens["van"], AMSTERDAM),
            "einde": datetime.combine(gegevens["dag"], gegevens["tot"], AMSTERDAM),
        }


class Afzegform(Formulier):
    reden = regel(
        gettext_lazy("Waarom gaat het niet door?"),
        hulp=gettext_lazy("Wie zou komen, leest dit. Bijvoorbeeld: het gaat hard regenen."),
        leeg=gettext_lazy("Schrijf waarom het niet doorgaat."),
        lang=300,
    )
