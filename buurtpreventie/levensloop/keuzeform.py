"""Every rule for how a neighbour wants to hear of messages. Saves nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from buurtpreventie.groepen.models import Lid
from meldingen.streek.velden import KORT, Formulier

_UUR = {"required": gettext_lazy("Vul een tijd in."), "invalid": gettext_lazy("Vul een tijd in, bijvoorbeeld 22:00.")}


def _keuze(naam: Any, hulp: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=naam,
        help_text=hulp,
        choices=Lid.Kanaal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe u dit wilt horen.")},
    )


def _tijd(naam: Any) -> forms.TimeField:
    return forms.TimeField(
        label=naam,
        widget=forms.TimeInput(KORT | {"type": "time"}, format="%H:%M"),
        error_messages=_UUR,
    )


class Keuzeform(Formulier):
    seinen = _keuze(
        gettext_lazy("Hoe wilt u seinen horen?"),
        gettext_lazy("Een sein gaat over wat nu gebeurt. Bij gevaar belt u 112."),
    )
    berichten = _keuze(gettext_lazy("Hoe wilt u vragen en mededelingen horen?"), "")
    stil_van = _tijd(gettext_lazy("Stil vanaf"))
    stil_tot = _tijd(gettext_lazy("Stil tot"))

    def __init__(self, *args: Any, lid: Lid, push: bool, **kwargs: Any) -> None:
        velden = ("seinen", "berichten", "stil_van", "stil_tot")
        super().__init__(*args, **kwargs)
        self.initial = {veld: getattr(lid, veld) for veld in velden}
        for veld in ("seinen", "berichten"):
            keuzes = [keuze for keuze in Lid.Kanaal.choices if push or keuze[0] != Lid.Kanaal.PUSH]
            self.fields[veld].choices = keuzes  # type: ignore[attr-defined]
