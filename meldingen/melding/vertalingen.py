"""The words of rows in the language of now: all of them in one query, kept for a minute. What has no translation stays Dutch.
Reads only."""

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import get_language

from meldingen.melding.models import Vertaling

_BEWAREN_S = 60


def vertaal(tekst: str) -> str:
    taal = get_language()
    if not taal or taal == settings.LANGUAGE_CODE or not tekst:
        return tekst
    return _alle(taal).get(tekst, tekst)


def vertaal_keuzes(antwoord: str) -> str:
    """An answer as it was kept: one choice, or several with a comma between them; what was typed stays as it is."""
    heel = vertaal(antwoord)
    return heel if heel != antwoord else ", ".join(vertaal(deel) for deel in antwoord.split(", "))


def _alle(taal: str) -> dict[str, str]:
    return cache.get_or_set(f"vertalingen-{taal}", lambda: _lees(taal), _BEWAREN_S) or {}


def _lees(taal: str) -> dict[str, str]:
    return dict(Vertaling.objects.filter(taal=taal).values_list("bron", "tekst"))
