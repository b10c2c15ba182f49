"""The timetable: what runs by itself, and when. Decides whose turn it is and puts the task in the queue; never does the
work. May run on several machines at once: a turn belongs to whoever writes it down first."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.core.management import call_command
from django.db import transaction
from django_tasks import TaskResultStatus, task
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from buurtpreventie import privacy as buurtprivacy
from buurtpreventie.acties import bezorging, klachten, looprondes, screenen, waarnemingen
from buurtpreventie.acties import tellen as buurttellen
from cms.redactie import koppelingen, planning
from meldingen import acties, hotspots, openbaar, privacy, uitgaand, zoeken
from meldingen.acties import bulk, escalatie, maatregelen, terugkoppeling, veiligheidsbeeld
from meldingen.indicatoren import tellen, werkcijfers
from meldingen.indicatoren.verbergen import vaststellen
from meldingen.termijnen import AMSTERDAM

from .models import Roosterbeurt

logger = logging.getLogger(__name__)
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Regel:
    """One line: `elke` (with `na` past the whole), or every day at `om`, Dutch time: at one moment or more."""

    naam: str
    taak: Task
    elke: timedelta | None = None
    na: timedelta = timedelta()
    om: time | tuple[time, ...] = time()

    def laatste_moment(self, nu: datetime) -> datetime:
        """The last moment up to `nu` (aware) at which this line had its turn."""
        if self.elke is not None:
            return nu - (nu - _BEGIN - self.na) % self.elke
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


@task()
def ruim_wachtrij_op() -> None:
    """Finished tasks go after two weeks, failed ones after three months; sessions that have run out go too."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=14, failed_min_age_days=90)
    call_command("clearsessions")


ROOSTER = (
    Regel("uitgaande berichten", uitgaand.verstuur_openstaand, elke=timedelta(minutes=1)),
    Regel("groepsberichten", bezorging.bezorg_wachtend, elke=timedelta(minutes=1)),
    Regel("dagoverzicht", bezorging.stuur_overzichten, om=time(18, 0)),
    Regel("zoekindex", zoeken.werk_bij, elke=timedelta(minutes=1)),
    Regel("herinneringen", acties.herinner, elke=timedelta(hours=1), na=timedelta(minutes=20)),
    Regel("bulkacties", bulk.hervat, elke=timedelta(minutes=5)),
    Regel("openbaar", openbaar.publiceer, elke=timedelta(minutes=5)),
    # The windows of the map move with the day, also when nothing was reported.
    Regel("kaart", openbaar.tel_cellen, om=time(0, 15)),
    # Five past the hour, so that the turn after midnight finds the day closed.
    Regel("tellingen", tellen.vouw_op, elke=timedelta(hours=1), na=timedelta(minutes=5)),
    # After the night's folding; a month becomes public as a whole, on the fourth of the next.
    Regel("openbare cijfers", vaststellen.stel_vast, om=time(0, 40)),
    Regel("werkcijfers", werkcijfers.vouw_op, elke=timedelta(minutes=10)),
    Regel("geplande pagina's", planning.publiceer_gepland, elke=timedelta(minutes=1)),
    # Before the day begins; on a day off it finds that out itself.
    Regel("escalatie", escalatie.escaleer, om=time(6, 30)),
    # In the morning: who gets the question has the day to answer it.
    Regel("navraag", terugkoppeling.vraag_na, om=time(9, 0)),
    Regel("hotspots", hotspots.werk_bij, om=time(2, 40)),
    # Twice a year there is something to make: the first night after a half year became public.
    Regel("veiligheidsbeelden", veiligheidsbeeld.maak_gepland, om=time(5, 0)),
    Regel("maatregelen", maatregelen.reken_bij, om=time(2, 55)),
    Regel("bewaartermijnen", privacy.ruim_op, om=time(3, 10)),
    Regel("bewaartermijnen van buurtpreventie", buurtprivacy.ruim_op, om=time(3, 20)),
    # Before anything of the half year is erased; most nights it was counted already.
    Regel("cijfers van buurtpreventie", buurttellen.stel_vast, om=time(3, 15)),
    Regel("looprondes sluiten", looprondes.sluit_af, elke=timedelta(minutes=15)),
    # And once more for what was planned after that; the others had their mail.
    Regel("loopherinnering", looprondes.herinner, om=(time(18, 0), time(21, 0))),
    Regel("terugkoppeling aan buren", waarnemingen.koppel_terug, elke=timedelta(minutes=15)),
    Regel("klachten over groepsberichten", klachten.geef_door, om=time(7, 30)),
    Regel("screening", screenen.loop_af, om=time(5, 30)),
    Regel("koppelingen", koppelingen.loop_na, om=time(3, 40)),
    Regel("wachtrij", ruim_wachtrij_op, om=time(4, 10)),
)


def plan(nu: datetime) -> list[str]:
    """Enqueues every line that is due at `nu` (aware); returns their names. A turn that was missed comes once."""
    gehad = dict(Roosterbeurt.objects.values_list("naam", "laatste"))
    return [
        regel.naam
        for regel in ROOSTER
        if gehad.get(regel.naam, _BEGIN) < regel.laatste_moment(nu) and _neem_beurt(regel, nu)
    ]


def _neem_beurt(regel: Regel, nu: datetime) -> bool:
    """True when the turn was ours: writing it down and enqueuing commit together."""
    moment = regel.laatste_moment(nu)
    with transaction.atomic():
        Roosterbeurt.objects.bulk_create([Roosterbeurt(naam=regel.naam, laatste=_BEGIN)], ignore_conflicts=True)
        if not Roosterbeurt.objects.filter(naam=regel.naam, laatste__lt=moment).update(laatste=moment):
            return False
        # A worker that is away must not find a thousand of the same waiting.
        if DBTaskResult.objects.filter(task_path=regel.taak.module_path, status=TaskResultStatus.READY).exists():
            return False
        regel.taak.enqueue()
    logger.info("rooster: %s", regel.naam)
    return True
