"""The first pages, the search, and the pages around the form."""

import pytest
from django.template.loader import render_to_string
from wagtail.models import Page

from cms import inhoud
from cms.gegevens.models import Contactgegeven
from cms.paginas.models import StandaardPagina


def test_laden_mag_vaker_en_overschrijft_geen_redacteur(home) -> None:
    nederlands = StandaardPagina.objects.filter(locale__language_code="nl")
    privacy = nederlands.get(slug="privacy")
    privacy.inleiding = "Door een redacteur veranderd."
    privacy.save()
    Contactgegeven.objects.filter(sleutel="politie").update(waarde="0900-1234")
    aantal = Page.objects.count()
    inhoud.laad()
    assert Page.objects.count() == aantal
    assert nederlands.get(slug="privacy").inleiding == "Door een redacteur veranderd."
    assert Contactgegeven.objects.get(sleutel="politie").waarde == "0900-1234"


def test_elke_pagina_doet_het_en_noemt_112(client, home) -> None:
    adressen = ["/buurtpreventie/", "/zoeken/", "/inloggen/"]
    adressen += [pagina.url for pagina in Page.objects.filter(depth__gt=1).live()]
    assert len(adressen) > 30
    for adres in adressen:
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        pagina = antwoord.content.decode()
        assert 'href="tel:112"' in pagina, adres
        assert " style=" not in pagina, adres
        assert "<script>" not in pagina, adres
        assert "[[" not in pagina, adres


def test_zoeken_vindt_een_pagina_en_een_soort_melding(client, home, werk_af) -> None:
    werk_af()  # the worker writes the index
    pagina = client.get("/zoeken/", {"q": "vuurwerk"}).content.decode()
    assert 'href="/wat-te-doen/vuurwerk/"' in pagina
    assert "/melden/?soort=vuurwerk" in pagina


@pytest.mark.parametrize("vraag", ["'; drop table", "\x00", '"open aanhaling', "<script>alert(1)</script>", "* OR *"])
def test_zoeken_kan_tegen_alles(client, home, vraag) -> None:
    antwoord = client.get("/zoeken/", {"q": vraag})
    assert antwoord.status_code == 200
    assert "<script>alert" not in antwoord.content.decode()


def test_een_onbekende_pagina_geeft_een_volgende_stap(client, home) -> None:
    antwoord = client.get("/bestaat-niet/")
    assert antwoord.status_code == 404
    assert "Naar de beginpagina" in antwoord.content.decode()


@pytest.mark.parametrize("sjabloon", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_elke_foutpagina_kan_zonder_gegevens_en_geeft_een_volgende_stap(sjabloon) -> None:
    pagina = render_to_string(sjabloon)
    assert 'href="/melden/"' in pagina
    assert "<h1>" in pagina


def test_de_css_van_het_portaal_blijft_onder_vijftig_kilobyte(client, home) -> None:
    import re

    from django.contrib.staticfiles import finders

    bladen = re.findall(r'rel="stylesheet" href="/static/([^"]+)"', client.get("/").content.decode())
    assert len(bladen) > 3
    maten = {blad: len(open(finders.find(blad), "rb").read()) for blad in bladen}  # noqa: SIM115
    assert sum(maten.values()) < 50_000, maten


def test_inloggen_met_een_fout_wachtwoord_zegt_hoe_het_wel_moet(client, boa) -> None:
    antwoord = client.post("/inloggen/", {"username": boa.email, "password": "verkeerd"})
    assert "Kijk ze allebei na" in antwoord.content.decode()


def test_uitloggen_gaat_alleen_met_post(client, boa) -> None:
    client.force_login(boa)
    assert client.get("/uitloggen/").status_code == 405
    assert client.post("/uitloggen/").status_code == 302
    assert "_auth_user_id" not in client.session
