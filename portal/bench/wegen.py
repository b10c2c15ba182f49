"""The roads that are measured, and what each needs to exist: a boa who is logged in, concepts to send, follow links."""

import json
import uuid
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from meldingen.cijfers.definities.models import Indicator
from meldingen.melding.models import Categorie, Concept, Melding
from meldingen.werkvoorraad.lijst import PER_BLADZIJDE

from .meting import HOST, Meetweg, Verzoek

# A place in each gemeente.
_PLEKKEN = ((5.7967, 50.9397), (5.8690, 50.9980), (5.7686, 50.9460))
_CSRF = "b" * 32
_TEKST = "Langs het fietspad ligt veel zwerfvuil, vooral blikjes en verpakkingen."
BOA, GEMEENTE = "boa.sittard-geleen@demo.example", "GM1883"
_FILTER, _ZOEK = "termijn=week&urgentie=normaal", "speeltuin+jongeren"


def kale_wegen() -> list[Meetweg]:
    return [
        Meetweg("kaal: lege view", lambda n: Verzoek("/bench/leeg")),
        Meetweg("kaal: 1 INSERT", lambda n: Verzoek("/bench/invoegen", "POST", _TEKST.encode()), 201),
        Meetweg("kaal: 50 rijen", lambda n: Verzoek("/bench/rijen")),
    ]


def wegen(aantal_verzoeken: int) -> list[Meetweg]:
    """All roads; `aantal_verzoeken` is how many times one may be asked at most."""
    slug = _categorie_zonder_vragen().slug
    sleutels = _concepten(aantal_verzoeken, slug)
    codes = list(Melding.objects.order_by("?").values_list("volgcode", flat=True)[:300])
    koekje = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={_sessie()}"}
    ver_weg, eigen = _bladzijde(1_500), _open_meldingen()
    indicator = Indicator.objects.filter(koppelingen__isnull=False).order_by("slug")[0].slug
    return [
        Meetweg("melden (API)", lambda n: _meld_met_api(n, slug), 201, "kaal: 1 INSERT"),
        Meetweg("melden (formulier)", lambda n: _verstuur(sleutels[n]), 303, "kaal: 1 INSERT"),
        Meetweg("lijst van 50", lambda n: Verzoek("/werkvoorraad/", koppen=koekje), 200, "kaal: 50 rijen"),
        Meetweg(
            "lijst gefilterd", lambda n: Verzoek(f"/werkvoorraad/?{_FILTER}", koppen=koekje), 200, "kaal: 50 rijen"
        ),
        Meetweg("lijst gezocht", lambda n: Verzoek(f"/werkvoorraad/?q={_ZOEK}", koppen=koekje), 200, "kaal: 50 rijen"),
        Meetweg(
            "lijst gesloten", lambda n: Verzoek("/werkvoorraad/?toon=gesloten", koppen=koekje), 200, "kaal: 50 rijen"
        ),
        Meetweg(
            "lijst bladzijde 1500", lambda n: Verzoek(f"/werkvoorraad/?{ver_weg}", koppen=koekje), 200, "kaal: 50 rijen"
        ),
        Meetweg("werkkaart", lambda n: Verzoek("/werkvoorraad/kaart/", koppen=koekje), 200, "kaal: 50 rijen"),
        Meetweg(
            "melding (werk)",
            lambda n: Verzoek(f"/werkvoorraad/{eigen[n % len(eigen)]}/", koppen=koekje),
            200,
            "kaal: lege view",
        ),
        Meetweg("volgpagina", lambda n: Verzoek(f"/melding/{codes[n % len(codes)]}/"), 200, "kaal: lege view"),
        Meetweg("kaart hele regio", lambda n: Verzoek("/kaart/cellen?zoom=11&venster=365"), 200, "kaal: lege view"),
        Meetweg("cijfers (overzicht)", lambda n: Verzoek("/indicatoren/"), 200, "kaal: lege view"),
        Meetweg("cijfers (gemeente)", lambda n: Verzoek(f"/indicatoren/gebied/{GEMEENTE}/"), 200, "kaal: lege view"),
        Meetweg("indicatorpagina", lambda n: Verzoek(f"/indicatoren/{indicator}/"), 200, "kaal: lege view"),
        Meetweg("categorieën", lambda n: Verzoek("/api/v1/categorieen"), 200, "kaal: lege view"),
    ]


def meldweg() -> Meetweg:
    """A melding through the API, each another one."""
    slug = _categorie_zonder_vragen().slug
    return Meetweg("melden (API)", lambda n: _meld_met_api(n, slug), 201)


def _bladzijde(nummer: int) -> str:
    """The address of that page of the closed list, or of the last one there is."""
    dicht = Melding.objects.filter(gemeente_code=GEMEENTE).gesloten().order_by("-gesloten_op", "-id")
    plek = min((nummer - 1) * PER_BLADZIJDE, dicht.count()) - 1
    gesloten_op, pk = dicht.exclude(gesloten_op=None).values_list("gesloten_op", "pk")[max(0, plek)]
    return urlencode({"toon": "gesloten", "na": f"{gesloten_op:%Y-%m-%dT%H:%M:%S.%f%z}_{pk}"})


def _open_meldingen() -> list[int]:
    return list(Melding.objects.filter(gemeente_code=GEMEENTE).openstaand().values_list("pk", flat=True)[:300])


def _meld_met_api(nummer: int, slug: str) -> Verzoek:
    lon, lat = _PLEKKEN[nummer % len(_PLEKKEN)]
    inhoud = {
        "tekst": _TEKST,
        "categorie": slug,
        "locatie": {"type": "Point", "coordinates": [lon, lat]},
        "melder": {"email": "bewoner@demo.example"},
    }
    koppen = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    return Verzoek("/api/v1/meldingen", "POST", json.dumps(inhoud).encode(), koppen)


def _verstuur(sleutel: str) -> Verzoek:
    koppen = {
        "Cookie": f"csrftoken={_CSRF}",
        "X-CSRFToken": _CSRF,
        "Origin": f"https://{HOST}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return Verzoek(f"/melden/{sleutel}/controle/", "POST", b"", koppen)


def _concepten(aantal: int, slug: str) -> list[str]:
    """Filled-in concepts, ready to be sent."""
    concepten = [
        Concept(
            gegevens={
                "tekst": _TEKST,
                "categorie": slug,
                "lon": _PLEKKEN[nummer % len(_PLEKKEN)][0],
                "lat": _PLEKKEN[nummer % len(_PLEKKEN)][1],
                "email": "bewoner@demo.example",
            }
        )
        for nummer in range(aantal)
    ]
    return [concept.sleutel for concept in Concept.objects.bulk_create(concepten, batch_size=1000)]


def _categorie_zonder_vragen() -> Categorie:
    return Categorie.objects.kiesbaar().filter(alleen_verwijzen=False, vragen__isnull=True)[0]


def _sessie() -> str:
    """The key of a session in which the boa of the largest gemeente is logged in, second step and all."""
    boa = get_user_model().objects.get(email=BOA)
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(boa.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    sessie[HASH_SESSION_KEY] = boa.get_session_auth_hash()
    apparaat, _nieuw = TOTPDevice.objects.get_or_create(user=boa, name="bench")
    sessie[DEVICE_ID_SESSION_KEY] = apparaat.persistent_id
    sessie.create()
    return str(sessie.session_key)
