"""One run: read the tallies of a gemeente, test them, and write what became of each hotspot. Reads no melding.

Twice per gemeente: for staff over everything that is not confidential, up to today; for the public over what is public
alone, up to a month ago, on the cells of the public map. So nothing that is not public can colour what the public sees.
Runs at once wait for each other at the row locks of the hotspots they carry on.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import h3
import h3.api.numpy_int as h3int
import numpy as np
from django.db import transaction

from meldingen.cijfers.hotspots.models import Drukteregel, Druktetelling, Hotspot, Hotspotcel, Hotspotdag, Vertekening
from meldingen.melding.openbaar import RESOLUTIE as RESOLUTIE_PUBLIEK
from meldingen.streek.models import Gebied

from . import leven, raster, tijden
from .boek import KWARTALEN, als_regels, kwartaal_terug, kwartaal_van
from .raster import Raster
from .tellen import VEEL_VANAF, Regels, geprikt
from .toets import Verleden, toets
from .vlakken import Vlak, eersten, let_op, van_vlak, vlakken

DAGEN = 90
VERTRAGING = timedelta(days=30)


@dataclass(frozen=True)
class Zoekgebied:
    """The cells of a gemeente, with the names of its buurten."""

    gemeente_code: str
    raster: Raster
    buurten: list[str]

    def waar(self, cellen: frozenset[int]) -> str:
        namen = Counter(self.buurten[self.raster.buurt[cel]] for cel in cellen)
        return " en ".join(naam for naam, _ in namen.most_common(2))

    def plekken(self, regels: Regels) -> Regels:
        """The same with cells by their place in the raster; what lies a hair outside counts in the nearest cell."""
        cellen, terug = np.unique(regels.cel, return_inverse=True)
        plek = self.raster.plek_van(cellen.astype(np.uint64))
        for n in np.flatnonzero(plek < 0):
            buren = self.raster.plek_van(h3int.grid_disk(int(cellen[n]), 1))
            plek[n] = buren.max()
        goed = Regels(**{**vars(regels), "cel": plek[terug]})
        return goed.kies(goed.cel >= 0)


def streek(gemeente_code: str, dag: date) -> Zoekgebied:
    buurten = list(Gebied.objects.buurten().geldig_op(dag).filter(gemeente_code=gemeente_code).order_by("code"))
    vakken = [(_cellen(buurt), buurt.aantal_inwoners) for buurt in buurten]
    return Zoekgebied(gemeente_code, raster.maak(vakken), [buurt.naam for buurt in buurten])


def _cellen(buurt: Gebied) -> list[int]:
    uit: set[int] = set()
    for deel in buurt.geometrie.coords:
        ringen = [[(lat, lon) for lon, lat, *_ in ring] for ring in deel]
        uit |= set(h3int.polygon_to_cells(h3.LatLngPoly(*ringen), raster.RESOLUTIE).tolist())
    return sorted(uit)


@dataclass(frozen=True)
class Gevonden(leven.Hotspotvondst):
    """An area with the values that a hotspot keeps of it."""

    waarden: dict


def ontdek(hier: Zoekgebied, vandaag: date, *, openbaar: bool) -> int:
    """Test one gemeente and write its hotspots; safe to run twice. Returns how many there are now."""
    tot = vandaag - VERTRAGING if openbaar else vandaag
    regels, soorten = _regels(hier, tot, openbaar=openbaar)
    gevonden: list[Gevonden] = []
    if len(regels) and len(hier.raster.cellen):
        verleden = _verleden(hier, soorten, tot, openbaar=openbaar)
        uitslag = toets(regels, hier.raster, len(soorten), DAGEN, verleden)
        bron = _Bron(hier, regels, eersten(regels, hier.raster), verleden, soorten, tot)
        gevonden = [_gevonden(bron, vlak, openbaar) for vlak in vlakken(uitslag, hier.raster)]
    with transaction.atomic():
        if not openbaar:
            _schrijf_vertekening(hier, regels, soorten)
        return _schrijf(hier.gemeente_code, vandaag, gevonden, openbaar=openbaar)


def _regels(hier: Zoekgebied, tot: date, *, openbaar: bool) -> tuple[Regels, list[int]]:
    """The lines of the window, days from nought; and the kinds that are in it."""
    begin = tot - timedelta(days=DAGEN - 1)
    rijen = Drukteregel.objects.filter(gemeente_code=hier.gemeente_code, dag__range=(begin, tot)).order_by()
    if openbaar:
        rijen = rijen.filter(openbaar=True)
    velden = ("hoofdcategorie_id", "cel", "dag", "uur", "melder", "plek", "huis", "naamloos")
    gelezen = list(rijen.values_list(*velden))
    soorten = sorted({rij[0] for rij in gelezen})
    plek = {soort: n for n, soort in enumerate(soorten)}
    nul = begin.toordinal()
    kolommen = als_regels([(plek[soort], cel, dag.toordinal() - nul, *rest) for soort, cel, dag, *rest in gelezen])
    return (hier.plekken(kolommen) if len(kolommen) else kolommen), soorten


def _verleden(hier: Zoekgebied, soorten: list[int], tot: date, *, openbaar: bool) -> Verleden:
    """The quarters that lie wholly before the window; where a hotspot was then, that quarter is not how it usually is."""
    eind = kwartaal_van(tot - timedelta(days=DAGEN - 1))
    kwartalen = [kwartaal_terug(eind, n) for n in range(1, KWARTALEN + 1)]
    vorm = (len(soorten), len(hier.raster.cellen), KWARTALEN)
    telt, gewoon = np.zeros(vorm), np.ones(vorm)
    rijen = Druktetelling.objects.filter(
        gemeente_code=hier.gemeente_code, hoofdcategorie__in=soorten, kwartaal__in=kwartalen
    ).values_list("hoofdcategorie_id", "cel", "kwartaal", "telt_openbaar" if openbaar else "telt")
    if gelezen := list(rijen):
        soort, cel, kwartaal, aantal = zip(*gelezen, strict=True)
        plek = hier.raster.plek_van(np.array(cel, np.uint64))
        index = ([soorten.index(s) for s in soort], plek, [kwartalen.index(k) for k in kwartaal])
        binnen = plek >= 0
        np.add.at(telt, tuple(np.array(i)[binnen] for i in index), np.array(aantal)[binnen])
    geweest = Hotspot.objects.filter(openbaar=openbaar, gemeente_code=hier.gemeente_code, hoofdcategorie__in=soorten)
    for hotspot in geweest:
        raak = [n for n, k in enumerate(kwartalen) if k <= hotspot.gezien and kwartaal_terug(k, -1) > hotspot.begin]
        for n in raak:
            gewoon[soorten.index(hotspot.hoofdcategorie_id), _plekken(hier, hotspot.cellen), n] = 0
    return Verleden(telt, gewoon)


def _plekken(hier: Zoekgebied, cellen: list[str]) -> list[int]:
    fijn = [kind for cel in cellen for kind in h3.cell_to_children(cel, raster.RESOLUTIE)]
    plek = hier.raster.plek_van(np.array([h3.str_to_int(cel) for cel in fijn], np.uint64))
    return plek[plek >= 0].tolist()


@dataclass(frozen=True)
class _Bron:
    """What the values of an area are read from."""

    streek: Zoekgebied
    regels: Regels
    eersten: Regels
    verleden: Verleden
    soorten: list[int]
    tot: date


def _gevonden(bron: _Bron, vlak: Vlak, openbaar: bool) -> Gevonden:
    vakken = _vakken(bron.streek.raster, vlak.cellen, openbaar=openbaar)
    lat, lon = np.mean([h3.cell_to_latlng(cel) for cel in vakken], axis=0).tolist()
    keer, laag, hoog = vlak.keer
    waarden = {
        "cellen": sorted(vakken),
        "lon": round(lon, 5),
        "lat": round(lat, 5),
        "waar": bron.streek.waar(vlak.cellen)[:200],
        "melders": vlak.melders,
        "verwacht": vlak.verwacht,
        "keer": keer,
        "keer_laag": laag,
        "keer_hoog": hoog,
        "toeval": vlak.toeval,
        "tijden": _tijden(bron, vlak),
        "let_op": let_op(van_vlak(bron.regels, vlak)),
    }
    rondom = frozenset(buur for cel in vakken for buur in h3.grid_disk(cel, 1))
    return Gevonden(bron.soorten[vlak.soort], rondom, vlak.sterk, waarden)


def _vakken(rooster: Raster, cellen: frozenset[int], *, openbaar: bool) -> frozenset[str]:
    namen = {h3.int_to_str(int(rooster.cellen[cel])) for cel in cellen}
    return frozenset(h3.cell_to_parent(naam, RESOLUTIE_PUBLIEK) if openbaar else naam for naam in namen)


def _tijden(bron: _Bron, vlak: Vlak) -> dict:
    nul = (bron.tot - timedelta(days=DAGEN - 1)).toordinal()
    alles = bron.eersten.kies(bron.eersten.soort == vlak.soort)
    hier, seizoen = van_vlak(alles, vlak), _seizoenen(bron, vlak)
    return tijden.drukste(
        tijden.per_tijd(hier.uur, hier.dag + nul, seizoen[0]), tijden.per_tijd(alles.uur, alles.dag + nul, seizoen[1])
    )


def _seizoenen(bron: _Bron, vlak: Vlak) -> tuple[np.ndarray, np.ndarray]:
    """Per season what counted here and in the whole gemeente, over the whole years before the window."""
    per_kwartaal = bron.verleden.telt[vlak.soort]
    leeg = int(per_kwartaal.any(axis=0)[::-1].argmax()) if per_kwartaal.any() else KWARTALEN
    heel = (KWARTALEN - leeg) // 4 * 4
    eind = kwartaal_van(bron.tot - timedelta(days=DAGEN - 1))
    seizoen = np.array([(kwartaal_terug(eind, n + 1).month - 1) // 3 for n in range(heel)], np.int64)
    hier = per_kwartaal[list(vlak.cellen)].sum(axis=0)[:heel]
    overal = per_kwartaal.sum(axis=0)[:heel]
    return np.bincount(seizoen, hier, minlength=4), np.bincount(seizoen, overal, minlength=4)


class _Bekend:
    """A hotspot that is there, as `leven` compares it."""

    def __init__(self, hotspot: Hotspot) -> None:
        self.hotspot, self.soort, self.vakken = hotspot, hotspot.hoofdcategorie_id, frozenset(hotspot.cellen)


def _schrijf(gemeente_code: str, vandaag: date, gevonden: list[Gevonden], *, openbaar: bool) -> int:
    er_zijn = Hotspot.objects.filter(gemeente_code=gemeente_code, openbaar=openbaar).nu().order_by("begin", "id")
    bekend = [_Bekend(hotspot) for hotspot in er_zijn.select_for_update()]
    paren, nieuw = leven.koppel(bekend, gevonden)
    gekoppeld = {oud.hotspot.pk: vondst for oud, vondst in paren}
    for oud in bekend:
        _zet_voort(oud.hotspot, gekoppeld.get(oud.hotspot.pk), vandaag)
    for vondst in nieuw:
        hotspot = Hotspot(gemeente_code=gemeente_code, hoofdcategorie_id=vondst.soort, openbaar=openbaar, begin=vandaag)
        _zet_voort(hotspot, vondst, vandaag)
    return er_zijn.all().count()


def _zet_voort(hotspot: Hotspot, vondst: Gevonden | None, vandaag: date) -> None:
    """Its values of today, its stand, and where the filter finds it. The area moves only on strong evidence."""
    if vondst:
        vast = () if vondst.sterk else ("cellen", "lon", "lat", "waar")
        for naam, waarde in vondst.waarden.items():
            if naam not in vast:
                setattr(hotspot, naam, waarde)
        hotspot.gezien = vandaag
    hotspot.stand = leven.stand(hotspot.begin, hotspot.gezien, vandaag)
    hotspot.save()
    if vondst:
        velden = {naam: vondst.waarden[naam] for naam in ("melders", "verwacht", "keer", "toeval")}
        Hotspotdag.objects.update_or_create(hotspot=hotspot, dag=vandaag, defaults=velden)
    if not hotspot.openbaar:
        Hotspotcel.objects.filter(hotspot=hotspot).delete()
        if hotspot.stand != Hotspot.Stand.VOORBIJ:
            grof = sorted({h3.cell_to_parent(cel, RESOLUTIE_PUBLIEK) for cel in hotspot.cellen})
            Hotspotcel.objects.bulk_create([Hotspotcel(hotspot=hotspot, cel=cel) for cel in grof])


def _schrijf_vertekening(hier: Zoekgebied, regels: Regels, soorten: list[int]) -> None:
    Vertekening.objects.filter(gemeente_code=hier.gemeente_code).delete()
    if not len(regels):
        return
    rijen = [
        (soort, cel, *wat)
        for soort, cel, deel, op_punt in _verdacht(regels)
        for wat in _vertekening(regels.kies(deel), op_punt)
    ]
    Vertekening.objects.bulk_create(
        [
            Vertekening(
                gemeente_code=hier.gemeente_code,
                hoofdcategorie_id=soorten[soort],
                soort=wat,
                cel=int(hier.raster.cellen[cel]),
                waar=hier.waar(frozenset([cel])),
                meldingen=meldingen,
                melders=melders,
            )
            for soort, cel, wat, meldingen, melders in rijen
        ]
    )


def _verdacht(regels: Regels) -> Iterator[tuple[int, int, np.ndarray, np.ndarray]]:
    """Per kind and cell with enough to be one: which lines are in it, and which of those stand on a chosen point."""
    breed = int(regels.cel.max()) + 1
    paar, op_punt = regels.soort * breed + regels.cel, geprikt(regels)
    volgorde = np.argsort(paar, kind="stable")
    paren, begin, aantal = np.unique(paar[volgorde], return_index=True, return_counts=True)
    for n in np.flatnonzero((aantal >= VEEL_VANAF) | np.isin(paren, paar[op_punt])):
        deel = volgorde[begin[n] : begin[n] + aantal[n]]
        yield int(paren[n] // breed), int(paren[n] % breed), deel, op_punt[deel]


def _vertekening(hier: Regels, op_punt: np.ndarray) -> Iterator[tuple[str, int, int]]:
    """What colours this cell: which note, of how many meldingen, by how many reporters."""
    per_melder = np.unique(hier.melder[~hier.naamloos], return_counts=True)[1].max(initial=0)
    if per_melder >= max(VEEL_VANAF, len(hier) / 2):
        yield Vertekening.Soort.EEN_MELDER, int(per_melder), 1
    if op_punt.any():
        yield Vertekening.Soort.GEPRIKT, int(op_punt.sum()), len(np.unique(hier.melder[op_punt]))
