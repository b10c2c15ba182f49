"""What would another set of rules have done: the meldingen of the last 90 days through both sets, by the code that routes.

Saves nothing, and decides nothing about what is right. It compares rules with rules: a melding that somebody gave to another
team by hand counts for the team that the rules of now would choose.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from meldingen.melding.models import Melding, Routeringsregel, Team
from meldingen.melding.routering import Bestemming, GeenTeam, Regelboek
from meldingen.streek.termijnen import AMSTERDAM, dag_van

DAGEN = 90
HOOGSTENS = 20_000
VOORBEELDEN = 6
_PER_SOORT = 3


@dataclass(frozen=True)
class Verschuiving:
    """So many meldingen would go from one team to the other; None: there is no team, so they would be refused."""

    van: Team | None
    naar: Team | None
    aantal: int


@dataclass(frozen=True)
class Proefvoorbeeld:
    melding: Melding
    nu: Bestemming | None
    straks: Bestemming | None


@dataclass(frozen=True)
class Proef:
    sinds: date
    bekeken: int
    # There were more than HOOGSTENS: only the newest were looked at.
    afgekapt: bool
    # By how many meldingen the tried rule would win; None when no single rule is tried.
    geldt_voor: int | None
    verhuist: int
    verschuivingen: list[Verschuiving]
    voorbeelden: list[Proefvoorbeeld]


def proef(gemeente_code: str, nu: Regelboek, straks: Regelboek, *, regel: Routeringsregel | None = None) -> Proef:
    """The newest meldingen of the last 90 days (at most HOOGSTENS) by the rules of `nu` and by those of `straks`.

    `regel` is the rule of `straks` that is tried. Three queries, however many meldingen or rules.
    """
    sinds = dag_van(timezone.now()) - timedelta(days=DAGEN)
    rijen = _rijen(gemeente_code, sinds)
    tellers: Counter[tuple[int | None, int | None]] = Counter()
    eerste: dict[tuple[int | None, int | None], list[int]] = {}
    geldt_voor = 0
    for pk, categorie, hoofd, buurt, wijk, gemeld_op in rijen[:HOOGSTENS]:
        vraag = (categorie, hoofd, (buurt, wijk, gemeente_code), gemeld_op.astimezone(AMSTERDAM))
        oud, nieuw = nu.regel_voor(*vraag), straks.regel_voor(*vraag)
        geldt_voor += nieuw is not None and nieuw is regel
        van, naar = _team_id(nu, oud), _team_id(straks, nieuw)
        if van != naar:
            tellers[van, naar] += 1
            if tellers[van, naar] <= _PER_SOORT:
                eerste.setdefault((van, naar), []).append(pk)
    gekozen = [pk for soort, _aantal in tellers.most_common() for pk in eerste[soort]][:VOORBEELDEN]
    teams = _teams(nu) | _teams(straks)
    return Proef(
        sinds=sinds,
        bekeken=min(len(rijen), HOOGSTENS),
        afgekapt=len(rijen) > HOOGSTENS,
        geldt_voor=geldt_voor if regel else None,
        verhuist=tellers.total(),
        verschuivingen=[Verschuiving(teams.get(v), teams.get(n), aantal) for (v, n), aantal in tellers.most_common()],
        voorbeelden=_voorbeelden(gekozen, nu, straks),
    )


def _rijen(gemeente_code: str, sinds: date) -> list[tuple[int, int, int | None, str, str, datetime]]:
    """One more than we look at, to know whether there is more. No objects: there are many and we need six things."""
    meldingen = Melding.objects.filter(gemeente_code=gemeente_code, dag__gte=sinds).order_by("-dag", "-pk")
    velden = ("pk", "categorie_id", "categorie__ouder_id", "buurt__code", "wijk_code", "gemeld_op")
    return list(meldingen.values_list(*velden)[: HOOGSTENS + 1])


def _team_id(boek: Regelboek, regel: Routeringsregel | None) -> int | None:
    if regel is not None:
        return regel.team_id
    return boek.vangnet.pk if boek.vangnet else None


def _teams(boek: Regelboek) -> dict[int | None, Team]:
    teams: dict[int | None, Team] = {regel.team_id: regel.team for regel in boek.regels}
    return teams | ({boek.vangnet.pk: boek.vangnet} if boek.vangnet else {})


def _voorbeelden(pks: list[int], nu: Regelboek, straks: Regelboek) -> list[Proefvoorbeeld]:
    meldingen = Melding.objects.filter(pk__in=pks).select_related("categorie", "buurt").defer("buurt__geometrie")
    op_pk = meldingen.in_bulk()
    return [Proefvoorbeeld(m, _bestemming(nu, m), _bestemming(straks, m)) for m in (op_pk[pk] for pk in pks)]


def _bestemming(boek: Regelboek, melding: Melding) -> Bestemming | None:
    try:
        return boek.bestemming(melding.categorie, melding.buurt, melding.gemeld_op)
    except GeenTeam:
        return None


def afdruk(boek: Regelboek, *, regel: Routeringsregel | None = None, vangnet: Team | None = None) -> str:
    """What somebody looked at: the set of now and the change to it. Any difference in either gives another print."""
    inhoud = [
        sorted(_velden(r) for r in boek.regels),
        boek.vangnet.pk if boek.vangnet else None,
        _velden(regel) if regel else None,
        vangnet.pk if vangnet else None,
    ]
    return hashlib.sha256(repr(inhoud).encode()).hexdigest()[:32]


def _velden(regel: Routeringsregel) -> tuple:
    """Comparable, so that a set has one order."""
    plek = (regel.categorie_id or 0, regel.gebied_code, regel.dagen, str(regel.van), str(regel.tot))
    return (regel.pk or 0, regel.team_id, *plek, regel.actief)
