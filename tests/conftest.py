"""The cast and the furniture of every test: a furnished portal, people with roles, meldingen, a listening mail server.

Bewoner is whoever is not logged in. Boa, Coördinator and Redacteur work in Sittard-Geleen; Buitenstaander is a boa in Stein.
"""

import asyncio
import itertools
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as POLICY
from io import BytesIO
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import override_settings
from django_tasks_db.models import DBTaskResult
from PIL import Image

from cms import inhoud
from cms.alarm import bord as alarmbord
from cms.paginas.models import HomePage
from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding, Roltoewijzing, Team, Teamlid
from meldingen.streek.plek import Plek
from portal import inrichting, woordenboek
from tests import sjabloon
from tests.afdruk import Afdruk

BEEK, SITTARD, STEIN = "GM0888", "GM1883", "GM0971"
# A place well inside a buurt of each gemeente, in the rough sketch and in the real borders alike.
PLEK = {BEEK: (5.7967, 50.9397), SITTARD: (5.8690, 50.9980), STEIN: (5.7686, 50.9460)}
_AFDRUK = pytest.StashKey[tuple[Afdruk, Any]]()
_SNEL = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WACHTWOORD = "een-lang-wachtwoord-voor-de-test"


@pytest.fixture(scope="session", autouse=True)
def _vertalingen() -> None:
    """The words as they stand in the lists now, also when `script/setup` has not run since they changed."""
    for taal in woordenboek.TALEN:
        woordenboek.zet_om(taal)


@pytest.fixture(scope="session")
def _begin(django_db_modify_db_settings, django_db_blocker) -> Iterator[tuple[bool, bool]]:
    """(migrated, furnished): what the database is before anything is done to it."""
    with django_db_blocker.unblock():
        gelegd = sjabloon.leg_klaar()
    yield gelegd
    sjabloon.geef_vrij()


@pytest.fixture(scope="session")
def django_db_keepdb(request, _begin) -> bool:
    """True when there is a migrated database to begin from."""
    return request.config.getvalue("reuse_db") or _begin[0]


@pytest.fixture(scope="session")
def django_db_setup(request, _begin, django_db_setup, django_db_blocker) -> None:
    """A furnished portal in the database, before any test begins its transaction; `_zet_terug` brings it back."""
    with django_db_blocker.unblock():
        if not _begin[1]:
            _richt_in()
        request.config.stash[_AFDRUK] = (Afdruk(), django_db_blocker)


def _richt_in() -> None:
    try:
        sjabloon.bewaar_gemigreerd()
        inrichting.laad()
        inhoud.laad()
        # Pages ask for a place in Wagtail's index. The tests begin with an empty queue.
        DBTaskResult.objects.all().delete()
        sjabloon.bewaar_ingericht()
    finally:
        sjabloon.geef_vrij()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """After a test that emptied the tables (live server, threads) the furniture is put back: making it takes seconds.

    Not after the last test: the database of the tests is gone then, and what answers is the one it was made beside.
    """
    uit = yield
    merk = item.get_closest_marker("django_db")
    leeg = {"transactional_db", "live_server"} & set(item.fixturenames) or (merk and merk.kwargs.get("transaction"))
    if leeg and nextitem is not None:
        afdruk, bewaker = item.config.stash[_AFDRUK]
        with bewaker.unblock():
            afdruk.zet_terug()
    return uit


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items) -> None:
    """What asks for no database is the same on both; what takes longest goes first."""
    for test in items:
        merken = {merk.name for merk in test.iter_markers()}
        if not merken & {"django_db", "postgis"} and "_django_db_helper" not in test.fixturenames:
            test.add_marker("zonder_database")
    items.sort(key=lambda test: test.get_closest_marker("traag") is None)


@pytest.fixture(scope="module")
def eens_gevuld(django_db_setup, django_db_blocker) -> Iterator[Callable[[Callable[[], object]], None]]:
    """eens_gevuld(vul): what a whole file looks at, made once, in a transaction round all its tests.

    What a test changes is gone after it, as always: its own transaction is a savepoint in this one.
    """
    with django_db_blocker.unblock():
        rond = transaction.atomic()
        rond.__enter__()

    def vul(doe: Callable[[], object]) -> None:
        with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=_SNEL):
            doe()

    yield vul
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        rond.__exit__(None, None, None)


@pytest.fixture
def portaal(db) -> None:
    """A furnished portal: what `django_db_setup` left there."""


@pytest.fixture
def home(portaal) -> HomePage:
    """The home of that portal, in Dutch, with the first pages under it."""
    return HomePage.objects.get(locale__language_code="nl")


@pytest.fixture(autouse=True)
def _eigen_mappen(settings, tmp_path) -> None:
    """No test writes where another reads."""
    cache.clear()
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.POSTBUS = tmp_path / "postbus"
    # An alarm shows as soon as it is committed; no test waits for, or counts, the look at the database each second.
    settings.CACHE_MAP, settings.ALARM_VERS_S = tmp_path / "cache", float("inf")
    # Else each client of a test begins by listing thousands of icons.
    settings.WHITENOISE_AUTOREFRESH = True
    settings.POSTDIENST = "django.core.mail.backends.locmem.EmailBackend"  # unless there is a `brievenbus`
    settings.PAGINACACHE_S = 0  # what a test changes, it wants to see
    alarmbord.schrijf(())
    settings.PASSWORD_HASHERS = _SNEL


@pytest.fixture(autouse=True)
def _geen_tegels_van_buiten(request, settings) -> None:
    """No test asks the real tile server for a map; a browser's requests are answered by its own conftest."""
    if "browser" not in request.keywords:
        settings.KAART_TEGELS = "http://127.0.0.1:9/{z}/{x}/{y}.png"


@pytest.fixture
def medewerker(portaal) -> Callable:
    """medewerker("boa", SITTARD) -> a user with that role there, member of the safety-net team."""

    def maak(rol: str, gemeente: str, naam: str = ""):
        naam = naam or f"{rol.title()} {gemeente}"
        gebruiker = get_user_model().objects.create_user(
            email=f"{rol}.{gemeente}.{naam.split()[0]}@demo.example".lower(), password=WACHTWOORD, naam=naam
        )
        Roltoewijzing.objects.create(gebruiker=gebruiker, rol=rol, gemeente_code=gemeente)
        team = Team.objects.get(gemeente_code=gemeente, vangnet=True)
        Teamlid.objects.create(team=team, gebruiker=gebruiker)
        return gebruiker

    return maak


@pytest.fixture
def boa(medewerker):
    return medewerker("boa", SITTARD, "Boa Sittard")


@pytest.fixture
def collega(medewerker):
    return medewerker("boa", SITTARD, "Collega Sittard")


@pytest.fixture
def coordinator(medewerker):
    return medewerker("coordinator", SITTARD, "Coördinator Sittard")


@pytest.fixture
def buitenstaander(medewerker):
    return medewerker("boa", STEIN, "Buitenstaander Stein")


@pytest.fixture
def als(client) -> Callable:
    """als(boa) -> a client that is logged in as that person."""

    def log_in(gebruiker):
        client.force_login(gebruiker)
        return client

    return log_in


@pytest.fixture
def maak_melding(portaal) -> Callable[..., Melding]:
    """A melding made the real way, in Sittard-Centrum about fireworks unless told otherwise."""
    teller = itertools.count(1)

    def maak(categorie: str = "vuurwerk-afsteken", gemeente: str = SITTARD, **velden) -> Melding:
        lon, lat = (velden.pop(veld, hier) for veld, hier in zip(("lon", "lat"), PLEK[gemeente], strict=True))
        plek = Plek(lon, lat, velden.pop("adres", ""), velden.pop("plek_in_woorden", ""))
        velden = {"tekst": "Er wordt vuurwerk afgestoken.", "sleutel": f"test-{next(teller)}"} | velden
        return acties.meld(categorie=Categorie.objects.get(slug=categorie), plek=plek, **velden)

    return maak


@pytest.fixture
def png() -> ContentFile:
    """A small picture."""
    uit = BytesIO()
    Image.new("RGB", (4, 4)).save(uit, "PNG")
    return ContentFile(uit.getvalue(), "x.png")


@dataclass
class Brievenbus:
    """What the listening mail server took in. `denkt_s`: how long it has a mail before it says so."""

    poort: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    antwoorden: list[str] = field(default_factory=list)
    denkt_s: float = 0

    async def handle_DATA(self, server, session, envelope) -> str:
        if self.antwoorden and not (antwoord := self.antwoorden.pop(0)).startswith("250"):
            return antwoord
        self.mails.append(message_from_bytes(envelope.content, policy=POLICY))
        await asyncio.sleep(self.denkt_s)
        return "250 OK"

    def aan(self, adres: str) -> list[EmailMessage]:
        return [mail for mail in self.mails if mail["To"] == adres]


def vrije_poort() -> int:
    """A port on which nobody listens at this moment."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def brievenbus(settings):
    """A real SMTP server on a free port; `antwoorden` makes it refuse the first ones."""
    bus = Brievenbus(poort=vrije_poort())
    server = Controller(bus, hostname="127.0.0.1", port=bus.poort)
    server.start()
    settings.EMAIL_BACKEND = (
        "meldingen.melding.uitgaand.uitbak.Uitbak"  # as in production; the runner of tests takes it away
    )
    settings.POSTDIENST = "meldingen.melding.uitgaand.postdienst.Postdienst"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", bus.poort
    yield bus
    server.stop()


@pytest.fixture
def werk_af(portaal) -> Callable[[], None]:
    """Do all that is queued, as the worker does it, in the test's own transaction; the first failure is the test's.

    Stories with a worker process of its own are in tests/productie and tests/melding/test_berichten.py.
    """

    def doe() -> None:
        for rij in DBTaskResult.objects.ready():
            uitkomst = rij.task_result
            rij.set_successful(rij.task.call(*uitkomst.args, **uitkomst.kwargs))

    return doe
