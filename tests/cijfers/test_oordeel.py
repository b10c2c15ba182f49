"""On course or not, by a rule that takes account of chance; and too early to tell, with the reason, wherever it is."""

from decimal import Decimal

import numpy as np
import pytest

from meldingen.cijfers.definities.models import Doel, Indicator
from meldingen.cijfers.indicatoren.cijfers import alle, cijfers
from meldingen.cijfers.indicatoren.oordeel import Oordeel, Uitslag, oordeel, oordelen
from meldingen.cijfers.perioden import Periode
from meldingen.cijfers.reeksen import Punt, Reeks

V = Doel.Vergelijking


def doel(vergelijking: str = V.DAALT, eenheid: str = "aantal", **velden) -> Doel:
    indicator = Indicator(slug="x", naam="X", eenheid=eenheid, voorbehoud="Niet elke knal wordt gemeld.")
    standaard = {"gebied": "Beek", "referentie_gebied": "Beek", "referentie_periode": "2021"}
    return Doel(indicator=indicator, tekst="Minder", vergelijking=vergelijking, **standaard | velden)


def punt(periode: str, *waarden: float, **velden) -> Punt:
    return Punt(Periode.lees(periode), tuple(Decimal(str(w)) for w in waarden), **velden)


def reeks(*punten: Punt, gebied: str = "Beek", herkomst: str = "politie", eenheid: str = "aantal") -> Reeks:
    return Reeks("", gebied, herkomst, (), eenheid, punten)


def weeg(oud: float, nieuw: float, vergelijking: str = V.DAALT) -> Oordeel:
    return oordeel(doel(vergelijking), [reeks(punt("2021", oud), punt("2025", nieuw))])


def test_van_13_naar_15_is_geen_stijging():
    uit = weeg(13, 15)
    assert uit.uitslag == Uitslag.NOG_NIET
    assert uit.reden == "13 in 2021, 15 in 2025: dat verschil kan toeval zijn. Bij 4 of minder is het op koers."
    assert uit.voorbehoud == "Niet elke knal wordt gemeld."


def test_een_maand_is_te_kort_en_een_ouder_jaar_geldt_dan():
    toen, nu = (punt("2021-01", 50), punt("2021", 140)), punt("2026-01", 1)
    uit = oordeel(doel(), [reeks(*toen, nu)])
    assert uit.uitslag == Uitslag.NOG_NIET
    assert "één maand is te kort" in uit.reden
    uit = oordeel(doel(), [reeks(*toen, punt("2025", 90), nu)])
    assert uit.uitslag == Uitslag.OP_KOERS
    assert uit.reden.startswith("140 in 2021, 90 in 2025")


@pytest.mark.parametrize(
    ("oud", "nieuw", "vergelijking", "uitslag"),
    [
        (140, 90, V.DAALT, Uitslag.OP_KOERS),
        (140, 200, V.DAALT, Uitslag.NIET_OP_KOERS),
        (140, 138, V.DAALT, Uitslag.NOG_NIET),
        (13, 4, V.DAALT, Uitslag.OP_KOERS),
        (13, 5, V.DAALT, Uitslag.NOG_NIET),
        (0, 0, V.DAALT, Uitslag.NOG_NIET),
        (140, 200, V.NIET_HOGER, Uitslag.NIET_OP_KOERS),
        (140, 120, V.NIET_HOGER, Uitslag.OP_KOERS),
        (140, 145, V.NIET_HOGER, Uitslag.NOG_NIET),
        (13, 13, V.NIET_HOGER, Uitslag.NOG_NIET),
        (20, 8, V.NIET_HOGER, Uitslag.OP_KOERS),
        (1353, 1353, V.NIET_HOGER, Uitslag.OP_KOERS),
    ],
)
def test_de_regel(oud, nieuw, vergelijking, uitslag):
    assert weeg(oud, nieuw, vergelijking).uitslag == uitslag


@pytest.mark.parametrize("gemiddeld", [2, 13, 140, 1353])
def test_zonder_verandering_zegt_het_hoogstens_een_op_de_twintig_keer_iets(gemiddeld):
    """4,000 pairs of two counts with the same mean, fixed seed; 5%, tolerance 0.7 point (2 standard errors)."""
    loting = np.random.default_rng(2026)
    uitslagen = [weeg(int(a), int(b)).uitslag for a, b in loting.poisson(gemiddeld, (4000, 2))]
    assert sum(uitslag != Uitslag.NOG_NIET for uitslag in uitslagen) / 4000 <= 0.057


@pytest.mark.parametrize("gemiddeld", [13, 140, 1353])
def test_een_kwart_meer_heet_hoogstens_een_op_de_twintig_keer_niet_hoger(gemiddeld):
    loting = np.random.default_rng(2026)
    oud, nieuw = loting.poisson(gemiddeld, 3000), loting.poisson(gemiddeld * 1.25, 3000)
    uitslagen = [weeg(int(a), int(b), V.NIET_HOGER).uitslag for a, b in zip(oud, nieuw, strict=True)]
    assert uitslagen.count(Uitslag.OP_KOERS) / 3000 <= 0.058


def test_een_halve_daling_van_140_wordt_bijna_altijd_gezien():
    loting = np.random.default_rng(2026)
    paren = zip(loting.poisson(140, 500), loting.poisson(70, 500), strict=True)
    assert sum(weeg(int(a), int(b)).uitslag == Uitslag.OP_KOERS for a, b in paren) / 500 >= 0.95


def test_een_half_jaar_gaat_alleen_tegen_hetzelfde_halve_jaar():
    half = punt("2022-H1", 2)
    uit = oordeel(doel(), [reeks(punt("2021", 40), half)])
    assert uit.uitslag == Uitslag.NOG_NIET
    assert "de eerste helft van 2022" in uit.reden
    assert oordeel(doel(), [reeks(punt("2021-H1", 20), punt("2021", 40), half)]).uitslag == Uitslag.OP_KOERS


def test_twee_bronnen_worden_nooit_met_elkaar_vergeleken():
    kadernota, politie = reeks(punt("2021", 140), herkomst="kadernota"), reeks(punt("2025", 20))
    assert oordeel(doel(), [kadernota, politie]).uitslag == Uitslag.NOG_NIET
    samen = reeks(punt("2021", 150), punt("2025", 20))
    assert oordeel(doel(), [kadernota, samen]).reden.startswith("150 in 2021, 20 in 2025")


def test_onbekend_en_tegenstrijdig_geven_de_reden():
    tegen = oordeel(doel(), [reeks(punt("2021", 51, 57), punt("2025", 20))])
    assert (tegen.uitslag, tegen.reden) == (Uitslag.NOG_NIET, "De bron spreekt zichzelf tegen over 2021: 51 of 57.")
    onbekend = oordeel(doel(), [reeks(punt("2021", 51), punt("2025"))])
    assert onbekend.reden == "Het cijfer van 2025 is onbekend."
    assert oordeel(doel(), []).reden == "Er zijn nog geen cijfers over Beek."


def test_een_enquete_zonder_aantal_mensen_zegt_nog_niets():
    stijgt = doel(V.STIJGT, "procent")
    kaal = reeks(punt("2021", 54.3), punt("2025", 70), eenheid="procent")
    assert "niet hoeveel mensen zijn ondervraagd" in oordeel(stijgt, [kaal]).reden
    met = reeks(punt("2021", 54.3, steekproef=900), punt("2025", 70, steekproef=900), eenheid="procent")
    uit = oordeel(stijgt, [met])
    assert (uit.uitslag, uit.reden) == (
        Uitslag.OP_KOERS,
        "54,3% in 2021, 70% in 2025: dat verschil is groter dan toeval.",
    )


def test_onder_het_landelijke_cijfer_van_hetzelfde_jaar():
    onder = doel(
        V.ONDER, "procent", referentie_gebied="Nederland", referentie_periode="", referentiewaarde=Decimal("16.9")
    )
    hier = reeks(punt("2025", 12, steekproef=2000), eenheid="procent")
    land = reeks(punt("2025", 17, steekproef=90000), gebied="Nederland", eenheid="procent")
    uit = oordeel(onder, [hier, land])
    assert uit.uitslag == Uitslag.OP_KOERS
    assert uit.reden.startswith("17% in 2025 (Nederland), 12% in 2025")


def test_de_kadernota_zelf_laat_nog_niets_zeggen_en_dat_is_eerlijk(portaal, django_assert_num_queries):
    """After 2021 it has half a year only, and of a survey it does not say how many people were asked."""
    gevonden = [cijfers(indicator) for indicator in alle()]
    with django_assert_num_queries(0):
        alles = {een.indicator.slug: oordelen(een) for een in gevonden}
    uitslagen = [uit for paren in alles.values() for _doel, uit in paren]
    assert len(uitslagen) == 22
    assert {uit.uitslag for uit in uitslagen} == {Uitslag.NOG_NIET}
    assert all(uit.reden.endswith(".") for uit in uitslagen)
    beek = next(uit for d, uit in alles["verward-gedrag"] if d.gebied == "Beek")
    assert beek.reden == "De bron spreekt zichzelf tegen over 2021: 51 of 57."
