"""Loading figures: first what will change, then all or nothing; each wrong row says what is wrong and how to mend it."""

import io
import re
import zipfile
from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from meldingen.cijfers.definities.models import Indicatorwaarde, Inlezing
from meldingen.cijfers.inlezen import bestand as lezer
from meldingen.cijfers.inlezen.acties import InlezenKanNiet, bewaar
from meldingen.cijfers.inlezen.keuren import keur
from meldingen.streek.models import Gebied
from tests.conftest import BEEK, SITTARD, STEIN

KOP = "indicator;gebied;periode;waarde;voorlopig;steekproef;opmerking\n"
ADRES = "/werkvoorraad/inlezen/"


def _keur(*rijen: str, gemeenten=(SITTARD,)):
    gelezen = lezer.lees((KOP + "\n".join(rijen)).encode(), "x.csv")
    return keur(gelezen, herkomst="politie", bron="Politie", gemeenten=gemeenten)


def _stuur(client, tekst: str | bytes, naam: str = "cijfers.csv"):
    inhoud = tekst if isinstance(tekst, bytes) else (KOP + tekst).encode()
    velden = {"herkomst": "politie", "bron": "Politie, mei", "bestand": SimpleUploadedFile(naam, inhoud)}
    return client.post(ADRES, velden)


def _pakket(antwoord) -> str:
    return re.search(r'name="pakket" value="([^"]+)"', antwoord.content.decode())[1]


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        ("woninginbrakn;Sittard-Geleen;2025;5", "Bedoelt u woninginbraken?"),
        ("woninginbraken;Stein;2025;5", "U mag geen cijfers inlezen van Stein"),
        ("woninginbraken;Maastricht;2025;5", "kennen wij niet"),
        ("woninginbraken;Nederland;2025;5", "voor alle gemeenten mag"),
        ("woninginbraken;Sittard-Geleen;2021-03-01;5", "staat een datum"),
        ("woninginbraken;Sittard-Geleen;voorjaar;5", "is geen periode"),
        ("woninginbraken;Sittard-Geleen;2090;5", "moet nog beginnen"),
        ("woninginbraken;Sittard-Geleen;2025;=A1+1", "Hier staat een formule"),
        ("woninginbraken;Sittard-Geleen;2025;", "De waarde is leeg"),
        ("woninginbraken;Sittard-Geleen;2025;1,234", "zeker kunnen lezen"),
        ("woninginbraken;Sittard-Geleen;2025;-4", "minder dan nul"),
        ("woninginbraken;Sittard-Geleen;2025;4,5", "geen heel getal"),
        ("ondermijning-integer;Sittard-Geleen;2025;5", "bestaan geen getallen"),
        ("ondermijning-afhandeling;Sittard-Geleen;2025;105", "meer dan 100"),
        ("woninginbraken;Sittard-Geleen;2025;5;;veel", "geen aantal mensen"),
        ("woninginbraken;Sittard-Geleen;2025;5;yes", "Schrijf ja of nee"),
        ("woninginbraken;Sittard-Geleen;2025;5;;;" + "x" * 250, "hoogstens 200 tekens"),
        ("woninginbraken", "is geen periode"),
    ],
)
def test_elke_fout_zegt_wat_er_mis_is_en_hoe_het_goed_komt(portaal, rij, zin):
    (regel,) = _keur(rij).fouten
    assert regel.nummer == 2
    assert zin in regel.fout


@pytest.mark.parametrize(
    ("tekst", "waarde"), [("1.234", 1234), ("1.234.567", 1234567), ("1,234,567", 1234567), ("12", 12), ("5,0", 5)]
)
def test_punten_en_kommas_bij_duizendtallen(portaal, tekst, waarde):
    (regel,) = _keur(f"woninginbraken;Sittard-Geleen;2025;{tekst}").regels
    assert (regel.fout, regel.nieuw.waarde) == ("", waarde)


def test_een_dubbele_periode_in_het_bestand(portaal):
    keuring = _keur("woninginbraken;Sittard-Geleen;2025;5", f"woninginbraken;{SITTARD};2025;6")
    assert [r.fout for r in keuring.fouten] == ["Deze periode staat al op rij 2. Laat er één staan."]


def test_een_buurt_die_er_niet_meer_is_telt_alleen_in_haar_tijd(portaal):
    buurt = Gebied.objects.buurten().filter(gemeente_code=SITTARD).first()
    Gebied.objects.filter(pk=buurt.pk).update(geldig_tot=date(2024, 1, 1))
    oud, nieuw = _keur(f"woninginbraken;{buurt.code};2023;5", f"woninginbraken;{buurt.code};2025;5").regels
    assert (oud.soort, oud.nieuw.gebied_code) == ("nieuw", buurt.code)
    assert "bestond toen niet" in nieuw.fout


def test_regionale_cijfers_voor_wie_in_alle_drie_mag(portaal):
    assert _keur("woninginbraken;nederland;2025;5", gemeenten=(BEEK, SITTARD, STEIN)).goed


def test_te_groot_wordt_geweigerd_zonder_alles_te_lezen():
    with pytest.raises(lezer.BestandDeugtNiet, match="meer dan 5000 rijen"):
        lezer.lees((KOP + "a;b;c;d\n" * 200_000).encode()[: lezer.MEESTE_BYTES], "x.csv")
    with pytest.raises(lezer.BestandDeugtNiet, match="te groot"):
        lezer.lees(b"x" * (lezer.MEESTE_BYTES + 1), "x.csv")
    for inhoud, zin in ((b"", "geen cijfers"), (b"PK kapot", "niet te openen"), (b"\0\1", "geen CSV")):
        with pytest.raises(lezer.BestandDeugtNiet, match=zin):
            lezer.lees(inhoud, "x")


def test_een_excelbestand_dat_uitgepakt_enorm_is_gaat_niet_open():
    bom = io.BytesIO()
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as zak:
        zak.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    assert len(bom.getvalue()) < lezer.MEESTE_BYTES
    with pytest.raises(lezer.BestandDeugtNiet, match="uitgepakt te groot"):
        lezer.lees(bom.getvalue(), "x.xlsx")


def test_excel_met_een_datum_een_formule_en_een_getal(portaal):
    boek = Workbook()
    for rij in (
        ("indicator", "gebied", "periode", "waarde"),
        ("woninginbraken", "Sittard-Geleen", 2025, 1234.0),
        ("woninginbraken", "Sittard-Geleen", date(2025, 3, 1), 5),
        ("woninginbraken", "Sittard-Geleen", 2024, "=1+1"),
    ):
        boek.active.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    goed, datum, formule = keur(
        lezer.lees(uit.getvalue(), "x.xlsx"), herkomst="politie", bron="P", gemeenten=[SITTARD]
    ).regels
    assert goed.nieuw.waarde == 1234
    assert "datum" in datum.fout
    assert "formule" in formule.fout


def test_eerst_zien_dan_opslaan_en_een_herziening_laat_het_oude_staan(als, coordinator):
    client = als(coordinator)
    antwoord = _stuur(client, "woninginbraken;Sittard-Geleen;2025;140\n")
    assert antwoord.status_code == 200
    assert not Indicatorwaarde.objects.filter(herkomst="politie").exists()
    pakket = _pakket(antwoord)
    for _ in range(2):  # pressed twice
        assert client.post(f"{ADRES}bewaar/", {"pakket": pakket}).status_code == 303
    assert Inlezing.objects.count() == Indicatorwaarde.objects.filter(herkomst="politie").count() == 1
    antwoord = _stuur(client, "woninginbraken;Sittard-Geleen;2025;150\n")
    assert "140" in antwoord.content.decode()
    client.post(f"{ADRES}bewaar/", {"pakket": _pakket(antwoord)})
    rijen = Indicatorwaarde.objects.filter(herkomst="politie").order_by("versie")
    assert [(r.versie, r.waarde, r.vervangen_op is None) for r in rijen] == [(1, 140, False), (2, 150, True)]
    assert rijen[1].inlezing.door == coordinator
    assert "Coördinator" in client.get(ADRES).content.decode()


def test_een_fout_houdt_alles_tegen_en_intussen_veranderd_ook(als, coordinator):
    client = als(coordinator)
    fout = _stuur(client, "woninginbraken;Sittard-Geleen;2025;140\nwoninginbraken;Stein;2025;3\n")
    assert fout.status_code == 422
    assert "Rij 3:" in fout.content.decode()
    eerst, daarna = (_pakket(_stuur(client, f"woninginbraken;Sittard-Geleen;2025;{n}\n")) for n in (1, 2))
    assert client.post(f"{ADRES}bewaar/", {"pakket": eerst}).status_code == 303
    assert client.post(f"{ADRES}bewaar/", {"pakket": daarna}).status_code == 409
    assert client.post(f"{ADRES}bewaar/", {"pakket": eerst + "x"}).status_code == 422
    assert Indicatorwaarde.objects.get(herkomst="politie").waarde == 1


def test_het_voorbeeld_in_excel_houdt_een_maand_als_tekst(als, coordinator):
    client = als(coordinator)
    boek = load_workbook(io.BytesIO(client.get(f"{ADRES}voorbeeld/").content))
    blad = boek.active
    blad["A2"], blad["C2"], blad["D2"] = "Woninginbraken", "2025-03", 7
    assert blad["C2"].number_format == blad["C3"].number_format == "@"
    blad.delete_rows(3, blad.max_row)
    uit = io.BytesIO()
    boek.save(uit)
    antwoord = _stuur(client, uit.getvalue(), "x.xlsx")
    assert antwoord.status_code == 200
    assert "2025-03" in antwoord.content.decode()


def test_een_lege_rij_telt_mee_in_het_nummer_en_een_vreemde_kolom_wordt_niet_stil_vergeten(portaal):
    goed, fout = _keur("woninginbraken;Sittard-Geleen;2025;5", "", ";;;", "woninginbraken;Sittard-Geleen;2024;x").regels
    assert (goed.nummer, fout.nummer) == (2, 5)
    for kop, zin in (("voorlopg", "Bedoelt u voorlopig?"), ("waarde", "staat er twee keer"), ("zzz", "Haal die kolom")):
        rijen = lezer.lees(f"indicator;gebied;periode;waarde;{kop}\na;b;c;d;e\n".encode(), "x.csv")
        assert zin in keur(rijen, herkomst="politie", bron="P", gemeenten=[SITTARD]).fout


def test_wie_net_te_laat_is_hoort_dat_en_slaat_niets_op(als, coordinator):
    """Between judging and saving somebody else saved the same figure: the database says no, and it is said in words."""
    keuring = _keur("woninginbraken;Sittard-Geleen;2025;1", "woninginbraken;Sittard-Geleen;2024;1")
    Indicatorwaarde.objects.create(
        indicator=keuring.regels[1].nieuw.indicator,
        herkomst="politie",
        gebied="Sittard-Geleen",
        periode="2024",
        waarde=9,
        bron="Een ander",
    )
    with pytest.raises(InlezenKanNiet, match="niets opgeslagen"):
        bewaar(keuring, sleutel=uuid4(), door=coordinator, bestand="x.csv", bron="Politie")
    assert Indicatorwaarde.objects.get(herkomst="politie").waarde == 9
    assert not Inlezing.objects.exists()


def test_wat_er_al_staat_is_niet_nog_eens_op_te_slaan(als, coordinator):
    client, rij = als(coordinator), "woninginbraken;Sittard-Geleen;2025;140\n"
    client.post(f"{ADRES}bewaar/", {"pakket": _pakket(_stuur(client, rij))})
    nog_eens = _stuur(client, rij).content.decode()
    assert "Alles staat er al" in nog_eens
    assert 'name="pakket"' not in nog_eens


def test_na_een_fout_staat_wat_er_was_ingevuld_er_nog(als, coordinator):
    pagina = _stuur(als(coordinator), "woninginbraken;Stein;2025;140\n").content.decode()
    assert 'value="Politie, mei"' in pagina


def test_het_voorbeeldbestand_is_in_te_lezen(als, coordinator):
    inhoud = als(coordinator).get(f"{ADRES}voorbeeld/?soort=csv").content
    assert lezer.lees(inhoud, "x.csv")[0][:4] == ["indicator", "gebied", "periode", "waarde"]
