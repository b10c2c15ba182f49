"""How the work goes, from the counts of `werkcijfers`: what is open by age, what was closed in time, how soon somebody
answered, and whether it was really solved. Reads tallies only, so it costs the same however many meldingen there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Categorie, Team, Werksoort, Werktelling
from meldingen.streek.models import Gebied

# (days old at most, words); the last has no bound.
OUDERDOM: tuple[tuple[int | None, Promise], ...] = (
    (7, _("tot een week")),
    (14, _("1 tot 2 weken")),
    (28, _("2 tot 4 weken")),
    (91, _("1 tot 3 maanden")),
    (None, _("ouder dan 3 maanden")),
)
MAANDEN = 3


@dataclass
class Werk:
    """The figures of one team, kind or buurt, or of all together. A share is None where nothing was counted."""

    sleutel: str = ""
    naam: str = ""
    open: list[int] = field(default_factory=lambda: [0] * len(OUDERDOM))
    gesloten: int = 0
    op_tijd: int = 0
    antwoorden: int = 0
    antwoord_werkdagen: int = 0
    heropend: int = 0
    gevraagd: int = 0
    opgelost: int = 0
    niet_opgelost: int = 0
    cijfers: int = 0
    cijfers_som: int = 0

    @property
    def totaal_open(self) -> int:
        return sum(self.open)

    @property
    def deel_op_tijd(self) -> int | None:
        return _deel(self.op_tijd, self.gesloten)

    @property
    def eerste_antwoord(self) -> float | None:
        """Working days, on average."""
        return round(self.antwoord_werkdagen / self.antwoorden, 1) if self.antwoorden else None

    @property
    def beantwoord(self) -> int:
        return self.opgelost + self.niet_opgelost

    @property
    def deel_opgelost(self) -> int | None:
        return _deel(self.opgelost, self.beantwoord)

    @property
    def tevreden(self) -> float | None:
        return round(self.cijfers_som / self.cijfers, 1) if self.cijfers else None


def _deel(aantal: int, van: int) -> int | None:
    return round(100 * aantal / van) if van else None


def sinds(vandaag: date) -> date:
    """The first day of the months that the figures are about: this one and the two before."""
    maand = vandaag.replace(day=1)
    for _keer in range(MAANDEN - 1):
        maand = (maand - timedelta(days=1)).replace(day=1)
    return maand


def overzicht(gemeenten: Iterable[str], doorsnede: str, namen: Mapping[str, str], vandaag: date) -> list[Werk]:
    """One `Werk` for each key of `namen` that has any figure, most open first; `namen` of ALLES is {"": "…"}. Two queries."""
    uit: dict[str, Werk] = {}
    vanaf = sinds(vandaag)
    for (soort, sleutel, begin), (aantal, som) in werkcijfers.totalen(gemeenten, doorsnede).items():
        if soort == Werksoort.OPEN or begin >= vanaf:
            werk = uit.setdefault(sleutel, Werk(sleutel, namen.get(sleutel, sleutel)))
            _tel(werk, soort, aantal, som, (vandaag - begin).days)
    return sorted(uit.values(), key=lambda werk: (-werk.totaal_open, -werk.gesloten, werk.naam))


def _tel(werk: Werk, soort: str, aantal: int, som: int, dagen: int) -> None:
    match soort:
        case Werksoort.OPEN:
            vak = next(n for n, (hoogstens, _naam) in enumerate(OUDERDOM) if hoogstens is None or dagen <= hoogstens)
            werk.open[vak] += aantal
        case Werksoort.ANTWOORD:
            werk.antwoorden += aantal
            werk.antwoord_werkdagen += som
        case Werksoort.TEVREDEN:
            werk.cijfers += aantal
            werk.cijfers_som += som
        case _:
            setattr(werk, str(soort), getattr(werk, str(soort)) + aantal)


def namen_van(doorsnede: str) -> dict[str, str]:
    """Key -> name for the figures of the work: teams, kinds or buurten, also those that are no longer chosen."""
    match doorsnede:
        case Werktelling.Doorsnede.TEAM:
            return {str(pk): naam for pk, naam in Team.objects.values_list("pk", "naam")}
        case Werktelling.Doorsnede.CATEGORIE:
            return {str(pk): naam for pk, naam in Categorie.objects.values_list("pk", "naam")}
    return dict(Gebied.objects.buurten().order_by("geldig_van").values_list("code", "naam"))
