"""A list as a file: exactly the filter, however long, safe in a spreadsheet, logged before the first byte."""

import csv
import io
import tracemalloc
from datetime import date, datetime

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from meldingen.melding import acties
from meldingen.melding.models import Melding, Roltoewijzing
from meldingen.streek.termijnen import AMSTERDAM
from meldingen.werkvoorraad.uitvoer import bestanden, views
from meldingen.werkvoorraad.uitvoer.models import Uitvoer
from portal.demo import vullen
from tests.bladzijde import plat
from tests.conftest import BEEK, SITTARD, STEIN

MELDER = {"naam": "Bewoner Geheim", "email": "geheim@demo.example", "telefoon": "+31 46 123 45 67"}
NIEUW = "/werkvoorraad/uitvoer/"


def lees(antwoord) -> list[dict[str, str]]:
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    inhoud = b"".join(antwoord.streaming_content).decode()
    assert inhoud.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(inhoud[1:]), delimiter=";"))


def als_csv(client, **vraag) -> list[dict[str, str]]:
    return lees(client.get(NIEUW, vraag | {"soort": "csv"}))


def test_het_bestand_is_precies_de_lijst(als, coordinator, maak_melding):
    open_, ook_open, dicht = maak_melding("hondenpoep"), maak_melding(), maak_melding()
    maak_melding(gemeente=STEIN)
    acties.verander_status(dicht, "afgehandeld", door=coordinator, bericht="Klaar.")
    client = als(coordinator)
    assert [rij["Nummer"] for rij in als_csv(client)] == [ook_open.nummer, open_.nummer]
    for vraag in ({}, {"toon": "gesloten"}):
        pagina = client.get("/werkvoorraad/", vraag).content.decode()
        rijen = als_csv(client, **vraag)
        assert rijen
        assert {rij["Nummer"] for rij in rijen} == {
            m.nummer for m in Melding.objects.all() if f">{m.nummer}<" in pagina
        }


def test_elke_kolom_zegt_wat_de_melding_zegt(als, coordinator, boa, maak_melding):
    melding = maak_melding(
        adres="Markt 1, 6131EK Sittard",
        plek_in_woorden="Bij de fontein",
        antwoorden=[{"vraag": "Hoe laat?", "antwoord": "Na tien uur"}, {"vraag": "Vaker?", "antwoord": "Ja"}],
        tekst="Regel een\nregel twee; met 'tekens' en \"meer\" €",
        gemeld_op=datetime(2026, 7, 1, 23, 30, tzinfo=AMSTERDAM),
        melder=MELDER,
    )
    acties.wijs_toe(melding, behandelaar=boa, door=coordinator)
    acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    (rij,) = als_csv(als(coordinator), toon="gesloten")
    assert (
        rij
        | {
            "Nummer": melding.nummer,
            "Status": "Afgehandeld",
            "Soort": "Vuurwerk afsteken",
            "Hoofdsoort": "Vuurwerk",
            "Gemeente": "Sittard-Geleen",
            "Buurt": "Sittard-Centrum",
            "Adres": "Markt 1, 6131EK Sittard",
            "Plek in woorden": "Bij de fontein",
            "Lengtegraad": "5,869",
            "Breedtegraad": "50,998",
            "Gemeld op": "2026-07-01 23:30",
            "Bron": "website",
            "Urgentie": "hoog",
            "Team": melding.team.naam,
            "Behandelaar": "Boa Sittard",
            "Dubbel van": "",
            "Melding": melding.tekst,
            "Antwoorden": "Hoe laat? Na tien uur | Vaker? Ja",
        }
        == rij
    )
    assert rij["Gesloten op"] == f"{timezone.localtime(Melding.objects.get().gesloten_op):%Y-%m-%d %H:%M}"
    assert not [kop for kop in rij if "melder" in kop]
    assert "Geheim" not in str(rij)


@pytest.mark.parametrize("begin", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'])
def test_wat_een_formule_lijkt_blijft_tekst(als, coordinator, maak_melding, begin):
    maak_melding(tekst=f"{begin} en een \x07 piep", adres=begin)
    client = als(coordinator)
    (rij,) = als_csv(client)
    assert rij["Melding"].startswith("'" + begin[0])
    assert "\x07" not in rij["Melding"]
    assert rij["Adres"].startswith("'" + begin[0])
    blad = _blad(client.get(NIEUW, {"soort": "xlsx"}))
    assert "f" not in {cel.data_type for regel in blad.iter_rows() for cel in regel}, "no cell is a formula"


def _blad(antwoord):
    inhoud = io.BytesIO(b"".join(antwoord.streaming_content))
    return load_workbook(inhoud)["Meldingen"]


def test_excel_heeft_echte_datums_en_een_vaste_kop(als, coordinator, maak_melding):
    melding = maak_melding(gemeld_op=datetime(2026, 7, 1, 23, 30, tzinfo=AMSTERDAM))
    antwoord = als(coordinator).get(NIEUW, {"soort": "xlsx"})
    assert antwoord["Content-Disposition"].endswith('.xlsx"')
    blad = _blad(antwoord)
    koppen = [cel.value for cel in blad[1]]
    rij = dict(zip(koppen, (cel.value for cel in blad[2]), strict=True))
    assert blad.freeze_panes == "A2"
    assert blad["A1"].font.bold
    assert rij["Gemeld op"] == datetime(2026, 7, 1, 23, 30)
    assert (rij["Nummer"], rij["Lengtegraad"], rij["Gesloten op"]) == (melding.nummer, 5.869, None)


def test_melders_alleen_na_een_eigen_keuze_en_met_het_recht(als, coordinator, maak_melding, medewerker):
    maak_melding(melder=MELDER)
    maak_melding()
    client = als(coordinator)
    assert "Naam melder" not in als_csv(client, melders="1")[0]
    rijen = lees(client.post(NIEUW, {"soort": "csv", "melders": "1"}))
    assert [rij["E-mail melder"] for rij in rijen] == ["geheim@demo.example", ""]
    assert rijen[0]["Telefoon melder"] == "'+31 46 123 45 67"
    client = als(medewerker("analist", SITTARD))
    assert "Ook wie het meldde?" not in client.get(NIEUW).content.decode()
    antwoord = client.post(NIEUW, {"soort": "csv", "melders": "1"})
    assert antwoord.status_code == 403
    assert "U mag niet zien wie er meldde in Sittard-Geleen" in antwoord.content.decode()
    assert len(als_csv(client)) == 2
    assert list(Uitvoer.objects.order_by("id").values_list("met_persoonsgegevens", flat=True)) == [False, True, False]


def test_zonder_recht_geen_lijst_en_een_zin_die_zegt_waarom(als, boa, maak_melding, medewerker):
    maak_melding()
    antwoord = als(boa).get(NIEUW, {"soort": "csv"})
    assert antwoord.status_code == 403
    assert "U mag geen lijst meenemen van Sittard-Geleen." in antwoord.content.decode()
    analist = medewerker("analist", BEEK)
    Roltoewijzing.objects.create(gebruiker=analist, rol="boa", gemeente_code=SITTARD)
    client = als(analist)
    assert client.get(NIEUW, {"soort": "csv", "gemeente": SITTARD}).status_code == 403
    assert client.get(NIEUW, {"soort": "csv", "gemeente": BEEK}).status_code == 200
    assert Uitvoer.objects.count() == 1


def test_het_logboek_staat_er_voor_de_eerste_byte(als, coordinator, maak_melding):
    maak_melding()
    antwoord = als(coordinator).get(NIEUW, {"soort": "csv", "toon": "gesloten"})
    regel = Uitvoer.objects.get()
    assert (regel.soort, regel.door, regel.aantal, regel.gemeenten) == ("csv", coordinator, 0, SITTARD)
    assert regel.filter == "toon=gesloten"
    assert len(lees(antwoord)) == 0


def test_een_te_lange_excel_lijst_zegt_neem_csv(als, coordinator, maak_melding, monkeypatch):
    monkeypatch.setattr(views, "MEESTE_XLSX", 1)
    maak_melding()
    maak_melding()
    client = als(coordinator)
    antwoord = client.get(NIEUW, {"soort": "xlsx"})
    assert antwoord.status_code == 422
    assert "Neem CSV: dat kan altijd" in antwoord.content.decode()
    assert not Uitvoer.objects.exists()
    assert len(als_csv(client)) == 2
    assert bestanden.MEESTE_XLSX < 1_048_575


def test_de_keuze_zegt_wat_erin_staat_en_dat_het_wordt_opgeschreven(als, coordinator, maak_melding):
    maak_melding()
    pagina = als(coordinator).get(NIEUW, {"soort": "exe"}).content.decode()
    for woorden in (
        "1 melding, precies wat u in de lijst ziet.",
        "Het portaal schrijft op",
        "Plek in woorden",
        "Excel",
    ):
        assert woorden in pagina
    assert not Uitvoer.objects.exists()


def test_vijfduizend_meldingen_kosten_vlak_geheugen_en_een_vast_aantal_queries(
    als, coordinator, portaal, django_assert_max_num_queries
):
    vullen.vul(5_000, zaad=3, tot=date(2026, 6, 30))
    client = als(coordinator)
    pieken, regels = {}, {}
    for vraag in ("gemeente=GM0888&toon=gesloten", "gemeente=GM1883&toon=gesloten"):
        Roltoewijzing.objects.filter(gebruiker=coordinator).delete()
        gemeente = vraag.split("&")[0].removeprefix("gemeente=")
        Roltoewijzing.objects.create(gebruiker=coordinator, rol="coordinator", gemeente_code=gemeente)
        with django_assert_max_num_queries(16):
            antwoord = client.get(f"{NIEUW}?{vraag}&soort=csv")
            tracemalloc.start()
            regels[gemeente] = sum(1 for _stuk in antwoord.streaming_content) - 1
            pieken[gemeente] = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        assert regels[gemeente] == Melding.objects.filter(gemeente_code=gemeente).gesloten().count()
    assert regels[SITTARD] > 3 * regels[BEEK]
    # Both read some two thousand rows at a time; neither keeps what it has written.
    assert max(pieken.values()) < 16_000_000


def test_de_coordinator_ziet_wat_er_uit_de_eigen_gemeente_ging(als, coordinator, maak_melding, medewerker):
    melding = maak_melding(melder=MELDER)
    client = als(coordinator)
    als_csv(client)
    client.get(f"/werkvoorraad/{melding.pk}/pdf/?melder=1")
    als(medewerker("coordinator", STEIN)).get(NIEUW, {"soort": "csv"})
    pagina = plat(als(coordinator).get(f"/werkvoorraad/inrichten/{SITTARD}/uitvoer/"))
    assert f"PDF: {melding.nummer}" in pagina
    assert "CSV: 1 melding" in pagina
    assert pagina.count("Coördinator Sittard") >= 2
    assert pagina.count("Met naam, e-mail en telefoon van de melder") == 1
    assert f"Coordinator {STEIN}" not in pagina


def test_het_logboek_bladert(als, coordinator):
    Uitvoer.objects.bulk_create(
        Uitvoer(soort="csv", aantal=n, gemeenten=f"{BEEK} {SITTARD}", door=coordinator) for n in range(60)
    )
    client = als(coordinator)
    eerste = client.get(f"/werkvoorraad/inrichten/{SITTARD}/uitvoer/")
    tweede = client.get(f"/werkvoorraad/inrichten/{SITTARD}/uitvoer/{eerste.context['volgende']}")
    assert (len(eerste.context["rijen"]), len(tweede.context["rijen"])) == (50, 10)
