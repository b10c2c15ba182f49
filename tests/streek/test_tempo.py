"""How often one address may do something: counted for all processes together, and forgotten soon."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from meldingen.streek import tempo

# Just after a window of a minute began.
_NU = 60 * 29_000_000.0


def wacht(nu: float = _NU, adres: str = "192.0.2.1", hoogstens: int = 2) -> float:
    return tempo.wacht("proef", adres, hoogstens=hoogstens, per_s=60, nu=nu)


def _een_van_velen(_keer: int) -> float:
    return wacht(hoogstens=10)


def test_wie_te_vaak_komt_hoort_hoe_lang_het_nog_duurt() -> None:
    assert [wacht(_NU), wacht(_NU + 10), wacht(_NU + 20)] == [0.0, 0.0, 40.0]
    assert wacht(_NU + 20, adres="192.0.2.2") == 0.0
    assert wacht(_NU + 61) == 0.0


def test_een_nieuw_venster_begint_niet_opnieuw() -> None:
    """The last minute counts, not the minute of the clock."""
    assert [wacht(_NU + 55), wacht(_NU + 59), wacht(_NU + 65)] == [0.0, 0.0, 50.0]
    assert wacht(_NU + 116) == 0.0


def test_wie_geweigerd_is_telt_niet_mee() -> None:
    assert [wacht(_NU), wacht(_NU)] == [0.0, 0.0]
    assert all(wacht(_NU + seconde) for seconde in range(1, 60))
    assert wacht(_NU + 61) == 0.0


def test_alle_processen_samen_houden_een_telling() -> None:
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("fork")) as processen:
        uitkomsten = list(processen.map(_een_van_velen, range(40)))
    assert uitkomsten.count(0.0) == 10


def test_van_een_adres_blijft_niets_over(settings) -> None:
    wacht(_NU)
    eerst = {pad for pad in settings.CACHE_MAP.rglob("*") if pad.is_file()}
    assert all("192.0.2.1" not in pad.name and b"192.0.2.1" not in pad.read_bytes() for pad in eerst)
    wacht(_NU + 120, adres="192.0.2.9")
    assert [pad for pad in eerst if pad.exists() and "tempo" in pad.parts] == []


def test_een_map_die_niet_te_schrijven_is_houdt_niemand_tegen(settings, tmp_path) -> None:
    (tmp_path / "bestand").write_text("")
    settings.CACHE_MAP = tmp_path / "bestand"
    assert [wacht(), wacht(), wacht()] == [0.0, 0.0, 0.0]
