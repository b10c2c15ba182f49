"""The documents say what is true: commands exist, links lead somewhere, the diagram is the workflow."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings

from meldingen.melding.rechten import Recht
from meldingen.melding.toegang import ROLLEN
from meldingen.melding.workflow import NAMEN, OVERGANGEN, Status

from .bronnen import WORTEL, bestanden, naam

DOCUMENTEN = [pad for pad in bestanden(".md") if not naam(pad).startswith("node_modules/")]


def _tekst(bestand: str) -> str:
    return (WORTEL / bestand).read_text(encoding="utf-8")


def diagram() -> str:
    """The workflow as mermaid, drawn from the table."""
    met_account = frozenset().union(*(rol.rechten for rol in ROLLEN.values()))
    regels = ["stateDiagram-v2", "    [*] --> gemeld"]
    regels += [f"    {status}: {NAMEN[status]}" for status in Status]
    for (van, naar), stap in OVERGANGEN.items():
        wie = [recht.value for recht in Recht if recht in stap.rechten and recht not in met_account]
        regels.append(f"    {van} --> {naar}" + (f": ook {', '.join(wie)}" if wie else ""))
    return "\n".join(regels)


def test_diagram_van_de_statussen_klopt_met_de_tabel():
    pad = WORTEL / "docs/architectuur.md"
    if os.environ.get("DIAGRAM_SCHRIJVEN") == "1":
        nieuw = re.sub(r"stateDiagram.*?(?=\n```)", diagram(), _tekst("docs/architectuur.md"), flags=re.DOTALL)
        pad.write_text(nieuw, encoding="utf-8")
    getekend = re.search(r"```mermaid\n(stateDiagram.*?)\n```", _tekst("docs/architectuur.md"), re.DOTALL)
    assert getekend, "docs/architectuur.md heeft geen diagram"
    assert getekend.group(1) == diagram(), "Draai deze test met DIAGRAM_SCHRIJVEN=1 en kijk wat er verandert."


def test_elke_rol_staat_in_de_woordenlijst():
    lijst = _tekst("docs/woordenlijst.md").lower()
    assert [rol for rol in ROLLEN if rol not in lijst] == []


def test_elk_commando_in_de_readme_bestaat():
    commandos = re.findall(r"(\./?script/\w+|\.ci/run|manage\.py \w+)", _tekst("README.md"))
    assert {"./script/server", "./script/test"} <= set(commandos)
    for commando in commandos:
        if commando.startswith("manage.py"):
            assert list(WORTEL.glob(f"*/**/management/commands/{commando.split()[1]}.py")), commando
        else:
            assert (WORTEL / commando).stat().st_mode & 0o111, commando


def test_publiccode_noemt_de_talen_van_het_portaal():
    genoemd = re.search(r"availableLanguages: \[(.*)\]", _tekst("publiccode.yml"))
    assert genoemd
    assert genoemd.group(1).split(", ") == [taal for taal, _naam in settings.LANGUAGES]


def test_readme_past_op_een_scherm():
    assert len(_tekst("README.md").splitlines()) <= 80


@pytest.mark.parametrize("document", DOCUMENTEN, ids=naam)
def test_elke_verwijzing_in_de_documenten_bestaat(document):
    tekst = document.read_text(encoding="utf-8")
    doelen = [doel.partition("#")[0] for doel in re.findall(r"\]\((?!https?:|mailto:)([^)#][^)]*)\)", tekst)]
    assert [doel for doel in doelen if not (document.parent / doel).exists()] == []


def _besluiten() -> list[Path]:
    return [pad for pad in bestanden(".md", onder="docs/adr/") if pad.name != "README.md"]


def test_elk_besluit_past_op_een_halve_bladzijde():
    besluiten = _besluiten()
    assert len(besluiten) >= 5
    for pad in besluiten:
        tekst = pad.read_text(encoding="utf-8")
        assert len(tekst.split()) <= 350, naam(pad)
        assert "## " in tekst, naam(pad)


def test_besluiten_zijn_genummerd_zonder_gaten_en_staan_in_de_index():
    """Each says since when it holds; the index repeats that, so it is compared with what the decisions say themselves."""
    index = _tekst("docs/adr/README.md")
    nummers = []
    for pad in _besluiten():
        titel = re.match(r"# (\d+)\. (.+)", pad.read_text(encoding="utf-8"))
        stand = re.search(r"^(Accepted|Replaced) (\d{4}-\d\d-\d\d)", pad.read_text(encoding="utf-8"), re.MULTILINE)
        assert titel, pad
        assert stand, pad
        nummers.append(int(titel[1]))
        assert pad.name.startswith(f"{nummers[-1]:04}-")
        assert f"| {titel[1]} | [{titel[2]}]({pad.name}) | {stand[2]} | {stand[1].lower()} |" in index
    assert nummers == list(range(1, len(nummers) + 1))


def test_changelog_heeft_wat_er_aankomt():
    assert "## Unreleased" in _tekst("CHANGELOG.md")
