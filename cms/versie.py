"""One number for all pages: whoever keeps a copy of a page keeps the number with it, and a publication raises it.

A file, so that every process and every machine that shares the folder sees it without asking the database. A folder that
cannot be written only means that a copy lives until it is old. Never knows who keeps copies.
"""

import logging
import os
from pathlib import Path

from django.conf import settings

log = logging.getLogger(__name__)


def huidige() -> int:
    try:
        return _pad().stat().st_mtime_ns
    except OSError:
        return 0


def verhoog(*na_hook: object, **ook: object) -> None:
    """All copies of pages are old from now on. Whatever a hook of Wagtail tells about what was published does not matter."""
    pad = _pad()
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        # Two publications in one tick of the clock are still two numbers.
        vorige = huidige()
        pad.touch()
        if huidige() <= vorige:
            os.utime(pad, ns=(vorige + 1, vorige + 1))
    except OSError as fout:
        log.error("versie: %s is niet te schrijven (%s)", pad, type(fout).__name__)


def _pad() -> Path:
    return Path(settings.CACHE_MAP) / "versie"
