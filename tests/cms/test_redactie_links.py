"""Broken links and old pages: found by the nightly round, against a server that really listens, and listed for editors."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail import blocks
from wagtail.documents import get_document_model

from cms.paginas.models import Artikel, Gemeentepagina
from cms.redactie import koppelingen, rollen
from cms.redactie.models import Koppeling
from cms.redactie.rapporten import verouderd
from tests.conftest import BEEK, STEIN, vrije_poort
from tests.luisteren import hangt_op, luisterend

Uitkomst = Koppeling.Uitkomst


class _Antwoord(BaseHTTPRequestHandler):
    gevraagd: list[str] = []

    def do_HEAD(self) -> None:
        self.gevraagd.append(f"{self.command} {self.path}")
        if self.path == "/traag" and hangt_op(self.connection):
            return
        code = {"/weg": 404, "/lus": 302, "/lus2": 302, "/kapot": 500, "/dicht": 403, "/verhuisd": 301}.get(
            self.path, 200
        )
        if self.path == "/geen-head" and self.command == "HEAD":
            code = 405
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", {"/lus": "/lus2", "/lus2": "/lus"}.get(self.path, "/goed"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def server():
    _Antwoord.gevraagd.clear()
    dienst = ThreadingHTTPServer(("127.0.0.1", vrije_poort()), _Antwoord)
    with luisterend(dienst):
        yield f"http://127.0.0.1:{dienst.server_port}"


@pytest.fixture
def home(home, settings, monkeypatch):
    monkeypatch.setattr(koppelingen, "RUST_PER_SERVER_S", 0.0)
    settings.LINKCONTROLE_BINNEN = True
    return home


def _artikel(ouder, html: str, slug: str = "proef", **velden) -> Artikel:
    artikel = Artikel(title="Proef", slug=slug, inhoud=[("tekst", html)], **velden)
    ouder.add_child(instance=artikel)
    return artikel


@pytest.mark.parametrize(
    ("pad", "uitkomst"),
    [("/goed", Uitkomst.GOED), ("/weg", Uitkomst.WEG), ("/lus", Uitkomst.LUS), ("/kapot", Uitkomst.FOUT),
     ("/dicht", Uitkomst.GOED), ("/geen-head", Uitkomst.GOED), ("/verhuisd", Uitkomst.GOED), ("/traag", Uitkomst.TRAAG)],
)  # fmt: skip
def test_wat_een_adres_van_een_ander_antwoordt(server, pad, uitkomst):
    geduld = 0.7 if uitkomst == Uitkomst.TRAAG else 30
    with httpx.Client(timeout=geduld, follow_redirects=True, max_redirects=5, trust_env=False) as client:
        assert koppelingen.kijk_buiten(client, server + pad) == uitkomst


@pytest.mark.parametrize("adres", ["http://127.0.0.1:9/", "http://[", "http://" + "a" * 300 + ".invalid/"])
def test_een_adres_dat_er_niet_is_of_niet_kan_is_een_fout(adres):
    with httpx.Client(timeout=0.7, trust_env=False) as client:
        assert koppelingen.kijk_buiten(client, adres) in (Uitkomst.FOUT, Uitkomst.TRAAG)


def test_de_nacht_vindt_kapotte_links_en_onthoudt_sinds_wanneer(home, server):
    concept = _artikel(home, "", "concept", live=False)
    document = get_document_model().objects.create(title="d", file=ContentFile(b"x", "d.txt"))
    html = (
        f'<p><a href="{server}/weg">a</a> <a href="{server}/goed#kop">b</a> <a linktype="page" id="{concept.pk}">c</a>'
        f' <a linktype="page" id="999999">d</a> <a linktype="document" id="{document.pk}">e</a>'
        ' <a linktype="document" id="999999">f</a> <a href="/melden/">g</a> <a href="/bestaat-niet/">h</a></p>'
    )
    artikel = _artikel(home, html)
    koppelingen.loop_na.call()
    gevonden = dict(Koppeling.objects.filter(pagina=artikel).values_list("adres", "uitkomst"))
    assert gevonden == {
        f"{server}/weg": Uitkomst.WEG,
        f"{server}/goed": Uitkomst.GOED,
        f"page:{concept.pk}": Uitkomst.CONCEPT,
        "page:999999": Uitkomst.WEG,
        f"document:{document.pk}": Uitkomst.GOED,
        "document:999999": Uitkomst.WEG,
        "/melden/": Uitkomst.GOED,
        "/bestaat-niet/": Uitkomst.WEG,
    }
    sinds = Koppeling.objects.get(pagina=artikel, adres=f"{server}/weg").kapot_sinds
    koppelingen.loop_na.call()
    assert Koppeling.objects.get(pagina=artikel, adres=f"{server}/weg").kapot_sinds == sinds
    artikel.inhoud = [("tekst", "<p>Zonder links.</p>")]
    artikel.save()
    koppelingen.loop_na.call()
    assert not Koppeling.objects.filter(pagina=artikel).exists()


def _bestand(naam: str):
    return get_document_model().objects.create(title=naam, file=ContentFile(b"x", naam))


def test_de_nacht_ziet_ook_wat_in_een_blok_is_gekozen(home):
    """A page that is no longer public, a file that was thrown away: listed with the page that links to it."""
    doel = _artikel(home, "<p>x</p>", "doel")
    er_nog, straks_weg = _bestand("folder.pdf"), _bestand("film.mp4")
    wijzer = Artikel(
        title="Wijzer",
        slug="wijzer",
        inhoud=[
            ("download", {"bestand": er_nog, "uitleg": ""}),
            ("video", {"titel": "Film", "film": straks_weg, "ondertitels": None, "tekst": "<p>Wat er te zien is.</p>"}),
            ("waarschuwing", {"kop": "Pas op", "tekst": f'<p><a linktype="page" id="{doel.pk}">Lees dit</a></p>'}),
        ],
    )
    home.add_child(instance=wijzer)
    weg = straks_weg.pk
    straks_weg.delete()
    doel.unpublish()
    koppelingen.loop_na.call()
    assert dict(Koppeling.objects.filter(pagina=wijzer).values_list("adres", "uitkomst")) == {
        f"document:{er_nog.pk}": Uitkomst.GOED,
        f"document:{weg}": Uitkomst.WEG,
        f"page:{doel.pk}": Uitkomst.CONCEPT,
    }


def test_elk_blok_waarin_een_pagina_of_adres_gekozen_kan_worden_telt_mee(home):
    """Also a block that is made later: in a list, in a structure, or an address on its own."""

    class Verwijzing(blocks.StructBlock):
        naar = blocks.PageChooserBlock()
        elders = blocks.URLBlock(required=False)

    stroom = blocks.StreamBlock([("wijzers", blocks.ListBlock(Verwijzing())), ("los", blocks.PageChooserBlock())])
    rij = {"type": "item", "id": "b2", "value": {"naar": 12, "elders": "https://elders.example/pad"}}
    bewaard = [
        {"type": "wijzers", "id": "a1", "value": [rij]},
        {"type": "los", "id": "c3", "value": 999999},
        {"type": "los", "id": "d4", "value": None},
        {"type": "bestaat niet meer", "id": "e5", "value": 3},
    ]
    assert list(koppelingen.gekozen_in(stroom, bewaard)) == ["page:12", "page:999999"]
    assert list(koppelingen._uit(bewaard)) == ["https://elders.example/pad"]


def test_een_nacht_is_begrensd_en_wie_wacht_komt_de_volgende_nacht(home, server, monkeypatch):
    monkeypatch.setattr(koppelingen, "MEESTE_PER_NACHT", 2)
    _artikel(home, "".join(f'<p><a href="{server}/n{i}">x</a></p>' for i in range(4)))
    koppelingen.loop_na.call()
    assert len(set(_Antwoord.gevraagd)) == 2
    koppelingen.loop_na.call()
    assert len(set(_Antwoord.gevraagd)) == 4


def test_de_eerste_paginas_hebben_geen_kapotte_link_van_onszelf(home):
    for pagina in home.get_descendants(inclusive=True).specific():
        koppelingen._leg_vast(pagina)
    koppelingen._eigen()
    assert list(Koppeling.objects.kapot().values_list("pagina__slug", "adres")) == []


def test_een_redacteur_ziet_de_kapotte_links_van_eigen_paginas_en_neemt_ze_mee(home, medewerker, client):
    stein = Gemeentepagina.objects.get(gemeente_code=STEIN)
    beek = Gemeentepagina.objects.get(gemeente_code=BEEK)
    for pagina in (stein, beek):
        Koppeling.objects.create(
            pagina=pagina, adres=f"https://{pagina.slug}.example/", uitkomst=Uitkomst.WEG, kapot_sinds=timezone.now()
        )
    client.force_login(medewerker("redacteur", STEIN))
    pagina = client.get(reverse("cms_kapot")).content.decode()
    assert "https://stein.example/" in pagina
    assert "beek.example" not in pagina
    assert "bestaat niet meer" in pagina
    uit = b"".join(client.get(reverse("cms_kapot"), {"export": "csv"}).streaming_content).decode()
    assert "https://stein.example/" in uit
    assert client.get(reverse("cms_kapot"), {"export": "xlsx"}).status_code == 200


def test_de_lijst_noemt_waar_een_link_naartoe_ging(home, medewerker, client):
    stein = Gemeentepagina.objects.get(gemeente_code=STEIN)
    doel = _artikel(stein, "<p>x</p>", "doel")
    wijzer = _artikel(stein, f'<p><a linktype="page" id="{doel.pk}">x</a> <a linktype="page" id="999999">y</a></p>')
    doel.title = "Folder over de sirene"
    doel.unpublish()
    koppelingen.loop_na.call()
    client.force_login(medewerker("redacteur", STEIN))
    pagina = client.get(reverse("cms_kapot")).content.decode()
    assert "Folder over de sirene" in pagina
    assert "een pagina die weg is" in pagina
    assert reverse("wagtailadmin_pages:edit", args=[wijzer.pk]) in pagina


def test_oude_paginas_staan_op_een_lijst_met_de_reden(home, medewerker, client):
    vandaag = timezone.localdate()
    stein = Gemeentepagina.objects.get(gemeente_code=STEIN)
    vers = _artikel(stein, "<p>x</p>", "vers", gecontroleerd_op=vandaag)
    oud = _artikel(stein, "<p>x</p>", "oud", gecontroleerd_op=vandaag - timedelta(days=366))
    nooit = _artikel(stein, "<p>x</p>", "nooit")
    redenen = verouderd(vandaag)
    assert vers.pk not in redenen
    assert (redenen[oud.pk], redenen[nooit.pk]) == ("langer dan een jaar niet nagekeken", "nog nooit nagekeken")
    gebruiker = medewerker("redacteur", STEIN)
    rollen.werk_bij(gebruiker)
    client.force_login(gebruiker)
    pagina = client.get(reverse("cms_oud")).content.decode()
    assert "langer dan een jaar niet nagekeken" in pagina
    uit = b"".join(client.get(reverse("cms_oud"), {"export": "csv"}).streaming_content).decode()
    assert "nog nooit nagekeken" in uit


def test_de_rapporten_zijn_er_niet_voor_een_boa(boa, client):
    client.force_login(boa)
    assert client.get(reverse("cms_kapot")).status_code == client.get(reverse("cms_oud")).status_code == 302


def test_de_ronde_kijkt_niet_in_ons_eigen_netwerk(home, server, settings) -> None:
    """Neither straight nor behind a redirect: the answer would tell what stands there."""
    settings.LINKCONTROLE_BINNEN = False
    _artikel(home, f'<p><a href="{server}/goed">Binnen</a></p>')
    koppelingen.loop_na.call()
    assert Koppeling.objects.get(adres=f"{server}/goed").uitkomst == Uitkomst.FOUT
    assert _Antwoord.gevraagd == []
