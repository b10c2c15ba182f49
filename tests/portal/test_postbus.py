"""The demo's mailbox: what is sent over SMTP can be read as a page, and nothing in a mail becomes markup."""

from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse

from portal.postbus import brieven
from portal.postbus.server import luister
from tests.conftest import vrije_poort


@pytest.fixture
def luisteraar(settings, tmp_path) -> Iterator[Controller]:
    settings.POSTBUS = tmp_path / "postbus"
    controller = luister("127.0.0.1", vrije_poort())
    yield controller
    controller.stop()


def _verstuur(luisteraar: Controller, onderwerp: str, tekst: str = "Hallo") -> None:
    verbinding = get_connection(
        "django.core.mail.backends.smtp.EmailBackend", host=luisteraar.hostname, port=luisteraar.port
    )
    EmailMessage(onderwerp, tekst, "portaal@demo.example", ["bewoner@demo.example"], connection=verbinding).send()


def test_een_verstuurde_mail_staat_in_de_lijst(client, luisteraar, db):
    _verstuur(luisteraar, "Wij hebben uw melding ontvangen – één")
    assert "Wij hebben uw melding ontvangen – één" in client.get(reverse("postbus")).content.decode()


def test_een_lege_postbus_zegt_wat_u_kunt_doen(client, luisteraar, db):
    assert 'href="/melden/"' in client.get(reverse("postbus")).content.decode()


def test_de_nieuwste_mail_staat_bovenaan(client, luisteraar, db):
    _verstuur(luisteraar, "De eerste")
    _verstuur(luisteraar, "De tweede")
    pagina = client.get(reverse("postbus")).content.decode()
    assert pagina.index("De tweede") < pagina.index("De eerste")


def test_een_link_in_een_mail_is_aan_te_klikken(client, luisteraar, db):
    _verstuur(luisteraar, "Volgen", "Volg uw melding: http://127.0.0.1:8000/melding/abc/")
    (naam,) = brieven.namen()
    pagina = client.get(reverse("postbus-brief", args=[naam])).content.decode()
    assert '<a href="http://127.0.0.1:8000/melding/abc/"' in pagina


def test_opmaak_in_een_mail_wordt_tekst(client, luisteraar, db):
    _verstuur(luisteraar, "<b>Onderwerp</b>", "<script>alert(1)</script>")
    (naam,) = brieven.namen()
    for adres in (reverse("postbus"), reverse("postbus-brief", args=[naam])):
        pagina = client.get(adres).content.decode()
        assert "<script>alert" not in pagina
        assert "<b>Onderwerp" not in pagina


def test_meer_dan_een_blad_is_te_bladeren(client, luisteraar, db):
    for nummer in range(26):
        brieven.bewaar(f"Subject: mail {nummer}\n\nHallo".encode())
    assert "?pagina=2" in client.get(reverse("postbus")).content.decode()
    assert "mail 0<" in client.get(reverse("postbus"), {"pagina": 2}).content.decode()


@pytest.mark.parametrize("naam", ["00000000000000001-0123456789abcdef", "bestaat-niet", "etc"])
def test_een_mail_die_er_niet_is_geeft_404(client, luisteraar, db, naam):
    assert client.get(reverse("postbus-brief", args=[naam])).status_code == 404


def test_een_naam_van_buiten_komt_de_map_niet_uit(luisteraar):
    (brieven.Path(brieven.settings.POSTBUS).parent / "geheim.eml").write_text("Subject: geheim\n\n")
    assert brieven.lees("../geheim") is None
