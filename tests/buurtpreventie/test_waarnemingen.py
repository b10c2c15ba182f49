"""What neighbours see: written down once, through the guard, a melding in one tap or a note that expires, and told back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.einde import wissen
from buurtpreventie.gezien.acties import aandacht, waarnemingen
from buurtpreventie.gezien.acties.aandacht import Vraagplek
from buurtpreventie.gezien.acties.waarnemingen import AlMelding, BuitenOnsGebied, Gezien, PlekNodig, TeOud
from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.groepen.models import Lid
from buurtpreventie.groepen.saar import SaarVraagt
from buurtpreventie.levensloop.acties import groepen, leden
from buurtpreventie.rondes.acties import plekken as loopplekken
from meldingen.melding import acties, uitgaand
from meldingen.melding.models import Categorie, Melding, Uitgaand
from meldingen.streek.gebieden import bij
from tests.buren import plaats
from tests.conftest import PLEK, SITTARD, STEIN

from .lopen import meld_aan
from .test_bezorging import stil_nu
from .zien import GLAS, LAT, LON

pytestmark = pytest.mark.django_db
SLEUTEL = "0123456789abcdef"


@pytest.fixture
def formulier(groep, buur):
    """What the page sends."""
    return {
        "gevaar": "nee",
        "tekst": GLAS.tekst,
        "categorie": "zwerfvuil",
        "lon": str(LON),
        "lat": str(LAT),
        "groep": groep.slug,
        "sleutel": SLEUTEL,
        "wie": str(buur("Loper").pk),
        "doe": "melding",
    }


def test_verhaal_van_zien_tot_klaar(groep, buur, als_buur, boa, formulier, werk_af, brievenbus):
    loper, buurman = als_buur(buur("Loper")), als_buur(buur("Buurman"))
    binnen = f"/buurtpreventie/groepen/{groep.slug}/binnen/"
    assert "/buurtpreventie/gezien/?groep=wandelteam-centrum" in loper.get(binnen).content.decode()
    assert 'href="tel:112"' in loper.get("/buurtpreventie/gezien/").content.decode()
    assert loper.post("/buurtpreventie/gezien/", formulier).status_code == 303
    melding = Melding.objects.get()
    assert (melding.bron, melding.categorie.slug, melding.tekst) == ("buurtpreventie", "zwerfvuil", GLAS.tekst)
    assert melding.antwoorden == [{"vraag": "Gezien door", "antwoord": "Buurtpreventie: Wandelteam Centrum"}]
    assert not hasattr(melding, "melder")
    pagina = buurman.get(binnen).content.decode()
    assert "Gemeld bij de gemeente" in pagina
    assert "Loper" in pagina
    acties.verander_status(melding, "in_behandeling", door=boa)
    assert "De gemeente is ermee bezig" in buurman.get(binnen).content.decode()
    assert waarnemingen.koppel_terug.call() == 0
    acties.verander_status(melding, "afgehandeld", door=boa, bericht="Opgeruimd.")
    assert "De gemeente is ermee klaar" in buurman.get(binnen).content.decode()
    # In the quiet hours of who saw it: then the mail waits for the end of them.
    Lid.objects.update(**stil_nu())
    assert waarnemingen.koppel_terug.call() == 1
    assert waarnemingen.koppel_terug.call() == 0
    werk_af()
    assert not [mail for mail in brievenbus.aan("loper@buren.example") if "klaar met" in mail["Subject"]]
    stuk = Uitgaand.objects.get(over__startswith="buurt:gezien:")
    assert stuk.volgende_poging_op > timezone.now()
    Uitgaand.objects.update(volgende_poging_op=timezone.now())
    uitgaand.verstuur_openstaand.call()
    werk_af()
    mail = brievenbus.aan("loper@buren.example")[-1]
    assert f"klaar met {melding.nummer}" in mail["Subject"]
    assert GLAS.tekst not in mail.get_content()
    assert Uitgaand.objects.filter(over__startswith="buurt:gezien:").count() == 1


def test_dezelfde_sleutel_is_een_waarneming_en_een_melding(als_buur, buur, formulier):
    loper = als_buur(buur("Loper"))
    for _ in range(3):
        antwoord = loper.post("/buurtpreventie/gezien/", formulier, headers={"accept": "application/json"})
        assert (antwoord.status_code, antwoord.json()["zin"]) == (200, "De gemeente heeft uw melding.")
    assert (Waarneming.objects.count(), Melding.objects.count()) == (1, 1)


def test_de_sleutel_van_een_ander_geeft_niets_prijs(leg_vast):
    leg_vast(sleutel=SLEUTEL)
    with pytest.raises(GeenGroepsrecht):
        leg_vast(replace(GLAS, tekst="Iets anders."), naam="Buurman", sleutel=SLEUTEL)


def test_een_toestel_dat_van_een_ander_is_wacht(als_buur, buur, formulier):
    buurman = als_buur(buur("Buurman"))
    antwoord = buurman.post("/buurtpreventie/gezien/", formulier, headers={"accept": "application/json"})
    assert (antwoord.status_code, antwoord.json()["ander"]) == (403, True)
    assert not Waarneming.objects.exists()


def test_zonder_script_kiest_iemand_een_buurt(als_buur, buur, formulier):
    loper, code = als_buur(buur("Loper")), bij(LON, LAT).code
    leeg = formulier | {"lon": "", "lat": "", "tekst": ""}
    antwoord = loper.post("/buurtpreventie/gezien/", leeg)
    assert antwoord.status_code == 422
    assert "Schrijf in een paar woorden wat u ziet." in antwoord.content.decode()
    zonder = formulier | {"lon": "", "lat": "", "plek_in_woorden": "Achter de kerk"}
    antwoord = loper.post("/buurtpreventie/gezien/", zonder)
    assert "Kies waar het is" in antwoord.content.decode()
    assert "Achter de kerk" in antwoord.content.decode()
    assert loper.post("/buurtpreventie/gezien/", zonder | {"buurt": code}).status_code == 303
    assert (Melding.objects.get().plek_in_woorden, Melding.objects.get().buurt.code) == ("Achter de kerk", code)


def test_buiten_de_drie_gemeenten_staat_welke_het_dichtst_bij_is(als_buur, buur, formulier, leg_vast):
    verweg = {"lon": "5.70", "lat": "50.85"}
    antwoord = als_buur(buur("Loper")).post("/buurtpreventie/gezien/", formulier | verweg)
    assert antwoord.status_code == 422
    assert "De dichtstbijzijnde gemeente van ons is" in antwoord.content.decode()
    assert GLAS.tekst in antwoord.content.decode()
    with pytest.raises(BuitenOnsGebied):
        leg_vast(replace(GLAS, lon=5.70, lat=50.85), als_melding=True)
    assert not Waarneming.objects.exists()


def test_saar_leest_mee(als_buur, buur, formulier, leg_vast):
    loper, json = als_buur(buur("Loper")), {"accept": "application/json"}
    nu = loper.post("/buurtpreventie/gezien/", formulier | {"gevaar": "nu"}, headers=json)
    assert (nu.status_code, nu.json()["toch"]) == (422, False)
    assert "Bel eerst 112" in nu.json()["zin"]
    kenteken = loper.post(
        "/buurtpreventie/gezien/", formulier | {"tekst": "Auto 12-BD-34.", "toch": "ja"}, headers=json
    )
    assert (kenteken.status_code, kenteken.json()["toch"]) == (422, False)
    polen = formulier | {"tekst": "Twee Polen kijken in auto's."}
    antwoord = loper.post("/buurtpreventie/gezien/", polen, headers=json)
    assert antwoord.json()["toch"]
    assert loper.post("/buurtpreventie/gezien/", polen | {"toch": "ja"}, headers=json).status_code == 200
    pagina = loper.post("/buurtpreventie/gezien/", polen | {"sleutel": SLEUTEL + "x"}).content.decode()
    assert "Ik las dit. Verstuur het toch zo." in pagina
    with pytest.raises(SaarVraagt):
        leg_vast(replace(GLAS, plek="bij die Turk"))


def test_een_notitie_wordt_later_een_melding(groep, als_buur, buur, leg_vast):
    notitie = leg_vast(Gezien("Er brandt geen lamp.", plek="Bij het station"))
    assert not Melding.objects.exists()
    assert notitie.verloopt_op - notitie.gezien_op == timedelta(days=7)
    buurman = als_buur(buur("Buurman"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/gezien/{notitie.pk}/"
    antwoord = buurman.post(adres, {"categorie": "verlichting"})
    assert antwoord.status_code == 422
    assert "Kies een plek op de kaart" in antwoord.content.decode()
    for _ in range(2):
        antwoord = buurman.post(adres, {"categorie": "verlichting", "lon": LON, "lat": LAT})
        assert antwoord.status_code == 303
    melding = Melding.objects.get()
    assert (melding.categorie.slug, melding.plek_in_woorden) == ("verlichting", "Bij het station")
    assert melding.nummer in buurman.get(adres).content.decode()


def test_iets_anders_is_ook_een_soort(leg_vast):
    assert leg_vast(als_melding=True).melding.categorie.slug == "overig"
    with pytest.raises(PlekNodig):
        leg_vast(Gezien("Er is iets."), als_melding=True)


def test_een_soort_die_niet_iedereen_mag_zien_staat_niet_in_de_lijst(als_buur, buur, formulier):
    Categorie.objects.filter(slug="zwerfvuil").update(vertrouwelijk=True)
    loper = als_buur(buur("Loper"))
    pagina = loper.get("/buurtpreventie/gezien/").content.decode()
    assert 'value="zwerfvuil"' not in pagina
    assert 'value="woninginbraak"' not in pagina  # for the police: only referred
    assert loper.post("/buurtpreventie/gezien/", formulier).status_code == 422


def test_in_een_andere_gemeente_gaat_de_melding_daarheen(leg_vast):
    lon, lat = PLEK[STEIN]
    assert leg_vast(replace(GLAS, lon=lon, lat=lat), als_melding=True).melding.gemeente_code == STEIN


def test_alleen_wie_in_de_groep_zit(groep, buur, als_buur, actieve_groep, medewerker, leg_vast, formulier):
    elders = actieve_groep(door=medewerker("coordinator", STEIN), gemeente=STEIN, naam="Stein kijkt")
    leden.vraag(elders, buur("Nieuwkomer"), wil_lopen=False)
    assert als_buur(buur("Nieuwkomer")).get("/buurtpreventie/gezien/").status_code == 403  # asked, not admitted
    from_elders = plaats(elders, buur("Buur1"))
    with pytest.raises(GeenGroepsrecht):
        leg_vast(door=from_elders)
    notitie = leg_vast()
    with pytest.raises(GeenGroepsrecht):
        waarnemingen.meld(notitie, door=from_elders)
    leden.vertrek(plaats(groep, buur("Buur2")))
    weg = als_buur(buur("Buur2"))
    assert weg.get(f"/buurtpreventie/groepen/{groep.slug}/gezien/{notitie.pk}/").status_code == 403
    antwoord = weg.post("/buurtpreventie/gezien/", formulier | {"wie": str(buur("Buur2").pk)})
    assert antwoord.status_code == 422  # still in Stein, but not in this group
    assert "niet meer in deze groep" in antwoord.content.decode()


def test_een_opgeheven_groep(groep, wie, leg_vast, als_buur, buur, formulier):
    notitie = leg_vast()
    groepen.hef_op(groep, reden="Te weinig buren.", door=wie("Buurvrouw"))
    with pytest.raises(GroepVoorbij):
        leg_vast()
    pagina = als_buur(buur("Loper")).get("/buurtpreventie/gezien/")
    assert pagina.status_code == 403
    assert "Doe een melding" in pagina.content.decode()
    json = {"accept": "application/json"}
    antwoord = als_buur(buur("Loper")).post("/buurtpreventie/gezien/", formulier, headers=json)
    assert (antwoord.status_code, "gewone melding" in antwoord.json()["zin"]) == (422, True)
    assert waarnemingen.meld(notitie, door=wie("Buurman")).pk  # what was seen is not lost with the group


def test_een_stortvloed_stopt_en_wacht_op_het_toestel(leg_vast, als_buur, buur, formulier):
    for n in range(10):
        leg_vast(replace(GLAS, tekst=f"Ding {n}."))
    with pytest.raises(TeVaak):
        leg_vast()
    antwoord = als_buur(buur("Loper")).post(
        "/buurtpreventie/gezien/", formulier, headers={"accept": "application/json"}
    )
    assert antwoord.status_code == 429  # the device tries again later
    assert leg_vast(naam="Buurman").pk


def test_de_tijd_van_een_toestel(leg_vast):
    nu = timezone.now()
    assert leg_vast(replace(GLAS, op=nu + timedelta(hours=3))).gezien_op <= timezone.now()
    gisteren = nu - timedelta(days=1)
    assert leg_vast(replace(GLAS, op=gisteren), als_melding=True).melding.gemeld_op == gisteren
    with pytest.raises(TeOud):
        leg_vast(replace(GLAS, op=nu - timedelta(days=8)))


def test_een_notitie_weghalen(groep, wie, leg_vast, als_buur, buur):
    eigen, ander = leg_vast(), leg_vast(naam="Buur1")
    with pytest.raises(GeenGroepsrecht):
        waarnemingen.haal_weg(ander, door=wie("Loper"))
    with pytest.raises(RedenNodig):
        waarnemingen.haal_weg(ander, door=wie("Buurvrouw"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/gezien/"
    assert als_buur(buur("Buurvrouw")).post(f"{hier}{ander.pk}/weg/", {"reden": "Noemt een buur."}).status_code == 303
    pagina = als_buur(buur("Buurman")).get(hier).content.decode()
    assert "Noemt een buur." in pagina
    assert als_buur(buur("Loper")).post(f"{hier}{eigen.pk}/weg/").status_code == 303
    assert not Waarneming.objects.filter(pk=eigen.pk).exists()
    gemeld = leg_vast(als_melding=True)
    with pytest.raises(AlMelding):
        waarnemingen.haal_weg(gemeld, door=wie("Loper"))


def test_een_notitie_verloopt_en_telt_daarna_alleen_nog(groep, leg_vast, als_buur, buur, wie):
    notitie, gemeld = leg_vast(), leg_vast(als_melding=True)
    week = timezone.now() - timedelta(days=7, minutes=1)
    Waarneming.objects.update(gezien_op=week, verloopt_op=week + timedelta(days=7))
    with pytest.raises(TeOud):
        waarnemingen.meld(notitie, door=wie("Loper"))
    privacy.ruim_op.call()
    notitie.refresh_from_db()
    gemeld.refresh_from_db()
    assert (notitie.tekst, notitie.punt, notitie.schrijver) == ("", None, None)
    assert (gemeld.tekst, gemeld.punt, gemeld.schrijver) == ("", None, buur("Loper"))
    pagina = als_buur(buur("Buurman")).get(f"/buurtpreventie/groepen/{groep.slug}/gezien/").content.decode()
    assert "Notitie voor de groep" not in pagina
    assert gemeld.melding.nummer in pagina
    Waarneming.objects.filter(pk=gemeld.pk).update(terug_op=timezone.now() - timedelta(days=31))
    privacy.ruim_op.call()
    gemeld.refresh_from_db()
    assert (gemeld.schrijver, gemeld.is_teruggelezen) == (None, True)
    Waarneming.objects.update(gemaakt_op=timezone.now() - timedelta(days=401))
    privacy.ruim_op.call()
    assert not Waarneming.objects.exists()
    assert Melding.objects.count() == 1


def test_wie_zich_wist_is_overal_weg(groep, leg_vast, als_buur, buur, boa):
    leg_vast()
    gemeld = leg_vast(als_melding=True)
    assert len(wissen.gegevens(buur("Loper"))["waarnemingen"]) == 2
    wissen.wis(buur("Loper"))
    gemeld = Waarneming.objects.get()
    assert (gemeld.schrijver, gemeld.tekst) == (None, "")
    pagina = als_buur(buur("Buurman")).get(f"/buurtpreventie/groepen/{groep.slug}/gezien/").content.decode()
    assert "iemand die niet meer meedoet" in pagina
    acties.verander_status(gemeld.melding, "in_behandeling", door=boa)
    acties.verander_status(gemeld.melding, "afgehandeld", door=boa, bericht="Opgeruimd.")
    assert waarnemingen.koppel_terug.call() == 1
    assert not Uitgaand.objects.filter(over__startswith="buurt:gezien:").exists()


def test_bij_een_aandachtspunt(groep, als_buur, buur, boa, formulier):
    punt = aandacht.vraag(
        Vraagplek(SITTARD, bij(LON, LAT).code), groepen=[groep], tekst="Let op glas.", weken=1, door=boa
    )
    loper = als_buur(buur("Loper"))
    pagina = loper.get(f"/buurtpreventie/groepen/{groep.slug}/aandacht/{punt.pk}/").content.decode()
    assert f"aandacht={punt.pk}" in pagina
    assert (
        f'name="aandacht" value="{punt.pk}"'
        in loper.get(f"/buurtpreventie/gezien/?aandacht={punt.pk}").content.decode()
    )
    loper.post("/buurtpreventie/gezien/", formulier | {"aandacht": punt.pk})
    assert Waarneming.objects.get().aandachtspunt == punt


def test_een_lijst_kost_altijd_evenveel_vragen(groep, leg_vast, als_buur, buur, django_assert_max_num_queries):
    for n in range(24):
        leg_vast(replace(GLAS, tekst=f"Ding {n}."), naam=f"Buur{n % 6}", als_melding=n % 2 == 0)
    loper = als_buur(buur("Loper"))
    with django_assert_max_num_queries(7):
        pagina = loper.get(f"/buurtpreventie/groepen/{groep.slug}/gezien/").content.decode()
    assert "Ding 23." in pagina
    assert "Ding 3." not in pagina
    assert "?na=" in pagina


@pytest.mark.parametrize("fout", [{"sleutel": ""}, {"weg_reden": "Zomaar."}, {"is_teruggelezen": True}])
def test_de_database_bewaakt_het_ook(leg_vast, fout):
    with pytest.raises(IntegrityError), transaction.atomic():
        Waarneming.objects.filter(pk=leg_vast().pk).update(**fout)


def test_wie_meeliep_hoort_het_ook(groep, plan, wie, leg_vast, boa, als_buur, buur):
    ronde = meld_aan(plan(over=timedelta(0)), wie("Loper"), wie("Buurman"), wie("Buurvrouw"))
    for naam in ("Loper", "Buurman"):
        loopplekken.check_in(ronde, door=wie(naam))
    gezien = leg_vast(als_melding=True)
    assert gezien.loopronde == ronde
    punt = Vraagplek(SITTARD, bij(LON, LAT).code)
    aandacht.vraag(punt, groepen=[groep], tekst="Let op glas.", weken=1, door=boa)
    pagina = als_buur(buur("Buurman")).get(f"/buurtpreventie/groepen/{groep.slug}/rondes/{ronde.pk}/").content.decode()
    for deel in ("Gezien op deze ronde", GLAS.tekst, "Let op glas.", "Ik zag iets"):
        assert deel in pagina
    assert leg_vast(naam="Buur1").loopronde is None
    leden.vertrek(wie("Loper"))
    for status in ("in_behandeling", "afgehandeld"):
        acties.verander_status(gezien.melding, status, door=boa, bericht="Opgeruimd.")
    assert waarnemingen.koppel_terug.call() == 1
    post = Uitgaand.objects.filter(over__startswith="buurt:gezien:")
    assert [stuk.ontvanger for stuk in post] == ["buurman@buren.example"]  # Loper left, Buurvrouw was not there
