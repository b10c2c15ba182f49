"""Routing rules: in the order in which they win, tried on the last 90 days before they are saved, never over another's."""

import threading
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from meldingen.melding import acties, routering
from meldingen.melding.models import Categorie, Inrichtingswijziging, Melding, Routeringsregel, Team
from meldingen.streek import gebieden
from meldingen.werkvoorraad.inrichten import acties as inrichten
from meldingen.werkvoorraad.inrichten import proefdraaien
from meldingen.werkvoorraad.inrichten.regelacties import bewaar_regel
from tests.conftest import PLEK, SITTARD, STEIN

BASIS = f"/werkvoorraad/inrichten/{SITTARD}/"


@pytest.fixture
def bureau(als, coordinator):
    return als(coordinator)


@pytest.fixture
def nacht(coordinator) -> Team:
    return inrichten.maak_team(SITTARD, naam="Nachtploeg", email="", door=coordinator)


@pytest.fixture
def invoer(nacht) -> dict:
    """Fireworks everywhere in the gemeente to the night team."""
    return {"categorie": str(soort().pk), "gebied": SITTARD, "van": "", "tot": "", "team": str(nacht.pk)}


def soort(slug: str = "vuurwerk-afsteken") -> Categorie:
    return Categorie.objects.select_related("ouder").get(slug=slug)


def laatste() -> str:
    rij = Inrichtingswijziging.objects.first()
    return rij.wat if rij else ""


def kijk_en_bewaar(bureau, adres: str, velden: dict):
    kijken = bureau.post(adres, velden)
    assert kijken.status_code == 200, kijken.content.decode()
    return bureau.post(adres, velden | {"stap": "opslaan", "gezien": kijken.context["gezien"]})


def test_de_lijst_staat_in_de_volgorde_waarin_regels_winnen(bureau, nacht):
    Routeringsregel.objects.all().delete()
    buurt = gebieden.bij(*PLEK[SITTARD])
    maak = Routeringsregel.objects.create
    maak(team=nacht, gebied_code=SITTARD)
    maak(team=nacht, gebied_code=SITTARD, categorie=soort().ouder)
    maak(team=nacht, gebied_code=SITTARD, categorie=soort())
    maak(team=nacht, gebied_code=buurt.wijk_code, categorie=soort())
    maak(team=nacht, gebied_code=buurt.code, categorie=soort())
    maak(team=nacht, gebied_code=buurt.code, categorie=soort(), dagen="67", van="22:00", tot="06:00")
    pagina = bureau.get(f"{BASIS}regels/")
    zinnen = [rij.zin for rij in pagina.context["aan"]]
    wijk = routering.plekken_in(SITTARD)[buurt.wijk_code]
    assert zinnen == [
        f"'Vuurwerk afsteken' in buurt {buurt.naam} op za, zo van 22.00 tot 06.00 uur gaat naar Nachtploeg.",
        f"'Vuurwerk afsteken' in buurt {buurt.naam} gaat naar Nachtploeg.",
        f"'Vuurwerk afsteken' in {wijk} gaat naar Nachtploeg.",
        "'Vuurwerk afsteken' in heel Sittard-Geleen gaat naar Nachtploeg.",
        f"Alles onder '{soort().ouder}' in heel Sittard-Geleen gaat naar Nachtploeg.",
        "Alle meldingen in heel Sittard-Geleen gaan naar Nachtploeg.",
    ]
    for zin in zinnen:
        assert zin.replace("'", "&#x27;") in pagina.content.decode()


def test_kijken_zegt_hoeveel_waarheen_en_waarom_en_bewaart_niets(bureau, invoer, maak_melding):
    meldingen = [maak_melding() for _ in range(3)]
    maak_melding("zwerfvuil")
    voor = list(Routeringsregel.objects.values_list())
    antwoord = bureau.post(f"{BASIS}regel/", invoer)
    pagina = antwoord.content.decode()
    assert "3 meldingen zouden naar een ander team gaan" in pagina
    assert "Wij bekeken alle 4 meldingen van de laatste 90 dagen" in pagina
    assert "Voor 3 meldingen daarvan beslist deze regel." in pagina
    assert meldingen[0].nummer in pagina
    assert "Alles onder &#x27;Vuurwerk&#x27; in deze gemeente gaat naar Wijkboa&#x27;s." in pagina
    assert "&#x27;Vuurwerk afsteken&#x27; in deze gemeente gaat naar Nachtploeg." in pagina
    verschuiving = antwoord.context["proef"].verschuivingen
    assert [(v.van.naam, v.naar.naam, v.aantal) for v in verschuiving] == [("Wijkboa's", "Nachtploeg", 3)]
    assert list(Routeringsregel.objects.values_list()) == voor
    assert laatste() == "Team gemaakt: Nachtploeg"


def test_opslaan_na_kijken_stuurt_nieuwe_meldingen_en_laat_oude_met_rust(bureau, invoer, nacht, maak_melding):
    oud = maak_melding()
    antwoord = kijk_en_bewaar(bureau, f"{BASIS}regel/", invoer)
    assert (antwoord.status_code, antwoord["Location"]) == (303, f"{BASIS}regels/")
    assert maak_melding().team == nacht
    oud.refresh_from_db()
    assert oud.team != nacht
    rij = Inrichtingswijziging.objects.first()
    assert rij.wat == "Regel toegevoegd: Vuurwerk afsteken"
    assert (rij.voor, rij.na) == ("", "'Vuurwerk afsteken' in heel Sittard-Geleen gaat naar Nachtploeg.")


def test_opslaan_zonder_te_hebben_gekeken_toont_eerst_wat_er_verandert(bureau, invoer):
    voor = Routeringsregel.objects.count()
    antwoord = bureau.post(f"{BASIS}regel/", invoer | {"stap": "opslaan"})
    assert antwoord.status_code == 409
    assert "Wat er verandert" in antwoord.content.decode()
    assert Routeringsregel.objects.count() == voor


def test_een_andere_regel_opslaan_dan_die_u_bekeek_kan_niet(bureau, invoer):
    gezien = bureau.post(f"{BASIS}regel/", invoer).context["gezien"]
    anders = invoer | {"dagen": ["6"], "stap": "opslaan", "gezien": gezien}
    assert bureau.post(f"{BASIS}regel/", anders).status_code == 409


def test_wie_tweede_is_ziet_wat_de_eerste_deed_en_opnieuw_wat_er_verandert(bureau, invoer, nacht, coordinator):
    kijken = bureau.post(f"{BASIS}regel/", invoer)
    ander = Routeringsregel(team=nacht, gebied_code=SITTARD, categorie=soort("zwerfvuil"))
    boek = routering.regelboek(SITTARD)
    bewaar_regel(ander, gezien=proefdraaien.afdruk(boek, regel=ander), door=coordinator)
    aantal = Routeringsregel.objects.count()
    antwoord = bureau.post(f"{BASIS}regel/", invoer | {"stap": "opslaan", "gezien": kijken.context["gezien"]})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Regel toegevoegd: Zwerfvuil (door Coördinator Sittard)" in pagina
    assert Routeringsregel.objects.count() == aantal
    # Nothing typed is lost: what is on the page now can be saved.
    velden = dict(antwoord.context["velden"])
    assert velden == invoer
    nieuw = velden | {"stap": "opslaan", "gezien": antwoord.context["gezien"]}
    assert bureau.post(f"{BASIS}regel/", nieuw).status_code == 303


@pytest.mark.django_db(transaction=True)
def test_twee_coordinatoren_tegelijk_een_wint(coordinator, nacht):
    boek = routering.regelboek(SITTARD)
    uit: list[str] = []
    start = threading.Barrier(2)

    def doe(slug: str) -> None:
        regel = Routeringsregel(team=nacht, gebied_code=SITTARD, categorie=soort(slug))
        gezien = proefdraaien.afdruk(boek, regel=regel)
        start.wait()
        try:
            bewaar_regel(regel, gezien=gezien, door=coordinator)
            uit.append("gelukt")
        except inrichten.InrichtingVeranderd:
            uit.append("te laat")
        finally:
            connections.close_all()

    draden = [threading.Thread(target=doe, args=(slug,)) for slug in ("zwerfvuil", "hondenpoep")]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uit) == ["gelukt", "te laat"]
    assert Routeringsregel.objects.filter(team=nacht).count() == 1


def test_aanpassen_brengt_het_formulier_terug_zoals_het_was(bureau, invoer):
    velden = invoer | {"dagen": ["6", "7"], "van": "22:00", "tot": "06:00"}
    pagina = bureau.post(f"{BASIS}regel/", velden | {"stap": "aanpassen"}).content.decode()
    assert 'value="22:00"' in pagina
    assert pagina.count("checked") == 2


def test_een_regel_wijzigen_vult_het_formulier_en_laat_nu_en_straks_zien(bureau, invoer, nacht):
    regel = Routeringsregel.objects.create(
        team=nacht, gebied_code=SITTARD, categorie=soort(), dagen="67", van="22:00", tot="06:00"
    )
    adres = f"{BASIS}regel/{regel.pk}/"
    pagina = bureau.get(adres).content.decode()
    assert 'value="22:00"' in pagina
    assert pagina.count("checked") == 3, "two days, and 'aan'"
    velden = invoer | {"dagen": ["5", "6", "7"], "van": "21:00", "tot": "06:00", "actief": "aan"}
    assert kijk_en_bewaar(bureau, adres, velden).status_code == 303
    regel.refresh_from_db()
    assert (regel.dagen, str(regel.van)) == ("567", "21:00:00")
    rij = Inrichtingswijziging.objects.first()
    assert rij.wat == "Regel gewijzigd: Vuurwerk afsteken"
    assert "op za, zo van 22.00 tot 06.00 uur" in rij.voor
    assert "op vr, za, zo van 21.00 tot 06.00 uur" in rij.na


def test_alle_zeven_dagen_is_elke_dag(bureau, invoer, nacht):
    kijk_en_bewaar(bureau, f"{BASIS}regel/", invoer | {"dagen": list("1234567")})
    assert Routeringsregel.objects.get(team=nacht).dagen == ""


def test_een_regel_gaat_uit_en_weer_aan_na_kijken(bureau, nacht, maak_melding):
    regel = Routeringsregel.objects.create(team=nacht, gebied_code=SITTARD, categorie=soort())
    assert maak_melding().team == nacht
    for woord, actief in (("uit", False), ("aan", True)):
        kijken = bureau.post(f"{BASIS}regel/{regel.pk}/schakel/")
        assert f"Deze regel gaat {woord}" in kijken.content.decode()
        assert "1 melding zou naar een ander team gaan" in kijken.content.decode()
        velden = dict(kijken.context["velden"])
        opslaan = velden | {"stap": "opslaan", "gezien": kijken.context["gezien"]}
        assert bureau.post(f"{BASIS}regel/{regel.pk}/", opslaan).status_code == 303
        regel.refresh_from_db()
        assert regel.actief is actief
        assert laatste() == f"Regel {woord}gezet: Vuurwerk afsteken"


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"van": "09:00", "tot": "09:00"}, "Begin en einde zijn gelijk: dan geldt de regel nooit."),
        ({"van": "09:00"}, "Vul ook in tot hoe laat, of laat beide tijden leeg."),
        ({"tot": "09:00"}, "Vul ook in van hoe laat, of laat beide tijden leeg."),
        ({"van": "25:00", "tot": "09:00"}, "Vul een tijd in, bijvoorbeeld 22.00."),
        ({"categorie": ""}, "Kies waar de melding over gaat."),
        ({"categorie": "999999"}, "Deze soort is ingetrokken of bestaat niet."),
        ({"categorie": "'; drop"}, "Deze soort is ingetrokken of bestaat niet."),
        ({"gebied": "GM0971"}, "Deze plek ligt niet in uw gemeente."),
        ({"gebied": ""}, "Kies de hele gemeente, een wijk of een buurt."),
        ({"team": ""}, "Kies het team dat de melding krijgt."),
        ({"team": "999999"}, "Dit team is niet van uw gemeente, of is opgeheven."),
        ({"dagen": ["8"]}, "8"),
    ],
)
def test_een_fout_in_een_regel_wordt_uitgelegd_en_wat_er_stond_blijft_staan(bureau, invoer, velden, zin):
    voor = Routeringsregel.objects.count()
    antwoord = bureau.post(f"{BASIS}regel/", {"dagen": ["6"]} | invoer | velden | {"stap": "opslaan"})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert zin in pagina
    assert 'role="alert"' in pagina
    if "dagen" not in velden:
        assert pagina.count("checked") == 1
    assert Routeringsregel.objects.count() == voor


def test_het_team_van_een_andere_gemeente_is_geen_keuze(bureau, invoer, coordinator):
    elders = Team.objects.filter(gemeente_code=STEIN).first()
    antwoord = bureau.post(f"{BASIS}regel/", invoer | {"team": str(elders.pk)})
    assert "Dit team is niet van uw gemeente" in antwoord.content.decode()
    regel = Routeringsregel(team=elders, gebied_code=SITTARD)
    with pytest.raises(inrichten.MagNietInrichten):
        bewaar_regel(regel, gezien="", door=coordinator)


def test_een_team_dat_intussen_is_opgeheven_krijgt_geen_regel_en_de_rest_blijft_staan(
    bureau, invoer, nacht, coordinator
):
    kijken = bureau.post(f"{BASIS}regel/", invoer | {"van": "22:00", "tot": "06:00"})
    inrichten.hef_op(nacht, door=coordinator)
    velden = dict(kijken.context["velden"]) | {"stap": "opslaan", "gezien": kijken.context["gezien"]}
    antwoord = bureau.post(f"{BASIS}regel/", velden)
    assert antwoord.status_code == 422
    assert "of is opgeheven. Kies een ander team" in antwoord.content.decode()
    assert 'value="22:00"' in antwoord.content.decode()


def test_een_ingetrokken_soort_wordt_gemeld_en_de_regel_kan_alleen_nog_uit(bureau, nacht):
    regel = Routeringsregel.objects.create(team=nacht, gebied_code=SITTARD, categorie=soort())
    Categorie.objects.filter(pk=regel.categorie_id).update(actief=False)
    assert "Deze soort is ingetrokken: er komen geen nieuwe" in bureau.get(f"{BASIS}regels/").content.decode()
    assert "Vuurwerk afsteken (ingetrokken)" in bureau.get(f"{BASIS}regel/{regel.pk}/").content.decode()
    velden = {"categorie": regel.categorie_id, "gebied": SITTARD, "van": "", "tot": "", "team": nacht.pk}
    aan = bureau.post(f"{BASIS}regel/{regel.pk}/", velden | {"actief": "aan", "dagen": ["1"]})
    assert aan.status_code == 422
    assert "Deze soort is ingetrokken. Kies een andere, of zet de regel uit." in aan.content.decode()
    assert kijk_en_bewaar(bureau, f"{BASIS}regel/{regel.pk}/", velden | {"actief": "uit"}).status_code == 303


def test_een_soort_die_wordt_ingetrokken_terwijl_u_kijkt_wordt_gemeld(bureau, invoer):
    kijken = bureau.post(f"{BASIS}regel/", invoer)
    Categorie.objects.filter(pk=invoer["categorie"]).update(actief=False)
    antwoord = bureau.post(f"{BASIS}regel/", invoer | {"stap": "opslaan", "gezien": kijken.context["gezien"]})
    assert antwoord.status_code == 422
    assert "Deze soort is ingetrokken of bestaat niet" in antwoord.content.decode()


def test_twee_regels_over_precies_hetzelfde_kan_niet(bureau, invoer, nacht):
    kijk_en_bewaar(bureau, f"{BASIS}regel/", invoer)
    antwoord = bureau.post(f"{BASIS}regel/", invoer)
    assert antwoord.status_code == 422
    assert "Er is al een regel die precies hierover gaat; die geeft de melding aan Nachtploeg." in (
        antwoord.content.decode()
    )


def test_een_regel_van_een_andere_gemeente_is_er_niet(bureau, portaal):
    elders = Routeringsregel.objects.filter(team__gemeente_code=STEIN).first()
    assert bureau.get(f"{BASIS}regel/{elders.pk}/").status_code == 404
    assert bureau.post(f"{BASIS}regel/{elders.pk}/schakel/").status_code == 404


def test_de_proef_kiest_als_de_echte_routering(nacht, maak_melding):
    """Whatever is tried and then saved is what happens: the dry run and the real road are one code."""
    buurt = gebieden.bij(*PLEK[SITTARD])
    meldingen = [
        maak_melding(slug, gemeld_op=timezone.now() - timedelta(hours=7 * n))
        for n in range(8)
        for slug in ("vuurwerk-afsteken", "zwerfvuil")
    ]
    nieuw = Routeringsregel(team=nacht, gebied_code=buurt.wijk_code, dagen="135", van="20:00", tot="08:00")
    hoofd = Routeringsregel(team=nacht, gebied_code=buurt.code, categorie=soort().ouder)
    for regel in (nieuw, hoofd):
        boek = routering.regelboek(SITTARD)
        straks = boek.met(regel)
        voorspeld = [straks.bestemming(m.categorie, m.buurt, m.gemeld_op) for m in meldingen]
        proef = proefdraaien.proef(SITTARD, boek, straks, regel=regel)
        nu = [routering.bestemming(m.categorie, m.buurt, m.gemeld_op) for m in meldingen]
        regel.save()
        echt = [routering.bestemming(m.categorie, m.buurt, m.gemeld_op) for m in meldingen]
        assert echt == voorspeld
        assert proef.verhuist == sum(a.team != b.team for a, b in zip(nu, echt, strict=True))
    assert proef.verhuist == 8, "the second rule moves the fireworks, wherever the clock stands"


def test_de_proef_kijkt_negentig_dagen_terug_en_niet_in_andere_gemeenten(nacht, maak_melding):
    Routeringsregel.objects.all().delete()
    maak_melding()
    maak_melding(gemeente=STEIN)
    maak_melding(gemeld_op=timezone.now() - timedelta(days=proefdraaien.DAGEN - 1))
    maak_melding(gemeld_op=timezone.now() - timedelta(days=proefdraaien.DAGEN + 2))
    boek = routering.regelboek(SITTARD)
    regel = Routeringsregel(team=nacht, gebied_code=SITTARD)
    proef = proefdraaien.proef(SITTARD, boek, boek.met(regel), regel=regel)
    assert (proef.bekeken, proef.verhuist, proef.geldt_voor, proef.afgekapt) == (2, 2, 2, False)


def test_te_veel_meldingen_wordt_gezegd_en_de_nieuwste_tellen(bureau, invoer, maak_melding, monkeypatch):
    monkeypatch.setattr(proefdraaien, "HOOGSTENS", 3)
    for n in range(5):
        maak_melding("zwerfvuil" if n == 4 else "vuurwerk-afsteken", gemeld_op=timezone.now() - timedelta(days=n))
    antwoord = bureau.post(f"{BASIS}regel/", invoer)
    assert "Wij bekeken de 3 nieuwste." in antwoord.content.decode()
    assert antwoord.context["proef"].verhuist == 3


def test_een_regel_die_nooit_wint_zegt_dat_er_niets_verandert(bureau, invoer, nacht, maak_melding):
    maak_melding()
    alles = invoer | {"categorie": "alles"}
    pagina = bureau.post(f"{BASIS}regel/", alles).content.decode()
    assert "Geen enkele melding zou naar een ander team gaan" in pagina
    assert "Voor 0 meldingen daarvan beslist deze regel." in pagina


def test_zonder_vangnet_zegt_de_proef_wie_er_geweigerd_wordt(bureau, nacht, maak_melding):
    regel = Routeringsregel.objects.create(team=nacht, gebied_code=SITTARD, categorie=soort())
    maak_melding()
    Routeringsregel.objects.exclude(pk=regel.pk).delete()
    Team.objects.filter(gemeente_code=SITTARD).update(vangnet=False)
    pagina = bureau.post(f"{BASIS}regel/{regel.pk}/schakel/").content.decode()
    assert "niemand, de melding wordt geweigerd." in pagina


@pytest.mark.parametrize("aantal", [1, 20])
def test_de_proef_kost_een_vast_aantal_queries(
    bureau, invoer, nacht, maak_melding, django_assert_max_num_queries, aantal
):
    for n in range(aantal):
        maak_melding()
        Routeringsregel.objects.create(team=nacht, gebied_code=SITTARD, dagen=str(n % 7 + 1), actief=n % 2 == 0)
    regel = Routeringsregel(team=nacht, gebied_code=SITTARD, categorie=soort())
    boek = routering.regelboek(SITTARD)
    straks = boek.met(regel)
    with django_assert_max_num_queries(2):
        proefdraaien.proef(SITTARD, boek, straks, regel=regel)
    with django_assert_max_num_queries(20):
        bureau.post(f"{BASIS}regel/", invoer)


def test_een_melding_die_met_de_hand_verhuisde_telt_zoals_de_regels_van_nu_kiezen(nacht, maak_melding, coordinator):
    melding = acties.wijs_toe(maak_melding(), team=nacht, door=coordinator)
    assert Melding.objects.get(pk=melding.pk).team == nacht
    boek = routering.regelboek(SITTARD)
    regel = Routeringsregel(team=nacht, gebied_code=SITTARD, categorie=soort())
    assert proefdraaien.proef(SITTARD, boek, boek.met(regel), regel=regel).verhuist == 1
