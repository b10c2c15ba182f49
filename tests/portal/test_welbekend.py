"""What other machines look for."""

from datetime import datetime, timedelta

from django.utils import timezone


def test_security_txt_is_altijd_nog_maanden_geldig(client, db):
    tekst = client.get("/.well-known/security.txt").content.decode()
    velden = dict(regel.split(": ", 1) for regel in tekst.splitlines())
    over = datetime.fromisoformat(velden["Expires"]) - timezone.now()
    assert timedelta(days=90) < over < timedelta(days=365)
    assert velden["Contact"].endswith("/contact/")


def test_zoekmachines_blijven_weg_van_meldingen(client, db):
    regels = client.get("/robots.txt").content.decode().splitlines()
    for taal in ("", "/de", "/en"):
        assert f"Disallow: {taal}/melding/" in regels
        assert f"Disallow: {taal}/melden/" in regels
        assert f"Allow: {taal}/melden/$" in regels, "it stands in the sitemap"


def test_elke_pagina_draagt_de_koppen_van_internet_nl(client, portaal):
    antwoord = client.get("/indicatoren/")
    assert antwoord["X-Frame-Options"] == "DENY"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Referrer-Policy"] == "same-origin"
    beleid = antwoord["Content-Security-Policy"]
    assert "unsafe" not in beleid
    for richtlijn in ("default-src 'self'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"):
        assert richtlijn in beleid
