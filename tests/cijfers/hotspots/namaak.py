"""Made-up regions for the statistical tests: who lives where, what a year brings, and what is planted in it.

A region is 721 cells (11 km2, half of Stein) in buurten of unequal density, with nine kinds of which the rarest brings 40
and the most common 2,500 reporters in 90 days. Half of the reporters have no name. Six quarters went before.
"""

from functools import cache

import h3.api.numpy_int as h3
import numpy as np

from meldingen.cijfers.hotspots import raster as rasters
from meldingen.cijfers.hotspots.raster import Raster
from meldingen.cijfers.hotspots.tellen import Regels
from meldingen.cijfers.hotspots.toets import BEGINT, Toetsuitslag, Verleden, toets

DAGEN, KWARTALEN = 90, 6
PER_SOORT = np.array([2500, 1200, 800, 500, 300, 180, 100, 60, 40])
SOORTEN = len(PER_SOORT)


@cache
def raster() -> Raster:
    kans = np.random.default_rng(1)
    midden = int(h3.latlng_to_cell(50.97, 5.79, 10))
    buurten: dict[int, list[int]] = {}
    for cel in h3.grid_disk(midden, 15).tolist():
        buurten.setdefault(int(h3.cell_to_parent(cel, 8)), []).append(cel)
    return rasters.maak((cellen, float(len(cellen)) * kans.lognormal(3, 0.8)) for cellen in buurten.values())


def regels(soort, cel, dag, kans, *, naam=0.5) -> Regels:
    """Each report by somebody else, on a point of its own."""
    n = len(soort)
    eigen = kans.integers(1, 2**62, n)
    return Regels(
        np.asarray(soort, np.int64), np.asarray(cel, np.int64), np.asarray(dag, np.int64),
        kans.integers(0, 24, n), kans.integers(1, 2**62, n), eigen, np.zeros(n, bool), kans.random(n) > naam,
    )  # fmt: skip


def samen(*delen: Regels) -> Regels:
    return Regels(*(np.concatenate(kolom) for kolom in zip(*(vars(deel).values() for deel in delen), strict=True)))


def ruis(kans, *, verschil: float = 0.0, ritme=None) -> tuple[Regels, Verleden, np.ndarray]:
    """Pure noise: reporters by population only (`verschil`: variance of what places differ more than that)."""
    plek = raster().aandeel * (kans.gamma(1 / verschil, verschil, len(raster().cellen)) if verschil else 1.0)
    plek /= plek.sum()
    soort = np.repeat(np.arange(SOORTEN), kans.poisson(PER_SOORT))
    dag = kans.choice(DAGEN, len(soort), p=ritme)
    nu = regels(soort, kans.choice(len(plek), len(soort), p=plek), dag, kans)
    toen = kans.poisson(PER_SOORT[:, None, None] * plek[None, :, None], (SOORTEN, len(plek), KWARTALEN)).astype(float)
    return nu, Verleden(toen, np.ones_like(toen)), plek


def proef(nu: Regels, verleden: Verleden) -> list[Toetsuitslag]:
    return toets(nu, raster(), SOORTEN, DAGEN, verleden)


def gevonden(uitslag: list[Toetsuitslag]) -> set[tuple[int, int]]:
    """(kind, cell) of everything that would be called a hotspot."""
    uit = set()
    for ring in uitslag:
        for soort, midden in zip(*np.nonzero(ring.toeval <= BEGINT), strict=True):
            uit |= {(int(soort), int(cel)) for cel in raster().buren[ring.ring][midden] if cel >= 0}
    return uit


def venster_met(plek: np.ndarray, verwacht: float, *, ring: int, soort: int = 0) -> np.ndarray:
    """The cells of a window in which so many of a kind are expected in 90 days."""
    er_zijn = raster().per_venster(plek * PER_SOORT[soort], ring)
    midden = int(np.argmin(abs(er_zijn - verwacht)))
    assert abs(er_zijn[midden] - verwacht) < 0.1 * verwacht
    cellen = raster().buren[ring][midden]
    return cellen[cellen >= 0]


def erbij(kans, cellen: np.ndarray, plek: np.ndarray, aantal: int, *, soort: int = 0) -> Regels:
    """So many reporters more, spread over the window as its people are."""
    deel = plek[cellen] / plek[cellen].sum()
    return regels(np.full(aantal, soort), kans.choice(cellen, aantal, p=deel), kans.integers(0, DAGEN, aantal), kans)
