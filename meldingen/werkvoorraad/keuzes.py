"""What a filter can choose from in some gemeenten: kinds, teams, people and places. They change rarely and are asked for with
every list, so they are kept for a minute."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db.models import Q
from django.utils import timezone

from meldingen.melding.models import Categorie, Team
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van

_BEWAREN_S = 60
Paar = tuple[str, str]


@dataclass(frozen=True)
class Keuzes:
    """(value, name) of each; `gebieden` per wijk: the wijk itself and its buurten."""

    soorten: list[Paar]
    teams: list[Paar]
    mensen: list[Paar]
    gebieden: list[tuple[str, list[Paar]]]


def keuzes(gemeenten: Sequence[str]) -> Keuzes:
    sleutel = f"werkvoorraad-keuzes:{','.join(sorted(gemeenten))}"
    gevonden = cache.get(sleutel)
    if gevonden is None:
        gevonden = Keuzes(_soorten(), _teams(gemeenten), _mensen(gemeenten), _gebieden(gemeenten))
        cache.set(sleutel, gevonden, _BEWAREN_S)
    return gevonden


def _soorten() -> list[Paar]:
    soorten = Categorie.objects.filter(alleen_verwijzen=False).order_by("volgorde", "naam")
    rijen = list(soorten.values_list("pk", "ouder_id", "slug", "naam"))
    return [
        paar
        for hoofd, ouder, slug, naam in rijen
        if ouder is None
        for paar in [(slug, naam), *((sub, f"– {tekst}") for _pk, boven, sub, tekst in rijen if boven == hoofd)]
    ]


def _teams(gemeenten: Sequence[str]) -> list[Paar]:
    rijen = Team.objects.actief().filter(gemeente_code__in=gemeenten).values_list("pk", "naam")
    return [(str(pk), naam) for pk, naam in rijen]


def _mensen(gemeenten: Sequence[str]) -> list[Paar]:
    """Who works in these gemeenten, by name."""
    hier = Q(rollen__gemeente_code__in=gemeenten) | Q(teams__gemeente_code__in=gemeenten)
    mensen = get_user_model().objects.filter(hier, is_active=True).distinct().order_by("naam", "pk")
    return [(str(pk), naam or email) for pk, naam, email in mensen.values_list("pk", "naam", "email")]


def _gebieden(gemeenten: Sequence[str]) -> list[tuple[str, list[Paar]]]:
    geldig = Gebied.objects.geldig_op(dag_van(timezone.now())).filter(gemeente_code__in=gemeenten)
    rijen = list(
        geldig.exclude(niveau=Gebied.Niveau.GEMEENTE)
        .order_by("naam")
        .values_list("niveau", "code", "naam", "wijk_code")
    )
    return [
        (naam, [(code, naam), *((c, f"– {n}") for niv, c, n, w in rijen if niv == Gebied.Niveau.BUURT and w == code)])
        for niveau, code, naam, _wijk in rijen
        if niveau == Gebied.Niveau.WIJK
    ]


def kiesbare_soorten() -> list[tuple[int, str]]:
    """Every kind that a melding can be given, as (key, "main kind: kind")."""
    gevonden = cache.get("werkvoorraad-soorten")
    if gevonden is None:
        rijen = Categorie.objects.kiesbaar().filter(alleen_verwijzen=False)
        gevonden = [(soort.pk, f"{soort.ouder}: {soort.naam}") for soort in rijen]
        cache.set("werkvoorraad-soorten", gevonden, _BEWAREN_S)
    return gevonden
