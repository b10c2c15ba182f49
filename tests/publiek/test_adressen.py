"""The address client against a stand-in that listens on a port and speaks v3_1."""

import pytest

from meldingen.streek import adressen
from tests.locatieserver import MARKT


def test_zoeken_vraagt_alleen_om_adressen_in_onze_gemeenten(locatieserver) -> None:
    assert [a.naam for a in adressen.zoek("markt 1")] == ["Markt 1, 6131EK Sittard", "Stationsstraat 5, 6181AC Elsloo"]
    dienst, vraag = locatieserver.vragen[0]
    assert dienst == "free"
    assert vraag["q"] == ["markt 1"]
    assert 'gemeentenaam:("Beek" "Sittard-Geleen" "Stein")' in vraag["fq"]


def test_een_punt_krijgt_het_dichtstbijzijnde_adres(locatieserver) -> None:
    gevonden = adressen.bij_punt(5.869, 50.998)
    assert gevonden is not None
    assert (gevonden.naam, gevonden.lon, gevonden.lat) == ("Markt 1, 6131EK Sittard", 5.869, 50.998)


def test_dezelfde_vraag_gaat_maar_een_keer_naar_buiten(locatieserver) -> None:
    adressen.zoek("markt 1")
    adressen.zoek("markt 1")
    assert len(locatieserver.vragen) == 1


@pytest.mark.parametrize("hostiel", ['*:* OR id:"x"', "markt) AND (gemeentenaam:*", "{!lucene}markt", "-markt"])
def test_bijzondere_tekens_zijn_geen_opdracht_voor_de_zoekmachine(locatieserver, hostiel) -> None:
    adressen.zoek(hostiel + " 12")
    vraag = locatieserver.vragen[0][1]["q"][0]
    assert not set(vraag) & set('*:"(){}!')
    assert not {"AND", "OR"} & set(vraag.split())
    assert not vraag.startswith("-")


def test_html_in_een_antwoord_blijft_tekst_op_het_scherm(locatieserver, formulier) -> None:
    locatieserver.docs = [MARKT | {"weergavenaam": "<img src=x onerror=alert(1)>"}]
    pagina = formulier.get("waar", q="markt").content.decode()
    assert "<img src=x" not in pagina
    assert "&lt;img src=x" in pagina


def test_een_trage_server_kost_hoogstens_twee_seconden(locatieserver) -> None:
    """It says nothing until we hang up; how long we wait is a rule, not a matter of how busy this machine is."""
    locatieserver.zwijgt = True
    with pytest.raises(adressen.Onbereikbaar):
        adressen.zoek("markt 1")
    assert adressen.TIJD_S <= 2


def test_een_server_die_druppelt_kost_hoogstens_twee_seconden(locatieserver) -> None:
    locatieserver.druppel = True
    """The whole answer would take a minute, and come: who has it not, stopped before."""
    with pytest.raises(adressen.Onbereikbaar):
        adressen.zoek("markt 1")
    assert adressen.TIJD_S <= 2


@pytest.mark.parametrize("rauw", [b"", b"<html>storing</html>", b'{"response": 3}', b"[]", b"x" * 400_000])
def test_een_onzinnig_antwoord_is_onbereikbaar_en_geen_fout(locatieserver, rauw) -> None:
    locatieserver.rauw = rauw or b" "
    with pytest.raises(adressen.Onbereikbaar):
        adressen.zoek("markt 1")


def test_na_drie_storingen_vragen_wij_een_tijd_niets(locatieserver) -> None:
    locatieserver.status = 500
    for vraag in ("een", "twee", "drie", "vier", "vijf"):
        with pytest.raises(adressen.Onbereikbaar):
            adressen.zoek(vraag)
    assert len(locatieserver.vragen) == 3


def test_een_adres_zonder_plek_telt_niet(locatieserver) -> None:
    locatieserver.docs = [MARKT | {"centroide_ll": "POLYGON((1 2))"}, MARKT]
    assert len(adressen.zoek("markt")) == 1


def test_het_eindpunt_geeft_adressen_en_zegt_wat_er_mis_is(client, portaal, locatieserver) -> None:
    assert client.get("/adressen", {"q": "markt"}).json()["adressen"][0]["naam"] == "Markt 1, 6131EK Sittard"
    punt = client.get("/adressen", {"lon": "5.869", "lat": "50.998"}).json()
    assert punt["adres"] == "Markt 1, 6131EK Sittard"
    assert "Sittard-Geleen" in punt["buurt"]
    assert "Beek" in client.get("/adressen", {"lon": "5.69", "lat": "50.85"}).json()["buiten"]
    for onzin in ({}, {"lon": "x", "lat": "1"}, {"lon": "nan", "lat": "1"}, {"lon": "999", "lat": "1"}):
        assert client.get("/adressen", onzin).status_code == 400
    locatieserver.status = 500
    assert client.get("/adressen", {"q": "elders"}).status_code == 503
