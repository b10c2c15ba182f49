"""Loads areas from features: all or nothing, twice is as once, and says what changed.

A changed border closes the old version and opens a new one, so history keeps the border of its own time. The rough sketch
the project carries is no history: real borders take its place in the same rows.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.contrib.gis.geos import GEOSException, GEOSGeometry, MultiPolygon
from django.db import transaction

from meldingen.streek.models import WGS84, Gebied

_CODE = {"gemeente": r"GM\d{4}", "wijk": r"WK\d{6}", "buurt": r"BU\d{8}"}
# CBS writes -99997 and the like where a figure is unknown or secret.
_ONBEKEND = -99990


class GebiedFout(Exception):
    """A feature that cannot be loaded; the text names it and says why."""


@dataclass(frozen=True)
class Kenmerk:
    """One area as a source gives it. `geometrie` is in WGS84."""

    niveau: str
    code: str
    naam: str
    gemeente_code: str
    wijk_code: str
    geometrie: MultiPolygon
    aantal_inwoners: int | None = None


@dataclass
class Verslag:
    """What a load did, by code."""

    nieuw: list[str] = field(default_factory=list)
    gewijzigd: list[str] = field(default_factory=list)
    gesloten: list[str] = field(default_factory=list)
    gelijk: int = 0

    def __str__(self) -> str:
        regels = [
            f"{len(self.nieuw)} nieuw, {len(self.gewijzigd)} gewijzigd, {len(self.gesloten)} gesloten, {self.gelijk} gelijk"
        ]
        for naam in ("nieuw", "gewijzigd", "gesloten"):
            if codes := getattr(self, naam):
                regels.append(f"{naam}: {', '.join(sorted(codes))}")
        return "\n".join(regels)


def kenmerk_uit(eigenschappen: dict, geometrie: GEOSGeometry | None, plek: str) -> Kenmerk:
    """A Kenmerk from the properties of one feature: our own names, or those of CBS and PDOK.

    `plek` says which feature it is, for the error. Raises GebiedFout.
    """
    e = eigenschappen
    niveau = e.get("niveau") or ("buurt" if e.get("buurtcode") else "wijk" if e.get("wijkcode") else "gemeente")
    code = str(e.get("code") or e.get(f"{niveau}code") or "")
    naam = str(e.get("naam") or e.get(f"{niveau}naam") or "").strip()
    plek = f"{plek} ({code or 'zonder code'} {naam})"
    if niveau not in _CODE or not re.fullmatch(_CODE[niveau], code):
        raise GebiedFout(f"{plek}: '{code}' is geen CBS-code van een {niveau}.")
    if not naam:
        raise GebiedFout(f"{plek}: de naam ontbreekt.")
    gemeente_code = str(e.get("gemeente_code") or e.get("gemeentecode") or (code if niveau == "gemeente" else ""))
    wijk_code = str(e.get("wijk_code") or e.get("wijkcode") or "")
    if not re.fullmatch(_CODE["gemeente"], gemeente_code):
        raise GebiedFout(f"{plek}: de gemeentecode ontbreekt.")
    if niveau == "buurt" and not re.fullmatch(_CODE["wijk"], wijk_code):
        raise GebiedFout(f"{plek}: de wijkcode ontbreekt.")
    inwoners = e.get("aantal_inwoners")
    return Kenmerk(niveau, code, naam, gemeente_code, wijk_code, _vlak(geometrie, plek), _bekend(inwoners))


def _bekend(inwoners: object) -> int | None:
    return int(inwoners) if isinstance(inwoners, int | float) and inwoners > _ONBEKEND else None


def _vlak(geometrie: GEOSGeometry | None, plek: str) -> MultiPolygon:
    if geometrie is None or geometrie.empty:
        raise GebiedFout(f"{plek}: er is geen grens.")
    try:
        if geometrie.srid != WGS84:
            geometrie = geometrie.transform(WGS84, clone=True)
        if not geometrie.valid:
            raise GebiedFout(f"{plek}: de grens klopt niet ({geometrie.valid_reason}).")
    except GEOSException as fout:
        raise GebiedFout(f"{plek}: de grens is niet te lezen ({fout}).") from fout
    if geometrie.geom_type == "Polygon":
        geometrie = MultiPolygon(geometrie, srid=WGS84)
    if not isinstance(geometrie, MultiPolygon):
        raise GebiedFout(f"{plek}: de grens is een {geometrie.geom_type}, geen vlak.")
    return geometrie


@transaction.atomic
def laad(kenmerken: Iterable[Kenmerk], *, dag: date, bron: str, is_schets: bool = False) -> Verslag:
    """Make the given areas the ones that are valid from `dag`. All or nothing; those of now are locked meanwhile.

    Areas of the same gemeenten that are not given any more are closed on `dag`. Raises GebiedFout.
    """
    nieuw = _zonder_dubbelen(kenmerken)
    _controleer_samenhang(nieuw)
    gemeenten = {k.gemeente_code for k in nieuw.values()}
    oud = {
        g.code: g
        for g in Gebied.objects.select_for_update().filter(gemeente_code__in=gemeenten, geldig_tot__isnull=True)
    }
    if is_schets and any(not g.is_schets for g in oud.values()):
        raise GebiedFout("Er zijn al echte grenzen geladen; de schets komt daar nooit voor in de plaats.")
    verslag = Verslag()
    for code in sorted(oud.keys() - nieuw.keys()):
        _sluit(oud[code], dag)
        verslag.gesloten.append(code)
    for code, kenmerk in sorted(nieuw.items()):
        _verwerk(kenmerk, oud.get(code), dag=dag, bron=bron, is_schets=is_schets, verslag=verslag)
    return verslag


def _zonder_dubbelen(kenmerken: Iterable[Kenmerk]) -> dict[str, Kenmerk]:
    uit: dict[str, Kenmerk] = {}
    for kenmerk in kenmerken:
        if kenmerk.code in uit:
            raise GebiedFout(f"{kenmerk.code} {kenmerk.naam} komt twee keer voor.")
        uit[kenmerk.code] = kenmerk
    if not uit:
        raise GebiedFout("Er staat geen enkel gebied in van de gevraagde gemeenten.")
    return uit


def _controleer_samenhang(kenmerken: dict[str, Kenmerk]) -> None:
    for kenmerk in kenmerken.values():
        for niveau, ouder in (("gemeente", kenmerk.gemeente_code), ("wijk", kenmerk.wijk_code)):
            if ouder and ouder not in kenmerken:
                raise GebiedFout(
                    f"{kenmerk.code} {kenmerk.naam} hoort bij {niveau} {ouder}, maar die staat er niet in."
                )


def _verwerk(kenmerk: Kenmerk, oud: Gebied | None, *, dag: date, bron: str, is_schets: bool, verslag: Verslag) -> None:
    if oud is None:
        _versie(kenmerk, dag, bron, is_schets).save()
        verslag.nieuw.append(kenmerk.code)
        return
    gelijk = _zelfde_grens(oud, kenmerk) and oud.is_schets == is_schets
    if gelijk and oud.aantal_inwoners == kenmerk.aantal_inwoners:
        verslag.gelijk += 1
        return
    verslag.gewijzigd.append(kenmerk.code)
    if gelijk or oud.is_schets or oud.geldig_van >= dag:
        # A new count of residents, or a sketch that makes way: no border changed, so no new version.
        vers = _versie(kenmerk, oud.geldig_van, bron, is_schets)
        vers.pk = oud.pk
        vers.save()
        return
    _sluit(oud, dag)
    _versie(kenmerk, dag, bron, is_schets).save()


def _versie(kenmerk: Kenmerk, dag: date, bron: str, is_schets: bool) -> Gebied:
    return Gebied(**vars(kenmerk), geldig_van=dag, bron=bron, is_schets=is_schets)


def _zelfde_grens(oud: Gebied, kenmerk: Kenmerk) -> bool:
    zelfde = (oud.naam, oud.gemeente_code, oud.wijk_code) == (kenmerk.naam, kenmerk.gemeente_code, kenmerk.wijk_code)
    # A ten-millionth of a degree is a centimetre: what a trip through another file format may lose.
    return zelfde and oud.geometrie.equals_exact(kenmerk.geometrie, 1e-7)


def _sluit(gebied: Gebied, dag: date) -> None:
    if gebied.geldig_van >= dag:
        raise GebiedFout(f"{gebied.code} {gebied.naam} geldt pas vanaf {gebied.geldig_van}; kies een latere dag.")
    gebied.geldig_tot = dag
    gebied.save(update_fields=["geldig_tot"])
