"""Changing the status of a melding: the one road. Workflow, right, "nobody was first", row of history, counts, outbox.

A step claims the melding (`UPDATE ... WHERE status = van`) without a lock: who was second overwrites nothing and hears so.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from meldingen.melding import berichten, toegang
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.models import Melding, Notitie, Overdracht, Statusovergang
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import GESLOTEN, NAMEN, PAUZE, Status, stap_van
from meldingen.streek import termijnen

from .fouten import (
    BerichtNodig,
    DelenOpen,
    GeenRecht,
    PartnerNodig,
    StapBestaatNiet,
    StatusVeranderd,
    TeLaatOmTeHeropenen,
)

# The reporter and a partner through their secret links, and the portal by timetable, act without an account.
_ZONDER_ACCOUNT = (Recht.MELDER, Recht.PARTNER, Recht.SYSTEEM)


def verander_status(
    melding: Melding,
    naar: str,
    *,
    door: AbstractBaseUser | None,
    bericht: str = "",
    van: str | None = None,
    ingepland_op: date | None = None,
    als: Recht | None = None,
) -> Melding:
    """Take one step of the workflow, from `van` (what the user saw; default: what `melding` says) to `naar`.

    `bericht` goes to the reporter. `als` names the right of somebody without an account (MELDER, PARTNER, SYSTEEM).
    Raises StapBestaatNiet, GeenRecht, BerichtNodig, StatusVeranderd; then nothing was changed.
    """
    return _stap(melding, naar, door=door, bericht=bericht, van=van, als=als, ingepland_op=ingepland_op)


def voeg_samen(melding: Melding, hoofdmelding: Melding, *, door: AbstractBaseUser, van: str | None = None) -> Melding:
    """Mark `melding` as a duplicate of `hoofdmelding`; whoever made it is told, and hears from now on what happens there.

    A main melding that is a duplicate itself passes it on; duplicates of `melding` move along. Raises as `verander_status`.
    """
    hoofdmelding = hoofdmelding.hoofdmelding or hoofdmelding
    if hoofdmelding.gemeente_code != melding.gemeente_code or hoofdmelding.pk == melding.pk:
        raise GeenRecht
    bericht = f"Dit was al gemeld, als {hoofdmelding.nummer}. Wij nemen uw melding daarin mee."
    with transaction.atomic():
        samen = _stap(melding, Status.DUBBEL, door=door, bericht=bericht, van=van, als=None, hoofdmelding=hoofdmelding)
        Melding.objects.filter(hoofdmelding=melding.pk).update(hoofdmelding=hoofdmelding)
    return samen


def voeg_bij_elkaar(een: Melding, ander: Melding, *, door: AbstractBaseUser) -> Melding:
    """The two are about the same: the later one becomes a duplicate of the earlier. Returns the duplicate. Raises as above.

    Where the workflow does not let the later one be a duplicate (it is planned, say), it is the other way round.
    """
    eerst, later = sorted((een, ander), key=lambda melding: melding.gemeld_op)
    if stap_van(later.status, Status.DUBBEL) is None and stap_van(eerst.status, Status.DUBBEL) is not None:
        eerst, later = later, eerst
    return voeg_samen(later, eerst, door=door)


def antwoord(melding: Melding, *, tekst: str) -> Melding:
    """The reporter answers a question through the secret link; the term runs again."""
    return verander_status(melding, Status.IN_BEHANDELING, door=None, bericht=tekst, als=Recht.MELDER)


def heropen(melding: Melding, *, tekst: str, door: AbstractBaseUser | None = None) -> Melding:
    """It is not solved: back to the same team, with what the reporter or the boa says about it.

    Raises TeLaatOmTeHeropenen for the reporter, once the term of the category has passed.
    """
    if door is None and stap_van(melding.status, Status.HEROPEND) and not te_heropenen(melding):
        raise TeLaatOmTeHeropenen(melding.categorie.heropenen_binnen)
    return verander_status(melding, Status.HEROPEND, door=door, bericht=tekst, als=None if door else Recht.MELDER)


def te_heropenen(melding: Melding) -> bool:
    """Whether the reporter may still reopen it: a step that is theirs, within the days of the category."""
    stap = stap_van(melding.status, Status.HEROPEND)
    if stap is None or Recht.MELDER not in stap.rechten or melding.gesloten_op is None:
        return False
    laatste_dag = termijnen.dag_van(melding.gesloten_op) + timedelta(days=melding.categorie.heropenen_binnen)
    return termijnen.dag_van(timezone.now()) <= laatste_dag


@transaction.atomic
def _stap(
    melding: Melding,
    naar: str,
    *,
    door: Any,
    bericht: str,
    van: str | None,
    als: Recht | None,
    **velden: Any,
) -> Melding:
    van = van or melding.status
    _keur(melding, van, naar, door, bericht, als)
    moment = timezone.now()
    eerste = door is not None and melding.eerste_antwoord_op is None
    velden |= {
        "status": naar,
        "gesloten_op": moment if naar in GESLOTEN else None,
        "hoofdmelding": velden.get("hoofdmelding"),
        "openbaar_bij": False,
        "uiterlijk_op": _termijn(melding, van, naar, moment),
        "eerste_antwoord_op": moment if eerste else melding.eerste_antwoord_op,
    }
    if not Melding.objects.filter(pk=melding.pk, status=van).update(**velden):
        raise StatusVeranderd(Melding.objects.values_list("status", flat=True).get(pk=melding.pk))
    for veld, waarde in velden.items():
        setattr(melding, veld, waarde)
    overgang = Statusovergang.objects.create(
        melding=melding, van=van, naar=naar, door=door, bericht=bericht.strip(), tijdstip=moment
    )
    if van == Status.OVERGEDRAGEN:
        Overdracht.objects.filter(melding=melding).lopend().update(
            stand=Overdracht.Stand.TERUG, gesloten_op=moment, antwoord="Teruggehaald door het team."
        )
    _tel(melding, van, naar, moment, eerste=eerste)
    if melding.deel_van_id and naar in GESLOTEN:
        zin = f"Deelmelding {melding.nummer} is klaar: {NAMEN[Status(naar)].lower()}."
        Notitie.objects.create(melding_id=melding.deel_van_id, tekst=zin, door=door)
    berichten.zet_klaar(overgang)
    return melding


def _keur(melding: Melding, van: str, naar: str, door: Any, bericht: str, als: Recht | None) -> None:
    """Whether this step exists and may be taken. The row itself is asked when it is changed."""
    stap = stap_van(van, naar)
    if stap is None:
        raise StapBestaatNiet(van, naar)
    if not _mag(stap.rechten, melding, door, als):
        raise GeenRecht
    if stap.bericht and not bericht.strip():
        raise BerichtNodig
    if naar == Status.OVERGEDRAGEN and not Overdracht.objects.filter(melding=melding).lopend().exists():
        raise PartnerNodig
    if naar in GESLOTEN and (delen := list(Melding.objects.filter(deel_van=melding.pk).openstaand()[:5])):
        raise DelenOpen([deel.nummer for deel in delen])


def _termijn(melding: Melding, van: str, naar: str, moment: datetime) -> datetime:
    """Until when we have: as before, later by the working days we waited for the reporter, or anew when it is reopened."""
    if naar == Status.HEROPEND:
        return termijnen.uiterste_moment(moment, melding.categorie.termijn)
    if van not in PAUZE:
        return melding.uiterlijk_op
    sinds = Statusovergang.objects.filter(melding=melding, naar=van).latest("id").tijdstip
    gewacht = termijnen.werkdagen_tussen(termijnen.dag_van(sinds), termijnen.dag_van(moment))
    return termijnen.uiterste_moment(melding.uiterlijk_op, gewacht)


def _mag(rechten: frozenset[Recht], melding: Melding, door: Any, als: Recht | None) -> bool:
    if door is None:
        return als in _ZONDER_ACCOUNT and als in rechten
    return any(toegang.mag(door, recht, melding) for recht in rechten)


def _tel(melding: Melding, van: str, naar: str, moment: datetime, *, eerste: bool) -> None:
    """What this step changes in the counts: of what was reported, and of the work."""
    # The row is ours until the commit; the caller's copy may hold an older category, place or team.
    vers = Melding.objects.select_related("buurt", "categorie").defer("buurt__geometrie").get(pk=melding.pk)
    if Status.DUBBEL in (van, naar) and (feit := tellen.feit_van(vers)):
        tellen.tel(eraf=replace(feit, dubbel=van == Status.DUBBEL), erbij=feit)
    sloot, afgedaan = van not in GESLOTEN and naar in GESLOTEN, naar in GESLOTEN - {Status.DUBBEL}
    werkcijfers.tel(
        werkcijfers.plek_van(vers),
        open=-1 if sloot else int(van in GESLOTEN and naar not in GESLOTEN),
        gesloten=int(sloot and afgedaan),
        op_tijd=int(sloot and afgedaan and moment <= vers.uiterlijk_op),
        heropend=int(naar == Status.HEROPEND),
        antwoord=(1, _gewacht(vers, moment)) if eerste else 0,
    )


def _gewacht(melding: Melding, moment: datetime) -> int:
    return max(0, termijnen.werkdagen_tussen(melding.dag, termijnen.dag_van(moment)))
