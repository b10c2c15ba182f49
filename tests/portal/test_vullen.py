"""Made-up meldingen obey the same rules as real ones, and spread over the region and the year."""

import random
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from meldingen.melding import routering
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Kaartcel, Melder, Melding, OpenbareMelding
from meldingen.melding.workflow import GESLOTEN, OVERGANGEN, Status
from meldingen.streek import gebieden, termijnen
from meldingen.streek.models import Gebied
from portal.demo import personages, verloop, vullen

TOT = date(2026, 11, 1)
AANTAL = 400


@pytest.fixture(scope="module")
def _vierhonderd(eens_gevuld) -> None:
    def vul() -> None:
        personages.zet_klaar()
        vullen.vul(AANTAL, zaad=7, tot=TOT)

    eens_gevuld(vul)


@pytest.fixture
def gevuld(_vierhonderd, portaal) -> None:
    """A portal with four hundred made-up meldingen."""


@pytest.mark.parametrize("weg", verloop.WEGEN, ids=lambda weg: " ".join(weg))
def test_elke_weg_bestaat_uit_stappen_van_de_workflow(weg):
    assert weg[0] == Status.GEMELD
    assert all(stap in OVERGANGEN for stap in pairwise(weg))


def test_stappen_gaan_vooruit_in_de_tijd_en_niet_voorbij_nu():
    kans, nu = random.Random(3), datetime(2026, 6, 15, 12, tzinfo=UTC)
    for dag in range(1, 15):
        gemeld = datetime(2026, 6, dag, 23, 50, tzinfo=UTC)
        momenten = [moment for *_, moment in verloop.stappen(kans, gemeld, 3, nu)]
        assert momenten == sorted(momenten)
        assert momenten[0] == gemeld
        assert momenten[-1] <= nu


def test_zoveel_als_gevraagd_en_in_elke_gemeente_en_bijna_elke_buurt(gevuld):
    assert Melding.objects.count() == AANTAL
    assert set(Melding.objects.values_list("gemeente_code", flat=True)) == set(personages.ALLE)
    assert Melding.objects.values("buurt").distinct().count() > Gebied.objects.buurten().count() * 0.8


def test_geschiedenis_en_status_kloppen_met_elkaar(gevuld):
    for melding in Melding.objects.prefetch_related("overgangen"):
        stappen = list(melding.overgangen.all())
        assert (stappen[0].van, stappen[0].naar, stappen[0].tijdstip) == ("", Status.GEMELD, melding.gemeld_op)
        for vorige, stap in pairwise(stappen):
            overgang = OVERGANGEN[stap.van, stap.naar]
            assert stap.van == vorige.naar
            assert stap.tijdstip >= vorige.tijdstip
            assert stap.bericht or not overgang.bericht
        assert melding.status == stappen[-1].naar
        assert melding.gesloten_op == (stappen[-1].tijdstip if melding.status in GESLOTEN else None)


def test_plek_termijn_en_team_zijn_die_van_een_echte_melding(gevuld):
    for melding in Melding.objects.select_related("categorie__ouder", "buurt", "team")[:150]:
        assert gebieden.bij(melding.punt.x, melding.punt.y, melding.dag) == melding.buurt
        assert melding.dag == termijnen.dag_van(melding.gemeld_op)
        bestemming = routering.bestemming(melding.categorie, melding.buurt, melding.gemeld_op)
        assert (melding.team, melding.route_reden) == (bestemming.team, bestemming.reden)


def test_de_termijn_wacht_op_de_melder_en_begint_opnieuw_na_heropenen(gevuld):
    gewacht = heropend = 0
    for melding in Melding.objects.select_related("categorie").prefetch_related("overgangen"):
        termijn = termijnen.uiterste_moment(melding.gemeld_op, melding.categorie.termijn)
        for vorige, stap in pairwise(melding.overgangen.all()):
            if stap.naar == Status.HEROPEND:
                heropend += 1
                termijn = termijnen.uiterste_moment(stap.tijdstip, melding.categorie.termijn)
            elif stap.van == Status.WACHT_OP_MELDER:
                gewacht += 1
                dagen = termijnen.dag_van(vorige.tijdstip), termijnen.dag_van(stap.tijdstip)
                termijn = termijnen.uiterste_moment(termijn, termijnen.werkdagen_tussen(*dagen))
        assert melding.uiterlijk_op == termijn
    assert gewacht
    assert heropend


def test_een_dubbele_hoort_bij_een_eerdere_in_dezelfde_buurt(gevuld):
    dubbel = Melding.objects.filter(status=Status.DUBBEL).select_related("hoofdmelding")
    assert dubbel.exists()
    for melding in dubbel:
        hoofd = melding.hoofdmelding
        assert (hoofd.categorie_id, hoofd.buurt_id) == (melding.categorie_id, melding.buurt_id)
        assert hoofd.gemeld_op < melding.gemeld_op


def test_tellingen_en_openbare_rijen_kloppen_na_het_vullen(gevuld):
    assert tellen.verschillen() == []
    zichtbaar = Melding.objects.filter(categorie__openbaarheid="afgerond").exclude(status=Status.DUBBEL)
    assert OpenbareMelding.objects.count() == zichtbaar.count()
    assert Kaartcel.objects.exists()


def test_alleen_verzonnen_mailadressen(gevuld):
    adressen = set(Melder.objects.values_list("email", flat=True))
    assert adressen
    assert all(adres.endswith("@demo.example") for adres in adressen)


def test_een_tweede_keer_vullen_komt_erbij(gevuld):
    vullen.vul(50, zaad=8, tot=TOT)
    assert Melding.objects.count() == AANTAL + 50
    assert tellen.verschillen() == []
