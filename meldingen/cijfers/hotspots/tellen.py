"""Who counts, and how often. Pure numbers.

- A reporter counts once per place, on the first day: whoever reports 400 times counts as one.
- Reports without a name from one and the same point are one reporter.
- Many reporters on one point without a house number did not stand there: the point was chosen for them (the middle of a
  street, say). Together they count as one. A point with a house number is a real address, where people may well agree.
- In one evening a place counts two reporters at most: one bad evening is no pattern.
"""

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from .raster import Getallen, Raster

PER_AVOND = 2
# So many reporters on one point to the metre, without a house number: people who point at a map do not do that.
GEPRIKT_VANAF = 5
# One reporter with so many meldingen, and at least half of what came in from there.
VEEL_VANAF = 10


@dataclass(frozen=True)
class Regels:
    """Reports as columns of equal length: kind and cell by their place in the lists, the day as a number, reporter and point
    as a key."""

    soort: Getallen
    cel: Getallen
    dag: Getallen
    uur: Getallen
    melder: Getallen
    plek: Getallen
    huis: NDArray[np.bool_]
    naamloos: NDArray[np.bool_]

    def kies(self, welke: NDArray) -> "Regels":
        return Regels(*(getattr(self, veld.name)[welke] for veld in fields(self)))

    def __len__(self) -> int:
        return len(self.soort)


@dataclass(frozen=True)
class Venstertelling:
    """Per kind and window: what counts, on how many days, how many reporters; and per kind the sum of squares."""

    telt: Getallen
    dagen: Getallen
    melders: Getallen
    kwadraat: Getallen


def _genummerd(sleutels: Getallen) -> Getallen:
    """The same keys as small numbers, so that two of them fit in one."""
    return np.unique(sleutels, return_inverse=True)[1].astype(np.int64)


def _paar(een: Getallen, ander: Getallen) -> Getallen:
    """One number for each pair; `ander` is small and not negative."""
    return een * (int(ander.max(initial=0)) + 1) + ander


def geprikt(regels: Regels) -> NDArray[np.bool_]:
    """Which reports stand on a point that was chosen for their reporters."""
    los = ~regels.huis
    melder = _genummerd(regels.melder)
    sleutel = _paar(regels.soort, _genummerd(regels.plek))
    punten, aantal = np.unique(
        np.unique(_paar(sleutel, melder)[los]) // (melder.max(initial=0) + 1), return_counts=True
    )
    return los & np.isin(sleutel, punten[aantal >= GEPRIKT_VANAF])


def unieke_melders(regels: Regels) -> Regels:
    """The same reports, with as reporter whom they count as (a small number)."""
    op_punt = geprikt(regels) | regels.naamloos
    return replace(regels, melder=_genummerd(np.where(op_punt, ~regels.plek, regels.melder)))


def eerste_keer(regels: Regels, raster: Raster, ring: int) -> tuple[Getallen, Getallen, Getallen]:
    """Kind and centre of the window as one number, first day, and which report: one line per reporter and window.

    `regels` are those of `unieke_melders`.
    """
    n = len(raster.cellen)
    volgorde = np.lexsort((regels.uur, regels.dag))
    buren = raster.buren[ring][regels.cel[volgorde]]
    rij = np.repeat(volgorde, buren.shape[1])
    venster = buren.ravel()
    hier = venster >= 0
    rij, venster = rij[hier], venster[hier] + regels.soort[rij[hier]] * n
    _, eerste = np.unique(_paar(venster, regels.melder[rij]), return_index=True)
    return venster[eerste], regels.dag[rij[eerste]], rij[eerste]


def tel(regels: Regels, raster: Raster, soorten: int, ring: int) -> Venstertelling:
    """Count for every window of `ring`; `regels` are those of `unieke_melders`."""
    vorm = (soorten, len(raster.cellen))
    venster, dag, _ = eerste_keer(regels, raster, ring)
    avonden, aantal = np.unique(_paar(venster, dag), return_counts=True)
    per_avond = avonden // (int(dag.max(initial=0)) + 1)
    telt = np.minimum(aantal, PER_AVOND)

    def som(waarden: Getallen, van: Getallen) -> Getallen:
        return np.bincount(van, waarden, minlength=vorm[0] * vorm[1]).astype(np.int64).reshape(vorm)

    return Venstertelling(
        telt=som(telt, per_avond),
        dagen=som(np.ones_like(telt), per_avond),
        melders=som(np.ones_like(dag), venster),
        kwadraat=som(telt**2, per_avond).sum(axis=1),
    )


def per_dag(regels: Regels, raster: Raster, soorten: int, dagen: int) -> NDArray[np.float64]:
    """Per kind the reporters of each day in the whole gemeente: how busy that kind was. Days count from nought."""
    venster, dag, _ = eerste_keer(regels, raster, 0)
    soort = venster // len(raster.cellen)
    return np.bincount(soort * dagen + dag, minlength=soorten * dagen).astype(float).reshape(soorten, dagen)


def per_cel(regels: Regels, groepen: int) -> Getallen:
    """What counts per group, for groups that lie in one cell each: `soort` is the group."""
    geteld = unieke_melders(regels)
    volgorde = np.lexsort((geteld.uur, geteld.dag))
    soort, dag = geteld.soort[volgorde], geteld.dag[volgorde]
    eerste = np.unique(_paar(soort, geteld.melder[volgorde]), return_index=True)[1]
    avonden, aantal = np.unique(_paar(soort[eerste], dag[eerste]), return_counts=True)
    per_avond = avonden // (int(dag[eerste].max(initial=0)) + 1)
    return np.bincount(per_avond, np.minimum(aantal, PER_AVOND), minlength=groepen).astype(np.int64)
