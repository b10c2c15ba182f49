"""The colours of the gemeenten and the name on paper, as stylesheets: what differs per region stands in no file of css.
The region does not change while a process lives, so both are cached."""

import hashlib
from functools import cache

from meldingen.streek.hier import STREEK


@cache
def scherm() -> str:
    """A page that is about a gemeente says so with data-gemeente; it comes after thema.css."""
    licht = _regels({gemeente.code: gemeente.kleur for gemeente in STREEK.gemeenten})
    donker = _regels({gemeente.code: gemeente.kleur_donker for gemeente in STREEK.gemeenten})
    return f"{licht}\n@media (prefers-color-scheme: dark) {{\n{donker}\n}}\n"


def _regels(kleuren: dict[str, str]) -> str:
    return "\n".join(f'[data-gemeente="{code}"] {{ --gemeente: {kleur}; }}' for code, kleur in kleuren.items())


@cache
def merk() -> str:
    """Another stylesheet has another address, so a browser may keep one for good."""
    return hashlib.sha256(scherm().encode()).hexdigest()[:12]


def papier() -> str:
    """The foot of every page of a PDF, which is always in Dutch."""
    return f'@page {{ @bottom-left {{ content: "{STREEK.product["nl"]}"; }} }}\n'
