"""Searching the pages in somebody's own words, with slips, and on both databases the same."""

import pytest

from cms.paginas import zoekboek
from cms.paginas.models import Artikel, Gemeentepagina, HomePage
from meldingen.streek.models import Gebied
from tests.bladzijde import plat
from tests.rekenmaat import maten


@pytest.fixture
def home(home) -> HomePage:
    zoekboek.vergeet()
    return home


@pytest.mark.parametrize(
    ("vraag", "titeldeel"),
    [("bank belt mij", "bank"), ("bnak belt mij", "bank"), ("de bank heeft gebeld", "bank"), ("naaktfotos", "sextortion"),
     ("nepwinkel", "web"), ("geldezels", "geld"), ("luchtalarm", "sirene"), ("boas", "boa"), ("gijzelsoftwaer", "gijzel")],
)  # fmt: skip
def test_vindt_de_pagina_in_gewone_woorden(home, vraag, titeldeel):
    gevonden = zoekboek.zoek(vraag)
    eerste = gevonden[0]
    assert titeldeel in f"{eerste.title} {eerste.slug} {eerste.specific.zoekwoorden}".lower(), [
        p.title for p in gevonden[:4]
    ]


def test_bank_belt_mij_staat_bovenaan_op_de_zoekpagina(client, home):
    pagina = plat(client.get("/zoeken/", {"q": "bank belt mij"}))
    lezen = pagina[pagina.index("Lezen") :]
    eerste = lezen[lezen.index("<a ") : lezen.index("</a>")]
    assert "bank" in eerste.lower()


def test_de_woorden_die_een_redacteur_toevoegt_worden_gevonden_en_een_concept_niet(home):
    artikel = Artikel(title="Zwerfkatten", slug="katten", zoekwoorden="poezenoverlast")
    home.add_child(instance=artikel)
    artikel.save_revision().publish()
    zoekboek.vergeet()
    assert [p.title for p in zoekboek.zoek("poezenoverlast")] == ["Zwerfkatten"]
    artikel.unpublish()
    assert zoekboek.zoek("poezenoverlast") == []


def test_niets_gevonden_helpt_verder(client, home):
    antwoord = client.get("/zoeken/", {"q": "xqzwvk"})
    pagina = antwoord.content.decode()
    assert "Wij vonden niets" in pagina
    assert "Of kies een onderwerp" in pagina
    assert 'href="/contact/"' in pagina


@pytest.mark.parametrize("vraag", ["", " ", "'; drop", "\x00", "a" * 5000, "de het een", "💥", "*" * 90])
def test_elke_vraag_kan(home, vraag):
    assert isinstance(zoekboek.zoek(vraag), list)


def test_een_vraag_kost_weinig_ook_met_veel_paginas(home, django_assert_max_num_queries):
    assert Gemeentepagina.objects.exists()
    assert Gebied.objects.exists()
    zoekboek.zoek("bank")
    with django_assert_max_num_queries(12):
        zoekboek.zoek("oplichting aan de telefoon")
    assert maten(lambda: zoekboek.zoek("oplichting aan de telefoon")) < 20
