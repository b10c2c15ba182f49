"""The spike for real: PostGIS, gunicorn and nginx with the configuration of docs/nginx, each a process of its own. An alarm
reaches every copy within five seconds; without the database, and then without the portal, the last good pages still come."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections

from tests.conftest import vrije_poort
from tests.tegelserver import Tegelserver, draaiend

from .omgeving import HOST, WORTEL, luistert, manage, nieuwe_database, productie, verzamel, wacht_op

pytestmark = [pytest.mark.postgis, pytest.mark.traag, pytest.mark.django_db]
BALK = 'class="alarm alarm--gevaar"'
ADRESSEN = ("/", "/wat-te-doen/chemelot/", "/alarm/")
_PLAATS = """
from datetime import timedelta
from uuid import uuid4
from django.contrib.auth import get_user_model
from django.utils import timezone
from cms.alarm import alarm as alarmen
from cms.alarm import gebied as alarmgebied
from meldingen.melding.models import Roltoewijzing
wie = get_user_model().objects.create_user("redacteur@demo.example", naam="Redacteur")
Roltoewijzing.objects.create(gebruiker=wie, rol="redacteur", gemeente_code="GM1883")
tekst = alarmen.Alarmtekst("gevaar", "stof", "Proef", "Ga naar binnen.", "https://www.vrzl.nl/")
gebied = alarmgebied.lees("GM1883", straal_km=1)
alarmen.publiceer(tekst, kenmerk=uuid4(), gebied=gebied, geldig_tot=timezone.now() + timedelta(hours=1), door=wie)
"""


@dataclass
class Opstelling:
    web: int
    nginx: int
    database: str
    omgeving: dict[str, str]
    gunicorn: subprocess.Popen
    map: Path
    tegels: Tegelserver

    def haal(self, pad: str, poort: int, methode: str = "GET", **koppen: str) -> tuple[HTTPResponse, str]:
        verbinding = HTTPConnection("127.0.0.1", poort, timeout=30)
        try:
            verbinding.request(methode, pad, headers={"Host": HOST, "X-Forwarded-Proto": "https"} | koppen)
            antwoord = verbinding.getresponse()
            return antwoord, antwoord.read().decode("utf-8", "replace")
        finally:
            verbinding.close()


def _nginx_conf(map_: Path, poort: int, web: int, tegels: int) -> Path:
    """The configuration of the manual, with only the names of this machine changed."""
    conf = (WORTEL / "docs/nginx/portaal.conf").read_text()
    conf = re.sub(r"ssl_certificate.*\n", "", conf)
    for van, naar in (
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{poort};"),
        ("listen 80;", f"listen 127.0.0.1:{vrije_poort()};"),
        ("server 127.0.0.1:8000;", f"server 127.0.0.1:{web};"),
        ("portaal.example.nl", HOST),
        ("/var/log/nginx", str(map_)),
        ("/var/cache/nginx/portaal", str(map_ / "kopieen")),
        ("/var/cache/nginx/tegels", str(map_ / "tegels")),
        ("https://service.pdok.nl", f"http://127.0.0.1:{tegels}"),
        # TLS ends here in production; this test speaks plain http to nginx.
        ("X-Forwarded-Proto $scheme", "X-Forwarded-Proto https"),
    ):
        assert van in conf, van
        conf = conf.replace(van, naar)
    heel = map_ / "nginx.conf"
    # Root gives its workers to another user, who may not read the folder of a test.
    wie = "user root;\n" if (Path("/proc/self").stat().st_uid == 0) else ""
    tijdelijk = "".join(
        f"{soort}_temp_path {map_}/{soort};" for soort in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    heel.write_text(
        f"{wie}daemon off;\npid {map_}/nginx.pid;\nerror_log {map_}/fouten.log;\nevents {{}}\n"
        f"http {{ access_log off; {tijdelijk}\n{conf}\n}}\n"
    )
    return heel


@pytest.fixture(scope="module")
def database(django_db_setup) -> Iterator[str]:
    """Begins as a furnished copy: that it can be made from nothing, `test_opstelling` shows."""
    connections.close_all()
    with nieuwe_database(connection.settings_dict["NAME"]) as adres:
        yield adres


@pytest.fixture(scope="module")
def opstelling(database: str, tmp_path_factory) -> Iterator[Opstelling]:
    map_ = tmp_path_factory.mktemp("piek")
    omgeving = productie(map_, DATABASE_URL=database, KAART_TEGELS="/tegels/{z}/{x}/{y}.png")
    verzamel(omgeving)
    for opdracht in (["migrate", "--no-input"], ["inrichten"]):
        gedaan = manage(*opdracht, omgeving=omgeving)
        assert gedaan.returncode == 0, gedaan.stderr
    web, poort = vrije_poort(), vrije_poort()
    opdracht = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{web}", "--workers", "2"]
    with ExitStack() as stapel:
        tegels = stapel.enter_context(draaiend())
        gunicorn = subprocess.Popen([*opdracht, "--threads", "4"], cwd=WORTEL, env=omgeving)
        stapel.callback(gunicorn.wait, timeout=20)
        stapel.callback(gunicorn.terminate)
        nginx = subprocess.Popen(
            ["/usr/sbin/nginx", "-c", str(_nginx_conf(map_, poort, web, tegels.server_port)), "-p", str(map_)]
        )
        stapel.callback(nginx.wait, timeout=20)
        stapel.callback(nginx.terminate)
        assert wacht_op(lambda: luistert(web) and luistert(poort))
        yield Opstelling(web, poort, database, omgeving, gunicorn, map_, tegels)


def _sluit_database(database: str, *, dicht: bool) -> None:
    """Nobody gets in any more, and who was in is out."""
    server, naam = settings.DATABASES["default"], database.rpartition("/")[2]
    toegang = {"host": server["HOST"], "port": server["PORT"], "user": server["USER"], "password": server["PASSWORD"]}
    with psycopg.connect(**toegang, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(f"ALTER DATABASE {naam} WITH ALLOW_CONNECTIONS {str(not dicht).lower()}")
        if dicht:
            verbinding.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [naam])


def test_de_piek_van_begin_tot_eind(opstelling: Opstelling) -> None:
    """One story, in order: each part stands on the one before."""
    _een_kopie_bij_nginx(opstelling)
    _wie_te_vaak_vraagt_wacht(opstelling)
    _het_logboek_weet_niet_wie(opstelling)
    _tegels_komen_van_ons(opstelling)
    _een_alarm_komt_door_alle_kopieen(opstelling)
    _zonder_database(opstelling)
    _zonder_portaal(opstelling)


def _een_kopie_bij_nginx(o: Opstelling) -> None:
    o.haal("/privacy/", o.nginx)
    antwoord, pagina = o.haal("/privacy/", o.nginx)
    assert (antwoord.status, antwoord.headers["X-Proxykopie"]) == (200, "HIT")
    assert BALK not in pagina
    ingelogd, _pagina = o.haal("/privacy/", o.nginx, Cookie="sessionid=abc")
    assert ingelogd.headers["X-Proxykopie"] == "BYPASS"
    formulier, _pagina = o.haal("/melden/", o.nginx)
    assert "HIT" not in (formulier.headers["X-Proxykopie"], o.haal("/melden/", o.nginx)[0].headers["X-Proxykopie"])


def _wie_te_vaak_vraagt_wacht(o: Opstelling) -> None:
    """Of what asks elsewhere or writes; a page is never refused."""
    with ThreadPoolExecutor(16) as velen:
        antwoorden = list(velen.map(lambda _n: o.haal("/adressen?q=Markt", o.nginx), range(400)))
    geweigerd = [(antwoord.headers["Content-Type"], zin) for antwoord, zin in antwoorden if antwoord.status == 429]
    assert 0 < len(geweigerd) <= 300
    assert geweigerd[0][0] == "text/plain; charset=utf-8"
    assert "Wacht tien seconden" in geweigerd[0][1]
    assert o.haal("/melden/", o.nginx)[0].status == 200
    # Work behind a log-in is not counted, and the API says it in its own way.
    assert o.haal("/werkvoorraad/bulk/nieuw/", o.nginx, "POST")[0].status != 429
    assert o.haal("/api/v1/meldingen", o.nginx, "POST")[0].headers["Content-Type"] == "application/problem+json"


def _het_logboek_weet_niet_wie(o: Opstelling) -> None:
    o.haal("/melding/EenGeheimAdres/?bron=mail", o.nginx, Referer="https://x.example/", **{"User-Agent": "Telefoon"})
    o.haal("/de/melding/EenGeheimAdres/", o.nginx)
    logboek = o.map / "portaal.log"
    # A line is written after the visitor has the answer.
    for regel in (" GET /melding ", " GET /de/melding "):
        assert wacht_op(lambda regel=regel: regel in logboek.read_text(), 10), regel
    regels = logboek.read_text()
    for wat in ("EenGeheimAdres", "mail", "127.0.0.1", "x.example", "Telefoon", "Markt"):
        assert wat not in regels, wat


def _tegels_komen_van_ons(o: Opstelling) -> None:
    """The browser of a visitor asks us alone, and who makes the map does not hear who looks at it."""
    antwoord, pagina = o.haal("/kaart/", o.nginx)
    assert 'data-tegels="/tegels/{z}/{x}/{y}.png"' in pagina
    assert "http" not in antwoord.headers["Content-Security-Policy"], "geen andere server"
    for kopie in ("MISS", "HIT"):
        tegel, _beeld = o.haal(
            "/tegels/12/2108/1357.png", o.nginx, Cookie="sessionid=abc", Referer="https://x.example/"
        )
        assert (tegel.status, tegel.headers["X-Proxykopie"]) == (200, kopie)
    ((pad, koppen),) = o.tegels.gevraagd_met
    assert pad.endswith("/EPSG:3857/12/2108/1357.png")
    assert {naam.lower() for naam in koppen} == {"host", "user-agent", "connection"}
    o.tegels.kwaal = "500"
    assert o.haal("/tegels/12/2108/1357.png", o.nginx)[0].status == 200
    assert o.haal("/tegels/12/2108/1358.png", o.nginx)[0].status == 500
    o.haal("/tegels/12/2108/nergens", o.nginx)
    assert len(o.tegels.gevraagd) == 2, "wat geen tegel is, gaat niet naar de kaart"


def _een_alarm_komt_door_alle_kopieen(o: Opstelling) -> None:
    for pad in ADRESSEN:
        assert BALK not in o.haal(pad, o.nginx)[1]
    gedaan = manage("shell", "-c", _PLAATS, omgeving=o.omgeving)
    assert gedaan.returncode == 0, gedaan.stderr
    # Five seconds in all, of waiting: how long a busy machine takes to make a page is not what is promised.
    gewacht = 0.0
    for pad in (*ADRESSEN, "/alarm/nu", "/melden/", "/bestaat-niet/"):
        while "alarm--gevaar" not in o.haal(pad, o.nginx)[1]:
            assert gewacht < 5, pad
            time.sleep(0.1)
            gewacht += 0.1


def _zonder_database(o: Opstelling) -> None:
    _sluit_database(o.database, dicht=True)
    try:
        # Long enough for every copy at nginx, and for the look at the database each second.
        time.sleep(3)
        for poort in (o.web, o.nginx):
            for pad in ADRESSEN:
                antwoord, pagina = o.haal(pad, poort)
                assert (antwoord.status, BALK in pagina) == (200, True), (pad, poort)
            assert "alarm--gevaar" in o.haal("/alarm/nu", poort)[1]
            antwoord, pagina = o.haal("/volgen/?x=1", poort)
            assert BALK in pagina, "ook waar het misgaat staat het alarm"
        time.sleep(0.1)
        fout, pagina = o.haal("/kaart/", o.web)
        assert (fout.status, BALK in pagina) == (500, True)
    finally:
        _sluit_database(o.database, dicht=False)
    assert wacht_op(lambda: o.haal("/kaart/", o.web)[0].status == 200, 10), "de database is er weer"


def _zonder_portaal(o: Opstelling) -> None:
    o.gunicorn.kill()
    o.gunicorn.wait(timeout=20)
    assert wacht_op(lambda: not luistert(o.web), 10)
    for pad in ADRESSEN:
        assert wacht_op(lambda pad=pad: o.haal(pad, o.nginx)[0].headers["X-Proxykopie"] == "STALE", 10), pad
        antwoord, pagina = o.haal(pad, o.nginx)
        assert (antwoord.status, BALK in pagina) == (200, True), pad
