"""The input rules of a routing rule: what, where, when and which team, by name and of the own gemeente only."""

from datetime import time
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.melding.models import Categorie, Routeringsregel, Team
from meldingen.melding.routering import Regelboek
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import GETAL, KORT, Formulier

ALLES = "alles"
_WEEK = (
    ("1", gettext_lazy("maandag")),
    ("2", gettext_lazy("dinsdag")),
    ("3", gettext_lazy("woensdag")),
    ("4", gettext_lazy("donderdag")),
    ("5", gettext_lazy("vrijdag")),
    ("6", gettext_lazy("zaterdag")),
    ("7", gettext_lazy("zondag")),
)
_UUR = GETAL | {"type": "time"}
_GEEN_TIJD = gettext_lazy("Vul een tijd in, bijvoorbeeld 22.00.")
_Groepen = list[tuple[str, list[tuple[str, str]]]]


class RegelForm(Formulier):
    """One rule. `oud` is the rule that is changed: what it says already stays a choice, also when it was withdrawn."""

    categorie = forms.ChoiceField(
        label=gettext_lazy("Waar gaat de melding over?"),
        widget=forms.Select(attrs=KORT),
        error_messages={
            "required": gettext_lazy("Kies waar de melding over gaat."),
            "invalid_choice": gettext_lazy("Deze soort is ingetrokken of bestaat niet. Kies een andere."),
        },
    )
    gebied = forms.ChoiceField(
        label=gettext_lazy("Waar in de gemeente?"),
        widget=forms.Select(attrs=KORT),
        error_messages={
            "required": gettext_lazy("Kies de hele gemeente, een wijk of een buurt."),
            "invalid_choice": gettext_lazy("Deze plek ligt niet in uw gemeente. Kies een plek uit de lijst."),
        },
    )
    dagen = forms.MultipleChoiceField(
        label=gettext_lazy("Op welke dagen?"),
        help_text=gettext_lazy("Niets gekozen: elke dag."),
        required=False,
        choices=_WEEK,
        widget=forms.CheckboxSelectMultiple,
    )
    van = forms.TimeField(
        label=gettext_lazy("Van hoe laat?"),
        help_text=gettext_lazy("Leeg: de hele dag."),
        required=False,
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs=_UUR, format="%H:%M"),
        error_messages={"invalid": _GEEN_TIJD},
    )
    tot = forms.TimeField(
        label=gettext_lazy("Tot hoe laat?"),
        help_text=gettext_lazy("Vroeger dan de begintijd: tot na middernacht."),
        required=False,
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs=_UUR, format="%H:%M"),
        error_messages={"invalid": _GEEN_TIJD},
    )

    def __init__(
        self, *args: Any, gemeente: str, boek: Regelboek, oud: Routeringsregel | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.boek, self.oud = boek, oud
        self._keuze("categorie").choices = [("", _("Kies een soort")), *_soorten(oud)]
        plekken = _plekken(gemeente)
        self._geldig = {code for _groep, codes in plekken for code, _naam in codes}
        vervallen = (
            [(oud.gebied_code, _("Plek die niet meer bestaat"))] if oud and oud.gebied_code not in self._geldig else []
        )
        self._keuze("gebied").choices = [("", _("Kies een plek")), *vervallen, *plekken]
        self.fields["team"] = forms.ModelChoiceField(
            Team.objects.actief().filter(gemeente_code=gemeente),
            label=_("Naar welk team?"),
            empty_label=_("Kies een team"),
            widget=forms.Select(attrs=KORT),
            error_messages={
                "required": _("Kies het team dat de melding krijgt."),
                "invalid_choice": _("Dit team is niet van uw gemeente, of is opgeheven. Kies een ander team."),
            },
        )
        if oud:
            self.fields["actief"] = forms.ChoiceField(
                label=_("Staat deze regel aan?"),
                choices=[("aan", _("Aan")), ("uit", _("Uit"))],
                widget=forms.RadioSelect,
                error_messages={"required": _("Kies aan of uit.")},
            )

    def _keuze(self, naam: str) -> forms.ChoiceField:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        return veld

    def clean(self) -> dict:
        gegevens = super().clean() or {}
        self._keur_tijden(gegevens.get("van"), gegevens.get("tot"))
        if not self.errors and self.gaat_aan:
            self._keur_ingetrokken()
            if not self.errors and (dubbel := self._dubbel()):
                zin = _("Er is al een regel die precies hierover gaat; die geeft de melding aan %s. Wijzig die regel.")
                self.add_error(None, zin % dubbel.team.naam)
        return gegevens

    def _keur_tijden(self, van: time | None, tot: time | None) -> None:
        if "van" in self.errors or "tot" in self.errors:
            return
        if van is not None and tot is None:
            self.add_error("tot", _("Vul ook in tot hoe laat, of laat beide tijden leeg."))
        elif tot is not None and van is None:
            self.add_error("van", _("Vul ook in van hoe laat, of laat beide tijden leeg."))
        elif van is not None and van == tot:
            self.add_error(
                "tot",
                _("Begin en einde zijn gelijk: dan geldt de regel nooit. Kies een ander einde, of laat beide leeg."),
            )

    def _keur_ingetrokken(self) -> None:
        regel = self.regel()
        if regel.categorie and not te_kiezen(regel.categorie):
            self.add_error("categorie", _("Deze soort is ingetrokken. Kies een andere, of zet de regel uit."))
        if regel.gebied_code not in self._geldig:
            self.add_error("gebied", _("Deze plek bestaat niet meer. Kies een andere, of zet de regel uit."))

    def _dubbel(self) -> Routeringsregel | None:
        nieuw = self.regel()
        return next((r for r in self.boek.regels if r.actief and r.pk != nieuw.pk and _over(r) == _over(nieuw)), None)

    @property
    def gaat_aan(self) -> bool:
        return self.oud is None or self.cleaned_data.get("actief") == "aan"

    def regel(self) -> Routeringsregel:
        """The rule as the form says it; not saved. Only after `is_valid`."""
        gegevens = self.cleaned_data
        dagen = "".join(sorted(gegevens["dagen"]))
        wat = gegevens["categorie"]
        return Routeringsregel(
            pk=self.oud.pk if self.oud else None,
            team=gegevens["team"],
            categorie=None if wat == ALLES else Categorie.objects.select_related("ouder").get(pk=wat),
            gebied_code=gegevens["gebied"],
            dagen="" if len(dagen) == 7 else dagen,
            van=gegevens["van"],
            tot=gegevens["tot"],
            actief=self.gaat_aan,
        )


def _over(regel: Routeringsregel) -> tuple:
    """What, where and when: two active rules about exactly the same are one too many."""
    return regel.categorie_id, regel.gebied_code, regel.dagen, regel.van, regel.tot


def te_kiezen(categorie: Categorie) -> bool:
    """Do meldingen of this category still come in?"""
    return categorie.hoofd.actief and categorie.actief and not categorie.alleen_verwijzen


def _soorten(oud: Routeringsregel | None) -> list:
    groepen: dict[Categorie, list[tuple[str, str]]] = {}
    for kind in Categorie.objects.kiesbaar().filter(alleen_verwijzen=False):
        hoofd = kind.hoofd
        begin = [(str(hoofd.pk), _("Alles onder '%s'") % hoofd.naam)]
        groepen.setdefault(hoofd, begin).append((str(kind.pk), kind.naam))
    keuzes: list = [(ALLES, _("Alle meldingen")), *((hoofd.naam, kinderen) for hoofd, kinderen in groepen.items())]
    bekend = {pk for kinderen in groepen.values() for pk, _naam in kinderen}
    if oud and oud.categorie and str(oud.categorie_id) not in bekend:
        keuzes.append((str(oud.categorie_id), _("%s (ingetrokken)") % oud.categorie.naam))
    return keuzes


def _plekken(gemeente: str) -> _Groepen:
    """The gemeente, and per wijk the wijk with its buurten, as they are today."""
    gebieden = Gebied.objects.geldig_op(dag_van(timezone.now())).filter(gemeente_code=gemeente).order_by("naam")
    rijen = list(gebieden.values_list("niveau", "code", "naam", "wijk_code"))
    groepen = [
        (_("Gemeente"), [(code, _("Heel %s") % naam) for niveau, code, naam, _w in rijen if niveau == "gemeente"])
    ]
    for niveau, wijk, wijknaam, _w in rijen:
        if niveau == "wijk":
            buurten = [(code, _("Buurt %s") % naam) for n, code, naam, w in rijen if n == "buurt" and w == wijk]
            groepen.append((wijknaam, [(wijk, _("Hele wijk %s") % wijknaam), *buurten]))
    return groepen


def als_invoer(regel: Routeringsregel, *, actief: bool) -> QueryDict:
    """A rule as somebody would have sent it, switched on or off."""
    invoer = QueryDict(mutable=True)
    invoer.update(
        {
            "categorie": str(regel.categorie_id or ALLES),
            "gebied": regel.gebied_code,
            "van": regel.van.strftime("%H:%M") if regel.van else "",
            "tot": regel.tot.strftime("%H:%M") if regel.tot else "",
            "team": str(regel.team_id),
            "actief": "aan" if actief else "uit",
        }
    )
    invoer.setlist("dagen", list(regel.dagen))
    return invoer
