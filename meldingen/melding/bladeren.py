"""Lists a page at a time. Newest first the address names the last row that was seen, so page 1,500 costs what page 1 does; a
list that stays short is paged by place. Reads only; an address that makes no sense is the first page."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet

_Rij = TypeVar("_Rij", bound=Model)
_Iets = TypeVar("_Iets", covariant=True)


class Lijst(Protocol[_Iets]):
    """A queryset, or a list that is made already."""

    def __getitem__(self, deel: slice, /) -> Iterable[_Iets]: ...


def nieuwste(
    rijen: QuerySet[_Rij], vraag: Mapping[str, str], per: int, *, na: str = "na", **erbij: str
) -> tuple[list[_Rij], str]:
    """A page of `per` rows of a queryset that is ordered by falling key, and the address of the next one or nothing. `na`:
    what the address calls the last row, where a page has two lists; `erbij`: what else it says."""
    if laatste := sleutel(vraag.get(na, "")):
        rijen = rijen.filter(pk__lt=laatste)
    bladzijde = list(rijen[: per + 1])
    return bladzijde[:per], _adres(erbij | {na: str(bladzijde[per - 1].pk)}) if len(bladzijde) > per else ""


def op_plek(rijen: Lijst[_Iets], vraag: Mapping[str, str], per: int, **erbij: str) -> tuple[list[_Iets], str]:
    """A page of a short list (hundreds) in whatever order, and the address of the next one or nothing. `erbij`: what else
    the address says."""
    vanaf = sleutel(vraag.get("vanaf", ""))
    bladzijde = list(rijen[vanaf : vanaf + per + 1])
    return bladzijde[:per], _adres({"vanaf": str(vanaf + per)} | erbij) if len(bladzijde) > per else ""


def _adres(vraag: Mapping[str, str]) -> str:
    return f"?{urlencode({naam: waarde for naam, waarde in vraag.items() if waarde})}"


def sleutel(tekst: str) -> int:
    """The key that an address names; 0 for anything else."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 18 else 0
