"""Numbers, addresses and dates: one place for all pages, and nothing unconfirmed is told as a fact."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.html import escape

from cms import gegevens, inhoud
from cms.gegevens.models import Contactgegeven
from cms.paginas.models import Artikel, Campagne, Gemeentepagina, HomePage
from cms.poort.stukken import oordeel_over
from tests.bladzijde import plat


def artikel(home: HomePage, **velden) -> str:
    """The address of a new article with these fields."""
    velden = {"title": "Proef", "slug": "proef", "inhoud": [("tekst", "<p>Bel [[politie]].</p>")]} | velden
    return home.add_child(instance=Artikel(**velden)).url


def test_een_nummer_staat_op_een_plek_en_verandert_overal(client, home) -> None:
    adres = artikel(home, inleiding="Vraag het [[politie]].")
    assert client.get(adres).content.decode().count('href="tel:09008844"') == 2
    Contactgegeven.objects.filter(sleutel="politie").update(waarde="0900-1111")
    gegevens.vergeet()
    pagina = client.get(adres).content.decode()
    assert pagina.count('href="tel:09001111"') == 2
    assert "8844" not in pagina


def test_ook_het_meldformulier_leest_het_nummer_van_de_politie_daar(client, home) -> None:
    assert 'href="tel:09008844"' in client.get("/melden/").content.decode()
    Contactgegeven.objects.filter(sleutel="politie").update(waarde="0900-1111")
    gegevens.vergeet()
    pagina = client.get("/de/melden/").content.decode()
    assert "0900-1111 anrufen" in pagina
    assert "8844" not in pagina
    Contactgegeven.objects.filter(sleutel="politie").update(bevestigd_op=None)
    gegevens.vergeet()
    assert "0900" not in client.get("/melden/").content.decode()


def test_wat_niet_bevestigd_is_staat_er_niet(client, home) -> None:
    """Slachtofferhulp is not confirmed: neither in a block, nor in a text, nor in the list of contacts."""
    gegeven = Contactgegeven.objects.get(sleutel="slachtofferhulp")
    adres = artikel(
        home, inhoud=[("telefoon", {"gegeven": gegeven, "uitleg": ""}), ("tekst", "<p>[[slachtofferhulp]]</p>")]
    )
    for pagina in (client.get(adres).content.decode(), client.get("/contact/").content.decode()):
        assert gegeven.waarde not in pagina
    assert gegeven.zolang in client.get(adres).content.decode()
    gegeven.bevestigd_op = inhoud.NAGEKEKEN
    gegeven.save()
    gegevens.vergeet()
    assert gegeven.waarde in client.get(adres).content.decode()
    assert gegeven.waarde in client.get("/contact/").content.decode()


def test_de_dag_van_het_vuurwerkverbod_staat_nergens_zolang_niemand_hem_bevestigt(client, home) -> None:
    pagina = client.get("/wat-te-doen/vuurwerk/").content.decode()
    assert "zodra wij die zeker weten" in pagina
    assert Contactgegeven.objects.get(sleutel="vuurwerkverbod").waarde not in pagina


def test_een_naam_die_niemand_kent_laat_de_pagina_heel(client, home) -> None:
    pagina = client.get(artikel(home, inleiding="Bel [[bestaat-niet]] nu.")).content.decode()
    assert "Bel  nu." in pagina
    assert gegevens.onbekend("[[politie]] [[bestaat-niet]]") == ["bestaat-niet"]


def test_een_gegeven_met_html_blijft_tekst(home) -> None:
    Contactgegeven.objects.filter(sleutel="politie").update(soort="tekst", waarde="<script>alert(1)</script>")
    gegevens.vergeet()
    assert gegevens.vul_in("[[politie]]") == escape("<script>alert(1)</script>")
    assert gegevens.vul_in("<b>[[politie]]</b>").startswith("&lt;b&gt;")


@pytest.mark.parametrize(
    ("soort", "waarde"),
    [
        ("telefoon", "bel mij"),
        ("telefoon", "javascript:1"),
        ("website", "http://x.nl"),
        ("website", "javascript:alert(1)"),
    ],
)
def test_een_fout_nummer_of_adres_zegt_hoe_het_wel_moet(home, soort, waarde) -> None:
    with pytest.raises(ValidationError) as fout:
        Contactgegeven(sleutel="proef", soort=soort, naam="proef", waarde=waarde).full_clean()
    assert "waarde" in fout.value.message_dict


def test_een_weggehaald_gegeven_laat_de_pagina_heel(client, home) -> None:
    gegeven = Contactgegeven.objects.get(sleutel="mma")
    adres = artikel(home, inhoud=[("telefoon", {"gegeven": gegeven, "uitleg": ""})])
    gegeven.delete()
    assert client.get(adres).status_code == 200


def test_een_redacteur_leest_dat_een_gegeven_niet_bestaat_en_publiceert_het_niet_zomaar(home) -> None:
    oordeel = oordeel_over(Artikel(title="Proef", slug="proef", inleiding="Bel [[politie]] of [[polite]]."))
    assert [hint.woorden for hint in oordeel.hints if hint.soort == "onbekend gegeven"] == ["[[polite]]"]
    assert oordeel.vraagt_reden


def test_het_voorbeeld_van_een_pagina_ziet_eruit_zoals_in_een_gemeente(home) -> None:
    pagina = Artikel.objects.get(slug="boa")
    assert ("GM0971", "In Stein") in pagina.preview_modes
    voorbeeld = plat(pagina.make_preview_request(preview_mode="GM0971"))
    assert 'data-gemeente="GM0971"' in voorbeeld
    assert "<dt>Beek</dt>" not in voorbeeld
    pagina = Artikel.objects.get(slug="boa")
    assert "<dt>Beek</dt>" in plat(pagina.make_preview_request(preview_mode=""))


def test_een_redacteur_kiest_een_indicator_en_een_gemeente_uit_een_lijst(home) -> None:
    keuzes = dict(Campagne._meta.get_field("indicator").formfield().choices)
    assert keuzes["vuurwerkoverlast"]
    assert "" in keuzes
    assert dict(Gemeentepagina._meta.get_field("gemeente_code").formfield().choices)["GM0971"] == "Stein"
