"""Dutch, German and English: the address says which, every public word has its translation, the language of the reporter
stays with the melding, and staff read what was written."""

import re

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.models import GroupPagePermission, Page

from cms import inhoud
from cms.redactie import rollen
from cms.vertalingen import duits
from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding, Vertaling, Vraag
from meldingen.melding.workflow import Status
from meldingen.streek.plek import Plek
from portal import woordbronnen, woordenboek
from tests.bladzijde import plat
from tests.conftest import PLEK, SITTARD

TALEN = woordenboek.TALEN
_PLAATS = re.compile(r"%\(\w+\)[sd]|%[sd]|%\.\df")


@pytest.mark.parametrize("taal", TALEN)
def test_elk_openbaar_woord_is_vertaald(taal) -> None:
    lijst = woordenboek.lees(taal)
    er_niet = [woord for woord in woordenboek.woorden() if lijst.get(woord) is None]
    assert er_niet == [], "Draai `manage.py woordenboek` en vertaal wat erbij kwam."
    assert woordenboek.zonder_vertaling(lijst) == []
    assert [bericht.id for bericht in lijst if bericht.id and bericht.fuzzy] == []


@pytest.mark.parametrize("taal", TALEN)
def test_wat_in_een_zin_wordt_ingevuld_staat_ook_in_de_vertaling(taal) -> None:
    anders = []
    for bericht in woordenboek.lees(taal):
        bron, doel = (x if isinstance(x, (list, tuple)) else [x] for x in (bericht.id, bericht.string))
        for een, ander in zip(bron, doel, strict=True):
            # A singular may say "one" in words.
            if bericht.id and not set(_PLAATS.findall(ander)) <= set(_PLAATS.findall(een + bron[-1])):
                anders.append(een)
            if bericht.id and len(bron) == 1 and sorted(_PLAATS.findall(een)) != sorted(_PLAATS.findall(ander)):
                anders.append(een)
    assert anders == []


def test_er_is_echt_gezocht_naar_woorden() -> None:
    woorden = woordenboek.woorden()
    assert len(woorden) > 400
    for woord in ("Waar is het?", "Stap %(stap)s van 5", "Kies waar uw melding bij past.", "Beste melder,", "Ja,Nee"):
        assert woord in woorden


def test_waar_woorden_staan_volgt_uit_de_openbare_adressen() -> None:
    """A module that a public address leads to is read by itself; what is left out is named, and there to be left out."""
    gelezen = {str(pad.relative_to(settings.BASE_DIR)) for pad in woordbronnen.modules()}
    assert {"meldingen/publiek/forms.py", "meldingen/melding/beeld.py"} <= gelezen
    assert "meldingen/melding/templatetags/portaal.py" in gelezen
    assert not [pad for pad in gelezen if pad.startswith(("meldingen/werkvoorraad/", "meldingen/api/"))]
    assert woordbronnen.NIET_VOOR_INWONERS - woordbronnen.bereikt() == set()


@pytest.mark.parametrize("taal", TALEN)
def test_elke_soort_en_vraag_is_vertaald(portaal, taal) -> None:
    bron = set(Vertaling.objects.filter(taal=taal).values_list("bron", flat=True))
    woorden = set()
    for soort in Categorie.objects.all():
        woorden |= {soort.naam, soort.uitleg, soort.afhandelaar, soort.trefwoorden, soort.verwijzing_reden}
        woorden.add(soort.verwijzing_naar)
    for vraag in Vraag.objects.all():
        woorden |= {vraag.tekst, vraag.uitleg, vraag.stop_advies, *map(str, vraag.keuzes)}
    assert woorden - bron - {""} == set()


@pytest.mark.parametrize(
    ("adres", "taal", "woord"),
    [
        ("/melden/", "nl", "Is er nu gevaar?"),
        ("/de/melden/", "de", "Besteht jetzt Gefahr?"),
        ("/en/melden/", "en", "Is there danger now?"),
        ("/de/kaart/", "de", "Was ist los in meiner Nachbarschaft?"),
        ("/de/oefenen/", "de", "Üben Sie, was zu tun ist"),
        ("/en/volgen/", "en", "Find your link"),
    ],
)
def test_het_adres_zegt_de_taal(client, portaal, adres, taal, woord) -> None:
    antwoord = client.get(adres, headers={"accept-language": "fr"})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert f'<html lang="{taal}"' in pagina
    assert woord in pagina
    assert antwoord["Content-Language"] == taal
    assert "Accept-Language" not in antwoord.get("Vary", ""), "the same address is the same page for everybody"


def test_de_wissel_gaat_naar_dezelfde_bladzijde(client, portaal) -> None:
    pagina = plat(client.get("/de/melden/"))
    assert '<a href="/melden/" hreflang="nl">Nederlands</a>' in pagina
    assert '<a href="/en/melden/" hreflang="en">English</a>' in pagina
    assert '<span aria-current="true">Deutsch</span>' in pagina
    assert re.search(r'<link rel="alternate" hreflang="en" href="[^"]+/en/melden/">', pagina)


def test_een_bladzijde_die_alleen_nederlands_is_zegt_dat_de_wissel_naar_de_beginpagina_gaat(client, portaal) -> None:
    pagina = client.get("/indicatoren/").content.decode()
    assert 'href="/de/"' in pagina
    assert "zur Startseite" in pagina
    assert "hreflang=" not in pagina.split("</head>")[0]


@pytest.mark.parametrize(
    "adres", ["/de/werkvoorraad/", "/de/api/v1/openapi/", "/de/beheer/", "/nl/melden/", "/fr/melden/"]
)
def test_wat_niet_vertaald_is_heeft_geen_adres_in_een_andere_taal(client, portaal, adres) -> None:
    assert client.get(adres).status_code == 404


def test_een_bladzijde_die_er_niet_is_wijst_naar_het_nederlands(client, portaal) -> None:
    pagina = client.get("/de/bestaat-niet/").content.decode()
    assert "Diese Seite gibt es nicht" in pagina
    assert 'href="/bestaat-niet/" hreflang="nl"' in pagina


@pytest.mark.parametrize("sjabloon", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_elke_foutpagina_is_er_in_het_duits(portaal, sjabloon) -> None:
    with translation.override("de"):
        pagina = render_to_string(sjabloon)
    assert 'lang="de"' in pagina
    assert "/de/melden/" in pagina


@pytest.fixture
def duitse_melding(client, portaal) -> Melding:
    """Reported step by step in German, as a browser does it."""
    sleutel = client.post("/de/melden/")["Location"].split("/")[3]
    adres = f"/de/melden/{sleutel}"
    assert client.post(f"{adres}/wat/", {"tekst": "Neben dem Container liegt eine Matratze"}).status_code == 303
    pagina = client.get(f"{adres}/soort/").content.decode()
    assert "Abgeladener Müll" in pagina.split("<details")[0], "recognised by German words"
    client.post(f"{adres}/soort/", {"categorie": "afvaldumping"})
    lon, lat = PLEK[SITTARD]
    client.post(f"{adres}/waar/", {"lon": str(lon), "lat": str(lat)})
    pagina = client.get(f"{adres}/details/").content.decode()
    assert "Was liegt dort?" in pagina
    assert 'value="Grof vuil"' in pagina, "what is kept stays Dutch"
    antwoord = client.post(f"{adres}/details/", {"vraag_wat": ["Grof vuil", "Iets anders"]})
    assert antwoord["Location"] == f"{adres}/contact/"
    fout = client.post(f"{adres}/contact/", {"email": "falsch@"}).content.decode()
    assert "Das ist keine E-Mail-Adresse" in fout
    client.post(f"{adres}/contact/", {"email": "melder@demo.example"})
    controle = client.get(f"{adres}/controle/").content.decode()
    assert "Sperrmüll, Etwas anderes" in controle
    assert client.post(f"{adres}/controle/")["Location"] == f"{adres}/bedankt/"
    assert "Danke für Ihre Meldung" in client.get(f"{adres}/bedankt/").content.decode()
    return Melding.objects.get()


def test_melden_in_het_duits_van_begin_tot_eind(client, duitse_melding) -> None:
    assert duitse_melding.taal == "de"
    assert duitse_melding.antwoorden == [{"vraag": "Wat ligt er?", "antwoord": "Grof vuil, Iets anders"}]
    pagina = client.get(f"/de/melding/{duitse_melding.volgcode}/").content.decode()
    assert "Wir haben Ihre Meldung" in pagina
    assert "Sperrmüll, Etwas anderes" in pagina


def test_mail_komt_in_de_taal_van_de_melder_en_bij_het_team_in_het_nederlands(
    duitse_melding, brievenbus, werk_af, boa
) -> None:
    duitse_melding.team.email = "team@demo.example"
    duitse_melding.team.save()
    acties.verander_status(duitse_melding, Status.AFGEHANDELD, door=boa, bericht="Wij hebben alles opgeruimd.")
    werk_af()
    eerste, tweede = brievenbus.aan("melder@demo.example")
    assert eerste["Subject"] == f"Wir haben Ihre Meldung {duitse_melding.nummer} erhalten"
    assert "Abgeladener Müll" in eerste.get_content()
    assert f"/de/melding/{duitse_melding.volgcode}/" in eerste.get_content()
    tekst = tweede.get_content()
    assert "Jemand von der Gemeinde hat dies auf Niederländisch geschrieben:" in tekst
    assert "Wij hebben alles opgeruimd." in tekst
    assert "Ist das Problem nicht gelöst?" in tekst
    assert translation.get_language() == "nl", "the next message is in its own language"


def test_het_team_leest_nederlands(portaal, client, brievenbus, werk_af) -> None:
    from meldingen.melding.models import Team

    Team.objects.update(email="team@demo.example")
    with translation.override("de"):
        acties.meld(
            sleutel="duits",
            tekst="Müll",
            categorie=Categorie.objects.get(slug="zwerfvuil"),
            plek=Plek(*PLEK[SITTARD]),
            taal="de",
        )
    werk_af()
    (mail,) = brievenbus.aan("team@demo.example")
    assert "Waarover: Zwerfvuil" in mail.get_content()


def test_medewerker_leest_wat_er_staat_en_ziet_de_taal(als, boa, duitse_melding) -> None:
    pagina = plat(als(boa).get(f"/werkvoorraad/{duitse_melding.pk}/"))
    assert 'class="melding-tekst" lang="de"' in pagina
    assert "Neben dem Container liegt eine Matratze" in pagina
    assert "Duits. De melder leest onze mails in deze taal." in pagina
    assert "Grof vuil, Iets anders" in pagina


def test_stoppen_en_verwijzen_in_het_engels(client, portaal) -> None:
    sleutel = client.post("/en/melden/")["Location"].split("/")[3]
    adres = f"/en/melden/{sleutel}"
    client.post(f"{adres}/wat/", {"tekst": "A bang"})
    client.post(f"{adres}/soort/", {"categorie": "vuurwerk-knal"})
    client.post(f"{adres}/waar/", {"lon": "5.8690", "lat": "50.9980"})
    antwoord = client.post(f"{adres}/details/", {"vraag_gewond": "Ja"})
    assert antwoord["Location"] == f"{adres}/stop/"
    assert "Call 112 now. They send help at once." in client.get(antwoord["Location"]).content.decode()
    verwijzing = client.post(f"{adres}/soort/", {"categorie": "woninginbraak"})["Location"]
    assert "For burglary and theft you report the crime to the police." in client.get(verwijzing).content.decode()


def test_een_beheerder_verandert_een_vertaling_en_oud_nederlands_blijft_nederlands(client, portaal) -> None:
    Vertaling.objects.filter(taal="de", bron="Zwerfvuil").update(tekst="Kleiner Müll")
    Categorie.objects.filter(slug="hondenpoep").update(naam="Poep van honden")
    sleutel = client.post("/de/melden/")["Location"].split("/")[3]
    client.post(f"/de/melden/{sleutel}/wat/", {"tekst": "x"})
    pagina = client.get(f"/de/melden/{sleutel}/soort/").content.decode()
    assert "Kleiner Müll" in pagina
    assert "Poep van honden" in pagina


def test_vertalingen_laden_overschrijft_geen_beheerder(portaal) -> None:
    from meldingen.melding import inrichting

    Vertaling.objects.filter(taal="de", bron="Zwerfvuil").update(tekst="Kleiner Müll")
    inrichting.laad_vertalingen()
    assert Vertaling.objects.get(taal="de", bron="Zwerfvuil").tekst == "Kleiner Müll"


@pytest.mark.parametrize(("taal", "kop"), [("de", "Gehen Sie ins Haus"), ("en", "Go inside")])
def test_wat_te_doen_staat_er_ook_in_het_duits_en_engels(client, portaal, taal, kop) -> None:
    pagina = client.get(f"/{taal}/wat-te-doen/chemelot/")
    assert pagina.status_code == 200
    assert kop in pagina.content.decode()
    assert f'<html lang="{taal}"' in pagina.content.decode()
    for pad in duits.PAGINAS:
        assert client.get(f"/{taal}/{pad}").status_code == 200, pad
    assert f"/{taal}/wat-te-doen/opgelicht/" in client.get(f"/{taal}/zoeken/?q=Bank").content.decode()
    thuis = client.get("/wat-te-doen/chemelot/").content.decode()
    assert f'href="/{taal}/wat-te-doen/chemelot/"' in thuis
    assert "Gehen Sie" not in thuis
    inhoud.laad()  # a second time changes nothing
    assert client.get(f"/{taal}/wat-te-doen/chemelot/").content.decode().count(kop) >= 1


def test_data_en_nummers_komen_ook_in_het_duits_uit_een_rij(client, portaal) -> None:
    pagina = client.get("/de/wat-te-doen/sirene-en-nl-alert/").content.decode()
    assert "jeden ersten Montag im Monat" in pagina
    assert "an einem Tag, den die Behörden vorher bekannt geben" in pagina, "not confirmed, so no fact in German either"


def test_een_redacteur_gaat_verder_met_de_vertaling_en_niet_met_het_nederlands(portaal) -> None:
    for pagina in Page.objects.filter(locale__language_code="de").specific():
        assert pagina.get_latest_revision_as_object().title == pagina.title
        assert not pagina.has_unpublished_changes


def test_een_link_naar_een_bladzijde_zonder_vertaling_gaat_naar_het_nederlands(client, portaal) -> None:
    Page.objects.get(slug="privacy", locale__language_code="de").unpublish()
    pagina = client.get("/de/melden/").content.decode()
    assert 'href="/privacy/"' in pagina
    assert 'href="/de/contact/"' in pagina


def test_wie_voor_de_hele_streek_schrijft_schrijft_ook_de_vertaling(home) -> None:
    mag = GroupPagePermission.objects.filter(group__name=rollen.SAMEN).values_list("page_id", flat=True)
    assert set(home.get_translations().values_list("pk", flat=True)) < set(mag)
