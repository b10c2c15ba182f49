"""Every URL of buurtpreventie x everybody who may come there. A new URL without a row here fails.

Rows are about an active group of Sittard-Geleen, coordinated by Buurvrouw. A stranger has no cookie; Nieuwkomer is known but
in no group; Elders coordinates a group of her own; Boa and Coördinator are staff there, Verweg guides groups in Stein.
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from buurtpreventie.activiteiten import acties as activiteiten
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.berichtgeving import afmeldcode
from buurtpreventie.gezien.acties import aandacht, waarnemingen
from buurtpreventie.gezien.acties.aandacht import Vraagplek
from buurtpreventie.gezien.acties.waarnemingen import Gezien
from buurtpreventie.groepen.models import Groep, Groepsafspraak
from buurtpreventie.levensloop.acties import groepen, leden
from buurtpreventie.rondes.acties import agenda as loopagenda
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from meldingen.streek.gebieden import bij
from tests.buren import VELDEN, aanvraag, actieve_groep, als_buur, buur, met_buren, plaats
from tests.conftest import PLEK, SITTARD, STEIN
from tests.huis.test_toegang_matrix import _routes

__all__ = ["aanvraag", "actieve_groep", "als_buur", "buur", "met_buren"]

WIE = ("vreemde", "nieuwkomer", "elders", "lid", "coordinator", "boa", "begeleider", "verweg")


@dataclass(frozen=True)
class Rij:
    adres: str
    antwoorden: tuple[int, ...]
    methode: str = "get"


def _iedereen(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    return Rij(f"/buurtpreventie/{adres}", (antwoord,) * len(WIE), methode)


def _deelnemer(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Whoever is logged in as a neighbour; others do that first. Staff are no neighbours."""
    return Rij(f"/buurtpreventie/{adres}", (303, *(antwoord,) * 4, 303, 303, 303), methode)


def _lid(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Who is in the group; another neighbour hears how to join."""
    return Rij(f"/buurtpreventie/groepen/{{slug}}/{adres}", (303, 403, 403, antwoord, antwoord, 303, 303, 303), methode)


def _coordinator(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    return Rij(f"/buurtpreventie/groepen/{{slug}}/{adres}", (303, 403, 403, 403, antwoord, 303, 303, 303), methode)


def _gemeente(adres: str, antwoord: int = 200, methode: str = "get", verweg: int = 404) -> Rij:
    """Who guides groups there; elsewhere it does not exist, a boa has no right, others log in as staff."""
    return Rij(f"/buurtpreventie/gemeente/{adres}", (302,) * 5 + (403, antwoord, verweg), methode)


def _boa(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    """Every boa of the gemeente and who guides groups there; elsewhere it does not exist."""
    return Rij(f"/buurtpreventie/gebied/{adres}", (302,) * 5 + (antwoord, antwoord, 404), methode)


# What a boa asks and what neighbours see.
GEZIEN: dict[str, Rij] = {
    "groepen/<slug:slug>/aandacht/<int:pk>/": _lid("aandacht/{punt}/"),
    # Nieuwkomer is in no group, and Elders in none that is active yet.
    "gezien/": Rij("/buurtpreventie/gezien/", (303, 403, 403, 200, 200, 303, 303, 303)),
    "gezien/dienst.js": _iedereen("gezien/dienst.js"),
    "groepen/<slug:slug>/gezien/": _lid("gezien/"),
    "groepen/<slug:slug>/gezien/<int:pk>/": _lid("gezien/{waarneming}/"),
    "groepen/<slug:slug>/gezien/<int:pk>/weg/": _lid("gezien/{waarneming}/weg/", 303, "post"),
    "groepen/<slug:slug>/samen/": _lid("samen/"),
    "gebied/": Rij("/buurtpreventie/gebied/", (302,) * 8),
    "gebied/<str:gemeente>/": _boa(f"{SITTARD}/"),
    "gebied/<str:gemeente>/vraag/": _boa(f"{SITTARD}/vraag/"),
    "gebied/<str:gemeente>/aandacht/": _boa(f"{SITTARD}/aandacht/"),
    "gebied/<str:gemeente>/aandacht/<int:pk>/": _boa(f"{SITTARD}/aandacht/{{punt}}/"),
}
MATRIX: dict[str, Rij] = {
    "": _iedereen(""),
    "groepen/<slug:slug>/": _iedereen("groepen/{slug}/"),
    "groepen/<slug:slug>/meedoen/": _iedereen("groepen/{slug}/meedoen/"),
    "starten/": _iedereen("starten/"),
    "steun/<str:code>/": _iedereen("steun/er-is-niets/", 404),
    "uitnodiging/<str:code>/": _iedereen("uitnodiging/{uitnodiging}/"),
    "inloggen/": Rij("/buurtpreventie/inloggen/", (200, 303, 303, 303, 303, 200, 200, 200)),
    "inloggen/code/": _iedereen("inloggen/code/", 303),  # nobody asked a code
    "uitloggen/": _iedereen("uitloggen/", 303, "post"),
    "starten/<str:gemeente>/": _deelnemer(f"starten/{SITTARD}/"),
    "mijn/": _deelnemer("mijn/"),
    "mijn/naam/": _deelnemer("mijn/naam/"),
    "mijn/gegevens/": _deelnemer("mijn/gegevens/"),
    "mijn/gegevens/meenemen": _deelnemer("mijn/gegevens/meenemen"),
    "mijn/gegevens/overal-uit/": _deelnemer("mijn/gegevens/overal-uit/", 303, "post"),
    "mijn/gegevens/wissen/": _deelnemer("mijn/gegevens/wissen/"),
    "groepen/<slug:slug>/binnen/": _lid("binnen/"),
    "groepen/<slug:slug>/wens/": _lid("wens/", 303, "post"),
    "groepen/<slug:slug>/stoppen/": _lid("stoppen/"),
    "groepen/<slug:slug>/leden/": _lid("leden/"),
    "groepen/<slug:slug>/woorden/": _coordinator("woorden/"),
    "groepen/<slug:slug>/opheffen/": _coordinator("opheffen/"),
    "^groepen/(?P<slug>[-a-zA-Z0-9_]+)/stap/(?P<wat>indienen|intrekken|nieuwe-link)/$": _coordinator(
        "stap/nieuwe-link/", 303, "post"
    ),
    "groepen/<slug:slug>/leden/uitnodigen/": _coordinator("leden/uitnodigen/", 422, "post"),
    "groepen/<slug:slug>/leden/<int:pk>/opnemen/": _coordinator("leden/{lid}/opnemen/", 303, "post"),
    "groepen/<slug:slug>/leden/<int:pk>/weigeren/": _coordinator("leden/{lid}/weigeren/", 303, "post"),
    "groepen/<slug:slug>/leden/<int:pk>/coordinator/": _coordinator("leden/{lid}/coordinator/", 303, "post"),
    "groepen/<slug:slug>/leden/<int:pk>/lid/": _coordinator("leden/{lid}/lid/", 303, "post"),
    "groepen/<slug:slug>/leden/<int:pk>/verwijderen/": _coordinator("leden/{lid}/verwijderen/", 303, "post"),
    "activiteit/<int:pk>/": _iedereen("activiteit/{activiteit}/"),
    "activiteit/<int:pk>/kom/": _iedereen("activiteit/{activiteit}/kom/", 303, "post"),
    "activiteit/<int:pk>/kom-niet/": _deelnemer("activiteit/{activiteit}/kom-niet/", 303, "post"),
    "groepen/<slug:slug>/activiteit/": _lid("activiteit/"),
    "groepen/<slug:slug>/activiteit/<int:pk>/afzeggen/": _coordinator("activiteit/{activiteit}/afzeggen/", 422, "post"),
    "afspraken/": _iedereen("afspraken/"),
    "cijfers/": _iedereen("cijfers/"),
    "cijfers.csv": _iedereen("cijfers.csv"),
    "groepen/<slug:slug>/appgroep/": _lid("appgroep/"),
    "groepen/<slug:slug>/poster.pdf": _lid("poster.pdf"),
    "groepen/<slug:slug>/berichten/": _lid("berichten/"),
    "^groepen/(?P<slug>[-a-zA-Z0-9_]+)/schrijf/(?P<soort>sein|vraag|mededeling)/$": _lid("schrijf/sein/"),
    "groepen/<slug:slug>/berichten/<int:pk>/": _lid("berichten/{bericht}/"),
    "groepen/<slug:slug>/berichten/<int:pk>/terugnemen/": _lid("berichten/{bericht}/terugnemen/", 303, "post"),
    "groepen/<slug:slug>/berichten/<int:pk>/weghalen/": _coordinator("berichten/{bericht}/weghalen/"),
    "groepen/<slug:slug>/rondes/": _lid("rondes/"),
    "groepen/<slug:slug>/rondes/agenda/": _lid("rondes/agenda/"),
    "agenda/<str:code>.ics": _iedereen("agenda/{loopagenda}.ics"),  # who has the address
    "groepen/<slug:slug>/rondes/plan/": _coordinator("rondes/plan/"),
    "groepen/<slug:slug>/rondes/<int:pk>/": _lid("rondes/{ronde}/"),
    "groepen/<slug:slug>/berichten/<int:pk>/klacht/": _lid("berichten/{bericht}/klacht/"),
    "groepen/<slug:slug>/nakijken/": _coordinator("nakijken/"),
    "groepen/<slug:slug>/nakijken/<int:pk>/": _coordinator("nakijken/{bericht}/"),
    "groepen/<slug:slug>/keuzes/": _lid("keuzes/"),
    "push/": _deelnemer("push/", 422, "post"),
    "push/uit/": _deelnemer("push/uit/", 303, "post"),
    "push/dienst.js": _iedereen("push/dienst.js"),
    "afmelden/<str:code>/": _iedereen("afmelden/{afmelden}/"),  # the address is the key, and ends mail only
    "groepen/<slug:slug>/buurgroepen/": _coordinator("buurgroepen/"),
    "groepen/<slug:slug>/buurgroepen/<int:pk>/vraag/": _coordinator("buurgroepen/{groep}/vraag/", 303, "post"),
    "groepen/<slug:slug>/buurgroepen/<int:pk>/ja/": _coordinator("buurgroepen/{afspraak}/ja/", 303, "post"),
    "groepen/<slug:slug>/buurgroepen/<int:pk>/stop/": _coordinator("buurgroepen/{afspraak}/stop/", 303, "post"),
    # Only who wrote it, and only once it was taken away.
    "mijn/berichten/<int:pk>/": _deelnemer("mijn/berichten/{bericht}/", 404),
    "gemeente/<str:gemeente>/berichten/": _gemeente(f"{SITTARD}/berichten/"),
    "gemeente/<str:gemeente>/berichten/<int:pk>/": _gemeente(f"{SITTARD}/berichten/{{bericht}}/"),
    "^groepen/(?P<slug>[-a-zA-Z0-9_]+)/rondes/(?P<pk>[0-9]{1,9})"
    "/(?P<wat>aanmelden|afmelden|ruil|ruil-terug|zonder-gast|in|uit)/$": _lid("rondes/{ronde}/aanmelden/", 303, "post"),
    "groepen/<slug:slug>/rondes/<int:pk>/gast/": _lid("rondes/{ronde}/gast/", 422, "post"),
    "groepen/<slug:slug>/rondes/<int:pk>/neem-over/<int:plek>/": _lid("rondes/{ronde}/neem-over/{plek}/", 303, "post"),
    "groepen/<slug:slug>/rondes/<int:pk>/afgelasten/": _coordinator("rondes/{ronde}/afgelasten/", 422, "post"),
    "groepen/<slug:slug>/rondes/<int:pk>/let-op/": _coordinator("rondes/{ronde}/let-op/", 303, "post"),
    "gemeente/": Rij("/buurtpreventie/gemeente/", (302,) * 5 + (403, 302, 302)),
    "gemeente/<str:gemeente>/": _gemeente(f"{SITTARD}/"),
    "gemeente/<str:gemeente>/<int:pk>/": _gemeente(f"{SITTARD}/{{groep}}/"),
    "gemeente/<str:gemeente>/<int:pk>/rondes/": _gemeente(f"{SITTARD}/{{groep}}/rondes/"),
    "gemeente/<str:gemeente>/<int:pk>/rondes/<int:ronde>/afgelasten/": _gemeente(
        f"{SITTARD}/{{groep}}/rondes/{{ronde}}/afgelasten/", 422, "post"
    ),
    "gemeente/<str:gemeente>/<int:pk>/goedkeuren/": _gemeente(f"{SITTARD}/{{groep}}/goedkeuren/", 422, "post"),
    "^gemeente/(?P<gemeente>GM[0-9]{4})/(?P<pk>[0-9]{1,9})/(?P<wat>terug|afwijzen|opheffen)/$": _gemeente(
        f"{SITTARD}/{{groep}}/opheffen/", 422, "post"
    ),
    "gemeente/<str:gemeente>/<int:pk>/screening/<int:deelnemer>/": _gemeente(
        f"{SITTARD}/{{groep}}/screening/{{deelnemer}}/", 303, "post"
    ),
}
MATRIX |= GEZIEN
_BEGIN = "buurtpreventie/"
ROUTES = [r.removeprefix(_BEGIN) for r in _routes(get_resolver().url_patterns) if r.startswith(_BEGIN)]


def test_elke_url_heeft_een_rij():
    assert [route for route in ROUTES if route not in MATRIX] == []
    assert [route for route in MATRIX if route not in ROUTES] == []


@pytest.fixture
def dingen(actieve_groep, aanvraag, buur, boa) -> dict[str, object]:
    """What the addresses are about."""
    groep = actieve_groep()
    buurten = [bij(*PLEK[SITTARD]).code]
    groepen.vraag_aan(buur("Elders"), gemeente=SITTARD, buurten=buurten, velden=VELDEN | {"naam": "Elders"})
    uitnodiging = leden.nodig_uit(groep, adres="x@buren.example", rol="lid", door=plaats(groep, buur("Buurvrouw")))
    begin = timezone.now() + timedelta(days=3)
    velden = {
        "soort": "feest",
        "naam": "Feest",
        "tekst": "x",
        "plek": "y",
        "begin": begin,
        "einde": begin + timedelta(hours=2),
    }
    tijden = {"begin": begin, "einde": begin + timedelta(hours=2)}
    ronde = looprondes.plan(groep, velden=tijden | {"plaatsen": 2}, door=plaats(groep, buur("Buurvrouw")))[0]
    activiteit = activiteiten.plan(groep, velden=velden, door=plaats(groep, buur("Buurvrouw")))
    vraag = {"soort": "vraag", "tekst": "Wie heeft een ladder?"}
    bericht = berichten.plaats(groep, velden=vraag, door=plaats(groep, buur("Buur1")))
    klachten.klaag(bericht, reden="onwaar", toelichting="", door=plaats(groep, buur("Buur2")))
    anders = Groep.objects.get(naam="Elders")
    punt = aandacht.vraag(Vraagplek(SITTARD, buurten[0]), groepen=[groep], tekst="Let op rondjes.", weken=1, door=boa)
    loper = plaats(groep, buur("Loper"))
    waarneming = waarnemingen.leg_vast(groep, Gezien("Glas op straat."), sleutel="matrix-0123456789", door=loper)
    return {
        "afmelden": afmeldcode(plaats(groep, buur("Buur1"))),
        "afspraak": Groepsafspraak.objects.create(groep=groep, buurgroep=anders, gevraagd_op=begin).pk,
        "punt": punt.pk,
        "waarneming": waarneming.pk,
        "activiteit": activiteit.pk,
        "ronde": ronde.pk,
        "loopagenda": loopagenda.vernieuw(plaats(groep, buur("Loper"))).code,
        "plek": loopplekken.meld_aan(ronde, door=plaats(groep, buur("Buurman"))).pk,
        "slug": groep.slug,
        "bericht": bericht.pk,
        "groep": groep.pk,
        "uitnodiging": uitnodiging.code,
        "lid": plaats(groep, buur("Buur1")).pk,
        "deelnemer": buur("Buur1").pk,
    }


@pytest.fixture
def clienten(dingen, buur, als_buur, boa, coordinator, medewerker) -> dict:
    def als(gebruiker) -> Client:
        client = Client()
        client.force_login(gebruiker)
        return client

    verweg = medewerker("coordinator", STEIN)
    namen = {"nieuwkomer": "Nieuwkomer", "elders": "Elders", "lid": "Loper", "coordinator": "Buurvrouw"}
    return (
        {"vreemde": Client}
        | {wie: (lambda naam=naam: als_buur(buur(naam))) for wie, naam in namen.items()}
        | {"boa": lambda: als(boa), "begeleider": lambda: als(coordinator)}
        | {"verweg": lambda: als(verweg)}
    )


@pytest.mark.parametrize("wie", WIE)
def test_ieder_krijgt_bij_elke_url_wat_in_de_rij_staat(wie, clienten, dingen):
    plek, anders = WIE.index(wie), {}
    for route, rij in MATRIX.items():
        # Whatever a request did is undone before the next.
        with transaction.atomic():
            gekregen = getattr(clienten[wie](), rij.methode)(rij.adres.format(**dingen)).status_code
            transaction.set_rollback(True)
        if gekregen != rij.antwoorden[plek]:
            anders[route] = (gekregen, rij.antwoorden[plek])
    assert anders == {}, "gekregen, verwacht"
