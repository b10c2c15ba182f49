"""Writing to the group: through the guard, not too often, for as long as it lasts, and taken away with a reason."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.acties.berichten import BerichtVoorbij
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.groepen.saar import SaarVraagt
from buurtpreventie.levensloop.acties import groepen, leden
from tests.bladzijde import plat
from tests.buren import plaats

pytestmark = pytest.mark.django_db
VRAAG = {"soort": "vraag", "tekst": "Wie heeft een ladder?"}
SEIN = {
    "soort": "sein",
    "tekst": "Iemand loopt langs de auto's en voelt aan de deuren.",
    "plek": "Markt",
    "uren": 24,
    "gevaar": "nee",
}


@pytest.fixture
def groep(actieve_groep):
    return actieve_groep()


@pytest.fixture
def wie(groep, buur):
    """wie("Loper") -> the place of a neighbour in the group."""
    return lambda naam: plaats(groep, buur(naam))


def test_verhaal_een_sein_dat_saar_tegenhoudt(groep, buur, als_buur):
    loper, buurman = als_buur(buur("Loper")), als_buur(buur("Buurman"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/"
    assert "Bel eerst 112" in loper.get(f"{hier}schrijf/sein/").content.decode()
    sein = {"gevaar": "nu", "tekst": "Marokkaan met capuchon, 12-BD-34", "plek": "Markt", "uren": "24"}
    antwoord = loper.post(f"{hier}schrijf/sein/", sein)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Bel eerst 112. Kies daarna" in pagina
    assert "niet wat iemand doet" in pagina
    assert "lijkt een kenteken" in pagina
    assert "Verstuur toch" not in pagina  # a number plate never goes along
    assert "Marokkaan met capuchon, 12-BD-34" in pagina  # nothing typed is lost
    sein |= {"gevaar": "gebeld", "tekst": "Marokkaan met capuchon"}
    antwoord = loper.post(f"{hier}schrijf/sein/", sein | {"toch": "afkomst volgorde"})
    assert antwoord.status_code == 422  # only the button that says so sends it
    pagina = antwoord.content.decode()
    assert 'name="toch" value="afkomst volgorde"' in pagina
    assert "Verstuur toch" in pagina
    goed = sein | {"tekst": "Iemand loopt langs de auto's en voelt aan de deuren."}
    assert loper.post(f"{hier}schrijf/sein/", goed).status_code == 303
    pagina = buurman.get(f"{hier}binnen/").content.decode()
    assert "voelt aan de deuren" in pagina
    assert "112 is gebeld" in pagina
    assert "Marokkaan" not in pagina


def test_toch_geldt_alleen_voor_wat_de_schrijver_las(groep, wie):
    velden = SEIN | {"tekst": "Een Turkse man loopt rond."}
    with pytest.raises(SaarVraagt) as fout:
        berichten.plaats(groep, velden=velden, door=wie("Loper"))
    assert fout.value.mag_toch
    with pytest.raises(SaarVraagt):
        berichten.plaats(groep, velden=velden | {"tekst": "Turk, ik ga erop af"}, toch={"afkomst"}, door=wie("Loper"))
    assert berichten.plaats(groep, velden=velden, toch={"afkomst"}, door=wie("Loper")).pk


def test_ook_een_antwoord_gaat_langs_saar(groep, wie):
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    with pytest.raises(SaarVraagt):
        berichten.antwoord(vraag, tekst="Vraag het die Polen.", door=wie("Buurman"))
    antwoord = berichten.antwoord(vraag, tekst="Ik.", door=wie("Buurman"))
    assert antwoord.verloopt_op == vraag.verloopt_op
    with pytest.raises(BerichtVoorbij):
        berichten.antwoord(antwoord, tekst="Fijn!", door=wie("Loper"))


def test_een_vraag_en_een_antwoord(groep, buur, als_buur, django_assert_num_queries):
    loper, buurman = als_buur(buur("Loper")), als_buur(buur("Buurman"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/"
    assert loper.post(f"{hier}schrijf/vraag/", {"tekst": ""}).status_code == 422
    assert loper.post(f"{hier}schrijf/vraag/", {"tekst": VRAAG["tekst"]}).status_code == 303
    vraag = Groepsbericht.objects.get()
    assert buurman.post(f"{hier}berichten/{vraag.pk}/", {"tekst": "Ik, op nummer 8."}).status_code == 303
    pagina = loper.get(f"{hier}berichten/{vraag.pk}/").content.decode()
    assert "Ik, op nummer 8." in pagina
    assert "Buurman" in pagina
    assert "1 antwoord" in loper.get(f"{hier}berichten/").content.decode()
    antwoord = Groepsbericht.objects.get(soort="antwoord")
    assert loper.get(f"{hier}berichten/{antwoord.pk}/")["Location"].endswith(f"/berichten/{vraag.pk}/")


def test_een_lijst_kost_altijd_evenveel_vragen(groep, buur, als_buur, wie, django_assert_max_num_queries):
    loper = als_buur(buur("Loper"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/berichten/"
    for n in range(25):
        berichten.plaats(groep, velden=VRAAG | {"tekst": f"Vraag {n}"}, door=wie(f"Buur{n % 6}"))
    with django_assert_max_num_queries(6):
        pagina = plat(loper.get(adres))
    assert "Vraag 24" in pagina
    assert "Vraag 4<" not in pagina
    volgende = Groepsbericht.objects.order_by("-id")[19].pk
    assert f"?na={volgende}" in pagina
    assert "Vraag 4<" in plat(loper.get(f"{adres}?na={volgende}"))


def test_een_sein_verloopt_en_wordt_gewist(groep, buur, als_buur, wie):
    sein = berichten.plaats(groep, velden=SEIN, door=wie("Loper"))
    assert sein.verloopt_op - sein.gemaakt_op <= timedelta(hours=72)
    Groepsbericht.objects.update(verloopt_op=timezone.now() - timedelta(minutes=1))
    buurman = als_buur(buur("Buurman"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/berichten/"
    assert "voelt aan" not in buurman.get(adres).content.decode()
    assert buurman.get(f"{adres}{sein.pk}/").status_code == 404
    sein.refresh_from_db()
    with pytest.raises(BerichtVoorbij):
        berichten.antwoord(sein, tekst="Hij is weg.", door=wie("Buurman"))
    assert privacy.ruim_op.call()["groepsberichten"] == 1


@pytest.mark.parametrize(
    "fout",
    [
        {"uren": 96},
        {"uren": 1},
        {"plek": ""},
        {"tekst": ""},
        {"soort": "antwoord"},
        {"weg_op": "2026-01-01T00:00Z", "weg_door": "coordinator", "weg_reden": ""},
    ],
)
def test_de_database_bewaakt_het_ook(groep, wie, fout):
    sein = berichten.plaats(groep, velden=SEIN, door=wie("Loper"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Groepsbericht.objects.filter(pk=sein.pk).update(**fout)


def test_twee_keer_drukken_is_een_bericht(groep, wie):
    een, twee = (berichten.plaats(groep, velden=VRAAG, door=wie("Loper")) for _ in range(2))
    assert een == twee
    assert berichten.plaats(groep, velden=VRAAG, door=wie("Buurman")) != een


def test_een_stortvloed_stopt(groep, buur, als_buur, wie):
    for n in range(10):
        berichten.plaats(groep, velden=VRAAG | {"tekst": f"Vraag {n}"}, door=wie("Loper"))
    with pytest.raises(TeVaak):
        berichten.plaats(groep, velden=VRAAG | {"tekst": "Nog een"}, door=wie("Loper"))
    antwoord = als_buur(buur("Loper")).post(
        f"/buurtpreventie/groepen/{groep.slug}/schrijf/vraag/", {"tekst": "Nog een vraag"}
    )
    assert antwoord.status_code == 422
    assert "tien berichten in een uur" in antwoord.content.decode()
    assert "Nog een vraag" in antwoord.content.decode()
    assert berichten.plaats(groep, velden=VRAAG, door=wie("Buurman")).pk  # others can go on


def test_terugnemen_kan_alleen_wie_het_schreef(groep, buur, als_buur, wie):
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    with pytest.raises(GeenGroepsrecht):
        berichten.trek_in(vraag, door=wie("Buurman"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/berichten/{vraag.pk}/terugnemen/"
    assert als_buur(buur("Loper")).post(adres).status_code == 303
    vraag.refresh_from_db()
    assert (vraag.tekst, vraag.weg_door) == ("", "schrijver")


def test_een_coordinator_haalt_weg_met_een_reden(groep, buur, als_buur, wie, buitenstaander):
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    for vreemd in (wie("Buur1"), buitenstaander):
        with pytest.raises(GeenGroepsrecht):
            klachten.beslis(vraag, blijft=False, reden="Zomaar.", door=vreemd)
    with pytest.raises(RedenNodig):
        klachten.beslis(vraag, blijft=False, reden=" ", door=wie("Buurvrouw"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/berichten/{vraag.pk}/weghalen/"
    buurvrouw = als_buur(buur("Buurvrouw"))
    assert buurvrouw.post(adres, {"reden": ""}).status_code == 422
    assert buurvrouw.post(adres, {"reden": "Dit hoort niet hier."}).status_code == 303
    pagina = als_buur(buur("Buur1")).get(f"/buurtpreventie/groepen/{groep.slug}/berichten/").content.decode()
    assert "Dit hoort niet hier." in pagina
    assert "een coördinator" in pagina
    assert "ladder" not in pagina
    assert "Loper" not in pagina


def test_de_gemeente_haalt_weg(groep, wie, coordinator):
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Buurvrouw"))
    klachten.beslis(vraag, blijft=False, reden="Dit mag niet.", door=coordinator)
    vraag.refresh_from_db()
    assert vraag.weg_door == "gemeente"


def test_wie_stopt_staat_er_niet_meer_bij_en_wie_zich_wist_niets_meer(groep, buur, als_buur, wie):
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    adres = f"/buurtpreventie/groepen/{groep.slug}/berichten/"
    leden.vertrek(wie("Loper"))
    pagina = als_buur(buur("Buurman")).get(adres).content.decode()
    assert "iemand die niet meer meedoet" in pagina
    assert "Loper" not in pagina
    assert wissen.gegevens(buur("Loper"))["berichten"][0]["tekst"] == VRAAG["tekst"]
    wissen.wis(buur("Loper"))
    vraag.refresh_from_db()
    assert (vraag.tekst, vraag.schrijver, vraag.weg_reden) == ("", None, "De schrijver doet niet meer mee.")


def test_een_opgeheven_groep_krijgt_geen_berichten(groep, buur, als_buur, wie):
    groepen.hef_op(groep, reden="Te weinig buren.", door=wie("Buurvrouw"))
    with pytest.raises(GroepVoorbij):
        berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    antwoord = als_buur(buur("Loper")).post(f"/buurtpreventie/groepen/{groep.slug}/schrijf/vraag/", {"tekst": "Hallo?"})
    assert antwoord.status_code == 422
    assert "bestaat niet meer" in antwoord.content.decode()
