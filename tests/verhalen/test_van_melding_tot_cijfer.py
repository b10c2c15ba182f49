"""The whole road: a resident reports, the right boa handles it, the resident hears it, and it stands in the figures."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from meldingen.cijfers.verbergen import vaststellen
from meldingen.melding import openbaar
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Concept, Melding
from meldingen.streek.termijnen import dag_van


@pytest.fixture
def bewoner(client, portaal):
    return client


def verstuur(bewoner, pad: str, **velden):
    antwoord = bewoner.post(pad, velden)
    assert antwoord.status_code == 303, (
        pad,
        antwoord.status_code,
        re.findall(r"__error.*", antwoord.content.decode())[:3],
    )
    return antwoord["Location"]


def test_bewoner_meldt_boa_handelt_af_bewoner_hoort_het_en_het_telt(bewoner, boa, buitenstaander, brievenbus, werk_af):
    pad = verstuur(bewoner, "/melden/", gevaar="nee")
    sleutel = Concept.objects.get().sleutel
    assert sleutel in pad
    stap = f"/melden/{sleutel}"
    verstuur(bewoner, f"{stap}/wat/", tekst="Er knalt steeds vuurwerk bij de speeltuin.")
    verstuur(bewoner, f"{stap}/soort/", categorie="vuurwerk-afsteken")
    verstuur(bewoner, f"{stap}/waar/", lon="5.8690", lat="50.9980", plek_in_woorden="Bij de speeltuin")
    verstuur(bewoner, f"{stap}/details/")
    verstuur(bewoner, f"{stap}/contact/", email="bewoner@demo.example")
    bedankt = verstuur(bewoner, f"{stap}/controle/")
    melding = Melding.objects.get()
    assert melding.nummer in bewoner.get(bedankt).content.decode()

    bewoner.force_login(buitenstaander)
    assert melding.nummer not in bewoner.get("/werkvoorraad/").content.decode()
    bewoner.force_login(boa)
    assert melding.nummer in bewoner.get("/werkvoorraad/").content.decode()
    verstuur(bewoner, f"/werkvoorraad/{melding.pk}/status/", van="gemeld", naar="in_behandeling")
    verstuur(
        bewoner,
        f"/werkvoorraad/{melding.pk}/status/",
        van="in_behandeling",
        naar="afgehandeld",
        bericht="Wij spraken de jongeren aan.",
    )
    bewoner.logout()

    werk_af()
    post = brievenbus.aan("bewoner@demo.example")
    assert [mail["Subject"].rsplit(" ", 1)[-1] for mail in post] == ["ontvangen", melding.nummer, "afgehandeld"]
    link = re.search(r"http\S+/melding/\S+", post[-1].get_content()).group()
    pagina = bewoner.get(link[link.index("/melding/") :]).content.decode()
    assert "Wij spraken de jongeren aan." in pagina

    vandaag = dag_van(timezone.now())
    geteld = tellen.totalen("dag", ["GM1883"], [melding.categorie_id], van=vandaag, tot=vandaag + timedelta(days=1))
    assert geteld.total() == 1
    vaststellen.publiceer(date(vandaag.year + 1, 1, 4))
    assert "verborgen" in bewoner.get("/indicatoren/vuurwerkoverlast/").content.decode()

    Melding.objects.update(gemeld_op=timezone.now() - openbaar.VERTRAGING - timedelta(minutes=1))
    openbaar.publiceer.call()
    assert [rij.stand for rij in openbaar.lijst()[0]] == ["klaar"]


def test_niet_opgelost_de_melder_heropent_en_hetzelfde_team_krijgt_het_terug(
    bewoner, boa, maak_melding, brievenbus, werk_af
):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    team = melding.team
    bewoner.force_login(boa)
    verstuur(bewoner, f"/werkvoorraad/{melding.pk}/status/", van="gemeld", naar="afgehandeld", bericht="Klaar.")
    bewoner.logout()
    verstuur(bewoner, f"/melding/{melding.volgcode}/", actie="heropen", tekst="Het is er nog steeds.")
    melding.refresh_from_db()
    assert (melding.status, melding.team) == ("heropend", team)
    bewoner.force_login(boa)
    assert "Het is er nog steeds." in bewoner.get(f"/werkvoorraad/{melding.pk}/").content.decode()
    werk_af()
    assert brievenbus.mails[-1]["Subject"] == f"Wij kijken opnieuw naar uw melding {melding.nummer}"
