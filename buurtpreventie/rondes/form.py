"""Every rule for what somebody types about a loopronde. Saves nothing."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtpreventie.groepen.models import Groep
from buurtpreventie.rondes.acties.rondes import WEKEN_HOOGSTENS
from buurtpreventie.rondes.models import MINSTENS
from meldingen.streek.gebieden.vlakveld import VlakField
from meldingen.streek.termijnen import AMSTERDAM
from meldingen.streek.velden import KORT, MOET, Formulier, dagveld, regel, tekstvak, tijdveld

_LANGST = timedelta(hours=6)
_PLAATSEN_MAX = 20
# Some 300 metres: who draws along the edge of the area means the edge.
_RAND = 0.003


def _let_op() -> forms.CharField:
    return tekstvak(
        gettext_lazy("Waar let u op? (niet verplicht)"),
        hulp=gettext_lazy("Plekken en gedrag, bijvoorbeeld: het fietspad is donker. Geen mensen."),
        leeg="",
        lang=300,
        regels=3,
        verplicht=False,
    )


def _getal(naam: Any, *, begin: int, van: int, tot: int, hulp: Any = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=naam,
        help_text=hulp,
        initial=begin,
        min_value=van,
        max_value=tot,
        widget=forms.NumberInput(KORT | MOET),
        error_messages={
            "required": gettext_lazy("Vul een getal in."),
            "invalid": gettext_lazy("Vul een getal in."),
            "min_value": gettext_lazy("Vul ten minste %(limit_value)s in."),
            "max_value": gettext_lazy("Vul hoogstens %(limit_value)s in."),
        },
    )


class Rondeform(Formulier):
    """One round, or the same one every week; `velden()` is what `looprondes.plan` writes."""

    dag = dagveld(gettext_lazy("Dag"))
    van = tijdveld(gettext_lazy("Van"))
    tot = tijdveld(gettext_lazy("Tot"))
    plaatsen = _getal(
        gettext_lazy("Hoeveel lopers kunnen mee?"),
        hulp=gettext_lazy("Altijd ten minste twee. Een gast telt als plaats."),
        begin=4,
        van=MINSTENS,
        tot=_PLAATSEN_MAX,
    )
    weken = _getal(
        gettext_lazy("Hoeveel weken achter elkaar?"),
        hulp=gettext_lazy("1 is één ronde. Bij meer staat elke week dezelfde ronde klaar."),
        begin=1,
        van=1,
        tot=WEKEN_HOOGSTENS,
    )
    kijk_naar = _let_op()
    vlak = VlakField(label=gettext_lazy("Getekende zone"), required=False, max_length=2000)

    def __init__(self, *args: Any, groep: Groep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.groep = groep

    def clean_vlak(self) -> Any:
        vlak = self.cleaned_data["vlak"]
        if vlak and not self.groep.gebied.buffer(_RAND).contains(vlak):
            raise forms.ValidationError(_("Teken de zone binnen het gebied van uw groep."))
        return vlak

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        dag, van, tot = (gegevens.get(veld) for veld in ("dag", "van", "tot"))
        if dag and van and tot:
            begin, einde = _tijden(dag, van, tot)
            if not timezone.now() < begin < timezone.now() + timedelta(days=366):
                self.add_error("dag", _("Kies een dag en tijd die nog komen, binnen een jaar."))
            if einde - begin > _LANGST:
                self.add_error("tot", _("Een ronde duurt hoogstens zes uur. Kijk de tijden na."))
        return gegevens

    def velden(self) -> dict[str, Any]:
        gegevens = self.cleaned_data
        begin, einde = _tijden(gegevens["dag"], gegevens["van"], gegevens["tot"])
        return {
            "begin": begin,
            "einde": einde,
            "zone": gegevens["vlak"],
            "plaatsen": gegevens["plaatsen"],
            "kijk_naar": gegevens["kijk_naar"],
        }


def _tijden(dag: date, van: time, tot: time) -> tuple[datetime, datetime]:
    """Begin and end; an end that is not after the begin is past midnight."""
    volgende = dag + timedelta(days=1) if tot <= van else dag
    return datetime.combine(dag, van, AMSTERDAM), datetime.combine(volgende, tot, AMSTERDAM)


class Kijkform(Formulier):
    kijk_naar = _let_op()


class Gelastform(Formulier):
    reden = regel(
        gettext_lazy("Waarom gaat de ronde niet door?"),
        hulp=gettext_lazy("Wie zou lopen, leest dit. Bijvoorbeeld: het gaat onweren."),
        leeg=gettext_lazy("Schrijf waarom de ronde niet doorgaat. De lopers lezen dit."),
        lang=300,
    )


class Gastform(Formulier):
    naam = regel(
        gettext_lazy("Voornaam van uw gast"),
        hulp=gettext_lazy("Voor één keer. Na de ronde wissen wij de naam."),
        leeg=gettext_lazy("Schrijf hoe uw gast heet; een voornaam is genoeg."),
        lang=40,
    )
