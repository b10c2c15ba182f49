"""Are we on course? Compares the newest period with the reference of a goal, and takes account of chance.

The rule is in docs/methoden.md in words. Counts are held against each other with the exact binomial test: given how many
there were in both periods together, is this division over the two odd? Shares of a survey with Fisher's exact test, and only
when the source says how many people were asked. Never compares a half year with a whole one, nor two sources, nor one
month, and never fills in what is unknown: then it is too early to tell, and the reason is said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import scipy
from django.utils.translation import gettext as _

from meldingen.cijfers.definities.models import Doel
from meldingen.cijfers.reeksen import Punt, Reeks, Stand

from ..perioden import Periode, Periodesoort
from .cijfers import Cijfers

# Seen by chance alone at most this often, both sides together.
TOEVAL = 0.05
# "Not higher" is sure enough once more than a quarter higher can be ruled out.
MARGE = 1.25
_V = Doel.Vergelijking
_OMLAAG = (_V.DAALT, _V.ONDER)


class Uitslag(StrEnum):
    OP_KOERS = "op-koers"
    NIET_OP_KOERS = "niet-op-koers"
    NOG_NIET = "nog-niet"

    @property
    def naam(self) -> str:
        return {"op-koers": _("op koers"), "niet-op-koers": _("niet op koers")}.get(self, _("nog niet te zeggen"))


@dataclass(frozen=True)
class Oordeel:
    uitslag: Uitslag
    # One plain sentence.
    reden: str
    # Why the figure may change while the street does not.
    voorbehoud: str = ""


@dataclass(frozen=True)
class _Paar:
    """The newest figure and what it is held against, of one source and in the same part of the year."""

    nieuw: Punt
    basis: Punt


def oordelen(gevonden: Cijfers) -> list[tuple[Doel, Oordeel]]:
    """Each goal of the indicator with its verdict, by the figures of sources that are public: the reason names them."""
    return [(doel, oordeel(doel, gevonden.van_bronnen)) for doel in gevonden.indicator.doelen.all()]


def per_gebied(gevonden: Cijfers) -> dict[str, Oordeel]:
    """The verdict of each area; "" where the goal names none."""
    return {doel.gebied: gegeven for doel, gegeven in oordelen(gevonden)}


def oordeel(doel: Doel, reeksen: Sequence[Reeks]) -> Oordeel:
    """The verdict on one goal by the series of its indicator; of several sources that can tell, the newest figure."""
    voorbehoud = doel.indicator.voorbehoud
    if reden := _geen_getal(doel):
        return Oordeel(Uitslag.NOG_NIET, reden, voorbehoud)
    gevonden = [_paar(doel, reeks, reeksen) for reeks in reeksen if reeks.gebied == doel.gebied]
    paren = [paar for paar in gevonden if isinstance(paar, _Paar)]
    if not paren:
        geen = _("Er zijn nog geen cijfers over %s.") % doel.gebied
        reden = next((bezwaar for bezwaar in gevonden if isinstance(bezwaar, str)), geen)
        return Oordeel(Uitslag.NOG_NIET, reden, voorbehoud)
    paar = max(paren, key=lambda paar: paar.nieuw.periode)
    return _weeg(doel, paar, voorbehoud)


def _geen_getal(doel: Doel) -> str:
    return {
        _V.KWALITATIEF: _("Dit doel is niet in een getal te vangen."),
        _V.LAAG: _("De kadernota noemt geen cijfers en geen grens: wat 'laag' is, staat niet vast."),
        _V.EIGEN_METING: _("De kadernota noemt geen getal om mee te vergelijken."),
    }.get(_V(doel.vergelijking), "")


def _paar(doel: Doel, reeks: Reeks, reeksen: Sequence[Reeks]) -> "_Paar | str":
    """The newest figure of this source that has something to be held against, or why there is none."""
    bron = (reeks.herkomst, reeks.wie)
    ander = next((r for r in reeksen if (r.gebied, r.herkomst, r.wie) == (doel.referentie_gebied, *bron)), None)
    jaar = int(doel.referentie_periode[:4]) if doel.referentie_periode else None
    reden = ""
    for nieuw in reversed(reeks.punten):
        if jaar is not None and nieuw.periode.jaar <= jaar:
            break
        basis = ander.op(nieuw.periode if jaar is None else nieuw.periode.in_jaar(jaar)) if ander else None
        bezwaar = _bezwaar(nieuw, basis, jaar or nieuw.periode.jaar)
        if basis and not bezwaar:
            return _Paar(nieuw, basis)
        reden = reden or bezwaar
    bekend = ander.op(Periode.lees(doel.referentie_periode)) if ander and jaar else None
    if bekend and (bezwaar := _zonder_getal(bekend)):
        return bezwaar
    return reden or _("Er is nog geen cijfer van na %(jaar)s.") % {"jaar": jaar}


def _bezwaar(nieuw: Punt, basis: Punt | None, jaar: int) -> str:
    """Why these two cannot be compared; empty when they can."""
    if nieuw.periode.soort == Periodesoort.MAAND:
        return _("Er zijn alleen nieuwe cijfers per maand, en één maand is te kort voor een oordeel.")
    if basis is None:
        wat = {"nieuw": nieuw.periode.naam, "ander": nieuw.periode.in_jaar(jaar).naam}
        zin = _("Het nieuwste cijfer is van %(nieuw)s, en van %(ander)s is er geen om mee te vergelijken.")
        return zin % wat
    return _zonder_getal(nieuw) or _zonder_getal(basis)


def _zonder_getal(punt: Punt) -> str:
    wat = {"periode": punt.periode.naam}
    if punt.stand == Stand.ONBEKEND:
        return _("Het cijfer van %(periode)s is onbekend.") % wat
    if punt.stand == Stand.TEGENSTRIJDIG:
        getallen = f" {_('of')} ".join(_getal(g) for g in punt.waarden)
        zin = _("De bron spreekt zichzelf tegen over %(periode)s: %(getallen)s.")
        return zin % (wat | {"getallen": getallen})
    return ""


def _weeg(doel: Doel, paar: _Paar, voorbehoud: str) -> Oordeel:
    nieuw, basis = paar.nieuw, paar.basis
    if doel.indicator.eenheid == "aantal":
        hoger, kans = _tellingen(int(nieuw.waarde or 0), int(basis.waarde or 0))
    elif nieuw.steekproef and basis.steekproef:
        hoger, kans = _aandelen(nieuw, basis)
    else:
        wat = _cijfers(doel, paar)
        reden = _("%s: de bron zegt niet hoeveel mensen zijn ondervraagd, dus het verschil kan toeval zijn.") % wat
        return Oordeel(Uitslag.NOG_NIET, reden, voorbehoud)
    uitslag = _uitslag(doel, paar, hoger=hoger, zeker=kans < TOEVAL)
    reden = f"{_cijfers(doel, paar)}: {_uitleg(doel, paar, uitslag, zeker=kans < TOEVAL)}"
    if nieuw.voorlopig:
        reden += " " + _("Het nieuwste cijfer is voorlopig.")
    return Oordeel(uitslag, reden, voorbehoud)


def _tellingen(nieuw: int, basis: int) -> tuple[bool, float]:
    """(higher, how odd by chance alone): two-sided exact binomial test; both periods are equally long, so both tails are."""
    staart = float(scipy.special.bdtr(min(nieuw, basis), nieuw + basis, 0.5))
    return nieuw > basis, min(1.0, 2 * staart)


def _aandelen(nieuw: Punt, basis: Punt) -> tuple[bool, float]:
    """The same for two shares in percent, each of so many people asked."""
    rijen = []
    for punt in (nieuw, basis):
        ja = round(float(punt.waarde or 0) / 100 * (punt.steekproef or 0))
        rijen.append([ja, (punt.steekproef or 0) - ja])
    return (nieuw.waarde or 0) > (basis.waarde or 0), float(scipy.stats.fisher_exact(rijen).pvalue)


def _uitslag(doel: Doel, paar: _Paar, *, hoger: bool, zeker: bool) -> Uitslag:
    if doel.vergelijking == _V.NIET_HOGER:
        if zeker and hoger:
            return Uitslag.NIET_OP_KOERS
        return Uitslag.OP_KOERS if _hooguit_een_kwart_hoger(paar) else Uitslag.NOG_NIET
    if not zeker:
        return Uitslag.NOG_NIET
    return Uitslag.OP_KOERS if hoger == (doel.vergelijking not in _OMLAAG) else Uitslag.NIET_OP_KOERS


def _hooguit_een_kwart_hoger(paar: _Paar) -> bool:
    """More than MARGE times as much can be ruled out: a one-sided exact test against that, at TOEVAL."""
    nieuw, basis = int(paar.nieuw.waarde or 0), int(paar.basis.waarde or 0)
    samen = nieuw + basis
    return bool(samen) and float(scipy.special.bdtr(nieuw, samen, MARGE / (1 + MARGE))) < TOEVAL


def _uitleg(doel: Doel, paar: _Paar, uitslag: Uitslag, *, zeker: bool) -> str:
    if doel.vergelijking == _V.NIET_HOGER and uitslag == Uitslag.OP_KOERS:
        return _("dat is niet hoger, ook als wij rekening houden met toeval.")
    if zeker:
        return _("dat verschil is groter dan toeval.")
    if doel.indicator.eenheid == "aantal" and (grens := _grens(doel, paar)) is not None:
        return _("dat verschil kan toeval zijn. Bij %s of minder is het op koers.") % grens
    return _("dat verschil kan toeval zijn.")


def _grens(doel: Doel, paar: _Paar) -> int | None:
    """The highest count that would be on course; None when not even nought would be, or when more is better."""
    if doel.vergelijking not in (*_OMLAAG, _V.NIET_HOGER):
        return None
    basis = int(paar.basis.waarde or 0)

    def op_koers(aantal: int) -> bool:
        proef = _Paar(Punt(paar.nieuw.periode, (Decimal(aantal),)), paar.basis)
        hoger, kans = _tellingen(aantal, basis)
        return _uitslag(doel, proef, hoger=hoger, zeker=kans < TOEVAL) == Uitslag.OP_KOERS

    return _hoogste(op_koers, basis)


def _hoogste(klopt: Callable[[int], bool], boven: int) -> int | None:
    """The highest number from 0 to `boven` for which it holds, given that it holds for all lower ones."""
    if not klopt(0):
        return None
    onder = 0
    while onder < boven:
        midden = (onder + boven + 1) // 2
        onder, boven = (midden, boven) if klopt(midden) else (onder, midden - 1)
    return onder


def _cijfers(doel: Doel, paar: _Paar) -> str:
    """'13 in 2021, 15 in 2025'."""
    procent = "%" if doel.indicator.eenheid == "procent" else ""
    waar = f" ({doel.referentie_gebied})" if doel.referentie_gebied != doel.gebied else ""
    return _("%(oud)s in %(toen)s%(waar)s, %(nieuw)s in %(nu)s") % {
        "oud": _getal(paar.basis.waarde) + procent,
        "toen": paar.basis.periode.naam,
        "waar": waar,
        "nieuw": _getal(paar.nieuw.waarde) + procent,
        "nu": paar.nieuw.periode.naam,
    }


def _getal(waarde: Decimal | None) -> str:
    tekst = f"{waarde or 0:.1f}".removesuffix(".0")
    return tekst.replace(".", ",")
