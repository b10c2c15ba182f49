"""Changing the status of a melding: the one road. Workflow, right, "nobody was first", row of history, counts, outbox."""

from dataclasses import replace
from datetime import date, datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from meldingen import berichten, termijnen, toegang
from meldingen.indicatoren import tellen
from meldingen.models import Melding, Overdracht, Statusovergang
from meldingen.workflow import GESLOTEN, PAUZE, Recht, Status, stap_van

from .fouten import AlVeranderd, BerichtNodig, GeenRecht, PartnerNodig, StapBestaatNiet

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
    Raises StapBestaatNiet, GeenRecht, BerichtNodig, AlVeranderd; then nothing was changed.
    """
    return _stap(melding, naar, door=door, bericht=bericht, van=van, als=als, ingepland_op=ingepland_op)


def voeg_samen(melding: Melding, hoofdmelding: Melding, *, door: AbstractBaseUser, van: str | None = None) -> Melding:
    """Mark `melding` as a duplicate of `hoofdmelding`; whoever made it is told. Raises as `verander_status` does."""
    if hoofdmelding.gemeente_code != melding.gemeente_code or hoofdmelding.pk == melding.pk:
        raise GeenRecht
    bericht = f"Dit was al gemeld, als {hoofdmelding.nummer}. Wij nemen uw melding daarin mee."
    return _stap(melding, Status.DUBBEL, door=door, bericht=bericht, van=van, als=None, hoofdmelding=hoofdmelding)


def antwoord(melding: Melding, *, tekst: str) -> Melding:
    """The reporter answers a question through the secret link; the term runs again."""
    return verander_status(melding, Status.IN_BEHANDELING, door=None, bericht=tekst, als=Recht.MELDER)


def heropen(melding: Melding, *, tekst: str, door: AbstractBaseUser | None = None) -> Melding:
    """It is not solved: back to the same team, with what the reporter or the boa says about it."""
    return verander_status(melding, Status.HEROPEND, door=door, bericht=tekst, als=None if door else Recht.MELDER)


@transaction.atomic
def _stap(melding: Melding, naar: str, *, door, bericht: str, van: str | None, als: Recht | None, **velden) -> Melding:
    van = van or melding.status
    stap = stap_van(van, naar)
    if stap is None:
        raise StapBestaatNiet(van, naar)
    if not _mag(stap.rechten, melding, door, als):
        raise GeenRecht
    if stap.bericht and not bericht.strip():
        raise BerichtNodig
    moment = timezone.now()
    velden |= {
        "status": naar,
        "gesloten_op": moment if naar in GESLOTEN else None,
        "hoofdmelding": velden.get("hoofdmelding"),
        "openbaar_bij": False,
        "uiterlijk_op": _termijn(melding, van, naar, moment),
    }
    lopend = Overdracht.objects.filter(melding=melding).lopend()
    if naar == Status.OVERGEDRAGEN and not lopend.exists():
        raise PartnerNodig
    if not Melding.objects.filter(pk=melding.pk, status=van).update(**velden):
        raise AlVeranderd(Melding.objects.values_list("status", flat=True).get(pk=melding.pk))
    for veld, waarde in velden.items():
        setattr(melding, veld, waarde)
    overgang = Statusovergang.objects.create(
        melding=melding, van=van, naar=naar, door=door, bericht=bericht.strip(), tijdstip=moment
    )
    if van == Status.OVERGEDRAGEN:
        lopend.update(stand=Overdracht.Stand.TERUG, gesloten_op=moment, antwoord="Teruggehaald door het team.")
    if Status.DUBBEL in (van, naar):
        _hertel(melding, van)
    berichten.zet_klaar(overgang)
    return melding


def _termijn(melding: Melding, van: str, naar: str, moment: datetime) -> datetime:
    """Until when we have: as before, later by the working days we waited for the reporter, or anew when it is reopened."""
    if naar == Status.HEROPEND:
        return termijnen.uiterste_moment(moment, melding.categorie.termijn)
    if van not in PAUZE:
        return melding.uiterlijk_op
    sinds = Statusovergang.objects.filter(melding=melding, naar=van).latest("id").tijdstip
    gewacht = termijnen.werkdagen_tussen(termijnen.dag_van(sinds), termijnen.dag_van(moment))
    return termijnen.uiterste_moment(melding.uiterlijk_op, gewacht)


def _mag(rechten: frozenset[Recht], melding: Melding, door, als: Recht | None) -> bool:
    if door is None:
        return als in _ZONDER_ACCOUNT and als in rechten
    return any(toegang.mag(door, recht, melding) for recht in rechten)


def _hertel(melding: Melding, van: str) -> None:
    # The row is ours until the commit; the caller's copy may hold an older category or place.
    feit = tellen.feit_van(Melding.objects.select_related("buurt").get(pk=melding.pk))
    tellen.tel(eraf=replace(feit, dubbel=van == Status.DUBBEL), erbij=feit)
