"""The one writer of what drills count, and the one window on it.

Counting keeps nothing of a person. Somebody who sends 400 times is held back by three things: a ticket (`briefje`) counts
once and not sooner than people can read; a cookie that is the same for everybody says "counted today"; and one network may
have so many counted in an hour, remembered for two under a key that nobody keeps (`streek.tempo`).

Looking shows no group of 1 to 4 people, and none that can be worked out from the total: those answer together, as "overige".
Figures run up to yesterday, so that nobody sees the answer of who has just been drilling. Editors see the same.
"""

import secrets
import time
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core import signing
from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding import openbaar

from .models import Oefenbriefje, Oefening, Oefentelling

_ONDERTEKENAAR = signing.Signer(salt="cms.oefenen.oefeningen")
GELDIG = 6 * 3600  # seconds
# From one network, in an hour: a class or a library shares one address.
PER_UUR = 40
_PER_VRAAG = 2  # seconds that reading a question takes at least


class Ongeldig(Exception):
    """This ticket was not given by us, or too long ago."""


@dataclass(frozen=True)
class Briefje:
    """Which version of the drill somebody is doing, and since when (seconds since 1970)."""

    versie: str
    nummer: str
    begonnen: int

    def __str__(self) -> str:
        return _ONDERTEKENAAR.sign(f"{self.versie}-{self.nummer}-{self.begonnen}")


def nieuw_briefje(oefening: Oefening) -> Briefje:
    return Briefje(oefening.versie, secrets.token_hex(8), int(time.time()))


def lees_briefje(tekst: str) -> Briefje:
    try:
        versie, nummer, begonnen = _ONDERTEKENAAR.unsign(tekst).split("-")
    except signing.BadSignature as fout:
        raise Ongeldig from fout
    if time.time() - int(begonnen) > GELDIG:
        raise Ongeldig
    return Briefje(versie, nummer, int(begonnen))


@transaction.atomic
def tel_mee(oefening: Oefening, *, gegeven: tuple[int, ...], briefje: Briefje, postcode: str = "") -> bool:
    """Count one finished drill; False when this ticket was counted before, or came back too fast to have been read."""
    vragen = len(oefening.vragen)
    if len(gegeven) != vragen or time.time() - briefje.begonnen < vragen * _PER_VRAAG:
        return False
    vandaag = timezone.localdate()
    Oefenbriefje.objects.filter(dag__lt=vandaag - timedelta(days=1)).delete()
    _rij, nieuw = Oefenbriefje.objects.get_or_create(nummer=briefje.nummer, defaults={"dag": vandaag})
    if nieuw:
        vak: dict[str, Any] = {"dag": vandaag, "postcode": postcode, "vragen": vragen, "goed": oefening.goed(gegeven)}
        telling, _nieuw = Oefentelling.objects.get_or_create(oefening=oefening, **vak)
        Oefentelling.objects.filter(pk=telling.pk).update(aantal=F("aantal") + 1)
    return nieuw


@dataclass(frozen=True)
class Oefengroep:
    """People who may be shown together: how many, and how many of 100 answers were right."""

    deelnemers: int
    goed: int


@dataclass(frozen=True)
class Oefenuitslag:
    """One period. `alles` is None when fewer than five took part; `per_postcode` has "" for everybody else."""

    naam: str
    wanneer: str
    begin: date | None
    eind: date | None
    doel: int | None
    alles: Oefengroep | None
    per_postcode: dict[str, Oefengroep]


def uitslagen(oefening: Oefening) -> list[Oefenuitslag]:
    """Every period of the drill in order; without periods, everything up to yesterday."""
    gisteren = timezone.localdate() - timedelta(days=1)
    metingen = list(oefening.metingen.all())
    if not metingen:
        return [_uitslag(oefening, _("Tot nu toe"), "", None, gisteren, None)]
    return [
        _uitslag(oefening, m.label, m.get_moment_display(), m.begin, min(m.eind, gisteren), m.doel)
        for m in metingen
        if m.begin <= gisteren
    ]


def _uitslag(
    oefening: Oefening, naam: str, wanneer: str, begin: date | None, eind: date, doel: int | None
) -> Oefenuitslag:
    tellingen = Oefentelling.objects.filter(oefening=oefening, dag__lte=eind)
    if begin:
        tellingen = tellingen.filter(dag__gte=begin)
    rijen = tellingen.values_list("postcode").annotate(
        mensen=Sum("aantal"), juist=Sum(F("goed") * F("aantal")), gevraagd=Sum(F("vragen") * F("aantal"))
    )
    vakken = {postcode: tuple(vak) for postcode, *vak in rijen if vak[0]}
    return Oefenuitslag(naam, wanneer, begin, eind, doel, _groep(list(vakken.values())), _per_postcode(vakken))


def _per_postcode(vakken: dict[str, tuple[int, int, int]]) -> dict[str, Oefengroep]:
    """A row per postcode that may stand alone, and "" for all others with those who gave none."""
    apart, samen = openbaar.te_tonen({postcode: vak[0] for postcode, vak in vakken.items()}, samen={""})
    groepen = {postcode: groep for postcode in sorted(apart) if (groep := _groep([vakken[postcode]]))}
    rest = _groep([vakken[postcode] for postcode in samen])
    return groepen | ({"": rest} if rest and groepen else {})


def _groep(vakken: list[tuple[int, int, int]]) -> Oefengroep | None:
    mensen = sum(vak[0] for vak in vakken)
    if not mensen or openbaar.afgerond(mensen) is None:
        return None
    return Oefengroep(mensen, round(100 * sum(vak[1] for vak in vakken) / sum(vak[2] for vak in vakken)))
