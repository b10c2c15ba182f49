"""Rows as a file: CSV that streams as it is read, Excel that is written to disk row by row. Does not decide what is in it.

CSV is as a Dutch Excel opens it: semicolons, a comma in numbers, UTF-8 with a mark. Moments are Dutch time in both.
"""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from meldingen.streek.termijnen import AMSTERDAM

from .kolommen import Kolom, Waarde

# Some ten seconds of work. Excel would hold 1,048,575 rows under a heading, but nobody waits that long for a page.
MEESTE_XLSX = 25_000
_DATUM = "dd-mm-yyyy hh:mm"


class _Regel:
    """What `csv` writes to: gives each line back instead of keeping it."""

    def write(self, regel: str) -> str:
        return regel


def als_csv(kolommen: list[Kolom], rijen: Iterable[list[Waarde]]) -> Iterator[str]:
    schrijver = csv.writer(_Regel(), delimiter=";")
    yield "\ufeff" + schrijver.writerow([kolom.kop for kolom in kolommen])
    for rij in rijen:
        yield schrijver.writerow([_in_csv(waarde) for waarde in rij])


def _in_csv(waarde: Waarde) -> str:
    if isinstance(waarde, datetime):
        return f"{waarde.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}"
    return str(waarde).replace(".", ",") if isinstance(waarde, float) else waarde or ""


def als_xlsx(kolommen: list[Kolom], rijen: Iterable[list[Waarde]]) -> IO[bytes]:
    """A file that removes itself once it is closed, at its beginning."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("Meldingen")
    blad.freeze_panes = "A2"
    for nummer, kolom in enumerate(kolommen, 1):
        blad.column_dimensions[get_column_letter(nummer)].width = kolom.breed
    koppen = [WriteOnlyCell(blad, kolom.kop) for kolom in kolommen]
    for kop in koppen:
        kop.font = Font(bold=True)
    blad.append(koppen)
    for rij in rijen:
        blad.append([_in_xlsx(waarde, blad) for waarde in rij])
    bestand = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    boek.save(bestand)
    bestand.seek(0)
    return bestand


def _in_xlsx(waarde: Waarde, blad: WriteOnlyWorksheet) -> object:
    if not isinstance(waarde, datetime):
        return waarde or None
    cel = WriteOnlyCell(blad, waarde.astimezone(AMSTERDAM).replace(tzinfo=None))
    cel.number_format = _DATUM
    return cel
