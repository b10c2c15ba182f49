"""`manage.py demo`: a portal ready to try, and nothing of it lost by a second run."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse

from buurtpreventie.models import Aandachtspunt, Groep, Groepsbericht, Lid, Waarneming
from cms.models import HomePage
from meldingen import toegang
from meldingen.models import Categorie, Melding
from meldingen.workflow import Recht
from portal.demo import personages


def _demo() -> str:
    uit = StringIO()
    call_command("demo", meldingen=40, stdout=uit)
    return uit.getvalue()


def test_de_demo_toont_waarmee_u_kunt_inloggen(portaal):
    uit = _demo()
    assert personages.WACHTWOORD in uit
    assert all(personage.email in uit for personage in personages.CAST)


def test_een_boa_van_de_demo_kan_inloggen_en_ziet_de_eigen_gemeente(portaal, client):
    _demo()
    gegevens = {"username": "boa.stein@demo.example", "password": personages.WACHTWOORD}
    assert client.post(reverse("inloggen"), gegevens).status_code == 302
    boa = get_user_model().objects.get(email="boa.stein@demo.example")
    assert toegang.gemeenten_met(boa, Recht.BEHANDELEN) == {personages.STEIN}
    assert boa.teams.exists()


def test_de_demo_heeft_groepen_van_buren(portaal, client):
    assert "buurvrouw@demo.example" in _demo()
    _demo()
    assert sorted(Groep.objects.values_list("fase", flat=True)) == ["aangevraagd", "actief", "actief", "actief"]
    assert Lid.objects.filter(rol="loper").exists()
    assert Groepsbericht.objects.filter(verborgen_op__isnull=False).count() == 3
    assert Groepsbericht.objects.filter(ook_naar__isnull=False).count() == 1
    assert (Aandachtspunt.objects.count(), Waarneming.objects.count()) == (2, 3)
    assert "Wandelteam" in client.get("/buurtpreventie/").content.decode()


def test_de_buitenstaander_van_de_demo_ziet_niets(portaal):
    _demo()
    buitenstaander = get_user_model().objects.get(email="buitenstaander@demo.example")
    assert not toegang.is_medewerker(buitenstaander)


def test_de_redacteur_van_de_demo_mag_paginas_wijzigen_en_niet_in_het_beheer(portaal, client):
    _demo()
    client.force_login(get_user_model().objects.get(email="redacteur@demo.example"))
    pagina = HomePage.objects.get(locale__language_code="nl")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).status_code == 200
    assert client.get(reverse("admin:index")).status_code == 302


def test_een_tweede_keer_laat_alles_zoals_het_is(portaal):
    _demo()
    Categorie.objects.filter(slug="vuurwerk-afsteken").update(naam="Knallen")
    _demo()
    # Made up, and what the groups saw.
    assert (Melding.objects.exclude(bron="buurtpreventie").count(), Melding.objects.count()) == (40, 42)
    assert Categorie.objects.get(slug="vuurwerk-afsteken").naam == "Knallen"


def test_buiten_de_proef_weigert_de_demo(portaal, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        _demo()
