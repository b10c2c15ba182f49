"""The story of a round, by the pages alone: from the roster, by what was seen, to what came of it and the count."""

from datetime import time, timedelta

import pytest

from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding import acties
from meldingen.melding.models import Melding

from .lopen import verzet
from .zien import GLAS, LAT, LON

pytestmark = pytest.mark.django_db


def test_verhaal_van_rooster_tot_terugkoppeling(groep, plan, buur, als_buur, boa, brievenbus, werk_af):
    Lid.objects.update(stil_van=time(0), stil_tot=time(0))  # no quiet hours, whenever this runs
    weg = f"/buurtpreventie/groepen/{groep.slug}/rondes/"
    ronde = plan(over=timedelta(minutes=10))
    buurman, loper = als_buur(buur("Buurman")), als_buur(buur("Loper"))
    assert "Ik loop mee" in loper.get(weg).content.decode()
    for client in (buurman, loper):
        assert client.post(f"{weg}{ronde.pk}/aanmelden/").status_code == 303
    assert loper.post(f"{weg}{ronde.pk}/in/").status_code == 303
    assert "U bent de eerste" in loper.get(f"{weg}{ronde.pk}/").content.decode()
    buurman.post(f"{weg}{ronde.pk}/in/")
    assert "U loopt samen" in loper.get(f"{weg}{ronde.pk}/").content.decode()

    gezien = {"gevaar": "nee", "tekst": GLAS.tekst, "categorie": "zwerfvuil", "lon": str(LON), "lat": str(LAT)}
    toestel = {"groep": groep.slug, "sleutel": "0123456789abcdef", "wie": str(buur("Loper").pk), "doe": "melding"}
    assert loper.post("/buurtpreventie/gezien/", gezien | toestel).status_code == 303
    assert GLAS.tekst in buurman.get(f"{weg}{ronde.pk}/").content.decode()
    verzet(ronde, timedelta(minutes=40))
    for client in (buurman, loper):
        assert client.post(f"{weg}{ronde.pk}/uit/").status_code == 303

    acties.verander_status(Melding.objects.get(), "afgehandeld", door=boa, bericht="Opgeruimd.")
    waarnemingen.koppel_terug.call()
    werk_af()
    for naam in ("buurman", "loper"):
        assert "klaar met" in brievenbus.aan(f"{naam}@buren.example")[-1]["Subject"]
    assert "De gemeente is ermee klaar" in buurman.get(f"/buurtpreventie/groepen/{groep.slug}/binnen/").content.decode()

    verzet(ronde, timedelta(hours=3))
    assert looprondes.sluit_af.call() == 1
    gelopen = Loopronde.objects.get()
    assert gelopen.gelopen_door == 2
    assert gelopen.minuten >= 1
