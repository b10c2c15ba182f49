"""More than chance? Pure numbers; explained in docs/methoden.md, section Hotspots.

What is expected in a window of cells: what that kind did in the whole gemeente on each day (so a season is no hotspot), times
the share of the place. The share comes from who lives there, moved towards what the place did in the years before, as far as
there is enough of that to go by. How uncertain that makes the expectation, and how much reports come in clumps, widens the
negative binomial distribution of scipy against which the count is held.

Looking at thousands of places and all kinds at once is corrected for by counting how many places would stand out by chance
(`toevalstreffers`): a hotspot is what would be found by chance in one run in a hundred, anywhere in the gemeente.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import scipy

from .raster import RINGEN, Getallen, Raster, Reele
from .tellen import PER_AVOND, Regels, Venstertelling, per_dag, tel, unieke_melders

# To be called a hotspot, and to stay one: so that it does not flicker.
BEGINT, BLIJFT = 0.01, 0.25
MELDERS_MIN, DAGEN_MIN = 5, 3
# How much places differ (variance of their ratio to what is expected) while there is no history to measure it by.
_SPREIDING_ONBEKEND, _SPREIDING_MAX = 0.25, 4.0
_HISTORIE_MIN = 50
_LOSSE_DAGEN = 4


@dataclass(frozen=True)
class Verleden:
    """Per kind, cell and quarter what counted; `gewoon` is 0 where it was a hotspot: that is not how it usually is."""

    telt: Reele
    gewoon: Reele

    @classmethod
    def leeg(cls, soorten: int, cellen: int) -> "Verleden":
        return cls(np.zeros((soorten, cellen, 0)), np.zeros((soorten, cellen, 0)))


@dataclass(frozen=True)
class Toetsuitslag:
    """Per kind and window of one ring: what counted, what was expected, and how odd that is."""

    ring: int
    telling: Venstertelling
    verwacht: Reele
    # As if the expectation rests on so many reporters.
    zekerheid: Reele
    klontering: Reele
    kans: Reele
    kans_minimum: Reele
    toeval: Reele


def toets(regels: Regels, raster: Raster, soorten: int, dagen: int, verleden: Verleden) -> list[Toetsuitslag]:
    """Test every window of every kind. `regels` are the reports of the last `dagen` days; day 0 is the first."""
    geteld = unieke_melders(regels)
    ritme = per_dag(geteld, raster, soorten, dagen)
    tellingen = {ring: tel(geteld, raster, soorten, ring) for ring in RINGEN}
    aandeel = _aandeel_per_buurt(raster, verleden, soorten)
    klontering = _klontering(tellingen[1], aandeel, raster, ritme)
    los = [_ring(ring, tellingen[ring], aandeel, raster, ritme, verleden, klontering) for ring in RINGEN]
    toeval = toevalstreffers([u.kans for u in los], [u.kans_minimum for u in los])
    # Too few reporters or days is never one, however quiet it usually is.
    return [replace(u, toeval=np.where(u.kans < 1, t, np.inf)) for u, t in zip(los, toeval, strict=True)]


def _ring(
    ring: int,
    telling: Venstertelling,
    aandeel: Reele,
    raster: Raster,
    ritme: Reele,
    verleden: Verleden,
    klontering: Reele,
) -> Toetsuitslag:
    deel = raster.per_venster(aandeel, ring)
    basis = _verwacht(deel, ritme, telling.telt.sum(axis=1))[0]
    factor, zekerheid = _bijgesteld(*_historie(verleden, aandeel, raster, ring), klontering)
    verwacht = np.maximum(basis * factor, 1e-9)
    genoeg = (telling.melders >= MELDERS_MIN) & (telling.dagen >= DAGEN_MIN) & (telling.telt >= MELDERS_MIN)
    kans = np.where(genoeg, staart(telling.telt, verwacht, zekerheid, klontering[:, None]), 1.0)
    minimum = staart(np.full_like(telling.telt, MELDERS_MIN), verwacht, zekerheid, klontering[:, None])
    return Toetsuitslag(ring, telling, verwacht, zekerheid, klontering, kans, minimum, kans)


def _verwacht(deel: Reele, ritme: Reele, totaal: Getallen) -> tuple[Reele, Reele]:
    """Per kind and window what counts if a place gets its share, with two an evening at most; and the same squared.

    Day by day, so that an evening on which the whole gemeente reports (31 December) asks no more than two of a place either.
    """
    schaal = np.ones(len(deel))
    for _keer in range(2):
        som, kwadraat = np.zeros_like(deel), np.zeros_like(deel)
        for tempo_dag, dagen in _trappen(ritme):
            tempo = deel * (tempo_dag * schaal)[:, None]
            niet = np.exp(-tempo)
            som += dagen * (PER_AVOND - niet * (PER_AVOND + tempo))
            kwadraat += dagen * (PER_AVOND**2 - niet * (PER_AVOND**2 + (PER_AVOND**2 - 1) * tempo))
        schaal *= (totaal + 1e-9) / (som.sum(axis=1) + 1e-9)
    return som, kwadraat


def _trappen(ritme: Reele) -> Iterator[tuple[Reele, int]]:
    """The days from busy to quiet: the busiest each by itself, the rest by ten at a time with their mean."""
    druk = -np.sort(-ritme, axis=1)
    los = min(_LOSSE_DAGEN, druk.shape[1])
    for dag in range(los):
        yield druk[:, dag], 1
    for begin in range(los, druk.shape[1], 10):
        deel = druk[:, begin : begin + 10]
        if deel.any():
            yield deel.mean(axis=1), deel.shape[1]


def _klontering(telling: Venstertelling, aandeel: Reele, raster: Raster, ritme: Reele) -> Reele:
    """Per kind how much more reporters come two at a time than by coincidence: 1 is not at all, 2 is always."""
    som, kwadraat = _verwacht(raster.per_venster(aandeel, 1), ritme, telling.telt.sum(axis=1))
    gemeten = telling.kwadraat / np.maximum(telling.telt.sum(axis=1), 1)
    toevallig = kwadraat.sum(axis=1) / np.maximum(som.sum(axis=1), 1e-9)
    return np.clip(gemeten / np.maximum(toevallig, 1e-9), 1.0, float(PER_AVOND))


def _aandeel_per_buurt(raster: Raster, verleden: Verleden, soorten: int) -> Reele:
    """Per kind and cell the share by population, moved towards what its buurt did before."""
    aandeel = np.tile(raster.aandeel, (soorten, 1))
    gezien, gedacht = _per_cel(verleden, aandeel)
    groep = np.zeros((len(raster.cellen), int(raster.buurt.max(initial=0)) + 1))
    groep[np.arange(len(raster.cellen)), raster.buurt] = 1
    factor, _ = _bijgesteld(gezien @ groep, gedacht @ groep, np.ones(soorten))
    aandeel = aandeel * (factor @ groep.T)
    return aandeel / aandeel.sum(axis=1, keepdims=True)


def _per_cel(verleden: Verleden, aandeel: Reele) -> tuple[Reele, Reele]:
    """Per kind and cell what counted in the ordinary quarters before, and what its share of those quarters was."""
    gezien = verleden.telt * verleden.gewoon
    deel = np.einsum("kc,kcq->kq", aandeel, verleden.gewoon)
    totaal = gezien.sum(axis=1) / np.maximum(deel, 1e-9)
    return gezien.sum(axis=2), aandeel * np.einsum("kq,kcq->kc", totaal, verleden.gewoon)


def _historie(verleden: Verleden, aandeel: Reele, raster: Raster, ring: int) -> tuple[Reele, Reele]:
    gezien, gedacht = _per_cel(verleden, aandeel)
    return raster.per_venster(gezien, ring), raster.per_venster(gedacht, ring)


def _bijgesteld(gezien: Reele, gedacht: Reele, klontering: Reele) -> tuple[Reele, Reele]:
    """How many times its share a place usually gets, and on how many reporters that rests (empirical Bayes, gamma-Poisson).

    The less is known of a place, the closer to 1; how far places differ is measured over all of them.
    """
    over = ((gezien - gedacht) ** 2 - klontering[:, None] * gedacht).sum(axis=1) / np.maximum(
        (gedacht**2).sum(axis=1), 1e-9
    )
    genoeg = gezien.sum(axis=1) >= _HISTORIE_MIN
    spreiding = np.where(genoeg, np.clip(over, 1e-4, _SPREIDING_MAX), _SPREIDING_ONBEKEND)
    vast = (1 / spreiding)[:, None]
    # Clumped reports tell less than as many that came alone.
    return (vast + gezien / klontering[:, None]) / (vast + gedacht / klontering[:, None]), vast + gezien / klontering[
        :, None
    ]


def staart(telt: Getallen, verwacht: Reele, zekerheid: Reele, klontering: Reele) -> Reele:
    """The chance of so many or more: negative binomial, with a variance that knows of clumps and of doubt."""
    over = np.maximum((klontering - 1) * verwacht + verwacht**2 / zekerheid, verwacht * 1e-6)
    return scipy.stats.nbinom.sf(telt - 1, verwacht**2 / over, verwacht / (verwacht + over))


def toevalstreffers(kansen: list[Reele], minima: list[Reele]) -> list[Reele]:
    """For each chance: how many windows of all that were looked at would be at least as odd if nothing were going on.

    A sum of chances holds however much windows overlap. Where the five reporters that are needed hardly ever come together
    by chance, a window adds no more than that.
    """
    vloer = np.sort(np.concatenate([m.ravel() for m in minima]))
    opgeteld = np.concatenate([[0.0], np.cumsum(vloer)])
    uit = []
    for kans in kansen:
        onder = np.searchsorted(vloer, kans)
        uit.append(opgeteld[onder] + kans * (len(vloer) - onder))
    return uit


def sterkte(telt: float, verwacht: float, zekerheid: float, klontering: float) -> tuple[float, float, float]:
    """How many times what is expected, with its 95% interval (F distribution: a ratio of two uncertain counts)."""
    keer, n = telt / verwacht, telt / klontering
    hoog, laag = keer / scipy.stats.f.ppf([0.025, 0.975], 2 * n, 2 * zekerheid)
    return keer, float(laag), float(hoog)
