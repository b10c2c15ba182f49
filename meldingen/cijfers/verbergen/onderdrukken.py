"""Which figures stay hidden so that no number of 1 to 4 can be computed. Pure Python and linear programming (HiGHS, through
scipy); never reads or writes a row.

A number of 1 to 4 is hidden, and beside it as many others as it takes. First by rule: a sum with exactly one hidden part gets
a second one, the smallest. Then by trying: for each small number the least and the most it can be, given everything shown.

The attacker we reckon with knows every figure shown, now and earlier, every sum, this code, and that a nought is never
hidden. At least five numbers in a row must be left to him, among them 5 or more: he cannot even tell that it is a small
number. What somebody knows of his own report is not counted.
"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import scipy

from meldingen.melding.openbaar import KLEINSTE

from .raster import Optelling, Vak

_BREEDTE = 4
_SPELING = 1e-6


class NietTeBeschermen(Exception):
    """No choice keeps this figure hidden: the figures given do not add up."""


def verberg(waarden: Mapping[Vak, int], sommen: Sequence[Optelling], vast: Mapping[Vak, bool]) -> set[Vak]:
    """The figures that stay hidden. `vast`: what is public already, and whether it was hidden; that never changes."""
    werk = _Werk(waarden, sommen, vast)
    werk.verberg_bij_regel()
    for vak in sorted(werk.klein):
        werk.bescherm(vak)
    return werk.verborgen


def bereik(
    vak: Vak, waarden: Mapping[Vak, int], sommen: Sequence[Optelling], verborgen: Collection[Vak]
) -> tuple[float, float]:
    """The least and the most that an attacker can make of a hidden figure, from the figures that are shown."""
    samen = sorted(_verbonden(vak, sommen, verborgen))
    plek = {een: nummer for nummer, een in enumerate(samen)}
    gelijk = [som for som in sommen if any(een in plek for een in som.vakken)]
    if not gelijk:
        return 1.0, float("inf")
    links, rechts = np.zeros((len(gelijk), len(samen))), np.zeros(len(gelijk))
    for rij, som in enumerate(gelijk):
        for een, teken in [(som.totaal, 1), *((deel, -1) for deel in som.delen)]:
            if een in plek:
                links[rij, plek[een]] = teken
            else:
                rechts[rij] -= teken * waarden[een]
    minst, meest = (_uiterste(links, rechts, plek[vak], richting) for richting in (1, -1))
    return minst, meest


def _uiterste(links: np.ndarray, rechts: np.ndarray, welke: int, richting: int) -> float:
    doel = np.zeros(links.shape[1])
    doel[welke] = richting
    uitkomst = scipy.optimize.linprog(doel, A_eq=links, b_eq=rechts, bounds=(1, None), method="highs")
    if uitkomst.status in (3, 4):  # without a bound
        return richting * -float("inf")
    if not uitkomst.success:
        raise NietTeBeschermen(uitkomst.message)
    return float(richting * uitkomst.fun)


def _verbonden(vak: Vak, sommen: Sequence[Optelling], verborgen: Collection[Vak]) -> set[Vak]:
    """The hidden figures that hang together with this one through sums."""
    langs: dict[Vak, list[Optelling]] = {}
    for som in sommen:
        for een in som.vakken:
            langs.setdefault(een, []).append(som)
    gezien, nog = {vak}, [vak]
    while nog:
        for som in langs.get(nog.pop(), []):
            nieuw = {een for een in som.vakken if een in verborgen} - gezien
            gezien |= nieuw
            nog.extend(nieuw)
    return gezien


class _Werk:
    """One table while it is decided upon. What is hidden only grows, and with it what an attacker must hold possible."""

    verborgen: set[Vak]

    def __init__(self, waarden: Mapping[Vak, int], sommen: Sequence[Optelling], vast: Mapping[Vak, bool]) -> None:
        self.waarden, self.sommen = waarden, sommen
        self.klein = {vak for vak, n in waarden.items() if 0 < n < KLEINSTE and vast.get(vak, True)}
        self.verborgen = self.klein | {vak for vak, weg in vast.items() if weg}
        # What may still be hidden. A nought stays: it is about nobody, and an attacker knows that it is never hidden.
        self.vrij = {vak for vak, n in waarden.items() if n and vak not in vast} - self.verborgen

    def verberg_bij_regel(self) -> None:
        nog = list(self.sommen)
        while nog:
            som = nog.pop()
            weg = [vak for vak in som.vakken if vak in self.verborgen]
            if len(weg) == 1 and (keuze := self._goedkoopste(som.vakken)):
                self._verberg(keuze)
                nog = [een for een in self.sommen if keuze in een.vakken] + nog

    def bescherm(self, vak: Vak) -> None:
        """Hide more until nobody can tell that this is a small number."""
        while not self._veilig(vak):
            self._verberg(self._volgende(vak))

    def _veilig(self, vak: Vak) -> bool:
        minst, meest = bereik(vak, self.waarden, self.sommen, self.verborgen)
        return meest >= max(KLEINSTE, minst + _BREEDTE) - _SPELING

    def _volgende(self, vak: Vak) -> Vak:
        """The cheapest figure to hide: in a sum of its own, else in one of those it hangs together with, else any."""
        eigen = {een for som in self.sommen if vak in som.vakken for een in som.vakken}
        verbonden = _verbonden(vak, self.sommen, self.verborgen)
        verder = {een for som in self.sommen if verbonden & set(som.vakken) for een in som.vakken}
        keuze = self._goedkoopste(eigen) or self._goedkoopste(verder) or self._goedkoopste(self.vrij)
        if keuze is None:
            raise NietTeBeschermen(vak)
        return keuze

    def _goedkoopste(self, vakken: Collection[Vak]) -> Vak | None:
        """The smallest number that may be hidden; at a tie the smaller area and the shorter period."""
        keuzes = [vak for vak in vakken if vak in self.vrij]
        return min(keuzes, key=lambda vak: (self.waarden[vak], -len(vak[0]), -len(vak[1]), vak), default=None)

    def _verberg(self, vak: Vak) -> None:
        self.vrij.discard(vak)
        self.verborgen.add(vak)
