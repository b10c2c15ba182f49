"""What a phone sends from the street: once, in its own time, and never over somebody else's step."""

import io
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import Image

from meldingen.melding import acties
from meldingen.melding.acties import veldfoto
from meldingen.melding.models import Foto, Melding, Notitie, Overdracht, Partner, Statusovergang
from meldingen.werkvoorraad.ronde import acties as rondes
from meldingen.werkvoorraad.ronde import veldwerk
from meldingen.werkvoorraad.ronde.models import Rondestop, Veldinzending

JSON = {"Accept": "application/json"}
DRADEN = 6


def kiekje(kleur: str = "red") -> SimpleUploadedFile:
    uit = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Straat van de boa"  # ImageDescription
    Image.new("RGB", (40, 30), kleur).save(uit, "JPEG", exif=exif)
    return SimpleUploadedFile("IMG_1234.jpg", uit.getvalue(), "image/jpeg")


@pytest.fixture
def stuur(als, boa):
    """stuur(melding, soort="notitie", tekst="…") -> (status, outcome) of what a phone sends."""

    def doe(melding: Melding, *, door=None, sleutel: str = "", **velden):
        wie = door or boa
        velden = {"sleutel": sleutel or str(uuid.uuid4()), "wie": wie.pk} | velden
        antwoord = als(wie).post(f"/werkvoorraad/ronde/{melding.pk}/stap/", velden, headers=JSON)
        return antwoord.status_code, antwoord.json()

    return doe


def test_een_status_een_notitie_en_een_foto_worden_gedaan(stuur, maak_melding, boa):
    melding = maak_melding()
    assert stuur(melding, soort="status", van="gemeld", naar="in_behandeling")[0] == 200
    assert stuur(melding, soort="notitie", tekst="Er stond niemand.")[1]["zin"] == "De notitie is bewaard."
    assert stuur(melding, soort="foto", foto=kiekje())[0] == 200
    melding.refresh_from_db()
    foto = Foto.objects.get()
    assert (melding.status, Notitie.objects.get().door) == ("in_behandeling", boa)
    assert (foto.melding, foto.van_medewerker, foto.door) == (melding, True, boa)
    with Image.open(foto.bestand) as beeld:
        assert not beeld.getexif()


@pytest.mark.parametrize(
    "velden",
    [
        {"soort": "status", "van": "gemeld", "naar": "afgehandeld", "bericht": "Opgeruimd."},
        {"soort": "notitie", "tekst": "Er stond niemand."},
        {"soort": "foto"},
        {"soort": "geweest"},
    ],
    ids=lambda velden: velden["soort"],
)
def test_twee_keer_sturen_doet_het_een_keer_en_antwoordt_hetzelfde(stuur, maak_melding, velden):
    melding, sleutel = maak_melding(), str(uuid.uuid4())
    bij = (lambda: {"foto": kiekje()}) if velden["soort"] == "foto" else dict
    eerste = stuur(melding, sleutel=sleutel, **velden, **bij())
    gedaan = (Statusovergang.objects.count(), Notitie.objects.count(), Foto.objects.count())
    assert eerste == stuur(melding, sleutel=sleutel, **velden, **bij())
    assert eerste[0] == 200
    assert (Statusovergang.objects.count(), Notitie.objects.count(), Foto.objects.count()) == gedaan
    assert Veldinzending.objects.count() == 1


def test_dezelfde_sleutel_met_iets_anders_wordt_geweigerd(stuur, maak_melding, collega):
    melding, sleutel = maak_melding(), str(uuid.uuid4())
    stuur(melding, sleutel=sleutel, soort="notitie", tekst="Eerst dit.")
    for anders in (
        stuur(melding, sleutel=sleutel, soort="notitie", tekst="Toen dat."),
        stuur(melding, door=collega, sleutel=sleutel, soort="notitie", tekst="Eerst dit."),
        stuur(maak_melding(), sleutel=sleutel, soort="notitie", tekst="Eerst dit."),
    ):
        assert anders[0] == 409
        assert "al verstuurd" in anders[1]["zin"]
    assert [notitie.tekst for notitie in Notitie.objects.all()] == ["Eerst dit."]


def test_een_collega_was_eerder_en_niets_wordt_overschreven(stuur, maak_melding, collega):
    melding, sleutel = maak_melding(), str(uuid.uuid4())
    acties.verander_status(melding, "in_behandeling", door=collega)
    velden = {"soort": "status", "van": "gemeld", "naar": "afgehandeld", "bericht": "Opgeruimd."}
    status, uitkomst = stuur(melding, sleutel=sleutel, **velden)
    assert (status, uitkomst["nu"]) == (409, "in_behandeling")
    assert "Iemand was u voor" in uitkomst["zin"]
    # Also when the status is back: the answer to this key was given.
    Melding.objects.filter(pk=melding.pk).update(status="gemeld")
    assert stuur(melding, sleutel=sleutel, **velden) == (status, uitkomst)
    assert Statusovergang.objects.filter(naar="afgehandeld").count() == 0


def test_wat_niet_mag_of_niet_kan_is_een_antwoord_en_verandert_niets(stuur, medewerker, maak_melding, boa):
    melding = maak_melding()
    gevallen = {
        "zonder bericht": {"soort": "status", "van": "gemeld", "naar": "afgehandeld"},
        "zonder dag": {"soort": "status", "van": "gemeld", "naar": "ingepland", "bericht": "Ik kom."},
        "dag voorbij": {
            "soort": "status",
            "van": "gemeld",
            "naar": "ingepland",
            "bericht": "x",
            "ingepland_op": "2020-1-1",
        },
        "geen stap": {"soort": "status", "van": "afgehandeld", "naar": "in_behandeling"},
        "niet op straat": {"soort": "status", "van": "gemeld", "naar": "dubbel"},
        "lege notitie": {"soort": "notitie", "tekst": "  "},
        "geen foto": {"soort": "foto"},
        "onleesbaar": {"soort": "foto", "foto": SimpleUploadedFile("foto.jpg", b"geen foto")},
        "korte sleutel": {"soort": "geweest", "sleutel": "1"},
    }
    for geval, velden in gevallen.items():
        status, uitkomst = stuur(melding, **velden)
        assert (status, bool(uitkomst["zin"])) == (422, True), geval
    melding.refresh_from_db()
    assert melding.status == "gemeld"
    assert Notitie.objects.count() == Foto.objects.count() == 0


def test_wie_het_recht_verloor_krijgt_een_antwoord(maak_melding, medewerker):
    melding, analist = maak_melding(), medewerker("analist", "GM1883")
    stap = veldwerk.Veldstap(soort=veldwerk.Stapsoort.NOTITIE, tekst="x")
    assert veldwerk.verwerk(melding, stap, sleutel=str(uuid.uuid4()), door=analist).status == 403
    foto = veldwerk.Veldstap(soort=veldwerk.Stapsoort.FOTO, afdruk="x", jpeg=b"x")
    assert veldwerk.verwerk(melding, foto, sleutel=str(uuid.uuid4()), door=analist).status == 403
    assert Notitie.objects.count() == Foto.objects.count() == 0


def test_een_stap_van_een_ander_account_wordt_niet_op_mijn_naam_gezet(stuur, maak_melding, boa, collega):
    status, uitkomst = stuur(maak_melding(), soort="notitie", tekst="Van de boa.", wie=boa.pk, door=collega)
    assert (status, uitkomst["ander"]) == (403, True)
    assert Notitie.objects.count() == Veldinzending.objects.count() == 0


def test_wat_op_opsporing_lijkt_komt_terug_en_gaat_alleen_door_met_een_toch(stuur, maak_melding):
    melding, sleutel = maak_melding(), str(uuid.uuid4())
    velden = {"soort": "notitie", "tekst": "Proces-verbaal opgemaakt tegen de verdachte.", "sleutel": sleutel}
    status, uitkomst = stuur(melding, **velden)
    assert (status, uitkomst["toch"]) == (422, True)
    assert "opsporing" in uitkomst["zin"]
    assert Notitie.objects.count() == Veldinzending.objects.count() == 0
    assert stuur(melding, **velden, toch="ja")[0] == 200
    status = {"soort": "status", "van": "gemeld", "naar": "afgehandeld", "bericht": "Proces-verbaal opgemaakt."}
    assert stuur(melding, **status)[1]["toch"]
    assert [notitie.tekst for notitie in Notitie.objects.all()] == [velden["tekst"]]


def test_sluiten_vinkt_de_stop_af_en_geweest_kan_ook_los_en_terug(stuur, maak_melding, boa):
    een, twee = maak_melding(), maak_melding()
    for melding in (een, twee):
        rondes.zet_erbij(melding, door=boa)
    stuur(een, soort="status", van="gemeld", naar="afgehandeld", bericht="Opgeruimd.")
    stuur(twee, soort="geweest")
    assert Rondestop.objects.filter(geweest_op=None).count() == 0
    stuur(twee, soort="niet_geweest")
    assert Rondestop.objects.get(geweest_op=None).melding == twee


def test_er_past_een_aantal_fotos_bij_en_dezelfde_foto_is_dezelfde_rij(stuur, maak_melding, monkeypatch):
    melding = maak_melding()
    monkeypatch.setattr(veldfoto, "MEESTE_FOTOS", 1)
    assert [stuur(melding, soort="foto", foto=kiekje(kleur))[0] for kleur in ("red", "red", "blue")] == [200, 200, 422]
    assert Foto.objects.count() == 1


def test_een_foto_van_een_medewerker_ziet_geen_melder_en_geen_partner(stuur, client, maak_melding, boa):
    melding = maak_melding()
    stuur(melding, soort="foto", foto=kiekje())
    foto = Foto.objects.get()
    overdracht = acties.draag_over(
        melding, Partner.objects.get(soort="politie"), reden="Hoort bij u.", bericht="De politie kijkt.", door=boa
    )
    assert client.get(f"/werkvoorraad/{melding.pk}/foto/{foto.pk}/").status_code == 200
    client.logout()
    assert Overdracht.objects.filter(melding=melding).lopend().exists()
    for code in (melding.volgcode, overdracht.code):
        assert client.get(f"/foto/{foto.pk}/{code}").status_code == 404
    assert "/foto/" not in client.get(f"/melding/{melding.volgcode}/").content.decode()
    assert "/foto/" not in client.get(f"/overdracht/{overdracht.code}/").content.decode()
    assert "foto" not in client.get(f"/api/v1/meldingen/{melding.volgcode}").content.decode()


def test_zonder_script_hetzelfde_formulier_en_niets_getypts_gaat_verloren(als, boa, collega, maak_melding):
    melding = maak_melding()
    rondes.zet_erbij(melding, door=boa)
    adres, velden = f"/werkvoorraad/ronde/{melding.pk}/stap/", {"sleutel": str(uuid.uuid4()), "wie": boa.pk}
    status = velden | {"soort": "status", "van": "gemeld", "naar": "afgehandeld"}
    fout = als(boa).post(adres, status)
    assert fout.status_code == 422
    assert f'href="#status-{melding.pk}-bericht"' in fout.content.decode()
    acties.verander_status(melding, "in_behandeling", door=collega)
    eerder = als(boa).post(adres, status | {"bericht": "Ik was er al."})
    pagina = eerder.content.decode()
    assert eerder.status_code == 409
    assert "Iemand was u voor" in pagina
    assert "Ik was er al." in pagina
    assert velden["sleutel"] not in pagina, "the old key keeps its own outcome"
    assert 'name="van" value="in_behandeling"' in pagina
    goed = als(boa).post(adres, status | {"bericht": "Klaar.", "van": "in_behandeling", "sleutel": str(uuid.uuid4())})
    assert (goed.status_code, goed["Location"]) == (303, f"/werkvoorraad/ronde/?stop={melding.pk}#stop-{melding.pk}")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("soort", ["status", "notitie", "foto"])
def test_tegelijk_sturen_doet_het_een_keer(maak_melding, boa, soort):
    melding, sleutel = maak_melding(), str(uuid.uuid4())
    start = threading.Barrier(DRADEN)
    velden = {
        "status": {"van": "gemeld", "naar": "afgehandeld", "bericht": "Opgeruimd."},
        "notitie": {"tekst": "Er stond niemand."},
        "foto": {},
    }[soort] | {"soort": soort, "sleutel": sleutel, "wie": boa.pk}

    def verstuur(_: int) -> tuple[int, bytes]:
        try:
            client = Client()
            client.force_login(boa)
            bij = {"foto": kiekje()} if soort == "foto" else {}
            start.wait()
            antwoord = client.post(f"/werkvoorraad/ronde/{melding.pk}/stap/", velden | bij, headers=JSON)
            return antwoord.status_code, antwoord.content
        finally:
            connection.close()

    with ThreadPoolExecutor(DRADEN) as draden:
        antwoorden = set(draden.map(verstuur, range(DRADEN)))
    assert [status for status, _inhoud in antwoorden] == [200]
    assert Veldinzending.objects.count() == 1
    gedaan = Statusovergang.objects.count() - 1 + Notitie.objects.count() + Foto.objects.count()
    assert gedaan == 1
