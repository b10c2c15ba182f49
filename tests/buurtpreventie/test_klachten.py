"""A message that cannot stay: out of sight, decided with a reason by somebody who is not involved; never who complained."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.berichten import nakijken
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.acties.berichten import BerichtVoorbij
from buurtpreventie.berichten.acties.klachten import AlBeslist, EigenBericht, TekstGewist
from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht, Klacht
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.fouten import GeenGroepsrecht, RedenNodig, TeVaak
from buurtpreventie.levensloop.acties import groepen, leden
from meldingen.melding.models import Uitgaand
from tests.buren import plaats
from tests.conftest import SITTARD, STEIN

pytestmark = pytest.mark.django_db
TEKST = "Die man op nummer 8 steelt altijd."
MEDEDELING = {"soort": "mededeling", "tekst": TEKST}
SEIN = {"soort": "sein", "tekst": "Iemand voelt aan deuren.", "plek": "Markt", "uren": 24, "gevaar": "nee"}


@pytest.fixture
def groep(actieve_groep):
    return actieve_groep()


@pytest.fixture
def wie(groep, buur):
    """wie("Loper") -> the place of a neighbour in the group."""
    return lambda naam: plaats(groep, buur(naam))


@pytest.fixture
def bericht(groep, wie):
    return berichten.plaats(groep, velden=MEDEDELING, door=wie("Loper"))


@pytest.fixture
def klaag(wie):
    """klaag(bericht, "Buur1", ...) -> these neighbours say that it cannot stay."""

    def doe(bericht, *namen, toelichting=""):
        for naam in namen:
            klachten.klaag(bericht, reden="onwaar", toelichting=toelichting, door=wie(naam))
        bericht.refresh_from_db()

    return doe


def post_aan(buur, begin: str) -> list[Uitgaand]:
    adres = buur if isinstance(buur, str) else buur.email
    return list(Uitgaand.objects.filter(ontvanger=adres, over__startswith=f"buurt:{begin}"))


def test_verhaal_van_klacht_tot_de_gemeente(groep, bericht, buur, als_buur, klaag, als, coordinator):
    hier = f"/buurtpreventie/groepen/{groep.slug}/"
    klager, loper, buurvrouw = (als_buur(buur(naam)) for naam in ("Buur1", "Loper", "Buurvrouw"))
    assert "Dit kan niet" in klager.get(f"{hier}berichten/{bericht.pk}/").content.decode()
    assert klager.post(f"{hier}berichten/{bericht.pk}/klacht/", {}).status_code == 422
    velden = {"reden": "onwaar", "toelichting": "Dat weet hij helemaal niet."}
    assert klager.post(f"{hier}berichten/{bericht.pk}/klacht/", velden).status_code == 303
    assert TEKST in als_buur(buur("Buur3")).get(f"{hier}berichten/").content.decode()  # one neighbour hides nothing
    klaag(bericht, "Buur2", "Buur3")
    assert TEKST not in als_buur(buur("Buur4")).get(f"{hier}berichten/{bericht.pk}/").content.decode()
    pagina = loper.get(f"{hier}berichten/{bericht.pk}/").content.decode()
    assert TEKST in pagina  # the writer reads what it is about
    assert "Buren vroegen om hiernaar te kijken" in pagina
    pagina = buurvrouw.get(f"{hier}binnen/").content.decode()
    assert "Berichten nakijken (1)" in pagina
    pagina = buurvrouw.get(f"{hier}nakijken/{bericht.pk}/").content.decode()
    assert "Dat weet hij helemaal niet." in pagina
    assert "Buur1" not in pagina
    assert buurvrouw.post(f"{hier}nakijken/{bericht.pk}/", {"wat": "weg", "reden": ""}).status_code == 422
    reden = {"wat": "weg", "reden": "Dit maakt iemand verdacht."}
    assert buurvrouw.post(f"{hier}nakijken/{bericht.pk}/", reden).status_code == 303
    pagina = als_buur(buur("Buur4")).get(f"{hier}berichten/").content.decode()
    assert "Dit maakt iemand verdacht." in pagina
    assert TEKST not in pagina
    mijn = f"/buurtpreventie/mijn/berichten/{bericht.pk}/"
    assert mijn in post_aan(buur("Loper"), "berichtbesluit")[0].tekst
    assert loper.post(mijn, {"waarom": ""}).status_code == 422
    assert loper.post(mijn, {"waarom": "Ik zag het zelf."}).status_code == 303
    assert "U vroeg de gemeente" in loper.get(mijn).content.decode()
    staf = als(coordinator)
    lijst = staf.get(f"/buurtpreventie/gemeente/{SITTARD}/berichten/").content.decode()
    assert "Wacht op u" in lijst
    zaak = f"/buurtpreventie/gemeente/{SITTARD}/berichten/{bericht.pk}/"
    pagina = staf.get(zaak).content.decode()
    assert "Ik zag het zelf." in pagina
    assert TEKST in pagina
    assert staf.post(zaak, {"wat": "blijft", "reden": "Het gaat over wat gebeurde."}).status_code == 303
    assert TEKST in als_buur(buur("Buur4")).get(f"{hier}berichten/").content.decode()
    assert "Wacht op u" not in staf.get(f"/buurtpreventie/gemeente/{SITTARD}/berichten/").content.decode()
    assert list(Berichtbesluit.objects.values_list("wat", "wie")) == [("weg", "coordinator"), ("terug", "gemeente")]


def test_wie_klaagde_hoort_de_schrijver_nooit(bericht, buur, klaag, wie):
    klaag(bericht, "Buur1", "Buur2", "Buur3", toelichting="Dit schreef Buur1.")
    klachten.beslis(bericht, blijft=False, reden="Dit kan niet.", door=wie("Buurman"))
    gekregen = post_aan(buur("Loper"), "")
    assert {stuk.onderwerp for stuk in gekregen} >= {
        "Uw bericht in Wandelteam Centrum is even niet te zien",
        "Uw bericht in Wandelteam Centrum is weggehaald",
    }
    assert not any("Buur1" in stuk.tekst for stuk in gekregen)
    for naam in ("Buur1", "Buur2", "Buur3"):
        (stuk,) = post_aan(buur(naam), "berichtbesluit")
        assert "Dit kan niet." in stuk.tekst
        assert "Loper" not in stuk.tekst


def test_een_coordinator_die_klaagt_verbergt_meteen_maar_beslist_niet(bericht, buur, als_buur, groep, klaag, wie):
    klaag(bericht, "Buurvrouw")
    assert bericht.verborgen_op
    with pytest.raises(GeenGroepsrecht):
        klachten.beslis(bericht, blijft=False, reden="Weg ermee.", door=wie("Buurvrouw"))
    zaak = f"/buurtpreventie/groepen/{groep.slug}/nakijken/{bericht.pk}/"
    assert als_buur(buur("Buurvrouw")).get(zaak).status_code == 404
    assert [w.naam for w in nakijken.beslissers(bericht)] == ["Buurman"]
    assert post_aan(buur("Buurman"), "nakijken")
    assert not post_aan(buur("Buurvrouw"), "nakijken")
    klachten.beslis(bericht, blijft=True, reden="Dit mag.", door=wie("Buurman"))
    bericht.refresh_from_db()
    assert bericht.verborgen_op is None


def test_een_coordinator_beslist_nooit_over_eigen_bericht(groep, wie, buur, als_buur, klaag, coordinator):
    eigen = berichten.plaats(groep, velden=MEDEDELING, door=wie("Buurvrouw"))
    with pytest.raises(EigenBericht):
        klaag(eigen, "Buurvrouw")
    klaag(eigen, "Buur1")
    with pytest.raises(GeenGroepsrecht):
        klachten.beslis(eigen, blijft=True, reden="Vind ik wel.", door=wie("Buurvrouw"))
    assert (
        "Berichten nakijken (1)"
        not in als_buur(buur("Buurvrouw")).get(f"/buurtpreventie/groepen/{groep.slug}/binnen/").content.decode()
    )
    klaag(eigen, "Buurman")  # now both are involved
    assert nakijken.beslissers(eigen) == []
    assert post_aan(coordinator.email, "nakijken")
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [True]
    klachten.beslis(eigen, blijft=False, reden="Dit kan niet.", door=coordinator)
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [False]


def test_wat_de_gemeente_besliste_verandert_geen_coordinator(bericht, klaag, wie, coordinator):
    klaag(bericht, "Buur1")
    klachten.beslis(bericht, blijft=True, reden="Dit mag.", door=coordinator)
    with pytest.raises(GeenGroepsrecht):
        klachten.beslis(bericht, blijft=False, reden="Toch weg.", door=wie("Buurman"))
    klaag(bericht, "Buur2")
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [True]


def test_een_andere_gemeente_en_een_vreemde_beslissen_niet(bericht, klaag, wie, medewerker, boa):
    klaag(bericht, "Buur1")
    for vreemd in (medewerker("coordinator", STEIN), boa, wie("Buur2")):
        with pytest.raises(GeenGroepsrecht):
            klachten.beslis(bericht, blijft=False, reden="Weg.", door=vreemd)
    assert not nakijken.voor_gemeente(STEIN)
    with pytest.raises(RedenNodig):
        klachten.beslis(bericht, blijft=False, reden=" ", door=wie("Buurman"))


def test_een_opgeheven_groep_is_voor_de_gemeente(bericht, groep, klaag, wie, coordinator):
    klaag(bericht, "Buur1")
    groepen.hef_op(groep, reden="Te weinig buren.", door=wie("Buurvrouw"))
    bericht = Groepsbericht.objects.get()
    assert nakijken.beslissers(bericht) == []
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [True]
    klachten.beslis(bericht, blijft=False, reden="Dit kan niet.", door=coordinator)


def test_wat_drie_dagen_blijft_liggen_gaat_naar_de_gemeente(bericht, klaag, wie, coordinator):
    klaag(bericht, "Buur1")
    assert klachten.geef_door.call() == 0
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [False]
    Klacht.objects.update(gemaakt_op=timezone.now() - timedelta(days=4))
    assert [klachten.geef_door.call() for _ in range(2)] == [1, 1]
    assert len(post_aan(coordinator.email, "klacht-wacht")) == 1
    assert [b.wacht for b in nakijken.voor_gemeente(SITTARD)] == [True]
    klachten.beslis(bericht, blijft=True, reden="Dit mag.", door=wie("Buurman"))  # a coordinator still may
    assert klachten.geef_door.call() == 0


def test_iemand_was_u_voor(bericht, klaag, wie):
    klaag(bericht, "Buur1")
    klachten.beslis(bericht, blijft=False, reden="Weg.", door=wie("Buurman"))
    for blijft in (True, False):
        with pytest.raises(AlBeslist):
            klachten.beslis(bericht, blijft=blijft, reden="Ook ik.", door=wie("Buurvrouw"))
    with pytest.raises(BerichtVoorbij):
        klaag(bericht, "Buur2")


def test_twee_keer_klagen_is_een_keer_en_een_stortvloed_stopt(groep, bericht, klaag, wie):
    klaag(bericht, "Buur1", "Buur1")
    assert Klacht.objects.count() == 1
    for n in range(9):
        ander = berichten.plaats(groep, velden=MEDEDELING | {"tekst": f"Bericht {n}"}, door=wie("Buur2"))
        klaag(ander, "Buur1")
    ander = berichten.plaats(groep, velden=MEDEDELING, door=wie("Buur2"))
    with pytest.raises(TeVaak):
        klaag(ander, "Buur1")


def test_terugnemen_sluit_de_klacht(bericht, buur, klaag, wie):
    klaag(bericht, "Buur1")
    klachten.trek_in(bericht, door=wie("Loper"))
    assert not Klacht.objects.filter(besluit=None).exists()
    assert "De schrijver nam het terug." in post_aan(buur("Buur1"), "berichtbesluit")[0].tekst
    assert not post_aan(buur("Loper"), "berichtbesluit")


def test_alleen_de_schrijver_vraagt_opnieuw_en_een_keer(bericht, buur, als_buur, wie, coordinator):
    klachten.beslis(bericht, blijft=False, reden="Weg.", door=wie("Buurman"))
    with pytest.raises(GeenGroepsrecht):
        klachten.vraag_opnieuw(bericht, waarom="Ik vind van niet.", door=buur("Buur1"))
    leden.vertrek(wie("Loper"))  # also who left may ask
    assert als_buur(buur("Loper")).get(f"/buurtpreventie/mijn/berichten/{bericht.pk}/").status_code == 200
    klachten.vraag_opnieuw(bericht, waarom="Ik vind van niet.", door=buur("Loper"))
    with pytest.raises(AlBeslist):
        klachten.vraag_opnieuw(bericht, waarom="Nog eens.", door=buur("Loper"))
    assert post_aan(coordinator.email, "herzien")
    klachten.beslis(bericht, blijft=False, reden="Het blijft zo.", door=coordinator)
    assert any("blijft weg" in stuk.tekst for stuk in post_aan(buur("Loper"), "berichtbesluit"))
    with pytest.raises(AlBeslist):
        klachten.vraag_opnieuw(bericht, waarom="Toch.", door=buur("Loper"))


def test_de_tekst_gaat_na_veertien_dagen_en_het_besluit_na_een_jaar(bericht, klaag, wie, coordinator):
    klaag(bericht, "Buur1", toelichting="Nare tekst.")
    klachten.beslis(bericht, blijft=False, reden="Weg.", door=wie("Buurman"))
    privacy.ruim_op.call()
    assert Groepsbericht.objects.get().tekst == TEKST
    lang = timezone.now() - timedelta(days=15)
    Groepsbericht.objects.update(weg_op=lang)
    Berichtbesluit.objects.update(op=lang - timedelta(days=16))
    privacy.ruim_op.call()
    assert Groepsbericht.objects.get().tekst == ""
    assert not Klacht.objects.exists()
    bericht.refresh_from_db()
    with pytest.raises(TekstGewist):
        klachten.beslis(bericht, blijft=True, reden="Toch goed.", door=coordinator)
    Berichtbesluit.objects.update(op=timezone.now() - timedelta(days=366))
    assert privacy.ruim_op.call()["berichtbesluiten"] == 1


def test_een_sein_dat_verloopt_ontsnapt_niet_aan_een_besluit(groep, buur, als_buur, klaag, wie, coordinator):
    sein = berichten.plaats(groep, velden=SEIN, door=wie("Loper"))
    klaag(sein, "Buur1")
    Groepsbericht.objects.update(verloopt_op=timezone.now() - timedelta(minutes=1))
    privacy.ruim_op.call()
    assert als_buur(buur("Buur2")).get(f"/buurtpreventie/groepen/{groep.slug}/berichten/{sein.pk}/").status_code == 404
    klachten.beslis(sein, blijft=False, reden="Dit kan niet.", door=wie("Buurman"))
    Groepsbericht.objects.update(weg_op=timezone.now() - timedelta(days=15))
    assert privacy.ruim_op.call()["groepsberichten"] == 1
    assert Berichtbesluit.objects.get().bericht is None


def test_wie_zich_wist_laat_geen_woorden_achter(bericht, buur, klaag):
    klaag(bericht, "Buur1", toelichting="Dit is mijn verhaal.")
    assert wissen.gegevens(buur("Buur1"))["klachten"][0]["toelichting"] == "Dit is mijn verhaal."
    wissen.wis(buur("Buur1"))
    klacht = Klacht.objects.get()
    assert (klacht.deelnemer, klacht.toelichting, klacht.reden) == (None, "", "onwaar")


def test_de_lijst_van_de_gemeente_kost_altijd_evenveel(
    groep, klaag, wie, als, coordinator, django_assert_max_num_queries
):
    for n in range(35):
        klaag(berichten.plaats(groep, velden=MEDEDELING | {"tekst": f"Bericht {n}"}, door=wie(f"Buur{n % 6}")), "Buur6")
        Klacht.objects.update(gemaakt_op=timezone.now() - timedelta(days=2))
    client = als(coordinator)
    with django_assert_max_num_queries(12):
        pagina = client.get(f"/buurtpreventie/gemeente/{SITTARD}/berichten/").content.decode()
    assert "?na=" in pagina


@pytest.mark.parametrize("fout", [{"reden": ""}, {"herzien_waarom": "x"}, {"herzien_op": timezone.now()}])
def test_de_database_bewaakt_het_besluit(bericht, wie, fout):
    klachten.beslis(bericht, blijft=False, reden="Weg.", door=wie("Buurman"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Berichtbesluit.objects.update(**fout)
