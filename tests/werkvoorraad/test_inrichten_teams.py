"""The coordinator's teams: members, safety net, absence; what would leave work without an owner is refused in clear words."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from meldingen.melding import acties, routering, toegang
from meldingen.melding.models import Afwezigheid, Categorie, Inrichtingswijziging, Melding, Routeringsregel, Team
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.inrichten import acties as inrichten
from tests.conftest import SITTARD, STEIN

BASIS = f"/werkvoorraad/inrichten/{SITTARD}/"


@pytest.fixture
def bureau(als, coordinator):
    return als(coordinator)


@pytest.fixture
def nachtploeg(coordinator) -> Team:
    return inrichten.maak_team(SITTARD, naam="Nachtploeg", email="", door=coordinator)


def vangnet() -> Team:
    return Team.objects.get(gemeente_code=SITTARD, vangnet=True)


def geschiedenis() -> list[str]:
    return [rij.wat for rij in Inrichtingswijziging.objects.all()]


def test_coordinator_van_een_gemeente_komt_meteen_bij_de_eigen_teams(bureau, portaal):
    assert bureau.get("/werkvoorraad/inrichten/")["Location"] == BASIS
    pagina = bureau.get(BASIS).content.decode()
    assert "Sittard-Geleen" in pagina
    assert "vangnet" in pagina


def test_coordinator_ziet_een_andere_gemeente_niet(bureau, portaal):
    assert bureau.get(f"/werkvoorraad/inrichten/{STEIN}/").status_code == 404
    elders = Team.objects.filter(gemeente_code=STEIN).first()
    assert bureau.get(f"{BASIS}team/{elders.pk}/").status_code == 404
    assert bureau.post(f"{BASIS}team/{elders.pk}/vangnet/", {"stap": "opslaan"}).status_code == 404


def test_coordinator_van_drie_gemeenten_kiest_er_een(medewerker, als):
    wie = medewerker("coordinator", SITTARD, "Drie Gemeenten")
    wie.rollen.create(rol="coordinator", gemeente_code=STEIN)
    pagina = als(wie).get("/werkvoorraad/inrichten/").content.decode()
    assert "Stein" in pagina
    assert "Sittard-Geleen" in pagina


def test_een_boa_ziet_de_weg_erheen_niet_en_een_coordinator_wel(als, boa, coordinator):
    assert "Teams en regels" not in als(boa).get("/werkvoorraad/").content.decode()
    assert "Teams en regels" in als(coordinator).get("/werkvoorraad/").content.decode()


def test_team_maken_hernoemen_en_terugzien_in_de_geschiedenis(bureau, coordinator):
    antwoord = bureau.post(f"{BASIS}team/", {"naam": "  Avond   ploeg ", "email": "avond@demo.example"})
    team = Team.objects.get(naam="Avond ploeg")
    assert (antwoord.status_code, antwoord["Location"]) == (303, f"{BASIS}team/{team.pk}/")
    gezien = inrichten.afdruk_van(team)
    bureau.post(f"{BASIS}team/{team.pk}/", {"naam": "Avondteam", "email": "", "gezien": gezien})
    team.refresh_from_db()
    assert (team.naam, team.email) == ("Avondteam", "")
    pagina = bureau.get(f"{BASIS}geschiedenis/").content.decode()
    assert "Team gewijzigd: Avondteam" in pagina
    assert "Avond ploeg, avond@demo.example" in pagina
    assert coordinator.naam in pagina


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": "", "email": "a@demo.example"}, "Geef het team een naam."),
        ({"naam": "Nieuw", "email": "geen adres"}, "Dit is geen e-mailadres"),
        ({"naam": "wijkbeheer", "email": "a@demo.example"}, "Er is al een team met de naam"),
        ({"naam": "x" * 81, "email": "a@demo.example"}, "80"),
    ],
)
def test_een_fout_bij_een_team_zegt_wat_er_mis_is_en_bewaart_wat_er_stond(bureau, velden, zin):
    voor = Team.objects.count()
    antwoord = bureau.post(f"{BASIS}team/", velden)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert zin in pagina
    assert velden["email"] in pagina
    assert Team.objects.count() == voor
    assert geschiedenis() == []


def test_wie_tweede_is_bij_een_team_overschrijft_niets_en_houdt_wat_er_stond(bureau, nachtploeg, coordinator):
    gezien = inrichten.afdruk_van(nachtploeg)
    inrichten.wijzig_team(nachtploeg, naam="Nachtdienst", email="", gezien=gezien, door=coordinator)
    antwoord = bureau.post(f"{BASIS}team/{nachtploeg.pk}/", {"naam": "Late dienst", "email": "", "gezien": gezien})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Er is niets overschreven" in pagina
    assert "Team gewijzigd: Nachtdienst" in pagina
    assert 'value="Late dienst"' in pagina
    nachtploeg.refresh_from_db()
    assert nachtploeg.naam == "Nachtdienst"


def test_opslaan_zonder_verandering_laat_geen_regel_na(nachtploeg, coordinator):
    voor = len(geschiedenis())
    gezien = inrichten.afdruk_van(nachtploeg)
    inrichten.wijzig_team(nachtploeg, naam="Nachtploeg", email="", gezien=gezien, door=coordinator)
    assert len(geschiedenis()) == voor


def test_lid_erbij_en_weer_weg(bureau, nachtploeg, boa, collega):
    url = f"{BASIS}team/{nachtploeg.pk}/leden/"
    assert bureau.post(url, {"gebruiker": boa.pk}).status_code == 303
    assert bureau.post(url, {"gebruiker": collega.pk}).status_code == 303
    assert set(nachtploeg.leden.all()) == {boa, collega}
    assert bureau.post(f"{url}{boa.pk}/weg/").status_code == 303
    assert list(nachtploeg.leden.all()) == [collega]
    assert geschiedenis()[:2] == [
        "Lid weg uit Nachtploeg: Boa Sittard",
        "Lid erbij in Nachtploeg: Collega Sittard",
    ]


def test_wie_hier_geen_rol_heeft_wordt_geen_lid(bureau, nachtploeg, buitenstaander, coordinator):
    antwoord = bureau.post(f"{BASIS}team/{nachtploeg.pk}/leden/", {"gebruiker": buitenstaander.pk})
    assert antwoord.status_code == 422
    assert "heeft geen rol meer in deze gemeente" in antwoord.content.decode()
    with pytest.raises(inrichten.NietMogelijk, match="geen rol in deze gemeente"):
        inrichten.voeg_lid_toe(nachtploeg, buitenstaander, door=coordinator)


def test_het_laatste_lid_gaat_niet_weg_zolang_het_team_werk_krijgt(bureau, coordinator):
    team = vangnet()
    assert list(team.leden.all()) == [coordinator]
    antwoord = bureau.post(f"{BASIS}team/{team.pk}/leden/{coordinator.pk}/weg/")
    assert antwoord.status_code == 422
    assert "is de laatste in" in antwoord.content.decode()
    assert list(team.leden.all()) == [coordinator]


def test_een_team_zonder_werk_mag_leeg(bureau, nachtploeg, boa, coordinator):
    inrichten.voeg_lid_toe(nachtploeg, boa, door=coordinator)
    assert bureau.post(f"{BASIS}team/{nachtploeg.pk}/leden/{boa.pk}/weg/").status_code == 303
    assert nachtploeg.leden.count() == 0


def test_een_team_met_open_meldingen_wordt_niet_opgeheven(bureau, nachtploeg, coordinator, maak_melding, boa):
    meldingen = [maak_melding(), maak_melding()]
    for melding in meldingen:
        acties.wijs_toe(melding, team=nachtploeg, door=coordinator)
    antwoord = bureau.post(f"{BASIS}team/{nachtploeg.pk}/opheffen/")
    assert antwoord.status_code == 422
    assert "Nachtploeg heeft nog 2 open meldingen. Handel die eerst af" in antwoord.content.decode()
    for melding in meldingen:
        acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    assert bureau.post(f"{BASIS}team/{nachtploeg.pk}/opheffen/").status_code == 303
    nachtploeg.refresh_from_db()
    assert nachtploeg.opgeheven_op is not None
    assert bureau.get(f"{BASIS}team/{nachtploeg.pk}/").status_code == 404
    assert Melding.objects.get(pk=meldingen[0].pk).team == nachtploeg, "old meldingen keep their team"
    assert "Team opgeheven: Nachtploeg" in geschiedenis()


def test_een_team_met_een_regel_of_het_vangnet_wordt_niet_opgeheven(bureau, nachtploeg):
    Routeringsregel.objects.create(team=nachtploeg, gebied_code=SITTARD)
    assert "nog 1 regel naar" in bureau.post(f"{BASIS}team/{nachtploeg.pk}/opheffen/").content.decode()
    assert "is het vangnet" in bureau.post(f"{BASIS}team/{vangnet().pk}/opheffen/").content.decode()


def test_een_opgeheven_team_krijgt_niets_meer_ook_niet_met_de_hand(nachtploeg, coordinator, maak_melding):
    melding = maak_melding()
    inrichten.hef_op(nachtploeg, door=coordinator)
    with pytest.raises(acties.ActieFout):
        acties.wijs_toe(melding, team=Team.objects.get(pk=nachtploeg.pk), door=coordinator)
    with pytest.raises(inrichten.NietMogelijk, match="opgeheven"):
        inrichten.voeg_lid_toe(nachtploeg, coordinator, door=coordinator)


def test_de_naam_van_een_opgeheven_team_is_weer_vrij(nachtploeg, coordinator):
    inrichten.hef_op(nachtploeg, door=coordinator)
    assert inrichten.maak_team(SITTARD, naam="Nachtploeg", email="", door=coordinator).pk != nachtploeg.pk


def test_het_eerste_team_van_een_gemeente_wordt_het_vangnet(coordinator):
    Routeringsregel.objects.filter(team__gemeente_code=SITTARD).delete()
    Team.objects.filter(gemeente_code=SITTARD).delete()
    assert inrichten.maak_team(SITTARD, naam="Iedereen", email="", door=coordinator).vangnet


def test_vangnet_verplaatsen_toont_eerst_wat_er_verandert_en_is_dan_een_stap(bureau, nachtploeg, maak_melding):
    Routeringsregel.objects.all().delete()
    maak_melding()
    oud = vangnet()
    url = f"{BASIS}team/{nachtploeg.pk}/vangnet/"
    kijken = bureau.post(url)
    assert "1 melding zou naar een ander team gaan" in kijken.content.decode()
    assert vangnet() == oud, "looking saves nothing"
    assert bureau.post(url, {"stap": "opslaan", "gezien": kijken.context["gezien"]}).status_code == 303
    assert vangnet() == nachtploeg
    assert maak_melding().team == nachtploeg
    assert geschiedenis()[0] == "Vangnet verplaatst naar Nachtploeg"


def test_vangnet_verplaatsen_zonder_te_hebben_gekeken_verandert_niets(bureau, nachtploeg):
    antwoord = bureau.post(f"{BASIS}team/{nachtploeg.pk}/vangnet/", {"stap": "opslaan", "gezien": "verzonnen"})
    assert antwoord.status_code == 409
    assert "Er is niets overschreven" in antwoord.content.decode()
    assert vangnet() != nachtploeg


def _dag(over: int) -> date:
    return dag_van(timezone.now()) + timedelta(days=over)


def _aanwezig(melding: Melding, dag: date | None = None) -> list:
    return [wie for wie in toegang.collegas(melding, dag) if wie.afwezig_tot is None]


def test_afwezigheid_staat_bij_het_team_en_wie_weg_is_wordt_niet_gekozen(bureau, boa, collega, maak_melding):
    melding = maak_melding()
    velden = {"gebruiker": boa.pk, "eerste_dag": _dag(0).isoformat(), "laatste_dag": _dag(6).isoformat()}
    assert bureau.post(f"{BASIS}afwezig/", velden).status_code == 303
    assert "afwezig tot en met" in bureau.get(f"{BASIS}team/{vangnet().pk}/").content.decode()
    weg = {wie.naam: wie.afwezig_tot for wie in toegang.collegas(melding)}
    assert weg["Boa Sittard"] == _dag(6)
    assert weg["Collega Sittard"] is None
    assert boa not in _aanwezig(melding)
    assert collega in _aanwezig(melding)
    rij = Afwezigheid.objects.get()
    assert bureau.post(f"{BASIS}afwezig/{rij.pk}/weg/").status_code == 303
    assert boa in _aanwezig(melding)
    assert geschiedenis() == ["Afwezigheid ingetrokken: Boa Sittard", "Afwezig gemeld: Boa Sittard"]


def test_de_laatste_dag_telt_mee_en_de_dag_erna_niet(boa, maak_melding, coordinator):
    melding = maak_melding()
    inrichten.meld_afwezig(boa, gemeente_code=SITTARD, eerste_dag=_dag(-3), laatste_dag=_dag(0), door=coordinator)
    assert boa not in _aanwezig(melding)
    assert boa in _aanwezig(melding, _dag(1))


@pytest.mark.parametrize(
    ("eerste", "laatste", "zin"),
    [
        (3, 1, "De laatste dag ligt vóór de eerste."),
        (-9, -2, "Deze dag is al geweest."),
        (1, 3000, "meer dan twee jaar vooruit"),
    ],
)
def test_afwezigheid_met_onmogelijke_dagen_wordt_uitgelegd(bureau, boa, eerste, laatste, zin):
    velden = {"gebruiker": boa.pk, "eerste_dag": _dag(eerste).isoformat(), "laatste_dag": _dag(laatste).isoformat()}
    antwoord = bureau.post(f"{BASIS}afwezig/", velden)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert velden["eerste_dag"] in antwoord.content.decode()
    assert not Afwezigheid.objects.exists()


def test_twee_keer_dezelfde_dagen_afwezig_wordt_uitgelegd(bureau, boa):
    velden = {"gebruiker": boa.pk, "eerste_dag": _dag(1).isoformat(), "laatste_dag": _dag(5).isoformat()}
    bureau.post(f"{BASIS}afwezig/", velden)
    antwoord = bureau.post(f"{BASIS}afwezig/", velden | {"eerste_dag": _dag(5).isoformat()})
    assert "Dit staat er al" in antwoord.content.decode()
    assert Afwezigheid.objects.count() == 1


def test_afwezigheid_van_iemand_uit_een_andere_gemeente_blijft_staan(bureau, buitenstaander):
    rij = Afwezigheid.objects.create(gebruiker=buitenstaander, eerste_dag=_dag(0), laatste_dag=_dag(1))
    bureau.post(f"{BASIS}afwezig/{rij.pk}/weg/")
    assert Afwezigheid.objects.filter(pk=rij.pk).exists()


def test_zonder_recht_doet_geen_enkele_actie_iets(boa, buitenstaander, nachtploeg):
    team = nachtploeg
    voor = len(geschiedenis())
    for doe in (
        lambda: inrichten.maak_team(SITTARD, naam="x", email="", door=boa),
        lambda: inrichten.wijzig_team(team, naam="x", email="", gezien=inrichten.afdruk_van(team), door=boa),
        lambda: inrichten.hef_op(team, door=boa),
        lambda: inrichten.maak_vangnet(team, gezien="", door=boa),
        lambda: inrichten.voeg_lid_toe(team, boa, door=boa),
        lambda: inrichten.haal_lid_weg(team, boa, door=buitenstaander),
        lambda: inrichten.meld_afwezig(boa, gemeente_code=SITTARD, eerste_dag=_dag(0), laatste_dag=_dag(1), door=boa),
    ):
        with pytest.raises(inrichten.MagNietInrichten):
            doe()
    assert len(geschiedenis()) == voor


def test_de_database_bewaakt_wat_altijd_en_nooit_zo_is(boa, nachtploeg):
    """Every "always" and "never" of teams and rules is a constraint."""
    hondenpoep = Categorie.objects.get(slug="hondenpoep")
    for doe in (
        lambda: Team.objects.filter(pk=nachtploeg.pk).update(vangnet=True),
        lambda: Team.objects.filter(vangnet=True).update(opgeheven_op=timezone.now()),
        lambda: Afwezigheid.objects.create(gebruiker=boa, eerste_dag=_dag(1), laatste_dag=_dag(0)),
        lambda: Inrichtingswijziging.objects.create(gemeente_code=SITTARD, onderwerp="team", wat="", na="x"),
        lambda: Inrichtingswijziging.objects.create(gemeente_code=SITTARD, onderwerp="team", wat="x"),
        lambda: Routeringsregel.objects.create(
            team=nachtploeg, categorie=hondenpoep, gebied_code=SITTARD, van="09:00", tot="09:00"
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            doe()


@pytest.mark.parametrize("veld", ["wat", "voor", "na", "onderwerp", "gemeente_code"])
def test_de_geschiedenis_is_niet_te_herschrijven(nachtploeg, veld):
    with pytest.raises(DatabaseError, match="geschiedenis_blijft_staan"), transaction.atomic():
        Inrichtingswijziging.objects.update(**{veld: "anders"})


def test_een_verwijderd_account_laat_de_geschiedenis_staan(bureau, nachtploeg, medewerker):
    tweede = medewerker("coordinator", SITTARD, "Tijdelijk Iemand")
    inrichten.voeg_lid_toe(nachtploeg, tweede, door=tweede)
    tweede.delete()
    pagina = bureau.get(f"{BASIS}geschiedenis/").content.decode()
    assert "Lid erbij in Nachtploeg: Tijdelijk Iemand" in pagina
    assert "iemand die hier niet meer werkt" in pagina


def test_de_geschiedenis_bladert_en_verdraagt_onzin(bureau, nachtploeg):
    Inrichtingswijziging.objects.bulk_create(
        Inrichtingswijziging(gemeente_code=SITTARD, onderwerp="team", wat=f"Nummer {n}", na="x") for n in range(60)
    )
    eerste = bureau.get(f"{BASIS}geschiedenis/")
    tweede = bureau.get(f"{BASIS}geschiedenis/" + eerste.context["volgende"])
    gezien = [rij.pk for blad in (eerste, tweede) for rij in blad.context["rijen"]]
    assert len(gezien) == len(set(gezien)) == 61
    assert bureau.get(f"{BASIS}geschiedenis/?na=onzin").status_code == 200
    assert bureau.get(f"{BASIS}geschiedenis/?na={'9' * 40}").status_code == 200


@pytest.mark.parametrize("aantal", [1, 20])
def test_de_lijsten_kosten_een_vast_aantal_queries(
    bureau, coordinator, medewerker, django_assert_max_num_queries, aantal
):
    team = vangnet()
    for n in range(aantal):
        inrichten.maak_team(SITTARD, naam=f"Team {n}", email="", door=coordinator)
        Routeringsregel.objects.create(team=team, gebied_code=SITTARD, dagen=str(n % 7 + 1), actief=n % 2 == 0)
        medewerker("boa", SITTARD, f"Boa{n} Sittard")
    for adres in (BASIS, f"{BASIS}team/{team.pk}/", f"{BASIS}regels/", f"{BASIS}afwezig/", f"{BASIS}geschiedenis/"):
        with django_assert_max_num_queries(15):
            assert bureau.get(adres).status_code == 200


def test_een_gemeente_zonder_teams_zegt_wat_te_doen(bureau):
    Routeringsregel.objects.filter(team__gemeente_code=SITTARD).delete()
    Team.objects.filter(gemeente_code=SITTARD).delete()
    assert "Zonder team kan deze gemeente geen meldingen aannemen" in bureau.get(BASIS).content.decode()
    assert "een melding zonder regel wordt geweigerd" in bureau.get(f"{BASIS}regels/").content.decode()
    assert routering.regelboek(SITTARD).vangnet is None
