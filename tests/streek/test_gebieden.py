"""Areas: the right buurt for a point, history that stays, and loading that is all or nothing."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from meldingen.streek import gebieden
from meldingen.streek.gebieden import bronnen
from meldingen.streek.gebieden.laden import GebiedFout, laad
from meldingen.streek.models import Gebied
from tests.pdok_gebieden import pdok_draait
from tests.rekenmaat import maten


def vlak(west: float, zuid: float, oost: float, noord: float) -> dict:
    ring = [[west, zuid], [oost, zuid], [oost, noord], [west, noord], [west, zuid]]
    return {"type": "MultiPolygon", "coordinates": [[ring]]}


def kenmerk(niveau: str, code: str, naam: str, grens: dict | None, **extra) -> dict:
    wijk = {"wijk_code": "WK097100"} if niveau == "buurt" else {}
    eigenschappen = {"niveau": niveau, "code": code, "naam": naam, "gemeente_code": "GM0971", **wijk, **extra}
    return {"type": "Feature", "properties": eigenschappen, "geometry": grens}


def kaart(
    tmp_path: Path, *, grens_b: float = 5.76, oost: float = 5.80, extra: tuple = (), naam: str = "kaart.geojson"
) -> Path:
    """A little Stein of two buurten side by side: west of `grens_b` is A, east of it is B."""
    kenmerken = [
        kenmerk("gemeente", "GM0971", "Stein", vlak(5.72, 50.94, oost, 51.0)),
        kenmerk("wijk", "WK097100", "Stein", vlak(5.72, 50.94, oost, 51.0)),
        kenmerk("buurt", "BU09710001", "A", vlak(5.72, 50.94, grens_b, 51.0), aantal_inwoners=100),
        kenmerk("buurt", "BU09710002", "B", vlak(grens_b, 50.94, oost, 51.0), aantal_inwoners=-99997),
        *extra,
    ]
    pad = tmp_path / naam
    pad.write_text(json.dumps({"type": "FeatureCollection", "features": kenmerken}))
    return pad


@pytest.fixture
def leeg(db) -> None:
    Gebied.objects.all().delete()


def laden(pad: Path | None, dag: str = "2020-01-01") -> None:
    call_command("gebieden_laden", *([str(pad)] if pad else []), geldig_van=date.fromisoformat(dag))


def test_laden_zegt_wat_er_veranderde_en_is_idempotent(leeg, tmp_path, capsys):
    laden(kaart(tmp_path))
    assert "4 nieuw" in capsys.readouterr().out
    laden(kaart(tmp_path))
    assert "0 nieuw, 0 gewijzigd, 0 gesloten, 4 gelijk" in capsys.readouterr().out
    assert Gebied.objects.get(code="BU09710001").aantal_inwoners == 100
    assert Gebied.objects.get(code="BU09710002").aantal_inwoners is None


def test_een_nieuwe_grens_herschrijft_de_geschiedenis_niet(leeg, tmp_path, capsys):
    laden(kaart(tmp_path))
    laden(kaart(tmp_path, grens_b=5.74), "2024-01-01")
    assert gebieden.bij(5.75, 50.97, date(2023, 12, 31)).naam == "A"
    assert gebieden.bij(5.75, 50.97, date(2024, 1, 1)).naam == "B"
    assert Gebied.objects.filter(code="BU09710001").count() == 2


def test_een_buurt_die_ophoudt_wordt_gesloten(leeg, tmp_path):
    laden(kaart(tmp_path, extra=(kenmerk("buurt", "BU09710003", "C", vlak(5.80, 50.94, 5.82, 51.0)),)))
    laden(kaart(tmp_path), "2024-01-01")
    assert Gebied.objects.get(code="BU09710003").geldig_tot == date(2024, 1, 1)
    with pytest.raises(gebieden.BuitenGebied):
        gebieden.bij(5.81, 50.97, date(2024, 6, 1))


def test_twee_versies_van_een_gebied_overlappen_nooit(leeg):
    grens = MultiPolygon(Polygon.from_bbox((5.7, 50.9, 5.8, 51.0)), srid=4326)
    velden = {"niveau": "gemeente", "code": "GM0971", "naam": "Stein", "gemeente_code": "GM0971", "geometrie": grens}
    Gebied.objects.create(**velden, geldig_van=date(2016, 1, 1), geldig_tot=date(2020, 1, 1))
    Gebied.objects.create(**velden, geldig_van=date(2020, 1, 1))
    for van, tot in (
        (date(2019, 1, 1), date(2019, 6, 1)),
        (date(2025, 1, 1), None),
        (date(2010, 1, 1), date(2016, 1, 2)),
    ):
        with pytest.raises(DatabaseError, match="gebied_geen_overlap"), transaction.atomic():
            Gebied.objects.create(**velden, geldig_van=van, geldig_tot=tot)
    with pytest.raises(DatabaseError, match="gebied_geen_overlap"), transaction.atomic():
        Gebied.objects.filter(geldig_tot=date(2020, 1, 1)).update(geldig_tot=date(2020, 1, 2))


GEKRUIST = {
    "type": "MultiPolygon",
    "coordinates": [[[[5.7, 50.9], [5.8, 51.0], [5.8, 50.9], [5.7, 51.0], [5.7, 50.9]]]],
}


@pytest.mark.parametrize(
    ("extra", "waarom"),
    [
        (kenmerk("buurt", "BU09710009", "Krom", GEKRUIST), "BU09710009 Krom.*grens klopt niet"),
        (kenmerk("buurt", "BU9", "Kort", vlak(5.7, 50.9, 5.8, 51.0)), "'BU9' is geen CBS-code van een buurt"),
        (kenmerk("buurt", "BU09710009", "", vlak(5.7, 50.9, 5.8, 51.0)), "naam ontbreekt"),
        (kenmerk("buurt", "BU09710009", "Leeg", None), "BU09710009 Leeg.*geen grens"),
        (kenmerk("buurt", "BU09710001", "A", vlak(5.7, 50.9, 5.8, 51.0)), "BU09710001 A komt twee keer voor"),
        (
            kenmerk("buurt", "BU09710009", "Wees", vlak(5.7, 50.9, 5.8, 51.0), wijk_code="WK097199"),
            "wijk WK097199.*staat er niet in",
        ),
        (kenmerk("buurt", "BU09710009", "Punt", {"type": "Point", "coordinates": [5.7, 50.9]}), "geen vlak"),
    ],
)
def test_een_fout_bestand_zegt_welk_kenmerk_en_waarom_en_verandert_niets(leeg, tmp_path, extra, waarom):
    laden(kaart(tmp_path))
    voor = list(Gebied.objects.values_list("pk", "geldig_tot"))
    with pytest.raises(CommandError, match=rf"(?s){waarom}.*niets veranderd"):
        laden(kaart(tmp_path, grens_b=5.74, extra=(extra,)), "2024-01-01")
    assert list(Gebied.objects.values_list("pk", "geldig_tot")) == voor


@pytest.mark.parametrize("inhoud", ["geen json", "{}", '{"type": "FeatureCollection", "features": []}'])
def test_een_bestand_zonder_gebieden_wordt_geweigerd(leeg, tmp_path, inhoud):
    pad = tmp_path / "x.geojson"
    pad.write_text(inhoud)
    with pytest.raises(CommandError, match="niets veranderd"):
        laden(pad)


def test_een_bestand_dat_er_niet_is(leeg, tmp_path):
    with pytest.raises(CommandError, match="bestaat niet"):
        laden(tmp_path / "weg.geojson")


def test_geopackage_in_rijksdriehoek_komt_op_dezelfde_plek(leeg, tmp_path):
    gpkg = tmp_path / "kaart.gpkg"
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", "-t_srs", "EPSG:28992", str(gpkg), str(kaart(tmp_path))],
        check=True,
        capture_output=True,
    )
    laden(gpkg)
    assert gebieden.bij(5.75, 50.97).naam == "A"
    assert gebieden.bij(5.77, 50.97).naam == "B"


def test_pdok_wordt_bladzijde_voor_bladzijde_gelezen_met_inwoners(leeg, settings, capsys):
    with pdok_draait() as pdok:
        settings.GEBIEDEN_URL = pdok.adres
        laden(None)
    assert pdok.bladzijden > 3, "more than one page per collection"
    assert gebieden.bij(5.75, 50.97).naam == "A"
    assert Gebied.objects.get(code="BU09710001").aantal_inwoners == 100
    assert not Gebied.objects.filter(code="GM9999").exists(), "another gemeente in the same box"


@pytest.mark.parametrize("kwaal", ["500", "html", "elders", "afgebroken"])
def test_een_ziek_pdok_verandert_niets(leeg, settings, kwaal):
    with pdok_draait(kwaal) as pdok:
        settings.GEBIEDEN_URL = pdok.adres
        with pytest.raises(CommandError, match="niets veranderd"):
            laden(None)
    assert not Gebied.objects.exists()


def test_grens_en_net_ernaast(leeg, tmp_path):
    laden(kaart(tmp_path))
    assert gebieden.bij(5.76, 50.97).code == "BU09710001", "on the border between two the lowest code wins"
    een_meter = 1 / 70_200  # degrees of longitude at 50.97 north
    assert gebieden.bij(5.80 + 20 * een_meter, 50.97).naam == "B", "20 metres outside"
    with pytest.raises(gebieden.BuitenGebied) as fout:
        gebieden.bij(5.80 + 40 * een_meter, 50.97)
    assert fout.value.gemeente == "Stein"
    assert 38 <= fout.value.afstand_m <= 42


def test_zonder_gebieden_zegt_hij_wat_er_moet_gebeuren(leeg):
    with pytest.raises(gebieden.GeenGebieden, match="gebieden_laden"):
        gebieden.bij(5.75, 50.97)


def test_echte_grenzen_komen_in_de_plaats_van_de_schets_en_nooit_andersom(portaal, tmp_path):
    schets = Gebied.objects.get(code="BU09710001")
    assert gebieden.zijn_schets()
    laden(kaart(tmp_path), "2024-01-01")
    echt = Gebied.objects.get(code="BU09710001")
    assert (echt.pk, echt.is_schets, echt.geldig_van) == (schets.pk, False, schets.geldig_van)
    with pytest.raises(GebiedFout, match="schets"):
        laad(bronnen.schets(), dag=date(2025, 1, 1), bron="schets", is_schets=True)


def test_de_schets_kent_elke_buurt_precies_een_keer(portaal):
    aantallen = {n: Gebied.objects.filter(niveau=n, is_schets=True).count() for n in ("gemeente", "wijk", "buurt")}
    assert aantallen == {"gemeente": 3, "wijk": 13, "buurt": 58}


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        (5.8690, 50.9980, "BU18830100"),
        (5.8243, 50.9716, "BU18830501"),
        (5.793, 50.972, "BU18830507"),
        (5.7967, 50.9397, "BU08880000"),
        (5.7686, 50.9667, "BU09710005"),
        (5.7686, 50.9460, "BU09710100"),
    ],
)
def test_proefpunten_in_de_echte_grenzen(echte_grenzen, lon, lat, code):
    assert gebieden.bij(lon, lat).code == code


def test_maastricht_is_van_niemand(echte_grenzen):
    with pytest.raises(gebieden.BuitenGebied, match="Beek"):
        gebieden.bij(5.69, 50.85)


@pytest.fixture
def echte_grenzen(leeg, settings) -> None:
    """The real CBS borders. They lie beside the project, not in it: a clone alone does not have them."""
    pad = settings.BASE_DIR.parent / "shared/gebieden/gebieden_wm.geojson"
    if not pad.is_file():
        pytest.skip("the real CBS borders are not beside this clone")
    laden(pad)


def test_een_punt_opzoeken_gaat_langs_de_index_en_duurt_hooguit_twee_milliseconden(portaal):
    gebieden.bij(5.869, 50.998)
    assert maten(lambda: [gebieden.bij(5.869, 50.998) for _ in range(25)]) / 25 < 0.08
    plan = Gebied.objects.buurten().in_kader(5.8, 50.9, 5.8, 50.9).explain()
    assert "idx_streek_gebied_geometrie" in plan or connection.vendor == "postgresql"
