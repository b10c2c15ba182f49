"""Rights beside the gemeente: a role in one team, a confidential category, the gemeenten together."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import IntegrityError
from django.http import QueryDict

from meldingen.melding import acties, toegang
from meldingen.melding.models import Categorie, Melding, Roltoewijzing, Team, Teamlid, Vertrouweling
from meldingen.melding.rechten import Recht
from meldingen.werkvoorraad.filters import lees
from tests.conftest import BEEK, SITTARD, STEIN


@pytest.fixture
def teamboa(portaal):
    """A boa with a role in one team of Sittard-Geleen only."""
    team = Team.objects.get(gemeente_code=SITTARD, naam="Wijkbeheer")
    gebruiker = get_user_model().objects.create_user(email="teamboa@demo.example", naam="Boa Wijkbeheer")
    Roltoewijzing.objects.create(gebruiker=gebruiker, rol="boa", gemeente_code=SITTARD, team=team)
    Teamlid.objects.create(team=team, gebruiker=gebruiker)
    return gebruiker


def test_een_rol_in_een_team_ziet_alleen_dat_team(als, teamboa, maak_melding):
    eigen, ander = maak_melding("zwerfvuil"), maak_melding("vuurwerk-knal")
    assert list(toegang.meldingen_voor(teamboa)) == [eigen]
    assert als(teamboa).get(f"/werkvoorraad/{eigen.pk}/").status_code == 200
    assert als(teamboa).get(f"/werkvoorraad/{ander.pk}/").status_code == 404
    assert toegang.mag(teamboa, Recht.BEHANDELEN, eigen)
    assert not toegang.mag(teamboa, Recht.BEHANDELEN, ander)
    assert toegang.gemeenten_met(teamboa, Recht.BEKIJKEN) == frozenset()


def test_wat_naar_een_ander_team_gaat_is_uit_het_zicht(teamboa, coordinator, maak_melding):
    melding = maak_melding("zwerfvuil")
    acties.wijs_toe(melding, team=Team.objects.get(gemeente_code=SITTARD, vangnet=True), door=coordinator)
    assert not toegang.meldingen_voor(teamboa).exists()


def test_dezelfde_rol_in_hetzelfde_team_kan_maar_een_keer(teamboa):
    with pytest.raises(IntegrityError):
        Roltoewijzing.objects.create(gebruiker=teamboa, rol="boa", gemeente_code=SITTARD, team=teamboa.teams.get())


@pytest.fixture
def geheim(portaal) -> Categorie:
    categorie = Categorie.objects.filter(ouder__slug="verdacht", alleen_verwijzen=False)[0]
    Categorie.objects.filter(pk=categorie.pk).update(vertrouwelijk=True)
    return categorie


def test_een_vertrouwelijke_melding_ziet_alleen_wie_genoemd_is(als, boa, collega, coordinator, geheim, maak_melding):
    melding = maak_melding(geheim.slug)
    Vertrouweling.objects.create(gebruiker=collega, categorie=geheim, gemeente_code=SITTARD)
    for wie, code in ((boa, 404), (coordinator, 404), (collega, 200)):
        assert als(wie).get(f"/werkvoorraad/{melding.pk}/").status_code == code
        assert (melding.nummer in als(wie).get("/werkvoorraad/").content.decode()) == (code == 200)
        punten = als(wie).get("/werkvoorraad/kaart/").json()["punten"]
        assert bool(punten) == (code == 200)
    with pytest.raises(acties.GeenRecht):
        acties.noteer(melding, tekst="Gezien.", door=boa)
    assert list(toegang.collegas(Melding.objects.select_related("categorie").get(pk=melding.pk))) in ([], [collega])


def test_genoemd_zijn_in_stein_opent_niets_in_sittard(als, collega, geheim, maak_melding):
    Vertrouweling.objects.create(gebruiker=collega, categorie=geheim, gemeente_code=STEIN)
    assert als(collega).get(f"/werkvoorraad/{maak_melding(geheim.slug).pk}/").status_code == 404


def test_de_mail_over_een_vertrouwelijke_melding_gaat_alleen_naar_wie_genoemd_is(
    collega, geheim, maak_melding, werk_af, brievenbus
):
    Team.objects.filter(gemeente_code=SITTARD).update(email="team@demo.example")
    Vertrouweling.objects.create(gebruiker=collega, categorie=geheim, gemeente_code=SITTARD)
    maak_melding(geheim.slug, tekst="Iets dat niet rond mag gaan.")
    werk_af()
    (mail,) = brievenbus.mails
    assert mail["To"] == collega.email
    assert geheim.naam not in str(mail)
    assert "Iets dat niet rond mag gaan" not in str(mail)


def test_een_vertrouwelijke_soort_zonder_vertrouweling_geeft_een_waarschuwing(geheim, capsys):
    call_command("check", "--database", "default")
    assert f"mag meldingen over '{geheim.naam}' zien" in capsys.readouterr().err


def rol_in(rol: str, *gemeenten: str):
    gebruiker = get_user_model().objects.create_user(email=f"{rol}@demo.example", naam=rol.title())
    for gemeente in gemeenten:
        Roltoewijzing.objects.create(gebruiker=gebruiker, rol=rol, gemeente_code=gemeente)
    return gebruiker


def test_samen_kijken_kan_alleen_wie_dat_recht_heeft(maak_melding):
    beek, stein = maak_melding(gemeente=BEEK), maak_melding(gemeente=STEIN)
    regio, boa = rol_in("regio", BEEK, STEIN), rol_in("boa", BEEK, STEIN)
    assert set(lees(regio, QueryDict("")).meldingen) == {beek, stein}
    assert set(lees(boa, QueryDict("")).meldingen) == {beek}  # one at a time
    assert set(lees(boa, QueryDict("gemeente=GM0971")).meldingen) == {stein}
    assert set(lees(regio, QueryDict("gemeente=GM0971")).meldingen) == {stein}


def test_de_regio_ziet_geen_melders_en_verandert_niets(als, maak_melding):
    melding = maak_melding(gemeente=BEEK, melder={"email": "bewoner@demo.example"})
    regio = rol_in("regio", BEEK, STEIN)
    pagina = als(regio).get(f"/werkvoorraad/{melding.pk}/").content.decode()
    assert "bewoner@demo.example" not in pagina
    assert "Sla status op" not in pagina
    assert als(regio).post(f"/werkvoorraad/{melding.pk}/neem/").status_code == 403
