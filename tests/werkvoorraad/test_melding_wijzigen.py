"""Changing a melding: whose it is, where, how urgent, merged, split; each with what can go wrong."""

import pytest
from django.contrib.auth import get_user_model

from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding, Overname, Roltoewijzing, Team, Teamlid
from meldingen.melding.workflow import Status
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from tests.bladzijde import plat
from tests.conftest import PLEK, SITTARD, STEIN


def url(melding: Melding, wat: str = "") -> str:
    return f"/werkvoorraad/{melding.pk}/{wat}"


@pytest.fixture
def collega(medewerker, maak_melding, boa):
    """Somebody in the team that gets fireworks."""
    return medewerker("boa", SITTARD, "Collega Sittard")


# ---- whose it is


def test_coordinator_geeft_een_melding_aan_iemand_uit_het_team(als, coordinator, collega, maak_melding):
    melding = maak_melding()
    antwoord = als(coordinator).post(url(melding, "toewijzen/"), {"team": melding.team_id, "behandelaar": collega.pk})
    assert antwoord.status_code == 303
    melding.refresh_from_db()
    assert melding.behandelaar == collega


def test_een_ander_team_kiest_zelf_wie_het_doet(als, coordinator, collega, maak_melding):
    melding = maak_melding()
    ander = Team.objects.get(gemeente_code=SITTARD, naam="Wijkbeheer")
    als(coordinator).post(url(melding, "toewijzen/"), {"team": ander.pk, "behandelaar": collega.pk})
    melding.refresh_from_db()
    assert (melding.team, melding.behandelaar) == (ander, None)
    assert "gaf de melding aan Wijkbeheer" in melding.route_reden


def test_iemand_van_een_andere_gemeente_kan_het_niet_krijgen(als, coordinator, buitenstaander, maak_melding):
    melding = maak_melding()
    Teamlid.objects.create(team=melding.team, gebruiker=buitenstaander)  # in the team by mistake, without a role here
    antwoord = als(coordinator).post(
        url(melding, "toewijzen/"), {"team": melding.team_id, "behandelaar": buitenstaander.pk}
    )
    assert antwoord.status_code == 422
    assert "mag deze melding niet behandelen" in antwoord.content.decode()


def test_een_boa_wijst_niet_toe_aan_een_ander(als, boa, collega, maak_melding):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "toewijzen/"), {"team": melding.team_id, "behandelaar": collega.pk})
    assert antwoord.status_code == 403


# ---- asking a colleague


def test_een_collega_neemt_over_als_die_ja_zegt(als, boa, collega, maak_melding):
    melding = maak_melding()
    als(boa).post(url(melding, "overname/"), {"aan": collega.pk, "toelichting": "Ik ben vrij vanaf morgen."})
    vraag = Overname.objects.get(melding=melding)
    lijst = als(collega).get("/werkvoorraad/").content.decode()
    assert "Boa Sittard vraagt of u" in lijst
    assert "Ik ben vrij vanaf morgen." in lijst
    als(collega).post(url(melding, f"overname/{vraag.pk}/"), {"antwoord": "ja"})
    melding.refresh_from_db()
    assert melding.behandelaar == collega
    assert "vraagt of u" not in als(collega).get("/werkvoorraad/").content.decode()


def test_bij_nee_blijft_de_melding_waar_zij_was(als, boa, collega, maak_melding):
    melding = acties.wijs_toe(maak_melding(), behandelaar=boa, door=boa)
    vraag = acties.vraag_overname(melding, collega, door=boa)
    als(collega).post(url(melding, f"overname/{vraag.pk}/"), {"antwoord": "nee"})
    melding.refresh_from_db()
    assert melding.behandelaar == boa
    assert melding.notities.last().tekst == "Collega Sittard kan de melding niet overnemen."


def test_een_ander_beantwoordt_de_vraag_niet_en_twee_keer_kan_niet(als, boa, collega, coordinator, maak_melding):
    melding = maak_melding()
    vraag = acties.vraag_overname(melding, collega, door=boa)
    assert als(coordinator).post(url(melding, f"overname/{vraag.pk}/"), {"antwoord": "ja"}).status_code == 404
    acties.beantwoord_overname(vraag, ja=False, door=collega)
    with pytest.raises(acties.OvernameKanNiet):
        acties.beantwoord_overname(vraag, ja=True, door=collega)


def test_zichzelf_of_iemand_buiten_het_team_vragen_kan_niet(als, boa, buitenstaander, maak_melding):
    melding = maak_melding()
    for wie in (boa, buitenstaander):
        antwoord = als(boa).post(url(melding, "overname/"), {"aan": wie.pk, "toelichting": "Kun jij?"})
        assert antwoord.status_code == 422
        assert "Kun jij?" in antwoord.content.decode()


# ---- where and how urgent


def test_de_plek_verzetten_verandert_buurt_en_telt_mee(als, boa, maak_melding):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "plek/"), {"lon": 5.8243, "lat": 50.9716, "adres": "Mergelhof 3"})
    assert antwoord.status_code == 303
    melding.refresh_from_db()
    assert (melding.adres, round(melding.punt.x, 4)) == ("Mergelhof 3", 5.8243)


def test_een_gevonden_adres_kiezen_werkt_zonder_kaart(als, boa, maak_melding):
    melding = maak_melding()
    als(boa).post(url(melding, "plek/"), {"keuze": "5.8243|50.9716|Mergelhof 3, Geleen"})
    melding.refresh_from_db()
    assert melding.adres == "Mergelhof 3, Geleen"


@pytest.mark.parametrize(
    "velden",
    [{}, {"lon": "x", "lat": "50"}, {"keuze": "onzin"}, {"keuze": "nan|nan|x"}, {"lon": 5.69, "lat": 50.85}],
    ids=["niets", "geen getal", "geen keuze", "geen plek", "Maastricht"],
)
def test_een_plek_die_geen_plek_is_zegt_wat_er_moet(als, boa, maak_melding, velden):
    melding = maak_melding()
    antwoord = als(boa).post(url(melding, "plek/"), velden)
    assert antwoord.status_code == 422
    assert 'id="fouten"' in antwoord.content.decode()
    melding.refresh_from_db()
    assert melding.punt.coords == pytest.approx(PLEK[SITTARD])


def test_zonder_pdok_zegt_de_plek_pagina_dat_zoeken_niet_lukt(als, boa, maak_melding, settings):
    settings.LOCATIESERVER_URL = "http://127.0.0.1:9/weg"
    assert "Adressen zoeken lukt nu niet" in als(boa).get(url(maak_melding(), "plek/?q=Markt")).content.decode()


def test_urgentie_veranderen_staat_in_de_notities(als, boa, maak_melding):
    melding = maak_melding("zwerfvuil")
    als(boa).post(url(melding, "urgentie/"), {"urgentie": "hoog"})
    melding.refresh_from_db()
    assert melding.urgentie == "hoog"
    assert melding.notities.last().tekst.startswith("Urgentie:")


# ---- standard texts and the mail beforehand


def test_een_standaardtekst_komt_in_een_leeg_bericht_met_de_mail_erbij(als, boa, maak_melding):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    tekst = Standaardtekst.objects.create(
        gemeente_code=SITTARD, status="afgehandeld", titel="Gesproken", tekst="Wij spraken de jongeren aan."
    )
    antwoord = als(boa).post(url(melding, "voorbeeld/"), {"van": "gemeld", "standaardtekst": tekst.pk})
    pagina = antwoord.content.decode()
    assert "Zo leest de melder het" in pagina
    assert f"Uw melding {melding.nummer} is afgehandeld" in pagina
    assert pagina.count("Wij spraken de jongeren aan.") == 2  # in the field and in the mail
    melding.refresh_from_db()
    assert melding.status == "gemeld"


def test_wat_al_geschreven_was_blijft_staan(als, boa, maak_melding):
    melding = maak_melding()
    tekst = Standaardtekst.objects.create(gemeente_code=SITTARD, status="afgehandeld", titel="T", tekst="Standaard.")
    antwoord = als(boa).post(
        url(melding, "voorbeeld/"),
        {"van": "gemeld", "naar": "afgehandeld", "standaardtekst": tekst.pk, "bericht": "Zelf geschreven."},
    )
    assert "Zelf geschreven." in plat(antwoord)
    assert "<p>Standaard.</p>" not in plat(antwoord)


def test_alleen_teksten_die_passen_worden_aangeboden(als, boa, maak_melding):
    melding = maak_melding("vuurwerk-afsteken")
    vuurwerk, poep = (Categorie.objects.get(slug=slug) for slug in ("vuurwerk", "hondenpoep"))
    for titel, gemeente, soort in (
        ("Voor alles", SITTARD, None),
        ("Voor vuurwerk", SITTARD, vuurwerk),
        ("Voor poep", SITTARD, poep),
        ("Van Stein", STEIN, None),
    ):
        Standaardtekst.objects.create(
            gemeente_code=gemeente, status="afgehandeld", titel=titel, tekst="x", categorie=soort
        )
    pagina = als(boa).get(url(melding)).content.decode()
    assert [titel in pagina for titel in ("Voor alles", "Voor vuurwerk", "Voor poep", "Van Stein")] == [
        True,
        True,
        False,
        False,
    ]


# ---- merging


def test_een_dubbele_wordt_voorgesteld_met_de_reden_en_samengevoegd_in_een_klik(als, boa, maak_melding, werk_af):
    eerst = maak_melding(tekst="Vuurwerk bij de speeltuin.", melder={"email": "een@demo.example"})
    later = maak_melding(tekst="Bij de speeltuin wordt vuurwerk afgestoken.", melder={"email": "twee@demo.example"})
    pagina = als(boa).get(url(later)).content.decode()
    assert "Is dit hetzelfde?" in pagina
    assert "Op dezelfde plek, ook &#x27;Vuurwerk afsteken&#x27;, met dezelfde woorden: vuurwerk, speeltuin." in pagina
    assert als(boa).post(url(later, "samen/"), {"ander": eerst.pk}).status_code == 303
    later.refresh_from_db()
    assert (later.status, later.hoofdmelding) == ("dubbel", eerst)


def test_samenvoegen_vanuit_de_eerste_maakt_de_latere_dubbel(als, boa, maak_melding):
    eerst, later = maak_melding(), maak_melding()
    als(boa).post(url(eerst, "samen/"), {"ander": later.pk})
    eerst.refresh_from_db(), later.refresh_from_db()
    assert (eerst.status, later.status) == ("gemeld", "dubbel")


def test_een_ingeplande_melding_blijft_en_de_andere_wordt_dubbel(boa, maak_melding):
    eerst, later = maak_melding(), maak_melding()
    acties.verander_status(later, "ingepland", door=boa, bericht="Morgen.", ingepland_op="2030-01-01")
    assert acties.voeg_bij_elkaar(eerst, later, door=boa) == eerst
    assert Melding.objects.get(pk=eerst.pk).hoofdmelding == later


def test_een_dubbele_van_een_dubbele_hoort_bij_de_eerste(boa, maak_melding):
    een, twee, drie, vier = (maak_melding() for _ in range(4))
    acties.voeg_samen(vier, drie, door=boa)
    acties.voeg_samen(twee, een, door=boa)
    acties.voeg_samen(drie, Melding.objects.get(pk=twee.pk), door=boa)
    assert {m.hoofdmelding_id for m in Melding.objects.filter(status="dubbel")} == {een.pk}


def test_alle_melders_horen_wat_er_met_de_eerste_gebeurt_elk_met_de_eigen_link(boa, maak_melding, werk_af, brievenbus):
    eerst = maak_melding(melder={"email": "een@demo.example"})
    later = maak_melding(melder={"email": "twee@demo.example"})
    acties.voeg_samen(later, eerst, door=boa)
    acties.verander_status(eerst, "wacht_op_melder", door=boa, bericht="Welke kleur had de auto?")
    acties.antwoord(eerst, tekst="Rood")
    acties.verander_status(eerst, "afgehandeld", door=boa, bericht="Wij spraken ze aan.")
    werk_af()
    (laatste,) = [m for m in brievenbus.aan("twee@demo.example") if "Nieuws" in m["Subject"]]
    tekst = laatste.get_content()
    assert "Wij spraken ze aan." in tekst
    assert later.volgcode in tekst
    assert eerst.volgcode not in tekst
    # A question is for the first reporter alone.
    assert not [m for m in brievenbus.aan("twee@demo.example") if "kleur" in m.get_content()]


def test_samenvoegen_met_iets_van_elders_kan_niet(als, boa, maak_melding):
    hier, daar = maak_melding(), maak_melding(gemeente=STEIN)
    for ander in (daar.pk, hier.pk, 999_999, "x", ""):
        assert als(boa).post(url(hier, "samen/"), {"ander": ander}).status_code == 422


# ---- parts


def test_een_deel_gaat_naar_een_ander_team_en_telt_niet_als_melding(als, boa, coordinator, maak_melding):
    from meldingen.melding.grootboek import tellen, werkcijfers

    melding = maak_melding("afvaldumping")
    licht = Categorie.objects.get(slug="zwerfvuil")
    als(boa).post(url(melding, "deel/"), {"soort": licht.pk, "tekst": "Veeg ook de stoep schoon."})
    deel = Melding.objects.get(deel_van=melding)
    assert (deel.team.naam, deel.status) == ("Wijkbeheer", "gemeld")
    assert deel.route_reden.startswith(f"Deel van {melding.nummer}.")
    assert tellen.verschillen() == werkcijfers.verschillen() == []
    assert deel.nummer in als(boa).get(url(melding)).content.decode()


def test_de_hele_melding_gaat_pas_dicht_als_de_delen_klaar_zijn(als, boa, maak_melding):
    melding = maak_melding("afvaldumping")
    deel = acties.deel_af(melding, Categorie.objects.get(slug="zwerfvuil"), tekst="Veeg de stoep.", door=boa)
    velden = {"van": "gemeld", "naar": "afgehandeld", "bericht": "Klaar."}
    antwoord = als(boa).post(url(melding, "status/"), velden)
    assert antwoord.status_code == 422
    assert f"is nog open: {deel.nummer}" in antwoord.content.decode()
    acties.verander_status(deel, "afgehandeld", door=boa, bericht="Geveegd.")
    assert melding.notities.last().tekst == f"Deelmelding {deel.nummer} is klaar: afgehandeld."
    assert als(boa).post(url(melding, "status/"), velden).status_code == 303


def test_een_deel_van_een_deel_of_van_iets_dat_dicht_is_kan_niet(boa, maak_melding):
    soort = Categorie.objects.get(slug="zwerfvuil")
    melding = maak_melding("afvaldumping")
    deel = acties.deel_af(melding, soort, tekst="Veeg.", door=boa)
    with pytest.raises(acties.DeelKanNiet):
        acties.deel_af(deel, soort, tekst="Nog kleiner.", door=boa)
    dicht = maak_melding()
    acties.verander_status(dicht, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    with pytest.raises(acties.DeelKanNiet):
        acties.deel_af(dicht, soort, tekst="Toch nog.", door=boa)


# ---- bad days


def test_een_verwijderde_collega_en_een_ingetrokken_soort_breken_de_pagina_niet(als, boa, collega, maak_melding):
    melding = acties.wijs_toe(maak_melding(), behandelaar=collega, door=collega)
    acties.noteer(melding, tekst="Van iemand die weggaat.", door=collega)
    get_user_model().objects.filter(pk=collega.pk).delete()
    Categorie.objects.filter(pk=melding.categorie_id).update(actief=False)
    pagina = als(boa).get(url(melding))
    assert pagina.status_code == 200
    assert "Van iemand die weggaat." in pagina.content.decode()
    assert als(boa).post(url(melding, "status/"), {"van": "gemeld", "naar": "in_behandeling"}).status_code == 303


def test_wie_zijn_rol_verliest_terwijl_de_pagina_openstaat_kan_niets_meer(als, boa, maak_melding):
    melding, client = maak_melding(), als(boa)
    assert client.get(url(melding)).status_code == 200
    Roltoewijzing.objects.filter(gebruiker=boa).delete()
    assert client.post(url(melding, "notitie/"), {"tekst": "x"}).status_code == 403


def test_terug_naar_de_lijst_weet_waar_men_was(als, boa, maak_melding):
    melding = maak_melding()
    pagina = als(boa).get(url(melding) + "?lijst=termijn%3Dlaat%26na%3D2026").content.decode()
    assert f'href="/werkvoorraad/?termijn=laat&amp;na=2026#m{melding.pk}"' in pagina
    antwoord = als(boa).post(url(melding, "notitie/") + "?lijst=termijn%3Dlaat", {"tekst": "Gezien."})
    assert antwoord["Location"] == url(melding) + "?lijst=termijn%3Dlaat"


@pytest.mark.parametrize("aantal", [1, 12])
def test_de_hele_pagina_kost_hooguit_25_queries(
    als, boa, coordinator, maak_melding, django_assert_max_num_queries, aantal
):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    for _ in range(aantal):
        maak_melding(melder={"email": "bewoner@demo.example"})
        acties.noteer(melding, tekst="Gezien.", door=boa)
    acties.deel_af(melding, Categorie.objects.get(slug="zwerfvuil"), tekst="Veeg.", door=boa)
    Standaardtekst.objects.create(gemeente_code=SITTARD, status="afgehandeld", titel="T", tekst="Standaard.")
    client = als(coordinator)
    with django_assert_max_num_queries(25):
        client.get(url(melding))
