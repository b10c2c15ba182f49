"""The roads that are measured, and what each needs to exist: a boa who is logged in, concepts to send, follow links."""

import json
import uuid

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from meldingen.models import Categorie, Concept, Indicator, Melding

from .meting import HOST, Verzoek, Weg

# A place in each gemeente.
_PLEKKEN = ((5.7967, 50.9397), (5.8690, 50.9980), (5.7686, 50.9460))
_CSRF = "b" * 32
_TEKST = "Langs het fietspad ligt veel zwerfvuil, vooral blikjes en verpakkingen."
BOA = "boa.sittard-geleen@demo.example"


def kale_wegen() -> list[Weg]:
    return [
        Weg("kaal: lege view", lambda n: Verzoek("/bench/leeg")),
        Weg("kaal: 1 INSERT", lambda n: Verzoek("/bench/invoegen", "POST", _TEKST.encode()), 201),
        Weg("kaal: 50 rijen", lambda n: Verzoek("/bench/rijen")),
    ]


def wegen(aantal_verzoeken: int) -> list[Weg]:
    """All roads; `aantal_verzoeken` is how many times one may be asked at most."""
    slug = _categorie_zonder_vragen().slug
    sleutels = _concepten(aantal_verzoeken, slug)
    codes = list(Melding.objects.order_by("?").values_list("volgcode", flat=True)[:300])
    koekje = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={_sessie()}"}
    indicator = Indicator.objects.filter(categorieen__isnull=False).order_by("slug")[0].slug
    return [
        Weg("melden (API)", lambda n: _meld_met_api(n, slug), 201, "kaal: 1 INSERT"),
        Weg("melden (formulier)", lambda n: _verstuur(sleutels[n]), 303, "kaal: 1 INSERT"),
        Weg("lijst van 50", lambda n: Verzoek("/werkvoorraad/", koppen=koekje), 200, "kaal: 50 rijen"),
        Weg("volgpagina", lambda n: Verzoek(f"/melding/{codes[n % len(codes)]}/"), 200, "kaal: lege view"),
        Weg("kaart hele regio", lambda n: Verzoek("/kaart/cellen?zoom=11&venster=365"), 200, "kaal: lege view"),
        Weg("indicatorpagina", lambda n: Verzoek(f"/indicatoren/{indicator}/"), 200, "kaal: lege view"),
        Weg("categorieën", lambda n: Verzoek("/api/v1/categorieen"), 200, "kaal: lege view"),
    ]


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
