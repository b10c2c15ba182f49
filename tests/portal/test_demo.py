"""`manage.py demo`: a portal ready to try, and nothing of it lost by a second run."""

import os
import sqlite3
import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse

from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.gezien.models import Aandachtspunt, Waarneming
from buurtpreventie.groepen.models import Groep, Lid
from cms.paginas.models import HomePage
from meldingen.melding import toegang
from meldingen.melding.models import Categorie, Melding
from meldingen.melding.rechten import Recht
from portal.demo import personages

pytestmark = pytest.mark.traag


@pytest.fixture(scope="module")
def demo(eens_gevuld) -> str:
    """What the command says when it makes a demo in a furnished portal, and the demo itself."""
    gezegd: list[str] = []
    eens_gevuld(lambda: gezegd.append(_demo()))
    return gezegd[0]


def _demo() -> str:
    uit = StringIO()
    call_command("demo", meldingen=40, stdout=uit)
    return uit.getvalue()


def test_de_demo_toont_waarmee_u_kunt_inloggen(demo):
    assert personages.WACHTWOORD in demo
    assert all(personage.email in demo for personage in personages.CAST)


def test_een_boa_van_de_demo_kan_inloggen_en_ziet_de_eigen_gemeente(demo, portaal, client):
    gegevens = {"username": "boa.stein@demo.example", "password": personages.WACHTWOORD}
    assert client.post(reverse("inloggen"), gegevens).status_code == 302
    boa = get_user_model().objects.get(email="boa.stein@demo.example")
    assert toegang.gemeenten_met(boa, Recht.BEHANDELEN) == {personages.STEIN}
    assert boa.teams.exists()


def test_de_demo_heeft_groepen_van_buren(demo, portaal, client):
    assert "buurvrouw@demo.example" in demo
    _demo()
    assert sorted(Groep.objects.values_list("fase", flat=True)) == ["aangevraagd", "actief", "actief", "actief"]
    assert Lid.objects.filter(rol="loper").exists()
    assert Groepsbericht.objects.filter(verborgen_op__isnull=False).count() == 3
    assert Groepsbericht.objects.filter(ook_naar__isnull=False).count() == 1
    assert (Aandachtspunt.objects.count(), Waarneming.objects.count()) == (2, 3)
    assert "Wandelteam" in client.get("/buurtpreventie/").content.decode()


def test_de_buitenstaander_van_de_demo_ziet_niets(demo, portaal):
    buitenstaander = get_user_model().objects.get(email="buitenstaander@demo.example")
    assert not toegang.is_medewerker(buitenstaander)


def test_de_redacteur_van_de_demo_mag_paginas_wijzigen_en_niet_in_het_beheer(demo, portaal, client):
    client.force_login(get_user_model().objects.get(email="redacteur@demo.example"))
    pagina = HomePage.objects.get(locale__language_code="nl")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).status_code == 200
    assert client.get(reverse("admin:index")).status_code == 302


def test_een_tweede_keer_laat_alles_zoals_het_is(demo, portaal):
    Categorie.objects.filter(slug="vuurwerk-afsteken").update(naam="Knallen")
    _demo()
    # Made up, and what the groups saw.
    assert (Melding.objects.exclude(bron="buurtpreventie").count(), Melding.objects.count()) == (40, 42)
    assert Categorie.objects.get(slug="vuurwerk-afsteken").naam == "Knallen"


def test_buiten_de_proef_weigert_de_demo(portaal, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        _demo()


def test_een_demo_van_een_oudere_versie_wordt_opnieuw_gemaakt_met_een_regel(tmp_path):
    """As `script/server` does it, with a database that has the tables of before."""
    bestand = tmp_path / "portaal.sqlite3"
    with sqlite3.connect(bestand) as oud:
        oud.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app TEXT, name TEXT, applied TEXT)")
        oud.execute("INSERT INTO django_migrations VALUES (1, 'meldingen', '0022_concept_met_foto', '2026-11-29')")
        oud.execute("CREATE TABLE meldingen_melding (id INTEGER)")
    oud.close()
    omgeving = os.environ | {"DEMO": "1", "DATABASE_URL": f"spatialite:///{bestand}", "VAR_DIR": str(tmp_path)}
    opdracht = [sys.executable, "manage.py", "demo", "--meldingen", "1"]
    gedraaid = subprocess.run(
        opdracht, cwd=settings.BASE_DIR, env=omgeving, capture_output=True, text=True, check=False
    )
    assert gedraaid.returncode == 0, gedraaid.stderr[-2000:]
    assert gedraaid.stdout.count("oudere versie") == 1
    with sqlite3.connect(bestand) as nieuw:
        tabellen = {naam for (naam,) in nieuw.execute("SELECT name FROM sqlite_master")}
    nieuw.close()
    assert "melding_melding" in tabellen
    assert "meldingen_melding" not in tabellen
