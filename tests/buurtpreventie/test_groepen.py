"""A group from request to end: who may, what it takes, and who hears of it."""

import pytest
from django.db import IntegrityError, transaction

from buurtpreventie.groepen import openbaar
from buurtpreventie.groepen.fasen import STAPPEN, Fase, Wie
from buurtpreventie.groepen.fouten import (
    AndereGemeente,
    ContactNodig,
    FaseVeranderd,
    GeenGroepsrecht,
    NaamBestaat,
    NogNietCompleet,
    RedenNodig,
    TeVaak,
)
from buurtpreventie.groepen.models import Groep, Groepsstap, Lid
from buurtpreventie.levensloop.acties import groepen, leden, screenen
from meldingen.melding.models import Team
from meldingen.streek.gebieden import bij
from tests.buren import VELDEN, over, plaats
from tests.conftest import PLEK, SITTARD, STEIN

pytestmark = pytest.mark.django_db


def test_verhaal_een_groep_beginnen(aanvraag, met_buren, buur, als_buur, als, coordinator, brievenbus, werk_af, client):
    groep = aanvraag()
    buurvrouw = als_buur(buur("Buurvrouw"))
    bladzijde = buurvrouw.get(f"/buurtpreventie/groepen/{groep.slug}/binnen/").content.decode()
    assert "1 van de 10 buren doen mee" in bladzijde
    assert f"/buurtpreventie/steun/{groep.code}/" in bladzijde
    met_buren(groep)
    assert buurvrouw.post(f"/buurtpreventie/groepen/{groep.slug}/stap/indienen/").status_code == 303
    werk_af()
    (mail,) = brievenbus.aan(coordinator.email)
    assert groep.naam in mail["Subject"]
    als(coordinator)
    hier = f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/"
    assert "Beoordeel de aanvraag" in client.get(hier).content.decode()
    team = Team.objects.get(gemeente_code=SITTARD, vangnet=True)
    keuze = {"contact": coordinator.pk, "boateam": team.pk, "wijkagent": "via 0900-8844"}
    assert client.post(f"{hier}goedkeuren/", keuze).status_code == 303
    werk_af()
    assert all(
        "kan beginnen" in brievenbus.aan(f"{n}@buren.example")[-1]["Subject"] for n in ("buurvrouw", "buurman", "loper")
    )
    openbare = client.get(f"/buurtpreventie/groepen/{groep.slug}/").content.decode()
    assert "via 0900-8844" in openbare
    assert [naam for naam in ("Buurvrouw", "Buurman", "Loper", "Buur1", "buren.example") if naam in openbare] == []
    assert groep.slug in client.get("/buurtpreventie/").content.decode()


def test_zonder_tien_buren_en_tweede_coordinator_gaat_er_niets_naar_de_gemeente(aanvraag, buur):
    groep = aanvraag()
    with pytest.raises(NogNietCompleet, match=r"9 buren.*tweede coördinator"):
        groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
    assert Groep.objects.get().fase == Fase.STEUN


def test_gemeente_keurt_niets_goed_dat_intussen_te_klein_is(aanvraag, met_buren, buur, coordinator):
    groep = met_buren(aanvraag())
    groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
    leden.vertrek(plaats(groep, buur("Loper")))
    with pytest.raises(NogNietCompleet, match="nog 1 buur"):
        groepen.keur_goed(groep, contact=coordinator, boateam=None, wijkagent="", door=coordinator)


def test_terugsturen_en_afwijzen_vragen_een_reden_en_de_buren_lezen_haar(
    aanvraag, met_buren, buur, als, coordinator, brievenbus, werk_af, client
):
    groep = met_buren(aanvraag())
    groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
    als(coordinator)
    hier = f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/"
    leeg = client.post(f"{hier}terug/", {"reden": " "})
    assert leeg.status_code == 422
    assert client.post(f"{hier}terug/", {"reden": "De buurt is te groot."}).status_code == 303
    werk_af()
    assert "De buurt is te groot." in brievenbus.aan("loper@buren.example")[-1].get_content()
    groepen.dien_in(Groep.objects.get(), door=plaats(groep, buur("Buurvrouw")))
    with pytest.raises(RedenNodig):
        groepen.wijs_af(Groep.objects.get(), reden="", door=coordinator)
    groepen.wijs_af(Groep.objects.get(), reden="Er is er al een.", door=coordinator)
    assert [stap.naar for stap in Groepsstap.objects.all()] == [
        "steun",
        "aangevraagd",
        "steun",
        "aangevraagd",
        "afgewezen",
    ]


def test_wie_tweede_is_verandert_niets(actieve_groep, coordinator):
    groep = actieve_groep()
    oud = Groep.objects.get(pk=groep.pk)
    groepen.hef_op(groep, reden="Klaar.", door=coordinator)
    with pytest.raises(FaseVeranderd, match="Opgeheven"):
        groepen.hef_op(oud, reden="Ook.", door=coordinator)
    assert Groepsstap.objects.filter(naar=Fase.OPGEHEVEN).count() == 1


@pytest.mark.parametrize("wie", [Wie.COORDINATOR, Wie.GEMEENTE])
@pytest.mark.parametrize("van", list(Fase))
@pytest.mark.parametrize("naar", list(Fase))
def test_alleen_de_stappen_van_de_tabel_bestaan(aanvraag, coordinator, van, naar, wie):
    groep = aanvraag()
    Groep.objects.update(fase=van, contact=coordinator)
    groep.refresh_from_db()
    if any((stap.van, stap.naar, stap.wie) == (van, naar, wie) for stap in STAPPEN):
        assert groepen._zet(groep, naar, wie, reden="Daarom.").fase == naar
    else:
        with pytest.raises(FaseVeranderd):
            groepen._zet(groep, naar, wie, reden="Daarom.")


def test_een_actieve_groep_heeft_altijd_een_begeleider(aanvraag, met_buren, buur, coordinator, buitenstaander):
    groep = met_buren(aanvraag())
    groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
    for wie in (None, buitenstaander):
        with pytest.raises(ContactNodig):
            groepen.keur_goed(groep, contact=wie, boateam=None, wijkagent="", door=coordinator)
    with pytest.raises(IntegrityError), transaction.atomic():
        Groep.objects.update(fase=Fase.ACTIEF, contact=None)


def test_de_gemeente_ernaast_bestaat_hier_niet(aanvraag, met_buren, buur, als, medewerker, client):
    groep = met_buren(aanvraag())
    stein = medewerker("coordinator", STEIN)
    als(stein)
    assert client.get(f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/").status_code == 404
    assert client.get(f"/buurtpreventie/gemeente/{STEIN}/{groep.pk}/").status_code == 404
    with pytest.raises(GeenGroepsrecht):
        groepen.wijs_af(groep, reden="Nee.", door=stein)


def test_een_buurt_van_een_andere_gemeente_kan_niet(buur, als_buur):
    stein = bij(*PLEK[STEIN]).code
    with pytest.raises(AndereGemeente):
        groepen.vraag_aan(buur("Buurvrouw"), gemeente=SITTARD, buurten=[stein], velden=VELDEN)
    antwoord = als_buur(buur("Buurvrouw")).post(f"/buurtpreventie/starten/{SITTARD}/", VELDEN | {"buurten": [stein]})
    assert antwoord.status_code == 422
    assert "niet in de gekozen gemeente" in antwoord.content.decode()
    assert VELDEN["doel"] in antwoord.content.decode()


def test_twee_groepen_met_dezelfde_naam_kan_niet_en_het_getypte_blijft(aanvraag, buur, als_buur):
    aanvraag()
    with pytest.raises(NaamBestaat):
        aanvraag()
    gegevens = VELDEN | {"buurten": [bij(*PLEK[SITTARD]).code]}
    antwoord = als_buur(buur("Nieuwkomer")).post(f"/buurtpreventie/starten/{SITTARD}/", gegevens)
    assert antwoord.status_code == 422
    assert "al een groep met deze naam" in antwoord.content.decode()


def test_drie_aanvragen_tegelijk_is_genoeg(aanvraag):
    for n in range(3):
        aanvraag(naam=f"Groep {n}")
    with pytest.raises(TeVaak):
        aanvraag(naam="Groep 4")


def test_een_aanvraag_is_van_niemand_anders(aanvraag, als_buur, buur, client):
    groep = aanvraag()
    assert client.get(f"/buurtpreventie/groepen/{groep.slug}/").status_code == 404
    assert als_buur(buur("Nieuwkomer")).get(f"/buurtpreventie/groepen/{groep.slug}/binnen/").status_code == 404
    assert groep.naam not in client.get("/buurtpreventie/").content.decode()


def test_een_groep_die_stopte_zegt_dat(actieve_groep, buur, als_buur, client, brievenbus, werk_af):
    groep = actieve_groep()
    buurvrouw = als_buur(buur("Buurvrouw"))
    antwoord = buurvrouw.post(f"/buurtpreventie/groepen/{groep.slug}/opheffen/", {"reden": "Wij verhuizen."})
    assert antwoord.status_code == 303
    assert client.get(f"/buurtpreventie/groepen/{groep.slug}/").status_code == 410
    werk_af()
    assert "Wij verhuizen." in brievenbus.aan("loper@buren.example")[-1].get_content()


def test_een_nieuwe_link_maakt_de_oude_waardeloos(aanvraag, buur, client):
    groep = aanvraag()
    oud = groep.code
    groepen.vernieuw_link(groep, door=plaats(groep, buur("Buurvrouw")))
    assert client.get(f"/buurtpreventie/steun/{oud}/").status_code == 404
    assert client.get(f"/buurtpreventie/steun/{groep.code}/").status_code == 200


def test_de_lijst_vraagt_voor_twintig_groepen_niet_meer_dan_voor_een(
    actieve_groep, client, django_assert_max_num_queries
):
    groep = actieve_groep()
    client.get("/buurtpreventie/")
    with django_assert_max_num_queries(8) as een:
        client.get("/buurtpreventie/")
    Groep.objects.bulk_create(
        Groep(
            gemeente_code=SITTARD, naam=f"Groep {n}", slug=f"groep-{n}", soort="appgroep", doel="x", huisregels="y",
            gebied=groep.gebied, buurten=groep.buurten, fase=Fase.ACTIEF, contact=groep.contact, code=f"c{n}",
        )
        for n in range(40)
    )  # fmt: skip
    with django_assert_max_num_queries(len(een)):
        bladzijde = client.get("/buurtpreventie/").content.decode()
    assert "?vanaf=30" in bladzijde


def test_het_venster_zegt_niet_precies_hoeveel_leden_er_zijn(actieve_groep):
    assert openbaar.venster(actieve_groep()).leden == "10+"


def test_de_screening_ziet_alleen_de_gemeente(actieve_groep, buur, als_buur, als, coordinator, client):
    groep = actieve_groep()
    screenen.leg_vast(buur("Buur1"), gemeente=SITTARD, akkoord=False, tot=None, door=coordinator)
    leden_van_binnen = als_buur(buur("Buurman")).get(f"/buurtpreventie/groepen/{groep.slug}/leden/").content.decode()
    assert "creening" not in leden_van_binnen
    als(coordinator)
    assert "Nog niet gescreend." in client.get(f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/").content.decode()


@pytest.mark.parametrize(
    ("tot", "status"), [(over(-1), "Kies een dag na vandaag"), (over(3000), "vijf jaar"), (None, "Kies")]
)
def test_een_screening_met_een_onmogelijke_dag(actieve_groep, buur, als, coordinator, client, tot, status):
    groep = actieve_groep()
    als(coordinator)
    adres = f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/screening/{buur('Buur2').pk}/"
    antwoord = client.post(adres, {"uitslag": "ja", "tot": tot or "morgen"}, follow=True)
    assert status in antwoord.content.decode()
    assert Lid.objects.get(groep=groep, deelnemer=buur("Buur2")).rol == Lid.Rol.LID


def _rondom(lon: float, lat: float, straal: float) -> str:
    return ";".join(f"{lon + x * straal},{lat + y * straal}" for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)))


def test_een_getekend_gebied_gaat_voor_de_lijst_en_kiest_zelf_zijn_buurten(buur, als_buur):
    lon, lat = PLEK[SITTARD]
    gegevens = VELDEN | {"vlak": _rondom(lon, lat, 0.0005), "buurten": []}
    antwoord = als_buur(buur("Buurvrouw")).post(f"/buurtpreventie/starten/{SITTARD}/", gegevens)
    assert antwoord.status_code == 303
    groep = Groep.objects.get()
    assert bij(lon, lat).code in groep.buurten
    assert groep.gebied.area == pytest.approx(0.001**2, rel=0.05)


@pytest.mark.parametrize(
    ("vlak", "zin"),
    [
        (_rondom(*PLEK[STEIN], 0.0005), "ligt niet in deze gemeente"),
        (_rondom(*PLEK[SITTARD], 0.05), "meer dan 5 buurten"),
        ("1,2", "Dit is geen gebied"),
        ("", "Kies ten minste één buurt, of teken het gebied"),
    ],
    ids=["elders", "te-groot", "geen-gebied", "niets"],
)
def test_een_gebied_dat_niet_kan_zegt_waarom_en_het_getypte_blijft(buur, als_buur, vlak, zin):
    gegevens = VELDEN | {"vlak": vlak, "buurten": []}
    antwoord = als_buur(buur("Buurvrouw")).post(f"/buurtpreventie/starten/{SITTARD}/", gegevens)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert VELDEN["doel"] in antwoord.content.decode()
    assert not Groep.objects.exists()
