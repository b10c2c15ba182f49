"""What the kadernota measures and wants: every row of it is there, as it stands in the source, and nothing is filled in."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from meldingen.cijfers import inrichting
from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorwaarde

_EIGEN = Path(inrichting.__file__).parent / "kadernota.csv"


def _rijen(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def _bron(naam: str) -> list[dict[str, str]]:
    """The facts beside the project where they are, else the project's own copy of the figures (for goals: none)."""
    paden = (map_ / "shared/kadernota" / naam for map_ in Path(__file__).parents)
    pad = next((pad for pad in paden if pad.exists()), None)
    return _rijen(pad) if pad else _rijen(_EIGEN) if naam == "indicatoren.csv" else []


def _decimaal(tekst: str) -> Decimal | None:
    return Decimal(tekst) if tekst else None


def test_elk_cijfer_van_de_bron_staat_er_precies_zo_met_bron_en_tabel(portaal):
    rijen = _bron("indicatoren.csv")
    assert len(rijen) == Indicatorwaarde.objects.count() == 130
    velden = ("indicator__slug", "tabel", "gebied", "periode", "waarde", "bron", "opmerking")
    geladen = set(Indicatorwaarde.objects.values_list(*velden))
    for rij in rijen:
        assert (
            rij["indicator"],
            rij["tabel"],
            rij["gebied"],
            rij["periode"],
            _decimaal(rij["waarde"]),
            rij["bron"],
            rij["opmerking"],
        ) in geladen
    for rij in rijen:
        if "eenheid" in rij:
            indicator = Indicator.objects.get(slug=rij["indicator"])
            assert (indicator.thema, indicator.eenheid) == (rij["thema"], rij["eenheid"])


def test_elk_doel_van_de_bron_staat_er_ook_wat_niet_in_een_getal_past(portaal):
    for rij in _bron("doelen.csv"):
        doelen = list(Doel.objects.filter(indicator__slug=rij["indicator"]).select_related("indicator"))
        per_gemeente = rij["referentie"].startswith("per gemeente")
        assert len(doelen) == (3 if per_gemeente else 1)
        for doel in doelen:
            assert (doel.tekst, doel.get_vergelijking_display(), doel.referentie, doel.indicator.thema) == (
                rij["doel"],
                rij["vergelijking"],
                rij["referentie"],
                rij["thema"],
            )
            assert doel.termijn == date(2026, 12, 31)
            getal = rij["referentiewaarde"].replace(".", "").isdigit()
            assert doel.referentiewaarde == (Decimal(rij["referentiewaarde"]) if getal else None)
            assert doel.indicator.eenheid == rij["eenheid"]
    assert Doel.objects.count() == 22


def test_de_referentie_van_elk_doel_staat_bij_de_cijfers_en_is_gelijk(portaal):
    for doel in Doel.objects.exclude(referentiewaarde=None):
        periode = doel.referentie_periode or "2021"
        waarde = Indicatorwaarde.objects.get(
            indicator=doel.indicator, gebied=doel.referentie_gebied, periode=periode
        ).waarde
        assert waarde == doel.referentiewaarde


def test_elke_indicator_zegt_wat_hij_meet_en_wat_niet(portaal):
    for indicator in Indicator.objects.all():
        assert all((indicator.meet, indicator.meet_niet)), indicator.slug
        assert indicator.bron or indicator.richting == Indicator.Richting.KWALITATIEF, indicator.slug
        if indicator.doelen.exists():
            assert indicator.doel, indicator.slug
            assert indicator.richting != Indicator.Richting.GEEN, indicator.slug


def test_inrichten_mag_vaker_en_laat_staan_wat_iemand_veranderde(portaal):
    Indicator.objects.filter(slug="burengerucht").update(meet="Eigen woorden.", bron="", richting="geen")
    voor = (Indicatorwaarde.objects.count(), Doel.objects.count(), Indicator.objects.count())
    inrichting.laad()
    assert (Indicatorwaarde.objects.count(), Doel.objects.count(), Indicator.objects.count()) == voor
    burengerucht = Indicator.objects.get(slug="burengerucht")
    assert burengerucht.meet == "Eigen woorden."
    assert (burengerucht.bron, burengerucht.richting) == ("Kadernota, cijfers van de politie", "minder")


def test_een_cijfer_staat_een_keer_als_huidig(portaal):
    rij = Indicatorwaarde.objects.filter(indicator__slug="burengerucht").first()
    rij.pk, rij.versie = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        rij.save()


def test_zonder_waarde_moet_er_een_reden_zijn(portaal):
    rij = Indicatorwaarde.objects.filter(indicator__slug="burengerucht").first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Indicatorwaarde.objects.create(
            indicator=rij.indicator, gebied="Beek", periode="1999", waarde=None, opmerking="", bron="x"
        )
