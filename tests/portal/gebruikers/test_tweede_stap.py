"""The second step of logging in, and the check on safety-net teams."""

import pytest
from django.core.checks import run_checks
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from meldingen.melding.models import Team
from tests.conftest import SITTARD, WACHTWOORD


@pytest.fixture(autouse=True)
def _aan(settings) -> None:
    settings.TWEEDE_STAP = True


def code_van(apparaat: TOTPDevice) -> str:
    return f"{TOTP(apparaat.bin_key, apparaat.step, apparaat.t0, apparaat.digits).token():06d}"


def test_met_alleen_een_wachtwoord_komt_niemand_binnen(client, boa):
    client.post("/inloggen/", {"username": boa.email, "password": WACHTWOORD})
    for pad in ("/werkvoorraad/", "/beheer/", "/cms/"):
        antwoord = client.get(pad)
        assert (antwoord.status_code, antwoord["Location"].split("?")[0]) == (302, "/inloggen/code/")


def test_eerste_keer_koppelen_daarna_alleen_de_code(client, boa):
    client.force_login(boa)
    pagina = client.get("/inloggen/code/?next=/werkvoorraad/").content.decode()
    assert "data:image/svg+xml" in pagina
    apparaat = TOTPDevice.objects.get(user=boa)
    assert not apparaat.confirmed
    antwoord = client.post("/inloggen/code/", {"code": code_van(apparaat), "next": "/werkvoorraad/"})
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/werkvoorraad/")
    assert client.get("/werkvoorraad/").status_code == 200
    client.logout()
    client.force_login(boa)
    assert "data:image" not in client.get("/inloggen/code/").content.decode()


def test_een_verkeerde_code_zegt_wat_te_doen_en_vertraagt(client, boa):
    client.force_login(boa)
    assert "klopt niet" in client.post("/inloggen/code/", {"code": "000000"}).content.decode()
    assert "Te vaak" in client.post("/inloggen/code/", {"code": "000001"}).content.decode()
    assert client.get("/werkvoorraad/").status_code == 302


def test_een_code_werkt_maar_een_keer(client, boa):
    client.force_login(boa)
    client.get("/inloggen/code/")
    code = code_van(TOTPDevice.objects.get(user=boa))
    assert client.post("/inloggen/code/", {"code": code}).status_code == 303
    client.logout()
    client.force_login(boa)
    assert client.post("/inloggen/code/", {"code": code}).status_code == 422


def test_na_de_code_gaat_niemand_naar_een_vreemde_site(client, boa):
    client.force_login(boa)
    client.get("/inloggen/code/")
    code = code_van(TOTPDevice.objects.get(user=boa))
    antwoord = client.post("/inloggen/code/", {"code": code, "next": "https://elders.example/"})
    assert antwoord["Location"] == "/binnen/"


def test_inwoners_merken_er_niets_van(client, portaal):
    assert client.get("/indicatoren/").status_code == 200


def test_een_gemeente_zonder_vangnet_komt_aan_het_licht(portaal):
    def vangnet() -> list[str]:
        return [fout.msg for fout in run_checks(tags=["database"], databases=["default"]) if fout.id == "portal.W001"]

    assert vangnet() == []
    Team.objects.filter(gemeente_code=SITTARD).update(vangnet=False)
    assert len(vangnet()) == 1
    assert "Sittard-Geleen" in vangnet()[0]


@pytest.mark.parametrize(("rol", "waar"), [("boa", "/werkvoorraad/"), ("redacteur", "/cms/")])
def test_na_het_inloggen_staat_ieder_bij_het_eigen_werk(client, medewerker, rol, waar) -> None:
    gebruiker = medewerker(rol, SITTARD)
    antwoord = client.post("/inloggen/", {"username": gebruiker.email, "password": WACHTWOORD})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/binnen/")
    assert client.get("/binnen/")["Location"] == waar
