"""Who gets which message at which transition, and sending it. Never decides whether a transition may happen.

The outbox is `Bericht`: written in the transaction of the transition, so a message is never forgotten. Sending claims the row
first, speaks SMTP without holding a lock, and then marks it sent. A worker killed before the mail server took
the message leaves a row that is tried again; killed in the instant after, the second copy bears the same Message-ID, by
which mail programs show one. More than that SMTP cannot promise.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task

from meldingen import bezorgen
from meldingen.invoegen import voeg_in
from meldingen.models import Bericht, Melding, Overdracht, Statusovergang, Vertrouweling
from meldingen.woorden import WOORDEN
from meldingen.workflow import GESLOTEN, Status

log = logging.getLogger(__name__)

_PER_KEER = 200
# What a text says of the rows around a message, asked at once.
_ROND = [f"{begin}__{pad}" for begin in ("overgang__melding", "melding") for pad in ("categorie", "buurt", "team")]
_TEAM_MOET_WETEN = (Status.GEMELD, Status.HEROPEND)
_VOOR_MELDER = {*Status, "navraag", "samengevoegd"}
# Whoever reported the same hears these steps of the main melding too; a question is for its own reporter alone.
_OOK_VOOR_DUBBELEN = (
    Status.INGEPLAND,
    Status.OVERGEDRAGEN,
    Status.AFGEHANDELD,
    Status.NIET_TE_BEHANDELEN,
    Status.HEROPEND,
)


def zet_klaar(overgang: Statusovergang) -> list[Bericht]:
    """Put the messages about a transition in the outbox and queue their sending. Call it in the transition's transaction."""
    return _in_de_uitbak(overgang, _ontvangers(overgang))


def voorbeeld(overgang: Statusovergang) -> tuple[str, str]:
    """(subject, text) of the mail that the reporter would get about a step that is not taken yet. Saves nothing."""
    with override(overgang.melding.taal):
        return _onderwerp_en_tekst(overgang.naar, _context(overgang, overgang.melding))


def zet_herinnering_klaar(overdracht: Overdracht) -> list[Bericht]:
    """The clock of a hand-over ran out: the partner and the team hear it, once per step."""
    overgang = Statusovergang.objects.filter(melding=overdracht.melding, naar=Status.OVERGEDRAGEN).latest("id")
    adressen = (overdracht.partner.email, overdracht.melding.team.email)
    sjablonen = (f"herinnering_{overdracht.stand}", f"herinnering_team_{overdracht.stand}")
    return _in_de_uitbak(overgang, [Aan(*paar) for paar in zip(adressen, sjablonen, strict=True) if paar[0]])


def zet_navraag_klaar(overgang: Statusovergang) -> list[Bericht]:
    """Some time after this closing: is it really solved? To the reporter, if there is an address."""
    melder = getattr(overgang.melding, "melder", None)
    return _in_de_uitbak(overgang, [Aan(melder.email, "navraag")] if melder and melder.email else [])


def zet_aanleiding_klaar(aanleiding: str, adressen: Iterable[str], sjabloon: str, **gegevens) -> list[Bericht]:
    """A message that is about no single step, such as a morning's list; each address gets one per occasion, ever.

    `gegevens` are keys of rows for the text (see `_VERZAMEL`), never words or names.
    """
    nu = timezone.now()
    velden = {"aanleiding": aanleiding, "sjabloon": sjabloon, "gegevens": gegevens, "volgende_poging_op": nu}
    nieuw = [Bericht(ontvanger=adres, **velden) for adres in adressen]
    # Without a key it may have been there before; `verstuur_openstaand` finds it within a minute.
    return _verstuur_alle(Bericht.objects.bulk_create(nieuw, ignore_conflicts=True))


@dataclass(frozen=True)
class Aan:
    """One message to be: to which address, which text, and whose melding when not the one of the step."""

    adres: str
    sjabloon: str
    melding: Melding | None = None


def _in_de_uitbak(overgang: Statusovergang, ontvangers: list[Aan]) -> list[Bericht]:
    nu = timezone.now()
    nieuw = [
        Bericht(
            overgang=overgang, ontvanger=wie.adres, sjabloon=wie.sjabloon, melding=wie.melding, volgende_poging_op=nu
        )
        for wie in dict.fromkeys(ontvangers)
    ]
    return _verstuur_alle([voeg_in(bericht) for bericht in nieuw])


def _verstuur_alle(berichten: list[Bericht]) -> list[Bericht]:
    for bericht in berichten:
        if bericht.pk:
            verstuur.enqueue(bericht.pk)
    return berichten


def _ontvangers(overgang: Statusovergang) -> list[Aan]:
    """Address and text of each message about a transition."""
    melding = overgang.melding
    uit = []
    melder = getattr(melding, "melder", None)
    if melder and melder.email and _moet_melder_weten(overgang):
        uit.append(Aan(melder.email, overgang.naar))
    if overgang.naar in _OOK_VOOR_DUBBELEN:
        # Asked the other way round ("not without an address") the database also gives those who have no reporter at all.
        dubbelen = melding.dubbelen.filter(melder__email__gt="").select_related("melder")
        uit += [Aan(dubbel.melder.email, "samengevoegd", dubbel) for dubbel in dubbelen]
    partner_gaf_terug = overgang.van == Status.OVERGEDRAGEN and overgang.door_id is None
    if overgang.naar in _TEAM_MOET_WETEN or partner_gaf_terug:
        uit += _team(melding)
    if overgang.naar == Status.OVERGEDRAGEN:
        lopend = Overdracht.objects.filter(melding=melding).lopend().select_related("partner").first()
        if lopend and lopend.partner.email:
            uit.append(Aan(lopend.partner.email, "partner"))
    return uit


def _team(melding: Melding) -> list[Aan]:
    """The mailbox of the team; of a confidential melding only those who were named for it, without what it is about."""
    if not melding.categorie.vertrouwelijk:
        return [Aan(melding.team.email, "team")] if melding.team.email else []
    genoemd = Vertrouweling.objects.filter(categorie=melding.categorie, gemeente_code=melding.gemeente_code)
    adressen = genoemd.filter(gebruiker__is_active=True).values_list("gebruiker__email", flat=True)
    return [Aan(adres, "vertrouwelijk") for adres in adressen]


def _moet_melder_weten(overgang: Statusovergang) -> bool:
    if overgang.naar in GESLOTEN or overgang.naar in (Status.GEMELD, Status.HEROPEND):
        return True
    eigen_antwoord = overgang.door_id is None
    begin = overgang.van in (Status.GEMELD, Status.HEROPEND)
    return not eigen_antwoord and (bool(overgang.bericht) or begin)


# Before whatever else waits in the queue: somebody is waiting for it.
@task(queue_name="berichten", priority=10)
def verstuur(bericht_id: int) -> bool:
    """Send one message if it is still waiting and due. True when it went out now."""
    return bezorgen.lever(Bericht.objects.all(), bericht_id, _mail, rond=_ROND)


@task()
def verstuur_openstaand() -> int:
    """Queue what is due: what failed before, and what a killed worker left. Safe to run twice. Returns how many."""
    wachtend = list(Bericht.objects.te_versturen(timezone.now()).values_list("pk", flat=True)[:_PER_KEER])
    for pk in wachtend:
        verstuur.enqueue(pk)
    return len(wachtend)


@transaction.atomic
def probeer_opnieuw(berichten) -> int:
    """Give messages that failed for good a fresh start, from the administration."""
    aantal = berichten.filter(stand=Bericht.Stand.MISLUKT).update(
        stand=Bericht.Stand.WACHT, pogingen=0, volgende_poging_op=timezone.now()
    )
    verstuur_openstaand.enqueue()
    return aantal


def _mail(bericht: Bericht) -> EmailMessage:
    with override(_taal_van(bericht)):
        onderwerp, tekst = _onderwerp_en_tekst(bericht.sjabloon, _context_van(bericht))
    kenmerk = f"bericht-{bericht.pk}-{bericht.overgang_id or 0}"
    return bezorgen.maak(aan=bericht.ontvanger, onderwerp=onderwerp, tekst=tekst, kenmerk=kenmerk)


def _taal_van(bericht: Bericht) -> str:
    """Reporters read their own language; teams and partners Dutch."""
    melding = bericht.melding or (bericht.overgang.melding if bericht.overgang else None)
    return melding.taal if melding and bericht.sjabloon in _VOOR_MELDER else settings.LANGUAGE_CODE


def _onderwerp_en_tekst(sjabloon: str, context: dict[str, object]) -> tuple[str, str]:
    """The first line of a text is its subject."""
    onderwerp, _, inhoud = render_to_string(f"berichten/{sjabloon}.txt", context).strip().partition("\n")
    return onderwerp.strip(), inhoud.strip() + "\n"


def _context_van(bericht: Bericht) -> dict[str, object]:
    if bericht.overgang is not None:
        return _context(bericht.overgang, bericht.melding or bericht.overgang.melding)
    return _VERZAMEL[bericht.sjabloon](bericht.gegevens)


def _context(overgang: Statusovergang, melding: Melding) -> dict[str, object]:
    """What a text about a step may say. `melding` is the reader's own: only its own link is ever in the mail."""
    overdracht = Overdracht.objects.filter(melding_id=overgang.melding_id).select_related("partner").last()
    partner_url = settings.PORTAL_URL + reverse("overdracht", args=[overdracht.code]) if overdracht else ""
    return {
        "overdracht": overdracht,
        "partner_url": partner_url,
        "melding": melding,
        "hoofdmelding": overgang.melding,
        "kop": WOORDEN[overgang.naar][0],
        "overgang": overgang,
        "volg_url": settings.PORTAL_URL + reverse("volgen", args=[melding.volgcode]),
        "werk_url": settings.PORTAL_URL + reverse("werkvoorraad-melding", args=[melding.pk]),
    }


def _escalatie(gegevens: dict) -> dict[str, object]:
    """The terms that come near or ran out, for a coordinator's morning: numbers, kinds and days, no words of reporters."""
    meldingen = Melding.objects.select_related("categorie", "team").order_by("uiterlijk_op", "id")
    return {
        "verstreken": meldingen.filter(pk__in=gegevens["verstreken"]),
        "nadert": meldingen.filter(pk__in=gegevens["nadert"]),
        "meer": gegevens.get("meer", 0),
        "werk_url": settings.PORTAL_URL + reverse("werkvoorraad"),
    }


# The texts that are about no single step, and what they are made of.
_VERZAMEL: dict[str, Callable[[dict], dict[str, object]]] = {"escalatie": _escalatie}
