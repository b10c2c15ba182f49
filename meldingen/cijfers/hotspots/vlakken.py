"""From windows that stand out to areas: the oddest window first, none that overlaps it, and those that touch it joined: a
street on the edge of two cells is one place. Pure numbers."""

from dataclasses import dataclass, replace

import numpy as np

from .raster import Raster
from .tellen import Regels, eerste_keer, geprikt, unieke_melders
from .toets import BEGINT, BLIJFT, Toetsuitslag, sterkte

# Of what came in from an area: from here on one reporter, or those without a name, colour what it says.
_HELFT = 0.5


@dataclass(frozen=True)
class Vlak:
    """An area where one kind stands out. `cellen` by their place in the raster; `sterk`: enough to be called a hotspot."""

    soort: int
    cellen: frozenset[int]
    telt: int
    melders: int
    verwacht: float
    zekerheid: float
    klontering: float
    toeval: float

    @property
    def keer(self) -> tuple[float, float, float]:
        """How many times what is expected, and its interval."""
        return sterkte(self.telt, self.verwacht, self.zekerheid, self.klontering)

    @property
    def sterk(self) -> bool:
        return self.toeval <= BEGINT


def vlakken(uitslagen: list[Toetsuitslag], raster: Raster) -> list[Vlak]:
    """Everything that may begin or go on as a hotspot, the oddest first."""
    raak = [
        (uitslag.toeval[soort, midden], uitslag, int(soort), int(midden))
        for uitslag in uitslagen
        for soort, midden in np.argwhere(uitslag.toeval <= BLIJFT)
    ]
    uit: list[Vlak] = []
    for _toeval, uitslag, soort, midden in sorted(raak, key=lambda r: (r[0], r[1].ring, r[2], r[3])):
        nieuw = _vlak(uitslag, soort, midden, raster)
        eigen = [vlak for vlak in uit if vlak.soort == soort]
        if not any(vlak.cellen & nieuw.cellen for vlak in eigen):
            naast = _om(nieuw.cellen, raster)
            buur = next((vlak for vlak in eigen if vlak.cellen & naast), None)
            if buur:
                uit[uit.index(buur)] = _samen(buur, nieuw)
            else:
                uit.append(nieuw)
    return uit


def _om(cellen: frozenset[int], raster: Raster) -> frozenset[int]:
    return frozenset(int(buur) for cel in cellen for buur in raster.buren[1][cel] if buur >= 0)


def _vlak(uitslag: Toetsuitslag, soort: int, midden: int, raster: Raster) -> Vlak:
    hier = (soort, midden)
    return Vlak(
        soort=soort,
        cellen=frozenset(int(cel) for cel in raster.buren[uitslag.ring][midden] if cel >= 0),
        telt=int(uitslag.telling.telt[hier]),
        melders=int(uitslag.telling.melders[hier]),
        verwacht=float(uitslag.verwacht[hier]),
        zekerheid=float(uitslag.zekerheid[hier]),
        klontering=float(uitslag.klontering[soort]),
        toeval=float(uitslag.toeval[hier]),
    )


def _samen(een: Vlak, ander: Vlak) -> Vlak:
    """Two that touch, as one: what was counted and expected is added, how odd it is stays that of the oddest."""
    return replace(
        een,
        cellen=een.cellen | ander.cellen,
        telt=een.telt + ander.telt,
        melders=een.melders + ander.melders,
        verwacht=een.verwacht + ander.verwacht,
        zekerheid=min(een.zekerheid, ander.zekerheid),
    )


def van_vlak(regels: Regels, vlak: Vlak) -> Regels:
    return regels.kies((regels.soort == vlak.soort) & np.isin(regels.cel, list(vlak.cellen)))


def eersten(regels: Regels, raster: Raster) -> Regels:
    """Each reporter once per cell: whose hours and days are looked at."""
    return regels.kies(eerste_keer(unieke_melders(regels), raster, 0)[2])


def let_op(hier: Regels) -> list[str]:
    """What colours the picture of an area (`van_vlak`): keys of the notes."""
    if not len(hier):
        return []
    uit = []
    if np.unique(hier.melder, return_counts=True)[1].max() >= _HELFT * len(hier):
        uit.append("een_melder")
    if geprikt(hier).any():
        uit.append("geprikt")
    if hier.naamloos.mean() > _HELFT:
        uit.append("naamloos")
    return uit
