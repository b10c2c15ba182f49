"""Placing an alarm and ending it: who may, what is refused and with which words, and where it shows."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from cms.alarm import alarm as alarmen
from cms.alarm import bord as alarmbord
from cms.alarm import gebied as alarmgebied
from cms.alarm.models import Alarm, Alarmsjabloon, Risicobron
from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Melding
from tests.bladzijde import plat
from tests.conftest import BEEK, PLEK, SITTARD, STEIN

BALK = 'class="alarm alarm--gevaar"'
TITEL = "Er is een gevaarlijke stof vrijgekomen"


@pytest.fixture
def chemelot(begin) -> str:
    return f"bron-{Risicobron.objects.get(naam='Chemelot').pk}"


@pytest.fixture
def formulier(chemelot) -> dict[str, str]:
    tot = timezone.localtime(timezone.now() + timedelta(hours=2))
    return {
        "kenmerk": str(uuid4()),
        "niveau": "gevaar",
        "onderwerp": "stof",
        "titel": TITEL,
        "wat_te_doen": "Ga naar binnen.\nSluit ramen en deuren.",
        "gebied": chemelot,
        "straal_km": "2,5",
        "geldig_tot": f"{tot:%Y-%m-%dT%H:%M}",
        "link": "https://www.vrzl.nl/",
        "soorten": "chemelot",
    }


# Placing


def test_een_redacteur_kiest_een_tekst_bekijkt_en_plaatst(als, redacteur, formulier) -> None:
    client = als(redacteur)
    assert "Gevaarlijke stof: blijf binnen" in client.get("/cms/alarm/nieuw/").content.decode()
    sjabloon = Alarmsjabloon.objects.get(naam="Gevaarlijke stof: blijf binnen")
    pagina = client.get(f"/cms/alarm/nieuw/?sjabloon={sjabloon.pk}").content.decode()
    assert TITEL in pagina
    assert "https://www.vrzl.nl/" in pagina
    voorbeeld = client.post("/cms/alarm/nieuw/", formulier).content.decode()
    assert BALK in voorbeeld
    assert "alles binnen 2,5 kilometer van Chemelot" in voorbeeld
    assert not Alarm.objects.exists(), "kijken is nog niet plaatsen"
    antwoord = client.post("/cms/alarm/nieuw/", formulier | {"plaats": "ja"})
    assert antwoord.status_code == 303
    alarm = Alarm.objects.get()
    assert (alarm.straal_m, alarm.door, alarm.soorten) == (2500, redacteur, ["chemelot"])
    assert SITTARD in alarm.gemeenten


def test_twee_keer_drukken_is_een_alarm(als, redacteur, formulier) -> None:
    for _keer in range(2):
        assert als(redacteur).post("/cms/alarm/nieuw/", formulier | {"plaats": "ja"}).status_code == 303
    assert Alarm.objects.count() == 1


def test_een_alarm_dat_al_voorbij_is_wordt_geweigerd_met_wat_er_dan_moet(als, redacteur, formulier) -> None:
    gisteren = timezone.localtime(timezone.now() - timedelta(minutes=1))
    velden = formulier | {"geldig_tot": f"{gisteren:%Y-%m-%dT%H:%M}", "plaats": "ja"}
    antwoord = als(redacteur).post("/cms/alarm/nieuw/", velden)
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert pagina.count("Dit alarm is al voorbij") == 2, "boven aan en bij het veld"
    assert TITEL in pagina, "niets getypts gaat verloren"
    assert not Alarm.objects.exists()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("geldig_tot", "2099-01-01T10:00", "hoogstens 48 uur"),
        ("geldig_tot", "", "Kies tot wanneer"),
        ("link", "http://www.vrzl.nl/", "begint met https://"),
        ("link", "javascript:alert(1)", "begint met https://"),
        ("link", "", "Het begint met https://"),
        ("gebied", "", "Kies voor welk gebied"),
        ("gebied", "bron-99999", "Dit gebied is er niet meer"),
        ("straal_km", "", "hoe groot de cirkel is"),
        ("straal_km", "40", "hoogstens 15 kilometer"),
        ("straal_km", "veel", "Vul een getal in"),
        ("wat_te_doen", " \n ", "Eén stap per regel"),
        ("niveau", "", "Kies hoe ernstig"),
    ],
)
def test_elke_fout_zegt_hoe_het_wel_moet(als, redacteur, formulier, veld, waarde, zin) -> None:
    antwoord = als(redacteur).post("/cms/alarm/nieuw/", formulier | {veld: waarde, "plaats": "ja"})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert not Alarm.objects.exists()


def test_wat_een_redacteur_typt_wordt_nooit_html(maak_alarm, client) -> None:
    alarm = maak_alarm(titel="<script>alert(1)</script>", wat_te_doen="<img src=x>")
    for adres in ("/", "/alarm/", f"/alarm/{alarm.pk}/"):
        pagina = client.get(adres).content.decode()
        assert "<script>alert" not in pagina
        assert "<img src=x>" not in pagina


# Who may


@pytest.mark.parametrize("plaats", [{}, {"plaats": "ja"}])
def test_een_redacteur_van_stein_mag_niet_voor_beek(als, maak_redacteur, formulier, plaats) -> None:
    antwoord = als(maak_redacteur(STEIN)).post("/cms/alarm/nieuw/", formulier | {"gebied": BEEK} | plaats)
    assert antwoord.status_code == 422
    assert "U mag geen alarm plaatsen voor Beek" in antwoord.content.decode()
    assert not Alarm.objects.exists()


def test_een_redacteur_mag_voor_de_eigen_gemeente_en_niet_voor_de_hele_regio(als, maak_redacteur, formulier) -> None:
    client = als(maak_redacteur(STEIN))
    antwoord = client.post("/cms/alarm/nieuw/", formulier | {"gebied": "regio", "plaats": "ja"})
    assert "Beek, Sittard-Geleen" in antwoord.content.decode()
    assert client.post("/cms/alarm/nieuw/", formulier | {"gebied": STEIN, "plaats": "ja"}).status_code == 303
    assert Alarm.objects.get().gebied_naam == "de gemeente Stein"


def test_wie_geen_redacteur_van_een_gemeente_is_leest_alleen_mee(als, maak_redacteur, maak_alarm, formulier) -> None:
    alarm = maak_alarm()
    client = als(maak_redacteur())
    pagina = plat(client.get("/cms/alarm/"))
    assert TITEL in pagina
    assert "Nieuw alarm" not in pagina
    assert "Beëindig<" not in pagina
    assert client.get("/cms/alarm/nieuw/").status_code == 403
    assert client.post("/cms/alarm/nieuw/", formulier | {"plaats": "ja"}).status_code == 403
    assert client.post(f"/cms/alarm/{alarm.pk}/einde/", {"reden": "Zomaar"}).status_code == 422
    alarm.refresh_from_db()
    assert alarm.is_geldig


def test_wie_niet_in_het_cms_mag_komt_er_niet_bij(als, boa, client) -> None:
    for adres in ("/cms/alarm/", "/cms/alarm/nieuw/", "/cms/alarm/1/einde/"):
        assert als(boa).get(adres).status_code == 302


# Ending, and the log


def test_beeindigen_vraagt_een_reden_en_het_logboek_weet_alles(als, redacteur, maak_alarm, client) -> None:
    alarm = maak_alarm()
    als(redacteur)
    antwoord = client.post(f"/cms/alarm/{alarm.pk}/einde/", {"reden": "  "})
    assert antwoord.status_code == 422
    assert client.post(f"/cms/alarm/{alarm.pk}/einde/", {"reden": "De brandweer meet niets meer."}).status_code == 303
    logboek = client.get("/cms/alarm/").content.decode()
    assert "De brandweer meet niets meer." in logboek
    assert logboek.count(str(redacteur)) >= 2, "wie plaatste, en wie beëindigde"
    assert "Ga naar binnen en blijf daar." in logboek
    alarmen.beeindig(alarm, reden="Nog eens", door=redacteur)
    alarm.refresh_from_db()
    assert alarm.einde_reden == "De brandweer meet niets meer.", "de eerste reden blijft"


def test_na_het_einde_staat_het_nergens_meer(maak_alarm, client, redacteur, django_capture_on_commit_callbacks) -> None:
    alarm = maak_alarm()
    assert BALK in client.get("/melden/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        alarmen.beeindig(alarm, reden="Voorbij", door=redacteur)
    assert BALK not in client.get("/melden/").content.decode()
    assert "Dit alarm is voorbij" in client.get(f"/alarm/{alarm.pk}/").content.decode()


def test_het_eindigt_vanzelf_ook_als_de_database_zwijgt(maak_alarm, client) -> None:
    alarm = maak_alarm()
    (regel,) = alarmbord.geldend()
    Alarm.objects.update(geplaatst_op=timezone.now() - timedelta(hours=2), geldig_tot=timezone.now())
    alarm.refresh_from_db()
    alarmbord.schrijf((alarmbord.regel_van(alarm),))
    assert alarmbord.geldend() == ()
    assert client.get("/alarm/nu").json() == {"html": ""}
    assert regel.tot > alarm.geldig_tot.timestamp()


def test_een_nieuw_alarm_kan_een_oud_vervangen(maak_alarm, client) -> None:
    oud = maak_alarm()
    nieuw = maak_alarm(niveau="veilig", titel="Het gevaar is voorbij", vervangt=oud)
    oud.refresh_from_db()
    assert oud.einde_reden == "Vervangen door een nieuw alarm: Het gevaar is voorbij"
    assert [regel.pk for regel in alarmen.geldend()] == [nieuw.pk]


@pytest.mark.parametrize(
    "velden",
    [
        {"geldig_tot": timezone.now() - timedelta(days=9)},
        {"link": "http://vrzl.nl/"},
        {"beeindigd_op": timezone.now()},
        {"einde_reden": "zomaar"},
        {"straal_m": 5},
    ],
)
def test_wat_nooit_mag_houdt_de_database_tegen(maak_alarm, velden) -> None:
    maak_alarm()
    with pytest.raises(IntegrityError), transaction.atomic():
        Alarm.objects.update(**velden)


# Overlap


def test_bij_een_tweede_alarm_voor_hetzelfde_gebied_wordt_de_redacteur_gewaarschuwd(
    als, redacteur, maak_alarm, formulier
) -> None:
    maak_alarm("regio", titel="Rook boven de regio", niveau="waarschuwing")
    pagina = als(redacteur).post("/cms/alarm/nieuw/", formulier).content.decode()
    assert "Hier geldt al een alarm" in pagina
    assert "Rook boven de regio" in pagina


def test_ver_weg_is_geen_overlap(als, redacteur, maak_alarm, formulier) -> None:
    maak_alarm(BEEK)
    pagina = als(redacteur).post("/cms/alarm/nieuw/", formulier | {"gebied": "WK188306"}).content.decode()
    assert "Hier geldt al een alarm" not in pagina


def test_meer_alarmen_staan_onder_elkaar_het_ernstigste_eerst(maak_alarm, client) -> None:
    for niveau in ("let_op", "gevaar", "waarschuwing"):
        maak_alarm(niveau=niveau, titel=f"Dit is {niveau}")
    pagina = client.get("/melden/").content.decode()
    plekken = [pagina.index(f"Dit is {niveau}") for niveau in ("gevaar", "waarschuwing", "let_op")]
    assert plekken == sorted(plekken)


# Where it shows


@pytest.mark.parametrize(
    "adres",
    ["/", "/privacy/", "/wat-te-doen/chemelot/", "/buurtpreventie/", "/zoeken/", "/kaart/", "/volgen/", "/melden/",
     "/indicatoren/", "/inloggen/", "/alarm/", "/bestaat-niet/"],
)  # fmt: skip
def test_het_staat_in_elke_pagina_zonder_javascript(home, maak_alarm, client, adres) -> None:
    maak_alarm()
    pagina = client.get(adres).content.decode()
    assert BALK in pagina
    assert pagina.index(BALK) < pagina.index("<main"), "het eerste dat iemand hoort of ziet"
    assert "Ga naar binnen en blijf daar." in pagina


@pytest.mark.parametrize("sjabloon", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_het_staat_ook_op_een_foutpagina_zonder_gegevens(maak_alarm, sjabloon) -> None:
    maak_alarm()
    with connection.execute_wrapper(lambda *_: pytest.fail("een foutpagina vraagt de database niets")):
        assert BALK in render_to_string(sjabloon)


def test_zonder_alarm_staat_er_niets(home, client) -> None:
    assert 'class="alarm ' not in plat(client.get("/"))
    assert "Er is nu geen alarm" in plat(client.get("/alarm/"))


def test_het_bord_antwoordt_zonder_database_en_zonder_sessie(maak_alarm, client, django_assert_num_queries) -> None:
    alarm = maak_alarm()
    for adres in ("/alarm/nu", "/alarm/", f"/alarm/{alarm.pk}/"):
        with django_assert_num_queries(0):
            antwoord = client.get(adres)
        assert antwoord.status_code == 200
        assert antwoord["Cache-Control"] == "public, max-age=1"
        assert not antwoord.cookies


def test_een_open_pagina_hoort_alleen_wat_veranderde(maak_alarm, client) -> None:
    leeg = client.get("/alarm/nu")
    assert client.get("/alarm/nu", headers={"If-None-Match": leeg["ETag"]}).status_code == 304
    maak_alarm()
    vol = client.get("/alarm/nu", headers={"If-None-Match": leeg["ETag"]})
    assert vol.status_code == 200
    assert BALK in json.loads(vol.content)["html"]
    assert client.get("/alarm/nu", headers={"If-None-Match": vol["ETag"]}).status_code == 304


def test_alleen_wat_iemand_plaatste_en_niemand_anders_verandert_het_bord(maak_alarm) -> None:
    maak_alarm()
    bord = alarmbord._pad()
    bord.write_text("{half een besta")
    alarmbord._stand.regels = ()
    alarmbord.geldend()
    alarmbord.ververs()
    assert [regel.titel for regel in alarmbord.geldend()] == [TITEL]
    assert json.loads(bord.read_text())[0]["titel"] == TITEL


def test_een_map_die_niet_te_schrijven_is_kost_hoogstens_een_tel(maak_alarm, client, settings, tmp_path) -> None:
    (tmp_path / "bestand").write_text("")
    settings.CACHE_MAP, settings.ALARM_VERS_S = tmp_path / "bestand" / "map", 0
    maak_alarm()
    assert BALK in client.get("/melden/").content.decode()


# Risk sources


def test_een_risicobron_die_weggaat_laat_het_alarm_heel(
    maak_alarm, chemelot, client, formulier, als, redacteur
) -> None:
    alarm = maak_alarm(chemelot, straal_km=3)
    Risicobron.objects.get(naam="Chemelot").delete()
    alarm.refresh_from_db()
    assert alarm.risicobron is None
    assert "3 kilometer van Chemelot" in client.get(f"/alarm/{alarm.pk}/").content.decode()
    antwoord = als(redacteur).post("/cms/alarm/nieuw/", formulier | {"plaats": "ja"})
    assert antwoord.status_code == 422
    assert "Dit gebied is er niet meer" in antwoord.content.decode()


def test_een_risicobron_heeft_een_hele_plek_of_geen(begin) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Risicobron.objects.create(naam="Half", soort="weg", lon=5.8)
    assert {bron.naam for bron in alarmen.risicobronnen() if bron.lon is None} > {
        "Buisleidingen met gevaarlijke stoffen"
    }
    assert all(bron.plek_is_ongeveer for bron in alarmen.risicobronnen())


@pytest.mark.parametrize("keuze", ["GM9999", "WK188399", "bron-x", "", "regio ", "'"])
def test_een_gebied_dat_er_niet_is(begin, keuze) -> None:
    with pytest.raises(alarmgebied.GebiedOnbekend):
        alarmgebied.lees(keuze, straal_km=1)


def test_een_cirkel_is_rond_en_even_groot_als_gevraagd(chemelot) -> None:
    gebied = alarmgebied.lees(chemelot, straal_km=3)
    oppervlak = gebied.vlak.transform(28992, clone=True).area / 1e6
    assert oppervlak == pytest.approx(3.1416 * 9, rel=0.01)
    assert gebied.gemeenten == [BEEK, STEIN, SITTARD] or set(gebied.gemeenten) >= {SITTARD, STEIN}


# In the report form


@pytest.fixture
def concept(portaal):
    lon, lat = PLEK[SITTARD]
    return concepten.begin(
        tekst="Ik ruik een vreemde lucht.", categorie="chemelot-geur", lon=lon, lat=lat, buurt="Sittard-Centrum"
    )


@pytest.mark.parametrize("stap", ["details", "contact", "controle"])
def test_wie_iets_meldt_dat_bij_een_alarm_hoort_leest_wat_nu_te_doen(maak_alarm, concept, client, stap) -> None:
    maak_alarm()
    pagina = client.get(f"/melden/{concept.sleutel}/{stap}/").content.decode()
    assert "Wij weten hiervan" in pagina
    assert "Sluit ramen en deuren." in pagina


@pytest.mark.parametrize(
    ("gebied", "velden"), [(BEEK, {}), (SITTARD, {"soorten": []}), (SITTARD, {"niveau": "veilig"})]
)
def test_elders_of_over_iets_anders_of_als_het_veilig_is_staat_het_er_niet(
    maak_alarm, concept, client, gebied, velden
) -> None:
    maak_alarm(gebied, **velden)
    assert "Wij weten hiervan" not in client.get(f"/melden/{concept.sleutel}/controle/").content.decode()


def test_zo_een_melding_gaat_gewoon_weg_en_telt_mee(maak_alarm, concept, client) -> None:
    maak_alarm()
    antwoord = client.post(f"/melden/{concept.sleutel}/controle/", follow=True)
    assert "Bedankt voor uw melding" in antwoord.content.decode()
    assert BALK in antwoord.content.decode()
    assert Melding.objects.filter(categorie__slug="chemelot-geur").count() == 1
