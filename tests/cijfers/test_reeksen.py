"""Series over time: nothing is filled in, a half year is no year, what was revised stays to be seen, and a category that
moves leaves its past where it was."""

import re
from datetime import date
from decimal import Decimal

import pytest

from meldingen.cijfers import reeksen as boek
from meldingen.cijfers.definities.acties import zet_indicator
from meldingen.cijfers.definities.models import Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.cijfers.perioden import Periode, Periodesoort
from meldingen.melding import acties
from meldingen.melding.models import Categorie
from meldingen.streek.models import Gebied
from tests.conftest import BEEK, SITTARD


def van(slug: str) -> Indicator:
    return Indicator.objects.get(slug=slug)


def reeks(slug: str, gebied: str) -> boek.Reeks:
    (gevonden,) = boek.reeksen(van(slug), [gebied])
    return gevonden


@pytest.mark.parametrize(
    ("tekst", "begin", "eind", "naam"),
    [
        ("2021", date(2021, 1, 1), date(2022, 1, 1), "2021"),
        ("2022-H1", date(2022, 1, 1), date(2022, 7, 1), "de eerste helft van 2022"),
        ("2022-H2", date(2022, 7, 1), date(2023, 1, 1), "de tweede helft van 2022"),
        ("2022-12", date(2022, 12, 1), date(2023, 1, 1), "december 2022"),
    ],
)
def test_een_periode_weet_wanneer_zij_begint_en_eindigt(tekst, begin, eind, naam):
    periode = Periode.lees(tekst)
    assert (str(periode), periode.begin, periode.eind, periode.naam) == (tekst, begin, eind, naam)


@pytest.mark.parametrize("tekst", ["", "21", "2022-H3", "2022-13", "2022-00", "2022-1", "2022-H1 ", "1850", "20٢٢"])
def test_iets_anders_is_geen_periode(tekst):
    with pytest.raises(ValueError, match=re.escape(tekst) or "^$"):
        Periode.lees(tekst)


def test_een_half_jaar_vergelijkt_alleen_met_hetzelfde_halve_jaar():
    half = Periode.lees("2022-H1")
    assert half.in_jaar(2021) == Periode.lees("2021-H1")
    assert Periode.met(date(2022, 9, 30), Periodesoort.HALF) == Periode.lees("2022-H2")
    assert sorted(map(Periode.lees, ("2022", "2021", "2022-H2", "2022-H1"))) == [
        Periode.lees(t) for t in ("2021", "2022-H1", "2022-H2", "2022")
    ]


def test_een_onbekend_cijfer_wordt_nooit_ingevuld(portaal):
    """Of every indicator: a point for each row of the source, and no other."""
    rijen = Indicatorwaarde.objects.values_list("indicator__slug", "gebied", "periode").distinct()
    punten = [
        (slug, r.gebied, str(p.periode))
        for slug, reeksen in boek.alle_reeksen(Indicator.objects.all()).items()
        for r in reeksen
        for p in r.punten
    ]
    assert sorted(punten) == sorted(set(rijen))
    beek = reeks("woninginbraken", "Beek")
    onbekend = beek.op(Periode.lees("2019"))
    assert (onbekend.stand, onbekend.waarde, onbekend.waarden) == (boek.Stand.ONBEKEND, None, ())
    assert "onleesbaar" in onbekend.opmerking


def test_een_tegenspraak_houdt_beide_met_de_reden(portaal):
    punt = reeks("verward-gedrag", "Beek").op(Periode.lees("2021"))
    assert (punt.stand, punt.waarde) == (boek.Stand.TEGENSTRIJDIG, None)
    assert punt.waarden == (Decimal(51), Decimal(57))
    assert "spreekt zichzelf tegen" in punt.opmerking


def test_alle_reeksen_kosten_een_query(portaal, django_assert_num_queries):
    indicatoren = list(Indicator.objects.all())
    with django_assert_num_queries(1):
        assert sum(map(len, boek.alle_reeksen(indicatoren).values())) > 30


def test_per_1000_alleen_waar_het_aantal_inwoners_bekend_is(portaal):
    stein = reeks("burengerucht", "Stein")
    assert boek.per_1000(stein, {}) is None
    Gebied.objects.filter(code=stein.gebied_code).update(aantal_inwoners=25_000)
    relatief = boek.per_1000(stein, boek.inwoners(date(2026, 1, 1)))
    assert relatief.op(Periode.lees("2021")).waarde == Decimal("4.3")
    assert boek.per_1000(reeks("cybercrime-meldingen", "Nederland"), {"": 1000}) is None


def test_een_nieuwere_versie_vervangt_en_de_oude_blijft_te_zien(portaal):
    oud = Indicatorwaarde.objects.get(indicator__slug="burengerucht", gebied="Stein", periode="2021")
    Indicatorwaarde.objects.filter(pk=oud.pk).update(vervangen_op=oud.gemaakt_op)
    oud.pk, oud.versie, oud.waarde = None, 2, Decimal(110)
    oud.save()
    punt = reeks("burengerucht", "Stein").op(Periode.lees("2021"))
    assert (punt.waarde, punt.herzien) == (Decimal(110), 1)
    assert [(w.versie, w.waarde) for w in boek.geschiedenis(van("burengerucht"))] == [(2, 110), (1, 108)]


def test_eigen_meldingen_tellen_per_maand_half_jaar_en_jaar(portaal, maak_melding):
    for _ in range(3):
        maak_melding(_van("burengerucht"), BEEK)
    dag = date.today()
    for soort in Periodesoort:
        geteld = boek.eigen_ruw(van("burengerucht"), [BEEK, SITTARD], soort, van=date(2020, 1, 1), tot=date(2100, 1, 1))
        assert geteld == {(BEEK, Periode.met(dag, soort)): 3}
    (eigen,) = boek.als_reeksen(geteld, namen={BEEK: "Beek"})
    assert (eigen.gebied, eigen.punten[0].waarde) == ("Beek", 3)


def _van(slug: str) -> str:
    return Categorie.objects.filter(koppelingen__indicator__slug=slug).first().slug


def test_een_categorie_die_verhuist_laat_haar_verleden_staan(portaal, maak_melding):
    slug = _van("burengerucht")
    categorie = Categorie.objects.get(slug=slug)
    maak_melding(slug, BEEK)
    volgende_maand = date(date.today().year + date.today().month // 12, date.today().month % 12 + 1, 1)
    zet_indicator(categorie, van("vuurwerkoverlast"), vandaag=volgende_maand)
    tijd = {"van": date(2020, 1, 1), "tot": date(2100, 1, 1)}
    assert sum(boek.eigen_ruw(van("burengerucht"), [BEEK], Periodesoort.JAAR, **tijd).values()) == 1
    assert sum(boek.eigen_ruw(van("vuurwerkoverlast"), [BEEK], Periodesoort.JAAR, **tijd).values()) == 0
    oud, nieuw = Indicatorcategorie.objects.filter(categorie=categorie)
    assert (oud.geldig_tot, nieuw.geldig_van) == (volgende_maand, volgende_maand)


def test_binnen_de_termijn_afgehandeld_telt_per_periode(portaal, maak_melding, boa):
    melding = maak_melding()
    acties.verander_status(melding, naar="afgehandeld", door=boa, bericht="Klaar.")
    geteld = boek.afhandeling_ruw([SITTARD], Periodesoort.JAAR)
    assert geteld == {Periode.met(date.today(), Periodesoort.JAAR): (1, 1)}
    assert boek.afhandeling_ruw([SITTARD], Periodesoort.JAAR, list(melding.categorie.koppelingen.all())) == geteld
    assert boek.afhandeling_ruw([BEEK], Periodesoort.JAAR) == {}
