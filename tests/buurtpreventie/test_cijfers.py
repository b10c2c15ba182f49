"""What groups did in a half year: counted once, small numbers hidden at the source, as page, as file and per buurt."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse

from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.models import Groep
from buurtpreventie.overzicht import acties as tellen
from buurtpreventie.overzicht import cijfers
from buurtpreventie.overzicht.models import Groepstelling
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding import acties
from meldingen.streek.termijnen import AMSTERDAM
from tests.conftest import PLEK, SITTARD, STEIN

# The first half of 2026 is over a month.
VANDAAG = date(2026, 8, 1)
BEGIN = datetime(2026, 3, 2, 20, tzinfo=AMSTERDAM)


@pytest.fixture
def groep(actieve_groep) -> Groep:
    groep = actieve_groep()
    Groep.objects.update(gemaakt_op=BEGIN - timedelta(days=9))
    return groep


def loop(groep: Groep, aantal: int, *, begin: datetime = BEGIN, lopers: int = 2, minuten: int = 60) -> None:
    for n in range(aantal):
        van = begin + timedelta(days=n)
        Loopronde.objects.create(
            groep=groep,
            begin=van,
            einde=van + timedelta(hours=2),
            plaatsen=4,
            gesloten_op=van + timedelta(hours=3),
            gelopen_door=lopers,
            minuten=minuten if lopers else 0,
        )


def zie(groep: Groep, maak_melding, boa, aantal: int, *, klaar: int, dagen: int = 3) -> None:
    for n in range(aantal):
        melding = maak_melding("zwerfvuil", gemeld_op=BEGIN)
        af = n < klaar
        if af:
            acties.verander_status(melding, "afgehandeld", bericht="Opgeruimd.", door=boa)
        Waarneming.objects.create(
            groep=groep,
            sleutel=f"zie-{groep.pk}-{n}",
            gezien_op=BEGIN,
            gemaakt_op=BEGIN,
            verloopt_op=BEGIN + timedelta(days=7),
            melding=melding,
            terug_op=BEGIN + timedelta(days=dagen) if af else None,
        )


@pytest.mark.parametrize(
    ("vandaag", "periode"),
    [
        (date(2026, 7, 30), "2025-H2"),
        (date(2026, 8, 1), "2026-H1"),
        (date(2027, 1, 30), "2026-H1"),
        (date(2027, 1, 31), "2026-H2"),
    ],
)
def test_een_half_jaar_telt_een_maand_na_afloop(vandaag, periode):
    assert str(tellen.laatste_half_jaar(vandaag)) == periode


def test_wat_een_groep_deed(groep, maak_melding, boa):
    loop(groep, 12)
    loop(groep, 3, lopers=0)
    loop(groep, 1, begin=datetime(2025, 12, 31, 20, tzinfo=AMSTERDAM))
    zie(groep, maak_melding, boa, 4, klaar=3)
    assert tellen.stel_vast_op(VANDAAG) == 1
    telling = Groepstelling.objects.get()
    assert (telling.rondes, telling.minuten, telling.leden) == (12, 720, 10)
    assert (telling.waarnemingen, telling.meldingen, telling.opgevolgd) == (4, 4, 3)
    assert (telling.teruggemeld, telling.dagen) == (3, 9)


def test_een_keer_geteld_verandert_niet_meer(groep, actieve_groep):
    loop(groep, 6)
    tellen.stel_vast_op(VANDAAG)
    loop(groep, 9, begin=BEGIN + timedelta(days=30))
    Groep.objects.create(
        gemeente_code=SITTARD, naam="Later", slug="later", soort="anders", gebied=groep.gebied, doel="x", huisregels="y"
    )
    assert tellen.stel_vast_op(VANDAAG + timedelta(days=1)) == 0
    assert Groepstelling.objects.get().rondes == 6


def test_wat_een_groep_deed_blijft_als_de_groep_weg_is(groep):
    loop(groep, 6)
    tellen.stel_vast_op(VANDAAG)
    groep.delete()
    heel, _buurten = cijfers.van_gemeente(SITTARD, "2026-H1")
    assert (heel.groepen, heel.rondes_zin) == (1, "ten minste 5")


@pytest.mark.parametrize(
    ("rondes", "zin", "uren"),
    [
        (0, "0", "0"),
        (1, "minder dan 5 per groep", "minder dan 5 per groep"),
        (4, "minder dan 5 per groep", "minder dan 5 per groep"),
        (5, "ten minste 5", "ten minste 5"),
        (9, "ten minste 5", "ten minste 5"),
        (10, "ten minste 10", "ten minste 10"),
    ],
)
def test_kleine_aantallen_zijn_verborgen(groep, rondes, zin, uren):
    loop(groep, rondes)
    tellen.stel_vast_op(VANDAAG)
    heel, (buurt,) = cijfers.van_gemeente(SITTARD, "2026-H1")
    assert (heel.rondes_zin, heel.uren_zin, heel.leden_zin) == (zin, uren, "ten minste 10")
    assert buurt.rondes_zin == zin


def test_uit_de_som_is_een_kleine_groep_niet_af_te_leiden():
    """Whatever a small group did, every public figure of the gemeente is the same."""

    def gemeente(klein: int) -> cijfers.Cijferregel:
        velden = {"gemeente_code": SITTARD, "periode": "2026-H1", "buurten": ["BU18830001"], "leden": 12}
        nul = dict.fromkeys(("meldingen", "opgevolgd", "teruggemeld", "dagen"), 0)
        rijen = [
            Groepstelling(**velden, **nul, rondes=n, minuten=60 * n, waarnemingen=n) for n in (klein, 17, 2 * klein)
        ]
        return cijfers._regel(SITTARD, "Sittard-Geleen", rijen)

    assert gemeente(1) == gemeente(2)
    assert gemeente(1).rondes_zin == "ten minste 15"


def test_een_aandeel_alleen_van_twintig_of_meer(groep, maak_melding, boa):
    zie(groep, maak_melding, boa, 20, klaar=20, dagen=4)
    tellen.stel_vast_op(VANDAAG)
    heel, _buurten = cijfers.van_gemeente(SITTARD, "2026-H1")
    assert (heel.opgevolgd_zin, heel.dagen_zin) == ("ongeveer 100%", "ongeveer 4 dagen")
    Groepstelling.objects.update(meldingen=19, opgevolgd=19, teruggemeld=19)
    heel, _buurten = cijfers.van_gemeente(SITTARD, "2026-H1")
    assert (heel.opgevolgd_zin, heel.dagen_zin) == ("te weinig om te zeggen",) * 2


def test_een_deel_is_nooit_meer_dan_het_geheel(groep, transactional_db):
    tellen.stel_vast_op(VANDAAG)
    with pytest.raises(IntegrityError):
        Groepstelling.objects.update(opgevolgd=1)


def test_de_pagina_en_het_bestand(groep, client, django_assert_max_num_queries):
    loop(groep, 7)
    assert "Nog geen cijfers" in client.get(reverse("buurt-cijfers")).content.decode()
    tellen.stel_vast_op(VANDAAG)
    with django_assert_max_num_queries(12):
        pagina = client.get(reverse("buurt-cijfers"), {"gemeente": SITTARD}).content.decode()
    assert "ten minste 5" in pagina
    assert "eerste half jaar" in pagina
    leeg = client.get(reverse("buurt-cijfers"), {"gemeente": STEIN}).content.decode()
    assert "ten minste" not in leeg
    regels = client.get(reverse("buurt-cijfers-bestand"), {"gemeente": SITTARD}).content.decode().splitlines()
    assert regels[0].startswith("periode,code,naam,groepen,leden,rondes")
    assert regels[1] == f"2026-H1,{SITTARD},Sittard-Geleen,1,10,5,5,0,,"


@pytest.mark.parametrize("vraag", [{"gemeente": "GM9999"}, {"periode": "1999-H1"}])
def test_wat_niet_bestaat_is_er_niet(groep, client, vraag):
    tellen.stel_vast_op(VANDAAG)
    assert client.get(reverse("buurt-cijfers"), vraag).status_code == 404


def test_bij_de_cijfers_van_de_buurt_en_nergens_anders(groep, client):
    loop(groep, 7)
    tellen.stel_vast_op(VANDAAG)
    for code in (groep.buurten[0], SITTARD):
        assert "Uren samen gelopen" in client.get(f"/indicatoren/gebied/{code}/").content.decode()
    for code in (STEIN, "WM"):
        assert "Uren samen gelopen" not in client.get(f"/indicatoren/gebied/{code}/").content.decode()


def test_de_rondes_als_maatregel_staan_vast_ingevuld(groep, als, coordinator, client):
    weg = reverse("begeleiden-groep", args=[SITTARD, groep.pk])
    als(coordinator)
    assert "Helpen de rondes?" not in client.get(weg).content.decode()
    loop(groep, 2)
    pagina = client.get(weg)
    assert "Helpen de rondes?" in pagina.content.decode()
    form = client.get(pagina.context["maatregel"]).context["form"]
    assert form["naam"].value() == "Rondes van Wandelteam Centrum"
    assert (form["soort"].value(), form["begin"].value()) == ("buurtpreventie", "2026-03-02")
    lon, lat = PLEK[SITTARD]
    hoeken = [tuple(map(float, hoek.split(","))) for hoek in form["vlak"].value().split(";")]
    assert 3 <= len(hoeken) <= 60
    assert min(x for x, _y in hoeken) < lon < max(x for x, _y in hoeken)
    assert min(y for _x, y in hoeken) < lat < max(y for _x, y in hoeken)
