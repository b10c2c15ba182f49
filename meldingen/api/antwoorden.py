"""The answers to the extra questions of a category: which are right, how they read in words, and which one means that
somebody must do something else first. The form for residents keeps the same rules in `meldingen.melding.vragen`."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from rest_framework import serializers

from meldingen.melding.acties.meld import Antwoord
from meldingen.melding.models import Categorie, Vraag

from .fouten import Onverwerkbaar


def in_woorden(categorie: Categorie, gegeven: dict[str, Any]) -> list[Antwoord]:
    """The answered questions in words. Raises ValidationError with all errors, Onverwerkbaar at a stopping answer."""
    vragen = list(categorie.vragen.all())
    fouten: dict[str, Any] = {
        sleutel[:60]: [_("Deze vraag hoort niet bij deze categorie.")]
        for sleutel in gegeven.keys() - {vraag.sleutel for vraag in vragen}
    }
    waarden: dict[str, Any] = {}
    for vraag in vragen:
        try:
            waarden[vraag.sleutel] = _waarde(vraag, gegeven.get(vraag.sleutel))
        except serializers.ValidationError as fout:
            fouten[vraag.sleutel] = fout.detail
    if fouten:
        raise serializers.ValidationError({"antwoorden": fouten})
    _stop(vragen, waarden)
    return [
        {"vraag": vraag.tekst, "antwoord": woorden} for vraag in vragen if (woorden := _woorden(waarden[vraag.sleutel]))
    ]


def _waarde(vraag: Vraag, gegeven: Any) -> Any:
    if gegeven in (None, "", []):
        if vraag.verplicht:
            raise serializers.ValidationError(_("Geef antwoord op: %s") % vraag.tekst, "required")
        return None
    return _veld(vraag).run_validation(gegeven)


def _veld(vraag: Vraag) -> serializers.Field:
    keuzes = [str(keuze) for keuze in vraag.keuzes]
    match vraag.soort:
        case Vraag.Soort.KEUZE:
            return serializers.ChoiceField(keuzes)
        case Vraag.Soort.MEERKEUZE:
            return serializers.ListField(child=serializers.ChoiceField(keuzes), max_length=50)
        case Vraag.Soort.GETAL:
            return serializers.IntegerField(min_value=0, max_value=1_000_000)
        case Vraag.Soort.MOMENT:
            return serializers.DateTimeField()
    return serializers.CharField(max_length=500)


def _stop(vragen: list[Vraag], waarden: dict[str, Any]) -> None:
    for vraag in vragen:
        waarde = waarden[vraag.sleutel]
        gekozen = waarde if isinstance(waarde, list) else [str(waarde)]
        if vraag.stop_bij and vraag.stop_bij in gekozen:
            raise Onverwerkbaar(_("Bij dit antwoord is een melding niet genoeg."), advies=vraag.stop_advies)


def _woorden(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, list):
        return ", ".join(waarde)
    if hasattr(waarde, "hour"):
        return date_format(waarde, r"l j F Y, H:i \u\u\r")
    return str(waarde)
