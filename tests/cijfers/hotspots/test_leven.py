"""The life of a hotspot over the days: new, lasting, fading, gone, and never flickering."""

from datetime import timedelta

from meldingen.cijfers.hotspots import leven, werk_bij_op
from meldingen.cijfers.hotspots.models import Hotspot, Hotspotcel, Hotspotdag, Vertekening
from tests.conftest import PLEK, SITTARD

from .conftest import VANDAAG, moment

WEEK = timedelta(weeks=1)


def _hotspot() -> Hotspot:
    return Hotspot.objects.intern().get()


def test_nieuw_blijvend_zakkend_voorbij(straat):
    straat(30, tot=VANDAAG + 5 * WEEK, om_de=1)
    standen = {}
    for week in (0, 2, 4, 5, 10, 16, 18, 24):
        werk_bij_op(VANDAAG + week * WEEK)
        standen[week] = _hotspot().stand if Hotspot.objects.intern().exists() else ""
    assert standen[0] == ""  # nothing was reported yet: the street begins a week later
    assert (standen[2], standen[4], standen[5]) == ("nieuw", "nieuw", "nieuw")
    assert standen[10] == "blijvend"
    assert standen[18] == "zakkend"
    assert standen[24] == "voorbij"
    assert _hotspot().begin == VANDAAG + 2 * WEEK
    assert not Hotspotcel.objects.exists()
    assert Hotspotdag.objects.filter(hotspot__openbaar=False).count() >= 4


def test_elke_dag_opnieuw_kijken_geeft_een_en_dezelfde_hotspot(straat):
    """Forty nights: one hotspot, that never goes back."""
    straat(30, tot=VANDAAG + timedelta(days=20), om_de=2)
    standen = []
    for dag in range(0, 40, 2):
        werk_bij_op(VANDAAG + timedelta(days=dag))
        standen += Hotspot.objects.intern().values_list("stand", flat=True)
    assert Hotspot.objects.intern().count() == 1
    assert standen == sorted(standen, key=["nieuw", "blijvend", "zakkend", "voorbij"].index)


def test_twee_keer_op_een_dag_is_een_keer(straat):
    straat(12)
    assert werk_bij_op(VANDAAG) == werk_bij_op(VANDAAG) == 1
    assert Hotspotdag.objects.filter(hotspot__openbaar=False).count() == 1


def test_de_hotspot_zegt_wat_waar_wanneer_en_hoe_sterk(straat):
    straat(14, om_de=7)
    werk_bij_op(VANDAAG)
    hotspot = _hotspot()
    assert hotspot.hoofdcategorie.slug == "vuurwerk"
    assert 12 <= hotspot.melders <= 13  # the fourteenth lies before the window of 90 days
    assert hotspot.keer_laag < hotspot.keer < hotspot.keer_hoog
    assert hotspot.waar
    assert hotspot.let_op == []


def test_een_melder_en_een_geprikt_punt_worden_genoemd_en_zijn_geen_hotspot(maak_melding, straat):
    for n in range(30):
        maak_melding("zwerfvuil", gemeld_op=moment(VANDAAG - timedelta(days=n)), melder={"email": "een@demo.example"})
    lon, lat = PLEK[SITTARD]
    straat(15, lon=lon, lat=lat, adres="Markt, Sittard")
    assert werk_bij_op(VANDAAG) == 0
    gezien = set(Vertekening.objects.values_list("soort", "meldingen", "melders"))
    assert gezien == {("een_melder", 30, 1), ("geprikt", 15, 15)}


def test_een_plek_heeft_nooit_twee_hotspots_van_een_soort():
    oud = leven.Hotspotvondst(1, frozenset("ab"), True)
    nieuw = [leven.Hotspotvondst(1, frozenset("bc"), True), leven.Hotspotvondst(1, frozenset("a"), True)]
    paren, over = leven.koppel([oud], nieuw)
    assert (paren, over) == ([(oud, nieuw[0])], [])
    elders = [leven.Hotspotvondst(2, frozenset("a"), True), leven.Hotspotvondst(1, frozenset("d"), False)]
    assert leven.koppel([oud], elders) == ([], elders[:1])
