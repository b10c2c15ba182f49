"""The round of today: what is on it, in which order, whose it is, and what its page says and does not say."""

import html
from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding, Vertrouweling
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from meldingen.werkvoorraad.ronde import acties as rondes
from meldingen.werkvoorraad.ronde.models import Ronde, Rondestop
from tests.bladzijde import plat
from tests.conftest import SITTARD, STEIN

LANG_GELEDEN = timedelta(days=40)


def volgorde(boa) -> list[int]:
    return list(Rondestop.objects.filter(ronde__boa=boa).values_list("melding_id", flat=True))


@pytest.fixture
def van_boa(maak_melding, boa):
    """van_boa(...) -> a melding in the name of Boa."""

    def maak(*args, **velden) -> Melding:
        return acties.wijs_toe(maak_melding(*args, **velden), behandelaar=boa, door=boa)

    return maak


@pytest.fixture
def drie(van_boa) -> list[Melding]:
    """Three of the same, one after the other to the east."""
    return [van_boa("zwerfvuil", lon=5.860 + n / 200, lat=50.998) for n in range(3)]


def test_op_de_ronde_komt_wat_op_mijn_naam_staat_en_wat_vandaag_gepland_is(boa, collega, van_boa, maak_melding):
    vandaag = dag_van(timezone.now())
    mijn = van_boa("zwerfvuil")
    gepland = acties.verander_status(
        maak_melding("zwerfvuil"), "ingepland", door=collega, bericht="Vandaag.", ingepland_op=vandaag
    )
    gepland.team.leden.add(boa)
    acties.verander_status(
        van_boa(), "ingepland", door=boa, bericht="Morgen.", ingepland_op=vandaag + timedelta(days=1)
    )
    acties.verander_status(van_boa(), "wacht_op_melder", door=boa, bericht="Waar precies?")
    acties.verander_status(van_boa(), "afgehandeld", door=boa, bericht="Klaar.")
    maak_melding("zwerfvuil")
    acties.wijs_toe(maak_melding(), behandelaar=collega, door=collega)
    rondes.vul_aan(door=boa)
    assert set(volgorde(boa)) == {mijn.pk, gepland.pk}


def test_eerst_dringend_laat_of_beloofd_dan_wat_bijna_moet_dan_de_rest_en_steeds_het_dichtstbij(boa, van_boa):
    rest_ver = van_boa("zwerfvuil", lon=5.89, lat=50.998)
    rest_dichtbij = van_boa("zwerfvuil", lon=5.861, lat=50.998)
    laat_ver = van_boa("zwerfvuil", lon=5.88, lat=50.998, gemeld_op=timezone.now() - LANG_GELEDEN)
    laat_dichtbij = van_boa("zwerfvuil", lon=5.862, lat=50.998, gemeld_op=timezone.now() - LANG_GELEDEN)
    dringend = van_boa("zwerfvuil", lon=5.87, lat=50.998)
    Melding.objects.filter(pk=dringend.pk).update(urgentie="hoog")
    rondes.vul_aan(door=boa, vanaf=rondes.plek(5.86, 50.998))
    assert volgorde(boa) == [m.pk for m in (laat_dichtbij, dringend, laat_ver, rest_ver, rest_dichtbij)]


def test_zonder_plek_begint_de_ronde_bij_wat_het_eerst_klaar_moet(boa, van_boa):
    nieuw = van_boa("zwerfvuil", lon=5.861, lat=50.998)
    ouder = van_boa("zwerfvuil", lon=5.89, lat=50.998, gemeld_op=timezone.now() - timedelta(days=1))
    rondes.vul_aan(door=boa)
    rondes.orden(door=boa)
    assert volgorde(boa) in ([ouder.pk, nieuw.pk], [nieuw.pk, ouder.pk])
    uiterlijk = [Melding.objects.get(pk=pk).uiterlijk_op for pk in volgorde(boa)]
    assert uiterlijk == sorted(uiterlijk)


def test_nieuw_werk_komt_achteraan_en_de_eigen_volgorde_blijft(boa, drie, van_boa):
    rondes.vul_aan(door=boa)
    a, b, c = drie
    rondes.zet_neer([c.pk, a.pk, b.pk], door=boa)
    nieuw = van_boa("zwerfvuil", gemeld_op=timezone.now() - LANG_GELEDEN)
    rondes.vul_aan(door=boa)
    assert volgorde(boa) == [c.pk, a.pk, b.pk, nieuw.pk]
    rondes.orden(door=boa)
    assert volgorde(boa)[0] == nieuw.pk


def test_wat_een_collega_sloot_gaat_eraf_en_wat_ik_deed_blijft_staan(boa, collega, drie):
    rondes.vul_aan(door=boa)
    rondes.vink_af(drie[0], door=boa)
    for melding in drie[:2]:
        acties.verander_status(melding, "afgehandeld", door=collega, bericht="Was al weg.")
    rondes.vul_aan(door=boa)
    assert volgorde(boa) == [drie[0].pk, drie[2].pk]


def test_een_volgorde_met_vreemde_of_ontbrekende_stops_verliest_niets(boa, drie, maak_melding):
    rondes.vul_aan(door=boa)
    rondes.zet_neer([drie[2].pk, 999_999, maak_melding().pk], door=boa)
    assert volgorde(boa) == [drie[2].pk, drie[0].pk, drie[1].pk]


def test_eerder_en_later_gaan_een_plaats_en_aan_het_eind_gebeurt_niets(als, boa, drie):
    rondes.vul_aan(door=boa)
    client, eerste = als(boa), drie[0]
    adres = f"/werkvoorraad/ronde/{eerste.pk}/verschuif/"
    assert (
        client.post(adres, {"richting": "later"})["Location"]
        == f"/werkvoorraad/ronde/?stop={eerste.pk}#stop-{eerste.pk}"
    )
    assert volgorde(boa) == [drie[1].pk, eerste.pk, drie[2].pk]
    client.post(adres, {"richting": "eerder"})
    client.post(adres, {"richting": "eerder"})
    assert volgorde(boa) == [melding.pk for melding in drie]


def test_een_gekozen_melding_komt_er_een_keer_op_en_gaat_er_weer_af(als, boa, maak_melding):
    melding, client = maak_melding(), als(boa)
    assert "Zet op mijn ronde" in client.get(f"/werkvoorraad/{melding.pk}/").content.decode()
    for _ in range(2):
        antwoord = client.post(f"/werkvoorraad/ronde/{melding.pk}/erbij/")
    assert (antwoord.status_code, antwoord["Location"]) == (303, f"/werkvoorraad/{melding.pk}/")
    assert "Deze melding staat op uw ronde van vandaag." in client.get(antwoord["Location"]).content.decode()
    assert volgorde(boa) == [melding.pk]
    client.post(f"/werkvoorraad/ronde/{melding.pk}/eraf/")
    assert volgorde(boa) == []
    assert Melding.objects.get(pk=melding.pk).is_open


def test_wat_klaar_is_of_niet_meer_past_komt_er_niet_op_met_de_reden(als, boa, maak_melding, monkeypatch):
    dicht = acties.verander_status(maak_melding(), "afgehandeld", door=boa, bericht="Klaar.")
    client = als(boa)
    client.post(f"/werkvoorraad/ronde/{dicht.pk}/erbij/")
    pagina = client.get(f"/werkvoorraad/{dicht.pk}/").content.decode()
    assert "al klaar" in pagina
    assert "Zet op mijn ronde" not in pagina
    monkeypatch.setattr(rondes, "MEESTE_STOPS", 1)
    client.post(f"/werkvoorraad/ronde/{maak_melding().pk}/erbij/")
    te_veel = maak_melding()
    client.post(f"/werkvoorraad/ronde/{te_veel.pk}/erbij/")
    assert "passen 1 stops" in client.get(f"/werkvoorraad/{te_veel.pk}/").content.decode()
    assert len(volgorde(boa)) == 1


def test_wie_alleen_kijkt_heeft_geen_ronde(als, medewerker, maak_melding):
    client = als(medewerker("analist", SITTARD))
    assert client.get("/werkvoorraad/ronde/").status_code == 403
    assert client.post(f"/werkvoorraad/ronde/{maak_melding().pk}/erbij/").status_code == 403
    assert "Mijn ronde" not in client.get("/werkvoorraad/").content.decode()


def test_een_ronde_is_van_een_persoon_en_van_een_dag(als, boa, collega, drie):
    rondes.vul_aan(door=boa)
    assert "U hebt nog geen ronde" in als(collega).get("/werkvoorraad/ronde/").content.decode()
    als(collega).post(f"/werkvoorraad/ronde/{drie[0].pk}/eraf/")
    assert len(volgorde(boa)) == 3
    Ronde.objects.update(dag=dag_van(timezone.now()) - timedelta(days=1))
    assert "U hebt nog geen ronde" in als(boa).get("/werkvoorraad/ronde/").content.decode()


def test_wat_ik_niet_meer_mag_zien_staat_niet_op_mijn_ronde(als, boa, maak_melding):
    melding = maak_melding(tekst="Geheim van de buurman.")
    rondes.zet_erbij(melding, door=boa)
    Melding.objects.filter(pk=melding.pk).update(gemeente_code=STEIN)
    assert "Geheim" not in als(boa).get("/werkvoorraad/ronde/").content.decode()


def test_de_bladzijde_heeft_wat_je_op_straat_nodig_hebt_en_geen_melder_en_geen_notitie(als, boa, van_boa):
    melding = van_boa(
        "zwerfvuil",
        tekst="Naast de container ligt een bank.",
        adres="Markt 1, Sittard",
        plek_in_woorden="Achter de kerk",
        antwoorden=[{"vraag": "Hoeveel?", "antwoord": "Een aanhanger vol"}],
        melder={"naam": "Bewoner Geheim", "email": "bewoner@demo.example", "telefoon": "046 123 45 67"},
        gemeld_op=timezone.now() - LANG_GELEDEN,
    )
    acties.noteer(melding, tekst="Notitie van een collega", door=boa)
    Standaardtekst.objects.create(
        gemeente_code=SITTARD, status="afgehandeld", titel="Opgeruimd", tekst="Het is schoon."
    )
    Standaardtekst.objects.create(gemeente_code=STEIN, status="afgehandeld", titel="Elders", tekst="Van Stein.")
    rondes.vul_aan(door=boa)
    pagina = html.unescape(als(boa).get("/werkvoorraad/ronde/").content.decode())
    for woord in ("Naast de container", "Markt 1", "Achter de kerk", "Een aanhanger vol", "te laat", melding.nummer,
                  melding.route_reden, "geo:50.998000,5.869000?q=", "openstreetmap.org/directions?to=50.998000%2C5.869000",
                  'capture="environment"', "Opgeruimd"):  # fmt: skip
        assert woord in pagina, woord
    for woord in ("Geheim", "bewoner@demo.example", "046 123", "Notitie van een collega", "Van Stein"):
        assert woord not in pagina, woord


def test_van_een_vertrouwelijke_melding_blijft_niets_op_het_toestel(als, boa, maak_melding):
    categorie = Categorie.objects.get(slug="burengerucht")
    categorie.vertrouwelijk = True
    categorie.save()
    Vertrouweling.objects.create(categorie=categorie, gemeente_code=SITTARD, gebruiker=boa)
    melding = maak_melding("burengerucht", tekst="Een zin die niemand leest.")
    rondes.zet_erbij(melding, door=boa)
    pagina = als(boa).get("/werkvoorraad/ronde/").content.decode()
    assert "Vertrouwelijke melding" in pagina
    assert "Een zin die niemand leest." not in pagina
    assert categorie.naam not in pagina


@pytest.mark.parametrize("plek", [{}, {"lon": "ergens", "lat": "400"}, {"lon": "5.87", "lat": "50.998"}])
def test_een_ronde_maken_met_en_zonder_plek_en_met_onzin(als, boa, drie, plek):
    assert als(boa).post("/werkvoorraad/ronde/aanvullen/", plek).status_code == 303
    assert als(boa).post("/werkvoorraad/ronde/orden/", plek).status_code == 303
    assert len(volgorde(boa)) == 3


def test_onzin_in_het_adres_of_de_volgorde_is_geen_fout(als, boa, drie):
    rondes.vul_aan(door=boa)
    for stop in ("", "abc", "-1", "9" * 40, "²"):
        assert als(boa).get("/werkvoorraad/ronde/", {"stop": stop}).status_code == 200
    assert als(boa).post("/werkvoorraad/ronde/volgorde/", {"melding": ["x", "9" * 40]}).status_code == 204
    assert volgorde(boa) == [melding.pk for melding in drie]


def test_de_bladzijde_kost_voor_een_stop_evenveel_als_voor_twintig(als, boa, maak_melding, django_assert_num_queries):
    client = als(boa)
    rondes.zet_erbij(maak_melding("zwerfvuil"), door=boa)
    with django_assert_num_queries(8):
        client.get("/werkvoorraad/ronde/")
    for _ in range(19):
        rondes.zet_erbij(maak_melding("zwerfvuil"), door=boa)
    with django_assert_num_queries(8):
        assert plat(client.get("/werkvoorraad/ronde/")).count('<li class="stop ') == 20


def test_de_dienst_bewaart_niets_van_iemand_en_uitloggen_veegt_het_toestel_leeg(als, client, boa):
    dienst = client.get("/werkvoorraad/dienst.js")
    assert dienst["Content-Type"].startswith("text/javascript")
    assert "importScripts" in dienst.content.decode()
    assert als(boa).post("/uitloggen/")["Clear-Site-Data"] == '"cache", "storage"'
