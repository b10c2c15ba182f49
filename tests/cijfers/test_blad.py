"""What the page of an indicator says, before any template: cells, remarks, and the sentences that go with the sources."""

from dataclasses import replace
from decimal import Decimal

import pytest

from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.indicatoren.blad import Cijferblad, Tabelvak
from meldingen.cijfers.indicatoren.cijfers import Cijfers, alle
from meldingen.cijfers.perioden import Periode
from meldingen.cijfers.reeksen import EIGEN, Punt, Reeks
from tests.conftest import BEEK

pytestmark = pytest.mark.django_db
JAAR = Periode.lees("2024")
INWONERS = {BEEK: 16_000}


def punt(*waarden: int, **verder) -> Punt:
    return Punt(JAAR, tuple(map(Decimal, waarden)), **verder)


def reeks(herkomst: str, *punten: Punt) -> Reeks:
    return Reeks(BEEK, "Beek", herkomst, (f"bron van {herkomst}",), "aantal", punten)


@pytest.fixture
def indicator(portaal) -> Indicator:
    return alle().get(slug="woninginbraken")


@pytest.fixture
def blad(indicator):
    """blad(van_bronnen, eigen) -> what the page says of these series."""

    def maak(van_bronnen=(), eigen=(), *, eigen_verborgen=False, **verder) -> Cijferblad:
        gevonden = Cijfers(indicator, list(van_bronnen), list(eigen), eigen_verborgen=eigen_verborgen)
        return Cijferblad(gevonden, "Beek", INWONERS, **verder)

    return maak


def vakken(blad: Cijferblad) -> list[Tabelvak]:
    return [vak for groep in blad.tabel.groepen for _periode, rij in groep.rijen for vak in rij]


@pytest.mark.parametrize(
    ("een", "zegt"),
    [
        (punt(12), Tabelvak("12")),
        (punt(), Tabelvak("onbekend")),
        (punt(12, 14), Tabelvak("12 of 14")),
        (punt(12, opmerking="zonder maart"), Tabelvak("12*")),
        (punt(12, voorlopig=True, herzien=2), Tabelvak("12", ("voorlopig", "herzien"))),
        (punt(12, deel=True), Tabelvak("12 (deel)")),
        (punt(verborgen=True), Tabelvak("verborgen")),
    ],
)
def test_een_vak_zegt_wat_de_bron_zegt(blad, een, zegt):
    assert vakken(blad([reeks("kadernota", een)])) == [zegt]


def test_waar_een_bron_zwijgt_staat_dat_er_geen_cijfer_is(blad):
    stein = replace(reeks("kadernota", punt(3)), gebied="Stein")
    beek = reeks("kadernota", Punt(Periode.lees("2023"), (Decimal(8),)))
    assert [vak.tekst for vak in vakken(blad([beek, stein]))] == ["8", "geen cijfer", "geen cijfer", "3"]


def test_elke_bron_heeft_een_eigen_kop(blad):
    gezien = blad([reeks("kadernota", punt(12)), reeks("politie", punt(13))], [reeks(EIGEN, punt(14))])
    assert [groep.kop for groep in gezien.tabel.groepen] == ["In de kadernota", "Politie", "In dit portaal"]


def test_zonder_reeksen_is_er_geen_tabel_en_is_het_blad_leeg(blad):
    assert blad().tabel is None
    assert blad().uitklaptabellen == []
    assert blad().is_leeg


def test_per_duizend_staat_zonder_ster_en_zonder_wat_verborgen_is(blad):
    (uitklap,) = blad([reeks("kadernota", punt(24, opmerking="zonder maart"))]).uitklaptabellen
    assert uitklap.tabel.groepen[0].rijen == [("2024", [Tabelvak("1,5")])]
    assert blad(eigen=[reeks(EIGEN, punt(verborgen=True))]).uitklaptabellen == []


def test_een_maand_zegt_wat_er_is_geteld(blad):
    rij = [None, punt(verborgen=True), punt(7), punt(7, deel=True)]
    gezien = blad(maanden=(["A", "B", "C", "D"], [(Periode.lees("2025-03"), rij)]))
    (uitklap,) = gezien.uitklaptabellen
    ((maand, cellen),) = uitklap.tabel.groepen[0].rijen
    assert maand == "Maart 2025"
    assert [vak.tekst for vak in cellen] == ["geen cijfer", "verborgen", "7", "7 (deel)"]
    assert uitklap.met_verborgen
    assert not gezien.is_leeg


def test_een_opmerking_noemt_haar_gebied_en_jaar(blad):
    gezien = blad([reeks("kadernota", punt(12, opmerking="zonder maart"))])
    assert gezien.opmerkingen == ["* Beek, 2024: zonder maart."]


def test_welke_uitleg_erbij_staat_hangt_af_van_de_bronnen(blad):
    kadernota, politie, eigen = (reeks(wie, punt(12)) for wie in ("kadernota", "politie", EIGEN))

    def begin(gezien: Cijferblad) -> list[str]:
        return [zin.split(".")[0] for zin in gezien.zinnen]

    assert begin(blad([kadernota])) == []
    assert begin(blad([kadernota], eigen_verborgen=True)) == [
        "Het portaal telt deze meldingen wel, maar toont het aantal niet"
    ]
    assert begin(blad([kadernota], [eigen])) == ["De twee reeksen meten niet hetzelfde"]
    assert begin(blad([kadernota, politie], [eigen])) == [
        "Elke bron telt iets anders",
        "De twee reeksen meten niet hetzelfde",
    ]
    assert begin(blad([], [eigen])) == []


def test_alleen_vragen_met_een_antwoord_worden_gesteld(blad, indicator):
    assert dict(blad([reeks("kadernota", punt(12))]).antwoorden)["Wat is goed"] == "Minder is beter"
    indicator.richting, indicator.meet_niet = Indicator.Richting.KWALITATIEF, ""
    gesteld = dict(blad([reeks("kadernota", punt(12))]).antwoorden)
    assert "Wat is goed" not in gesteld
    assert "Wat dit niet zegt" not in gesteld
    assert gesteld["Bron"] == "bron van kadernota"


def test_de_grafiek_staat_bij_het_gebied(blad):
    assert blad().grafiek == "/indicatoren/woninginbraken/grafiek.svg?gebied=Beek"
