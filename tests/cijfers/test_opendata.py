"""The figures as data: one set of rows in every kind of file, at addresses that stay, with what the columns mean."""

import csv
import io
import json
from datetime import date

import pytest
from django.conf import settings
from django.utils import timezone
from openpyxl import load_workbook

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde
from meldingen.cijfers.indicatoren import opendata
from meldingen.cijfers.verbergen import raster, vaststellen
from meldingen.cijfers.verbergen.models import OpenbareTelling
from tests.conftest import BEEK, SITTARD, STEIN

VOLGEND_JAAR = date(timezone.now().year + 1, 1, 4)
DATA = "/indicatoren/data"


@pytest.fixture
def geteld(maak_melding):
    for gemeente, aantal in ((BEEK, 3), (SITTARD, 14), (STEIN, 6)):
        for _ in range(aantal):
            maak_melding("burengerucht", gemeente)
    vaststellen.publiceer(VOLGEND_JAAR)


def als_rijen(client, soort: str) -> list[dict]:
    inhoud = client.get(f"{DATA}/burengerucht.{soort}").content
    if soort == "json":
        return json.loads(inhoud)["cijfers"]
    if soort == "csv":
        return list(csv.DictReader(io.StringIO(inhoud.decode())))
    koppen, *rijen = load_workbook(io.BytesIO(inhoud))["Cijfers"].values
    return [dict(zip(koppen, rij, strict=True)) for rij in rijen]


def _gelijk(rij: dict) -> tuple:
    waarde = rij["waarde"]
    getal = None if waarde in (None, "") else float(waarde)
    return rij["reeks"], rij["gebiedcode"] or "", rij["gebied"], rij["periode"], getal, rij["stand"]


def test_elk_bestand_heeft_dezelfde_rijen(geteld, client):
    csv_, json_, xlsx = (sorted(map(_gelijk, als_rijen(client, soort)), key=str) for soort in ("csv", "json", "xlsx"))
    assert csv_ == json_ == xlsx
    assert ("kadernota", BEEK) in {rij[:2] for rij in csv_}


def test_wie_alle_bestanden_samenlegt_vindt_geen_klein_getal(geteld, client):
    eigen = [rij for rij in als_rijen(client, "csv") if rij["reeks"] == "portaal"]
    rijen = {(rij["gebiedcode"], rij["periode"]): rij["waarde"] for rij in eigen}
    assert not {waarde for waarde in rijen.values() if waarde in ("1", "2", "3", "4")}
    for som in raster.optellingen(rijen):
        verborgen = [vak for vak in som.vakken if rijen[vak] == ""]
        assert len(verborgen) != 1, som
    assert len(rijen) == OpenbareTelling.objects.filter(indicator__slug="burengerucht").count()
    assert {rij["stand"] for rij in eigen} == {"bekend", "deel", "verborgen"} - (
        set() if any(rij["stand"] == "deel" for rij in eigen) else {"deel"}
    )


def test_de_beschrijving_hoort_bij_de_kolommen(geteld, client):
    antwoord = client.get(f"{DATA}/burengerucht.csv")
    assert "burengerucht.csv-metadata.json" in antwoord["Link"]
    beschrijving = client.get(f"{DATA}/burengerucht.csv-metadata.json")
    assert beschrijving["Content-Type"] == "application/csvm+json"
    namen = [kolom["name"] for kolom in beschrijving.json()["tableSchema"]["columns"]]
    assert namen == next(csv.reader(io.StringIO(antwoord.content.decode())))
    assert beschrijving.json()["dc:license"]["@id"] == opendata.LICENTIE


def test_de_catalogus_noemt_elk_bestand_en_elk_adres_werkt(portaal, client):
    catalogus = client.get(f"{DATA}/catalogus.jsonld")
    assert catalogus["Content-Type"] == "application/ld+json"
    sets = catalogus.json()["dcat:dataset"]
    assert len(sets) == Indicator.objects.count()
    for verdeling in [v for een in sets[:4] for v in een["dcat:distribution"]]:
        adres = verdeling["dcat:downloadURL"]["@id"].removeprefix(settings.PORTAL_URL.rstrip("/"))
        antwoord = client.get(adres)
        assert (antwoord.status_code, antwoord["Access-Control-Allow-Origin"]) == (200, "*")


def test_een_onbekend_en_een_tegenstrijdig_cijfer_staan_er_zo(portaal, client):
    inbraken = client.get(f"{DATA}/woninginbraken.json").json()["cijfers"]
    onbekend = next(rij for rij in inbraken if (rij["gebied"], rij["periode"]) == ("Beek", "2019"))
    assert (onbekend["waarde"], onbekend["stand"]) == (None, "onbekend")
    verward = client.get(f"{DATA}/verward-gedrag.json").json()["cijfers"]
    dubbel = [rij["waarde"] for rij in verward if rij["stand"] == "tegenstrijdig"]
    assert {51, 57} <= set(dubbel)


def test_wat_als_een_formule_begint_blijft_tekst(portaal, client):
    waarde = Indicatorwaarde.objects.filter(indicator__slug="burengerucht").first()
    Indicatorwaarde.objects.filter(pk=waarde.pk).update(opmerking="=1+1")
    boek = load_workbook(io.BytesIO(client.get(f"{DATA}/burengerucht.xlsx").content))
    assert "'=1+1" in [rij[9] for rij in boek["Cijfers"].values]
    assert "=1+1" not in [rij[9] for rij in boek["Cijfers"].values]


def test_wat_niet_bestaat(portaal, client):
    assert client.get(f"{DATA}/bestaat-niet.csv").status_code == 404
    assert client.get(f"{DATA}/burengerucht.exe").status_code == 404
    assert client.get(f"{DATA}/").status_code == 200


def test_de_api_geeft_dezelfde_tellingen_als_het_bestand(geteld, client):
    eerste = client.get("/api/v1/indicatoren/burengerucht/tellingen?aantal=7").json()
    assert eerste["licentie"] == opendata.LICENTIE
    api, volgende = eerste["resultaten"], eerste["volgende"]
    assert len(api) == 7
    while volgende:
        bladzijde = client.get(volgende).json()
        api, volgende = api + bladzijde["resultaten"], bladzijde["volgende"]
    bestand = [rij for rij in als_rijen(client, "json") if rij["reeks"] == "portaal"]
    assert [(r["gebiedCode"], r["periode"], r["aantal"]) for r in api] == [
        (r["gebiedcode"], r["periode"], r["waarde"]) for r in bestand
    ]
    jaar = str(timezone.now().year)
    een = client.get(f"/api/v1/indicatoren/burengerucht/tellingen?gebied={BEEK}&periode={jaar}").json()["resultaten"]
    assert [(r["gebiedCode"], r["periode"], r["aantal"]) for r in een] == [(BEEK, jaar, None)]
    assert client.get("/api/v1/indicatoren/burengerucht/tellingen?gebied=x&periode=y&na=z").status_code == 400
    assert client.get("/api/v1/indicatoren/bestaat-niet/tellingen").status_code == 404
