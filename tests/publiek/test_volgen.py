"""Following by the secret link: what it shows, to whom, and answering back."""

import pytest

from meldingen.melding import acties
from meldingen.melding.models import Melding
from meldingen.melding.workflow import Status


def test_de_link_toont_status_belofte_en_geschiedenis(client, maak_melding, boa) -> None:
    melding = maak_melding()
    pagina = client.get(f"/melding/{melding.volgcode}/").content.decode()
    assert "Wij hebben uw melding" in pagina
    assert "Klaar uiterlijk" in pagina
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="In welke straat precies?")
    pagina = client.get(f"/melding/{melding.volgcode}/").content.decode()
    assert "In welke straat precies?" in pagina
    assert "Wij wachten op uw antwoord" in pagina


def test_wie_de_link_niet_heeft_ziet_niets(client, maak_melding) -> None:
    melding = maak_melding()
    assert client.get(f"/melding/{melding.pk}/").status_code == 404
    assert client.get(f"/melding/{melding.volgcode[:-1]}/").status_code == 404


def test_de_pagina_wordt_nergens_bewaard_of_doorgegeven(client, maak_melding) -> None:
    antwoord = client.get(f"/melding/{maak_melding().volgcode}/")
    assert antwoord["Referrer-Policy"] == "same-origin"
    assert "noindex" in antwoord["X-Robots-Tag"]
    assert "no-store" in antwoord["Cache-Control"]


def test_antwoorden_kan_als_er_een_vraag_is(client, maak_melding, boa) -> None:
    melding = maak_melding()
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Waar precies?")
    adres = f"/melding/{melding.volgcode}/"
    assert client.post(adres, {"actie": "antwoord", "tekst": "Bij de kerk"}).status_code == 303
    assert Melding.objects.get().status == Status.IN_BEHANDELING
    assert "Bij de kerk" in client.get(adres).content.decode()
    nogmaals = client.post(adres, {"actie": "antwoord", "tekst": "Nog een keer"})
    assert nogmaals.status_code == 200
    assert 'role="alert"' in nogmaals.content.decode()


def test_niet_opgelost_opent_de_melding_opnieuw(client, maak_melding, boa) -> None:
    melding = maak_melding()
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Het is opgeruimd.")
    adres = f"/melding/{melding.volgcode}/"
    assert "Niet opgelost?" in client.get(adres).content.decode()
    client.post(adres, {"actie": "heropen", "tekst": "Het ligt er nog."})
    assert Melding.objects.get().status == Status.HEROPEND


@pytest.mark.parametrize("actie", ["", "verwijder"])
def test_een_onbekende_actie_doet_niets(client, maak_melding, actie) -> None:
    melding = maak_melding()
    assert client.post(f"/melding/{melding.volgcode}/", {"actie": actie, "tekst": "x"}).status_code == 404
    assert melding.overgangen.count() == 1


def test_elke_status_heeft_woorden(client, maak_melding) -> None:
    from meldingen.melding.woorden import WOORDEN

    assert set(WOORDEN) == set(Status)


def test_volgen_zonder_link_legt_uit_en_vraagt_niets(client, portaal) -> None:
    pagina = client.get("/volgen/").content.decode()
    assert "WM" in pagina
    assert "<input" not in pagina
