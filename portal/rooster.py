"""The timetable: what runs by itself, and when. Decides whose turn it is and puts the task in the queue; never does the
work. May run on several machines at once: a turn belongs to whoever writes it down first."""

import logging
from datetime import datetime, time, timedelta

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from buurtpreventie import privacy as buurtprivacy
from buurtpreventie.berichten.acties import bezorging, klachten
from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.levensloop.acties import screenen
from buurtpreventie.overzicht import acties as buurttellen
from buurtpreventie.rondes.acties import rondes as looprondes
from cms.redactie import koppelingen, planning
from meldingen.cijfers import hotspots
from meldingen.cijfers.maatregelen import acties as maatregelen
from meldingen.cijfers.veiligheidsbeeld import acties as veiligheidsbeeld
from meldingen.cijfers.verbergen import vaststellen
from meldingen.melding import acties, openbaar, privacy, uitgaand, zoeken
from meldingen.melding.acties import escalatie, terugkoppeling, wachten
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.workflow import Status
from meldingen.werkvoorraad import privacy as werkprivacy
from meldingen.werkvoorraad.bulk import acties as bulk

from . import controle
from .models import Roosterbeurt
from .roosterregel import BEGIN, Roosterregel

logger = logging.getLogger(__name__)


@task()
def ruim_wachtrij_op() -> None:
    """Finished tasks go after two weeks, failed ones after three months; sessions that have run out go too."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=14, failed_min_age_days=90)
    call_command("clearsessions")


@task()
def controleer() -> int:
    """Look at what must always hold and mail the administrators when it does not. Returns how much is wrong."""
    return controle.meld(controle.gebreken(timezone.now(), ROOSTER))


ROOSTER: tuple[Roosterregel, ...] = (
    Roosterregel("uitgaande berichten", uitgaand.verstuur_openstaand, elke=timedelta(minutes=1)),
    Roosterregel("groepsberichten", bezorging.bezorg_wachtend, elke=timedelta(minutes=1)),
    Roosterregel("dagoverzicht", bezorging.stuur_overzichten, om=time(18, 0)),
    Roosterregel("zoekindex", zoeken.werk_bij, elke=timedelta(minutes=1)),
    Roosterregel("herinneringen", acties.herinner, elke=timedelta(hours=1), na=timedelta(minutes=20)),
    Roosterregel("bulkacties", bulk.hervat, elke=timedelta(minutes=5)),
    Roosterregel("openbaar", openbaar.publiceer, elke=timedelta(minutes=5)),
    # The windows of the map move with the day, also when nothing was reported.
    Roosterregel("kaart", openbaar.tel_cellen, om=time(0, 15)),
    # Five past the hour, so that the turn after midnight finds the day closed.
    Roosterregel("tellingen", tellen.vouw_op, elke=timedelta(hours=1), na=timedelta(minutes=5)),
    # After the night's folding; a month becomes public as a whole, on the fourth of the next.
    Roosterregel("openbare cijfers", vaststellen.stel_vast, om=time(0, 40)),
    Roosterregel("werkcijfers", werkcijfers.vouw_op, elke=timedelta(minutes=10)),
    Roosterregel("geplande pagina's", planning.publiceer_gepland, elke=timedelta(minutes=1)),
    # Before the day begins; on a day off it finds that out itself.
    Roosterregel("escalatie", escalatie.escaleer, om=time(6, 30)),
    # In the morning: who gets the question has the day to answer it.
    Roosterregel("navraag", terugkoppeling.vraag_na, om=time(9, 0)),
    Roosterregel("hotspots", hotspots.werk_bij, om=time(2, 40)),
    # Twice a year there is something to make: the first night after a half year became public.
    Roosterregel("veiligheidsbeelden", veiligheidsbeeld.maak_gepland, om=time(5, 0)),
    Roosterregel("maatregelen", maatregelen.reken_bij, om=time(2, 55)),
    Roosterregel("bewaartermijnen", privacy.ruim_op, om=time(3, 10)),
    Roosterregel("bewaartermijnen van de werkvoorraad", werkprivacy.ruim_op, om=time(3, 15)),
    Roosterregel("bewaartermijnen van buurtpreventie", buurtprivacy.ruim_op, om=time(3, 20)),
    # Before anything of the half year is erased; most nights it was counted already.
    Roosterregel("cijfers van buurtpreventie", buurttellen.stel_vast, om=time(3, 15)),
    Roosterregel("looprondes sluiten", looprondes.sluit_af, elke=timedelta(minutes=15)),
    # And once more for what was planned after that; the others had their mail.
    Roosterregel("loopherinnering", looprondes.herinner, om=(time(18, 0), time(21, 0))),
    Roosterregel("terugkoppeling aan buren", waarnemingen.koppel_terug, elke=timedelta(minutes=15)),
    Roosterregel("klachten over groepsberichten", klachten.geef_door, om=time(7, 30)),
    Roosterregel("screening", screenen.loop_af, om=time(5, 30)),
    Roosterregel("koppelingen", koppelingen.loop_na, om=time(3, 40)),
    # In the morning, as the question after closing: who hears of it has the day to react.
    Roosterregel(
        "vragen zonder antwoord",
        wachten.sluit_onbeantwoord,
        om=time(9, 30),
        stappen=((Status.WACHT_OP_MELDER, Status.NIET_TE_BEHANDELEN),),
    ),
    Roosterregel("wachtrij", ruim_wachtrij_op, om=time(4, 10)),
    # After the night's erasing and counting.
    Roosterregel("controle", controleer, om=time(4, 40)),
)


def plan(nu: datetime) -> list[str]:
    """Enqueues every line that is due at `nu` (aware); returns their names. A turn that was missed comes once."""
    gehad = dict(Roosterbeurt.objects.values_list("naam", "laatste"))
    return [
        regel.naam
        for regel in ROOSTER
        if gehad.get(regel.naam, BEGIN) < regel.laatste_moment(nu) and _neem_beurt(regel, nu)
    ]


def _neem_beurt(regel: Roosterregel, nu: datetime) -> bool:
    """True when we claimed the turn (a unique row, `UPDATE ... WHERE`): writing it down and enqueuing commit together."""
    moment = regel.laatste_moment(nu)
    with transaction.atomic():
        Roosterbeurt.objects.bulk_create([Roosterbeurt(naam=regel.naam, laatste=BEGIN)], ignore_conflicts=True)
        if not Roosterbeurt.objects.filter(naam=regel.naam, laatste__lt=moment).update(laatste=moment):
            return False
        # A worker that is away must not find a thousand of the same waiting.
        if DBTaskResult.objects.filter(task_path=regel.taak.module_path, status=TaskResultStatus.READY).exists():
            return False
        regel.taak.enqueue()
    logger.info("rooster: %s", regel.naam)
    return True
