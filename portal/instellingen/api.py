"""The API and its schema."""

import os

from meldingen.streek.hier import STREEK

from .omgeving import BENCH

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser", "rest_framework.parsers.MultiPartParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "meldingen.api.fouten.als_problem_json",
    "DEFAULT_METADATA_CLASS": None,
    "URL_FORMAT_OVERRIDE": None,
    # The reverse proxy adds the address it saw; what a client put before that is not believed.
    "NUM_PROXIES": 1,
}
# How many meldingen one address may send through the API; empty: no bound.
API_TEMPO = os.environ.get("API_TEMPO", "" if BENCH else "30/min")
SPECTACULAR_SETTINGS = {
    "TITLE": STREEK.product["nl"],
    "DESCRIPTION": f"Melden, volgen en meten in {STREEK.opsomming('en')}. Fouten zijn application/problem+json.",
    "VERSION": "1.0.0",
    "CONTACT": {
        "name": f"Team {STREEK.product['nl']}",
        "email": os.environ.get("API_CONTACT_EMAIL", "api@portaal.example"),
        "url": os.environ.get("API_CONTACT_URL", "https://portaal.example/contact"),
    },
    "LICENSE": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
    "SERVERS": [{"url": "/api/v1"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "COMPONENT_SPLIT_REQUEST": False,
    # The tests hold the schema to the code; the deploy check would also try Wagtail's API, not ours to describe.
    "ENABLE_DJANGO_DEPLOY_CHECK": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "meldingen.api.schema.versie_bij_elk_antwoord",
    ],
}
