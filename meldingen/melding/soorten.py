"""A category with its questions, kept for a minute: whoever sends a melding needs it and it seldom changes. Reads only.

The pages where somebody chooses ask the database; only what has been chosen already is checked against what is kept here.
"""

from django.core.cache import cache

from meldingen.melding.models import Categorie

_BEWAREN_S = 60


def kiesbare(slug: str) -> Categorie | None:
    """The category that one can choose under this slug, or None; as it was at most a minute ago."""
    return cache.get_or_set(f"kiesbare-soort-{slug}", lambda: _lees(slug), _BEWAREN_S)


def _lees_hoofdsoorten() -> list[tuple[str, str]]:
    return list(Categorie.objects.hoofd().values_list("slug", "naam"))


def _lees(slug: str) -> Categorie | None:
    return Categorie.objects.kiesbaar().prefetch_related("vragen").filter(slug=slug).first()


def namen() -> list[tuple[str, str]]:
    """(slug, "main kind: kind") of everything one can report, for who makes a way there."""
    return [(soort.slug, f"{soort.ouder}: {soort.naam}") for soort in Categorie.objects.kiesbaar()]


def hoofdsoorten() -> list[tuple[str, str]]:
    """(slug, name) of the main kinds, in the order of the form; as they were at most a minute ago."""
    return cache.get_or_set("hoofdsoorten", _lees_hoofdsoorten, _BEWAREN_S) or []


def hoofdsoort_van(slug: str) -> str:
    """The slug of the main kind that a category belongs to; "" when there is no such category."""
    gevonden = kiesbare(slug) if slug else None
    return gevonden.ouder.slug if gevonden and gevonden.ouder else ""
