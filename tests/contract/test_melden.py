"""Reporting through the API: what it takes, what it refuses and with which words."""

import io
import json
import uuid

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from meldingen.melding.models import Categorie, Foto, Melding, Verwijzing, Vraag

from .conftest import lijf


def _foto(kleur: str = "red", naam: str = "foto.jpg") -> SimpleUploadedFile:
    uit = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "GEHEIM-IN-EXIF"
    Image.new("RGB", (40, 30), kleur).save(uit, "JPEG", exif=exif)
    return SimpleUploadedFile(naam, uit.getvalue(), "image/jpeg")


def _stuur_met_fotos(client, fotos, sleutel=None, **velden):
    delen = {"melding": json.dumps(lijf(**velden)), "fotos": fotos}
    return client.post("/api/v1/meldingen", delen, headers={"Idempotency-Key": sleutel or str(uuid.uuid4())})


def test_melding_wordt_aangenomen_met_volgadres(stuur, client):
    antwoord = stuur(lijf(melder={"email": "bewoner@demo.example"}, adres="Markt 1"))
    assert antwoord.status_code == 201
    melding = Melding.objects.get()
    assert antwoord.json()["nummer"] == melding.nummer
    assert antwoord.json()["aangemaaktOp"].endswith("Z")
    assert (melding.bron, melding.adres, melding.melder.email) == ("api", "Markt 1", "bewoner@demo.example")
    assert antwoord["Location"].endswith(f"/api/v1/meldingen/{melding.volgcode}")
    assert client.get(antwoord["Location"].removeprefix(settings.PORTAL_URL)).status_code == 200


def test_elk_antwoord_noemt_de_versie(stuur, client):
    antwoorden = [
        stuur(lijf()),
        stuur({}),
        client.get("/api/v1/bestaat-niet"),
        client.get("/api/v1/meldingen/"),
        client.delete("/api/v1/meldingen"),
        client.get("/api/v1/openapi.json"),
    ]
    assert [a.status_code for a in antwoorden] == [201, 400, 404, 404, 405, 200]
    assert {a["API-Version"] for a in antwoorden} == {"1.0.0"}
    assert {a["Content-Type"] for a in antwoorden if a.status_code >= 400} == {"application/problem+json"}
    assert all(a.json()["status"] == a.status_code for a in antwoorden if a.status_code >= 400)


def test_zonder_sleutel_wordt_niets_aangenomen(stuur):
    antwoord = stuur(lijf(), sleutel=None)
    assert antwoord.status_code == 400
    assert antwoord.json()["fouten"][0]["veld"] == "Idempotency-Key"
    assert not Melding.objects.exists()


def test_te_korte_sleutel_wordt_geweigerd(stuur):
    assert stuur(lijf(), sleutel="1").status_code == 400


def test_zelfde_sleutel_en_inhoud_geeft_hetzelfde_antwoord(stuur):
    eerste, tweede = (stuur(lijf(), sleutel="sleutel-van-de-test-1") for _keer in range(2))
    assert (eerste.status_code, eerste.content) == (tweede.status_code, tweede.content)
    assert eerste["Location"] == tweede["Location"]
    assert Melding.objects.count() == 1


def test_zelfde_sleutel_met_andere_inhoud_botst(stuur):
    stuur(lijf(), sleutel="sleutel-van-de-test-1")
    antwoord = stuur(lijf(tekst="Iets heel anders."), sleutel="sleutel-van-de-test-1")
    assert antwoord.status_code == 409
    assert Melding.objects.count() == 1


def test_alle_fouten_komen_tegelijk(stuur):
    antwoord = stuur(
        {"categorie": "bestaat-niet", "locatie": {"type": "Point", "coordinates": [5, 91]}, "melder": {"email": "x"}}
    )
    assert antwoord.status_code == 400
    velden = {fout["veld"] for fout in antwoord.json()["fouten"]}
    assert velden == {"tekst", "categorie", "locatie.coordinates", "melder.email"}


def test_onbekend_veld_wordt_niet_stil_weggegooid(stuur):
    antwoord = stuur(lijf(plek_in_woorden="achter de kerk", melder={"mail": "a@b.example"}))
    assert {fout["veld"] for fout in antwoord.json()["fouten"]} == {"plek_in_woorden", "melder.mail"}


def test_buiten_het_gebied_noemt_de_dichtstbijzijnde_gemeente(stuur):
    antwoord = stuur(lijf(locatie={"type": "Point", "coordinates": [5.6900, 50.8510]}))  # Maastricht
    assert antwoord.status_code == 422
    assert antwoord.json()["dichtstbijzijndeGemeente"] in ("Beek", "Stein")
    assert antwoord.json()["dichtstbijzijndeGemeente"] in antwoord.json()["detail"]


def test_categorie_van_een_ander_verwijst_en_telt(stuur):
    antwoord = stuur(lijf(categorie="vuurwerk-opslag"))
    assert antwoord.status_code == 422
    assert antwoord.json()["verwijzing"]["telefoon"] == "0800-7000"
    assert antwoord.json()["verwijzing"]["reden"]
    assert Verwijzing.objects.get().aantal == 1
    assert not Melding.objects.exists()


def test_verplichte_vraag_moet_een_antwoord_hebben(stuur):
    antwoord = stuur(lijf(categorie="vuurwerk-knal"))
    assert antwoord.status_code == 400
    assert antwoord.json()["fouten"][0]["veld"] == "antwoorden.gewond"


def test_antwoorden_komen_in_woorden_bij_de_melding(stuur):
    antwoord = stuur(
        lijf(categorie="vuurwerk-knal", antwoorden={"gewond": "Nee", "wanneer": "2026-11-20T22:30:00+01:00"})
    )
    assert antwoord.status_code == 201, antwoord.content
    assert [a["antwoord"] for a in Melding.objects.get().antwoorden] == ["Nee", "vrijdag 20 november 2026, 22:30 uur"]


@pytest.mark.parametrize(
    "antwoorden",
    [{"gewond": "Misschien"}, {"gewond": ["Nee"]}, {"gewond": "Nee", "wanneer": "gisteren"}, {"gewond": "Nee", "x": 1}],
)
def test_verkeerd_antwoord_wordt_geweigerd(stuur, antwoorden):
    assert stuur(lijf(categorie="vuurwerk-knal", antwoorden=antwoorden)).status_code == 400


def test_antwoord_dat_stopt_geeft_advies(stuur):
    antwoord = stuur(lijf(categorie="vuurwerk-knal", antwoorden={"gewond": "Ja"}))
    assert antwoord.status_code == 422
    assert "112" in antwoord.json()["advies"]
    assert not Melding.objects.exists()


def test_elke_soort_vraag_heeft_een_goed_en_een_fout_antwoord(stuur):
    categorie = Categorie.objects.get(slug="zwerfvuil")
    soorten = {"getal": (3, "veel"), "meerkeuze": (["a"], ["c"]), "tekst": ("dag", ["dag"])}
    for soort in soorten:
        Vraag.objects.create(categorie=categorie, sleutel=soort, tekst=soort, soort=soort, keuzes=["a", "b"])
    for soort, (goed, fout) in soorten.items():
        assert stuur(lijf(antwoorden={soort: goed})).status_code == 201, soort
        assert stuur(lijf(antwoorden={soort: fout})).status_code == 400, soort


def test_fotos_worden_schoon_bewaard(portaal, client):
    antwoord = _stuur_met_fotos(client, [_foto("red"), _foto("blue")])
    assert antwoord.status_code == 201, antwoord.content
    fotos = Foto.objects.filter(melding=Melding.objects.get())
    assert fotos.count() == 2
    assert all(b"GEHEIM" not in foto.bestand.read() for foto in fotos)


def test_zelfde_sleutel_met_fotos_bewaart_geen_tweede_keer(portaal, client, settings):
    antwoorden = [_stuur_met_fotos(client, [_foto()], sleutel="sleutel-van-de-test-1") for _keer in range(2)]
    assert antwoorden[0].content == antwoorden[1].content
    assert Foto.objects.count() == 1
    assert len(list(settings.MEDIA_ROOT.rglob("*.jpg"))) == 1
    anders = _stuur_met_fotos(client, [_foto("blue")], sleutel="sleutel-van-de-test-1")
    assert anders.status_code == 409


def test_zes_fotos_of_geen_foto_wordt_geweigerd(portaal, client):
    zes = _stuur_met_fotos(client, [_foto() for _nummer in range(6)])
    geen = _stuur_met_fotos(client, [_foto(), SimpleUploadedFile("x.jpg", b"geen foto", "image/jpeg")])
    assert (zes.status_code, geen.status_code) == (400, 400)
    assert [fout["veld"] for fout in geen.json()["fouten"]] == ["fotos.1"]
    assert not Melding.objects.exists()
    assert not Foto.objects.exists()


def test_te_snel_melden_geeft_429_met_een_wachttijd(stuur, settings):
    settings.API_TEMPO = "2/min"
    antwoorden = [stuur(lijf()) for _keer in range(3)]
    assert [a.status_code for a in antwoorden] == [201, 201, 429]
    assert int(antwoorden[2]["Retry-After"]) > 0
    assert Melding.objects.count() == 2


def test_halve_tekens_van_buiten_breken_niets(stuur, client):
    antwoord = stuur('{"tekst": "\\ud800", "categorie": "x", "\\ud800": 1, "locatie": {"type": "\\ud800"}}')
    assert antwoord.status_code == 400
    assert stuur("[1]").status_code == 400
    assert stuur("{").status_code == 400
    assert client.post("/api/v1/meldingen", "a", content_type="text/plain").status_code in (400, 415)


def test_melden_kost_niet_meer_vragen_dan_afgesproken(stuur, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        assert stuur(lijf(melder={"email": "bewoner@demo.example"})).status_code == 201
