"""Which team gets a melding, and why, in words a boa understands. Rules are rows; this module writes none.

The most specific rule wins: first by what (category over main category over everything), then by where (buurt over wijk over
gemeente), then by when (a rule with days or hours over one without). At a tie the oldest rule wins. No rule at all: the
safety-net team of the gemeente, so a melding is never without an owner.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from meldingen.melding.models import Categorie, Routeringsregel, Team
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import AMSTERDAM

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
# A rule that is not saved yet is the newest of all.
_NIEUWSTE = 2**63


class GeenTeam(Exception):
    """A gemeente without a safety-net team cannot take meldingen; `manage.py check` warns long before."""


@dataclass(frozen=True)
class Bestemming:
    team: Team
    reden: str


class Regelboek:
    """A set of rules and a safety net in memory: choosing asks the database nothing, so any set can be tried out."""

    def __init__(self, regels: Iterable[Routeringsregel], vangnet: Team | None = None) -> None:
        self.regels = list(regels)
        self.vangnet = vangnet
        self._op_plek: dict[tuple[int | None, str], list[Routeringsregel]] = {}
        for regel in sorted((regel for regel in self.regels if regel.actief), key=_bij_gelijke_plek):
            self._op_plek.setdefault((regel.categorie_id, regel.gebied_code), []).append(regel)

    def regel_voor(
        self, categorie: int, hoofd: int | None, waar: tuple[str, str, str], hier: datetime
    ) -> Routeringsregel | None:
        """The rule that wins for a category and its main category at the codes of buurt, wijk and gemeente; None: none.

        `hier` is the moment in Dutch time.
        """
        for wat in (categorie, hoofd, None):
            for code in waar:
                for regel in self._op_plek.get((wat, code), ()):
                    if _nu(regel, hier):
                        return regel
        return None

    def bestemming(self, categorie: Categorie, buurt: Gebied, moment: datetime) -> Bestemming:
        """As the function `bestemming`, by these rules. Raises GeenTeam without a safety net."""
        waar = (buurt.code, buurt.wijk_code, buurt.gemeente_code)
        regel = self.regel_voor(categorie.pk, categorie.ouder_id, waar, moment.astimezone(AMSTERDAM))
        if regel:
            return Bestemming(regel.team, _reden(regel, categorie, buurt))
        if self.vangnet is None:
            raise GeenTeam(
                f"Gemeente {buurt.gemeente_code} heeft geen vangnetteam. Wijs er bij 'Teams en regels' een aan."
            )
        zin = _("Er is geen regel voor '%s' hier; dan krijgt het vangnet van de gemeente de melding.")
        return Bestemming(self.vangnet, zin % categorie.naam)

    def met(self, nieuw: Routeringsregel) -> "Regelboek":
        """This set with one rule added, or changed when it has the key of one that is in it."""
        return Regelboek([*(r for r in self.regels if nieuw.pk is None or r.pk != nieuw.pk), nieuw], self.vangnet)

    def in_volgorde(self) -> list[Routeringsregel]:
        """The active rules, the one that wins first on top."""
        return sorted((regel for regel in self.regels if regel.actief), key=_rang)


def bestemming(categorie: Categorie, buurt: Gebied, moment: datetime) -> Bestemming:
    """The team for a melding of `categorie` in `buurt` at `moment` (aware), with the reason.

    Raises GeenTeam when the gemeente has no safety-net team.
    """
    boek = Regelboek(_regels(categorie, buurt))
    waar = (buurt.code, buurt.wijk_code, buurt.gemeente_code)
    if not boek.regel_voor(categorie.pk, categorie.ouder_id, waar, moment.astimezone(AMSTERDAM)):
        boek.vangnet = _vangnet(buurt.gemeente_code)
    return boek.bestemming(categorie, buurt, moment)


def regelboek(gemeente_code: str) -> Regelboek:
    """Every rule of a gemeente, those that are off too, and its safety net."""
    regels = Routeringsregel.objects.filter(team__gemeente_code=gemeente_code, team__opgeheven_op__isnull=True)
    return Regelboek(regels.select_related("team", "categorie__ouder").order_by("pk"), _vangnet(gemeente_code))


def _vangnet(gemeente_code: str) -> Team | None:
    return Team.objects.filter(gemeente_code=gemeente_code, vangnet=True).first()


@lru_cache(maxsize=512)
def _geldend(gemeente_code: str, categorie: int, hoofd: int | None) -> QuerySet[Routeringsregel]:
    """A cached base queryset, lazy: the rules about a category, in no place yet. Never asked itself, only narrowed, for to
    compose it takes longer than to answer it. A team only ever gets work of its own gemeente, whatever a rule says."""
    wat = Q(categorie__isnull=True) | Q(categorie_id__in=[categorie, hoofd])
    van_ons = Routeringsregel.objects.filter(team__gemeente_code=gemeente_code, team__opgeheven_op__isnull=True)
    return van_ons.filter(wat, actief=True).select_related("team")


def _regels(categorie: Categorie, buurt: Gebied) -> list[Routeringsregel]:
    waar = [buurt.code, buurt.wijk_code, buurt.gemeente_code]
    geldend = _geldend(buurt.gemeente_code, categorie.pk, categorie.ouder_id)
    regels = list(geldend.filter(gebied_code__in=waar))
    # Each melding passes here, and these rules are about what we already hold.
    for regel in regels:
        if regel.categorie_id:
            regel.categorie = categorie if regel.categorie_id == categorie.pk else categorie.hoofd
    return regels


def _nu(regel: Routeringsregel, hier: datetime) -> bool:
    if regel.van is None or regel.tot is None:
        return not regel.dagen or _op_dag(regel, hier.isoweekday())
    uur = hier.time()
    if regel.van <= regel.tot:
        return regel.van <= uur < regel.tot and _op_dag(regel, hier.isoweekday())
    # Past midnight: the small hours still belong to the day on which the shift began.
    gisteren = hier.isoweekday() - 1 or 7
    return (uur >= regel.van and _op_dag(regel, hier.isoweekday())) or (uur < regel.tot and _op_dag(regel, gisteren))


def _op_dag(regel: Routeringsregel, dag: int) -> bool:
    return not regel.dagen or str(dag) in regel.dagen


def _bij_gelijke_plek(regel: Routeringsregel) -> tuple[int, int]:
    return 0 if regel.dagen or regel.van else 1, regel.pk or _NIEUWSTE


def _rang(regel: Routeringsregel) -> tuple:
    """What, where, when, age; and the name, so that rules about the same stand together in a list."""
    categorie = regel.categorie
    wat = 2 if categorie is None else 1 if categorie.ouder_id is None else 0
    waar = {"BU": 0, "WK": 1}.get(regel.gebied_code[:2], 2)
    naam = ("", "") if categorie is None else (categorie.hoofd.naam, categorie.naam)
    return wat, naam, waar, regel.gebied_code, *_bij_gelijke_plek(regel)


def _reden(regel: Routeringsregel, categorie: Categorie, buurt: Gebied) -> str:
    waar = {
        buurt.code: _("in buurt %s") % buurt.naam,
        buurt.wijk_code: _("in deze wijk"),
        buurt.gemeente_code: _("in deze gemeente"),
    }[regel.gebied_code]
    return _zin(regel, waar)


def in_woorden(regel: Routeringsregel, plekken: dict[str, str]) -> str:
    """A rule as a sentence: "'Hondenpoep' in buurt X op za, zo van 22.00 tot 06.00 uur gaat naar Y."

    `plekken` are the words of `plekken_in`.
    """
    return _zin(regel, _("in %s") % plekken.get(regel.gebied_code, regel.gebied_code))


def plekken_in(gemeente_code: str) -> dict[str, str]:
    """Code -> "heel Aadorp", "wijk Veld", "buurt Beemd", by the newest name, for a gemeente and all in it."""
    woord = {Gebied.Niveau.GEMEENTE: _("heel %s"), Gebied.Niveau.WIJK: _("wijk %s"), Gebied.Niveau.BUURT: _("buurt %s")}
    rijen = Gebied.objects.filter(gemeente_code=gemeente_code).order_by("geldig_van")
    return {
        code: woord[Gebied.Niveau(niveau)] % naam for code, niveau, naam in rijen.values_list("code", "niveau", "naam")
    }


def _zin(regel: Routeringsregel, waar: str) -> str:
    if regel.categorie is None:
        wat = _("Alle meldingen")
    elif regel.categorie.ouder_id is None:
        wat = _("Alles onder '%s'") % regel.categorie
    else:
        wat = _("'%s'") % regel.categorie
    gaat = _("gaan naar") if regel.categorie is None else _("gaat naar")
    return f"{wat} {waar}{_wanneer(regel)} {gaat} {regel.team.naam}."


def _wanneer(regel: Routeringsregel) -> str:
    delen = [" " + _("op %s") % ", ".join(DAGEN[int(d) - 1] for d in regel.dagen)] if regel.dagen else []
    if regel.van is not None and regel.tot is not None:
        delen.append(" " + _("van %(van)s tot %(tot)s uur") % {"van": _klok(regel.van), "tot": _klok(regel.tot)})
    return "".join(delen)


def _klok(uur: time) -> str:
    return uur.strftime("%H.%M")
