"""A file to fill in, as CSV or Excel. There the period is text: otherwise Excel makes a date of 2025-03 as it is typed."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Font

from .keuren import KOLOMMEN

TYPEN = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_JAAR = "2025"
_TEKST = "@"


def maak(soort: str, indicatoren: Sequence[str], gebied: str) -> bytes:
    """The headings, and a row without a figure for each indicator in `gebied`."""
    rijen = [(slug, gebied, _JAAR, "", "", "", "") for slug in indicatoren]
    if soort == "xlsx":
        return _xlsx(rijen)
    regels = [";".join(rij) for rij in (KOLOMMEN, *rijen)]
    return ("\ufeff" + "\r\n".join(regels) + "\r\n").encode()


def _xlsx(rijen: Sequence[Sequence[str]]) -> bytes:
    boek = Workbook()
    blad = boek.worksheets[0]
    for rij in (KOLOMMEN, *rijen):
        blad.append([cel or None for cel in rij])
    for kop in blad[1]:
        kop.font = Font(bold=True)
        blad.column_dimensions[kop.column_letter].width = 32 if kop.column == 1 else 18
    for rij in blad.iter_rows(min_row=2):
        rij[KOLOMMEN.index("periode")].number_format = _TEKST
    blad.freeze_panes = "A2"
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()
