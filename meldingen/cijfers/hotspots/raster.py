"""The places that are tested: H3 cells of about 150 metres that cover a gemeente, who lives there, which lie around which.
Pure numbers. Never knows what was reported."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import h3.api.numpy_int as h3
import numpy as np
from numpy.typing import NDArray

RESOLUTIE = 10
# Windows of 1, 7 and 19 cells: a corner (150 m), a square with its streets (400 m), a small neighbourhood (650 m).
RINGEN = (0, 1, 2)
# A tenth of what is expected goes by area and not by who lives there: people also come where nobody sleeps.
_NAAR_OPPERVLAK = 0.1

Getallen = NDArray[np.int64]
Reele = NDArray[np.float64]


def cel_van(lon: float, lat: float) -> int:
    return int(h3.latlng_to_cell(lat, lon, RESOLUTIE))


@dataclass(frozen=True)
class Raster:
    """`cellen` in rising order; `aandeel` of the population (adds up to 1) and number of the `buurt`, in the same order."""

    cellen: NDArray[np.uint64]
    aandeel: Reele
    buurt: Getallen

    @cached_property
    def buren(self) -> dict[int, Getallen]:
        """Ring -> for each cell the places of the cells within that ring, itself included; -1 where the gemeente ends."""
        return {ring: self._binnen(ring) for ring in RINGEN}

    def _binnen(self, ring: int) -> Getallen:
        breed = 1 + 3 * ring * (ring + 1)
        uit = np.zeros((len(self.cellen), breed), np.uint64)
        for plek, cel in enumerate(self.cellen.tolist()):
            schijf = h3.grid_disk(cel, ring)
            uit[plek, : len(schijf)] = schijf
        return self.plek_van(uit)

    def plek_van(self, cellen: NDArray[np.uint64]) -> Getallen:
        """Where each of these cells stands in `cellen`; -1 for one of elsewhere."""
        plek = np.minimum(np.searchsorted(self.cellen, cellen), len(self.cellen) - 1)
        return np.where(self.cellen[plek] == cellen, plek, -1).astype(np.int64)

    def per_venster(self, waarden: NDArray, ring: int) -> NDArray:
        """Per window the sum over its cells; the last axis of `waarden` is the cells."""
        buren = self.buren[ring]
        gevuld = np.concatenate([waarden, np.zeros((*waarden.shape[:-1], 1), waarden.dtype)], axis=-1)
        return sum(gevuld[..., buren[:, kolom]] for kolom in range(buren.shape[1]))  # type: ignore[return-value]


def maak(vakken: Iterable[tuple[Iterable[int], float | None]]) -> Raster:
    """Of each buurt its cells and how many people live there (None: unknown, then as dense as the others)."""
    rijen = [(np.array(sorted(cellen), np.uint64), inwoners) for cellen, inwoners in vakken]
    bekend = [(len(cellen), inwoners) for cellen, inwoners in rijen if inwoners is not None]
    dicht = sum(n for _, n in bekend) / max(1, sum(n for n, _ in bekend)) or 1.0
    cellen = np.concatenate([np.zeros(0, np.uint64), *(vak for vak, _ in rijen)])
    mensen = np.concatenate([np.zeros(0), *(_gespreid(len(vak), inwoners, dicht) for vak, inwoners in rijen)])
    buurt = np.repeat(np.arange(len(rijen)), [len(vak) for vak, _ in rijen])
    cellen, eerste = np.unique(cellen, return_index=True)
    mensen = mensen[eerste] / max(mensen[eerste].sum(), 1e-9)
    aandeel = (1 - _NAAR_OPPERVLAK) * mensen + _NAAR_OPPERVLAK / max(1, len(cellen))
    return Raster(cellen, aandeel / max(aandeel.sum(), 1e-9), buurt[eerste])


def _gespreid(aantal: int, inwoners: float | None, dicht: float) -> Reele:
    """Evenly over the cells of a buurt: nothing finer is known."""
    return np.full(aantal, dicht if inwoners is None else inwoners / max(1, aantal))
