"""A line of the timetable: when it has its turn. Knows nothing of what the line does."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django_tasks.base import Task

from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import AMSTERDAM

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Roosterregel:
    """One line: `elke` (with `na` past the whole), or every day at `om`, Dutch time: at one moment or more. `stappen`: the
    steps of the workflow that it takes for the portal itself."""

    naam: str
    taak: Task
    elke: timedelta | None = None
    na: timedelta = timedelta()
    om: time | tuple[time, ...] = time()
    stappen: tuple[tuple[Status, Status], ...] = ()

    def laatste_moment(self, nu: datetime) -> datetime:
        """The last moment up to `nu` (aware) at which this line had its turn."""
        if self.elke is not None:
            return nu - (nu - BEGIN - self.na) % self.elke
        return max(_laatste_keer(om, nu) for om in self.tijden)

    @property
    def tijden(self) -> tuple[time, ...]:
        """The moments of the day; none for a line that has its turn every so often."""
        if self.elke is not None:
            return ()
        return self.om if isinstance(self.om, tuple) else (self.om,)


def _laatste_keer(om: time, nu: datetime) -> datetime:
    vandaag = nu.astimezone(AMSTERDAM).date()
    moment = datetime.combine(vandaag, om, AMSTERDAM)
    if moment > nu:
        moment = datetime.combine(vandaag - timedelta(days=1), om, AMSTERDAM)
    return moment.astimezone(UTC)
