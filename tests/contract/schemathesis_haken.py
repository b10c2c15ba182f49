"""Lets half of what schemathesis makes up be a real melding: only then is anything behind the door tried."""

import json
import re

import schemathesis

_SLUG = re.compile(r"[a-z0-9-]{1,50}")
_PLEK = {"type": "Point", "coordinates": [5.8690, 50.9980]}


@schemathesis.hook
def map_body(context, body):
    if not isinstance(body, dict):
        return body
    if isinstance(body.get("melding"), str) and len(body["melding"]) % 2:
        melding = {"tekst": body["melding"], "categorie": "zwerfvuil", "locatie": _PLEK}
        return body | {"melding": json.dumps(melding)}
    if not _past(body.get("locatie", _PLEK), body.get("antwoorden", {})):
        return body
    if isinstance(body.get("categorie"), str) and _SLUG.fullmatch(body["categorie"]) and len(body["categorie"]) % 2:
        echt = {"categorie": "zwerfvuil"} | ({"locatie": _PLEK} if isinstance(body.get("locatie"), dict) else {})
        return {naam: waarde for naam, waarde in body.items() if naam != "antwoorden"} | echt
    return body


def _past(locatie, antwoorden) -> bool:
    """Whether what is about to be replaced fits the schema: what was made wrong on purpose stays wrong."""
    getallen = locatie.get("coordinates") if isinstance(locatie, dict) and locatie.get("type") == "Point" else None
    if not isinstance(getallen, list) or len(getallen) != 2 or not isinstance(antwoorden, dict):
        return False
    return all(isinstance(g, int | float) and not isinstance(g, bool) and abs(g) <= 180 for g in getallen)
