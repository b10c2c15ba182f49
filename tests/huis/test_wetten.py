"""The laws of the house, held by the files themselves: direction of imports, no hidden wiring, size, words."""

import ast
import io
import re
import subprocess
import sys
import tokenize
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from .bronnen import WORTEL, bestanden, boom, naam

CODE = [pad for pad in bestanden(".py") if not naam(pad).startswith("tests/")]
# Words for what we call a melding: docs/woordenlijst.md.
VERBODEN_WOORDEN = {"signaal", "signalen", "ticket", "tickets", "issue", "issues"}


def _draai(*opdracht: str) -> None:
    programma = Path(sys.executable).with_name(opdracht[0])
    uitslag = subprocess.run([programma, *opdracht[1:]], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uitslag.returncode == 0, uitslag.stdout[-3000:] + uitslag.stderr[-1000:]


def test_er_valt_iets_te_keuren():
    assert len(CODE) > 80


@pytest.mark.huisbeen
def test_imports_gaan_een_kant_op():
    _draai("lint-imports")


@pytest.mark.huisbeen
def test_lint_is_schoon():
    _draai("ruff", "check", ".")


@pytest.mark.huisbeen
def test_opmaak_is_die_van_ruff():
    _draai("ruff", "format", "--check", ".")


@pytest.mark.huisbeen
def test_migraties_zijn_bij():
    _draai("python", "manage.py", "makemigrations", "--check", "--dry-run")


def _namen_van_import(knoop: ast.AST) -> list[str]:
    if isinstance(knoop, ast.ImportFrom):
        return [f"{knoop.module or ''}.{alias.name}" for alias in knoop.names]
    return [alias.name for alias in knoop.names] if isinstance(knoop, ast.Import) else []


def _imports(pad: Path) -> list[str]:
    return [gevonden for knoop in ast.walk(boom(pad)) for gevonden in _namen_van_import(knoop)]


def test_geen_verborgen_bedrading():
    """No Django signals: what happens after what is read in one place."""
    verboden = re.compile(r"django\.(db\.models\.signals|dispatch|core\.signals)")
    assert [naam(pad) for pad in CODE if any(verboden.match(i) for i in _imports(pad))] == []
    versierd = [
        naam(pad)
        for pad in CODE
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.FunctionDef) and any("receiver" in ast.dump(v) for v in knoop.decorator_list)
    ]
    assert versierd == []


def test_cms_kijkt_alleen_door_vensters():
    binnen = re.compile(r"(meldingen|buurtpreventie)\.(\w+\.)*(models|acties)\b")
    assert [(naam(p), i) for p in CODE if naam(p).startswith("cms/") for i in _imports(p) if binnen.match(i)] == []


def test_geen_laatjes():
    verboden = {"utils.py", "helpers.py", "common.py", "misc.py", "hulp.py", "diversen.py"}
    assert [naam(pad) for pad in CODE if pad.name in verboden] == []


def test_geen_functie_boven_40_regels():
    """A function of 30 lines is a sign to split; a signature that lists what it takes is not counted."""
    te_lang = {}
    for pad in CODE:
        for knoop in ast.walk(boom(pad)):
            if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef) and knoop.end_lineno:
                regels = knoop.end_lineno - knoop.body[0].lineno + 1
                if regels > 40:
                    te_lang[f"{naam(pad)}:{knoop.name}"] = regels
    assert te_lang == {}


def test_elke_module_zegt_wat_zij_doet():
    """A docstring says what the module decides; only a list of addresses, or nothing at all, speaks for itself."""
    zwijgt = [
        naam(pad)
        for pad in CODE
        if pad.name not in ("urls.py", "apps.py", "manage.py", "wsgi.py", "stafurls.py", "admin.py")
        and boom(pad).body
        and not ast.get_docstring(boom(pad))
    ]
    assert zwijgt == []


# What a library calls its own: trustme makes a certificate.
_VAN_ANDEREN = {"issue_cert"}


def test_een_woord_per_begrip():
    """The forbidden synonyms are in no name in the code."""
    gevonden = []
    for pad in bestanden(".py"):
        for stuk in tokenize.generate_tokens(io.StringIO(pad.read_text(encoding="utf-8")).readline):
            delen = set(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r"_\1", stuk.string).lower()))
            if stuk.type == tokenize.NAME and delen & VERBODEN_WOORDEN and stuk.string not in _VAN_ANDEREN:
                gevonden.append(f"{naam(pad)}:{stuk.start[0]} {stuk.string}")
    assert gevonden == []


def test_woordenlijst_noemt_elk_zelfstandig_naamwoord_van_het_domein():
    lijst = (WORTEL / "docs/woordenlijst.md").read_text(encoding="utf-8").lower()
    modellen = [
        knoop.name
        for pad in CODE
        if naam(pad).startswith(("meldingen/", "buurtpreventie/"))
        and ("/models/" in naam(pad) or pad.name == "models.py")
        for knoop in boom(pad).body
        if isinstance(knoop, ast.ClassDef) and not knoop.name.endswith("QuerySet")
    ]
    assert modellen
    assert [model for model in modellen if f"**{model.lower()}**" not in lijst] == []
    assert [woord for woord in ("signaal", "ticket", "issue") if woord not in lijst] == []


def test_templates_hebben_geen_script_of_stijl_in_de_pagina():
    """The Content-Security-Policy allows none, so it would not work either."""
    verboden = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")|<style|\sstyle=|\son[a-z]+=\"", re.I
    )
    gevonden = [
        f"{naam(pad)}: {treffer.group()}"
        for pad in bestanden(".html")
        for treffer in verboden.finditer(pad.read_text(encoding="utf-8"))
    ]
    assert gevonden == []


_LIJSTEN = ("requirements.in", "requirements-dev.in")


def _pakketregels(lijst: str) -> list[str]:
    regels = (WORTEL / lijst).read_text(encoding="utf-8").splitlines()
    return [regel for regel in regels if regel and not regel.startswith(("#", "-"))]


def _gewoon(pakket: str) -> str:
    """One spelling for the name of a package: `Django>=5.2` and `django` are the same."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=~!;#]", pakket.strip(), maxsplit=1)[0]).lower()


def _pakketten(*lijsten: str) -> set[str]:
    return {_gewoon(regel) for lijst in lijsten for regel in _pakketregels(lijst)}


@pytest.mark.parametrize("lijst", _LIJSTEN)
def test_elke_afhankelijkheid_heeft_een_reden(lijst):
    regels = _pakketregels(lijst)
    assert regels
    assert [regel for regel in regels if not regel.partition("#")[2].strip()] == []


def _modules_van_anderen(pad: Path) -> set[str]:
    """The first name of each module that is imported from elsewhere."""
    eigen = {"portal", "cms", "buurtpreventie", "meldingen", "tests", *sys.stdlib_module_names}
    gevonden = set()
    for knoop in ast.walk(boom(pad)):
        if isinstance(knoop, ast.Import):
            gevonden |= {alias.name.partition(".")[0] for alias in knoop.names}
        elif isinstance(knoop, ast.ImportFrom) and knoop.module and not knoop.level:
            gevonden.add(knoop.module.partition(".")[0])
    return gevonden - eigen


@pytest.mark.parametrize(("onder", "lijsten"), [("", _LIJSTEN[:1]), ("tests/", _LIJSTEN)], ids=["code", "tests"])
def test_wat_wordt_ingevoerd_staat_zelf_in_de_lijst(onder, lijsten):
    """We lean on what another package happens to bring along only until that package drops it."""
    genoemd, leveranciers = _pakketten(*lijsten), packages_distributions()
    modules = {
        module: naam(pad)
        for pad in (bestanden(".py", onder=onder) if onder else CODE)
        for module in _modules_van_anderen(pad)
    }
    assert len(modules) > 10
    ongenoemd = {
        module: pad
        for module, pad in modules.items()
        if not genoemd & {_gewoon(pakket) for pakket in leveranciers.get(module, ())}
    }
    assert ongenoemd == {}


@pytest.mark.parametrize("lijst", _LIJSTEN)
def test_wat_in_de_lijst_staat_is_vastgezet(lijst):
    vast = (WORTEL / lijst.replace(".in", ".txt")).read_text(encoding="utf-8").splitlines()
    gezet = {_gewoon(regel) for regel in vast if re.match(r"[a-z]", regel)}
    assert _pakketten(lijst) - gezet == set()


def test_niets_wordt_overgeslagen_of_nagebootst():
    """No test is marked to be skipped, and no mocks inside the house: only servers that really listen stand in.

    What a test needs and cannot find it may say with `pytest.skip`; in `script/test --all` that fails the run.
    """
    verboden = re.compile(r"pytest\.mark\.(skip|xfail)|unittest\.mock|\bmocker\b|MagicMock")
    hier = Path(__file__)
    tests = [pad for pad in bestanden(".py", onder="tests/") if pad != hier]
    assert [naam(pad) for pad in tests if verboden.search(pad.read_text(encoding="utf-8"))] == []


def test_geen_pad_van_een_machine_in_de_bestanden():
    """Nothing that only exists on the machine of whoever wrote it."""
    pad_van_hier = re.compile(r"(?<![\w.])/(work|home|Users)/\w+")
    tekst = [pad for einde in (".py", ".md", ".toml", ".html", ".in", ".yml") for pad in bestanden(einde)]
    assert [naam(pad) for pad in tekst if pad_van_hier.search(pad.read_text(encoding="utf-8"))] == []
