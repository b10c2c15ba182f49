"""Where one of our static files lies on this machine: before `collectstatic` and after it."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders


def bestand(naam: str) -> Path:
    """The file, whether or not it is there."""
    return Path(finders.find(naam) or Path(settings.STATIC_ROOT) / naam)
