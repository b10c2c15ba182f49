"""What follows from the key, the status and the term of a melding alone: its number, open or late, how long it has."""

from datetime import datetime

from django.utils import timezone

from meldingen.melding.workflow import OPEN, PAUZE
from meldingen.streek import termijnen
from meldingen.streek.hier import STREEK


def nummer_van(pk: int) -> str:
    """What a resident says on the phone."""
    return f"{STREEK.code}-{pk}"


class Werkstand:
    """What follows from key, status and term alone: of a melding, and of what a list or a map shows of one."""

    pk: int
    status: str
    uiterlijk_op: datetime

    @property
    def nummer(self) -> str:
        return nummer_van(self.pk)

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def loopt(self) -> bool:
        """Open, and not waiting for the reporter: then the term waits too."""
        return self.is_open and self.status not in PAUZE

    @property
    def is_te_laat(self) -> bool:
        return self.loopt and self.werkdagen_over() < 0

    def werkdagen_over(self, moment: datetime | None = None) -> int:
        """Working days until the term ends; negative when it has passed."""
        vandaag = termijnen.dag_van(moment or timezone.now())
        return termijnen.werkdagen_tussen(vandaag, termijnen.dag_van(self.uiterlijk_op))
