"""The life of a group as one table: from, to, who may, and whether it needs a reason. Pure Python; changes nothing.

Roles inside a group are here too, with a sentence each. Who somebody is, `deur` decides.
"""

from dataclasses import dataclass
from enum import StrEnum

# A team of walkers starts with at least ten residents, as the gemeenten that have them ask.
BUREN_NODIG = 10
COORDINATOREN_NODIG = 2
# A group whose members can know each other.
BUURTEN_MAX = 5


class Fase(StrEnum):
    STEUN = "steun"
    AANGEVRAAGD = "aangevraagd"
    ACTIEF = "actief"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"
    OPGEHEVEN = "opgeheven"


class Wie(StrEnum):
    COORDINATOR = "coordinator"
    GEMEENTE = "gemeente"


NAMEN: dict[Fase, str] = {
    Fase.STEUN: "Zoekt buren",
    Fase.AANGEVRAAGD: "Wacht op de gemeente",
    Fase.ACTIEF: "Actief",
    Fase.AFGEWEZEN: "Afgewezen",
    Fase.INGETROKKEN: "Ingetrokken",
    Fase.OPGEHEVEN: "Opgeheven",
}
KEUZES = [(fase.value, naam) for fase, naam in NAMEN.items()]
# Neighbours can still join or leave; after the end only the history is left.
LEEFT = frozenset({Fase.STEUN, Fase.AANGEVRAAGD, Fase.ACTIEF})


@dataclass(frozen=True)
class Fasestap:
    van: Fase
    naar: Fase
    wie: Wie
    reden_nodig: bool = False


STAPPEN = (
    Fasestap(Fase.STEUN, Fase.AANGEVRAAGD, Wie.COORDINATOR),
    Fasestap(Fase.STEUN, Fase.INGETROKKEN, Wie.COORDINATOR),
    Fasestap(Fase.AANGEVRAAGD, Fase.INGETROKKEN, Wie.COORDINATOR),
    # The gemeente misses something: the neighbours can mend it and ask again.
    Fasestap(Fase.AANGEVRAAGD, Fase.STEUN, Wie.GEMEENTE, reden_nodig=True),
    Fasestap(Fase.AANGEVRAAGD, Fase.ACTIEF, Wie.GEMEENTE),
    Fasestap(Fase.AANGEVRAAGD, Fase.AFGEWEZEN, Wie.GEMEENTE, reden_nodig=True),
    Fasestap(Fase.ACTIEF, Fase.OPGEHEVEN, Wie.COORDINATOR, reden_nodig=True),
    Fasestap(Fase.ACTIEF, Fase.OPGEHEVEN, Wie.GEMEENTE, reden_nodig=True),
)


def stap(van: str, naar: str, wie: Wie) -> Fasestap | None:
    """The step from one phase to another for who takes it; None when it does not exist."""
    return next((s for s in STAPPEN if (s.van, s.naar, s.wie) == (van, naar, wie)), None)
