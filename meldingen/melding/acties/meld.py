"""Taking in a melding, or counting a referral: one transaction from key to outbox.

So an accepted melding is never lost and never there twice: the idempotency key is unique.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypedDict

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from meldingen.melding import berichten, openbaar, routering
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.invoegen import voeg_in
from meldingen.melding.models import Categorie, Foto, Inzending, Melder, Melding, Statusovergang, Verwijzing
from meldingen.melding.workflow import Status
from meldingen.streek import gebieden, termijnen
from meldingen.streek.models import Gebied
from meldingen.streek.plek import Plek

from .fouten import SleutelBotst


class Antwoord(TypedDict):
    vraag: str
    antwoord: str


class Contact(TypedDict, total=False):
    naam: str
    email: str
    telefoon: str


def meld(
    *,
    sleutel: str,
    tekst: str,
    categorie: Categorie,
    plek: Plek,
    antwoorden: Sequence[Antwoord] = (),
    melder: Contact | None = None,
    fotos: Sequence[Foto] = (),
    bron: str = Melding.Bron.WEB,
    taal: str = settings.LANGUAGE_CODE,
    gemeld_op: datetime | None = None,
    door: Any = None,
    samen_met: Callable[[Melding], object] | None = None,
) -> Melding:
    """Take in a melding. The same `sleutel` with the same content gives the melding that was made before.

    `fotos` are photos without a melding, saved or not yet; `gemeld_op` (aware) for one
    that was written down earlier; `taal` is what the reporter gets mail in; `samen_met` writes what must
    be there together with the melding, or not at all.
    Raises SleutelBotst, gebieden.BuitenGebied, routering.GeenTeam; then nothing was changed.
    """
    contact = {veld: waarde for veld, waarde in (melder or {}).items() if waarde}
    afdruk = _vingerafdruk(tekst, categorie, plek, antwoorden, contact, fotos)
    moment = gemeld_op or timezone.now()
    buurt = gebieden.bij(plek.lon, plek.lat, termijnen.dag_van(moment))
    melding = Melding(
        tekst=tekst,
        categorie=categorie,
        punt=plek.punt,
        adres=plek.adres,
        plek_in_woorden=plek.woorden,
        antwoorden=list(antwoorden),
        bron=bron,
        taal=taal,
        gemeld_op=moment,
        cel=openbaar.cel_van(plek.lon, plek.lat),
    )
    try:
        with transaction.atomic():
            _leg_vast(melding, buurt, contact=contact, fotos=fotos, sleutel=sleutel, afdruk=afdruk, door=door)
            if samen_met:
                samen_met(melding)
    except IntegrityError:
        # The key was used before, or at this very moment: that melding is the answer. Nearly always it is new, so the
        # database is not asked beforehand; its unique constraint says it, whoever comes at the same time.
        if eerder := _eerder(sleutel, afdruk):
            return eerder
        raise
    return melding


def _leg_vast(
    melding: Melding,
    buurt: Gebied,
    *,
    contact: Mapping[str, Any],
    fotos: Sequence[Foto],
    sleutel: str,
    afdruk: str,
    door: Any,
) -> None:
    bestemming = routering.bestemming(melding.categorie, buurt, melding.gemeld_op)
    melding.buurt = buurt
    melding.wijk_code, melding.gemeente_code = buurt.wijk_code, buurt.gemeente_code
    melding.status, melding.urgentie = Status.GEMELD, melding.categorie.urgentie
    melding.team, melding.route_reden = bestemming.team, bestemming.reden
    melding.dag = termijnen.dag_van(melding.gemeld_op)
    melding.uiterlijk_op = termijnen.uiterste_moment(melding.gemeld_op, melding.categorie.termijn)
    voeg_in(melding)
    voeg_in(Inzending(sleutel=sleutel, vingerafdruk=afdruk, melding=melding))
    if contact:
        voeg_in(Melder(melding=melding, **contact))
    if bewaard := [foto.pk for foto in fotos if foto.pk]:
        Foto.objects.filter(pk__in=bewaard, melding__isnull=True).update(melding=melding)
    for foto in fotos:
        if foto.pk is None:
            foto.melding = melding
            foto.save(force_insert=True)
    overgang = voeg_in(Statusovergang(melding=melding, naar=Status.GEMELD, door=door, tijdstip=melding.gemeld_op))
    tellen.tel(erbij=tellen.feit_van(melding))
    werkcijfers.tel(werkcijfers.plek_van(melding), open=1)
    berichten.zet_klaar(overgang)


def _vingerafdruk(
    tekst: str,
    categorie: Categorie,
    plek: Plek,
    antwoorden: Sequence[Antwoord],
    contact: Mapping[str, Any],
    fotos: Sequence[Foto],
) -> str:
    inhoud = [
        tekst,
        categorie.slug,
        round(plek.lon, 7),
        round(plek.lat, 7),
        plek.adres,
        plek.woorden,
        list(antwoorden),
        sorted(contact.items()),
        [foto.vingerafdruk for foto in fotos],
    ]
    return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False, default=str).encode()).hexdigest()


def _eerder(sleutel: str, afdruk: str) -> Melding | None:
    inzending = Inzending.objects.filter(sleutel=sleutel).first()
    if inzending is None:
        return None
    if inzending.vingerafdruk != afdruk:
        raise SleutelBotst
    return Melding.objects.select_related("buurt", "categorie").get(pk=inzending.melding_id)


def tel_verwijzing(categorie: Categorie, buurt: Gebied | None = None) -> None:
    """Count that somebody was referred elsewhere; nothing else about them is kept."""
    plek = {"dag": termijnen.dag_van(timezone.now()), "categorie": categorie, "buurt_code": buurt.code if buurt else ""}
    Verwijzing.objects.bulk_create([Verwijzing(**plek)], ignore_conflicts=True)
    Verwijzing.objects.filter(**plek).update(aantal=F("aantal") + 1)
