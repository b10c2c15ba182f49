"""A neighbour gets in with a mailed code: once, in time, and without anybody learning who is known."""

from datetime import timedelta

import pytest
from django.utils import timezone

from buurtpreventie.groepen.fouten import TeVaak
from buurtpreventie.groepen.models import Deelnemer, Inlogcode
from buurtpreventie.inloggen import acties as inloggen
from buurtpreventie.inloggen.acties import CodeKloptNiet
from meldingen.melding.models import Uitgaand
from tests.buren import code_uit

pytestmark = pytest.mark.django_db
ADRES = "buurvrouw@buren.example"


def test_van_adres_naar_mijn_groepen(client, portaal, brievenbus, werk_af):
    antwoord = client.post("/buurtpreventie/inloggen/", {"email": "Buurvrouw@Buren.example"})
    assert antwoord.status_code == 303
    werk_af()
    (mail,) = brievenbus.aan(ADRES)
    stap = client.post(antwoord["Location"], {"code": code_uit(mail)})
    assert (stap.status_code, stap["Location"]) == (303, "/buurtpreventie/mijn/")
    assert stap.cookies["buur"]["httponly"]
    assert stap.cookies["buur"]["path"] == "/buurtpreventie/"
    assert client.get("/buurtpreventie/mijn/")["Location"].startswith("/buurtpreventie/mijn/naam/")
    client.post("/buurtpreventie/mijn/naam/", {"naam": "Buurvrouw"})
    assert "U zit nog niet in een groep" in client.get("/buurtpreventie/mijn/").content.decode()
    assert Deelnemer.objects.get().naam == "Buurvrouw"


def test_de_code_blijft_nergens_leesbaar_staan(portaal, brievenbus, werk_af):
    inloggen.stuur_code(ADRES)
    werk_af()
    code = code_uit(brievenbus.mails[0])
    assert Uitgaand.objects.values_list("onderwerp", "tekst").get() == ("", "")
    assert code not in Inlogcode.objects.get().vingerafdruk


def test_bekend_of_onbekend_adres_krijgt_hetzelfde_antwoord(client, portaal):
    Deelnemer.objects.create(email=ADRES, naam="Buurvrouw")
    paren = [client.post("/buurtpreventie/inloggen/", {"email": adres}) for adres in (ADRES, "vreemd@buren.example")]
    assert paren[0].status_code == paren[1].status_code == 303
    assert paren[0]["Location"] == paren[1]["Location"]


def _code(adres: str = ADRES) -> str:
    inloggen.stuur_code(adres)
    return code_uit({"Subject": Uitgaand.objects.latest("id").onderwerp})


def test_een_code_werkt_een_keer(portaal):
    code = _code()
    inloggen.laat_binnen(ADRES, code)
    with pytest.raises(CodeKloptNiet):
        inloggen.laat_binnen(ADRES, code)


def test_een_code_werkt_een_kwartier(portaal):
    code = _code()
    Inlogcode.objects.update(gemaakt_op=timezone.now() - timedelta(minutes=16))
    with pytest.raises(CodeKloptNiet, match="nieuwe code"):
        inloggen.laat_binnen(ADRES, code)


def test_na_vijf_keer_raden_werkt_ook_de_goede_niet_meer(portaal):
    code = _code()
    fout = f"{(int(code) + 1) % 10**6:06d}"
    for _ in range(5):
        with pytest.raises(CodeKloptNiet):
            inloggen.laat_binnen(ADRES, fout)
    with pytest.raises(CodeKloptNiet):
        inloggen.laat_binnen(ADRES, code)
    assert Deelnemer.objects.count() == 0


def test_een_ander_adres_heeft_niets_aan_de_code(portaal):
    code = _code()
    with pytest.raises(CodeKloptNiet):
        inloggen.laat_binnen("buurman@buren.example", code)


def test_niemand_krijgt_meer_dan_vijf_codes_per_uur(client, portaal):
    for _ in range(5):
        inloggen.stuur_code(ADRES)
    with pytest.raises(TeVaak):
        inloggen.stuur_code(ADRES)
    antwoord = client.post("/buurtpreventie/inloggen/", {"email": ADRES})
    assert antwoord.status_code == 422
    assert ADRES in antwoord.content.decode()


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "١٢٣٤٥٦", "1234567"])
def test_een_code_van_een_andere_vorm_zegt_hoe_het_moet(client, portaal, code):
    client.post("/buurtpreventie/inloggen/", {"email": ADRES})
    antwoord = client.post("/buurtpreventie/inloggen/code/", {"code": code})
    assert antwoord.status_code == 422
    assert "zes cijfers" in antwoord.content.decode()


def test_een_zelfgemaakt_koekje_werkt_niet(client, buur):
    buurvrouw = buur("Buurvrouw")
    client.cookies["buur"] = f"{buurvrouw.pk}:1"
    assert client.get("/buurtpreventie/mijn/").status_code == 303


def test_uitloggen_laat_de_ronde_van_een_boa_op_dit_apparaat_staan(als_buur, buur):
    antwoord = als_buur(buur("Buurvrouw")).post("/buurtpreventie/uitloggen/")
    assert antwoord.cookies["buur"]["max-age"] == 0
    assert "Clear-Site-Data" not in antwoord


def test_een_adres_met_vragen_komt_heel_terug(client, portaal):
    antwoord = client.post(
        "/buurtpreventie/inloggen/", {"email": ADRES, "next": "/buurtpreventie/?gemeente=GM1883&buurt="}
    )
    assert antwoord["Location"].endswith("?next=%2Fbuurtpreventie%2F%3Fgemeente%3DGM1883%26buurt%3D")


def test_overal_uitloggen_sluit_elk_apparaat(als_buur, buur):
    buurvrouw = buur("Buurvrouw")
    hier, daar = als_buur(buurvrouw), als_buur(buurvrouw)
    assert daar.get("/buurtpreventie/mijn/").status_code == 200
    hier.post("/buurtpreventie/mijn/gegevens/overal-uit/")
    assert daar.get("/buurtpreventie/mijn/").status_code == 303


def test_na_inloggen_gaat_niemand_naar_een_ander(client, portaal, brievenbus, werk_af):
    client.post("/buurtpreventie/inloggen/", {"email": ADRES, "next": "https://elders.example/"})
    werk_af()
    code = code_uit(brievenbus.mails[0])
    antwoord = client.post("/buurtpreventie/inloggen/code/", {"code": code, "next": "//elders.example/buurtpreventie/"})
    assert antwoord["Location"] == "/buurtpreventie/mijn/"
