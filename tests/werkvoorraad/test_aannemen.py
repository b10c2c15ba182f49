"""The front desk: taking in a melding for a caller, with what was reported before in sight, and nothing lost on the way."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from meldingen.melding import acties
from meldingen.melding.acties import aannemen as bij_beller
from meldingen.melding.models import Foto, Melding, Notitie, Roltoewijzing, Verwijzing
from meldingen.melding.workflow import Status
from meldingen.streek.plek import Plek
from tests.bladzijde import plat
from tests.conftest import BEEK, SITTARD, STEIN
from tests.locatieserver import locatieserver

__all__ = ["locatieserver"]
URL = "/werkvoorraad/aannemen/"
SLEUTEL = "sleutel-van-de-test-1"
COMPLEET = {
    "doe": "neem_aan",
    "sleutel": SLEUTEL,
    "tekst": "Er ligt een matras naast de glasbak",
    "anders": "zwerfvuil",
    "lon": "5.8690",
    "lat": "50.9980",
    "plek_in_woorden": "naast de glasbak",
    "naam": "Bewoner Test",
    "telefoon": "046 123 45 67",
    "email": "bewoner@demo.example",
    "bron": "telefoon",
    "notitie": "Klonk boos.",
}


@pytest.fixture
def kcc(medewerker):
    return medewerker("kcc", SITTARD, "Kcc Sittard")


@pytest.fixture
def balie(als, kcc, locatieserver):
    """balie(**velden) -> the answer to the form as the front desk sends it."""
    client = als(kcc)

    def stuur(**velden):
        return client.post(URL, COMPLEET | velden)

    return stuur


def tekst_van(antwoord) -> str:
    return plat(antwoord)


def test_een_telefoontje_wordt_een_melding_met_kanaal_beller_en_notitie(balie, kcc, client, brievenbus, werk_af):
    antwoord = balie()
    melding = Melding.objects.get()
    assert (antwoord.status_code, antwoord["Location"]) == (303, f"{URL}{melding.pk}/")
    assert (melding.bron, melding.categorie.slug, melding.adres) == ("telefoon", "zwerfvuil", "Markt 1, 6131EK Sittard")
    assert (melding.melder.naam, melding.melder.telefoon) == ("Bewoner Test", "046 123 45 67")
    assert melding.overgangen.get().door == kcc
    assert melding.notities.get().tekst == "Klonk boos."
    pagina = tekst_van(client.get(antwoord["Location"]))
    assert melding.nummer in pagina
    assert f"/melding/{melding.volgcode}/" in pagina
    assert "Volgende beller" in pagina
    werk_af()
    assert f"/melding/{melding.volgcode}/" in brievenbus.aan("bewoner@demo.example")[0].get_content()


def test_dezelfde_pagina_twee_keer_versturen_is_een_melding(balie, maak_melding):
    eerste, tweede = balie(), balie()
    assert eerste["Location"] == tweede["Location"]
    assert (Melding.objects.count(), Notitie.objects.count()) == (1, 1)


def test_twee_medewerkers_met_dezelfde_sleutel_zijn_twee_meldingen(balie, als, boa):
    balie()
    als(boa).post(URL, COMPLEET | {"tekst": "Iets heel anders", "hoort_bij": "", "gezien": "1"})
    als(boa).post(URL, COMPLEET | {"tekst": "Iets heel anders", "gezien": f"{Melding.objects.first().pk},"})
    assert Melding.objects.count() == 2


def test_de_beller_mag_anoniem_blijven(balie):
    balie(naam="", telefoon="", email="", notitie="")
    assert not hasattr(Melding.objects.get(), "melder")


def test_een_fout_verliest_niets_en_wijst_elk_veld_aan(balie):
    antwoord = balie(anders="", telefoon="abc", lon="", lat="")
    pagina = tekst_van(antwoord)
    assert antwoord.status_code == 422
    for wat in ('href="#id_anders"', 'href="#id_telefoon"', "Kies een plek op de kaart"):
        assert wat in pagina
    for wat in (COMPLEET["tekst"], "Klonk boos.", "naast de glasbak", SLEUTEL, "bewoner@demo.example"):
        assert wat in pagina
    assert not Melding.objects.exists()


def test_terwijl_u_typt_komen_soorten_vragen_en_plek_zonder_dat_er_iets_fout_heet(balie):
    antwoord = balie(doe="hulp", anders="", tekst="harde knal bij de speeltuin", categorie="vuurwerk-knal")
    hulp = tekst_van(antwoord)
    assert antwoord.status_code == 200
    assert "<html" not in hulp
    assert 'value="vuurwerk-knal" checked' in hulp
    assert "Is er iemand gewond of is er brand?" in hulp
    assert "Buurt:" in hulp
    assert "Fout:" not in hulp
    assert not Melding.objects.exists()


def test_zonder_javascript_doet_een_knop_hetzelfde(balie):
    antwoord = balie(
        doe="kijk", anders="", tekst="harde knal", categorie="vuurwerk-knal", zoek="Markt 1", lon="", lat=""
    )
    pagina = tekst_van(antwoord)
    assert antwoord.status_code == 200
    assert "Markt 1, 6131EK Sittard" in pagina
    assert "Wanneer hoorde u de knal?" in pagina
    assert "Er gaat nog iets mis" not in pagina


def test_een_gevonden_adres_is_te_kiezen_en_blijft_gekozen(balie):
    hulp = tekst_van(balie(doe="hulp", zoek="Markt 1", lon="", lat=""))
    keuze = hulp.split('id="adres-1" value="')[1].split('"')[0]
    opnieuw = tekst_van(balie(doe="hulp", zoek="Markt 1", lon="", lat="", adres_keuze=keuze))
    assert f'value="{keuze}" checked' in opnieuw
    assert opnieuw.count("Markt 1, 6131EK Sittard") == 1
    balie(zoek="Markt 1", lon="", lat="", adres_keuze=keuze)
    assert Melding.objects.get().adres == "Markt 1, 6131EK Sittard"


def test_pdok_weg_dan_blijven_buurt_en_woorden(balie, locatieserver):
    locatieserver.status = 500
    assert "Adressen zoeken lukt nu niet" in tekst_van(balie(doe="hulp", zoek="Markt 1"))
    hulp = tekst_van(balie(doe="kijk"))
    buurt = hulp.split('name="buurt"')[1].split('value="BU')[1].split('"')[0]
    assert balie(lon="", lat="", buurt=f"BU{buurt}").status_code in (303, 422)


def test_antwoord_dat_stopt_wordt_eerst_gezegd_en_dan_mag_het_toch(balie):
    knal = {"anders": "vuurwerk-knal", "vraag_gewond": "Ja"}
    assert "Bel nu 112" in tekst_van(balie(doe="hulp", **knal))
    antwoord = balie(**knal)
    assert antwoord.status_code == 422
    assert "Zeg eerst tegen de beller" in tekst_van(antwoord)
    assert not Melding.objects.exists()
    assert balie(**knal, gezegd="ja").status_code == 303
    assert Melding.objects.get().antwoorden[0]["antwoord"] == "Ja"


def test_een_verplichte_vraag_zonder_antwoord_is_een_fout_bij_die_vraag(balie):
    antwoord = balie(anders="vuurwerk-knal")
    assert antwoord.status_code == 422
    assert 'href="#id_vraag_gewond"' in tekst_van(antwoord)


def test_wat_een_ander_doet_wordt_verwezen_en_geteld_een_keer(balie):
    hulp = tekst_van(balie(doe="hulp", anders="woninginbraak"))
    assert "Verwijs naar" in hulp
    assert balie(anders="woninginbraak").status_code == 422
    for _ in range(2):
        assert balie(doe="verwezen", anders="woninginbraak").status_code == 303
    assert Verwijzing.objects.get().aantal == 1
    assert not Melding.objects.exists()
    balie(doe="verwezen", anders="woninginbraak", sleutel="sleutel-van-de-test-2")
    assert Verwijzing.objects.get().aantal == 2


@pytest.fixture
def eerder(maak_melding) -> Melding:
    return maak_melding("zwerfvuil", tekst="Er ligt een matras bij de glasbak", melder={"email": "een@demo.example"})


def test_wat_al_gemeld_is_komt_in_beeld_zodra_plek_en_soort_bekend_zijn(balie, eerder):
    hulp = tekst_van(balie(doe="hulp"))
    assert f"Hoort bij {eerder.nummer}" in hulp
    assert "matras" in hulp
    assert f'name="gezien" value="{eerder.pk},"' in hulp
    assert "een@demo.example" not in hulp
    assert f"Hoort bij {eerder.nummer}" not in tekst_van(balie(doe="hulp", anders="vuurwerk-afsteken"))
    assert f"Hoort bij {eerder.nummer}" not in tekst_van(balie(doe="hulp", lon="", lat=""))


def test_niemand_neemt_dubbel_aan_zonder_het_te_hebben_gezien(balie, eerder):
    antwoord = balie()
    assert antwoord.status_code == 422
    assert "Dit lijkt al gemeld" in tekst_van(antwoord)
    assert balie(gezien=f"{eerder.pk},", hoort_bij="").status_code == 303
    assert Melding.objects.exclude(pk=eerder.pk).get().status == Status.GEMELD


def test_hoort_hierbij_voegt_meteen_samen_en_beide_melders_horen_het(balie, client, eerder, boa, brievenbus, werk_af):
    antwoord = balie(gezien=f"{eerder.pk},", hoort_bij=str(eerder.pk))
    melding = Melding.objects.exclude(pk=eerder.pk).get()
    assert (melding.status, melding.hoofdmelding) == (Status.DUBBEL, eerder)
    assert f"Zij hoort bij {eerder.nummer}" in tekst_van(client.get(antwoord["Location"]))
    assert balie(gezien=f"{eerder.pk},", hoort_bij=str(eerder.pk))["Location"] == antwoord["Location"]
    acties.verander_status(eerder, Status.AFGEHANDELD, door=boa, bericht="Het matras is weg.")
    werk_af()
    for adres in ("een@demo.example", "bewoner@demo.example"):
        assert any("Het matras is weg." in mail.get_content() for mail in brievenbus.aan(adres)), adres


def test_is_de_eerste_intussen_gesloten_dan_wordt_dat_gezegd(balie, eerder, boa):
    acties.verander_status(eerder, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    antwoord = balie(gezien=f"{eerder.pk},", hoort_bij=str(eerder.pk))
    assert antwoord.status_code == 422
    assert "intussen veranderd of gesloten" in tekst_van(antwoord)


def test_vertrouwelijk_blijft_buiten_beeld(balie, eerder):
    eerder.categorie.vertrouwelijk = True
    eerder.categorie.save()
    assert eerder.nummer not in tekst_van(balie(doe="hulp"))
    assert balie(gezien=f"{eerder.pk},", hoort_bij=str(eerder.pk)).status_code == 422


def test_een_plek_in_een_andere_gemeente_krijgt_een_zin(balie):
    daar = {"lon": "5.7686", "lat": "50.9460"}
    assert "Deze plek ligt in Stein. U neemt meldingen aan voor Sittard-Geleen." in tekst_van(balie(doe="hulp", **daar))
    antwoord = balie(**daar)
    assert antwoord.status_code == 422
    assert "Verwijs de beller naar de gemeente Stein" in tekst_van(antwoord)
    assert "Maastricht" not in tekst_van(balie(lon="5.689", lat="50.849"))
    assert not Melding.objects.exists()


def test_ook_de_actie_zelf_weigert_een_andere_gemeente(kcc, portaal):
    from meldingen.melding.models import Categorie

    soort = Categorie.objects.get(slug="zwerfvuil")
    with pytest.raises(acties.GeenRecht):
        bij_beller.voor_beller(door=kcc, sleutel="x", tekst="x", categorie=soort, plek=Plek(5.7686, 50.946))
    assert not Melding.objects.exists()


@pytest.mark.parametrize(("rol", "antwoord"), [("kcc", 200), ("boa", 200), ("coordinator", 200), ("analist", 403)])
def test_alleen_wie_aanneemt_komt_op_de_pagina(als, medewerker, rol, antwoord):
    assert als(medewerker(rol, SITTARD)).get(URL).status_code == antwoord


def test_een_rol_in_een_team_is_geen_loket(als, medewerker):
    boa = medewerker("boa", SITTARD)
    Roltoewijzing.objects.filter(gebruiker=boa).update(team=boa.teams.get())
    assert als(boa).get(URL).status_code == 403


def test_de_link_is_alleen_voor_wie_het_gesprek_had_en_tot_het_eind_van_de_dienst(balie, als, kcc, boa):
    adres = balie()["Location"]
    assert als(boa).get(adres).status_code == 404
    Melding.objects.update(gemeld_op=timezone.now() - timezone.timedelta(hours=9))
    assert als(kcc).get(adres).status_code == 404


def test_opsporingsgegevens_geven_eerst_een_waarschuwing(balie):
    antwoord = balie(notitie="De verdachte is aangehouden.")
    assert antwoord.status_code == 422
    assert 'name="toch"' in tekst_van(antwoord)
    assert balie(notitie="De verdachte is aangehouden.", toch="ja").status_code == 303


def _foto(kleur: str = "red") -> SimpleUploadedFile:
    uit = io.BytesIO()
    Image.new("RGB", (64, 48), kleur).save(uit, "JPEG")
    return SimpleUploadedFile("foto.jpg", uit.getvalue(), content_type="image/jpeg")


def test_een_foto_blijft_bij_een_fout_elders_en_gaat_mee(balie):
    pagina = tekst_van(balie(anders="", fotos=_foto()))
    concept = pagina.split('name="concept" value="')[1].split('"')[0]
    assert "Haal foto 1 weg" in pagina
    balie(concept=concept)
    assert Melding.objects.get().fotos.count() == 1
    assert balie(concept=concept).status_code == 303


def test_een_bestand_dat_geen_foto_is_wordt_genoemd_en_een_foto_kan_weer_weg(balie):
    stuk = SimpleUploadedFile("stuk.jpg", b"geen foto")
    antwoord = balie(fotos=[stuk, _foto()])
    assert antwoord.status_code == 422
    assert "stuk.jpg: Wij kunnen dit bestand niet lezen" in tekst_van(antwoord)
    concept = tekst_van(antwoord).split('name="concept" value="')[1].split('"')[0]
    balie(doe="", concept=concept, verwijder=str(Foto.objects.get().pk))
    assert not Foto.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {"sleutel": "kort"},
        {"sleutel": "<script>"},
        {"anders": "bestaat-niet"},
        {"bron": "web"},
        {"lon": "nan", "lat": "nan"},
        {"lon": "abc"},
        {"adres_keuze": "vervalst", "lon": "", "lat": ""},
        {"buurt": "BU00000000", "lon": "", "lat": ""},
        {"hoort_bij": "abc"},
        {"hoort_bij": "9" * 30},
        {"tekst": "x\x00y"},
        {"email": "geen adres"},
    ],
)
def test_onzin_is_een_fout_en_nooit_een_melding(balie, velden):
    assert balie(**velden).status_code == 422
    assert not Melding.objects.exists()


def test_de_lijst_heeft_een_weg_naar_het_loket_voor_wie_aanneemt(als, kcc, medewerker):
    assert URL in tekst_van(als(kcc).get("/werkvoorraad/"))
    assert URL not in tekst_van(als(medewerker("analist", SITTARD)).get("/werkvoorraad/"))


@pytest.mark.parametrize("aantal", [1, 12])
def test_hulp_kost_een_vast_aantal_vragen(balie, maak_melding, django_assert_max_num_queries, aantal):
    for _ in range(aantal):
        maak_melding("zwerfvuil", tekst="Er ligt een matras bij de glasbak")
    with django_assert_max_num_queries(22):
        balie(doe="hulp")


def test_wie_in_drie_gemeenten_aanneemt_mag_overal(als, kcc, locatieserver):
    for gemeente in (BEEK, STEIN):
        Roltoewijzing.objects.create(gebruiker=kcc, rol="kcc", gemeente_code=gemeente)
    assert als(kcc).post(URL, COMPLEET | {"lon": "5.7686", "lat": "50.9460"}).status_code == 303
    assert Melding.objects.get().gemeente_code == STEIN
