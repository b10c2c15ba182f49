"""The drills: asked, answered, counted without keeping who, and shown without pointing at anybody."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from cms.oefenen import oefeningen
from cms.oefenen import teksten as oefenteksten
from cms.oefenen.blok import Oefenvraag
from cms.oefenen.models import Meting, Oefenbriefje, Oefening, Oefentelling
from meldingen.melding import openbaar

GISTEREN = timezone.localdate() - timedelta(days=1)


@pytest.fixture
def oefening(portaal) -> Oefening:
    return Oefening.objects.get(slug="nl-alert")


@pytest.fixture
def rustig(monkeypatch) -> None:
    """Nobody has to wait for the time that reading takes."""
    monkeypatch.setattr(oefeningen, "_PER_VRAAG", 0)


def goed_van(oefening: Oefening, nummer: int) -> int:
    return next(n for n, antwoord in enumerate(oefening.antwoorden(nummer)) if antwoord["goed"])


def doorloop(client: Client, oefening: Oefening, *, fout: int = 0) -> dict[str, str]:
    """Answer every question as a browser does, the first `fout` of them wrong; what the last page hands in."""
    adres, velden = f"/oefenen/{oefening.slug}/vraag/", {}
    for nummer in range(len(oefening.vragen)):
        pagina = client.get(adres, velden).content.decode()
        velden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', pagina))
        keuze = goed_van(oefening, nummer)
        velden["kies"] = str((keuze + 1) % 3 if nummer < fout else keuze)
        pagina = client.get(adres, velden).content.decode()
        assert ("Goed, zo doet u dat" in pagina) == (nummer >= fout)
        verder = re.search(r'href="[^"]*vraag/\?([^"]*)"', pagina)
        velden = {k: v[0] for k, v in parse_qs(verder[1].replace("&amp;", "&")).items()} if verder else {}
    return dict(re.findall(r'name="([bg])" value="([^"]*)"', pagina))


def test_van_de_lijst_tot_de_uitslag_zonder_sessie(client, oefening, rustig) -> None:
    assert "/oefenen/nl-alert/" in client.get("/oefenen/").content.decode()
    assert "6 vragen" in client.get("/oefenen/nl-alert/").content.decode()
    velden = doorloop(client, oefening, fout=1)
    antwoord = client.post("/oefenen/nl-alert/klaar/", velden | {"postcode": "6131 AB"})
    assert antwoord.status_code == 303
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "U had 5 van de 6 vragen goed" in pagina
    assert "Ik ga meteen naar binnen" in pagina, "what went wrong, with what is right"
    assert "/wat-te-doen/chemelot/" in pagina
    telling = Oefentelling.objects.get()
    assert (telling.goed, telling.vragen, telling.postcode, telling.aantal) == (5, 6, "6131", 1)
    assert "sessionid" not in client.cookies


def test_er_wordt_niets_bewaard_van_wie_oefent(oefening) -> None:
    velden = {veld.name for model in (Oefentelling, Oefenbriefje) for veld in model._meta.get_fields()}
    assert velden == {"id", "oefening", "dag", "postcode", "vragen", "goed", "aantal", "nummer"}


def test_wie_niet_wil_tellen_ziet_toch_de_uitslag(client, oefening, rustig) -> None:
    velden = doorloop(client, oefening)
    assert "U had 6 van de 6 vragen goed" in client.get("/oefenen/nl-alert/klaar/", velden).content.decode()
    assert not Oefentelling.objects.exists()


def test_twee_keer_insturen_telt_een_keer(oefening, rustig) -> None:
    velden = doorloop(Client(), oefening)
    for _keer in range(2):
        # Without the cookie too: the ticket itself counts once.
        assert Client().post("/oefenen/nl-alert/klaar/", velden).status_code == 303
    assert [t.aantal for t in Oefentelling.objects.all()] == [1]


def test_wie_vandaag_al_oefende_telt_niet_nog_eens(client, oefening, rustig) -> None:
    for _keer in range(2):
        client.post("/oefenen/nl-alert/klaar/", doorloop(client, oefening))
    assert [t.aantal for t in Oefentelling.objects.all()] == [1]
    koek = client.cookies[f"geoefend-{oefening.pk}"]
    assert (koek.value, koek["max-age"], koek["path"]) == ("1", 86400, "/oefenen/nl-alert/"), "the same for everybody"


def test_vierhonderd_keer_van_een_netwerk_telt_hoogstens_veertig_keer(oefening, rustig) -> None:
    goed = ".".join(str(goed_van(oefening, n)) for n in range(6))
    for _keer in range(oefeningen.PER_UUR + 10):
        velden = {"b": str(oefeningen.nieuw_briefje(oefening)), "g": goed}
        assert Client().post("/oefenen/nl-alert/klaar/", velden).status_code == 303
    assert Oefentelling.objects.get().aantal == oefeningen.PER_UUR


def test_sneller_dan_lezen_telt_niet(client, oefening) -> None:
    client.post("/oefenen/nl-alert/klaar/", doorloop(client, oefening))
    assert not Oefentelling.objects.exists()


@pytest.mark.parametrize("postcode", ["613", "61311", "0131", "6131 AB 12", "<b>61", "六一三一", "6131'; --", "٦١٣١"])
def test_een_vreemde_postcode_is_een_fout_bij_het_veld(client, oefening, rustig, postcode) -> None:
    velden = doorloop(client, oefening)
    antwoord = client.post("/oefenen/nl-alert/klaar/", velden | {"postcode": postcode})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert pagina.count("Vul vier cijfers in, bijvoorbeeld 1234") >= 2, "in the summary and at the field"
    assert velden["g"] in pagina, "nothing is lost"
    assert not Oefentelling.objects.exists()


@pytest.mark.parametrize("kies", ["", "9", "-1", "x", "１", "0.1"])
def test_een_antwoord_dat_er_niet_is(client, oefening, kies) -> None:
    antwoord = client.get("/oefenen/nl-alert/vraag/", {"antwoord": "ja", "kies": kies})
    assert antwoord.status_code == 422
    assert antwoord.content.decode().count("Kies één van de antwoorden.") == 2


@pytest.mark.parametrize("velden", [{"b": "x"}, {"b": "a-b-c:d"}, {"g": "7"}, {"g": "0.0.0.0.0.0.0.0"}, {"g": "\x00"}])
def test_een_verzonnen_adres_begint_opnieuw(client, oefening, velden) -> None:
    antwoord = client.get("/oefenen/nl-alert/vraag/", velden)
    assert antwoord.status_code == 422
    assert "Begin opnieuw" in antwoord.content.decode()


def test_een_vraag_verandert_terwijl_iemand_bezig_is(client, oefening, rustig) -> None:
    velden = doorloop(client, oefening)
    vragen = oefening.vragen.get_prep_value()
    vragen[0]["value"]["vraag"] = "Wat doet u nu?"
    oefening.vragen = oefening.vragen.stream_block.to_python(vragen)
    oefening.save()
    for antwoord in (
        client.get("/oefenen/nl-alert/vraag/", {"b": velden["b"], "g": "0"}),
        client.post("/oefenen/nl-alert/klaar/", velden),
        client.get("/oefenen/nl-alert/vraag/", {"v": "oud", "antwoord": "ja", "kies": "0"}),
    ):
        assert antwoord.status_code == 409
        assert "De vragen zijn veranderd" in antwoord.content.decode()
    assert not Oefentelling.objects.exists()


def test_een_oefening_gaat_weg_terwijl_iemand_bezig_is(client, oefening, rustig) -> None:
    velden = doorloop(client, oefening)
    oefening.unpublish()
    for adres in ("", "vraag/", "klaar/", "uitslag/"):
        antwoord = client.get(f"/oefenen/nl-alert/{adres}", velden)
        assert antwoord.status_code == 404
        assert "Deze oefening is er nu niet" in antwoord.content.decode()
    assert client.post("/oefenen/nl-alert/klaar/", velden).status_code == 404
    assert client.get("/oefenen/nl-alert/uitslag/grafiek.svg").status_code == 404
    assert not Oefentelling.objects.exists()


def test_laden_overschrijft_geen_redacteur(oefening) -> None:
    oefening.titel = "Door een redacteur veranderd"
    oefening.save()
    oefenteksten.laad()
    assert Oefening.objects.count() == 2
    assert Oefening.objects.get(slug="nl-alert").titel == "Door een redacteur veranderd"


def test_elke_vraag_van_ons_heeft_een_goed_antwoord(oefening) -> None:
    for een in Oefening.objects.all():
        een.full_clean()
        for nummer in range(len(een.vragen)):
            assert sum(antwoord["goed"] for antwoord in een.antwoorden(nummer)) == 1
    assert [len(een.vragen) for een in Oefening.objects.order_by("slug")] == [6, 8]


def test_een_vraag_met_twee_goede_antwoorden_mag_niet(portaal) -> None:
    from django.core.exceptions import ValidationError

    blok = Oefenvraag()
    antwoord = {"tekst": "Ja", "uitleg": "Goed.", "goed": True}
    with pytest.raises(ValidationError):
        blok.clean(blok.to_python({"vraag": "Wat nu?", "situatie": "", "antwoorden": [antwoord, antwoord]}))


def test_een_blok_op_een_pagina_toont_de_eerste_vraag_en_niets_als_de_oefening_weg_is(oefening) -> None:
    from cms.oefenen.blok import OefeningBlok

    blok = OefeningBlok()
    html = blok.render(blok.to_python({"oefening": oefening.pk}))
    assert 'action="/oefenen/nl-alert/vraag/"' in html
    assert f'name="v" value="{oefening.versie}"' in html
    assert 'name="b"' not in html, "a page may be kept for everybody"
    oefening.unpublish()
    assert blok.render(blok.to_python({"oefening": oefening.pk})).strip() == ""


# What is shown


def tel(oefening: Oefening, dag: date, postcode: str, goed: int, aantal: int) -> None:
    Oefentelling.objects.create(oefening=oefening, dag=dag, postcode=postcode, vragen=6, goed=goed, aantal=aantal)


@pytest.mark.parametrize(
    ("cellen", "apart"),
    [
        ({"6131": 12, "6132": 7}, {"6131", "6132"}),
        ({"6131": 12, "6132": 7, "6133": 3}, {"6131"}),  # 3 would be the total minus the rest
        ({"6131": 12, "6132": 3, "6133": 3}, {"6131"}),
        ({"6131": 12, "": 2}, set()),  # who gave no postcode is a small group too
        ({"6131": 12, "": 9}, {"6131"}),
        ({"6131": 4}, set()),
        ({}, set()),
    ],
)
def test_een_kleine_groep_is_ook_niet_uit_het_totaal_te_halen(cellen, apart) -> None:
    los, samen = openbaar.te_tonen(cellen, samen={""})
    assert set(los) == apart
    rest = sum(cellen[naam] for naam in samen)
    assert rest == 0 or rest >= 5 or not los
    assert all(cellen[naam] >= 5 for naam in los)
    assert sum(cellen.values()) == rest + sum(cellen[naam] for naam in los)


def test_voor_en_na_een_campagne_met_het_doel(client, oefening) -> None:
    Meting.objects.create(
        oefening=oefening, moment="voor", label="Weet wat u doet", begin=GISTEREN - timedelta(days=40),
        eind=GISTEREN - timedelta(days=30), doel=80,
    )  # fmt: skip
    Meting.objects.create(
        oefening=oefening, moment="na", label="Weet wat u doet", begin=GISTEREN - timedelta(days=10),
        eind=GISTEREN + timedelta(days=10), doel=80,
    )  # fmt: skip
    voor, na = GISTEREN - timedelta(days=35), GISTEREN - timedelta(days=5)
    tel(oefening, voor, "6131", 3, 20)
    tel(oefening, voor, "6132", 6, 3)
    tel(oefening, voor, "", 3, 4)
    tel(oefening, na, "6131", 6, 10)
    tel(oefening, na, "", 3, 10)
    tel(oefening, timezone.localdate(), "6131", 6, 50)
    pagina = client.get("/oefenen/nl-alert/uitslag/").content.decode()
    assert "56 van de 100 antwoorden waren goed" in pagina
    assert "75 van de 100 antwoorden waren goed" in pagina
    assert "Het doel van 80 is nog niet gehaald" in pagina
    assert "50 (20 mensen)" in pagina
    assert "6132" not in pagina, "three people"
    eerste, tweede = oefeningen.uitslagen(oefening)
    assert {naam: groep.deelnemers for naam, groep in eerste.per_postcode.items()} == {"6131": 20, "": 7}
    assert tweede.alles == oefeningen.Oefengroep(20, 75), "today is not shown yet"
    plaatje = client.get("/oefenen/nl-alert/uitslag/grafiek.svg?smal")
    assert plaatje["Content-Type"] == "image/svg+xml"
    assert "doel 80" in plaatje.content.decode()


def test_weinig_deelnemers_laten_niets_zien(client, oefening) -> None:
    tel(oefening, GISTEREN, "6131", 6, 4)
    pagina = client.get("/oefenen/nl-alert/uitslag/").content.decode()
    assert "nog te weinig mensen" in pagina
    assert "6131" not in pagina
    assert "te weinig" in client.get("/oefenen/nl-alert/uitslag/grafiek.svg").content.decode()


def test_een_meting_die_nog_moet_beginnen(client, oefening) -> None:
    morgen = timezone.localdate() + timedelta(days=1)
    Meting.objects.create(oefening=oefening, moment="voor", label="Later", begin=morgen, eind=morgen)
    assert "De meting begint later" in client.get("/oefenen/nl-alert/uitslag/").content.decode()


@pytest.mark.parametrize(
    "velden",
    [{"postcode": "6131AB"}, {"postcode": "613"}, {"goed": 7}],
)
def test_de_database_bewaart_nooit_meer_dan_vier_cijfers(oefening, velden) -> None:
    with pytest.raises(Exception) as fout, transaction.atomic():  # noqa: PT011 - PostgreSQL says "too long" first
        Oefentelling.objects.create(
            **({"oefening": oefening, "dag": GISTEREN, "postcode": "", "vragen": 6, "goed": 1, "aantal": 1} | velden)
        )
    assert isinstance(fout.value, IntegrityError) or "too long" in str(fout.value)


def test_een_meting_eindigt_niet_voor_zij_begint(oefening) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Meting.objects.create(oefening=oefening, moment="na", label="x", begin=GISTEREN, eind=GISTEREN - timedelta(2))


# What editors do


@pytest.fixture
def redactie(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("redactie@demo.example", naam="Redactie"))
    return client


def test_redacteur_ziet_oefeningen_in_het_menu_en_een_voorbeeld(redactie, oefening) -> None:
    assert "NL-Alert: wat doet u?" in redactie.get("/cms/snippets/cms/oefening/").content.decode()
    bewerken = redactie.get(f"/cms/snippets/cms/oefening/edit/{oefening.pk}/")
    assert bewerken.status_code == 200
    assert "Voor en na een campagne" in bewerken.content.decode()


def test_metingen_over_elkaar_mogen_niet(oefening) -> None:
    formulier = Oefening.base_form_class
    assert formulier.__name__ == "Oefenformulier"
    from cms.oefenen.beheer import OefeningViewSet

    klasse = OefeningViewSet().get_edit_handler().get_form_class()
    rij = {"moment": "voor", "label": "x", "doel": "", "id": "", "ORDER": "", "DELETE": ""}
    velden = {
        "metingen-TOTAL_FORMS": "2", "metingen-INITIAL_FORMS": "0", "metingen-MIN_NUM_FORMS": "0",
        "metingen-MAX_NUM_FORMS": "1000", "vragen-count": "0",
    } | {
        f"metingen-{n}-{naam}": waarde
        for n, dagen in enumerate((("2026-01-01", "2026-01-31"), ("2026-01-31", "2026-02-10")))
        for naam, waarde in (rij | {"begin": dagen[0], "eind": dagen[1]}).items()
    }  # fmt: skip
    form = klasse(velden, instance=oefening)
    form.is_valid()
    assert "Twee metingen vallen over elkaar" in str(form.non_field_errors())


def test_einde_staat_in_het_adres(oefening) -> None:
    """What leads to the end can be read back: the answers, and a ticket that still counts."""
    from cms.oefenen.views import _einde

    adres = _einde(oefening, oefeningen.nieuw_briefje(oefening), (0, 1))
    vraag = parse_qs(urlsplit(adres).query)
    assert vraag["g"] == ["0.1"]
    assert oefeningen.lees_briefje(vraag["b"][0]).versie == oefening.versie
