"""The set-up of docs/beheer.md for real: PostGIS, gunicorn, two workers, the timetable, a mail server, each a process
of its own. A resident reports through it without JavaScript and hears about it, once."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest
from aiosmtpd.controller import Controller

from tests.conftest import Brievenbus, vrije_poort

from .bewoner import Bewoner
from .omgeving import HOST, WORTEL, manage, nieuwe_database, productie, verzamel, wacht_op

pytestmark = [pytest.mark.postgis, pytest.mark.traag]
MAIL = "bewoner@demo.example"


def _antwoordt(poort: int) -> bool:
    try:
        return Bewoner(poort).haal("/melden/") == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with nieuwe_database("template1") as adres:
        yield adres


@pytest.fixture(scope="module")
def brieven() -> Iterator[Brievenbus]:
    bus = Brievenbus()
    bus.poort = vrije_poort()
    server = Controller(bus, hostname="127.0.0.1", port=bus.poort)
    server.start()
    yield bus
    server.stop()


@pytest.fixture(scope="module")
def poort(database: str, brieven: Brievenbus, tmp_path_factory) -> Iterator[int]:
    """The whole set-up running; the port of its web server."""
    omgeving = productie(
        tmp_path_factory.mktemp("productie"),
        DATABASE_URL=database,
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=str(brieven.poort),
    )
    verzamel(omgeving)
    for opdracht in (["migrate", "--no-input"], ["inrichten"]):
        gedaan = manage(*opdracht, omgeving=omgeving)
        assert gedaan.returncode == 0, gedaan.stderr
    web = vrije_poort()
    processen = [
        ["-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{web}", "--workers", "2", "--threads", "4"],
        ["manage.py", "db_worker", "--queue-name=*", "--worker-id", "een"],
        ["manage.py", "db_worker", "--queue-name=*", "--worker-id", "twee"],
        ["manage.py", "rooster"],
    ]
    with ExitStack() as stapel:
        for opdracht in processen:
            proces = subprocess.Popen([sys.executable, *opdracht], cwd=WORTEL, env=omgeving)
            stapel.callback(proces.wait, timeout=20)
            stapel.callback(proces.terminate)
        # It listens before it can answer; how long that takes is no matter of a resident's.
        assert wacht_op(lambda: _antwoordt(web), 90)
        yield web


def _meld(bewoner: Bewoner) -> None:
    assert bewoner.haal("/melden/") == 200
    bewoner.stuur()
    bewoner.stuur(tekst="Langs het fietspad ligt veel zwerfvuil.")
    bewoner.stuur(categorie="zwerfvuil")
    bewoner.stuur(lon="5.8690", lat="50.9980", plek_in_woorden="bij de brievenbus")
    assert bewoner.pad.endswith("/details/"), bewoner.pad
    bewoner.stuur()
    assert bewoner.pad.endswith("/contact/"), bewoner.pad
    bewoner.stuur(email=MAIL)
    assert bewoner.pad.endswith("/controle/"), bewoner.pad
    bewoner.stuur()


def test_een_melding_gaat_de_hele_weg_en_de_bewoner_krijgt_een_mail(poort: int, brieven: Brievenbus):
    bewoner = Bewoner(poort)
    _meld(bewoner)
    assert bewoner.pad.endswith("/bedankt/"), bewoner.pad
    assert re.search(r"WM-\d+", bewoner.pagina)

    assert wacht_op(lambda: bool(brieven.aan(MAIL))), "er kwam geen mail"
    tekst = brieven.aan(MAIL)[0].get_body(("plain",)).get_content()
    link = re.search(rf"https://{re.escape(HOST)}(/melding/\S+)", tekst)
    assert link, tekst
    assert Bewoner(poort).haal(link[1]) == 200

    # Two workers and a timetable were watching: whatever they did, it stays one mail.
    time.sleep(3)
    assert len(brieven.aan(MAIL)) == 1


def test_zonder_https_stuurt_het_portaal_door_naar_https(poort: int):
    assert Bewoner(poort).haal("/melden/", protocol="http") == 301


def test_een_pagina_komt_met_de_koppen_van_productie_en_bestanden_met_een_vingerafdruk(poort: int):
    bewoner = Bewoner(poort)
    assert bewoner.haal("/melden/") == 200
    gevonden = re.search(r'href="(/static/css/basis\.[0-9a-f]{12}\.css)"', bewoner.pagina)
    assert gevonden
    assert bewoner.haal(gevonden[1]) == 200


def test_een_onbekende_host_wordt_geweigerd(poort: int):
    verbinding = HTTPConnection("127.0.0.1", poort, timeout=10)
    verbinding.request("GET", "/", headers={"Host": "iemand-anders.example", "X-Forwarded-Proto": "https"})
    assert verbinding.getresponse().status == 400
    verbinding.close()
