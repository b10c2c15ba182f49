"""The form of what is written by hand: templates, styles and scripts are laid out to be read, and no file is long.

Held by tools where there is one (ruff for Python, djade and djhtml for templates) and by the files themselves where not.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from .bronnen import WORTEL, bestanden, naam

REGEL = 120
BESTAND, TESTBESTAND = 300, 400
SJABLONEN = [str(pad.relative_to(WORTEL)) for pad in bestanden(".html")]
# Files in which a colour gets its name. WeasyPrint is given pdf.css alone, so that one names again what paper needs.
KLEURENLIJSTEN = {"portal/static/css/thema.css", "portal/static/css/pdf.css"}
# What is no stylesheet knows no tokens: a browser reads this colour before any style, or draws the picture on its own.
ZONDER_STIJL = {"templates/basis.html": "theme-color is read before any stylesheet"}
KLEUR = re.compile(r"(?<![&\w/\"'])#[0-9a-f]{3,8}\b|(?<=[\"'(: ])#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.I)
BLOK = re.compile(
    r"<(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    r"header|legend|li|link|main|meta|nav|ol|option|p|section|summary|table|tbody|td|th|thead|tr|ul)\b"
)


def _regels(einde: str) -> Iterator[tuple[Path, int, str]]:
    for pad in bestanden(einde):
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1):
            yield pad, nummer, regel


def _draai(*opdracht: str) -> None:
    programma = Path(sys.executable).with_name(opdracht[0])
    uitslag = subprocess.run([programma, *opdracht[1:]], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uitslag.returncode == 0, uitslag.stdout[-3000:] + uitslag.stderr[-1000:]


def test_sjablonen_springen_in_zoals_djhtml_het_doet():
    _draai("djhtml", "--tabwidth", "2", "--check", *SJABLONEN)


def test_tags_in_sjablonen_staan_zoals_djade_ze_schrijft():
    _draai("djade", "--check", *SJABLONEN)


@pytest.mark.parametrize("einde", [".html", ".css", ".js"])
def test_geen_regel_is_langer_dan_een_scherm_breed_is(einde):
    assert [f"{naam(pad)}:{nummer}" for pad, nummer, regel in _regels(einde) if len(regel) > REGEL] == []


def test_een_regel_van_een_sjabloon_begint_hoogstens_een_blok():
    """One element a line: two paragraphs, or a list and its first item, never share one."""
    vol = [f"{naam(pad)}:{nummer}" for pad, nummer, regel in _regels(".html") if len(BLOK.findall(regel)) > 1]
    assert vol == []


@pytest.mark.parametrize("einde", [".py", ".html", ".js", ".css"])
def test_geen_bestand_is_lang(einde):
    lengtes = {naam(pad): len(pad.read_text(encoding="utf-8").splitlines()) for pad in bestanden(einde)}
    grens = {bestand: TESTBESTAND if bestand.startswith("tests/") else BESTAND for bestand in lengtes}
    assert {bestand: regels for bestand, regels in lengtes.items() if regels > grens[bestand]} == {}


def test_stijl_heeft_een_verklaring_per_regel():
    vol = [
        f"{naam(pad)}:{nummer}"
        for pad in bestanden(".css")
        for nummer, regel in enumerate(_zonder_woorden(pad.read_text(encoding="utf-8")).splitlines(), 1)
        if regel.count(";") > 1 or re.search(r"[{;][ ]*\S|\S[ ]*\}", regel)
    ]
    assert vol == []


def _zonder_woorden(stijl: str) -> str:
    """Without comments and what stands between quotes; the lines stay where they are."""
    return re.sub(r"/\*.*?\*/|\"[^\"\n]*\"", lambda woorden: "\n" * woorden.group().count("\n"), stijl, flags=re.DOTALL)


def test_een_kleur_heeft_een_naam():
    """Colours are typed where they get a name, and asked for by that name everywhere else; scripts read it from there."""
    getypt = [
        f"{naam(pad)}:{nummer} {treffer.group()}"
        for pad, nummer, regel in chain.from_iterable(_regels(einde) for einde in (".css", ".js", ".html"))
        for treffer in KLEUR.finditer(regel)
        if not (naam(pad) in KLEURENLIJSTEN and regel.lstrip().startswith("--")) and naam(pad) not in ZONDER_STIJL
    ]
    assert getypt == []


def test_hoe_een_veld_eruitziet_staat_op_een_plek():
    """Classes of fields are written in `velden`; forms name what they want."""
    getypt = re.compile(r"[\"']class[\"']: [\"'](?:invoer|kies)\b|use_required_attribute = False")
    plekken = {naam(pad) for pad, _nummer, regel in _regels(".py") if getypt.search(regel)}
    assert plekken == {"meldingen/streek/velden.py", "portal/gebruikers/views.py", naam(Path(__file__))}
