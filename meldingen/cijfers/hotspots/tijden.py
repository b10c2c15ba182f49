"""When it is busiest: hours, days of the week and seasons in which a place gets more than that kind gets elsewhere at those
times. Pure numbers and their words. The time is that of reporting; nobody knows when it happened.

Each stretch of hours, each day and each season is held against the general pattern with a binomial test; all of them together
are corrected by scipy's false discovery control (Benjamini-Yekutieli, which holds for stretches that overlap).
"""

from typing import Any

import numpy as np
import scipy
from django.utils.translation import gettext as _
from numpy.typing import NDArray

_ZEKER = 0.05
_MINSTENS = 5
_LENGTES = (2, 3, 4, 6)


def drukste(hier: dict[str, NDArray], algemeen: dict[str, NDArray]) -> dict[str, Any]:
    """`hier` and `algemeen`: counts under "uren" (24), "dagen" (7, Monday first) and "seizoenen" (4, January to March first).

    Returns what stands out of `{"van", "tot", "dagen", "seizoenen"}`; nothing when no time does.
    """
    proeven = [*_uren(), *((naam, plek, [plek]) for naam in ("dagen", "seizoenen") for plek in range(len(hier[naam])))]
    kolom = [naam for naam, _wat, _plekken in proeven]
    aantal = np.array([hier[naam][plekken].sum() for naam, _wat, plekken in proeven])
    deel = np.array([algemeen[naam][plekken].sum() for naam, _wat, plekken in proeven], float)
    deel /= [max(1, algemeen[naam].sum()) for naam in kolom]
    kans = scipy.stats.binom.sf(aantal - 1, [hier[naam].sum() for naam in kolom], deel)
    zeker = (scipy.stats.false_discovery_control(kans, method="by") <= _ZEKER) & (aantal >= _MINSTENS)
    uit: dict[str, Any] = {}
    for n in np.flatnonzero(zeker)[np.argsort(kans[zeker], kind="stable")]:
        naam, wat, _plekken = proeven[n]
        if naam == "uren":
            uit.setdefault("van", wat[0]), uit.setdefault("tot", wat[1])
        else:
            uit[naam] = sorted([*uit.get(naam, []), wat])
    return uit


def _uren() -> list[tuple[str, Any, list[int]]]:
    """Every stretch of hours, over midnight too."""
    return [
        ("uren", (begin, (begin + lengte) % 24), [(begin + n) % 24 for n in range(lengte)])
        for lengte in _LENGTES
        for begin in range(24)
    ]


def per_tijd(uren: NDArray, dagen: NDArray, seizoenen: NDArray) -> dict[str, NDArray]:
    """Counts as `drukste` takes them; `dagen` are ordinals (1 is a Monday), `seizoenen` counts already."""
    weekdag = (np.asarray(dagen, np.int64) - 1) % 7
    return {
        "uren": np.bincount(np.asarray(uren, np.int64), minlength=24),
        "dagen": np.bincount(weekdag, minlength=7),
        "seizoenen": np.asarray(seizoenen),
    }


def in_woorden(tijden: dict[str, Any]) -> str:
    """ "vooral op vrijdag en zaterdag, tussen 22 en 24 uur"; empty when no time stands out."""
    namen = [_("maandag"), _("dinsdag"), _("woensdag"), _("donderdag"), _("vrijdag"), _("zaterdag"), _("zondag")]
    seizoenen = [
        _("januari tot en met maart"),
        _("april tot en met juni"),
        _("juli tot en met september"),
        _("oktober tot en met december"),
    ]
    delen = []
    if dagen := tijden.get("dagen"):
        delen.append(_("op %s") % _reeks([namen[dag] for dag in dagen]))
    if "van" in tijden:
        delen.append(_("tussen %(van)d en %(tot)d uur") % {"van": tijden["van"], "tot": tijden["tot"] or 24})
    if kwartalen := tijden.get("seizoenen"):
        delen.append(_("in %s") % _reeks([seizoenen[kwartaal] for kwartaal in kwartalen]))
    return _("vooral %s") % ", ".join(delen) if delen else ""


def _reeks(woorden: list[str]) -> str:
    return _(" en ").join([", ".join(woorden[:-1]), woorden[-1]] if len(woorden) > 1 else woorden)
