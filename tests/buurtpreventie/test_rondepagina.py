"""The pages of looprondes: from roster to walking together, what a coordinator does, and what every error says."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.streek.models import Gebied
from tests.bladzijde import plat
from tests.buren import over

from .lopen import meld_aan, verzet

pytestmark = pytest.mark.django_db
FORM = {
    "dag": over(5).isoformat(), "van": "20:00", "tot": "22:00", "plaatsen": "4", "weken": "1", "vlak": "",
    "kijk_naar": "Het fietspad achter de school is donker.",
}  # fmt: skip


@pytest.fixture
def hier(groep) -> str:
    return f"/buurtpreventie/groepen/{groep.slug}/rondes/"


@pytest.fixture
def als(buur, als_buur):
    """als("Loper") -> a client that is logged in as them."""
    return lambda naam: als_buur(buur(naam))


def _tekst(antwoord) -> str:
    return plat(antwoord)


def test_verhaal_van_rooster_tot_samen_gelopen(groep, hier, als):
    loper, buurman, buurvrouw = als("Loper"), als("Buurman"), als("Buurvrouw")
    assert "Er staat nog geen ronde op het rooster" in _tekst(loper.get(hier))
    assert buurvrouw.post(f"{hier}plan/", FORM | {"weken": "3"}).status_code == 303
    assert Loopronde.objects.count() == 3
    ronde = Loopronde.objects.earliest("begin")
    assert "Ik loop mee" in _tekst(loper.get(hier))
    adres = loper.post(f"{hier}{ronde.pk}/aanmelden/")["Location"]
    tekst = _tekst(loper.get(adres))
    assert "U loopt mee." in tekst
    assert "Met één loper gaat de ronde niet door." in tekst
    assert "Het fietspad achter de school is donker." in tekst
    assert "Bel 112" in tekst
    buurman.post(f"{hier}{ronde.pk}/aanmelden/")
    # Everybody in the group sees who walks; the next round comes first on the page of the group.
    begin = _tekst(als("Buur1").get(f"/buurtpreventie/groepen/{groep.slug}/binnen/"))
    assert "Loper, Buurman" in begin
    assert begin.index("De volgende ronde") < begin.index("Berichten")
    verzet(ronde, ronde.begin - timedelta(minutes=5) - timezone.now())
    assert "Ik ben er" in _tekst(loper.get(adres))
    loper.post(f"{adres}in/")
    assert "U bent de eerste. Wacht tot er iemand bij u is." in _tekst(loper.get(adres))
    buurman.post(f"{adres}in/")
    for client in (loper, buurman):
        assert "U loopt samen." in _tekst(client.get(adres))
    buurman.post(f"{adres}uit/")
    assert "Loop niet alleen verder." in _tekst(loper.get(adres))
    assert "U bent uitgecheckt." in _tekst(buurman.get(adres))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"dag": over(-1).isoformat()}, "die nog komen"),
        ({"dag": ""}, "Kies een dag."),
        ({"van": "acht uur"}, "Vul een tijd in"),
        ({"tot": "19:00"}, "hoogstens zes uur"),
        ({"plaatsen": "1"}, "ten minste 2"),
        ({"weken": "13"}, "hoogstens 12"),
        ({"weken": "x"}, "Vul een getal in."),
        ({"kijk_naar": "De auto met GT-12-KL."}, "lijkt een kenteken"),
        ({"kijk_naar": "Letten op Polen. Het fietspad achter de school."}, "niet wat iemand doet"),
        ({"vlak": "4.9,52.3;4.91,52.3;4.91,52.31"}, "binnen het gebied van uw groep"),
        ({"vlak": "rommel"}, "Dit is geen gebied"),
    ],
)
def test_wat_niet_klopt_zegt_hoe_het_moet_en_het_getypte_blijft(hier, als, anders, zin):
    antwoord = als("Buurvrouw").post(f"{hier}plan/", FORM | anders)
    assert antwoord.status_code == 422
    assert zin in _tekst(antwoord)
    assert "fietspad" in _tekst(antwoord) or "GT-12-KL" in _tekst(antwoord)
    assert not Loopronde.objects.exists()


def test_een_ronde_mag_over_middernacht(hier, als):
    als("Buurvrouw").post(f"{hier}plan/", FORM | {"van": "23:00", "tot": "00:30"})
    ronde = Loopronde.objects.get()
    assert ronde.einde - ronde.begin == timedelta(minutes=90)


def test_een_getekende_zone_staat_op_de_kaart(groep, hier, als):
    midden = Gebied.objects.buurten().get(code=groep.buurten[0]).geometrie.point_on_surface
    lon, lat = midden.x, midden.y
    hoeken = ((0, 0), (0.0005, 0), (0.0005, 0.0005))
    vlak = ";".join(f"{lon + x:.5f},{lat + y:.5f}" for x, y in hoeken)
    assert als("Buurvrouw").post(f"{hier}plan/", FORM | {"vlak": vlak}).status_code == 303
    ronde = Loopronde.objects.get()
    assert len(ronde.zone.coords[0]) == 4
    assert "In de zone op de kaart." in _tekst(als("Loper").get(f"{hier}{ronde.pk}/"))


def test_vol_afgelast_en_voorbij_zijn_een_zin_en_geen_knop(hier, als, plan, lid, loper_erbij):
    ronde = meld_aan(plan(plaatsen=2), lid("Buurman"), lid("Buurvrouw"))
    loper = als("Loper")
    assert "Alle plaatsen zijn bezet." in _tekst(loper.get(f"{hier}{ronde.pk}/"))
    assert "Deze ronde is vol." in _tekst(loper.post(f"{hier}{ronde.pk}/aanmelden/", follow=True))
    assert als("Buurvrouw").post(f"{hier}{ronde.pk}/afgelasten/", {"reden": ""}).status_code == 422
    als("Buurvrouw").post(f"{hier}{ronde.pk}/afgelasten/", {"reden": "Storm."})
    tekst = _tekst(loper.get(f"{hier}{ronde.pk}/"))
    assert "Deze ronde gaat niet door: Storm." in tekst
    assert "Ik loop mee" not in tekst
    assert "Gaat niet door: Storm." in _tekst(loper.get(hier))
    geweest = plan(over=-timedelta(hours=3))
    assert "Deze ronde is geweest." in _tekst(loper.get(f"{hier}{geweest.pk}/"))
    assert "al geweest" in _tekst(loper.post(f"{hier}{geweest.pk}/in/", follow=True))


def test_wie_niet_mag_lopen_leest_wat_er_nodig_is(hier, als, plan):
    ronde, buur1 = plan(), als("Buur1")
    assert "eerst nagekeken door de gemeente (screening)" in _tekst(buur1.get(f"{hier}{ronde.pk}/"))
    assert "Ik loop mee" not in _tekst(buur1.get(hier))
    assert "vraag het wie uw groep begeleidt" in _tekst(buur1.post(f"{hier}{ronde.pk}/aanmelden/", follow=True))


def test_gast_en_ruil_op_de_pagina(hier, als, plan, lid):
    ronde = meld_aan(plan(), lid("Loper"))
    adres, loper, buurman = f"{hier}{ronde.pk}/", als("Loper"), als("Buurman")
    assert loper.post(f"{adres}gast/", {"naam": ""}).status_code == 422
    assert "met Neef, te gast" in _tekst(loper.post(f"{adres}gast/", {"naam": "Neef"}, follow=True))
    assert "Mijn gast komt niet" in _tekst(loper.get(adres))
    loper.post(f"{adres}zonder-gast/")
    assert "Neef" not in _tekst(loper.get(adres))
    assert "Tot dat gebeurt, rekenen wij op u." in _tekst(loper.post(f"{adres}ruil/", follow=True))
    assert "Neem deze plek over" in _tekst(buurman.get(adres))
    plek = Loopplek.objects.get()
    assert "U neemt de plek over." in _tekst(buurman.post(f"{adres}neem-over/{plek.pk}/", follow=True))
    assert "niet meer over te nemen" in _tekst(als("Buurvrouw").post(f"{adres}neem-over/{plek.pk}/", follow=True))
    assert "U bent afgemeld." in _tekst(buurman.post(f"{adres}afmelden/", follow=True))


def test_een_coordinator_wijzigt_waar_de_lopers_op_letten(hier, als, plan):
    ronde, buurvrouw = plan(), als("Buurvrouw")
    assert "De lamp is stuk." in _tekst(
        buurvrouw.post(f"{hier}{ronde.pk}/let-op/", {"kijk_naar": "De lamp is stuk."}, follow=True)
    )
    assert buurvrouw.post(f"{hier}{ronde.pk}/let-op/", {"kijk_naar": "Marokkanen."}).status_code == 422


def test_na_de_ronde_staan_er_geen_namen_meer(hier, als, plan, lid):
    ronde = meld_aan(plan(over=timedelta(minutes=5)), lid("Loper"), lid("Buurman"))
    for wie in ("Loper", "Buurman"):
        loopplekken.check_in(ronde, door=lid(wie))
    verzet(ronde, timedelta(hours=3))
    looprondes.sluit_af.call()
    tekst = _tekst(als("Buurvrouw").get(f"{hier}{ronde.pk}/"))
    assert "Gelopen door 2 lopers" in tekst
    assert "Buurman" not in tekst
    assert "2 lopers, " in _tekst(als("Buurvrouw").get(hier))


def test_een_ronde_van_een_andere_groep_bestaat_niet(hier, als, plan, aanvraag, buur):
    ronde = plan()
    elders = aanvraag(naam="Elders")
    adres = f"/buurtpreventie/groepen/{elders.slug}/rondes/{ronde.pk}/"
    assert als("Buurvrouw").get(adres).status_code == 404
    assert als("Buurvrouw").post(f"{adres}aanmelden/").status_code == 404


def test_het_rooster_bladert_en_kost_even_veel_vragen(groep, hier, als, plan, lid):
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            assert als("Loper").get(hier).status_code == 200
        return len(gevangen)

    meld_aan(plan(), lid("Loper"))
    als("Loper").get(hier)
    een = vragen()
    for dag in range(4, 29):
        meld_aan(plan(over=timedelta(days=dag)), lid("Loper"), lid("Buurman"))
    assert vragen() == een
    assert "?vanaf=20" in _tekst(als("Loper").get(hier))
    assert "?vanaf" not in _tekst(als("Loper").get(f"{hier}?vanaf=20"))
