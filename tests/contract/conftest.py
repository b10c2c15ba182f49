"""The API as a machine meets it: over HTTP where that matters, against the committed schema."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from tests.conftest import PLEK, SITTARD


@pytest.fixture(autouse=True)
def _zonder_tempo(settings) -> None:
    """No bound on the pace, and no answers of an earlier test; one test puts the bound back."""
    settings.API_TEMPO = ""
    cache.clear()


def lijf(**velden: Any) -> dict[str, Any]:
    """A melding that is taken in as it is."""
    return {
        "tekst": "Er ligt al een week afval naast de container.",
        "categorie": "zwerfvuil",
        "locatie": {"type": "Point", "coordinates": list(PLEK[SITTARD])},
    } | velden


@pytest.fixture
def stuur(portaal, client: Client) -> Callable:
    """stuur(lijf(), sleutel=...) -> the answer to a POST of JSON."""

    def doe(inhoud: Any, sleutel: str | None = "nieuw"):
        koppen = {"Idempotency-Key": str(uuid.uuid4()) if sleutel == "nieuw" else sleutel} if sleutel else {}
        return client.post("/api/v1/meldingen", inhoud, content_type="application/json", headers=koppen)

    return doe
