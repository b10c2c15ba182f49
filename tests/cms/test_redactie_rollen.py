"""Who may write which page, and the second pair of eyes before the public sees it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, TaskState

from cms.paginas.models import Artikel, Gemeentepagina
from cms.poort.poort import ACTIE
from cms.redactie import rollen
from cms.redactie.models.tweedepaar import MET_REDEN
from cms.redactie.planning import publiceer_gepland
from meldingen.melding import uitgaand
from meldingen.melding.models import Roltoewijzing, Uitgaand
from portal.rooster import ROOSTER
from tests.conftest import BEEK, SITTARD, STEIN, vrije_poort

from .test_redactie_poort import MAKKELIJK, MOEILIJK


@pytest.fixture
def redacteur(medewerker):
    """redacteur(STEIN) -> who writes the pages of that gemeente."""

    def maak(*gemeenten: str, naam: str = "Redacteur"):
        gebruiker = medewerker("redacteur", gemeenten[0], naam)
        for gemeente in gemeenten[1:]:
            Roltoewijzing.objects.create(gebruiker=gebruiker, rol="redacteur", gemeente_code=gemeente)
        rollen.werk_bij(gebruiker)
        return gebruiker

    return maak


def _artikel(ouder: Page, tekst: str = MAKKELIJK, *, live: bool = True, door=None) -> Artikel:
    artikel = Artikel(title="Proef", slug="proef", inhoud=[("tekst", f"<p>{tekst}</p>")], live=live)
    ouder.add_child(instance=artikel)
    artikel.save_revision(user=door)
    return artikel


def _rechten(gebruiker, pagina: Page) -> set[str]:
    # A fresh user object, as in the next request.
    return pagina.permissions_for_user(get_user_model().objects.get(pk=gebruiker.pk)).permissions


def _gemeente(code: str) -> Gemeentepagina:
    return Gemeentepagina.objects.get(gemeente_code=code)


def test_een_redacteur_schrijft_alleen_bij_de_eigen_gemeente(home, redacteur):
    stein = redacteur(STEIN)
    eigen, ander = _artikel(_gemeente(STEIN)), _artikel(_gemeente(BEEK))
    assert _rechten(stein, _gemeente(STEIN)) == {"add", "change"}
    assert _rechten(stein, eigen) == {"add", "change"}
    assert _rechten(stein, _gemeente(BEEK)) == _rechten(stein, ander) == set()


def test_een_redacteur_stelt_iets_voor_op_een_gezamenlijke_pagina_en_publiceert_niet(home, redacteur):
    stein = redacteur(STEIN)
    gezamenlijk = home.get_children().not_type(Gemeentepagina).first()
    assert _rechten(stein, gezamenlijk) == {"change"}
    assert _rechten(stein, home) == set()
    assert _rechten(stein, _artikel(home)) == set()


def test_een_redacteur_begint_een_vertaling_en_die_is_een_concept(home, redacteur, client):
    vragen = home.get_children().get(slug="vragen")
    client.force_login(redacteur(STEIN))
    adres = reverse("simple_translation:submit_page_translation", args=[vragen.pk])
    assert client.get(adres).status_code == 200
    duits = Locale.objects.get(language_code="de")
    client.post(adres, {"locales": [duits.pk]})
    vertaling = vragen.get_translation(duits)
    assert not vertaling.live
    assert client.get("/de/vragen/").status_code == 404


def test_een_nieuwe_gezamenlijke_pagina_krijgt_die_rechten_ook(home, redacteur):
    stein, artikel = redacteur(STEIN), _artikel(home)
    rollen.nieuwe_pagina(None, artikel)
    assert _rechten(stein, artikel) == {"change"}


def test_wie_redacteur_is_in_alle_gemeenten_schrijft_ook_de_gezamenlijke_pagina(home, redacteur):
    samen = redacteur(BEEK, SITTARD, STEIN)
    assert _rechten(samen, home) == {"add", "change"}
    assert "publish" not in _rechten(samen, _gemeente(BEEK))


def test_de_deur_van_cms_volgt_de_rol_van_nu(home, medewerker, client):
    stein = medewerker("redacteur", STEIN, "Nieuw")
    client.force_login(stein)
    assert client.get("/cms/").status_code == 200
    assert client.get(reverse("wagtailadmin_pages:edit", args=[_gemeente(STEIN).pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:edit", args=[_gemeente(BEEK).pk])).status_code == 302
    Roltoewijzing.objects.filter(gebruiker=stein).delete()
    assert client.get("/cms/").status_code == 302


def test_een_boa_komt_er_niet_in(home, boa, client):
    client.force_login(boa)
    assert client.get("/cms/").status_code == 302


def test_de_groepen_worden_rechtgezet_als_iemand_eraan_zat(home, redacteur):
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission

    groep = Group.objects.get(name=rollen.groep_van(STEIN))
    publiceren = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    GroupPagePermission.objects.create(group=groep, page=home, permission=publiceren)
    rollen.richt_in()
    assert "publish" not in _rechten(redacteur(STEIN), home)


@pytest.fixture
def ingediend(home, redacteur):
    """An article of Stein that its writer has asked a second pair of eyes for."""

    def doe(tekst: str = MAKKELIJK, **velden):
        schrijver = redacteur(STEIN, naam="Schrijver")
        artikel = _artikel(_gemeente(STEIN), tekst, live=False, door=schrijver)
        for veld, waarde in velden.items():
            setattr(artikel, veld, waarde)
        artikel.save_revision(user=schrijver)
        artikel.get_workflow().start(artikel, schrijver)
        return Artikel.objects.get(pk=artikel.pk), schrijver

    return doe


def _stap(artikel: Artikel) -> TaskState:
    return Artikel.objects.get(pk=artikel.pk).current_workflow_task_state


def test_de_schrijver_mag_het_eigen_werk_niet_goedkeuren(ingediend, client):
    artikel, schrijver = ingediend()
    taak = artikel.current_workflow_task
    assert taak.get_actions(artikel, schrijver) == []
    with pytest.raises(PermissionDenied, match="zelf"):
        taak.on_action(_stap(artikel), schrijver, "approve")
    client.force_login(schrijver)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[artikel.pk, "approve", _stap(artikel).pk]))
    assert not Artikel.objects.get(pk=artikel.pk).live
    assert list(TaskState.objects.reviewable_by(schrijver)) == []


def test_een_collega_keurt_goed_en_dan_staat_de_pagina_online(ingediend, redacteur, client):
    artikel, _schrijver = ingediend()
    collega = redacteur(STEIN, naam="Collega")
    assert [stap.pk for stap in TaskState.objects.reviewable_by(collega)] == [_stap(artikel).pk]
    client.force_login(collega)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[artikel.pk, "approve", _stap(artikel).pk]))
    artikel = Artikel.objects.get(pk=artikel.pk)
    assert artikel.live
    assert client.get(artikel.url).status_code == 200


def test_iemand_van_een_andere_gemeente_keurt_niets_goed(ingediend, redacteur):
    artikel, _schrijver = ingediend()
    ander = redacteur(BEEK, naam="Ander")
    assert artikel.current_workflow_task.get_actions(artikel, ander) == []
    assert not TaskState.objects.reviewable_by(ander).exists()


def test_wie_bij_het_nakijken_iets_verandert_geeft_het_terug_aan_de_ander(ingediend, redacteur):
    artikel, schrijver = ingediend()
    collega = redacteur(STEIN, naam="Collega")
    artikel.save_revision(user=collega)
    artikel = Artikel.objects.get(pk=artikel.pk)
    assert artikel.current_workflow_task.get_actions(artikel, collega) == []
    assert artikel.current_workflow_task.get_actions(artikel, schrijver) != []


def test_een_tekst_die_na_het_indienen_moeilijk_werd_vraagt_een_reden_van_wie_goedkeurt(ingediend, redacteur):
    artikel, _schrijver = ingediend(MOEILIJK)
    collega = redacteur(STEIN, naam="Collega")
    taak = artikel.current_workflow_task
    assert [naam for naam, _titel, _venster in taak.get_actions(artikel, collega)] == [MET_REDEN, "reject"]
    with pytest.raises(PermissionDenied):
        taak.on_action(_stap(artikel), collega, "approve")
    taak.on_action(_stap(artikel), collega, MET_REDEN, comment="Zo staat het in de wet.")
    assert Artikel.objects.get(pk=artikel.pk).live
    assert PageLogEntry.objects.get(page=artikel, action=ACTIE).data["reden"] == "Zo staat het in de wet."


def test_wie_mag_meekijken_krijgt_mail_en_de_schrijver_hoort_het(ingediend, redacteur, brievenbus, werk_af):
    collega, ander = redacteur(STEIN, naam="Collega"), redacteur(BEEK, naam="Ander")
    artikel, schrijver = ingediend()
    werk_af()
    (mail,) = brievenbus.aan(collega.email)
    assert mail["Subject"] == "Wilt u meekijken? Proef"
    assert f"/cms/pages/{artikel.pk}/edit/" in mail.get_content()
    assert brievenbus.aan(schrijver.email) == brievenbus.aan(ander.email) == []
    artikel.current_workflow_task.on_action(_stap(artikel), collega, "reject", comment="Welke dag is het?")
    assert brievenbus.aan(schrijver.email) == []  # not in the editor's own request
    werk_af()
    (terug,) = brievenbus.aan(schrijver.email)
    assert terug["Subject"] == "Nog niet goed: Proef"
    assert "Welke dag is het?" in terug.get_content()
    artikel = Artikel.objects.get(pk=artikel.pk)
    artikel.current_workflow_state.resume(schrijver)
    artikel.current_workflow_task.on_action(_stap(artikel), collega, "approve")
    werk_af()
    assert brievenbus.aan(schrijver.email)[-1]["Subject"] == "Goedgekeurd: Proef"


def test_een_mailserver_die_er_niet_is_houdt_niemand_tegen(ingediend, redacteur, brievenbus, settings, werk_af):
    collega = redacteur(STEIN, naam="Collega")
    settings.EMAIL_PORT = vrije_poort()
    artikel, _schrijver = ingediend()
    werk_af()
    assert artikel.workflow_in_progress
    rij = Uitgaand.objects.get(ontvanger=collega.email)
    assert (rij.stand, rij.pogingen) == ("wacht", 1)
    assert "ConnectionRefusedError" in rij.laatste_fout
    settings.EMAIL_PORT = brievenbus.poort
    _nog_eens(werk_af)
    assert [mail["Subject"] for mail in brievenbus.aan(collega.email)] == ["Wilt u meekijken? Proef"]


def _nog_eens(werk_af) -> None:
    """The pause is over: the timetable's line comes by."""
    Uitgaand.objects.update(volgende_poging_op=timezone.now() - timedelta(seconds=1))
    uitgaand.verstuur_openstaand.call()
    werk_af()


def test_wat_de_ene_collega_niet_bereikt_komt_bij_de_ander_niet_nog_eens(ingediend, redacteur, brievenbus, werk_af):
    een, twee = redacteur(STEIN, naam="Een"), redacteur(STEIN, naam="Twee")
    brievenbus.antwoorden = ["250 OK", "451 even niet"]
    ingediend()
    werk_af()
    assert len(brievenbus.mails) == 1
    _nog_eens(werk_af)
    _nog_eens(werk_af)
    assert len(brievenbus.aan(een.email)) == len(brievenbus.aan(twee.email)) == 1


def test_wie_te_laat_komt_wordt_niet_meer_gevraagd(ingediend, redacteur, brievenbus, werk_af):
    collega = redacteur(STEIN, naam="Collega")
    brievenbus.antwoorden = ["451 even niet"]
    artikel, _schrijver = ingediend()
    werk_af()
    artikel.current_workflow_task.on_action(_stap(artikel), collega, "approve")
    _nog_eens(werk_af)
    assert brievenbus.aan(collega.email) == []
    assert Uitgaand.objects.get(ontvanger=collega.email).stand == "vervallen"


def test_een_goedkeuring_die_niet_doorgaat_mailt_niemand(ingediend, redacteur, brievenbus, werk_af):
    collega = redacteur(STEIN, naam="Collega")
    artikel, schrijver = ingediend()
    with transaction.atomic():
        artikel.current_workflow_task.on_action(_stap(artikel), collega, "approve")
        transaction.set_rollback(True)
    werk_af()
    assert brievenbus.aan(schrijver.email) == []


def test_een_geplande_pagina_komt_en_gaat_vanzelf(ingediend, redacteur, client):
    straks = timezone.now() + timedelta(hours=1)
    artikel, _schrijver = ingediend(go_live_at=straks, expire_at=straks + timedelta(days=1))
    collega = redacteur(STEIN, naam="Collega")
    artikel.current_workflow_task.on_action(_stap(artikel), collega, "approve")
    publiceer_gepland.call()
    assert not Artikel.objects.get(pk=artikel.pk).live
    nu = timezone.now()
    versie = Artikel.objects.get(pk=artikel.pk).scheduled_revision
    type(versie).objects.filter(pk=versie.pk).update(
        approved_go_live_at=nu - timedelta(seconds=1),
        content=versie.content | {"go_live_at": str(nu - timedelta(seconds=1))},
    )
    publiceer_gepland.call()
    artikel = Artikel.objects.get(pk=artikel.pk)
    assert artikel.live
    Artikel.objects.filter(pk=artikel.pk).update(expire_at=nu - timedelta(seconds=1))
    publiceer_gepland.call()
    assert not Artikel.objects.get(pk=artikel.pk).live
    assert client.get(artikel.url).status_code == 404


def test_het_rooster_kijkt_elke_minuut_naar_geplande_paginas():
    (regel,) = [regel for regel in ROOSTER if regel.taak == publiceer_gepland]
    assert regel.elke == timedelta(minutes=1)


def test_veel_paginas_tegelijk_publiceren_gaat_ook_door_de_poort(home, client):
    beheerder = get_user_model().objects.create_superuser("beheerder@demo.example", naam="Beheerder")
    client.force_login(beheerder)
    artikel = _artikel(home, MOEILIJK, live=False)
    adres = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "publish")) + f"?id={artikel.pk}&next=/cms/"
    client.post(adres)
    assert not Artikel.objects.get(pk=artikel.pk).live
