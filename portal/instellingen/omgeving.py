"""What the environment says before anything else: where files lie, which kind of portal this is, and its own address.
Refuses to start without what must be given."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
DEMO = os.environ.get("DEMO") == "1"
DEBUG = os.environ.get("DEBUG") == "1"
BENCH = os.environ.get("BENCH") == "1"


def verplicht(naam: str, demo: str) -> str:
    waarde = os.environ.get(naam) or (demo if DEMO or DEBUG else "")
    if not waarde:
        raise ImproperlyConfigured(f"Zet {naam} in de omgeving (of DEMO=1 om te proberen). Zie docs/beheer.md.")
    return waarde


SECRET_KEY = verplicht("SECRET_KEY", "alleen-voor-de-demo-op-deze-machine-niet-voor-productie-0123456789")
ALLOWED_HOSTS = verplicht("ALLOWED_HOSTS", "127.0.0.1,localhost,testserver").split(",")
PORTAL_URL = verplicht("PORTAL_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}").rstrip("/")
CSRF_TRUSTED_ORIGINS = [PORTAL_URL]
