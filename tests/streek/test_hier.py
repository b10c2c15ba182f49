"""The file of the region: ours is whole, and one that is not says what to write."""

from pathlib import Path

import pytest
from django.utils import translation

from meldingen.streek import hier, stijl, woorden
from meldingen.streek.hier import STREEK, StreekFout

_EIGEN = Path(hier.__file__).with_name("streek.toml")


@pytest.fixture
def bestand(tmp_path):
    """bestand(oud, nieuw) -> a copy of our file in which that is written otherwise."""

    def maak(oud: str, nieuw: str) -> Path:
        tekst = _EIGEN.read_text(encoding="utf-8")
        assert oud in tekst
        (tmp_path / "gebieden").mkdir()
        (tmp_path / "gebieden/schets.geojson").touch()
        pad = tmp_path / "streek.toml"
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
        return pad

    return maak


def test_een_streek_zegt_waar_wij_zijn():
    assert STREEK.namen == ("Beek", "Sittard-Geleen", "Stein")
    assert STREEK.codes == ("GM0888", "GM0971", "GM1883")
    assert STREEK.opsomming("en") == "Beek, Sittard-Geleen en Stein"
    assert STREEK.referentienaam == "Sittard-Geleen"
    assert STREEK.eromheen == ("Westelijke Mijnstreek", "Provincie Limburg", "Nederland")
    assert STREEK.ruim(0.05) == (5.65, 50.84, 5.98, 51.12)


def test_een_naam_alleen_krijgt_geen_voegwoord():
    assert hier.som_op(["Aadorp"], "en") == "Aadorp"


@pytest.mark.parametrize(
    ("taal", "product", "gemeenten"),
    [
        ("nl", "Veilige Westelijke Mijnstreek", "Beek, Sittard-Geleen of Stein"),
        ("de", "Sichere Westelijke Mijnstreek", "Beek, Sittard-Geleen oder Stein"),
        ("en", "Safe Westelijke Mijnstreek", "Beek, Sittard-Geleen or Stein"),
    ],
)
def test_de_streek_spreekt_de_taal_van_de_pagina(taal, product, gemeenten):
    with translation.override(taal):
        assert (woorden.productnaam(), woorden.met_of()) == (product, gemeenten)


def test_een_gemeente_heeft_een_kleur_op_licht_en_op_donker():
    licht, donker = stijl.scherm().split("@media (prefers-color-scheme: dark)")
    assert '[data-gemeente="GM0971"] { --gemeente: #1f4b8e; }' in licht
    assert '[data-gemeente="GM0971"] { --gemeente: #adcbff; }' in donker


def test_een_bestand_dat_er_niet_is_zegt_wat_te_doen(tmp_path):
    with pytest.raises(StreekFout, match=r"niet te lezen: .*weg\.toml\. Zet in STREEK"):
        hier.lees(tmp_path / "weg.toml")


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('naam = "West', "naam = West", "geen goede TOML"),
        ('provincie = "Limburg"\n', "", "provincie ontbreekt"),
        ("provincie =", "provinsie =", "provincie ontbreekt"),
        ("kader =", "taal = 3\nkader =", "taal kennen wij niet"),
        ('naam = "Westelijke Mijnstreek"', 'naam = "A\\"; x"', "naam klopt niet. Schrijf een naam"),
        ('code = "WM"', 'code = "BU"', "Schrijf twee hoofdletters"),
        ('code = "WM"', 'code = "wmx"', "Schrijf twee hoofdletters"),
        ('referentie = "GM1883"', 'referentie = "GM9999"', 'Schrijf bijvoorbeeld referentie = "GM0888"'),
        ("meldingen@portaal.example", "meldingen", "afzender is geen mailadres"),
        ('["Markt 1 Sittard", ', "[", "Schrijf er twee"),
        ("[5.70, 50.89,", "[50.89, 5.70,", "Schrijf west, zuid, oost en noord"),
        ("gebieden/schets", "gebieden/niets", "niets.geojson is er niet"),
        ('de = "Sichere Westelijke Mijnstreek"\n', "", "Schrijf een regel voor elk van: nl, de, en"),
        ('code = "GM1883"\nnaam', 'code = "1883"\nnaam', "gemeente 2: code klopt niet"),
        ('naam = "Stein"', 'naam = "Beek"', "twee gemeenten hebben hetzelfde bij naam"),
        ('kleur = "#285424"', 'kleur = "groen"', "gemeente 1: kleur klopt niet"),
        ('kleur_donker = "#a5d99f"\n', "", "gemeente 1: kleur_donker ontbreekt"),
        ("[[gemeenten]]", "[gemeenten]", ""),
    ],
)
def test_een_bestand_dat_niet_klopt_zegt_wat_er_moet_staan(bestand, oud, nieuw, zin):
    pad = bestand(oud, nieuw)
    with pytest.raises(StreekFout) as fout:
        hier.lees(pad)
    assert zin in str(fout.value)
    assert str(pad) in str(fout.value)


def test_een_naam_mag_met_een_leesteken_beginnen(bestand):
    assert "'s-Dalen" in hier.lees(bestand('naam = "Stein"', 'naam = "\'s-Dalen"')).namen


def test_een_oud_stijladres_geeft_de_kleuren_van_nu_maar_blijft_niet_bewaard(client):
    nu, oud = client.get(f"/streek-{stijl.merk()}.css"), client.get("/streek-0123abc.css")
    assert nu.content == oud.content == stijl.scherm().encode()
    assert "immutable" in nu["Cache-Control"]
    assert oud["Cache-Control"] == "no-cache"
    assert nu["Content-Type"].startswith("text/css")
