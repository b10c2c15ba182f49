"""The tally that the test reads: a line per melding, and per cell and quarter what counted. Keeps both up to date by what
changed since the last time, read from the log of steps and notes; counts everything anew only for a first load, or when a
category became public, private or confidential. Never decides what a hotspot is.

A line holds no name: the reporter is a keyed hash (the key is cached), and after fifteen months at most the line goes. A
confidential melding has none.
"""

import hashlib
import hmac
import re
import zlib
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import numpy as np
from django.conf import settings
from django.db import transaction
from django.db.models import F, FloatField, Func, Max, Q, QuerySet

from meldingen.cijfers.hotspots.models import Drukteregel, Druktestand, Druktetelling, Hotspot
from meldingen.melding.models import Categorie, Melding, Notitie, Statusovergang
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.streek.termijnen import AMSTERDAM

from .raster import cel_van
from .tellen import Regels, per_cel

# Eight quarters before the window, and the lines of the last four whole quarters.
KWARTALEN, _BEWAARD = 8, timedelta(days=365)
# An evening ends at five in the morning.
_NACHT = timedelta(hours=5)
# A change that is committed late has a lower number than one that was read before it.
_MARGE = 1_000
_PER_KEER = 5_000
_HUISNUMMER = re.compile(r"[^\W\d]\D*\s\d+\s?[a-zA-Z]?\b")
_BRONNEN: dict[str, type[Statusovergang] | type[Notitie]] = {"overgang": Statusovergang, "notitie": Notitie}

Sleutel = tuple[str, int, int, date]
_SOORTEN_KOLOM: tuple[type, ...] = (np.int64,) * 6 + (np.bool_,) * 2


def kwartaal_van(dag: date) -> date:
    return date(dag.year, 3 * ((dag.month - 1) // 3) + 1, 1)


def kwartaal_terug(kwartaal: date, aantal: int) -> date:
    maand = kwartaal.year * 12 + kwartaal.month - 1 - 3 * aantal
    return date(maand // 12, maand % 12 + 1, 1)


def oudste_regel(vandaag: date) -> date:
    return kwartaal_van(vandaag - _BEWAARD)


@transaction.atomic
def werk_bij(vandaag: date) -> int:
    """Bring lines and tallies up to date with what changed; safe to run twice or at once: the
    row lock of the stand makes the second wait. Returns the lines made."""
    stand, _nieuw = Druktestand.objects.select_for_update().get_or_create(bron="soorten")
    soorten = _Soortboek()
    if stand.laatste != soorten.afdruk:
        aantal = hertel(vandaag)
        # What was found in meldingen that are now less public does not stay a night longer.
        Hotspot.objects.filter(hoofdcategorie__in=soorten.met(geheim=True)).delete()
        Hotspot.objects.filter(openbaar=True, hoofdcategorie__in=soorten.met(geheim=False)).delete()
        Druktestand.objects.filter(pk=stand.pk).update(laatste=soorten.afdruk)
        return aantal
    Drukteregel.objects.filter(dag__lt=oudste_regel(vandaag)).delete()
    tot = _laatste()
    pks = sorted(_gewijzigd())
    # Line by line, each reads its cell again: where most is new, everything anew is far quicker.
    if len(pks) > _PER_KEER and len(pks) > Drukteregel.objects.count():
        return hertel(vandaag)
    aantal = sum(_boek(pks[n : n + _PER_KEER], soorten, vandaag) for n in range(0, len(pks), _PER_KEER))
    _onthoud(tot)
    return aantal


@transaction.atomic
def hertel(vandaag: date) -> int:
    """Everything anew from the meldingen themselves, quarter by quarter. Returns the lines made."""
    soorten, tot, gemaakt = _Soortboek(), _laatste(), 0
    Drukteregel.objects.all().delete()
    Druktetelling.objects.all().delete()
    for terug in range(KWARTALEN + 2):
        kwartaal = kwartaal_terug(kwartaal_van(vandaag), terug)
        rijen = [rij for rij in _rijen(_uit_kwartaal(kwartaal), soorten) if kwartaal_van(rij.dag) == kwartaal]
        if kwartaal >= oudste_regel(vandaag):
            Drukteregel.objects.bulk_create(rijen, batch_size=_PER_KEER)
            gemaakt += len(rijen)
        _schrijf_tellingen(rijen)
    _onthoud(tot)
    return gemaakt


def _laatste() -> dict[str, int]:
    return {bron: model._default_manager.aggregate(m=Max("pk"))["m"] or 0 for bron, model in _BRONNEN.items()}


def _onthoud(laatste: dict[str, int]) -> None:
    for bron, nummer in laatste.items():
        Druktestand.objects.update_or_create(bron=bron, defaults={"laatste": nummer})


def _gewijzigd() -> set[int]:
    """The meldingen with a step or note since the last time, those merged into them, and those whose reporter was erased."""
    gelezen = dict(Druktestand.objects.values_list("bron", "laatste"))
    uit: set[int] = set()
    for bron, model in _BRONNEN.items():
        nieuw = model._default_manager.filter(pk__gt=gelezen.get(bron, 0) - _MARGE)
        uit |= set(nieuw.order_by().values_list("melding_id", flat=True).distinct())
    uit |= set(Drukteregel.objects.filter(naamloos=False, melding__melder=None).values_list("pk", flat=True))
    for deel in _delen(sorted(uit)):
        uit |= set(Melding.objects.filter(hoofdmelding__in=deel).values_list("pk", flat=True))
    return uit


def _delen(pks: list[int]) -> Iterator[list[int]]:
    for n in range(0, len(pks), _PER_KEER):
        yield pks[n : n + _PER_KEER]


def _boek(pks: list[int], soorten: "_Soortboek", vandaag: date) -> int:
    """Make the lines of these meldingen anew, and the tallies of the cells that they were in and are in."""
    oud = {regel.pk: regel for regel in Drukteregel.objects.filter(pk__in=pks)}
    vanaf = oudste_regel(vandaag)
    nieuw = {rij.pk: rij for rij in _rijen(Melding.objects.filter(pk__in=pks), soorten) if rij.dag >= vanaf}
    anders = [pk for pk in pks if _inhoud(oud.get(pk)) != _inhoud(nieuw.get(pk))]
    Drukteregel.objects.filter(pk__in=[pk for pk in anders if pk in oud]).delete()
    Drukteregel.objects.bulk_create([nieuw[pk] for pk in anders if pk in nieuw], batch_size=1_000)
    _hertel_cellen({_sleutel(rijen[pk]) for pk in anders for rijen in (oud, nieuw) if pk in rijen})
    return len(anders)


def _inhoud(regel: Drukteregel | None) -> dict[str, Any] | None:
    return {naam: waarde for naam, waarde in vars(regel).items() if naam != "_state"} if regel else None


def _sleutel(regel: Drukteregel) -> Sleutel:
    return regel.gemeente_code, regel.hoofdcategorie_id, regel.cel, kwartaal_van(regel.dag)


def _hertel_cellen(sleutels: Collection[Sleutel]) -> None:
    """The tallies of these cells and quarters, from the lines that are in them."""
    for deel in _stukken(sorted(sleutels)):
        welke, cellen = set(deel), {sleutel[2] for sleutel in deel}
        Druktetelling.objects.filter(pk__in=_pks(Druktetelling.objects.filter(cel__in=cellen), welke)).delete()
        rijen = Drukteregel.objects.filter(cel__in=cellen)
        _schrijf_tellingen([rij for rij in rijen if _sleutel(rij) in welke])


def _stukken(sleutels: list[Sleutel]) -> Iterator[list[Sleutel]]:
    for n in range(0, len(sleutels), 500):
        yield sleutels[n : n + 500]


def _pks(tellingen: QuerySet[Druktetelling], welke: set[Sleutel]) -> list[int]:
    velden = ("pk", "gemeente_code", "hoofdcategorie_id", "cel", "kwartaal")
    return [pk for pk, *sleutel in tellingen.values_list(*velden) if tuple(sleutel) in welke]


def _schrijf_tellingen(rijen: list[Drukteregel]) -> None:
    groepen = sorted({_sleutel(rij) for rij in rijen})
    plek = {groep: n for n, groep in enumerate(groepen)}
    regels = als_regels(
        [(plek[_sleutel(r)], 0, r.dag.toordinal(), r.uur, r.melder, r.plek, r.huis, r.naamloos) for r in rijen]
    )
    alles = per_cel(regels, len(groepen))
    openbaar = per_cel(regels.kies(np.array([rij.openbaar for rij in rijen], bool)), len(groepen))
    tellingen = [
        Druktetelling(
            gemeente_code=gemeente,
            hoofdcategorie_id=soort,
            cel=cel,
            kwartaal=kwartaal,
            telt=telt,
            telt_openbaar=publiek,
        )
        for (gemeente, soort, cel, kwartaal), telt, publiek in zip(
            groepen, alles.tolist(), openbaar.tolist(), strict=True
        )
    ]
    Druktetelling.objects.bulk_create(tellingen, batch_size=_PER_KEER)


def als_regels(rijen: list[tuple]) -> Regels:
    """Rows of (kind, cell, day, hour, reporter, point, house number, nameless) as columns."""
    kolommen = [np.array(kolom) for kolom in zip(*rijen, strict=True)] if rijen else [np.zeros(0, np.int64)] * 8
    return Regels(*(kolom.astype(soort) for kolom, soort in zip(kolommen, _SOORTEN_KOLOM, strict=True)))


class _Soortboek:
    """Category -> (main category, public, confidential), read once; `afdruk` changes when any of it does."""

    def __init__(self) -> None:
        velden = ("pk", "ouder_id", "openbaarheid", "vertrouwelijk")
        rijen = sorted(Categorie.objects.values_list(*velden))
        self._per = {
            pk: (ouder or pk, openbaar == Categorie.Openbaarheid.AFGEROND, geheim)
            for pk, ouder, openbaar, geheim in rijen
        }
        self.afdruk = zlib.crc32(repr(rijen).encode()) + 1

    def met(self, *, geheim: bool) -> set[int]:
        """The main categories with something confidential in them, or else with something that is not public."""
        return {hoofd for hoofd, openbaar, gesloten in self._per.values() if (gesloten if geheim else not openbaar)}

    def van(self, *categorieen: int) -> tuple[int, bool] | None:
        """The main category of the first and whether all are public; None when any of them is confidential."""
        gelezen = [self._per[categorie] for categorie in categorieen]
        if any(geheim for *_, geheim in gelezen):
            return None
        return gelezen[0][0], all(openbaar for _, openbaar, _ in gelezen)


def _uit_kwartaal(kwartaal: date) -> MeldingQuerySet:
    """Those of the quarter, a day wider; a merged one belongs where the one it was merged into belongs."""
    dagen = (kwartaal, kwartaal_terug(kwartaal, -1) + timedelta(days=1))
    return Melding.objects.filter(Q(hoofdmelding=None, dag__range=dagen) | Q(hoofdmelding__dag__range=dagen))


def _rijen(meldingen: MeldingQuerySet, soorten: _Soortboek) -> Iterable[Drukteregel]:
    """The lines of these meldingen. A merged one is a reporter of the one it was merged into: there, then, of that kind."""

    def getal(functie: str, pad: str) -> Func:
        return Func(F(pad), function=functie, output_field=FloatField())

    hoofd = "hoofdmelding__"
    plek = {f"{as_}{n}": getal(f"ST_{as_}", f"{pad}punt") for n, pad in enumerate(("", hoofd)) for as_ in "XY"}
    velden = ("adres", "gemeld_op", "gemeente_code", "categorie_id")
    eigen = meldingen.filter(deel_van=None).annotate(**plek).order_by()
    kolommen = ("pk", "melder__email", "melder__telefoon", "hoofdmelding_id", "categorie_id", "X0", "Y0", *velden)
    for pk, mail, telefoon, boven, soort, *rest in eigen.values_list(
        *kolommen, "X1", "Y1", *(hoofd + v for v in velden)
    ).iterator(2_000):
        lon, lat, adres, moment, gemeente, categorie = rest[6:] if boven else rest[:6]
        gelezen = soorten.van(categorie, soort)
        if gelezen:
            yield _regel(pk, mail or telefoon or "", gelezen, lon, lat, adres, moment, gemeente)


def _regel(
    pk: int, wie: str, soort: tuple[int, bool], lon: float, lat: float, adres: str, moment: datetime, gemeente: str
) -> Drukteregel:
    hier = moment.astimezone(AMSTERDAM)
    dag = (hier.replace(tzinfo=None) - _NACHT).date()
    plek = (round(lon * 1e5) << 32) + round(lat * 1e5)
    return Drukteregel(
        melding_id=pk,
        gemeente_code=gemeente,
        hoofdcategorie_id=soort[0],
        openbaar=soort[1],
        cel=cel_van(lon, lat),
        dag=dag,
        uur=hier.hour,
        melder=_afdruk(wie.strip().lower() or f"{plek} {dag}"),
        plek=plek,
        huis=bool(_HUISNUMMER.search(adres)),
        naamloos=not wie.strip(),
    )


@cache
def _sleutel_van_de_hash() -> bytes:
    return hashlib.sha256(b"hotspots" + settings.SECRET_KEY.encode()).digest()


def _afdruk(wie: str) -> int:
    """Says "the same one again" and nothing else to who does not have the key of the portal."""
    return int.from_bytes(hmac.digest(_sleutel_van_de_hash(), wie.encode(), "sha256")[:8]) >> 2
