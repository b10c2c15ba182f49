"""Every URL x every role. The list of URLs comes from the URLconf: a new one without a row here fails.

A row says which answer each role gets. Rows for one melding are about a melding in Sittard-Geleen, where Boa and Coördinator
work and Buitenstaander (a boa of Stein) does not. Editors and administrators have no role in a gemeente, so they see none.
What Wagtail and Django's own administration serve (/cms/, /beheer/) is swept as a whole, below.
"""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.gis.geos import MultiPolygon
from django.core.files.base import ContentFile
from django.core.mail import EmailMessage
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern
from django.utils import timezone
from PIL import Image

from cms.oefenen import teksten as oefenteksten
from meldingen.cijfers.maatregelen.models import Maatregel, Maatregeleffect
from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Foto, Overdracht, Partner, Routeringsregel
from meldingen.werkvoorraad.bulk import acties as bulk
from meldingen.werkvoorraad.bulk.models import Bulkactie
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from portal.postbus import brieven
from tests.huis.cijferadressen import CIJFERADRESSEN
from tests.huis.rij import ROLLEN, Rij
from tests.huis.rij import iedereen as _iedereen


def _een_melding(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Nobody logs in first; no role is no right; another gemeente does not even hear that it exists."""
    return Rij(adres, (302, 403, 404, antwoord, antwoord, 403), methode)


def _inrichten(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Teams and rules of Sittard-Geleen: for its coordinator only. A superuser without a role there has no right either."""
    return Rij(f"/werkvoorraad/inrichten/{adres}", (302, 403, 403, 403, antwoord, 403), methode)


def _maatregelen(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Measures of Sittard-Geleen: for who looks into its figures, of these its coordinator."""
    return Rij(f"/werkvoorraad/maatregelen/{adres}", (302, 403, 403, 403, antwoord, 403), methode)


def _ronde(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """One's own round of today: for who handles meldingen, in whatever gemeente."""
    return Rij(f"/werkvoorraad/ronde/{adres}", (302, 403, antwoord, antwoord, antwoord, 403), methode)


# route in the URLconf -> who gets what
MATRIX: dict[str, Rij] = {
    # public
    "^((?:[\\w\\-]+/)*)$": _iedereen("/"),
    ".well-known/security.txt": _iedereen("/.well-known/security.txt"),
    "robots.txt": _iedereen("/robots.txt"),
    "streek-<slug:merk>.css": _iedereen("/streek-0.css"),
    "galerij/": _iedereen("/galerij/"),  # in the demo and while developing, which tests are
    "zoeken/": _iedereen("/zoeken/"),
    "sitemap.xml": _iedereen("/sitemap.xml"),
    "nieuws/feed.xml": _iedereen("/nieuws/feed.xml"),
    "media/images/<path:pad>": _iedereen("/media/images/bestaat-niet.jpg", 404),
    "alarm/": _iedereen("/alarm/"),
    "alarm/nu": _iedereen("/alarm/nu"),
    "alarm/feed.xml": _iedereen("/alarm/feed.xml"),
    "alarm/<int:pk>/": _iedereen("/alarm/1/", 404),
    "alarm/<int:pk>/cap.xml": _iedereen("/alarm/1/cap.xml", 404),
    "alarm/<int:pk>/einde.xml": _iedereen("/alarm/1/einde.xml", 404),
    "kaart/": _iedereen("/kaart/"),
    "kaart/drukke-plekken/": _iedereen("/kaart/drukke-plekken/"),
    "kaart/cellen": _iedereen("/kaart/cellen"),
    "kaart/grenzen": _iedereen("/kaart/grenzen"),
    "adressen": _iedereen("/adressen", 400),
    **CIJFERADRESSEN,
    "oefenen/": _iedereen("/oefenen/"),
    "oefenen/<slug:slug>/": _iedereen("/oefenen/nl-alert/"),
    "oefenen/<slug:slug>/vraag/": _iedereen("/oefenen/nl-alert/vraag/"),
    "oefenen/<slug:slug>/klaar/": _iedereen("/oefenen/nl-alert/klaar/", 409),  # nobody is at the end without answers
    "oefenen/<slug:slug>/uitslag/": _iedereen("/oefenen/nl-alert/uitslag/"),
    "oefenen/<slug:slug>/uitslag/grafiek.svg": _iedereen("/oefenen/nl-alert/uitslag/grafiek.svg"),
    # melden: who has the address of the concept
    "melden/": _iedereen("/melden/"),
    "melden/<str:sleutel>/wat/": _iedereen("/melden/{concept}/wat/"),
    "melden/<str:sleutel>/soort/": _iedereen("/melden/{concept}/soort/"),
    "melden/<str:sleutel>/waar/": _iedereen("/melden/{concept}/waar/"),
    "melden/<str:sleutel>/details/": _iedereen("/melden/{concept}/details/"),
    "melden/<str:sleutel>/contact/": _iedereen("/melden/{concept}/contact/"),
    "melden/<str:sleutel>/controle/": _iedereen("/melden/{concept}/controle/"),
    "melden/<str:sleutel>/verwijzing/": _iedereen("/melden/{concept}/verwijzing/", 303),
    "melden/<str:sleutel>/stop/": _iedereen("/melden/{concept}/stop/", 303),
    "melden/<str:sleutel>/bedankt/": _iedereen("/melden/{concept}/bedankt/", 303),
    # volgen: who has the secret link
    "volgen/": _iedereen("/volgen/"),
    "melding/<str:volgcode>/": _iedereen("/melding/{volgcode}/"),
    "melding/<str:volgcode>/oordeel/": _iedereen("/melding/{volgcode}/oordeel/"),
    "overdracht/<str:code>/": _iedereen("/overdracht/{overdracht}/"),
    "foto/<int:foto_id>/<str:volgcode>": _iedereen("/foto/{foto}/{volgcode}"),
    # API
    "api/v1/openapi.json": _iedereen("/api/v1/openapi.json"),
    "api/v1/meldingen": _iedereen("/api/v1/meldingen"),
    "api/v1/^meldingen/(?P<volgcode>[A-Za-z0-9_-]{16,32})\\Z": _iedereen("/api/v1/meldingen/{volgcode}"),
    "api/v1/categorieen": _iedereen("/api/v1/categorieen"),
    "api/v1/gebieden": _iedereen("/api/v1/gebieden"),
    "api/v1/gebieden/<slug:code>": _iedereen("/api/v1/gebieden/GM1883"),
    "api/v1/indicatoren": _iedereen("/api/v1/indicatoren"),
    "api/v1/indicatoren/<slug:slug>/tellingen": _iedereen("/api/v1/indicatoren/vuurwerkoverlast/tellingen"),
    "api/v1/indicatoren/<slug:slug>": _iedereen("/api/v1/indicatoren/vuurwerkoverlast"),
    "api/v1/": _iedereen("/api/v1/iets-anders", 404),
    # logging in
    "inloggen/": Rij("/inloggen/", (200, 302, 302, 302, 302, 302)),
    "inloggen/code/": Rij("/inloggen/code/", (302, 200, 200, 200, 200, 200)),
    "binnen/": _iedereen("/binnen/", 302),
    "uitloggen/": _iedereen("/uitloggen/", 302, "post"),
    # staff
    "werkvoorraad/": Rij("/werkvoorraad/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/aannemen/": Rij("/werkvoorraad/aannemen/", (302, 403, 200, 200, 200, 403)),
    # only who took it in, and only during their shift
    "werkvoorraad/aannemen/<int:pk>/": Rij("/werkvoorraad/aannemen/{melding}/", (302, 403, 404, 404, 404, 403)),
    "werkvoorraad/maatregelen/": _maatregelen("", 302),
    "werkvoorraad/maatregelen/<str:gemeente>/": _maatregelen("GM1883/"),
    "werkvoorraad/maatregelen/<str:gemeente>/nieuw/": _maatregelen("GM1883/nieuw/"),
    "werkvoorraad/maatregelen/<str:gemeente>/<int:pk>/": _maatregelen("GM1883/{maatregel}/"),
    "werkvoorraad/maatregelen/<str:gemeente>/<int:pk>/wijzig/": _maatregelen("GM1883/{maatregel}/wijzig/"),
    "werkvoorraad/maatregelen/<str:gemeente>/<int:pk>/bereken/": _maatregelen(
        "GM1883/{maatregel}/bereken/", 303, "post"
    ),
    "werkvoorraad/maatregelen/<str:gemeente>/<int:pk>/weg/": _maatregelen("GM1883/{maatregel}/weg/", 303, "post"),
    # Nothing has been worked out yet.
    "werkvoorraad/maatregelen/<str:gemeente>/<int:pk>/grafiek.svg": _maatregelen("GM1883/{maatregel}/grafiek.svg", 404),
    "werkvoorraad/inrichten/": _inrichten("", 302),
    "werkvoorraad/inrichten/<str:gemeente>/": _inrichten("GM1883/"),
    "werkvoorraad/inrichten/<str:gemeente>/team/": _inrichten("GM1883/team/"),
    "werkvoorraad/inrichten/<str:gemeente>/team/<int:pk>/": _inrichten("GM1883/team/{team}/"),
    "werkvoorraad/inrichten/<str:gemeente>/team/<int:pk>/leden/": _inrichten("GM1883/team/{team}/leden/", 422, "post"),
    "werkvoorraad/inrichten/<str:gemeente>/team/<int:pk>/leden/<int:lid>/weg/": _inrichten(
        "GM1883/team/{team}/leden/{lid}/weg/", 303, "post"
    ),
    "werkvoorraad/inrichten/<str:gemeente>/team/<int:pk>/vangnet/": _inrichten(
        "GM1883/team/{team}/vangnet/", 200, "post"
    ),
    "werkvoorraad/inrichten/<str:gemeente>/team/<int:pk>/opheffen/": _inrichten(
        "GM1883/team/{team}/opheffen/", 422, "post"
    ),
    "werkvoorraad/inrichten/<str:gemeente>/afwezig/": _inrichten("GM1883/afwezig/"),
    "werkvoorraad/inrichten/<str:gemeente>/afwezig/<int:pk>/weg/": _inrichten("GM1883/afwezig/1/weg/", 303, "post"),
    "werkvoorraad/inrichten/<str:gemeente>/regels/": _inrichten("GM1883/regels/"),
    "werkvoorraad/inrichten/<str:gemeente>/regel/": _inrichten("GM1883/regel/"),
    "werkvoorraad/inrichten/<str:gemeente>/regel/<int:pk>/": _inrichten("GM1883/regel/{regel}/"),
    "werkvoorraad/inrichten/<str:gemeente>/regel/<int:pk>/schakel/": _inrichten(
        "GM1883/regel/{regel}/schakel/", 200, "post"
    ),
    "werkvoorraad/inrichten/<str:gemeente>/geschiedenis/": _inrichten("GM1883/geschiedenis/"),
    "werkvoorraad/veiligheidsbeeld/": Rij("/werkvoorraad/veiligheidsbeeld/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/veiligheidsbeeld/<int:pk>/": Rij(
        "/werkvoorraad/veiligheidsbeeld/999/", (302, 403, 403, 403, 404, 403)
    ),
    "werkvoorraad/cijfers/onafgerond/": Rij("/werkvoorraad/cijfers/onafgerond/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/inlezen/": Rij("/werkvoorraad/inlezen/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/inlezen/bewaar/": Rij("/werkvoorraad/inlezen/bewaar/", (302, 403, 403, 403, 422, 403), "post"),
    "werkvoorraad/inlezen/voorbeeld/": Rij("/werkvoorraad/inlezen/voorbeeld/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/cijfers/": Rij("/werkvoorraad/cijfers/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/inrichten/<str:gemeente>/teksten/": _inrichten("GM1883/teksten/"),
    "werkvoorraad/inrichten/<str:gemeente>/tekst/": _inrichten("GM1883/tekst/"),
    "werkvoorraad/inrichten/<str:gemeente>/tekst/<int:pk>/": _inrichten("GM1883/tekst/{tekst}/"),
    "werkvoorraad/inrichten/<str:gemeente>/tekst/<int:pk>/weg/": _inrichten("GM1883/tekst/{tekst}/weg/", 303, "post"),
    "werkvoorraad/hotspots/": Rij("/werkvoorraad/hotspots/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/hotspots/vlakken/": Rij("/werkvoorraad/hotspots/vlakken/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/kaart/": Rij("/werkvoorraad/kaart/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/nieuw/": Rij("/werkvoorraad/nieuw/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/filters/": Rij("/werkvoorraad/filters/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/filters/bewaar/": Rij("/werkvoorraad/filters/bewaar/", (302, 403, 422, 422, 422, 403), "post"),
    "werkvoorraad/filters/<int:pk>/weg/": Rij("/werkvoorraad/filters/1/weg/", (302, 403, 404, 404, 404, 403), "post"),
    "werkvoorraad/inrichten/<str:gemeente>/uitvoer/": _inrichten("GM1883/uitvoer/"),
    # nothing ticked is something to mend; somebody else's bulk action is not there
    "werkvoorraad/bulk/": Rij("/werkvoorraad/bulk/", (302, 403, 200, 200, 200, 403)),
    "werkvoorraad/bulk/nieuw/": Rij("/werkvoorraad/bulk/nieuw/", (302, 403, 422, 422, 422, 403)),
    "werkvoorraad/bulk/<int:pk>/": Rij("/werkvoorraad/bulk/{bulkactie}/", (302, 403, 404, 200, 404, 403)),
    "werkvoorraad/uitvoer/": Rij("/werkvoorraad/uitvoer/", (302, 403, 403, 403, 200, 403)),
    "werkvoorraad/<int:pk>/pdf/": _een_melding("/werkvoorraad/{melding}/pdf/?melder=1"),
    "werkvoorraad/dienst.js": _iedereen("/werkvoorraad/dienst.js"),  # holds no data: the worker that keeps a round
    "werkvoorraad/ronde/": _ronde(""),
    "werkvoorraad/ronde/aanvullen/": _ronde("aanvullen/", 303, "post"),
    "werkvoorraad/ronde/orden/": _ronde("orden/", 303, "post"),
    "werkvoorraad/ronde/volgorde/": _ronde("volgorde/", 204, "post"),
    "werkvoorraad/ronde/<int:pk>/erbij/": _een_melding("/werkvoorraad/ronde/{melding}/erbij/", 303, "post"),
    "werkvoorraad/ronde/<int:pk>/verschuif/": _een_melding("/werkvoorraad/ronde/{melding}/verschuif/", 303, "post"),
    "werkvoorraad/ronde/<int:pk>/eraf/": _een_melding("/werkvoorraad/ronde/{melding}/eraf/", 303, "post"),
    "werkvoorraad/ronde/<int:pk>/stap/": _een_melding("/werkvoorraad/ronde/{melding}/stap/", 404, "post"),
    "werkvoorraad/<int:pk>/": _een_melding("/werkvoorraad/{melding}/"),
    "werkvoorraad/<int:pk>/status/": _een_melding("/werkvoorraad/{melding}/status/", 422, "post"),
    "werkvoorraad/<int:pk>/voorbeeld/": _een_melding("/werkvoorraad/{melding}/voorbeeld/", 422, "post"),
    "werkvoorraad/<int:pk>/urgentie/": _een_melding("/werkvoorraad/{melding}/urgentie/", 422, "post"),
    "werkvoorraad/<int:pk>/toewijzen/": _een_melding("/werkvoorraad/{melding}/toewijzen/", 422, "post"),
    "werkvoorraad/<int:pk>/plek/": _een_melding("/werkvoorraad/{melding}/plek/"),
    "werkvoorraad/<int:pk>/samen/": _een_melding("/werkvoorraad/{melding}/samen/", 422, "post"),
    "werkvoorraad/<int:pk>/deel/": _een_melding("/werkvoorraad/{melding}/deel/", 422, "post"),
    "werkvoorraad/<int:pk>/overname/": _een_melding("/werkvoorraad/{melding}/overname/", 422, "post"),
    "werkvoorraad/<int:pk>/overname/<int:overname_id>/": _een_melding(
        "/werkvoorraad/{melding}/overname/1/", 404, "post"
    ),
    "werkvoorraad/<int:pk>/notitie/": _een_melding("/werkvoorraad/{melding}/notitie/", 422, "post"),
    "werkvoorraad/<int:pk>/categorie/": _een_melding("/werkvoorraad/{melding}/categorie/", 422, "post"),
    "werkvoorraad/<int:pk>/neem/": _een_melding("/werkvoorraad/{melding}/neem/", 303, "post"),
    "werkvoorraad/<int:pk>/kenmerk/": _een_melding("/werkvoorraad/{melding}/kenmerk/"),
    "werkvoorraad/<int:pk>/foto/<int:foto_id>/": _een_melding("/werkvoorraad/{melding}/foto/{foto}/"),
    # the demo's mailbox; the URL is not there outside the demo
    "postbus/": _iedereen("/postbus/"),
    "postbus/<slug:naam>/": _iedereen("/postbus/{brief}/"),
    # Wagtail's own doors
    "documenten/^(\\d+)/(.*)$": _iedereen("/documenten/1/er-is-niets", 404),
    "documenten/authenticate_with_password/<int:restriction_id>/": _iedereen(
        "/documenten/authenticate_with_password/1/", 404
    ),
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": _iedereen(
        "/_util/authenticate_with_password/1/1/", 404
    ),
    "_util/login/": _iedereen("/_util/login/"),
}
_ALS_GEHEEL = ("cms/", "beheer/")
_ELDERS = ("buurtpreventie/",)  # test_buurt_matrix.py


def _routes(patronen: list, begin: str = "") -> Iterator[str]:
    for patroon in patronen:
        route = begin + str(patroon.pattern)
        if isinstance(patroon, URLPattern):
            yield route
        else:
            yield from _routes(patroon.url_patterns, route)


ROUTES = [route for route in _routes(get_resolver().url_patterns) if not route.startswith("bench/")]
EIGEN = [route for route in ROUTES if not route.startswith(_ALS_GEHEEL + _ELDERS)]
ZONDER_PARAMETER = [r for r in ROUTES if r.startswith(_ALS_GEHEEL) and "<" not in r and "(" not in r and "^" not in r]


def test_elke_url_heeft_een_rij():
    assert [route for route in EIGEN if route not in MATRIX] == []
    assert [route for route in MATRIX if route not in EIGEN] == []


@pytest.fixture
def personen(boa, buitenstaander, coordinator) -> dict:
    model = get_user_model()
    redacteur = model.objects.create_user("redacteur@demo.example", naam="Redacteur")
    groep = Group.objects.create(name="Redactie van de test")
    groep.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    redacteur.groups.add(groep)
    beheerder = model.objects.create_superuser("beheerder@demo.example", naam="Beheerder")
    return {
        "niemand": None,
        "redacteur": redacteur,
        "buitenstaander": buitenstaander,
        "boa": boa,
        "coordinator": coordinator,
        "beheerder": beheerder,
    }


@pytest.fixture
def dingen(maak_melding, boa) -> dict[str, object]:
    """What the addresses are about: a melding with a photo, its team, a concept, a letter in the mailbox."""
    uit = io.BytesIO()
    Image.new("RGB", (8, 8)).save(uit, "JPEG")
    oefenteksten.laad()
    foto = Foto(vingerafdruk="x", bestand=ContentFile(uit.getvalue(), name="foto.jpg"))
    melding = maak_melding(fotos=[foto])
    lon, lat = melding.punt.coords
    concept = concepten.begin(categorie="zwerfvuil", tekst="Afval", lon=lon, lat=lat)
    brief = brieven.bewaar(
        EmailMessage("Onderwerp", "Tekst", "a@demo.example", ["b@demo.example"]).message().as_bytes()
    )
    nu = timezone.now()
    partner = Partner.objects.create(naam="Partner", soort="anders")
    overdracht = Overdracht.objects.create(
        melding=melding, partner=partner, reden="Hoort bij u.", gevraagd_op=nu, uiterlijk_op=nu
    )
    bulkactie = bulk.begin(
        {melding.pk: melding.status}, soort=Bulkactie.Soort.URGENTIE, gegevens={}, omschrijving="Proef", door=boa
    )
    maatregel = Maatregel.objects.create(
        gemeente_code=melding.gemeente_code,
        naam="Meer toezicht",
        soort="toezicht",
        gebied=MultiPolygon(melding.punt.buffer(0.01), srid=4326),
        begin=date(2026, 1, 1),
    )
    Maatregeleffect.objects.create(maatregel=maatregel, gevraagd_op=nu)
    return {
        "maatregel": maatregel.pk,
        "bulkactie": bulkactie.pk,
        "overdracht": overdracht.code,
        "melding": melding.pk,
        "team": melding.team_id,
        "lid": melding.team.leden.order_by("pk").last().pk if melding.team.leden.exists() else 0,
        "regel": Routeringsregel.objects.filter(team=melding.team).first().pk,
        "tekst": Standaardtekst.objects.filter(gemeente_code=melding.gemeente_code)[0].pk,
        "volgcode": melding.volgcode,
        "foto": foto.pk,
        "concept": concept.sleutel,
        "brief": brief,
    }


def _client(gebruiker) -> Client:
    client = Client()
    if gebruiker:
        client.force_login(gebruiker)
    return client


@pytest.mark.parametrize("rol", ROLLEN)
def test_elke_rol_krijgt_bij_elke_url_wat_in_de_rij_staat(rol, personen, dingen):
    plek, anders = ROLLEN.index(rol), {}
    for route, rij in MATRIX.items():
        # Whatever a request did is undone before the next.
        with transaction.atomic():
            gekregen = getattr(_client(personen[rol]), rij.methode)(rij.adres.format(**dingen)).status_code
            transaction.set_rollback(True)
        if gekregen != rij.antwoorden[plek]:
            anders[route] = (gekregen, rij.antwoorden[plek])
    assert anders == {}, "gekregen, verwacht"


# What /cms/ and /beheer/ show to people who have no business there: doors to log in by, and words without content.
_OPEN_DEUREN = {
    "cms/login/",
    "cms/password_reset/",
    "cms/password_reset/done/",
    "cms/password_reset/complete/",
    "cms/sprite/",
    "cms/jsi18n/",
    "beheer/login/",
    "beheer/jsi18n/",
}


@pytest.mark.parametrize("rol", ["niemand", "boa", "coordinator"])
def test_wie_er_niet_werkt_komt_niet_in_cms_of_beheer(rol, personen):
    assert len(ZONDER_PARAMETER) > 60
    client = _client(personen[rol])
    binnen = {route for route in ZONDER_PARAMETER if client.get(f"/{route}").status_code == 200}
    assert binnen - _OPEN_DEUREN == set()


def test_redacteur_komt_wel_in_cms_en_niet_in_beheer(personen):
    client = _client(personen["redacteur"])
    assert client.get("/cms/").status_code == 200
    binnen = {r for r in ZONDER_PARAMETER if r.startswith("beheer/") and client.get(f"/{r}").status_code == 200}
    assert binnen - _OPEN_DEUREN == set()


def test_beheerder_komt_in_allebei_en_ziet_geen_melders(personen, dingen):
    client = _client(personen["beheerder"])
    assert [client.get(f"/{deel}").status_code for deel in _ALS_GEHEEL] == [200, 200]
    met_melder = [r for r in ROUTES if r.startswith(("beheer/meldingen/melder/", "beheer/meldingen/melding/"))]
    assert met_melder == []
