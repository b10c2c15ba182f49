"""Where areas come from: a file (GeoJSON, GeoPackage), the PDOK OGC API, or the rough sketch the project carries.

Gives `Kenmerk`s; writes nothing.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from django.contrib.gis.gdal import DataSource, GDALException
from django.contrib.gis.gdal.feature import Feature
from django.contrib.gis.geos import GEOSGeometry

from meldingen.streek.hier import STREEK
from meldingen.streek.models import WGS84

from .laden import GebiedFout, Kenmerk, kenmerk_uit

# With a wide margin: a gemeente may reach further than where a map begins.
_KADER = ",".join(map(str, STREEK.ruim(0.05)))
_COLLECTIES = ("gemeenten", "wijken", "buurten")
_BLADZIJDEN = 200


def _van_ons(eigenschappen: dict, gemeenten: tuple[str, ...]) -> bool:
    """In one of our gemeenten, and land: CBS draws the water of an area as a feature of its own."""
    code = eigenschappen.get("gemeente_code") or eigenschappen.get("gemeentecode") or eigenschappen.get("code")
    return code in gemeenten and str(eigenschappen.get("water", "NEE")).upper() != "JA"


def uit_bestand(pad: Path, gemeenten: tuple[str, ...] = STREEK.codes) -> Iterator[Kenmerk]:
    """The areas in a GeoJSON or GeoPackage file, every layer. Raises GebiedFout."""
    if not pad.is_file():
        raise GebiedFout(f"{pad} bestaat niet.")
    try:
        bron = DataSource(str(pad))
        lagen = [bron[n] for n in range(bron.layer_count)]
    except GDALException as fout:
        raise GebiedFout(f"{pad.name} is geen GeoJSON of GeoPackage: {fout}") from fout
    for laag in lagen:
        for nummer, feature in enumerate(laag, start=1):
            eigenschappen = {veld: feature.get(veld) for veld in feature.fields}
            plek = f"{pad.name}, {laag.name}, kenmerk {nummer}"
            if _van_ons(eigenschappen, gemeenten):
                yield kenmerk_uit(eigenschappen, _geos(feature, plek), plek)
            elif not eigenschappen.get("gemeente_code") and not eigenschappen.get("gemeentecode"):
                raise GebiedFout(f"{plek}: de gemeentecode ontbreekt.")


def _geos(feature: Feature, plek: str) -> GEOSGeometry | None:
    try:
        grens = feature.geom
        if grens.srs is not None and grens.srid != WGS84:
            grens = grens.transform(WGS84, clone=True)
        geometrie = grens.geos
    except GDALException:
        return None
    geometrie.srid = WGS84
    return geometrie


def uit_pdok(basis: str, gemeenten: tuple[str, ...] = STREEK.codes, *, wacht_s: float = 20) -> Iterator[Kenmerk]:
    """The areas from an OGC API such as PDOK's, page after page. Raises GebiedFout."""
    with httpx.Client(timeout=wacht_s, follow_redirects=True) as client:
        for collectie in _COLLECTIES:
            volgende = f"{basis}/collections/{collectie}/items?f=json&limit=1000&bbox={_KADER}"
            for bladzijde in range(1, _BLADZIJDEN + 1):
                blad = _blad(client, volgende)
                yield from _kenmerken(blad, f"{collectie}, bladzijde {bladzijde}", gemeenten)
                volgende = next((k["href"] for k in blad.get("links", []) if k.get("rel") == "next"), "")
                if not volgende:
                    break
                _zelfde_server(basis, volgende)
            else:
                raise GebiedFout(f"{collectie}: meer dan {_BLADZIJDEN} bladzijden; dat kan niet kloppen.")


def _zelfde_server(basis: str, volgende: str) -> None:
    if urlsplit(basis).netloc != urlsplit(volgende).netloc:
        raise GebiedFout(f"De volgende bladzijde staat op een andere server: {urlsplit(volgende).netloc}")


def _blad(client: httpx.Client, url: str) -> dict:
    try:
        antwoord = client.get(url)
        antwoord.raise_for_status()
        blad = antwoord.json()
    except (httpx.HTTPError, json.JSONDecodeError) as fout:
        raise GebiedFout(
            f"{url} gaf geen bruikbaar antwoord: {fout}. Er is niets veranderd; probeer het later."
        ) from fout
    if not isinstance(blad, dict) or not isinstance(blad.get("features"), list):
        raise GebiedFout(f"{url} gaf geen lijst met kenmerken. Er is niets veranderd.")
    return blad


def _kenmerken(blad: dict, plek: str, gemeenten: tuple[str, ...]) -> Iterator[Kenmerk]:
    for nummer, feature in enumerate(blad["features"], start=1):
        eigenschappen = feature.get("properties") or {}
        if not _van_ons(eigenschappen, gemeenten):
            continue
        hier = f"{plek}, kenmerk {nummer}"
        try:
            geometrie = GEOSGeometry(json.dumps(feature["geometry"]), srid=WGS84) if feature.get("geometry") else None
        except (ValueError, GDALException) as fout:
            raise GebiedFout(f"{hier}: de grens is niet te lezen ({fout}).") from fout
        yield kenmerk_uit(eigenschappen, geometrie, hier)


def schets() -> Iterator[Kenmerk]:
    """Our own rough sketch: names, codes and places, no borders anybody may rely on."""
    return uit_bestand(STREEK.schets)
