"""Finding pages by somebody's own words: Dutch stems, longer words that begin with them, typing slips, and the words that
editors say people use. The same on both databases, for it is kept in memory; made anew when a page was published or left.

Knows only what everybody may read; keeps nothing of what was asked. A cache per process, filled under a lock: one
makes the new one, others search the old one meanwhile.
"""

import re
import time
from collections import defaultdict
from dataclasses import dataclass, field
from math import log
from threading import Lock

from django.conf import settings
from django.db.models import Count, Max, Sum
from wagtail.models import Locale, Page

from cms.leesbaar import Stuk, Vorm
from cms.poort.stukken import stukken
from meldingen.melding.slips import lijkt_op, slips
from meldingen.melding.stammen import stam, woorden

from .. import versie

_TITEL, _ZOEKWOORD, _INLEIDING, _KOP, _TEKST = 6.0, 6.0, 3.0, 2.0, 1.0
_PRECIES, _BEGINT, _LIJKT = 1.0, 0.6, 0.4
_ALLES_GENOEMD = 1.5
_KIJK_S = 5.0  # how long nobody asks the database whether something changed
_MEESTE_WOORDEN = 8


@dataclass
class _Boek:
    """stem -> page -> how much that page is about it."""

    van: tuple[object, ...] = ()
    gewicht: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    paginas: int = 0

    def noteer(self, pagina: int, tekst: str, gewicht: float) -> None:
        for deel in re.findall(r"(?s).{1,1900}(?:\s|$)", tekst):
            for woord in woorden(deel):
                rij = self.gewicht[stam(woord)]
                rij[pagina] = max(rij.get(pagina, 0.0), gewicht)

    def vormen(self, woord: str) -> dict[str, float]:
        """The stems that `woord` may mean, and how sure that is."""
        basis = stam(woord)
        gevonden = {basis: _PRECIES} if basis in self.gewicht else {}
        if len(basis) >= 4:
            gevonden |= {v: _BEGINT for v in self.gewicht if v.startswith(basis) and v != basis}
        if gevonden:
            return gevonden
        return dict.fromkeys(lijkt_op([basis], self.gewicht.keys(), hoogstens=slips(woord)), _LIJKT)


_boek, _slot, _gekeken = _Boek(), Lock(), 0.0


def zoek(vraag: str, *, meeste: int = 20) -> list[Page]:
    """The pages that fit best, best first. At most 100 characters and eight words are read."""
    boek, punten = _vers(), defaultdict[int, float](float)
    gevraagd = list(dict.fromkeys(woorden(vraag[:100])))[:_MEESTE_WOORDEN]
    genoemd = defaultdict[int, int](int)
    for woord in gevraagd:
        beste: dict[int, float] = {}
        for vorm, zeker in boek.vormen(woord).items():
            rij = boek.gewicht[vorm]
            zeldzaam = log(1 + boek.paginas / len(rij))
            for pagina, gewicht in rij.items():
                beste[pagina] = max(beste.get(pagina, 0.0), gewicht * zeker * zeldzaam)
        for pagina, punt in beste.items():
            punten[pagina] += punt
            genoemd[pagina] += 1
    for pagina, aantal in genoemd.items():
        if aantal == len(gevraagd):
            punten[pagina] *= _ALLES_GENOEMD
    volgorde = sorted(punten, key=lambda pk: (-punten[pk], pk))[: meeste * len(settings.LANGUAGES)]
    # Every language stands in the same book; who asks in German gets what there is in German.
    gevonden = Page.objects.live().public().filter(locale=Locale.get_active()).specific().in_bulk(volgorde)
    return [gevonden[pk] for pk in volgorde if pk in gevonden][:meeste]


def vergeet() -> None:
    """Look again at the next question."""
    global _gekeken
    _gekeken = 0.0


def _stand() -> tuple[object, ...]:
    """Changes whenever a page is published, taken away, moved or deleted."""
    feit = Page.objects.live().aggregate(
        aantal=Count("pk"), som=Sum("pk"), laatste=Max("last_published_at"), versie=Max("latest_revision")
    )
    return (versie.huidige(), *feit.values())


def _vers() -> _Boek:
    """The book as it should be; while one thread writes a new one, the others read the old."""
    global _boek, _gekeken
    if _boek.van and time.monotonic() - _gekeken < _KIJK_S and _gekeken:
        return _boek
    stand = _stand()
    if stand != _boek.van and _slot.acquire(blocking=not _boek.van):
        try:
            if stand != _boek.van:
                _boek = _schrijf(stand)
        finally:
            _slot.release()
    _gekeken = time.monotonic()
    return _boek


def _schrijf(stand: tuple[object, ...]) -> _Boek:
    boek = _Boek(van=stand)
    for pagina in Page.objects.live().public().filter(depth__gt=1).specific(defer=False).iterator(chunk_size=200):
        boek.paginas += 1
        boek.noteer(pagina.pk, pagina.title, _TITEL)
        boek.noteer(pagina.pk, getattr(pagina, "zoekwoorden", ""), _ZOEKWOORD)
        boek.noteer(pagina.pk, getattr(pagina, "inleiding", ""), _INLEIDING)
        for stuk in stukken(pagina):
            boek.noteer(pagina.pk, stuk.tekst, _gewicht(stuk))
    return boek


def _gewicht(stuk: Stuk) -> float:
    return _KOP if stuk.vorm is Vorm.KOP else _TEKST
