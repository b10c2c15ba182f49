"""What the statistics promise, on made-up regions with fixed seeds (namaak). Nothing is shown where nothing is; what is there
is found; and what only looks like it is known for what it is."""

from dataclasses import replace

import h3.api.numpy_int as h3
import numpy as np
import pytest

from meldingen.cijfers.hotspots import raster, toets
from meldingen.cijfers.hotspots.tellen import geprikt, unieke_melders
from meldingen.cijfers.hotspots.vlakken import let_op, van_vlak, vlakken
from tests.rekenmaat import maten

from . import namaak
from .namaak import DAGEN, PER_SOORT, SOORTEN, proef


def _kans(zaad: int) -> np.random.Generator:
    return np.random.default_rng(zaad)


@pytest.mark.parametrize("verschil", [0.0, 0.5], ids=["naar inwoners", "plekken verschillen"])
def test_in_hoogstens_een_op_de_twintig_streken_met_alleen_toeval_is_er_een_hotspot(verschil):
    """100 regions of each sort, all kinds of a region together: five at most. Built for one in a hundred."""
    gevonden = sum(bool(namaak.gevonden(proef(*namaak.ruis(_kans(n), verschil=verschil)[:2]))) for n in range(100))
    assert gevonden <= 5


@pytest.mark.parametrize(("ring", "soort"), [(1, 0), (2, 1)], ids=["400 meter", "650 meter"])
def test_drie_keer_zo_veel_wordt_in_negen_van_de_tien_gevallen_gevonden(ring, soort):
    """Where 20 reporters are expected in 90 days and three times as many come. Smaller ones: docs/methoden.md."""
    gevonden = 0
    for zaad in range(40):
        kans = _kans(5_000 + zaad)
        nu, verleden, plek = namaak.ruis(kans)
        cellen = namaak.venster_met(plek, 20, ring=ring, soort=soort)
        aantal = kans.poisson(2 * PER_SOORT[soort] * plek[cellen].sum())
        extra = namaak.erbij(kans, cellen, plek, aantal, soort=soort)
        raak = namaak.gevonden(proef(namaak.samen(nu, extra), verleden))
        gevonden += any(wat == soort and cel in cellen for wat, cel in raak)
        assert all(wat == soort for wat, _cel in raak)
    assert gevonden >= 36


def test_wat_gevonden_wordt_ligt_waar_het_is_en_zegt_hoe_sterk():
    """The 95% interval of the strength holds the true three in at least 90% of 30 (found ones are a little overrated)."""
    binnen = 0
    for zaad in range(30):
        kans = _kans(7_000 + zaad)
        nu, verleden, plek = namaak.ruis(kans)
        cellen = namaak.venster_met(plek, 30, ring=1)
        extra = namaak.erbij(kans, cellen, plek, kans.poisson(2 * PER_SOORT[0] * plek[cellen].sum()))
        eerste = vlakken(proef(namaak.samen(nu, extra), verleden), namaak.raster())[0]
        assert eerste.sterk
        assert len(eerste.cellen & set(cellen.tolist())) >= 4
        _keer, laag, hoog = eerste.keer
        binnen += laag <= 3 <= hoog
    assert binnen >= 27


def test_een_adres_dat_vierhonderd_keer_meldt_telt_een_keer():
    kans = _kans(1)
    nu, verleden, plek = namaak.ruis(kans)
    cel = namaak.venster_met(plek, 3, ring=0)
    zeur = replace(namaak.erbij(kans, cel, plek, 400), melder=np.full(400, 42), naamloos=np.zeros(400, bool))
    alles = namaak.samen(nu, zeur)
    assert namaak.gevonden(proef(alles, verleden)) == set()
    assert len(np.unique(unieke_melders(alles).melder)) == len(np.unique(unieke_melders(nu).melder)) + 1


def test_een_echte_hotspot_met_een_veelmelder_zegt_dat_erbij():
    kans = _kans(2)
    nu, verleden, plek = namaak.ruis(kans)
    cellen = namaak.venster_met(plek, 20, ring=1)
    zeur = replace(namaak.erbij(kans, cellen, plek, 400), melder=np.full(400, 42), naamloos=np.zeros(400, bool))
    alles = namaak.samen(nu, zeur, namaak.erbij(kans, cellen, plek, 60))
    eerste = vlakken(proef(alles, verleden), namaak.raster())[0]
    assert "een_melder" in let_op(van_vlak(alles, eerste))
    assert eerste.melders < 120


@pytest.mark.parametrize("naamloos", [True, False])
def test_een_punt_waarop_velen_geprikt_zijn_is_geen_hotspot(naamloos):
    """Eighty reporters on the middle of a street: no house number, the same point to the metre."""
    kans = _kans(3)
    nu, verleden, plek = namaak.ruis(kans)
    punt = replace(
        namaak.erbij(kans, namaak.venster_met(plek, 3, ring=0), plek, 80),
        plek=np.full(80, 99), naamloos=np.full(80, naamloos),
    )  # fmt: skip
    alles = namaak.samen(nu, punt)
    assert namaak.gevonden(proef(alles, verleden)) == set()
    assert int(geprikt(alles).sum()) == 80


def test_veel_melders_op_een_echt_adres_zijn_wel_een_hotspot():
    """The same with a house number and names: people may well agree about one building."""
    kans = _kans(4)
    nu, verleden, plek = namaak.ruis(kans)
    pand = replace(
        namaak.erbij(kans, namaak.venster_met(plek, 3, ring=0), plek, 40),
        plek=np.full(40, 99), huis=np.ones(40, bool), naamloos=np.zeros(40, bool),
    )  # fmt: skip
    assert namaak.gevonden(proef(namaak.samen(nu, pand), verleden))


def test_een_avond_met_veel_melders_is_geen_patroon():
    kans = _kans(5)
    nu, verleden, plek = namaak.ruis(kans)
    avond = namaak.erbij(kans, namaak.venster_met(plek, 8, ring=1), plek, 60)
    assert namaak.gevonden(proef(namaak.samen(nu, replace(avond, dag=np.full(60, 30))), verleden)) == set()


def test_meldingen_die_in_trossen_komen_zijn_nog_geen_hotspot():
    """Noise of evenings: each brings one to nine reporters to one place. At most one region in twenty of 40."""
    gevonden = 0
    for zaad in range(40):
        kans = _kans(9_000 + zaad)
        _nu, verleden, plek = namaak.ruis(kans)
        avonden = np.repeat(np.arange(SOORTEN), kans.poisson(PER_SOORT / 5))
        keer = kans.integers(1, 10, len(avonden))
        cel = kans.choice(len(plek), len(avonden), p=plek)
        dag = kans.integers(0, DAGEN, len(avonden))
        tros = namaak.regels(np.repeat(avonden, keer), np.repeat(cel, keer), np.repeat(dag, keer), kans)
        gevonden += bool(namaak.gevonden(proef(tros, verleden)))
    assert gevonden <= 2


def test_oud_en_nieuw_maakt_niet_alles_tot_hotspot():
    """A third of all reports on one evening, everywhere: a season is no place."""
    ritme = np.full(DAGEN, 0.65 / (DAGEN - 1))
    ritme[60] = 0.35
    gevonden = sum(bool(namaak.gevonden(proef(*namaak.ruis(_kans(n), ritme=ritme)[:2]))) for n in range(20))
    assert gevonden <= 1


def test_wat_er_al_jaren_is_is_geen_hotspot_maar_wat_een_hotspot_was_telt_niet_als_gewoon():
    kans = _kans(6)
    nu, verleden, plek = namaak.ruis(kans)
    cellen = namaak.venster_met(plek, 20, ring=1)
    alles = namaak.samen(nu, namaak.erbij(kans, cellen, plek, 40))
    toen, gewoon = verleden.telt.copy(), verleden.gewoon.copy()
    toen[0, cellen] *= 3
    assert not any(soort == 0 for soort, _ in namaak.gevonden(proef(alles, toets.Verleden(toen, gewoon))))
    gewoon[0, cellen] = 0
    assert any(soort == 0 for soort, _ in namaak.gevonden(proef(alles, toets.Verleden(toen, gewoon))))


def test_zonder_verleden_wordt_alleen_iets_heel_sterks_een_hotspot():
    kans = _kans(8)
    nu, _verleden, plek = namaak.ruis(kans)
    leeg = toets.Verleden.leeg(SOORTEN, len(plek))
    cellen = namaak.venster_met(plek, 10, ring=1)
    assert namaak.gevonden(proef(nu, leeg)) == set()
    assert namaak.gevonden(proef(namaak.samen(nu, namaak.erbij(kans, cellen, plek, 100)), leeg))


def test_een_jaar_van_honderdduizend_is_in_een_tel_getoetst():
    """25,000 reports in the window, ten kinds, 6,211 cells (Sittard-Geleen): 20 seconds at most, also on a busy machine.
    The whole run, with the database, is in script/bench."""
    kans = _kans(1)
    stad = raster.maak([(h3.grid_disk(int(h3.latlng_to_cell(51.0, 5.87, 10)), 45).tolist(), 90_000.0)])
    n = 25_000
    nu = namaak.regels(kans.integers(0, 10, n), kans.integers(0, len(stad.cellen), n), kans.integers(0, DAGEN, n), kans)
    assert maten(lambda: toets.toets(nu, stad, 10, DAGEN, toets.Verleden.leeg(10, len(stad.cellen))), keer=1) < 800
