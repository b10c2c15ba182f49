"""The Wpg wall in the forms of the werkvoorraad: a warning first, then whoever typed decides; and the number elsewhere."""

import pytest

from meldingen.melding import acties
from meldingen.melding.models import Melding, Partner
from tests.bladzijde import plat

VERDACHTE = "Ik heb de verdachte gesproken."


def url(melding: Melding, wat: str = "") -> str:
    return f"/werkvoorraad/{melding.pk}/{wat}"


def test_notitie_met_opsporingsgegevens_komt_terug_met_de_reden_en_niets_is_kwijt(als, boa, maak_melding):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "notitie/"), {"tekst": VERDACHTE})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "lijkt uit een opsporingsonderzoek te komen" in pagina
    assert 'href="#id_tekst"' in pagina
    assert VERDACHTE in pagina
    assert pagina.count('name="toch"') == 1
    assert not melding.notities.exists()


def test_wie_het_vinkje_zet_bewaart_het_toch(als, boa, maak_melding):
    melding = maak_melding()
    assert als(boa).post(url(melding, "notitie/"), {"tekst": VERDACHTE, "toch": "ja"}).status_code == 303
    assert melding.notities.get().tekst == VERDACHTE


def test_gewoon_werk_ziet_geen_vinkje(als, boa, maak_melding):
    melding = maak_melding()
    assert 'name="toch"' not in als(boa).get(url(melding)).content.decode()
    assert als(boa).post(url(melding, "notitie/"), {"tekst": "De straat is rustig."}).status_code == 303


def test_bericht_aan_de_melder_en_reden_voor_de_partner_worden_ook_bekeken(als, boa, maak_melding):
    melding = maak_melding()
    stap = {"van": "gemeld", "naar": "afgehandeld", "bericht": VERDACHTE}
    antwoord = als(boa).post(url(melding, "status/"), stap)
    assert antwoord.status_code == 422
    assert "de melder moet weten waarom" not in antwoord.content.decode()
    partner = Partner.objects.get(soort="politie")
    over = {"van": "gemeld", "naar": "overgedragen", "bericht": "Wij vragen de politie.", "partner": partner.pk}
    antwoord = als(boa).post(url(melding, "status/"), over | {"reden": "BSN 123456782 staat op de brief."})
    assert antwoord.status_code == 422
    assert "burgerservicenummer" in antwoord.content.decode()
    melding.refresh_from_db()
    assert melding.status == "gemeld"
    assert als(boa).post(url(melding, "status/"), stap | {"toch": "ja"}).status_code == 303


def test_het_vinkje_blijft_staan_als_er_iets_anders_mis_is(als, boa, maak_melding):
    melding = maak_melding()
    stap = {"van": "gemeld", "naar": "ingepland", "bericht": VERDACHTE, "toch": "ja"}
    pagina = plat(als(boa).post(url(melding, "status/"), stap))
    assert "Kies de dag waarop u komt." in pagina
    assert 'id="id_bericht_toch" checked' in pagina


def test_het_nummer_elders_wordt_bewaard_getoond_en_staat_in_de_geschiedenis(als, boa, maak_melding):
    melding = maak_melding()
    Melding.objects.update(zoek_bij=True)
    antwoord = als(boa).post(url(melding, "kenmerk/"), {"kenmerk": "  PL2300-2026123456 "})
    assert (antwoord.status_code, antwoord["Location"]) == (303, url(melding))
    melding.refresh_from_db()
    assert (melding.kenmerk_elders, melding.zoek_bij) == ("PL2300-2026123456", False)
    assert "PL2300-2026123456" in als(boa).get(url(melding)).content.decode()
    als(boa).post(url(melding, "kenmerk/"), {"kenmerk": ""})
    melding.refresh_from_db()
    assert melding.kenmerk_elders == ""
    assert [n.tekst for n in melding.notities.all()] == [
        "Nummer in een ander systeem: PL2300-2026123456.",
        "Nummer in een ander systeem: weggehaald.",
    ]


@pytest.mark.parametrize(
    "kenmerk", ["123456782", "123.456.782", "x" * 61, "<b>1</b>", "man, 30 jaar", "12\u202e34", "- 1"]
)
def test_meer_dan_een_nummer_wordt_geweigerd_en_blijft_staan_om_te_verbeteren(als, boa, maak_melding, kenmerk):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "kenmerk/"), {"kenmerk": kenmerk})
    assert antwoord.status_code == 422
    assert 'href="#id_kenmerk"' in antwoord.content.decode()
    melding.refresh_from_db()
    assert melding.kenmerk_elders == ""


def test_wie_niet_behandelt_zet_geen_nummer(als, medewerker, maak_melding):
    melding, analist = maak_melding(), medewerker("analist", "GM1883")
    assert als(analist).post(url(melding, "kenmerk/"), {"kenmerk": "A1"}).status_code == 403
    with pytest.raises(acties.GeenRecht):
        acties.zet_kenmerk(melding, "A1", door=analist)


def test_de_melder_ziet_het_nummer_elders_niet(client, boa, maak_melding):
    melding = maak_melding()
    acties.zet_kenmerk(melding, "PL2300-2026123456", door=boa)
    assert "PL2300" not in client.get(f"/melding/{melding.volgcode}/").content.decode()
