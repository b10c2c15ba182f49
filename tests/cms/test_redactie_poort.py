"""The hints beside the text, and the gate that asks for a reason when a text is hard to read."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.models import Page, PageLogEntry, get_page_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.leesbaar import DOEL, Hintsoort, Tekstplek, keur
from cms.paginas.blokken import Tabel
from cms.paginas.models import Artikel
from cms.poort.paneel import Poortpaneel
from cms.poort.poort import ACTIE, Redactieformulier
from cms.poort.stukken import _stroom, _waarde, oordeel_over, stukken

MOEILIJK = (
    "De desbetreffende functionaris verifieert noodzakelijkerwijs de verantwoordelijkheden van belanghebbenden conform de"
    " gemeentelijke beleidsvoornemens. Aansprakelijkheidsverzekeringen worden dientengevolge periodiek geëvalueerd door"
    " onafhankelijke toezichthoudende autoriteiten in overeenstemming met internationale verdragsverplichtingen."
)
MAKKELIJK = "Hoort u de sirene? Ga naar binnen. Doe de ramen dicht. Zet de radio aan. Wacht tot het veilig is. " * 2


@pytest.fixture
def pagina(home):
    artikel = Artikel(title="Sirene", slug="sirene", inhoud=[("tekst", f"<p>{MAKKELIJK}</p>")])
    home.add_child(instance=artikel)
    artikel.save_revision().publish()
    return artikel


@pytest.fixture
def beheerder(portaal, client):
    gebruiker = get_user_model().objects.create_superuser("beheerder@demo.example", naam="Beheerder")
    client.force_login(gebruiker)
    return gebruiker


def formulier(html: str, **anders) -> dict:
    """What the editor sends: a page with one block of text."""
    velden = {
        "title": "Proef",
        "slug": "proef",
        "inleiding": "",
        "icoon": "",
        "inhoud": streamfield([("tekst", rich_text(html))]),
        "comments": inline_formset([]),
    }
    return nested_form_data(velden | anders)


def _nieuw_adres(ouder: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=("cms", "artikel", ouder.pk))


def test_de_hints_gaan_over_wat_in_het_formulier_staat_en_slaan_niets_op(client, beheerder, pagina):
    versie = pagina.latest_revision_id
    antwoord = client.post(reverse("cms_hints", args=[pagina.pk]), formulier(f"<h2>Kop</h2><p>{MOEILIJK}</p>"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Te moeilijk" in tekst
    assert "Schrijf liever: volgens." in tekst
    assert 'data-taalhint-veld="inhoud"' in tekst
    pagina.refresh_from_db()
    assert pagina.latest_revision_id == versie


def test_de_hints_bij_een_nieuwe_pagina(client, beheerder, home):
    antwoord = client.post(
        reverse("cms_hints_nieuw", args=("cms", "artikel", home.pk)), formulier(f"<p>{MAKKELIJK}</p>")
    )
    assert "Goed te lezen" in antwoord.content.decode()


def test_zonder_javascript_staan_de_hints_bij_het_laatste_concept_op_een_bladzijde(client, beheerder, pagina):
    pagina.inhoud = [("tekst", f"<p>{MOEILIJK}</p>")]
    pagina.save_revision()
    tekst = client.get(reverse("cms_hints", args=[pagina.pk])).content.decode()
    assert "Te moeilijk" in tekst
    bewerken = client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert f'data-taalhints="{reverse("cms_hints", args=[pagina.pk])}"' in bewerken
    assert "Te moeilijk" in bewerken


def test_de_hints_zijn_alleen_voor_wie_de_pagina_mag_wijzigen(client, boa, pagina):
    client.force_login(boa)
    assert client.get(reverse("cms_hints", args=[pagina.pk])).status_code == 302


@pytest.mark.parametrize("knop", ["action-publish", "action-submit"])
def test_een_moeilijke_tekst_vraagt_een_reden_en_niets_gaat_verloren(client, beheerder, home, knop):
    antwoord = client.post(_nieuw_adres(home), formulier(f"<p>{MOEILIJK}</p>") | {knop: "1"})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "leest te moeilijk" in tekst
    assert 'name="reden"' in tekst
    assert "noodzakelijkerwijs" in tekst
    assert not Artikel.objects.filter(slug="proef").exists()


def test_met_een_reden_gaat_het_door_en_staat_die_in_de_geschiedenis(client, beheerder, home):
    data = formulier(f"<p>{MOEILIJK}</p>") | {"action-publish": "1", "reden": "Dit is de tekst van de wet."}
    assert client.post(_nieuw_adres(home), data).status_code == 302
    pagina = Artikel.objects.get(slug="proef")
    assert pagina.live
    regel = PageLogEntry.objects.get(page=pagina, action=ACTIE)
    assert (regel.user, regel.data["reden"]) == (beheerder, "Dit is de tekst van de wet.")
    geschiedenis = client.get(reverse("wagtailadmin_pages:history", args=[pagina.pk])).content.decode()
    assert "Naar buiten met een reden: Dit is de tekst van de wet." in geschiedenis


def test_een_makkelijke_tekst_gaat_zonder_vraag_door(client, beheerder, home):
    client.post(_nieuw_adres(home), formulier(f"<p>{MAKKELIJK}</p>") | {"action-publish": "1"})
    pagina = Artikel.objects.get(slug="proef")
    assert pagina.live
    assert not PageLogEntry.objects.filter(page=pagina, action=ACTIE).exists()


def test_een_overgeslagen_kop_vraagt_ook_een_reden(client, beheerder, home):
    antwoord = client.post(_nieuw_adres(home), formulier(f"<h3>Diep</h3><p>{MAKKELIJK}</p>") | {"action-publish": "1"})
    assert "Niet iedereen kan alles lezen" in antwoord.content.decode()


def test_een_concept_wordt_nooit_tegengehouden(client, beheerder, home):
    client.post(_nieuw_adres(home), formulier(f"<h4>Diep</h4><p>{MOEILIJK}</p>"))
    assert not Artikel.objects.get(slug="proef").live


def test_ook_een_geplande_publicatie_gaat_door_de_poort(client, beheerder, pagina):
    data = formulier(f"<p>{MOEILIJK}</p>", go_live_at="2099-01-01 10:00") | {"action-publish": "1"}
    adres = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    assert "leest te moeilijk" in client.post(adres, data).content.decode()
    assert Artikel.objects.get(pk=pagina.pk).scheduled_revision is None
    assert client.post(adres, data | {"reden": "Zo hoort het."}).status_code == 302
    assert Artikel.objects.get(pk=pagina.pk).scheduled_revision is not None


def test_wie_de_tekst_beter_maakt_krijgt_de_vraag_niet_meer(client, beheerder, pagina):
    adres = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    client.post(adres, formulier(f"<p>{MOEILIJK}</p>") | {"action-publish": "1"})
    assert client.post(adres, formulier(f"<p>{MAKKELIJK}</p>") | {"action-publish": "1"}).status_code == 302


def test_elke_soort_pagina_heeft_de_poort(client, beheerder):
    soorten = [soort for soort in get_page_models() if soort._meta.app_label == "cms"]
    assert len(soorten) >= 2
    for soort in soorten:
        handler = soort.get_edit_handler()
        assert issubclass(handler.get_form_class(), Redactieformulier), soort
        assert isinstance(handler.children[0].children[0], Poortpaneel), soort


def test_leest_elk_blok_ook_dat_later_bijkomt():
    """Lists, structures, tables and pictures are walked without knowing them."""

    class Rij(blocks.StructBlock):
        wie = blocks.CharBlock(label="wie")
        meer = blocks.ListBlock(blocks.StreamBlock([("tekst", blocks.RichTextBlock())]))

    stroom = blocks.StreamBlock([("rij", Rij(label="rij")), ("code", blocks.RawHTMLBlock())])
    waarde = stroom.to_python(
        [
            {
                "type": "rij",
                "id": "a1",
                "value": {"wie": "De boa helpt", "meer": [{"type": "item", "id": "b2", "value": [
                    {"type": "tekst", "id": "c3", "value": "<h2>Een kop</h2><p>Een zin erbij.</p>"}]}]},
            },
            {"type": "code", "id": "d4", "value": "<b>niet te lezen</b>"},
        ]
    )  # fmt: skip
    gelezen = [(stuk.tekst, stuk.plek.blok) for stuk in _stroom(waarde, Tekstplek("inhoud"))]
    assert gelezen == [("De boa helpt", "a1.wie"), ("Een kop", "a1.meer.b2.c3"), ("Een zin erbij.", "a1.meer.b2.c3")]
    assert [stuk.tekst for stuk in _waarde({"data": [["een cel", None], ["x", 3]]}, Tekstplek())] == ["een cel"]
    beeld = get_image_model()(title="foto123.jpg", description="", collection_id=1)
    assert [hint.soort for hint in keur(_waarde(beeld, Tekstplek())).hints] == [Hintsoort.ALT]
    beeld.description = "Een boa op de fiets"
    assert keur(_waarde(beeld, Tekstplek())).hints == []


def test_wat_in_een_tabel_staat_telt_ook_mee(home):
    tabel = (
        Tabel()
        .child_blocks["tabel"]
        .to_python(
            {"columns": [{"type": "tekst", "heading": "Wie het doet"}], "rows": [{"values": [MOEILIJK]}], "caption": ""}
        )
    )
    artikel = Artikel(title="Proef", slug="proef", inhoud=[("tabel", {"titel": "Wie doet wat", "tabel": tabel})])
    assert oordeel_over(artikel).te_moeilijk
    assert {stuk.plek.naam for stuk in stukken(artikel)} == {"Tabel (blok 1)"}
    assert "Wie het doet" in [stuk.tekst for stuk in stukken(artikel)]


def test_de_eerste_paginas_zijn_zelf_makkelijk_genoeg(home):
    oordelen = {pagina.slug: oordeel_over(pagina.specific) for pagina in home.get_descendants()}
    assert len(oordelen) > 5
    assert {slug: oordeel.zware_hints for slug, oordeel in oordelen.items() if oordeel.zware_hints} == {}
    # What we ask of editors holds for us too; a page with too few words has no figure.
    moeilijk = {slug: oordeel.gemak for slug, oordeel in oordelen.items() if (oordeel.gemak or DOEL) < DOEL}
    assert moeilijk == {}


def test_het_voorbeeld_mag_in_het_venster_van_de_redacteur_en_de_pagina_zelf_niet(client, beheerder, pagina):
    adres = reverse("wagtailadmin_pages:preview_on_edit", args=[pagina.pk])
    assert client.post(adres, formulier(f"<p>{MAKKELIJK}</p>")).json()["is_valid"]
    antwoord = client.get(adres)
    assert "frame-ancestors 'self'" in antwoord["Content-Security-Policy"]
    assert antwoord["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" in client.get(pagina.url)["Content-Security-Policy"]
    assert [maat["device_width"] for maat in pagina.preview_sizes] == [360, 768, 1280]
