"""One action on many meldingen: written down at once, done by the worker a melding at a time.

A line is claimed, done and marked in one transaction, so a worker that is killed, or a second one, never does a melding
twice. Whoever asked has the rights they have at the moment of doing. What cannot be done stays as it is and says why.
"""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import OperationalError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from meldingen.melding import routering, toegang
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.acties.status import verander_status
from meldingen.melding.acties.wijzig import hercategoriseer, wijs_toe, zet_urgentie
from meldingen.melding.models import Categorie, Melding, Team
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import NAMEN, Status
from meldingen.werkvoorraad.bulk.models import Bulkactie, Bulkregel

log = logging.getLogger(__name__)

MEESTE = 5_000
# One task lasts this long at most; then others get their turn.
PORTIE_S = 20.0
_RUST = timedelta(minutes=2)
_PER_KEER = 50


class NietsGekozen(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U hebt nog geen meldingen aangevinkt. Vink er in de lijst een of meer aan."))


class TeVeel(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit zijn meer dan 5.000 meldingen, en meer kan niet in één keer. Maak de keuze kleiner, bijvoorbeeld"
                " met een soort, een team of een buurt."
            )
        )


class NietHier(ActieFout):
    """This one melding cannot have it; the text says why."""


@transaction.atomic
def begin(
    gezien: Mapping[int, str],
    *,
    soort: Bulkactie.Soort,
    gegevens: dict[str, Any],
    omschrijving: str,
    door: Any,
) -> Bulkactie:
    """Write down what has to happen and queue it. `gezien`: key of each melding -> the status that was on the screen.

    `gegevens` by kind: team and behandelaar (keys); naar, bericht and ingepland_op (a date as text); categorie (key);
    urgentie.
    Raises NietsGekozen, TeVeel.
    """
    if not gezien:
        raise NietsGekozen
    if len(gezien) > MEESTE:
        raise TeVeel
    bulk = Bulkactie.objects.create(
        door=door, soort=soort, gegevens=gegevens, omschrijving=omschrijving, totaal=len(gezien)
    )
    Bulkregel.objects.bulk_create(
        Bulkregel(bulkactie=bulk, melding_id=pk, gezien=status) for pk, status in gezien.items()
    )
    voer_uit.enqueue(bulk.pk)
    return bulk


@task()
def voer_uit(bulkactie_id: int) -> int:
    """Do the lines that wait, as long as one task may last, then queue the rest. Safe to run twice, or at once.

    Returns how many lines it did.
    """
    bulk = Bulkactie.objects.get(pk=bulkactie_id)
    Bulkactie.objects.filter(pk=bulk.pk, stand=Bulkactie.Stand.WACHT).update(stand=Bulkactie.Stand.BEZIG)
    einde, aantal = time.monotonic() + PORTIE_S, 0
    while _volgende_regel(bulk):
        aantal += 1
        if time.monotonic() > einde:
            voer_uit.enqueue(bulk.pk)
            return aantal
    _sluit(bulk)
    return aantal


@task()
def hervat() -> int:
    """Queue what is not finished: its worker may have been killed. One too many does no harm. Returns how many."""
    blijft_liggen = Bulkactie.objects.exclude(stand=Bulkactie.Stand.KLAAR).filter(gemaakt_op__lt=timezone.now() - _RUST)
    pks = list(blijft_liggen.order_by("id").values_list("pk", flat=True)[:_PER_KEER])
    for pk in pks:
        voer_uit.enqueue(pk)
    return len(pks)


@transaction.atomic
def _volgende_regel(bulk: Bulkactie) -> bool:
    """Claim one line by its row lock (`SKIP LOCKED`), do it and mark it; False when none is left that nobody else has."""
    wacht = Bulkregel.objects.filter(bulkactie=bulk, stand=Bulkregel.Stand.WACHT)
    regel = wacht.select_for_update(skip_locked=True).order_by("id").first()
    if regel is None:
        return False
    regel.waarom = _waarom_niet(bulk, regel)
    regel.stand = Bulkregel.Stand.OVERGESLAGEN if regel.waarom else Bulkregel.Stand.GEDAAN
    regel.save(update_fields=["stand", "waarom"])
    return True


def _sluit(bulk: Bulkactie) -> None:
    """Finished, unless another worker still has a line; then that one closes it."""
    wacht = Bulkregel.objects.filter(bulkactie=OuterRef("pk"), stand=Bulkregel.Stand.WACHT)
    lopend = Bulkactie.objects.filter(~Exists(wacht), pk=bulk.pk).exclude(stand=Bulkactie.Stand.KLAAR)
    if lopend.update(stand=Bulkactie.Stand.KLAAR, klaar_op=timezone.now()):
        log.info("bulkactie klaar bulkactie=%d meldingen=%d", bulk.pk, bulk.totaal)


def _waarom_niet(bulk: Bulkactie, regel: Bulkregel) -> str:
    """Do what was asked; empty when it is done, else the reason why nothing was changed."""
    try:
        with transaction.atomic():
            _doe(bulk, regel)
    except (ActieFout, routering.GeenTeam) as fout:
        return str(fout)[:300]
    except OperationalError:
        # The database itself is away or busy: the line waits for another turn.
        raise
    except Exception:
        log.exception("bulkregel mislukt bulkactie=%d melding=%d", bulk.pk, regel.melding_id)
        return _("Er ging bij ons iets mis. Probeer het bij deze melding zelf.")
    return ""


def _doe(bulk: Bulkactie, regel: Bulkregel) -> None:
    # Asked anew for every line: a role may be taken away while a long action runs.
    door = get_user_model().objects.get(pk=bulk.door_id)
    if not door.is_active:
        raise NietHier(_("%s kan niet meer inloggen.") % door)
    paden = ("categorie", "buurt", "team", "behandelaar")
    meldingen = Melding.objects.select_related(*paden).defer("buurt__geometrie")
    _HANDELINGEN[Bulkactie.Soort(bulk.soort)](meldingen.get(pk=regel.melding_id), regel.gezien, bulk.gegevens, door)


def _status(melding: Melding, gezien: str, gegevens: dict, door: Any) -> None:
    if gezien == gegevens["naar"]:
        raise NietHier(_("De status was al '%s'.") % NAMEN[Status(gezien)])
    dag = gegevens.get("ingepland_op")
    verander_status(
        melding,
        gegevens["naar"],
        van=gezien,
        bericht=gegevens.get("bericht", ""),
        ingepland_op=date.fromisoformat(dag) if dag else None,
        door=door,
    )


def _toewijzen(melding: Melding, gezien: str, gegevens: dict, door: Any) -> None:
    team = _team(gegevens.get("team"), melding)
    wie = _behandelaar(gegevens.get("behandelaar"))
    if team in (None, melding.team) and wie in (None, melding.behandelaar):
        raise NietHier(_("Dit was al zo toegewezen."))
    nu = wijs_toe(melding, team=team, behandelaar=wie, door=door)
    # Asked of the melding as it is now: some may handle what is of their own team only.
    if wie and not toegang.mag(wie, Recht.BEHANDELEN, nu):
        raise NietHier(_("%s mag deze melding niet behandelen. Kies iemand anders.") % wie)


def _team(pk: int | None, melding: Melding) -> Team | None:
    if pk is None:
        return None
    team = Team.objects.actief().filter(pk=pk).first()
    if team is None:
        raise NietHier(_("Dit team is opgeheven. Kies een ander team."))
    if team.gemeente_code != melding.gemeente_code:
        raise NietHier(_("%s werkt in een andere gemeente. Kies een team van hier.") % team)
    return team


def _behandelaar(pk: int | None) -> Any:
    if pk is None:
        return None
    wie = get_user_model().objects.filter(pk=pk, is_active=True).first()
    if wie is None:
        raise NietHier(_("Deze persoon werkt hier niet meer. Kies iemand anders."))
    return wie


def _categorie(melding: Melding, gezien: str, gegevens: dict, door: Any) -> None:
    categorie = Categorie.objects.kiesbaar().filter(alleen_verwijzen=False, pk=gegevens["categorie"]).first()
    if categorie is None:
        raise NietHier(_("Deze soort bestaat niet meer. Kies een andere."))
    if categorie == melding.categorie:
        raise NietHier(_("Dit was de soort al."))
    hercategoriseer(melding, categorie, door=door)


def _urgentie(melding: Melding, gezien: str, gegevens: dict, door: Any) -> None:
    if melding.urgentie == gegevens["urgentie"]:
        raise NietHier(_("Dit was de urgentie al."))
    zet_urgentie(melding, gegevens["urgentie"], door=door)


_HANDELINGEN: dict[Bulkactie.Soort, Callable[[Melding, str, dict, Any], None]] = {
    Bulkactie.Soort.STATUS: _status,
    Bulkactie.Soort.TOEWIJZEN: _toewijzen,
    Bulkactie.Soort.CATEGORIE: _categorie,
    Bulkactie.Soort.URGENTIE: _urgentie,
}
