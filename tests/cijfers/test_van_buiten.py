"""What the public gets to see of loaded figures: whole years of whole gemeenten, and never a small number, in no sentence."""

import csv
import io
import json
import random
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from openpyxl import load_workbook

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde
from meldingen.cijfers.indicatoren import grafiek
from meldingen.cijfers.indicatoren.cijfers import Cijfers, alle, cijfers
from meldingen.cijfers.indicatoren.oordeel import oordelen
from meldingen.cijfers.perioden import Periode
from meldingen.cijfers.reeksen import Reeks, als_reeksen
from meldingen.streek.models import Gebied
from tests.bladzijde import plat
from tests.conftest import BEEK, SITTARD, STEIN

WIJK = "WK088800"
NAMEN = {BEEK: "Beek", SITTARD: "Sittard-Geleen", STEIN: "Stein"}
PAGINA = "/indicatoren/woninginbraken/"
DATA = "/indicatoren/data/woninginbraken"


@pytest.fixture
def woninginbraken(portaal) -> Indicator:
    return Indicator.objects.get(slug="woninginbraken")


@pytest.fixture
def zet(woninginbraken):
    def doe(periode: str, waarde: int | None, code: str = BEEK, gebied: str = "", **verder) -> None:
        velden = {
            "indicator": woninginbraken,
            "gebied": gebied or NAMEN[code],
            "gebied_code": code,
            "periode": periode,
            "waarde": waarde,
            "herkomst": "politie",
            "bron": "Politie, data.politie.nl",
        }
        Indicatorwaarde.objects.create(**velden | verder)

    return doe


@pytest.fixture
def inwoners(portaal) -> None:
    for code, aantal in ((BEEK, 16_000), (SITTARD, 92_000), (STEIN, 25_000)):
        Gebied.objects.filter(code=code).update(aantal_inwoners=aantal)


def van(indicator: Indicator) -> Cijfers:
    return cijfers(alle().get(pk=indicator.pk))


def ingelezen(indicator: Indicator) -> list[Reeks]:
    return van(indicator).buiten


def uitleg(client, gebied: str = "Beek") -> str:
    """What the chart says that there is to see."""
    boom = ElementTree.fromstring(client.get(f"{PAGINA}grafiek.svg?gebied={gebied}").content)
    return next(kind.text or "" for kind in boom if kind.tag.endswith("desc"))


def rijen(client, soort: str = "json") -> list[dict]:
    """What a file says of other sources."""
    inhoud = client.get(f"{DATA}.{soort}").content
    if soort == "json":
        alles = json.loads(inhoud)["cijfers"]
    elif soort == "csv":
        alles = list(csv.DictReader(io.StringIO(inhoud.decode())))
    else:
        koppen, *vakken = load_workbook(io.BytesIO(inhoud))["Cijfers"].values
        alles = [dict(zip(koppen, vak, strict=True)) for vak in vakken]
    return [rij for rij in alles if rij["reeks"] not in ("kadernota", "portaal")]


def test_hele_jaren_van_een_gemeente_staan_in_tabel_en_grafiek(client, zet):
    zet("2021", 140)
    zet("2025", 90, voorlopig=True)
    pagina = plat(client.get(f"{PAGINA}?gebied=Beek"))
    assert "Politie, data.politie.nl" in pagina
    tabel = pagina.partition(">Politie</th>")[2].partition("</tbody>")[0]
    assert '<td class="getal">140</td>' in tabel
    assert '<td class="getal">90<span class="zacht">voorlopig</span></td>' in tabel
    assert "op koers" in pagina
    assert "Politie. 2021: 140, 2025: 90 (voorlopig)." in uitleg(client)
    tekening = client.get(f"{PAGINA}grafiek.svg?gebied=Beek").content.decode()
    for tekst in (">politie<", ">(voorlopig)<", ">kadernota<"):
        assert tekst in tekening
    assert "Politie" not in uitleg(client, "Stein")
    assert client.get(f"{PAGINA}grafiek.png?gebied=Beek").content.startswith(b"\x89PNG")


def test_het_doel_is_er_ook_bij_het_cijfer_van_die_bron_zelf(client, zet, woninginbraken):
    """By the kadernota not above 13 in Beek; by the police, who count otherwise, not above 20."""
    zet("2021", 20)
    zet("2025", 15)
    tekening = client.get(f"{PAGINA}grafiek.svg?gebied=Beek").content.decode()
    assert ">- - doel: niet meer dan 13<" in tekening
    assert ">- - doel: niet meer dan 20<" in tekening


def test_in_elk_bestand_staan_dezelfde_cijfers_per_bron_en_per_duizend(client, zet, inwoners):
    zet("2021", 140, opmerking="Nieuwe telwijze")
    zet("2025", 90, voorlopig=True)
    zet("2024", None, SITTARD, opmerking="Nog niet geleverd")
    velden = ("reeks", "gebiedcode", "periode", "waarde", "stand", "per_1000_inwoners", "opmerking")
    soorten = [
        [[str(rij[v] or "") for v in velden] for rij in rijen(client, soort)] for soort in ("csv", "json", "xlsx")
    ]
    assert soorten[0] == soorten[1] == soorten[2]
    assert soorten[0] == [
        ["politie", BEEK, "2021", "140", "bekend", "8.8", "Nieuwe telwijze"],
        ["politie", BEEK, "2025", "90", "voorlopig", "5.6", ""],
        ["politie", SITTARD, "2024", "", "onbekend", "", "Nog niet geleverd"],
    ]
    (reeks, _onbekend) = client.get("/api/v1/indicatoren/woninginbraken").json()["andereBronnen"]
    assert (reeks["herkomst"], reeks["gebiedCode"], reeks["eenheid"]) == ("politie", BEEK, "aantal")
    assert [(w["periode"], w["waarde"], w["per1000Inwoners"], w["voorlopig"]) for w in reeks["waarden"]] == [
        ("2021", 140, 8.8, False),
        ("2025", 90, 5.6, True),
    ]
    kolommen = client.get(f"{DATA}.csv-metadata.json").json()["tableSchema"]["columns"]
    assert {"name": "per_1000_inwoners", "datatype": "decimal"}.items() <= kolommen[-1].items()


def test_per_duizend_staat_op_de_pagina_en_in_een_blok_waar_de_inwoners_bekend_zijn(client, zet):
    zet("2025", 90)
    blok = Template('{% load indicator %}{% indicator_cijfers "woninginbraken" %}')
    Gebied.objects.update(aantal_inwoners=None)
    assert "Per 1.000 inwoners" not in plat(client.get(PAGINA))
    Gebied.objects.filter(code=BEEK).update(aantal_inwoners=16_000)
    for tekst in (plat(client.get(PAGINA)), plat(blok.render(Context()))):
        per_duizend = tekst.partition("Per 1.000 inwoners")[2]
        assert '<td class="getal">5,6</td>' in per_duizend
        # Kadernota, 2021: 13 in Beek.
        assert '<td class="getal">0,8</td>' in per_duizend


def test_een_klein_aantal_staat_nergens_ook_niet_in_het_oordeel(client, zet, woninginbraken):
    zet("2021", 1017)
    zet("2025", 3)
    assert [p.waarde for reeks in ingelezen(woninginbraken) for p in reeks.punten] == [1017]
    redenen = [oordeel.reden for doel, oordeel in oordelen(van(woninginbraken)) if doel.gebied == "Beek"]
    assert redenen
    assert not any("2025" in reden for reden in redenen)
    pagina = plat(client.get("/indicatoren/woninginbraken/?gebied=Beek"))
    assert '<td class="getal">3</td>' not in pagina


def test_wat_een_som_zou_maken_blijft_weg(zet, woninginbraken):
    """20 in the year less 17 in the first half would give 3; the gemeente less its wijk as well."""
    zet("2025", 20)
    zet("2025-H1", 17)
    zet("2025-03", 9)
    zet("2025", 18, WIJK, "Een wijk")
    zet("2025", 300, "", "Westelijke Mijnstreek")
    assert [(r.gebied, str(p.periode)) for r in ingelezen(woninginbraken) for p in r.punten] == [("Beek", "2025")]


def test_waar_de_kadernota_een_totaal_geeft_is_er_niets_van_af_te_trekken(zet):
    """The kadernota has 218 for the three together in 2021: 218 less 150 less 65 would give 3."""
    aanmeldingen = Indicator.objects.get(slug="buurtbemiddeling-aanmeldingen")
    for periode in ("2021", "2025"):
        for code, waarde in ((BEEK, 3), (SITTARD, 150), (STEIN, 65)):
            zet(periode, waarde, code, indicator=aanmeldingen, herkomst="anders", bron="Buurtbemiddeling")
    gezien = {(r.gebied, str(p.periode)) for r in ingelezen(aanmeldingen) for p in r.punten}
    assert gezien == {("Sittard-Geleen", "2025"), ("Stein", "2025")}


def test_uit_alle_uitgangen_samen_rekent_niemand_een_verborgen_cijfer_uit(client, zet, inwoners, woninginbraken):
    """Small and large numbers of three sources, with every part and total beside them: whoever lays page, chart, files, API
    and block side by side finds no row of a hidden figure, no rate of one, and no sum that one is in."""
    kans = random.Random(11)
    echt = {}
    for herkomst in ("politie", "cbs", "anders"):
        for code in NAMEN:
            for jaar in ("2023", "2024", "2025"):
                echt[herkomst, code, jaar] = kans.choice((0, 1, 2, 3, 4, 5, 6, 40))
                zet(jaar, echt[herkomst, code, jaar], code, herkomst=herkomst)
                for deel in ("H1", "H2"):
                    zet(f"{jaar}-{deel}", 30, code, herkomst=herkomst)
        for code in (WIJK, ""):
            zet("2025", 50, code, f"Gebied {code}", herkomst=herkomst)
    te_zien = {sleutel for sleutel, waarde in echt.items() if not 0 < waarde < 5}
    assert te_zien != echt.keys()
    for soort in ("csv", "json", "xlsx"):
        gevonden = rijen(client, soort)
        assert {(r["reeks"], r["gebiedcode"], r["periode"]) for r in gevonden} == te_zien
        assert all(int(r["waarde"] or 0) == echt[r["reeks"], r["gebiedcode"], r["periode"]] for r in gevonden)
        assert all(r["per_1000_inwoners"] not in (None, "") for r in gevonden)
    api = client.get("/api/v1/indicatoren/woninginbraken").json()["andereBronnen"]
    assert {(r["herkomst"], r["gebiedCode"], w["periode"]) for r in api for w in r["waarden"]} == te_zien
    blok = Template('{% load indicator %}{% indicator_cijfers "woninginbraken" %}').render(Context())
    for tekst in (plat(client.get(PAGINA)), blok):
        for wie, herkomst in (("Politie", "politie"), ("CBS", "cbs")):
            # Once as they are, once per 1,000.
            assert [_gevulde_vakken(deel) for deel in tekst.split(f">{wie}</th>")[1:]] == 2 * [
                sum(sleutel[0] == herkomst for sleutel in te_zien)
            ]
    for code, naam in NAMEN.items():
        getekend = re.findall(r"\d{4}: \d+", uitleg(client, naam).partition("Kadernota.")[2].partition(". ")[2])
        assert len(getekend) == sum(sleutel[1] == code for sleutel in te_zien)


def _gevulde_vakken(tabel: str) -> int:
    """How many cells of a part of a table have a figure."""
    deel = tabel.partition("</tbody>")[0]
    return deel.count('class="getal"') - deel.count("geen cijfer")


def test_twee_andere_bronnen_worden_geen_reeks(zet, woninginbraken):
    zet("2021", 30, herkomst="anders", bron="Corporatie")
    zet("2025", 10, herkomst="anders", bron="Winkeliers")
    assert [(r.wie, len(r.punten)) for r in ingelezen(woninginbraken)] == [("Corporatie", 1), ("Winkeliers", 1)]
    (gegeven,) = [o for doel, o in oordelen(van(woninginbraken)) if doel.gebied == "Beek"]
    assert "10" not in gegeven.reden


def test_een_aandeel_van_een_buurt_blijft_weg_en_dat_van_het_land_niet(zet):
    cyber = Indicator.objects.get(slug="cybercrime-meldingen")
    for code, gebied in (("", "Nederland"), (BEEK, "Beek"), ("BU08880000", "Een buurt")):
        zet("2025", 40, code, gebied, indicator=cyber, herkomst="enquete", bron="Veiligheidsmonitor")
    assert [r.gebied for r in ingelezen(cyber)] == ["Beek", "Nederland"]


def test_meldingen_staan_niet_op_de_as_van_een_aandeel(portaal):
    """Shares and counts have a chart each, the one under the other."""
    gevonden = cijfers(alle().get(slug="cybercrime-meldingen"))
    streek = "Westelijke Mijnstreek"
    eigen = als_reeksen({("WM", Periode(2025)): 12}, namen={"WM": streek})
    assert b'id="axes_2"' not in grafiek.svg(gevonden, streek)
    assert b'id="axes_2"' in grafiek.svg(replace(gevonden, eigen=eigen), streek)


def test_het_overzicht_noemt_het_nieuwste_cijfer_en_van_wie_het_is(client, zet):
    zet("2025", 90)
    assert "90 in 2025 (politie)" in plat(client.get("/indicatoren/"))


def test_meer_ingelezen_cijfers_kosten_niet_meer_vragen(client, zet, django_assert_max_num_queries):
    adressen = {"/indicatoren/": 10, PAGINA: 9, f"{PAGINA}grafiek.svg": 5, f"{DATA}.json": 9}
    adressen["/api/v1/indicatoren/woninginbraken"] = 7
    for jaren in (range(2015, 2016), range(2016, 2026)):
        for code in NAMEN:
            for jaar in jaren:
                zet(str(jaar), 50, code)
                zet(str(jaar), 60, code, herkomst="cbs", bron="CBS")
        for adres, meeste in adressen.items():
            with django_assert_max_num_queries(meeste):
                client.get(adres)


def test_de_kadernota_staat_er_zoals_zij_is(woninginbraken):
    beek = [r for r in van(woninginbraken).van_bronnen if r.gebied == "Beek"]
    assert [str(punt.periode) for punt in beek[0].punten] == ["2018", "2019", "2020", "2021", "2022-H1"]
