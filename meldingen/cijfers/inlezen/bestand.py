"""A CSV or Excel file as rows of text. Decides what is too big or no such file at all, before reading more than needed.
Never says what a row means, and never runs a formula."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _
from openpyxl import load_workbook

MEESTE_BYTES = 2_000_000
MEESTE_RIJEN = 5_000
_UITGEPAKT = 40_000_000
_KOLOMMEN = 12
_LANGST = 300


class BestandDeugtNiet(Exception):
    """Nothing can be read from it; the text says why and how to mend it."""


def lees(inhoud: bytes, naam: str) -> list[list[str]]:
    """All rows, the heading first, up to the last that holds anything: an empty row in between keeps its place, so that
    row 12 is row 12 in Excel too. Raises BestandDeugtNiet."""
    if len(inhoud) > MEESTE_BYTES:
        raise BestandDeugtNiet(_("Dit bestand is te groot: hoogstens 2 MB. Splits het in delen."))
    rijen = _excel(inhoud) if inhoud[:2] == b"PK" else _csv(inhoud)
    # One more than allowed is enough to know; the rest is never read.
    gevuld = list(islice(((n, rij) for n, rij in enumerate(rijen) if any(rij)), MEESTE_RIJEN + 2))
    if len(gevuld) > MEESTE_RIJEN + 1:
        zin = _("Dit bestand heeft meer dan %d rijen. Splits het in delen.")
        raise BestandDeugtNiet(zin % MEESTE_RIJEN)
    if len(gevuld) < 2:
        raise BestandDeugtNiet(_("In dit bestand staan geen cijfers. Gebruik het voorbeeldbestand."))
    alles: list[list[str]] = []
    for plek, rij in gevuld:
        alles += [[] for _ in range(plek - len(alles))] + [rij]
    return alles


def _csv(inhoud: bytes) -> Iterator[list[str]]:
    if b"\0" in inhoud:
        raise BestandDeugtNiet(_("Dit is geen CSV en geen Excel. Sla het op als .csv of .xlsx en probeer het opnieuw."))
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    kop = tekst.partition("\n")[0]
    scheiding = max(";,\t", key=kop.count)
    try:
        for rij in csv.reader(io.StringIO(tekst), delimiter=scheiding):
            yield _kort(rij)
    except csv.Error as fout:
        raise BestandDeugtNiet(_("Dit bestand is niet te lezen als CSV. Sla het opnieuw op uit Excel.")) from fout


def _excel(inhoud: bytes) -> Iterator[list[str]]:
    stuk = BestandDeugtNiet(_("Dit Excelbestand is niet te openen. Sla het opnieuw op als .xlsx."))
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zak:
            if sum(deel.file_size for deel in zak.infolist()) > _UITGEPAKT:
                raise BestandDeugtNiet(_("Dit Excelbestand is uitgepakt te groot. Sla alleen het blad met cijfers op."))
        blad = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False).worksheets[0]
        for rij in blad.iter_rows(max_col=_KOLOMMEN, max_row=10 * MEESTE_RIJEN, values_only=True):
            yield _kort(_tekst(cel) for cel in rij)
    except BestandDeugtNiet:
        raise
    # A file from outside can break a reader of zip and xml in more ways than its authors name.
    except Exception as fout:
        raise stuk from fout


def _kort(cellen: Iterable[str]) -> list[str]:
    return [cel.strip()[:_LANGST] for cel in islice(cellen, _KOLOMMEN)]


def _tekst(cel: object) -> str:
    """As somebody would have typed it in a Dutch Excel."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, date):
        return f"{cel:%Y-%m-%d}"
    if isinstance(cel, float):
        return f"{cel:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(cel)
