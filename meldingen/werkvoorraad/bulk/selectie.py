"""Which meldingen somebody chose, and the status each had on the screen. It travels with the form, so what is done is what
was seen: a melding that comes in meanwhile never joins. Never more than this person may see."""

from collections.abc import Mapping

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from meldingen.melding import toegang
from meldingen.melding.models import Melding
from meldingen.melding.workflow import Status
from meldingen.werkvoorraad.bulk.acties import MEESTE
from meldingen.werkvoorraad.filters import lees

Gezien = dict[int, str]
_GROOTSTE_SLEUTEL = 2**63


def uit_adres(gebruiker: AbstractBaseUser | AnonymousUser, adres: QueryDict) -> Gezien:
    """Those that were ticked, or (`alles`) exactly the filter, in the order of the list; at most one more than fits."""
    if adres.get("alles") == "1":
        meldingen = lees(gebruiker, QueryDict(adres.get("filter", ""))).in_volgorde()
    else:
        pks = [_getal(waarde) for waarde in adres.getlist("melding")[: MEESTE + 1]]
        meldingen = toegang.meldingen_voor(gebruiker).filter(pk__in=pks).order_by("pk")
    return dict(meldingen.values_list("pk", "status")[: MEESTE + 1])


def schrijf(gezien: Mapping[int, str]) -> str:
    """As short text for a hidden field: "gemeld:1,5;heropend:7"."""
    per_status: dict[str, list[str]] = {}
    for pk, status in gezien.items():
        per_status.setdefault(status, []).append(str(pk))
    return ";".join(f"{status}:{','.join(pks)}" for status, pks in per_status.items())


def uit_veld(gebruiker: AbstractBaseUser | AnonymousUser, tekst: str) -> Gezien:
    """What `schrijf` wrote, without what is nonsense or not for this person."""
    gezien: Gezien = {}
    for deel in tekst.split(";"):
        status, _, pks = deel.partition(":")
        if status in set(Status):
            gezien |= {_getal(pk): status for pk in pks.split(",")}
        if len(gezien) > MEESTE + 1:
            break
    zichtbaar = set(toegang.meldingen_voor(gebruiker).filter(pk__in=list(gezien)).values_list("pk", flat=True))
    return {pk: status for pk, status in gezien.items() if pk in zichtbaar}


def gemeenten_van(gezien: Mapping[int, str]) -> list[str]:
    rijen = Melding.objects.filter(pk__in=list(gezien)).order_by("gemeente_code")
    return list(rijen.values_list("gemeente_code", flat=True).distinct())


def _getal(waarde: str) -> int:
    """The key it says; nought, which is nobody's, for anything else."""
    getal = int(waarde) if waarde.isascii() and waarde.isdigit() and len(waarde) < 20 else 0
    return getal if getal < _GROOTSTE_SLEUTEL else 0
