"""The form step by step: what it keeps, what it asks, and that it sends once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meldingen.melding.models import Categorie, Concept, Foto, Melding, Verwijzing, Vraag


def test_het_begin_vraagt_eerst_naar_gevaar_en_bewaart_niets(client, portaal) -> None:
    pagina = client.get("/melden/").content.decode()
    assert pagina.index("Is er nu gevaar?") < pagina.index("begin met melden")
    assert 'href="tel:112"' in pagina
    assert not Concept.objects.exists()


def test_de_hele_weg_geeft_een_melding_met_alles_erin(formulier, foto) -> None:
    formulier.tot_controle(fotos=[foto()])
    controle = formulier.get("controle").content.decode()
    assert "Markt 1, 6131EK Sittard" in controle
    antwoord = formulier.post("controle")
    assert (antwoord.status_code, antwoord["Location"]) == (303, formulier.adres("bedankt"))
    melding = Melding.objects.get()
    assert melding.tekst == "Er ligt een matras naast de glasbak"
    assert (melding.adres, melding.gemeente_code) == ("Markt 1, 6131EK Sittard", "GM1883")
    assert melding.melder.email == "bewoner@demo.example"
    assert melding.fotos.count() == 1
    bedankt = formulier.get("bedankt").content.decode()
    assert melding.nummer in bedankt
    assert f"/melding/{melding.volgcode}/" in bedankt


def test_twee_keer_versturen_geeft_een_melding_en_dezelfde_pagina(formulier) -> None:
    formulier.tot_controle()
    eerste, tweede = formulier.post("controle"), formulier.post("controle")
    assert eerste["Location"] == tweede["Location"]
    assert Melding.objects.count() == 1
    assert formulier.post("wat", tekst="Iets anders")["Location"] == formulier.adres("bedankt")
    assert Melding.objects.get().tekst != "Iets anders"


def test_wat_getypt_is_blijft_niet_achter_in_het_concept(formulier) -> None:
    formulier.tot_controle()
    formulier.post("controle")
    assert formulier.concept.gegevens == {}


def test_een_te_vroege_controle_wijst_de_eerste_open_stap(formulier) -> None:
    assert formulier.get("controle")["Location"] == formulier.adres("wat")
    formulier.post("wat", tekst="Zwerfvuil")
    assert formulier.get("controle")["Location"] == formulier.adres("soort")
    formulier.post("soort", categorie="zwerfvuil")
    assert formulier.post("controle")["Location"] == formulier.adres("waar")
    assert not Melding.objects.exists()


def test_een_onbekend_concept_legt_uit_wat_er_is(client, portaal) -> None:
    antwoord = client.get("/melden/bestaat-niet/wat/")
    assert antwoord.status_code == 404
    assert "Begin een nieuwe melding" in antwoord.content.decode()


def test_de_sessie_is_niet_nodig_om_verder_te_gaan(formulier) -> None:
    formulier.post("wat", tekst="Zwerfvuil in het park")
    formulier.client.cookies.clear()
    assert "Zwerfvuil in het park" in formulier.get("wat").content.decode()


def test_een_fout_staat_boven_en_bij_het_veld(formulier) -> None:
    pagina = formulier.post("wat", tekst=" ").content.decode()
    assert pagina.count("Schrijf in een paar woorden wat er aan de hand is.") == 2
    assert 'href="#id_tekst"' in pagina
    assert 'aria-invalid="true"' in pagina
    assert "id_tekst_error" in pagina.split("aria-describedby")[1][:60]


def test_eigen_woorden_geven_een_voorstel_dat_te_veranderen_is(formulier) -> None:
    formulier.post("wat", tekst="De straatlamp is kapot")
    pagina = formulier.get("soort")
    gekozen = pagina.context["gekozen"]
    assert Categorie.objects.get(slug=gekozen) == pagina.context["voorstel"][0]
    assert "Lamp kapot" in pagina.content.decode()
    alle = {c for _, kinderen in pagina.context["groepen"] for c in kinderen} | set(pagina.context["voorstel"])
    assert alle == set(Categorie.objects.kiesbaar())
    formulier.post("soort", categorie="hondenpoep")
    assert formulier.concept.gegevens["categorie"] == "hondenpoep"


def test_zoeken_in_de_soorten(formulier) -> None:
    assert "Hondenpoep" in [c.naam for c in formulier.get("soort", zoek="poep").context["voorstel"]]
    assert "vonden wij niets" in formulier.get("soort", zoek="qqqq").content.decode()


@pytest.fixture
def met_vragen(portaal) -> Categorie:
    """A category with a question of each kind."""
    categorie = Categorie.objects.get(slug="zwerfvuil")
    categorie.vragen.all().delete()
    soorten = [("tekst", []), ("keuze", ["Ja", "Nee"]), ("meerkeuze", ["Glas", "Vuur"]), ("getal", []), ("moment", [])]
    for soort, keuzes in soorten:
        stop = {"stop_bij": "Vuur", "stop_advies": "Bel nu 112."} if soort == "meerkeuze" else {}
        Vraag.objects.create(
            categorie=categorie,
            sleutel=soort,
            tekst=f"Vraag {soort}?",
            soort=soort,
            keuzes=keuzes,
            **stop,
            verplicht=soort == "keuze",
        )
    return categorie


GOED = {
    "vraag_tekst": "Blauw",
    "vraag_keuze": "Ja",
    "vraag_meerkeuze": ["Glas"],
    "vraag_getal": "3",
    "vraag_moment": "2026-11-20T21:30",
}


def test_alle_soorten_vragen_komen_als_woorden_bij_de_melding(formulier, met_vragen) -> None:
    formulier.tot_controle("zwerfvuil", **GOED)
    formulier.post("controle")
    antwoorden = {a["vraag"]: a["antwoord"] for a in Melding.objects.get().antwoorden}
    assert antwoorden == {
        "Vraag tekst?": "Blauw",
        "Vraag keuze?": "Ja",
        "Vraag meerkeuze?": "Glas",
        "Vraag getal?": "3",
        "Vraag moment?": "vrijdag 20 november 2026, 21:30 uur",
    }


def test_een_antwoord_kan_het_formulier_stoppen_met_advies(formulier, met_vragen) -> None:
    formulier.tot_controle("zwerfvuil", **(GOED | {"vraag_meerkeuze": ["Glas", "Vuur"]}))
    assert "Bel nu 112." in formulier.get("stop").content.decode()
    assert formulier.post("controle")["Location"] == formulier.adres("stop")
    assert not Melding.objects.exists()


def test_een_fout_in_de_details_verliest_geen_antwoord_en_geen_foto(formulier, met_vragen, foto) -> None:
    formulier.tot_controle("zwerfvuil")
    kapot = SimpleUploadedFile("kapot.jpg", b"geen foto", content_type="image/jpeg")
    fout = formulier.post("details", **(GOED | {"vraag_getal": "veel", "fotos": [foto(), kapot]}))
    pagina = fout.content.decode()
    assert "Vul een getal in" in pagina
    assert "kapot.jpg: Wij kunnen dit bestand niet lezen" in pagina
    assert formulier.concept.fotos.count() == 1
    later = formulier.get("details").content.decode()
    assert 'value="Blauw"' in later
    assert 'value="veel"' in later


def test_hoogstens_vijf_fotos_en_weghalen_kan(formulier, foto, django_capture_on_commit_callbacks) -> None:
    formulier.tot_controle()
    zes = [foto(maat=(100 + n, 100)) for n in range(6)]
    assert "U kunt 5 foto&#x27;s meesturen" in formulier.post("details", fotos=zes).content.decode()
    eerste = formulier.concept.fotos.first()
    with django_capture_on_commit_callbacks(execute=True):
        formulier.post("details", verwijder=str(eerste.pk))
    assert formulier.concept.fotos.count() == 4
    assert not eerste.bestand.storage.exists(eerste.bestand.name)


def test_een_heel_album_kiezen_kost_niets_van_het_formulier(formulier, foto) -> None:
    formulier.tot_controle()
    antwoord = formulier.post("details", fotos=[foto(maat=(60 + n, 60)) for n in range(30)])
    assert antwoord.status_code == 200
    assert formulier.concept.fotos.count() == 5


def test_versturen_kost_hoogstens_twintig_vragen_aan_de_database(formulier, django_assert_max_num_queries) -> None:
    formulier.tot_controle()
    with django_assert_max_num_queries(20):
        formulier.post("controle")
    assert Melding.objects.count() == 1


def test_een_ander_haalt_mijn_foto_niet_weg_en_ziet_hem_niet(formulier, foto, client) -> None:
    formulier.tot_controle(fotos=[foto()])
    mijn = Foto.objects.get()
    ander = type(formulier)(client)
    ander.post("wat", tekst="x")
    ander.post("soort", categorie="zwerfvuil")
    ander.post("details", verwijder=str(mijn.pk))
    assert Foto.objects.filter(pk=mijn.pk).exists()
    assert client.get(f"/foto/{mijn.pk}/{ander.sleutel}").status_code == 404
    assert client.get(f"/foto/{mijn.pk}/{formulier.sleutel}").status_code == 200


def test_doorverwijzen_geeft_nummer_en_reden_en_telt_een_keer(formulier) -> None:
    categorie = Categorie.objects.filter(alleen_verwijzen=True).exclude(verwijzing_telefoon="").first()
    formulier.post("wat", tekst="Iets voor een ander")
    assert formulier.post("soort", categorie=categorie.slug)["Location"] == formulier.adres("verwijzing")
    pagina = formulier.get("verwijzing").content.decode()
    assert categorie.verwijzing_reden in pagina.replace("&#x27;", "'")
    assert f"Bel {categorie.verwijzing_telefoon}" in pagina
    formulier.post("soort", categorie=categorie.slug)
    assert Verwijzing.objects.get(categorie=categorie).aantal == 1
    assert formulier.post("controle")["Location"] == formulier.adres("verwijzing")


def test_buiten_de_gemeenten_noemt_de_dichtstbijzijnde(formulier) -> None:
    formulier.post("wat", tekst="Zwerfvuil")
    pagina = formulier.post("waar", lon="5.69", lat="50.85").content.decode()
    assert "ligt niet in Beek, Sittard-Geleen of Stein" in pagina
    assert formulier.concept.gegevens.get("lon") is None


def test_een_vervalst_adres_wordt_niet_aangenomen(formulier) -> None:
    pagina = formulier.post("waar", adres_keuze='["Markt 1",5.8,50.9]:vals').content.decode()
    assert "Zoek het adres nog een keer" in pagina


def test_een_buurt_en_woorden_zijn_ook_een_plek(formulier) -> None:
    formulier.post("waar", plek_in_woorden="Achter de kerk", buurt="BU18830100")
    gegevens = formulier.concept.gegevens
    assert gegevens["plek_in_woorden"] == "Achter de kerk"
    assert "Sittard-Geleen" in gegevens["buurt"]


def test_zonder_plek_zegt_de_fout_hoe_het_wel_moet(formulier) -> None:
    fouten = formulier.post("waar").context["form"].non_field_errors()
    assert fouten == ["Kies een plek op de kaart, zoek een adres, of kies een buurt."]


def test_een_eerder_gekozen_plek_blijft_staan(formulier) -> None:
    formulier.post("waar", lon="5.8690", lat="50.9980")
    formulier.post("waar", plek_in_woorden="Bij de fontein")
    gegevens = formulier.concept.gegevens
    assert (gegevens["lon"], gegevens["plek_in_woorden"]) == (5.869, "Bij de fontein")


def test_wie_van_de_controle_komt_gaat_er_weer_naar_terug(formulier) -> None:
    formulier.tot_controle()
    antwoord = formulier.client.post(formulier.adres("wat") + "?terug=1", {"tekst": "Toch twee matrassen"})
    assert antwoord["Location"] == formulier.adres("controle")


def test_een_fout_mailadres_krijgt_uitleg(formulier) -> None:
    assert "naam@voorbeeld.nl" in formulier.post("contact", email="naam@").content.decode()
    assert formulier.post("contact").status_code == 303, "contact is never required"
