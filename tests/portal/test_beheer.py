"""The administration: every list and form opens, failed messages get another chance, meldingen are not to be edited."""

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from meldingen.melding.models import Categorie, Melding, Uitgaand
from tests.conftest import WACHTWOORD


@pytest.fixture
def beheer(client, django_user_model, portaal):
    client.force_login(
        django_user_model.objects.create_superuser("beheerder@demo.example", WACHTWOORD, naam="Beheerder")
    )
    return client


def test_elke_lijst_en_elk_formulier_gaat_open(beheer, maak_melding):
    maak_melding(melder={"email": "bewoner@demo.example"})
    for model in admin.site._registry:
        if model._meta.app_label not in ("meldingen", "gebruikers"):
            continue
        naam = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        assert beheer.get(reverse(f"{naam}_changelist")).status_code == 200, naam
        if eerste := model._default_manager.first():
            assert beheer.get(reverse(f"{naam}_change", args=[eerste.pk])).status_code == 200, naam


def test_meldingen_en_tellingen_staan_niet_in_het_beheer():
    namen = {model.__name__ for model in admin.site._registry}
    assert not namen & {"Melding", "Melder", "Statusovergang", "Telling", "Telregel", "OpenbareMelding"}
    assert Melding not in admin.site._registry


def test_een_mislukt_bericht_wordt_vanuit_het_beheer_opnieuw_geprobeerd(beheer, maak_melding):
    maak_melding(melder={"email": "bewoner@demo.example"})
    Uitgaand.objects.update(stand="mislukt")
    lijst = reverse("admin:melding_uitgaand_changelist")
    pk = Uitgaand.objects.get().pk
    antwoord = beheer.post(lijst, {"action": "probeer_opnieuw", "_selected_action": [pk]}, follow=True)
    assert "1 berichten worden opnieuw geprobeerd" in antwoord.content.decode()
    assert Uitgaand.objects.get().stand == "wacht"
    assert "bewoner@demo.example" not in antwoord.content.decode()


def test_opnieuw_proberen_vraagt_een_recht_en_staat_in_de_geschiedenis(client, django_user_model, maak_melding):
    maak_melding(melder={"email": "bewoner@demo.example"})
    Uitgaand.objects.update(stand="mislukt", pogingen=8, laatste_fout="SMTPServerDisconnected: weg")
    kijker = django_user_model.objects.create_user("kijker@demo.example", WACHTWOORD, naam="Kijker", is_staff=True)
    kijker.user_permissions.add(Permission.objects.get(codename="view_uitgaand"))
    client.force_login(kijker)
    lijst, rij = reverse("admin:melding_uitgaand_changelist"), Uitgaand.objects.get()
    doe = {"action": "probeer_opnieuw", "_selected_action": [rij.pk]}
    pagina = client.get(lijst + "?stand=mislukt&kanaal=mail").content.decode()
    for deel in (rij.over, "gemeld", "SMTPServerDisconnected"):
        assert deel in pagina
    assert "probeer_opnieuw" not in pagina
    client.post(lijst, doe)
    assert Uitgaand.objects.get().stand == "mislukt"
    kijker.user_permissions.add(Permission.objects.get(codename="change_uitgaand"))
    client.post(lijst, doe)
    rij.refresh_from_db()
    assert (rij.stand, rij.pogingen) == ("wacht", 0)
    assert rij.volgende_poging_op <= timezone.now()
    assert LogEntry.objects.get().get_change_message() == "Opnieuw geprobeerd."
    assert LogEntry.objects.get().user == kijker


def test_een_categorie_is_te_veranderen_en_niet_te_verwijderen(beheer):
    categorie = Categorie.objects.get(slug="zwerfvuil")
    assert (
        beheer.post(reverse("admin:melding_categorie_delete", args=[categorie.pk]), {"post": "yes"}).status_code == 403
    )
    assert Categorie.objects.filter(slug="zwerfvuil").exists()


def test_een_boa_komt_niet_in_het_beheer(als, boa):
    assert als(boa).get("/beheer/").status_code == 302
