"""What outsiders may know of a melding: written once, here, as rows of `OpenbareMelding`. Map, API, feeds, cms and
buurtpreventie all read those rows, so none of them can give more away.

- The place is the centre of an H3 cell of resolution 9 (about 350 metres across), the time is a day.
- A melding shows an hour after it was made at the earliest: nobody can tell who has just been reporting.
- The category decides: on the map, only counted, or nothing at all. The words, photos and answers are never public.
- A count below five is not shown (`afgerond`), nor what would give it away beside a total (`te_tonen`).

Publishing locks the meldingen it takes, so that two workers never do the same; the centres of cells are cached.
"""

import logging
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import Any

import h3
from django.db import transaction
from django.db.models import Count, F
from django.utils import timezone
from django_tasks import task

from meldingen.melding.models import Categorie, Kaartcel, Melding, OpenbareMelding, Team
from meldingen.melding.models.openbaar import OpenbareMeldingQuerySet
from meldingen.melding.workflow import GESLOTEN, Status
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)

VERTRAGING = timedelta(hours=1)
KLEINSTE = 5
RESOLUTIE = 9
VENSTERS = (30, 90, 365)
# Zoom of the map -> H3 resolution of the circles: from 5 km2 to the finest that is public.
_RESOLUTIES = {10: 7, 11: 7, 12: 8, 13: 8}
_PER_KEER = 2_000
_CELLEN_MAX = 600

_Stand = OpenbareMelding.Stand
Kader = tuple[float, float, float, float]


def stand_van(status: str) -> str:
    """The three states the public sees."""
    if status in GESLOTEN:
        return _Stand.KLAAR
    return _Stand.OPEN if status in (Status.GEMELD, Status.HEROPEND) else _Stand.BEZIG


def cel_van(lon: float, lat: float) -> str:
    """The H3 cell of the finest resolution that is public; a melding keeps it, and nothing finer ever leaves."""
    return h3.latlng_to_cell(lat, lon, RESOLUTIE)


def afgerond(aantal: int) -> int | None:
    """The number as the public may see it: None stands for "minder dan 5". Nought is nobody, so it is shown."""
    return None if 0 < aantal < KLEINSTE else aantal


def te_tonen(cellen: dict[str, int], *, samen: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Which cells may stand beside their total, largest first, and which go together in one rest.

    Cells below five go together, and with them the smallest of the others until the rest is five at least: what is left of
    the total after subtracting never points at a small cell. Those named in `samen` are in the rest anyway.
    """
    apart = sorted((naam for naam, n in cellen.items() if afgerond(n) and naam not in samen), key=lambda n: -cellen[n])
    rest = [naam for naam, n in cellen.items() if n and naam not in apart]
    while apart and afgerond(sum(cellen[naam] for naam in rest)) is None:
        rest.append(apart.pop())
    return apart, rest


@task()
def publiceer() -> int:
    """Bring the public rows up to date with what has happened; safe to run twice or at once. Returns rows touched."""
    grens = timezone.now() - VERTRAGING
    aantal = 0
    while gedaan := _publiceer_deel(grens):
        aantal += gedaan
    if aantal:
        tel_cellen.call()
    log.info("openbaar bijgewerkt meldingen=%d", aantal)
    return aantal


# What a public row is made of. No objects: a border or a point takes longer to make than to count.
_WAT = (
    "pk",
    "categorie_id",
    "categorie__openbaarheid",
    "status",
    "deel_van",
    "cel",
    "buurt__code",
    "gemeente_code",
    "dag",
    "gesloten_op",
)


def _zichtbaar(rij: dict[str, Any]) -> bool:
    """A duplicate is not shown a second time, and a part of another melding not at all."""
    if rij["status"] == Status.DUBBEL or rij["deel_van"]:
        return False
    return rij["categorie__openbaarheid"] == Categorie.Openbaarheid.AFGEROND


@transaction.atomic
def _publiceer_deel(grens: datetime) -> int:
    achter = Melding.objects.filter(openbaar_bij=False, gemeld_op__lt=grens).order_by("id")
    deel = list(achter.select_for_update(of=("self",)).values(*_WAT)[:_PER_KEER])
    weg = [rij["pk"] for rij in deel if not _zichtbaar(rij)]
    OpenbareMelding.objects.filter(melding_id__in=weg).delete()
    OpenbareMelding.objects.bulk_create(
        [_rij(rij) for rij in deel if _zichtbaar(rij)],
        update_conflicts=True,
        unique_fields=["melding"],
        update_fields=["categorie", "stand", "cel", "lon", "lat", "buurt_code", "gemeente_code", "gemeld", "klaar"],
        batch_size=500,
    )
    Melding.objects.filter(pk__in=[rij["pk"] for rij in deel]).update(openbaar_bij=True)
    return len(deel)


def nieuwe_rijen(meldingen: Iterable[Melding]) -> list[OpenbareMelding]:
    """The public rows of made-up meldingen that are written in bulk; what really comes in is published by `publiceer`."""
    lezers = {veld: attrgetter(veld.replace("__", ".")) for veld in _WAT}
    rijen = [{veld: lees(melding) for veld, lees in lezers.items()} for melding in meldingen]
    return [_rij(rij) for rij in rijen if _zichtbaar(rij)]


def _rij(rij: dict[str, Any]) -> OpenbareMelding:
    lon, lat = _midden(rij["cel"])
    return OpenbareMelding(
        melding_id=rij["pk"],
        categorie_id=rij["categorie_id"],
        stand=stand_van(rij["status"]),
        cel=rij["cel"],
        lon=lon,
        lat=lat,
        buurt_code=rij["buurt__code"],
        gemeente_code=rij["gemeente_code"],
        gemeld=rij["dag"],
        klaar=dag_van(rij["gesloten_op"]) if rij["gesloten_op"] else None,
    )


@lru_cache(maxsize=20_000)
def _midden(cel: str) -> tuple[float, float]:
    lat, lon = h3.cell_to_latlng(cel)
    return round(lon, 5), round(lat, 5)


@task()
def tel_cellen() -> None:
    """Count the cells of the map anew, for each window, resolution and main category."""
    vandaag = dag_van(timezone.now())
    for venster in VENSTERS:
        rijen = _geteld(vandaag - timedelta(days=venster))
        with transaction.atomic():
            Kaartcel.objects.filter(venster=venster).delete()
            Kaartcel.objects.bulk_create(
                [Kaartcel(venster=venster, **velden) for velden in _cellen(rijen)], batch_size=500
            )


def _geteld(vanaf: date) -> list[tuple[str, str, str, int]]:
    return list(
        OpenbareMelding.objects.filter(gemeld__gte=vanaf)
        .values_list("cel", "stand", "categorie__ouder__slug")
        .annotate(n=Count("id"))
        .order_by()
    )


def _cellen(rijen: list[tuple[str, str, str, int]]) -> list[dict]:
    som: dict[tuple[int, str, str], Counter[str]] = {}
    for cel, stand, hoofd, aantal in rijen:
        for resolutie in {RESOLUTIE, *_RESOLUTIES.values()}:
            ouder = h3.cell_to_parent(cel, resolutie)
            for soort in {hoofd or "", ""}:
                som.setdefault((resolutie, soort, ouder), Counter())[stand] += aantal
    return [
        {"resolutie": r, "hoofdcategorie": soort, "cel": cel, "lon": _midden(cel)[0], "lat": _midden(cel)[1], **standen}
        for (r, soort, cel), standen in som.items()
    ]


def kaart(
    *, venster: int = 90, zoom: int = 11, kader: Kader | None = None, hoofdcategorie: str = ""
) -> list[dict[str, float | int]]:
    """Circles for the map: `{lon, lat, open, bezig, klaar, aantal}`, at most 600, most meldingen first.

    `venster` in days, one of VENSTERS; `kader` is west, south, east, north in degrees. One query, of cells counted
    beforehand: the answer costs the same at a thousand meldingen and at a million.
    """
    cellen = Kaartcel.objects.filter(
        venster=venster, resolutie=_RESOLUTIES.get(max(zoom, 10), RESOLUTIE), hoofdcategorie=hoofdcategorie
    )
    if kader:
        west, zuid, oost, noord = kader
        cellen = cellen.filter(lon__gte=west, lon__lte=oost, lat__gte=zuid, lat__lte=noord)
    aantal = F("open") + F("bezig") + F("klaar")
    velden = ("lon", "lat", "open", "bezig", "klaar", "aantal")
    rijen = cellen.annotate(aantal=aantal).order_by("-aantal", "cel").values_list(*velden)[:_CELLEN_MAX]
    return [dict(zip(velden, rij, strict=True)) for rij in rijen]


def per_gemeente(codes: Iterable[str], *, venster: int = 30) -> dict[str, int | None]:
    """How many public meldingen each gemeente had in the last days; None stands for "minder dan 5". One query."""
    vanaf = dag_van(timezone.now()) - timedelta(days=venster)
    rijen = OpenbareMelding.objects.filter(gemeld__gte=vanaf).values_list("gemeente_code").annotate(n=Count("id"))
    geteld = dict(rijen.order_by())
    return {code: afgerond(geteld.get(code, 0)) for code in codes}


def lijst(
    *,
    kader: Kader | None = None,
    categorie: str = "",
    hoofdcategorie: str = "",
    gemeente: str = "",
    venster: int | None = 90,
    van: date | None = None,
    tot: date | None = None,
    na: str = "",
    aantal: int = 20,
) -> tuple[list[OpenbareMelding], str]:
    """Public meldingen, newest day first, and the key of the next page ("" on the last).

    `van` and `tot` (both included) go before `venster` (days back). `na` is a key this function gave; ValueError when it
    is not. A page costs the same wherever it is: it starts at its key instead of skipping rows.
    """
    rijen = _gekozen(categorie, hoofdcategorie, gemeente)
    if kader:
        rijen = rijen.in_kader(*kader)
    vanaf = van or (dag_van(timezone.now()) - timedelta(days=venster) if venster and not tot else None)
    if vanaf:
        rijen = rijen.filter(gemeld__gte=vanaf)
    if tot:
        rijen = rijen.filter(gemeld__lte=tot)
    if na:
        dag, pk = _lees_sleutel(na)
        rijen = rijen.filter(gemeld__lte=dag).exclude(gemeld=dag, pk__gte=pk)
    bladzijde = list(rijen.select_related("categorie__ouder").order_by("-gemeld", "-id")[: aantal + 1])
    laatste = bladzijde[aantal - 1] if len(bladzijde) > aantal else None
    return bladzijde[:aantal], f"{laatste.gemeld.isoformat()}_{laatste.pk}" if laatste else ""


def _gekozen(categorie: str, hoofdcategorie: str, gemeente: str) -> OpenbareMeldingQuerySet:
    rijen = OpenbareMelding.objects.all()
    if categorie:
        rijen = rijen.filter(categorie__slug=categorie)
    if hoofdcategorie:
        rijen = rijen.filter(categorie__ouder__slug=hoofdcategorie)
    if gemeente:
        rijen = rijen.filter(gemeente_code=gemeente)
    return rijen


def _lees_sleutel(na: str) -> tuple[date, int]:
    dag, _, pk = na.partition("_")
    return date.fromisoformat(dag), int(pk)


def in_buurt(buurt_code: str, *, aantal: int = 5) -> list[OpenbareMelding]:
    """The newest public meldingen of one buurt."""
    rijen = OpenbareMelding.objects.filter(buurt_code=buurt_code).select_related("categorie__ouder")
    return list(rijen.order_by("-gemeld", "-id")[:aantal])


def teams(*gebieden: str) -> list[str]:
    """The names of the teams that get the work of these areas (codes of buurt, wijk, gemeente); never who is in them."""
    rijen = Team.objects.filter(regels__gebied_code__in=gebieden, regels__actief=True, opgeheven_op__isnull=True)
    return list(rijen.order_by("naam").values_list("naam", flat=True).distinct())
