"""Every block shows what it holds, and stays whole when what it points at is gone."""

import json
import re
from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.blocks import StructBlockValidationError
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.alarm import alarm as alarmen
from cms.alarm import begin as alarmbegin
from cms.gegevens.models import Contactgegeven
from cms.oefenen.models import Oefening
from cms.paginas.blokken import Beeld, Video
from cms.paginas.models import Artikel, Buurtpagina, Campagne, Evenement, Gemeentepagina
from tests.bladzijde import plat
from tests.buren import aanvraag, actieve_groep, buur, met_buren

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]


@pytest.fixture
def toon(home, client):
    """toon([("tekst", "<p>…</p>")]) -> the page with these blocks."""

    def _toon(blokken: list, **velden) -> str:
        pagina = home.add_child(instance=Artikel(title="Proef", slug="proef", inhoud=blokken, **velden))
        return client.get(pagina.url).content.decode()

    return _toon


def document(naam: str, inhoud: bytes = b"inhoud"):
    return get_document_model().objects.create(title=naam, file=ContentFile(inhoud, naam))


def test_de_knop_meld_dit_opent_het_formulier_met_de_soort(toon, client) -> None:
    pagina = toon([("meldknop", {"soort": "chemelot-geur", "tekst": "Meld een geur"})])
    adres = re.search(r'href="(/melden/[^"]+)"', pagina[pagina.index("<article") :])[1]
    assert adres == "/melden/?soort=chemelot-geur"
    assert 'value="chemelot-geur"' in client.get(adres).content.decode()


def test_een_film_laadt_pas_als_iemand_erom_vraagt(toon) -> None:
    film = document("sirene.mp4")
    pagina = toon(
        [
            (
                "video",
                {
                    "titel": "De sirene",
                    "film": film,
                    "ondertitels": document("sirene.vtt"),
                    "tekst": "<p>Een sirene.</p>",
                },
            )
        ]
    )
    assert 'preload="none"' in pagina
    assert "autoplay" not in pagina
    assert "<iframe" not in pagina
    assert film.url in pagina
    assert '<track kind="captions"' in pagina


def test_is_de_film_weg_dan_staat_er_wat_erin_zat(toon, home, client) -> None:
    film = document("weg.mp4")
    toon([("video", {"titel": "De sirene", "film": film, "ondertitels": None, "tekst": "<p>U hoort een sirene.</p>"})])
    film.delete()
    pagina = client.get("/proef/").content.decode()
    assert "Deze film is er niet meer" in pagina
    assert "U hoort een sirene." in pagina
    assert "<video" not in pagina


def test_een_film_die_geen_film_is_wordt_geweigerd(home) -> None:
    waarde = {"titel": "x", "film": document("x.exe"), "ondertitels": None, "tekst": "x"}
    blok = Video()
    with pytest.raises(StructBlockValidationError) as fout:
        blok.clean(blok.normalize(waarde))
    assert "mp4" in str(fout.value.block_errors["film"])


def test_een_download_zegt_hoe_groot_hij_is_en_ook_als_hij_weg_is(toon, client) -> None:
    bestand = document("afspraken.pdf", b"x" * 2048)
    pagina = toon([("download", {"bestand": bestand, "uitleg": ""})])
    assert "PDF" in pagina
    assert "2,0" in pagina.replace("\xa0", " ")
    bestand.delete()
    assert "Dit bestand is er niet meer" in client.get("/proef/").content.decode()


def test_een_beeld_heeft_een_beschrijving_en_moderne_vormen(toon, png) -> None:
    beeld = get_image_model().objects.create(title="sirene", file=png)
    blok = Beeld()
    waarde = {"beeld": {"image": beeld.pk, "alt_text": "", "decorative": False}, "bijschrift": ""}
    with pytest.raises(StructBlockValidationError):
        blok.clean(blok.to_python(waarde))
    waarde["beeld"]["alt_text"] = "Een sirene op een paal"
    pagina = toon([{"type": "beeld", "value": waarde}])
    assert 'alt="Een sirene op een paal"' in pagina
    assert 'type="image/avif"' in pagina
    assert 'type="image/webp"' in pagina
    assert 'loading="lazy"' in pagina


def test_een_tabel_heeft_koppen_voor_wie_niet_ziet(client, home) -> None:
    pagina = client.get("/chemelot/wie-doet-wat/").content.decode()
    assert '<th scope="col">Wie</th>' in pagina
    assert '<th scope="row">Brandweer</th>' in pagina
    assert "<caption>Wie doet wat</caption>" in pagina


def test_een_indicator_toont_zijn_grafiek_en_een_verdwenen_indicator_niets(toon, client) -> None:
    pagina = toon([("indicator", {"indicator": "vuurwerkoverlast"}), ("indicator", {"indicator": "bestaat-niet"})])
    assert "/indicatoren/vuurwerkoverlast/grafiek.svg" in pagina
    assert pagina.count('class="cijferblok"') == 1


def test_een_indicator_met_een_doel_zegt_ook_of_het_gehaald_wordt_en_waarom(toon) -> None:
    pagina = toon([("indicator", {"indicator": "woninginbraken"})])
    assert '<strong class="oordeel">Nog niet te zeggen.</strong>' in pagina


def test_het_boateam_is_dat_van_de_buurt_de_gemeente_of_alle_drie(toon, home, client) -> None:
    pagina = toon([("boateam", None)])
    assert all(naam in pagina for naam in ("Beek", "Sittard-Geleen", "Stein", "Wijkboa"))
    stein = Gemeentepagina.objects.get(gemeente_code="GM0971")
    eigen = stein.add_child(
        instance=Artikel(title="Hier", slug="hier-werkt", gemeenten=["GM0971"], inhoud=[("boateam", None)])
    )
    artikel = client.get(eigen.url).content.decode().split("<article")[1].split("</article>")[0]
    assert "Stein" in artikel
    assert "Beek" not in artikel


def test_de_groepen_zijn_die_van_de_gemeente_en_zonder_groep_staat_er_hoe_u_begint(
    toon, home, client, actieve_groep
) -> None:
    assert "Hier is nog geen groep." in toon([("groepen", None)])
    groep = actieve_groep()
    for gemeente, staat_er in (("GM1883", True), ("GM0971", False)):
        ouder = Gemeentepagina.objects.get(gemeente_code=gemeente)
        eigen = ouder.add_child(
            instance=Artikel(title="Samen", slug="samen-hier", gemeenten=[gemeente], inhoud=[("groepen", None)])
        )
        artikel = client.get(eigen.url).content.decode().split("<article")[1].split("</article>")[0]
        assert (groep.naam in artikel) is staat_er
        assert "Start zelf een groep" in artikel
        assert "Buurvrouw" not in artikel


def test_vragen_zijn_te_openen_zonder_javascript_en_te_lezen_voor_zoekmachines(client, home) -> None:
    pagina = client.get("/oplichting/vragen/").content.decode()
    assert pagina.count("<details") >= 4
    gegevens = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', pagina, re.DOTALL)[1])
    assert gegevens["@type"] == "FAQPage"
    assert "088-786 73 72" in gegevens["mainEntity"][2]["acceptedAnswer"]["text"]


def test_een_nummer_in_een_blok_is_te_bellen(toon) -> None:
    gegeven = Contactgegeven.objects.get(sleutel="112")
    pagina = toon([("telefoon", {"gegeven": gegeven, "uitleg": "Nu."})])
    assert re.search(r'class="knop knop--gevaar" href="tel:112">.*?Bel 112</span>', plat(pagina))


def test_een_doelgroep_ziet_wat_voor_haar_is_en_voor_iedereen(client, home) -> None:
    pagina = client.get("/oplichting/?voor=jongeren").content.decode()
    assert "Iemand dreigt met een naaktfoto" in pagina
    assert "Een webwinkel die niets stuurt" in pagina
    assert "gegijzeld door ransomware" not in pagina
    assert client.get("/oplichting/?voor=onzin").content == client.get("/oplichting/").content


def test_wat_voor_een_gemeente_is_staat_niet_bij_de_andere(client, home) -> None:
    velden = {"begin": "2026-11-20", "eind": "2099-01-01", "doel": "d", "inleiding": "Alleen hier."}
    home.add_child(instance=Campagne(title="Steinse week", slug="week", gemeenten=["GM0971"], **velden))
    assert "Steinse week" in client.get("/stein/").content.decode()
    assert "Steinse week" not in client.get("/beek/").content.decode()
    assert "Steinse week" not in client.get("/").content.decode()


def test_een_buurt_die_niet_meer_bestaat_wijst_de_weg(client, home) -> None:
    beek = Gemeentepagina.objects.get(gemeente_code="GM0888")
    weg = beek.add_child(instance=Buurtpagina(title="Oud", slug="oud", buurt_code="BU08889999"))
    assert "heet nu anders" in client.get(weg.url).content.decode()


@pytest.mark.parametrize(
    ("soort", "velden", "veld"),
    [
        (Evenement, {"begin": datetime(2026, 12, 2, tzinfo=UTC), "eind": datetime(2026, 12, 1, tzinfo=UTC)}, "eind"),
        (Campagne, {"begin": date(2026, 12, 2), "eind": date(2026, 12, 1)}, "eind"),
        (Campagne, {"begin": date(2026, 12, 1), "eind": date(2026, 12, 2), "indicator": "onzin"}, "indicator"),
        (Gemeentepagina, {"gemeente_code": "GM9999"}, "gemeente_code"),
    ],
)
def test_een_fout_in_een_pagina_zegt_hoe_het_wel_moet(portaal, soort, velden, veld) -> None:
    pagina = soort(title="Proef", slug="proef", **velden)
    with pytest.raises(ValidationError) as fout:
        pagina.clean()
    assert veld in fout.value.message_dict


def test_een_pagina_die_verhuist_is_op_het_oude_adres_te_vinden(
    client, home, django_capture_on_commit_callbacks
) -> None:
    pagina = Artikel.objects.get(slug="phishing", locale__language_code="nl")
    pagina.slug = "nepberichten"
    with django_capture_on_commit_callbacks(execute=True):
        pagina.save_revision().publish()
    antwoord = client.get("/oplichting/phishing/")
    assert (antwoord.status_code, antwoord["Location"]) == (301, "/oplichting/nepberichten/")


def test_een_pagina_die_weg_is_laat_een_link_ernaar_heel(client, home) -> None:
    doel = Artikel.objects.get(slug="phishing", locale__language_code="nl")
    home.add_child(
        instance=Artikel(
            title="Proef", slug="proef", inhoud=[("tekst", f'<p><a linktype="page" id="{doel.pk}">Lees</a></p>')]
        )
    )
    assert 'href="/oplichting/phishing/"' in client.get("/proef/").content.decode()
    doel.delete()
    antwoord = client.get("/proef/")
    assert antwoord.status_code == 200
    assert "<a>Lees</a>" in antwoord.content.decode()


def test_wie_verdwaalt_zoekt_verder_met_de_woorden_van_het_adres(client, home) -> None:
    antwoord = client.get("/oplichting/nep-webshop-2024/%3Cscript%3E/")
    assert antwoord.status_code == 404
    assert 'value="oplichting nep webshop script"' in antwoord.content.decode()


def test_de_sitemap_kent_elke_pagina_en_de_feed_het_nieuws(client, home) -> None:
    kaart = client.get("/sitemap.xml").content.decode()
    for adres in ("/oplichting/phishing/", "/melden/", "/stein/"):
        assert f"{settings.PORTAL_URL}{adres}</loc>" in kaart
    assert f"Sitemap: {settings.PORTAL_URL}/sitemap.xml" in client.get("/robots.txt").content.decode()
    feed = client.get("/nieuws/feed.xml").content.decode()
    assert "Dit portaal is er voor u" in feed
    assert "testserver" not in feed


def test_een_pagina_heeft_wat_een_gesprek_ervan_laat_zien(client, home) -> None:
    pagina = client.get("/oplichting/phishing/").content.decode()
    assert f'<meta property="og:image" content="{settings.PORTAL_URL}/static/beeld/deel.png">' in pagina
    assert f'<link rel="canonical" href="{settings.PORTAL_URL}/oplichting/phishing/">' in pagina
    assert '<meta name="description" content="Vertrouwt u een mail' in pagina


def test_een_pagina_kost_evenveel_vragen_aan_de_database_met_meer_blokken(
    home, client, django_assert_max_num_queries
) -> None:
    blokken = [("tekst", "<p>Bel [[politie]] of [[mma]].</p>")] * 20
    home.add_child(instance=Artikel(title="Proef", slug="proef", inhoud=blokken))
    client.get("/proef/")
    with django_assert_max_num_queries(12):
        client.get("/proef/")


def test_risicobronnen_staan_op_een_kaart_en_in_een_lijst(home, client) -> None:
    alarmbegin.laad()
    pagina = client.get("/chemelot/risicobronnen/").content.decode()
    for bron in alarmen.risicobronnen():
        assert bron.naam in pagina
    vast = [bron for bron in alarmen.risicobronnen() if bron.lon is not None]
    kaart, lijst = pagina.split('class="risicokaart"')[1].split("</svg>", 1)
    assert re.findall(r'schets__nummer".*?>(\d)<', kaart) == re.findall(r'risiconummer">(\d)<', lijst) == list("1234")
    assert len(vast) == 4
    # Drawn by ourselves: no tiles of somebody else, no script, nothing that shifts when it comes in.
    assert "leaflet" not in pagina
    assert "data-tegels" not in pagina


def test_een_oefening_op_een_pagina_begint_meteen(toon, home, client) -> None:
    oefening = Oefening.objects.filter(live=True).first()
    assert oefening is not None
    pagina = toon([("oefening", {"oefening": oefening})])
    assert oefening.vragen[0].value["vraag"] in pagina
    oefening.unpublish()
    assert oefening.vragen[0].value["vraag"] not in client.get("/proef/").content.decode()
