"""What holds now, so that every page can show it: a file that all processes read, refreshed from the database at once when
an alarm is placed or ended, and once a second while anybody looks. When the database fails the last board stays; when the
folder cannot be written each process keeps its own. Never raises, never writes a row, never decides who may.

A cache in a file that is replaced atomically, with a copy in memory under a lock.
"""

import hashlib
import json
import logging
import os
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.gis.geos import GEOSGeometry, Point
from django.db import Error as DatabaseFout
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import get_language

from meldingen.melding.vertalingen import vertaal

from .models import Alarm, Niveau

log = logging.getLogger(__name__)

_ERNST = {niveau: plek for plek, niveau in enumerate(Niveau.values)}
# Seconds to leave a database alone that did not answer.
_RUST_S = 4


class Zin(NamedTuple):
    """A sentence, and the language it is in."""

    tekst: str
    taal: str


@dataclass(frozen=True)
class Bordregel:
    """One alarm that holds: times in seconds since 1970, `vlak` as GeoJSON."""

    pk: int
    niveau: str
    titel: str
    stappen: tuple[str, ...]
    gebied: str
    gemeenten: tuple[str, ...]
    soorten: tuple[str, ...]
    link: str
    van: float
    tot: float
    vlak: str
    # (language, title, steps…) of each other language, so that no page has to ask the database for them.
    talen: tuple[tuple[str, ...], ...] = ()

    @property
    def titel_nu(self) -> Zin:
        """The title in the language of now; what an editor wrote without a translation stays Dutch, and says so."""
        return self._nu[0]

    @property
    def stappen_nu(self) -> tuple[Zin, ...]:
        return self._nu[1:]

    @property
    def _nu(self) -> tuple[Zin, ...]:
        taal, eigen = get_language() or settings.LANGUAGE_CODE, (self.titel, *self.stappen)
        vertaald = next((rij[1:] for rij in self.talen if rij[0] == taal), eigen)
        return tuple(
            Zin(nu, settings.LANGUAGE_CODE if nu == nederlands else taal)
            for nu, nederlands in zip(vertaald, eigen, strict=True)
        )

    @property
    def niveau_naam(self) -> str:
        return str(Niveau(self.niveau).label)

    @property
    def geldig_tot(self) -> datetime:
        return datetime.fromtimestamp(self.tot, UTC)

    @property
    def geplaatst_op(self) -> datetime:
        return datetime.fromtimestamp(self.van, UTC)

    @property
    def is_vandaag_klaar(self) -> bool:
        return timezone.localdate(self.geldig_tot) == timezone.localdate()

    @cached_property
    def _grens(self) -> GEOSGeometry:
        return GEOSGeometry(self.vlak)

    def raakt(self, lon: float, lat: float) -> bool:
        """Whether a place (WGS84 degrees) lies in the area."""
        return self._grens.intersects(Point(lon, lat, srid=self._grens.srid))


@dataclass
class _Stand:
    """What this process knows: the board, of which file, and when the database was last asked."""

    regels: tuple[Bordregel, ...] = ()
    bestand: tuple[str, int] = ("", 0)
    gevraagd: float = 0.0


_stand = _Stand()
_slot = threading.Lock()


def geldend() -> tuple[Bordregel, ...]:
    """The alarms that hold at this moment, the most serious first, then the newest."""
    nu = time.time()
    return tuple(regel for regel in _bijgewerkt(nu) if regel.tot > nu)


def ververs() -> None:
    """Read the database and tell all processes; when it does not answer the board stays as it was."""
    _stand.gevraagd = time.time()
    with suppress(OSError):
        # Others see that somebody is looking already.
        os.utime(_pad())
    try:
        regels = tuple(regel_van(alarm) for alarm in Alarm.objects.geldig(timezone.now()))
    except DatabaseFout:
        log.warning("alarmbord: de database antwoordt niet, het laatste bord blijft staan")
        _stand.gevraagd = time.time() + _RUST_S
        return
    regels = tuple(sorted(regels, key=lambda regel: (_ERNST[regel.niveau], -regel.van)))
    gelijk, _stand.regels = regels == _stand.regels, regels
    if not (gelijk and _pad().is_file()):
        schrijf(regels)


def regel_van(alarm: Alarm) -> Bordregel:
    return Bordregel(
        pk=alarm.pk,
        niveau=alarm.niveau,
        titel=alarm.titel,
        stappen=tuple(alarm.stappen),
        gebied=alarm.gebied_naam,
        gemeenten=tuple(alarm.gemeenten),
        soorten=tuple(alarm.soorten),
        link=alarm.link,
        van=alarm.geplaatst_op.timestamp(),
        tot=alarm.geldig_tot.timestamp(),
        vlak=alarm.vlak.geojson,
        talen=tuple(_in_taal(taal, alarm) for taal, _naam in settings.LANGUAGES if taal != settings.LANGUAGE_CODE),
    )


def _in_taal(taal: str, alarm: Alarm) -> tuple[str, ...]:
    with translation.override(taal):
        return (taal, *(vertaal(zin) for zin in (alarm.titel, *alarm.stappen)))


def schrijf(regels: tuple[Bordregel, ...]) -> None:
    """Put the board where all processes read it; a folder that cannot be written costs only a second's delay."""
    pad = _pad()
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=pad.parent, delete=False, encoding="utf-8") as nieuw:
            json.dump([asdict(regel) for regel in regels], nieuw)
        os.replace(nieuw.name, pad)
    except OSError as fout:
        log.error("alarmbord: %s is niet te schrijven (%s)", pad, type(fout).__name__)


def _pad() -> Path:
    return Path(settings.CACHE_MAP) / "alarmbord.json"


def _bijgewerkt(nu: float) -> tuple[Bordregel, ...]:
    pad = _pad()
    try:
        gewijzigd = pad.stat().st_mtime_ns
    except OSError:
        gewijzigd = 0
    if _stand.bestand != (str(pad), gewijzigd):
        _lees(pad, gewijzigd)
    oud = nu - max(gewijzigd / 1e9, _stand.gevraagd) > settings.ALARM_VERS_S
    # One asks the database; who comes meanwhile gets what there is.
    if oud and _slot.acquire(blocking=False):
        try:
            ververs()
        finally:
            _slot.release()
    return _stand.regels


def _lees(pad: Path, gewijzigd: int) -> None:
    try:
        rijen = json.loads(pad.read_text(encoding="utf-8")) if gewijzigd else None
        if rijen is not None:
            _stand.regels = tuple(_uit_json(rij) for rij in rijen)
    except (OSError, ValueError, TypeError):
        # Half a file, or one of another version of the portal: it makes way for a new one.
        with suppress(OSError):
            pad.unlink()
    _stand.bestand = (str(pad), gewijzigd)


def _uit_json(rij: dict[str, Any]) -> Bordregel:
    return Bordregel(**{naam: _vast(waarde) for naam, waarde in rij.items()})


def _vast(waarde: Any) -> Any:
    return tuple(_vast(deel) for deel in waarde) if isinstance(waarde, list) else waarde


def balk() -> str:
    """The bar as html in the language of now, empty when nothing holds."""
    return _teken(geldend(), get_language() or "")


def merk() -> str:
    """Changes whenever the bar does."""
    return _vingerafdruk(balk())


@lru_cache(maxsize=32)
def _teken(regels: tuple[Bordregel, ...], taal: str) -> str:
    return render_to_string("cms/alarm/balk.html", {"alarmen": regels}) if regels else ""


@lru_cache(maxsize=32)
def _vingerafdruk(html: str) -> str:
    return hashlib.sha256(html.encode()).hexdigest()[:16]
