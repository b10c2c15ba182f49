"""The pages of measures: write one down, see what the meldingen say, change it, take it away; only for one's own gemeente."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.cijfers.maatregelen.models import Maatregel
from meldingen.melding.models import Categorie
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van
from tests.conftest import SITTARD

HIER = f"/werkvoorraad/maatregelen/{SITTARD}/"


@pytest.fixture
def invoer(portaal) -> dict:
    buurten = Gebied.objects.buurten().filter(gemeente_code=SITTARD, geldig_tot=None).order_by("code")
    return {
        "naam": "Extra surveillance",
        "soort": "toezicht",
        "categorieen": [Categorie.objects.get(slug="zwerfvuil").ouder_id],
        "begin": (dag_van(timezone.now()) - timedelta(days=40)).isoformat(),
        "einde": "",
        "buurten": [buurten[0].code, buurten[1].code],
        "kosten": "2500",
        "toelichting": "Twee avonden per week.",
    }


def _leg_vast(client, invoer) -> Maatregel:
    antwoord = client.post(f"{HIER}nieuw/", invoer)
    assert antwoord.status_code == 303
    maatregel = Maatregel.objects.get(pk=int(antwoord["Location"].rstrip("/").rsplit("/", 1)[1]))
    assert antwoord["Location"] == f"{HIER}{maatregel.pk}/"
    return maatregel


def test_coordinator_legt_vast_en_ziet_wat_de_meldingen_zeggen(als, coordinator, invoer, werk_af):
    client = als(coordinator)
    assert "nog geen maatregel" in client.get(HIER).content.decode()
    maatregel = _leg_vast(client, invoer)
    assert "<progress" in client.get(f"{HIER}{maatregel.pk}/").content.decode()
    werk_af()
    pagina = client.get(f"{HIER}{maatregel.pk}/").content.decode()
    assert "<progress" not in pagina
    assert "Er zijn te weinig" in pagina
    assert "€ 2.500" in pagina
    assert client.get(f"{HIER}{maatregel.pk}/grafiek.svg?smal").content.startswith(b"<?xml")
    assert "Extra surveillance" in client.get(HIER).content.decode()
    deel = client.get(f"{HIER}{maatregel.pk}/", headers={"HX-Request": "true"}).content.decode()
    assert deel.lstrip().startswith("<section")


def test_een_getekend_gebied_gaat_voor_de_lijst(als, coordinator, invoer):
    vlak = "5.860,50.990;5.870,50.990;5.870,51.000;5.860,51.000"
    maatregel = _leg_vast(als(coordinator), invoer | {"vlak": vlak})
    assert maatregel.buurten == []
    assert maatregel.gebied.extent == pytest.approx((5.86, 50.99, 5.87, 51.0))
    # Changed without drawing anew: the area stays as it was drawn.
    form = als(coordinator).get(f"{HIER}{maatregel.pk}/wijzig/").context["form"]
    anders = invoer | {"naam": "Anders", "buurten": [], "gezien": form.initial["gezien"]}
    assert als(coordinator).post(f"{HIER}{maatregel.pk}/wijzig/", anders).status_code == 303
    maatregel.refresh_from_db()
    assert (maatregel.naam, maatregel.gebied.extent[0]) == ("Anders", pytest.approx(5.86))


@pytest.mark.parametrize(
    ("fout", "zegt"),
    [
        ({"naam": ""}, "Geef de maatregel een naam."),
        ({"soort": ""}, "Kies wat voor maatregel het is."),
        ({"categorieen": []}, "Kies tegen welke overlast de maatregel is."),
        ({"begin": "morgen"}, "Vul een datum in, bijvoorbeeld 1-12-2026."),
        ({"begin": "1999-01-01"}, "te lang geleden"),
        ({"einde": "2020-01-01"}, "De laatste dag ligt voor de eerste."),
        ({"buurten": []}, "Kies een of meer buurten, of teken een gebied op de kaart."),
        ({"buurten": ["BU09710000"]}, "Een van deze buurten is er niet meer."),
        ({"vlak": "5.86,50.99;5.87,50.99"}, "Teken het opnieuw, met drie tot zestig hoeken."),
        ({"vlak": "4.0,52.0;4.1,52.0;4.1,52.1"}, "Het getekende gebied ligt buiten uw gemeente."),
        ({"kosten": "veel"}, "Vul een heel getal in"),
        ({"toelichting": "Verdachte is Jan, kenteken 12-ABC-3."}, "kenteken"),
    ],
)
def test_een_fout_zegt_hoe_het_wel_moet_en_verliest_niets(als, coordinator, invoer, fout, zegt):
    antwoord = als(coordinator).post(f"{HIER}nieuw/", invoer | fout)
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert zegt in pagina
    if "toelichting" not in fout:
        assert "Twee avonden per week." in pagina
    assert not Maatregel.objects.exists()


def test_wie_te_laat_opslaat_ziet_dat_en_houdt_wat_er_stond(als, coordinator, invoer):
    client = als(coordinator)
    maatregel = _leg_vast(client, invoer)
    adres = f"{HIER}{maatregel.pk}/wijzig/"
    gezien = client.get(adres).context["form"].initial["gezien"]
    assert client.post(adres, invoer | {"naam": "Eerst", "gezien": gezien}).status_code == 303
    antwoord = client.post(adres, invoer | {"naam": "Later", "gezien": gezien})
    assert antwoord.status_code == 409
    assert "Een collega heeft deze maatregel intussen gewijzigd." in antwoord.content.decode()
    assert 'value="Later"' in antwoord.content.decode()
    maatregel.refresh_from_db()
    assert maatregel.naam == "Eerst"


def test_opnieuw_rekenen_en_verwijderen(als, coordinator, invoer, werk_af):
    client = als(coordinator)
    maatregel = _leg_vast(client, invoer)
    werk_af()
    assert client.post(f"{HIER}{maatregel.pk}/bereken/").status_code == 303
    assert "<progress" in client.get(f"{HIER}{maatregel.pk}/").content.decode()
    werk_af()
    assert client.post(f"{HIER}{maatregel.pk}/weg/").status_code == 303
    assert not Maatregel.objects.exists()


def test_de_lijst_kost_voor_twintig_wat_ze_voor_een_kost(als, coordinator, invoer, django_assert_num_queries):
    client = als(coordinator)
    maatregel = _leg_vast(client, invoer)
    client.get(HIER)
    with django_assert_num_queries(6) as een:
        client.get(HIER)
    for nummer in range(19):
        Maatregel.objects.create(
            gemeente_code=SITTARD,
            naam=f"Nummer {nummer}",
            soort="camera",
            gebied=maatregel.gebied,
            begin=maatregel.begin,
        )
    with django_assert_num_queries(len(een)):
        client.get(HIER)
