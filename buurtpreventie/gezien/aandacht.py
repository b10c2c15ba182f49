"""The window on `Aandachtspunt`: what a group reads of it, and what staff see of those they asked. Reads only.

Never says which melding was the reason.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import h3
from django.db.models import Count, Prefetch
from django.http import Http404
from django.utils import timezone

from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen.models import Groep
from meldingen.melding.bladeren import nieuwste
from meldingen.streek.gebieden import buurtnamen
from meldingen.streek.gebieden.vlakken import grens

# How long a group sees what was done.
_TERUG_TE_LEZEN = timedelta(days=14)
_PER_BLADZIJDE = 30
# The area of a group is large, and its name says enough.
_GROEPEN = Prefetch("groepen", Groep.objects.defer("gebied"))
_GEZIEN = Count("waarnemingen")


@dataclass(frozen=True)
class Leespunt:
    pk: int
    tekst: str
    buurt: str
    is_hele_buurt: bool
    aanleiding: str
    gemaakt_op: datetime
    loopt_tot: datetime
    loopt: bool
    terug: str
    terug_op: datetime | None
    groepen: tuple[str, ...] = ()
    gezien: int = 0


def _venster(rij: Aandachtspunt, namen: Mapping[str, str], groepen: Iterable[str] = ()) -> Leespunt:
    return Leespunt(
        pk=rij.pk,
        tekst=rij.tekst,
        buurt=namen.get(rij.buurt_code, rij.buurt_code),
        is_hele_buurt=not rij.cel,
        aanleiding=rij.get_aanleiding_display(),
        gemaakt_op=rij.gemaakt_op,
        loopt_tot=rij.loopt_tot,
        loopt=rij.loopt,
        terug=rij.terug,
        terug_op=rij.terug_op,
        groepen=tuple(groepen),
        gezien=getattr(rij, "gezien", 0),
    )


def van_groep(groep: Groep) -> tuple[list[Leespunt], list[Leespunt]]:
    """What the group looks at now, and of what it lately heard what was done."""
    nu = timezone.now()
    hier = Aandachtspunt.objects.filter(groepen=groep).order_by("-id")
    loopt, terug = list(hier.loopt(nu)), list(hier.filter(terug_op__gt=nu - _TERUG_TE_LEZEN)[:5])
    namen = buurtnamen(groep.gemeente_code) if loopt or terug else {}
    return [_venster(rij, namen) for rij in loopt], [_venster(rij, namen) for rij in terug]


def punt_of_404(groep: Groep, pk: int) -> tuple[Leespunt, str]:
    """One that this group was asked, and its area as GeoJSON."""
    rij = Aandachtspunt.objects.filter(groepen=groep, pk=pk).first()
    if rij is None:
        raise Http404
    return _venster(rij, buurtnamen(rij.gemeente_code)), _vlak(rij)


def _vlak(rij: Aandachtspunt) -> str:
    if rij.cel:
        return json.dumps(h3.cells_to_h3shape([rij.cel]).__geo_interface__)
    try:
        return grens([rij.buurt_code]).geojson
    except LookupError:  # a buurt that is no more
        return ""


def van_gemeente(gemeente: str, vraag: Mapping[str, str]) -> tuple[list[Leespunt], str]:
    """A page of what was asked in a gemeente, newest first, and the address of the next page or nothing."""
    rijen = Aandachtspunt.objects.filter(gemeente_code=gemeente).order_by("-id").annotate(gezien=_GEZIEN)
    bladzijde, volgende = nieuwste(rijen.prefetch_related(_GROEPEN), vraag, _PER_BLADZIJDE)
    namen = buurtnamen(gemeente)
    return [_venster(rij, namen, (groep.naam for groep in rij.groepen.all())) for rij in bladzijde], volgende


def te_doen(gemeente: str) -> list[Leespunt]:
    """What is asked now, and what ended without an answer; newest first, twenty at most."""
    rijen = (
        Aandachtspunt.objects.filter(gemeente_code=gemeente, terug_op=None)
        .annotate(gezien=_GEZIEN)
        .order_by("-id")[:20]
    )
    namen = buurtnamen(gemeente)
    return [
        _venster(rij, namen, (groep.naam for groep in rij.groepen.all())) for rij in rijen.prefetch_related(_GROEPEN)
    ]


def bij_melding(melding: int) -> list[Leespunt]:
    """Who was asked because of this melding, for the page of staff."""
    rijen = Aandachtspunt.objects.filter(melding=melding).order_by("-id").prefetch_related(_GROEPEN)[:5]
    return [_venster(rij, {}, (groep.naam for groep in rij.groepen.all())) for rij in rijen]
