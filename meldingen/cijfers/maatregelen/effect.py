"""What a measure did, in numbers: before against after, against areas that resemble it, as a ratio with its doubt.

Pure: takes tables of counts, knows nothing of meldingen. Nothing here says that a measure caused a change; it says how much
more the place changed than places like it did, and how much of that chance can do. The method is told in docs/methoden.md.

A table is an array of whole numbers, one row per period (all of one length), one column per area.
"""

import math
from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import NDArray

Tabel = NDArray[np.float64]

ZEKERHEID = 0.95
# With fewer areas beside it nobody can tell how much areas differ by themselves.
MINSTENS_GEBIEDEN = 5
# Fewer than this before and after, and the interval says "anything is possible": then it is not worth a number.
MINSTENS_VERWACHT = 8.0
# Areas that happen to look more alike than chance allows make us a little surer, and no more than this: cut off at chance
# itself, the intervals would be too wide on average. Set on made-up worlds, so that 95% is 95% (tests use other ones).
_MINSTE_TOEVAL = 0.94


@dataclass(frozen=True)
class Verhouding:
    """How many times as many as would be expected: 1 is no difference. `laag` to `hoog` holds the truth 95 times in 100."""

    waarde: float
    laag: float
    hoog: float
    gezien: int
    verwacht: float

    @property
    def geen_toeval(self) -> bool:
        return self.laag > 1 or self.hoog < 1

    @property
    def verschil(self) -> tuple[float, float, float]:
        """Fewer (below nought) or more than expected, over the whole period: estimate, low, high."""
        laag, waarde, hoog = (self.gezien * (1 - 1 / v) for v in (self.laag, self.waarde, self.hoog))
        return waarde, laag, hoog


@dataclass(frozen=True)
class TeWeinig:
    """Why no number can be given."""

    reden: str  # "gebieden" or "meldingen"


def vergelijk(voor: Tabel, na: Tabel, ander_voor: Tabel, ander_na: Tabel) -> Verhouding | TeWeinig:
    """The place (one column, or several that are added up) against the other areas (a column each).

    The change of each area is the logarithm of after over before. What the other areas changed on average is what the place
    would have changed too; how much they differ among themselves, beyond chance, is doubt about that.
    """
    van, tot = float(voor.sum()), float(na.sum())
    a, b = ander_na.sum(axis=0), ander_voor.sum(axis=0)
    telt = (a + b) > 0
    if telt.sum() < MINSTENS_GEBIEDEN:
        return TeWeinig("gebieden")
    a, b = a[telt], b[telt]
    if van < MINSTENS_VERWACHT or van * a.sum() / max(b.sum(), 1.0) < MINSTENS_VERWACHT:
        return TeWeinig("meldingen")
    schommeling = _schommeling(ander_voor, ander_na)
    y, v = np.log((a + 0.5) / (b + 0.5)), schommeling * (1 / (a + 0.5) + 1 / (b + 0.5))
    midden, fout_midden, eigen_gang, vrijheid = _samen(y, v)
    verandering = math.log((tot + 0.5) / (van + 0.5))
    toeval = schommeling * (1 / (tot + 0.5) + 1 / (van + 0.5))
    fout = max(toeval + fout_midden + eigen_gang, _MINSTE_TOEVAL * toeval)
    # Only the part that the other areas had to tell us is uncertain itself (Welch and Satterthwaite).
    deel = (fout_midden + max(0.0, eigen_gang)) ** 2 / vrijheid
    marge = float(scipy.stats.t.ppf(0.5 + ZEKERHEID / 2, fout**2 / deel if deel else 1e9)) * math.sqrt(fout)
    uit = verandering - midden
    return Verhouding(
        math.exp(uit), math.exp(uit - marge), math.exp(uit + marge), int(tot), (van + 0.5) * math.exp(midden)
    )


def _schommeling(*tabellen: Tabel) -> float:
    """How many times as much the counts jump about as chance alone would have them, never below 1 (Pearson's, per freedom).

    What all areas do together in one period, and what one area does in all periods, is no jumping about.
    """
    som = vrijheid = 0.0
    for tabel in tabellen:
        tabel = tabel[tabel.sum(axis=1) > 0][:, tabel.sum(axis=0) > 0]
        if min(tabel.shape) > 1:
            verwacht = tabel.sum(axis=1, keepdims=True) * tabel.sum(axis=0) / tabel.sum()
            som += ((tabel - verwacht) ** 2 / verwacht).sum()
            vrijheid += (tabel.shape[0] - 1) * (tabel.shape[1] - 1)
    return max(1.0, float(som / vrijheid)) if vrijheid else 1.0


def _samen(y: Tabel, v: Tabel) -> tuple[float, float, float, int]:
    """Mean of the changes, its variance, the variance between areas beyond chance (below nought when they happen to look
    more alike than chance allows), and the freedom it was told with.

    A random-effects mean; the variance between areas by DerSimonian and Laird (1986).
    """
    w, vrijheid = 1 / v, len(y) - 1
    vast = (w * y).sum() / w.sum()
    q = (w * (y - vast) ** 2).sum()
    tussen = float((q - vrijheid) / (w.sum() - (w**2).sum() / w.sum()))
    # Told from a handful of areas it comes out too low more often than too high; this is the mean of that.
    tussen *= vrijheid / (vrijheid - 2)
    w = 1 / (v + max(0.0, tussen))
    return float((w * y).sum() / w.sum()), float(1 / w.sum()), tussen, vrijheid
