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
    if isinstance(body.get("categorie"), str) and _SLUG.fullmatch(body["categorie"]) and len(body["categorie"]) % 2:
        echt = {"categorie": "zwerfvuil"} | ({"locatie": _PLEK} if isinstance(body.get("locatie"), dict) else {})
        return {naam: waarde for naam, waarde in body.items() if naam != "antwoorden"} | echt
    return body
