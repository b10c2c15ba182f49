"""Where we are and what is spoken there: languages, time, maps and addresses."""

import os

from meldingen.streek.hier import STREEK

from .omgeving import BASE_DIR

# Language and time
LANGUAGE_CODE = "nl"
# The first part of the address says which one: see portal/taal.py.
LANGUAGES = [("nl", "Nederlands"), ("de", "Deutsch"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]

# Maps and addresses (PDOK). Both may be away: every flow works without.
KAART_TEGELS = os.environ.get("KAART_TEGELS", STREEK.adressen["KAART_TEGELS"])
LOCATIESERVER_URL = os.environ.get("LOCATIESERVER_URL", STREEK.adressen["LOCATIESERVER_URL"])
GEBIEDEN_URL = os.environ.get("GEBIEDEN_URL", STREEK.adressen["GEBIEDEN_URL"])
LEAFLET_CONFIG = {
    "SPATIAL_EXTENT": STREEK.kader,
    "MIN_ZOOM": 10,
    "MAX_ZOOM": 19,
    "TILES": [("PDOK", KAART_TEGELS, {"attribution": "Kaartgegevens &copy; Kadaster"})],
    "RESET_VIEW": False,
    "ATTRIBUTION_PREFIX": "",
    "FORCE_IMAGE_PATH": True,
}
