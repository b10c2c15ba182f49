"""Which team gets a melding, and why, in words a boa understands. Rules are rows; this module writes none.

The most specific rule wins: first by what (category over main category over everything), then by where (buurt over wijk over
gemeente), then by when (a rule with days or hours over one without). At a tie the oldest rule wins. No rule at all: the
safety-net team of the gemeente, so a melding is never without an owner.
"""

from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import Q
from django.utils.translation import gettext as _

from meldingen.models import Categorie, Gebied, Routeringsregel, Team
from meldingen.termijnen import AMSTERDAM

_DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")


class GeenTeam(Exception):
    """A gemeente without a safety-net team cannot take meldingen; `manage.py check` warns long before."""


@dataclass(frozen=True)
class Bestemming:
    team: Team
    reden: str


def bestemming(categorie: Categorie, buurt: Gebied, moment: datetime) -> Bestemming:
    """The team for a melding of `categorie` in `buurt` at `moment` (aware), with the reason.

    Raises GeenTeam when the gemeente has no safety-net team.
    """
    passend = [regel for regel in _regels(categorie, buurt) if _nu(regel, moment)]
    if passend:
        regel = min(passend, key=lambda r: (_rang(r, categorie, buurt), r.pk))
        return Bestemming(regel.team, _reden(regel, categorie, buurt))
    team = Team.objects.filter(gemeente_code=buurt.gemeente_code, vangnet=True).first()
    if team is None:
        raise GeenTeam(f"Gemeente {buurt.gemeente_code} heeft geen vangnetteam. Wijs er in het beheer een aan.")
    return Bestemming(
        team, _("Er is geen regel voor '%s' hier; dan krijgt het vangnet van de gemeente de melding.") % categorie.naam
    )


def _regels(categorie: Categorie, buurt: Gebied) -> list[Routeringsregel]:
    waar = [buurt.code, buurt.wijk_code, buurt.gemeente_code]
    wat = Q(categorie__isnull=True) | Q(categorie_id__in=[categorie.pk, categorie.ouder_id])
    # A team only ever gets work of its own gemeente, whatever a rule says.
    return list(
        Routeringsregel.objects.filter(wat, actief=True, gebied_code__in=waar)
        .filter(team__gemeente_code=buurt.gemeente_code)
        .select_related("team", "categorie")
    )


def _nu(regel: Routeringsregel, moment: datetime) -> bool:
    hier = moment.astimezone(AMSTERDAM)
    if regel.van is None or regel.tot is None:
        return _op_dag(regel, hier.isoweekday())
    uur = hier.time()
    if regel.van <= regel.tot:
        return _op_dag(regel, hier.isoweekday()) and regel.van <= uur < regel.tot
    # Past midnight: the small hours still belong to the day on which the shift began.
    gisteren = hier.isoweekday() - 1 or 7
    return (uur >= regel.van and _op_dag(regel, hier.isoweekday())) or (uur < regel.tot and _op_dag(regel, gisteren))


def _op_dag(regel: Routeringsregel, dag: int) -> bool:
    return not regel.dagen or str(dag) in regel.dagen


def _rang(regel: Routeringsregel, categorie: Categorie, buurt: Gebied) -> tuple[int, int, int]:
    wat = 2 if regel.categorie_id is None else 0 if regel.categorie_id == categorie.pk else 1
    waar = (buurt.code, buurt.wijk_code, buurt.gemeente_code).index(regel.gebied_code)
    return wat, waar, 0 if regel.dagen or regel.van else 1


def _reden(regel: Routeringsregel, categorie: Categorie, buurt: Gebied) -> str:
    if regel.categorie_id is None:
        wat = _("Alle meldingen")
    elif regel.categorie_id == categorie.pk:
        wat = _("'%s'") % categorie.naam
    else:
        wat = _("Alles onder '%s'") % regel.categorie
    waar = {
        buurt.code: _("in buurt %s") % buurt.naam,
        buurt.wijk_code: _("in deze wijk"),
        buurt.gemeente_code: _("in deze gemeente"),
    }[regel.gebied_code]
    return f"{wat} {waar}{_wanneer(regel)} {_('gaat naar')} {regel.team.naam}."


def _wanneer(regel: Routeringsregel) -> str:
    delen = [" op " + ", ".join(_DAGEN[int(d) - 1] for d in regel.dagen)] if regel.dagen else []
    if regel.van is not None and regel.tot is not None:
        delen.append(f" van {_klok(regel.van)} tot {_klok(regel.tot)} uur")
    return "".join(delen)


def _klok(uur: time) -> str:
    return uur.strftime("%H.%M")
