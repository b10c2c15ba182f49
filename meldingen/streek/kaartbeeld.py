"""A small map with a pin, as a picture: from tiles when they are there in time, else drawn from the borders of our buurten.

Bounded as `adressen` is: three seconds for all tiles together, 512 kB each, a cache, a breaker. There is always a picture.
Decides nothing about who may see it and keeps nothing but maps.
"""

import hashlib
import io
import logging
import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache as onthoud
from urllib.parse import urljoin

import httpx
from django.conf import settings
from django.contrib.gis.geos import Point, Polygon
from django.core.cache import cache
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont

from meldingen.streek import statisch
from meldingen.streek.gebieden.vlakken import kader_om
from meldingen.streek.models import Gebied
from meldingen.streek.ophalen import Zekering, haal

log = logging.getLogger(__name__)

BREED, HOOG = 704, 400
TIJD_S = 3.0
_ZOOM, _TEGEL = 17, 256
_BYTES_MAX = 512 * 1024
_BEWAREN_S = 24 * 3600
_DRADEN = 4
# A drawn map reaches further, so that there are borders on it, and is drawn finer.
_STRAAL_M, _FIJN = 1000.0, 2
_INKT, _PAPIER, _WATER, _SIGNAAL = "#1f2328", "#f7f4ec", "#0b5160", "#952409"

zekering = Zekering()
Plek = tuple[int, int]


@dataclass(frozen=True)
class Kaartbeeld:
    """A PNG, and in words where it comes from; `getekend` when there were no tiles."""

    png: bytes
    bron: str
    getekend: bool


def rond(punt: Point, dag: date) -> Kaartbeeld:
    """The surroundings of a point (WGS84), with the borders as they were on `dag` when there are no tiles."""
    if png := _van_tegels(punt):
        return Kaartbeeld(png, _("Kaartgegevens © Kadaster"), getekend=False)
    return _getekend(punt, dag)


def _van_tegels(punt: Point) -> bytes | None:
    plek = f"{settings.KAART_TEGELS} {punt.x:.5f} {punt.y:.5f}"
    sleutel = "kaartbeeld:" + hashlib.sha256(plek.encode()).hexdigest()
    if bewaard := cache.get(sleutel):
        return bewaard
    if zekering.open():
        return None
    links, boven = _linksboven(punt)
    try:
        tegels = _haal_tegels(_plekken(links, boven))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError, RuntimeError) as fout:
        zekering.mislukt()
        log.warning("tegelserver onbereikbaar fout=%s", type(fout).__name__)
        return None
    zekering.gelukt()
    beeld = Image.new("RGB", (BREED, HOOG), _PAPIER)
    for (x, y), tegel in tegels.items():
        beeld.paste(tegel, (round(x * _TEGEL - links), round(y * _TEGEL - boven)))
    _speld(beeld, 1)
    _onderschrift(beeld, _("Kaartgegevens © Kadaster"), 1)
    png = _als_png(beeld)
    cache.set(sleutel, png, _BEWAREN_S)
    return png


def _linksboven(punt: Point) -> tuple[float, float]:
    """The left upper corner of the picture in pixels of the whole world, the point in its centre (web mercator)."""
    wereld = _TEGEL * 2**_ZOOM
    x = (punt.x + 180) / 360 * wereld
    y = (1 - math.asinh(math.tan(math.radians(punt.y))) / math.pi) / 2 * wereld
    return x - BREED / 2, y - HOOG / 2


def _plekken(links: float, boven: float) -> list[Plek]:
    xs = range(int(links // _TEGEL), int((links + BREED) // _TEGEL) + 1)
    ys = range(int(boven // _TEGEL), int((boven + HOOG) // _TEGEL) + 1)
    return [(x, y) for y in ys for x in xs]


def _haal_tegels(plekken: list[Plek]) -> dict[Plek, Image.Image]:
    """All of them in time, or an error: half a map is no map."""
    einde = time.monotonic() + TIJD_S
    draden = ThreadPoolExecutor(_DRADEN)
    try:
        with httpx.Client(follow_redirects=False) as client:
            beloften = {
                plek: draden.submit(haal, client, _adres(plek), einde=einde, meeste_bytes=_BYTES_MAX, soort="image/*")
                for plek in plekken
            }
            return {
                plek: _tegel(belofte.result(timeout=max(0.0, einde - time.monotonic())))
                for plek, belofte in beloften.items()
            }
    finally:
        draden.shutdown(wait=False, cancel_futures=True)


def _adres(plek: Plek) -> str:
    # Tiles of our own address are asked at the front door, as a browser does.
    adres = urljoin(settings.PORTAL_URL, settings.KAART_TEGELS)
    for naam, waarde in (("{z}", _ZOOM), ("{x}", plek[0]), ("{y}", plek[1])):
        adres = adres.replace(naam, str(waarde))
    return adres


def _tegel(inhoud: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(inhoud), formats=("PNG", "JPEG", "WEBP")) as beeld:
            if beeld.size != (_TEGEL, _TEGEL):
                raise ValueError("tegel met een andere maat")
            return beeld.convert("RGB")
    except Exception as fout:  # decoders raise anything at all; each of them means that this is no tile
        raise ValueError("geen tegel") from fout


def _getekend(punt: Point, dag: date) -> Kaartbeeld:
    """Buurten with their names, the pin and a bar that says how far is how far."""
    breed, hoog = BREED * _FIJN, HOOG * _FIJN
    west, _zuid, oost, _noord = kader_om(punt, _STRAAL_M)
    _west, zuid, _oost, noord = kader_om(punt, _STRAAL_M * HOOG / BREED)
    kader = (west, zuid, oost, noord)
    vlak = Polygon.from_bbox(kader)
    buurten = list(Gebied.objects.buurten().geldig_op(dag).in_kader(*kader).order_by("code"))
    beeld = Image.new("RGB", (breed, hoog), "#e9e4d8")
    tekenaar = ImageDraw.Draw(beeld)
    per_meter = breed / (2 * _STRAAL_M)

    def pixel(lon: float, lat: float) -> tuple[float, float]:
        return (lon - west) / (oost - west) * breed, (noord - lat) / (noord - zuid) * hoog

    for buurt in buurten:
        for ring in _ringen(buurt):
            tekenaar.polygon([pixel(*hoek) for hoek in ring], fill=_PAPIER)
    for buurt in buurten:
        for ring in _ringen(buurt):
            tekenaar.line([pixel(*hoek) for hoek in ring], fill=_WATER, width=5, joint="curve")
    for buurt in buurten:
        if binnen := _te_zien(buurt, vlak):
            _naam(tekenaar, buurt.naam, *pixel(*binnen), breed, hoog)
    _speld(beeld, _FIJN)
    _schaal(tekenaar, per_meter, hoog)
    schets = any(buurt.is_schets for buurt in buurten)
    bron = _("Getekend: ruwe schets van de buurtgrenzen") if schets else _("Getekend: buurtgrenzen © CBS en Kadaster")
    _onderschrift(beeld, bron, _FIJN)
    return Kaartbeeld(_als_png(beeld), bron, getekend=True)


def _ringen(buurt: Gebied) -> list[list[tuple[float, float]]]:
    return [[(hoek[0], hoek[1]) for hoek in ring] for deel in buurt.geometrie.coords for ring in deel]


def _te_zien(buurt: Gebied, vlak: Polygon) -> tuple[float, float] | None:
    """Somewhere inside the part of a buurt that is on the map; None when there is no room for a name."""
    deel = buurt.geometrie.buffer(0).intersection(vlak)
    midden = deel.point_on_surface
    return None if deel.area < vlak.area / 25 else (midden.x, midden.y)


def _naam(tekenaar: ImageDraw.ImageDraw, naam: str, x: float, y: float, breed: int, hoog: int) -> None:
    """A name near its place: inside the picture, and beside the pin instead of under it."""
    letter = _letter(14 * _FIJN)
    half = letter.getlength(naam) / 2
    x = min(max(x, half + 16), breed - half - 16)
    if abs(x - breed / 2) < half + 20 * _FIJN and -70 * _FIJN < y - hoog / 2 < 20 * _FIJN:
        y = hoog / 2 + 28 * _FIJN
    tekenaar.text((x, y), naam, fill=_INKT, font=letter, anchor="mm", stroke_width=6, stroke_fill=_PAPIER)


def _schaal(tekenaar: ImageDraw.ImageDraw, per_meter: float, hoog: int) -> None:
    links, onder, lengte = 16 * _FIJN, hoog - 16 * _FIJN, 200 * per_meter
    tekenaar.rectangle((0, hoog - 52 * _FIJN, lengte + 2 * links, hoog), fill=_PAPIER)
    tekenaar.line([(links, onder), (links + lengte, onder)], fill=_INKT, width=6)
    for x in (links, links + lengte):
        tekenaar.line([(x, onder - 12), (x, onder + 3)], fill=_INKT, width=6)
    tekenaar.text((links, onder - 16), _("200 meter"), fill=_INKT, font=_letter(13 * _FIJN), anchor="ls")


def _speld(beeld: Image.Image, fijn: int) -> None:
    """Its tip is the centre of the picture."""
    tekenaar, x, y = ImageDraw.Draw(beeld), beeld.width / 2, beeld.height / 2
    straal, hoog = 15 * fijn, 38 * fijn
    for rand, kleur in ((3 * fijn, "white"), (0, _SIGNAAL)):
        breed = straal * 0.86 + rand
        tekenaar.polygon(
            [(x - breed, y - hoog + 7 * fijn), (x + breed, y - hoog + 7 * fijn), (x, y + rand)], fill=kleur
        )
        tekenaar.circle((x, y - hoog), straal + rand, fill=kleur)
    tekenaar.circle((x, y - hoog), 5.5 * fijn, fill="white")


def _onderschrift(beeld: Image.Image, tekst: str, fijn: int) -> None:
    tekenaar, letter = ImageDraw.Draw(beeld), _letter(12 * fijn)
    breed, hoog = letter.getlength(tekst) + 16 * fijn, 22 * fijn
    tekenaar.rectangle((beeld.width - breed, beeld.height - hoog, beeld.width, beeld.height), fill="white")
    midden = (beeld.width - 8 * fijn, beeld.height - hoog / 2)
    tekenaar.text(midden, tekst, fill=_INKT, font=letter, anchor="rm")


@onthoud
def _letter(maat: int) -> ImageFont.FreeTypeFont:
    pad = statisch.bestand("npm/atkinson/files/atkinson-hyperlegible-next-latin-wght-normal.woff2")
    letter = ImageFont.truetype(pad, maat)
    letter.set_variation_by_axes([600])
    return letter


def _als_png(beeld: Image.Image) -> bytes:
    uit = io.BytesIO()
    beeld.quantize(128).save(uit, "PNG", optimize=True)
    return uit.getvalue()
