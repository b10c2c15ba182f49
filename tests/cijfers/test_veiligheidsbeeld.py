"""The veiligheidsbeeld: one press, made by the worker, the same on the page as in the PDF, all of it public."""

import io
from datetime import date, timedelta

import pytest
from django.utils import timezone
from pypdf import PdfReader

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde
from meldingen.cijfers.veiligheidsbeeld import acties as maken
from meldingen.cijfers.veiligheidsbeeld import veiligheidsbeeld
from meldingen.cijfers.veiligheidsbeeld.models import Veiligheidsbeeld
from meldingen.cijfers.verbergen import vaststellen
from meldingen.cijfers.verbergen.models import Maandstand, OpenbareTelling
from meldingen.melding import acties
from meldingen.streek.termijnen import dag_van
from tests.conftest import BEEK, SITTARD, STEIN


@pytest.fixture
def half_jaar(maak_melding) -> str:
    """The newest half year, with 11 meldingen of burengerucht in Sittard-Geleen and 3 in Beek."""
    vandaag = dag_van(timezone.now())
    periode = veiligheidsbeeld.nieuwste_half_jaar(vandaag)
    maand = 2 if periode.endswith("H1") else 8
    dag = timezone.now().replace(year=int(periode[:4]), month=maand, day=10)
    for gemeente, aantal in ((SITTARD, 11), (BEEK, 3), (STEIN, 9)):
        for _ in range(aantal):
            maak_melding("burengerucht", gemeente, gemeld_op=dag)
    vaststellen.publiceer(vandaag)
    return periode


def test_een_druk_op_de_knop_geeft_pagina_en_pdf_met_dezelfde_cijfers(als, coordinator, half_jaar, werk_af, client):
    antwoord = als(coordinator).post("/werkvoorraad/veiligheidsbeeld/", {"gemeente": SITTARD, "periode": half_jaar})
    assert antwoord.status_code == 303
    assert "Dit begint zo" in client.get(antwoord["Location"]).content.decode()
    werk_af()
    assert "Bekijk het veiligheidsbeeld" in client.get(antwoord["Location"]).content.decode()
    client.logout()
    beeld = Veiligheidsbeeld.objects.get()
    pagina = client.get(f"/indicatoren/veiligheidsbeeld/{beeld.pk}/").content.decode()
    bytes_ = b"".join(client.get(f"/indicatoren/veiligheidsbeeld/{beeld.pk}/veiligheidsbeeld.pdf").streaming_content)
    lezer = PdfReader(io.BytesIO(bytes_))
    pdf = " ".join(blad.extract_text() for blad in lezer.pages)
    assert "<strong>11 (deel)</strong>" in pagina
    for tekst in ("Sittard-Geleen", "Burengerucht", "11", "140", "Kadernota", "Wat dit niet zegt"):
        assert tekst in pagina
        assert tekst in pdf
    assert lezer.metadata.title.startswith("Veiligheidsbeeld Sittard-Geleen")
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    met_grafiek = [r for t in beeld.inhoud["themas"] for r in t["regels"] if len(r["kadernota"]) > 1]
    # Pages share what they draw from: each picture once.
    grafieken = {beeld.indirect_reference.idnum for blad in lezer.pages for beeld in blad.images}
    assert len(grafieken) == len(met_grafiek) > 5
    assert client.get(f"/indicatoren/veiligheidsbeeld/{SITTARD}/{half_jaar}/")["Location"].endswith(f"/{beeld.pk}/")
    assert f"/indicatoren/veiligheidsbeeld/{beeld.pk}/" in client.get("/indicatoren/veiligheidsbeeld/").content.decode()


def test_er_staat_niets_in_dat_niet_openbaar_is(medewerker, half_jaar, werk_af):
    """Three meldingen in Beek: hidden here as everywhere."""
    maken.vraag_aan(BEEK, periode=half_jaar, door=medewerker("coordinator", BEEK))
    werk_af()
    regels = [r for thema in Veiligheidsbeeld.objects.get().inhoud["themas"] for r in thema["regels"]]
    burengerucht = next(r for r in regels if r["slug"] == "burengerucht")
    assert burengerucht["nu"] == "verborgen"
    assert Maandstand.objects.filter(aantal=3).exists()
    assert next(r for r in regels if r["slug"] == "verward-gedrag")["verborgen"]


def test_wat_andere_bronnen_zeggen_staat_erin_en_niets_kleins(coordinator, half_jaar, werk_af, client):
    for jaar, waarde in (("2024", 121), ("2025", 3)):
        Indicatorwaarde.objects.create(
            indicator=Indicator.objects.get(slug="woninginbraken"),
            gebied="Sittard-Geleen",
            gebied_code=SITTARD,
            periode=jaar,
            waarde=waarde,
            herkomst="politie",
            bron="Politie",
        )
    beeld = maken.vraag_aan(SITTARD, periode=half_jaar, door=coordinator)
    werk_af()
    beeld.refresh_from_db()
    regels = {r["slug"]: r for thema in beeld.inhoud["themas"] for r in thema["regels"]}
    (politie,) = regels["woninginbraken"]["buiten"]
    assert politie["waarden"] == [{"periode": "2024", "waarde": "121", "voorlopig": False}]
    assert "Politie" in beeld.inhoud["bronnen"]
    assert (
        "Politie, Sittard-Geleen (aantal)" in client.get(f"/indicatoren/veiligheidsbeeld/{beeld.pk}/").content.decode()
    )


def test_het_blijft_zoals_het_gemaakt_is(coordinator, half_jaar, werk_af, client):
    beeld = maken.vraag_aan(SITTARD, periode=half_jaar, door=coordinator)
    werk_af()
    OpenbareTelling.objects.filter(aantal=11).update(aantal=99)
    assert "<strong>11 (deel)</strong>" in client.get(f"/indicatoren/veiligheidsbeeld/{beeld.pk}/").content.decode()


def test_twee_keer_drukken_maakt_er_een(coordinator, half_jaar):
    assert len({maken.vraag_aan(SITTARD, periode=half_jaar, door=coordinator).pk for _ in range(2)}) == 1
    Veiligheidsbeeld.objects.update(gevraagd_op=timezone.now() - timedelta(minutes=11))
    assert maken.vraag_aan(SITTARD, periode=half_jaar, door=coordinator).pk != Veiligheidsbeeld.objects.last().pk


def test_wie_het_niet_mag_en_wat_niet_kan(als, coordinator, boa, half_jaar):
    with pytest.raises(acties.GeenRecht):
        maken.vraag_aan(STEIN, periode=half_jaar, door=coordinator)
    with pytest.raises(acties.GeenRecht):
        maken.vraag_aan(SITTARD, periode=half_jaar, door=boa)
    antwoord = als(coordinator).post("/werkvoorraad/veiligheidsbeeld/", {"gemeente": SITTARD, "periode": "2099-H1"})
    assert antwoord.status_code == 422
    assert "Kies een periode uit de lijst" in antwoord.content.decode()
    assert als(coordinator).post("/werkvoorraad/veiligheidsbeeld/", {"gemeente": STEIN}).status_code == 403


def test_elk_half_jaar_komt_er_vanzelf_een(half_jaar, werk_af):
    assert maken.maak_gepland.call() == 3
    werk_af()
    assert set(Veiligheidsbeeld.objects.values_list("stand", "periode")) == {("klaar", half_jaar)}
    assert maken.maak_gepland.call() == 0


def test_wat_misgaat_is_te_zien(als, coordinator, half_jaar, werk_af, settings, tmp_path):
    beeld = maken.vraag_aan(SITTARD, periode=half_jaar, door=coordinator)
    (tmp_path / "dicht").write_text("geen map", encoding="utf-8")
    settings.MEDIA_ROOT = tmp_path / "dicht"
    werk_af()
    assert "niet gelukt" in als(coordinator).get(f"/werkvoorraad/veiligheidsbeeld/{beeld.pk}/").content.decode()


@pytest.mark.parametrize(
    ("vandaag", "nieuwste"),
    [
        (date(2026, 7, 3), "2025-H2"),
        (date(2026, 7, 4), "2026-H1"),
        (date(2027, 1, 3), "2026-H1"),
        (date(2027, 1, 4), "2026-H2"),
    ],
)
def test_een_half_jaar_telt_pas_als_het_openbaar_is(vandaag, nieuwste):
    assert veiligheidsbeeld.nieuwste_half_jaar(vandaag) == nieuwste
    assert ("2026" in veiligheidsbeeld.keuzes(vandaag)) == (vandaag == date(2027, 1, 4))
