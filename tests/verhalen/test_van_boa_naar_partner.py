"""The road of a hand-over: a boa asks a partner by mail, the partner works by a link, the reporter reads what was done."""

import re

import pytest
from django.test import Client

from meldingen.melding.models import Partner

BEWONER, POLITIE = "bewoner@demo.example", "politie@demo.example"


@pytest.fixture
def politie(portaal) -> Partner:
    partner = Partner.objects.get(soort="politie")
    partner.email = POLITIE
    partner.save()
    return partner


def _link(mail, begin: str) -> str:
    """The address in a mail, without the name of the server."""
    return re.search(rf"http\S+?({begin}\S+)", mail.get_content()).group(1)


def test_boa_draagt_over_partner_handelt_af_en_de_melder_leest_het(
    als, boa, maak_melding, politie, brievenbus, werk_af
) -> None:
    melding = maak_melding(melder={"email": BEWONER, "naam": "Bewoner Geheim"})
    weg = f"/werkvoorraad/{melding.pk}/"
    velden = {"van": "gemeld", "naar": "overgedragen", "bericht": "De politie kijkt.", "reden": "Vermoeden van heling."}
    assert als(boa).post(f"{weg}status/", velden | {"partner": politie.pk}).status_code == 303

    werk_af()
    (vraag,) = brievenbus.aan(POLITIE)
    partner, overdracht = Client(), _link(vraag, "/overdracht/")
    scherm = partner.get(overdracht).content.decode()
    assert melding.tekst in scherm
    assert "Geheim" not in vraag.get_content() + scherm
    assert partner.post(overdracht, {"actie": "aannemen", "kenmerk": "PL-123"}).status_code == 303
    assert "PL-123" in als(boa).get(weg).content.decode()
    klaar = {"actie": "klaar", "tekst": "Wij hebben de spullen meegenomen."}
    assert partner.post(overdracht, klaar).status_code == 303
    assert melding.tekst not in partner.get(overdracht).content.decode()

    werk_af()
    volgen = _link(brievenbus.aan(BEWONER)[-1], "/melding/")
    pagina = Client().get(volgen).content.decode()
    assert "Wij hebben de spullen meegenomen." in pagina
    assert "heling" not in pagina
