"""One melding: status, note, category; what goes wrong is said and loses nothing."""

import pytest

from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding
from tests.conftest import STEIN


def url(melding: Melding, wat: str = "") -> str:
    return f"/werkvoorraad/{melding.pk}/{wat}"


def test_boa_zet_de_status_en_komt_terug_bij_de_melding(als, boa, maak_melding):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "status/"), {"van": "gemeld", "naar": "in_behandeling"})
    assert (antwoord.status_code, antwoord["Location"]) == (303, url(melding))
    melding.refresh_from_db()
    assert melding.status == "in_behandeling"


def test_afhandelen_zonder_bericht_wijst_het_veld_aan_en_bewaart_wat_er_stond(als, boa, maak_melding):
    melding = maak_melding()
    antwoord = als(boa).post(
        url(melding, "status/"), {"van": "gemeld", "naar": "ingepland", "bericht": "Ik kom langs."}
    )
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert 'href="#id_ingepland_op"' in pagina
    assert "Ik kom langs." in pagina
    antwoord = als(boa).post(url(melding, "status/"), {"van": "gemeld", "naar": "afgehandeld"})
    assert "de melder moet weten waarom" in antwoord.content.decode()


def test_een_collega_was_eerder_en_het_bericht_blijft_staan(als, boa, collega, maak_melding):
    melding = maak_melding()
    acties.verander_status(melding, "in_behandeling", door=collega)
    antwoord = als(boa).post(
        url(melding, "status/"), {"van": "gemeld", "naar": "afgehandeld", "bericht": "Ik was er al."}
    )
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Iemand was u voor" in pagina
    assert "Ik was er al." in pagina
    melding.refresh_from_db()
    assert melding.status == "in_behandeling"


def test_dubbel_vraagt_een_nummer_dat_in_de_eigen_gemeente_bestaat(als, boa, maak_melding):
    melding, hoofd, elders = maak_melding(), maak_melding(), maak_melding(gemeente=STEIN)
    for nummer in ("", "WM-999999", "abc", melding.nummer, elders.nummer, "9" * 40):
        antwoord = als(boa).post(url(melding, "status/"), {"van": "gemeld", "naar": "dubbel", "hoofdmelding": nummer})
        assert antwoord.status_code == 422, nummer
    antwoord = als(boa).post(
        url(melding, "status/"), {"van": "gemeld", "naar": "dubbel", "hoofdmelding": hoofd.nummer.lower()}
    )
    assert antwoord.status_code == 303
    melding.refresh_from_db()
    assert melding.hoofdmelding == hoofd


def test_andere_soort_gaat_naar_een_ander_team_en_de_notitie_zegt_het(als, boa, maak_melding):
    melding = maak_melding("vuurwerk-afsteken")
    nieuw = Categorie.objects.get(slug="zwerfvuil")
    assert als(boa).post(url(melding, "categorie/"), {"categorie": nieuw.pk}).status_code == 303
    melding.refresh_from_db()
    assert (melding.categorie, melding.team.naam) == (nieuw, "Wijkbeheer")
    assert "Vuurwerk afsteken → Zwerfvuil" in als(boa).get(url(melding)).content.decode()


def test_notitie_blijft_binnen(als, boa, maak_melding, client):
    melding = maak_melding()
    als(boa).post(url(melding, "notitie/"), {"tekst": "Alleen voor collega's"})
    assert "Alleen voor collega&#x27;s" in als(boa).get(url(melding)).content.decode()
    client.logout()
    assert "Alleen voor collega" not in client.get(f"/melding/{melding.volgcode}/").content.decode()


def test_ik_pak_dit_op_zet_de_melding_op_mijn_naam(als, boa, maak_melding):
    melding = maak_melding()
    als(boa).post(url(melding, "neem/"))
    melding.refresh_from_db()
    assert melding.behandelaar == boa


def test_wie_alleen_mag_kijken_ziet_geen_melder_en_geen_knoppen(als, medewerker, maak_melding):
    analist = medewerker("analist", "GM1883")
    melding = maak_melding(melder={"naam": "Bewoner Test", "email": "bewoner@demo.example"})
    pagina = als(analist).get(url(melding)).content.decode()
    assert "bewoner@demo.example" not in pagina
    assert "Sla status op" not in pagina
    assert als(analist).post(url(melding, "notitie/"), {"tekst": "x"}).status_code == 403
    assert als(analist).post(url(melding, "neem/")).status_code == 403


def test_melder_wordt_getoond_aan_de_boa(als, boa, maak_melding):
    melding = maak_melding(melder={"naam": "Bewoner Test", "telefoon": "046 000 00 00"})
    assert 'href="tel:0460000000"' in als(boa).get(url(melding)).content.decode()


@pytest.mark.parametrize("geschiedenis", [1, 12])
def test_de_pagina_kost_een_vast_aantal_queries(als, boa, maak_melding, django_assert_max_num_queries, geschiedenis):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    for _ in range(geschiedenis):
        acties.verander_status(melding, "in_behandeling", door=boa)
        acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
        acties.heropen(melding, tekst="Toch niet.", door=boa)
    client = als(boa)
    with django_assert_max_num_queries(25):
        client.get(url(melding))
