"""A walker's rounds in the calendar of their phone: private, without names, and right about summer time and cancelling."""

from datetime import datetime, timedelta

import pytest
from icalendar import Calendar

from buurtpreventie.levensloop.acties import leden
from buurtpreventie.rondes.acties import agenda as loopagenda
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopagenda
from meldingen.streek.termijnen import AMSTERDAM

from .lopen import meld_aan

pytestmark = pytest.mark.django_db


@pytest.fixture
def haal(client, lid):
    """haal() -> the calendar of Loper, as a phone that has no log-in reads it."""

    def lees() -> Calendar:
        agenda = Loopagenda.objects.filter(lid=lid("Loper")).first() or loopagenda.vernieuw(lid("Loper"))
        antwoord = client.get(f"/buurtpreventie/agenda/{agenda.code}.ics")
        assert antwoord.status_code == 200
        assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
        assert "no-store" in antwoord["Cache-Control"]
        return Calendar.from_ical(antwoord.content)

    return lees


def test_alleen_eigen_rondes_zonder_namen(haal, plan, lid, groep):
    assert not haal().events
    ronde = meld_aan(plan(kijk_naar="De donkere hoek."), lid("Loper"), lid("Buurman"))
    plan(over=timedelta(days=4))
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    (afspraak,) = haal().events
    assert afspraak.start == ronde.begin.replace(microsecond=0)
    assert afspraak["URL"].endswith(f"/rondes/{ronde.pk}/")
    assert groep.naam in afspraak["SUMMARY"]
    tekst = afspraak.to_ical().decode()
    assert not [woord for woord in ("Buurman", "Neef", "donkere", "@buren") if woord in tekst]


def test_wat_niet_doorgaat_staat_er_als_afgelast(haal, plan, lid):
    ronde = meld_aan(plan(), lid("Loper"))
    (eerst,) = haal().events
    looprondes.gelast_af(ronde, reden="Storm.", door=lid("Buurvrouw"))
    (daarna,) = haal().events
    assert (eerst["STATUS"], daarna["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert daarna["UID"] == eerst["UID"]
    assert daarna["SEQUENCE"] > eerst["SEQUENCE"]
    assert "Storm." in daarna["DESCRIPTION"]


def test_de_tijd_is_nederlandse_tijd_ook_na_de_zomertijd(haal, groep, lid):
    begin = datetime.now(AMSTERDAM).replace(month=3, day=16, hour=20, minute=0) + timedelta(days=366)
    velden = {"begin": begin, "einde": begin + timedelta(hours=1), "zone": None, "plaatsen": 2, "kijk_naar": ""}
    for ronde in looprondes.plan(groep, velden=velden, weken=4, door=lid("Buurvrouw")):
        ronde.plekken.create(lid=lid("Loper"))
    kalender = haal()
    assert {afspraak.start.hour for afspraak in kalender.events} == {20}
    assert {afspraak["DTSTART"].params["TZID"] for afspraak in kalender.events} == {"Europe/Amsterdam"}
    assert [zone["TZID"] for zone in kalender.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_een_nieuw_adres_en_het_oude_werkt_niet_meer(als_buur, buur, client, groep, lid):
    loper, hier = als_buur(buur("Loper")), f"/buurtpreventie/groepen/{groep.slug}/rondes/agenda/"
    assert "Maak mijn adres" in loper.get(hier).content.decode()
    assert not Loopagenda.objects.exists()  # looking makes nothing
    codes = []
    for _ in range(2):
        assert loper.post(hier).status_code == 303
        codes.append(Loopagenda.objects.get().code)
    assert f"/buurtpreventie/agenda/{codes[1]}.ics" in loper.get(hier).content.decode()
    assert 'href="webcal://' in loper.get(hier).content.decode()
    assert [client.get(f"/buurtpreventie/agenda/{code}.ics").status_code for code in codes] == [404, 200]
    assert len(codes[1]) >= 32
    loper.post(hier, {"stop": "1"})
    assert client.get(f"/buurtpreventie/agenda/{codes[1]}.ics").status_code == 404


def test_wie_vertrekt_heeft_geen_adres_meer(client, lid):
    code = loopagenda.vernieuw(lid("Loper")).code
    leden.vertrek(lid("Loper"))
    assert client.get(f"/buurtpreventie/agenda/{code}.ics").status_code == 404
