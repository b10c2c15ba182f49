"""The hand-over ledger: a partner is asked, takes or returns, has a clock, and the melding is never without an owner."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.models import Criterium, Foto, Overdracht, Partner, Team, Uitgaand
from tests.conftest import SITTARD, STEIN

MELDER = {"email": "bewoner@demo.example", "naam": "Bewoner Geheim"}


@pytest.fixture
def politie(portaal) -> Partner:
    partner = Partner.objects.get(soort="politie")
    partner.email = "politie@demo.example"
    partner.save()
    return partner


@pytest.fixture
def overgedragen(maak_melding, boa, politie) -> Overdracht:
    return acties.draag_over(
        maak_melding(melder=MELDER), politie, reden="Vermoeden van heling.", bericht="De politie kijkt.", door=boa
    )


def pagina(client, overdracht: Overdracht) -> str:
    return client.get(f"/overdracht/{overdracht.code}/").content.decode()


def test_boa_draagt_over_vanuit_de_melding_en_ziet_de_afspraken(als, boa, maak_melding, politie):
    melding = maak_melding()
    scherm = als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()
    assert Criterium.objects.first().tekst in scherm
    adres = f"/werkvoorraad/{melding.pk}/status/"
    velden = {"van": "gemeld", "naar": "overgedragen", "bericht": "De politie kijkt."}
    fout = als(boa).post(adres, velden)
    assert fout.status_code == 422
    assert "een melding is nooit van niemand" in fout.content.decode()
    assert "De politie kijkt." in fout.content.decode()
    assert als(boa).post(adres, velden | {"partner": politie.pk, "reden": "Misdrijf."}).status_code == 303
    melding.refresh_from_db()
    assert melding.status == "overgedragen"
    assert melding.team_id
    assert "wacht op antwoord" in als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()


def test_partner_krijgt_een_link_en_de_melder_een_bericht(overgedragen, brievenbus, werk_af):
    werk_af()
    mail = brievenbus.aan("politie@demo.example")[0].get_content()
    assert f"/overdracht/{overgedragen.code}/" in mail
    assert "Vermoeden van heling." in mail
    assert "Geheim" not in mail
    assert any("ligt nu bij een ander" in mail["Subject"] for mail in brievenbus.aan("bewoner@demo.example"))
    assert "heling" not in brievenbus.aan("bewoner@demo.example")[-1].get_content()


def test_partner_ziet_de_melding_zonder_wie_het_meldde(client, overgedragen):
    scherm = pagina(client, overgedragen)
    assert overgedragen.melding.tekst in scherm
    assert "Geheim" not in scherm
    assert "bewoner@" not in scherm
    assert client.get("/overdracht/bestaat-niet/").status_code == 404


def test_aannemen_zet_een_nieuwe_klok(client, overgedragen):
    eerst = overgedragen.uiterlijk_op
    antwoord = client.post(f"/overdracht/{overgedragen.code}/", {"actie": "aannemen", "kenmerk": "PL-123"})
    assert antwoord.status_code == 303
    overgedragen.refresh_from_db()
    assert (overgedragen.stand, overgedragen.kenmerk) == ("aangenomen", "PL-123")
    assert overgedragen.uiterlijk_op > eerst
    assert "U werkt aan deze melding" in pagina(client, overgedragen)


def test_teruggeven_vraagt_waarom_en_het_team_heeft_de_melding_weer(client, overgedragen, brievenbus, werk_af):
    Team.objects.filter(pk=overgedragen.melding.team_id).update(email="wijkboas@demo.example")
    adres = f"/overdracht/{overgedragen.code}/"
    assert client.post(adres, {"actie": "teruggeven"}).status_code == 422
    assert client.post(adres, {"actie": "teruggeven", "tekst": "Dit is voor de gemeente."}).status_code == 303
    melding = overgedragen.melding
    melding.refresh_from_db()
    assert melding.status == "in_behandeling"
    assert "Dit is voor de gemeente." in melding.overgangen.last().bericht
    assert "Melding" in pagina(client, overgedragen)
    assert melding.tekst not in pagina(client, overgedragen)
    werk_af()
    assert brievenbus.aan("wijkboas@demo.example")


def test_klaar_handelt_af_en_de_melder_leest_wat_er_is_gedaan(client, overgedragen, brievenbus, werk_af):
    client.post(f"/overdracht/{overgedragen.code}/", {"actie": "klaar", "tekst": "Wij hebben de spullen meegenomen."})
    overgedragen.melding.refresh_from_db()
    assert overgedragen.melding.status == "afgehandeld"
    werk_af()
    assert "Wij hebben de spullen meegenomen." in brievenbus.aan("bewoner@demo.example")[-1].get_content()


def test_opsporingsgegevens_van_een_partner_komen_terug_met_de_reden(client, overgedragen):
    adres = f"/overdracht/{overgedragen.code}/"
    tekst = "De verdachte is aangehouden en verhoord."
    antwoord = client.post(adres, {"actie": "klaar", "tekst": tekst})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert tekst in pagina
    assert 'name="toch"' in pagina
    overgedragen.melding.refresh_from_db()
    assert overgedragen.melding.status == "overgedragen"
    assert client.post(adres, {"actie": "klaar", "tekst": tekst, "toch": "ja"}).status_code == 303


def test_een_tweede_antwoord_verandert_niets(client, overgedragen):
    acties.geef_terug(overgedragen, antwoord="Niet voor ons.")
    oud = Overdracht.objects.get(pk=overgedragen.pk)
    antwoord = client.post(f"/overdracht/{oud.code}/", {"actie": "klaar", "tekst": "Toch klaar."})
    assert antwoord.status_code == 422
    oud.melding.refresh_from_db()
    assert oud.melding.status == "in_behandeling"


def test_de_boa_haalt_terug_en_de_link_is_dan_dicht(client, overgedragen, boa):
    acties.verander_status(overgedragen.melding, "in_behandeling", door=boa)
    overgedragen.refresh_from_db()
    assert overgedragen.stand == "terug"
    assert overgedragen.melding.tekst not in pagina(client, overgedragen)


def test_de_klok_herinnert_een_keer_per_stap(overgedragen, brievenbus, werk_af):
    Team.objects.filter(pk=overgedragen.melding.team_id).update(email="wijkboas@demo.example")
    assert acties.herinner.call() == 0
    for onderwerp in ("Wij wachten op uw antwoord", "al klaar"):
        Overdracht.objects.update(uiterlijk_op=timezone.now() - timedelta(minutes=1))
        assert acties.herinner.call() == 1
        assert acties.herinner.call() == 0
        werk_af()
        assert onderwerp in brievenbus.aan("politie@demo.example")[-1]["Subject"]
        overgedragen.refresh_from_db()
        if overgedragen.stand == "gevraagd":
            acties.neem_aan(overgedragen)
    assert "is te laat" in brievenbus.aan("wijkboas@demo.example")[-1]["Subject"]


def test_zonder_partner_kan_niemand_overdragen(maak_melding, boa):
    melding = maak_melding()
    with pytest.raises(acties.PartnerNodig):
        acties.verander_status(melding, "overgedragen", door=boa, bericht="Weg ermee.")
    melding.refresh_from_db()
    assert melding.status == "gemeld"


def test_een_partner_van_een_andere_gemeente_of_zonder_recht(maak_melding, boa, buitenstaander, politie):
    elders = Partner.objects.create(naam="Elders", soort="anders", gemeente_code=STEIN)
    with pytest.raises(acties.GeenRecht):
        acties.draag_over(maak_melding(), elders, reden="x", bericht="y", door=boa)
    with pytest.raises(acties.GeenRecht):
        acties.draag_over(maak_melding(gemeente=SITTARD), politie, reden="x", bericht="y", door=buitenstaander)
    assert not Overdracht.objects.exists()


def test_een_melding_ligt_nooit_bij_twee_partners(overgedragen, boa):
    wijkbeheer = Partner.objects.get(soort="wijkbeheer")
    with pytest.raises(acties.ActieFout):
        acties.draag_over(overgedragen.melding, wijkbeheer, reden="x", bericht="y", door=boa)
    with pytest.raises(IntegrityError), transaction.atomic():
        Overdracht.objects.create(
            melding=overgedragen.melding,
            partner=wijkbeheer,
            reden="x",
            gevraagd_op=timezone.now(),
            uiterlijk_op=timezone.now(),
        )


def test_fotos_zijn_te_zien_zolang_de_overdracht_loopt(client, overgedragen, png):
    foto = Foto.objects.create(melding=overgedragen.melding, bestand=png, vingerafdruk="x")
    assert client.get(f"/foto/{foto.pk}/{overgedragen.code}").status_code == 200
    acties.geef_terug(overgedragen, antwoord="Niet voor ons.")
    assert client.get(f"/foto/{foto.pk}/{overgedragen.code}").status_code == 404


def test_zonder_mailadres_krijgt_de_boa_de_link_om_door_te_geven(als, maak_melding, boa):
    overdracht = acties.draag_over(
        maak_melding(), Partner.objects.get(soort="wijkbeheer"), reden="x", bericht="y", door=boa
    )
    assert f"/overdracht/{overdracht.code}/" in als(boa).get(f"/werkvoorraad/{overdracht.melding_id}/").content.decode()
    assert Uitgaand.objects.count() == 0
