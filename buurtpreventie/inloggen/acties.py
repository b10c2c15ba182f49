"""Letting a neighbour in by a mailed code. Writes `Inlogcode` and `Deelnemer`. Never says whether an address is known.

Whoever types the code owns the address, so that is also how somebody becomes known. Limits: five codes an hour per address,
a quarter of an hour and five tries per code; each is claimed (`UPDATE ... WHERE`), so that of two at once one counts.
"""

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from buurtpreventie.groepen.fouten import TeVaak
from buurtpreventie.groepen.models import Deelnemer, Inlogcode
from buurtpreventie.post import post, pushadressen
from meldingen.melding.acties.fouten import ActieFout
from meldingen.streek.termijnen import dag_van

GELDIG = timedelta(minutes=15)
POGINGEN = 5
_PER_UUR = 5


class CodeKloptNiet(ActieFout):
    def __init__(self, over: int) -> None:
        zin = _("Deze code klopt niet. Kijk in uw mail: de nieuwste code telt.")
        super().__init__(zin if over > 0 else _("Deze code werkt niet meer. Vraag een nieuwe code."))


@transaction.atomic
def stuur_code(adres: str) -> None:
    """Mail a code to an address. Raises TeVaak when that happened five times in the last hour."""
    adres, nu = adres.lower(), timezone.now()
    eerder = Inlogcode.objects.filter(email=adres, gemaakt_op__gt=nu - timedelta(hours=1)).count()
    if eerder >= _PER_UUR:
        raise TeVaak(_("U vroeg al vijf keer een code. Wacht een uur, of gebruik de nieuwste code in uw mail."))
    cijfers = f"{secrets.randbelow(10**6):06d}"
    code = Inlogcode.objects.create(email=adres, vingerafdruk=_vingerafdruk(adres, cijfers), gemaakt_op=nu)
    context: dict[str, Any] = {"code": cijfers, "minuten": GELDIG.seconds // 60}
    post.zet_klaar("inlogcode", sleutel=f"code:{code.pk}", aan=adres, niet_na=nu + GELDIG, **context)


def laat_binnen(adres: str, cijfers: str) -> Deelnemer:
    """The neighbour whose newest code this is; makes them known the first time. Raises CodeKloptNiet. A code works once."""
    adres = adres.lower()
    code = Inlogcode.objects.filter(email=adres).order_by("-gemaakt_op", "-pk").first()
    if code is None or code.gebruikt or code.gemaakt_op < timezone.now() - GELDIG:
        raise CodeKloptNiet(0)
    # Counted before it is compared, and outside any transaction that a wrong answer would roll back.
    telt = Inlogcode.objects.filter(pk=code.pk, pogingen__lt=POGINGEN).update(pogingen=F("pogingen") + 1)
    if not telt or not constant_time_compare(code.vingerafdruk, _vingerafdruk(adres, cijfers)):
        raise CodeKloptNiet(POGINGEN - code.pogingen - 1 if telt else 0)
    return _binnen(code)


@transaction.atomic
def _binnen(code: Inlogcode) -> Deelnemer:
    if not Inlogcode.objects.filter(pk=code.pk, gebruikt=False).update(gebruikt=True):
        raise CodeKloptNiet(0)
    deelnemer, _nieuw = Deelnemer.objects.get_or_create(email=code.email)
    gezien(deelnemer)
    return deelnemer


def gezien(deelnemer: Deelnemer) -> None:
    """Once a day: who is in no group and not seen for a year is erased (`privacy`)."""
    vandaag = dag_van(timezone.now())
    if deelnemer.laatst_gezien_op != vandaag:
        deelnemer.laatst_gezien_op = vandaag
        deelnemer.save(update_fields=["laatst_gezien_op"])


@transaction.atomic
def noem(deelnemer: Deelnemer, *, naam: str) -> Deelnemer:
    deelnemer.naam = naam
    deelnemer.save(update_fields=["naam"])
    return deelnemer


@transaction.atomic
def log_overal_uit(deelnemer: Deelnemer) -> None:
    Deelnemer.objects.filter(pk=deelnemer.pk).update(versie=F("versie") + 1)
    pushadressen.zet_uit(deelnemer)


def _vingerafdruk(adres: str, cijfers: str) -> str:
    return salted_hmac("buurtpreventie.inlogcode", f"{adres}:{cijfers}", algorithm="sha256").hexdigest()
