"""The portal in a region that does not exist, of five gemeenten, from its own file: every front door is open and tells of
nothing but that region. Processes of its own, as docs/beheer.md sets them up."""

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from meldingen.streek.hier import STREEK
from tests import sjabloon
from tests.conftest import vrije_poort
from tests.productie.bewoner import Bewoner
from tests.productie.omgeving import WORTEL, manage, productie, verzamel, wacht_op

pytestmark = pytest.mark.traag

GEMEENTEN = ("Aadorp", "Beemd", "Cederhout", "'s-Dalen", "Eikenrode")
WEST, ZUID, STAP = 5.2, 52.3, 0.05
_KOP = """
naam = "Groene Hoek"
provincie = "Flevoland"
code = "GH"
referentie = "GM9903"
afzender = "meldingen@groenehoek.example"
voorbeeldadressen = ["Dijk 1 Beemd", "8200 AB 1"]
kader = [5.2, 52.3, 5.45, 52.35]
schets = "hoek.geojson"

[product]
nl = "Veilige Groene Hoek"
de = "Sichere Groene Hoek"
en = "Safe Groene Hoek"

[adressen]
KAART_TEGELS = "https://tegels.example/{z}/{x}/{y}.png"
LOCATIESERVER_URL = "http://127.0.0.1:9/v3_1"
GEBIEDEN_URL = "http://127.0.0.1:9/gebieden"
"""
# Address -> what it says of the region. Figures and pages of a gemeente too.
VOORDEUREN = {
    "/": "Veilige Groene Hoek",
    "/melden/": "Veilige Groene Hoek",
    "/volgen/": "Dat begint met GH.",
    "/kaart/": "5.2,52.3,5.45,52.35",
    "/zoeken/": "Veilige Groene Hoek",
    "/aadorp/": 'data-gemeente="GM9901"',
    "/wat-te-doen/": "Veilige Groene Hoek",
    "/indicatoren/": "/indicatoren/gebied/GH/",
    "/indicatoren/data/": "Veilige Groene Hoek",
    "/indicatoren/gebied/GH/": "Groene Hoek",
    "/indicatoren/gebied/GM9904/": "'s-Dalen",
    "/indicatoren/woninginbraken/": "Veilige Groene Hoek",
    "/indicatoren/vuurwerkoverlast/": "Veilige Groene Hoek",
    "/buurtpreventie/": "Eikenrode",
    "/buurtpreventie/cijfers/": "Veilige Groene Hoek",
    "/alarm/": "Veilige Groene Hoek",
    "/alarm/feed.xml": "Alarmen Veilige Groene Hoek",
    "/nieuws/feed.xml": "Nieuws van Veilige Groene Hoek",
    "/oefenen/": "Veilige Groene Hoek",
    "/kaart/drukke-plekken/": "Veilige Groene Hoek",
    "/inloggen/": "Veilige Groene Hoek",
    "/beheer/login/": "",
    "/cms/login/": "",
    "/de/": "'s-Dalen, Aadorp, Beemd, Cederhout oder Eikenrode",
    "/en/melden/": "Safe Groene Hoek",
    "/en/alarm/": "Safe Groene Hoek",
    "/api/v1/gebieden": "Cederhout",
    "/api/v1/gebieden/GM9902": "Beemd",
    "/api/v1/indicatoren": "",
    "/api/v1/categorieen": "Buurtbemiddeling Groene Hoek",
    "/api/v1/openapi.json": "Melden, volgen en meten in 's-Dalen, Aadorp, Beemd, Cederhout en Eikenrode.",
    "/sitemap.xml": "/eikenrode/",
    "/robots.txt": "",
    "/.well-known/security.txt": "",
    "/bestaat-niet/": "Veilige Groene Hoek",
}
_ELDERS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, (*STREEK.namen, STREEK.naam.split()[-1])))}|{STREEK.code})\b"
    rf"|{'|'.join(STREEK.codes)}"
    # Examples of here: a telephone number, a postcode, degrees.
    rf"|(?<![\w.])046\b|\b{STREEK.voorbeeldadressen[1].split()[0]}\b|\b5\.790\b"
)


def _vierkant(nummer: int) -> dict:
    west, oost, noord = WEST + nummer * STAP, WEST + (nummer + 1) * STAP, ZUID + STAP
    hoeken = [[west, ZUID], [oost, ZUID], [oost, noord], [west, noord], [west, ZUID]]
    return {"type": "MultiPolygon", "coordinates": [[hoeken]]}


def _schets() -> dict:
    """Of each gemeente one wijk with one buurt, squares beside each other."""
    kenmerken = []
    for nummer, naam in enumerate(GEMEENTEN):
        cijfers = f"99{nummer + 1:02}"
        for niveau, code, heet in (
            ("gemeente", f"GM{cijfers}", naam),
            ("wijk", f"WK{cijfers}00", f"Wijk {naam}"),
            ("buurt", f"BU{cijfers}0000", f"Kern {naam}"),
        ):
            velden = {"niveau": niveau, "code": code, "naam": heet, "gemeente_code": f"GM{cijfers}"}
            velden["wijk_code"] = f"WK{cijfers}00" if niveau == "buurt" else ""
            kenmerken.append({"type": "Feature", "properties": velden, "geometry": _vierkant(nummer)})
    return {"type": "FeatureCollection", "features": kenmerken}


def _schrijf(map_: Path) -> Path:
    """The file of the region, and its sketch beside it."""
    (map_ / "hoek.geojson").write_text(json.dumps(_schets()), encoding="utf-8")
    blokken = [
        f'[[gemeenten]]\ncode = "GM99{n:02}"\nnaam = "{naam}"\nkleur = "#00000{n}"\nkleur_donker = "#fffff{n}"\n'
        for n, naam in enumerate(GEMEENTEN, 1)
    ]
    pad = map_ / "groene-hoek.toml"
    pad.write_text("\n".join([_KOP, *blokken]), encoding="utf-8")
    return pad


def _antwoordt(poort: int) -> bool:
    try:
        return Bewoner(poort).haal("/melden/") == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def omgeving(tmp_path_factory) -> dict[str, str]:
    """A furnished portal of that region. Tables are the same everywhere, so it begins from those of the other tests."""
    map_ = tmp_path_factory.mktemp("hoek")
    omgeving = productie(
        map_, STREEK=str(_schrijf(map_)), DATABASE_URL=f"spatialite:///{map_}/portaal.sqlite3", KAART_TEGELS=""
    )
    del omgeving["LOCATIESERVER_URL"], omgeving["KAART_TEGELS"]  # as the region's file says
    sjabloon.neem_gemigreerd(map_ / "portaal.sqlite3")
    verzamel(omgeving)
    for opdracht in (["migrate", "--no-input"], ["inrichten"], ["inrichten"]):
        gedaan = manage(*opdracht, omgeving=omgeving, hoogstens_s=300)
        assert gedaan.returncode == 0, gedaan.stderr
    return omgeving


@pytest.fixture(scope="module")
def poort(omgeving: dict[str, str]) -> Iterator[int]:
    web = vrije_poort()
    opdracht = ["-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{web}", "--workers", "1", "--threads", "2"]
    proces = subprocess.Popen([sys.executable, *opdracht], cwd=WORTEL, env=omgeving)
    try:
        assert wacht_op(lambda: _antwoordt(web), 90)
        yield web
    finally:
        proces.terminate()
        proces.wait(timeout=20)


def test_elke_voordeur_gaat_open_en_vertelt_van_deze_streek_alleen(poort: int):
    """One test: what one door says wrong, another usually says too, and together they are quicker to mend."""
    mis = []
    for adres, woorden in VOORDEUREN.items():
        bewoner = Bewoner(poort)
        status = bewoner.haal(adres)
        pagina = html.unescape(bewoner.pagina)
        if status != (404 if adres == "/bestaat-niet/" else 200):
            mis.append(f"{adres}: {status}")
        if woorden not in pagina:
            mis.append(f"{adres}: zegt niet {woorden}")
        mis += [f"{adres}: {pagina[max(0, m.start() - 60) : m.end() + 20]!r}" for m in _ELDERS.finditer(pagina)]
    assert mis == []


def test_de_kleuren_zijn_die_van_deze_streek(poort: int):
    bewoner = Bewoner(poort)
    bewoner.haal("/aadorp/")
    gevonden = re.search(r'href="(/streek-[0-9a-f]{12}\.css)"', bewoner.pagina)
    assert gevonden
    assert bewoner.haal(gevonden[1]) == 200
    assert '[data-gemeente="GM9905"] { --gemeente: #000005; }' in bewoner.pagina


def test_een_bewoner_meldt_in_deze_streek(poort: int):
    bewoner = Bewoner(poort)
    assert bewoner.haal("/melden/") == 200
    bewoner.stuur()
    bewoner.stuur(tekst="Langs het fietspad ligt veel zwerfvuil.")
    bewoner.stuur(categorie="zwerfvuil")
    assert "Bijvoorbeeld: Dijk 1 Beemd of 8200 AB 1." in bewoner.pagina
    bewoner.stuur(lon="5.225", lat="52.9")
    assert "ligt niet in 's-Dalen, Aadorp, Beemd, Cederhout of Eikenrode" in html.unescape(bewoner.pagina)
    bewoner.stuur(lon="5.225", lat="52.32", plek_in_woorden="bij de brievenbus")
    assert bewoner.pad.endswith("/details/"), bewoner.pagina
    bewoner.stuur()
    assert bewoner.pad.endswith("/contact/"), bewoner.pagina
    bewoner.stuur(telefoon="geen nummer")
    assert "Dit is geen telefoonnummer." in bewoner.pagina
    assert not _ELDERS.search(bewoner.pagina)
    for stap in ("/controle/", "/bedankt/"):
        bewoner.stuur()
        assert bewoner.pad.endswith(stap), bewoner.pagina
    assert "GH-1" in bewoner.pagina
    assert 'data-gemeente="GM9901"' in bewoner.pagina


def test_er_zijn_geen_cijfers_en_risicobronnen_van_een_andere_streek(omgeving: dict[str, str]):
    proef = (
        "from meldingen.cijfers.definities.models import Doel, Indicatorwaarde; from cms.alarm.models import Risicobron;"
        "print(Indicatorwaarde.objects.count(), Doel.objects.count(), Risicobron.objects.exclude(lon=None).count())"
    )
    gedaan = manage("shell", "--no-imports", "-c", proef, omgeving=omgeving)
    assert gedaan.stdout.split() == ["0", "0", "0"], gedaan.stderr


def test_een_fout_in_het_bestand_zegt_wat_er_moet_staan(tmp_path):
    pad = _schrijf(tmp_path)
    pad.write_text(pad.read_text(encoding="utf-8").replace('code = "GH"', 'code = "Groen"'), encoding="utf-8")
    gedaan = manage("check", omgeving=productie(tmp_path, STREEK=str(pad)))
    assert gedaan.returncode != 0
    assert 'groene-hoek.toml: code klopt niet. Schrijf twee hoofdletters, zoals code = "GH"' in gedaan.stderr
