"""Where the words stand that a resident meets in more than one language: the public templates, and the modules that the
addresses with a language in front lead to.

Modules follow from the import graph, so that a new one is asked for by itself; what only staff read is named here. Never
reads a word.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.template import Engine
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

_SJABLONEN = (
    "*.html",
    "componenten/*",
    "melding/*.html",
    "publiek/*",
    "cms/oefenen/*",
    "cms/gegevens/*",
    "cms/paginas/*.html",
    "cms/paginas/blokken/*",
    "cms/alarm/[bst]*.html",
)
_BRIEVEN = (
    "_bericht", "_slot", "gemeld", "in_behandeling", "ingepland", "wacht_op_melder", "overgedragen", "afgehandeld",
    "niet_te_behandelen", "dubbel", "heropend", "navraag", "samengevoegd",
)  # fmt: skip
_NIET = {
    "stafbasis.html",
    "cms/alarm/beheer.html",
    "cms/alarm/beheerbasis.html",
    "publiek/overdracht.html",
    "cms/oefenen/voorbeeld.html",
}
# On the road from a public address, but no resident reads what they say in another language.
NIET_VOOR_INWONERS = {
    # Words for editors: an alarm that is made, the blocks of a page, the gate at publication.
    "cms.alarm.alarm",
    "cms.alarm.gebied",
    "cms.oefenen.blok",
    "cms.paginas.blokken",
    "cms.poort.poort",
    "cms.poort.stukken",
    # Has one address, in Dutch, as the figures have.
    "cms.paginas.feeds",
    "meldingen.cijfers.perioden",
    "meldingen.cijfers.reeksen",
    # Steps that staff and partners take, and why a team has a melding.
    "meldingen.melding.acties.deel",
    "meldingen.melding.acties.overdracht",
    "meldingen.melding.acties.overname",
    "meldingen.melding.acties.wijzig",
    "meldingen.melding.routering",
    "meldingen.werkvoorraad.templatetags.werk",
    # Fields with words of their own, that only staff and neighbours fill in.
    "meldingen.streek.velden",
}


def sjablonen() -> list[str]:
    wortel = settings.BASE_DIR / "templates"
    namen = {str(pad.relative_to(wortel)) for patroon in _SJABLONEN for pad in wortel.glob(patroon) if pad.is_file()}
    return sorted((namen - _NIET) | {f"melding/berichten/{naam}.txt" for naam in _BRIEVEN})


def modules() -> list[Path]:
    """Without models: those name things for the administration."""
    namen = {naam for naam in bereikt() if "models" not in naam.split(".")} - NIET_VOOR_INWONERS
    return sorted(pad for naam in namen if (pad := _pad(naam)))


@cache
def bereikt() -> frozenset[str]:
    """Our modules that somebody can get to from a public address: its view, whatever that imports, and tags of templates.

    A cache: addresses and code stay what they are while a process lives.
    """
    gevonden, wacht = set(_tags()), set(_views(_met_taal()))
    while wacht:
        naam = wacht.pop()
        if naam not in gevonden and (pad := _pad(naam)):
            gevonden.add(naam)
            wacht |= _ingevoerd(naam, pad) - gevonden
    return frozenset(gevonden)


def _met_taal() -> URLResolver:
    """The addresses of `i18n_patterns`."""
    regels = (regel for regel in get_resolver().url_patterns if isinstance(regel, URLResolver))
    return next(regel for regel in regels if isinstance(regel.pattern, LocalePrefixPattern))


def _views(regels: URLResolver) -> Iterator[str]:
    for regel in regels.url_patterns:
        if isinstance(regel, URLPattern):
            yield regel.callback.__module__
        else:
            yield from _views(regel)


def _tags() -> Iterator[str]:
    """The libraries that a public template loads: {% load portaal %}."""
    geladen = set()
    for naam in sjablonen():
        for regel in (settings.BASE_DIR / "templates" / naam).read_text(encoding="utf-8").split("{% load ")[1:]:
            geladen |= set(regel.partition(" %}")[0].split())
    bibliotheken = Engine.get_default().libraries
    yield from (bibliotheken[naam] for naam in geladen if naam in bibliotheken and _pad(bibliotheken[naam]))


@cache
def _pad(naam: str) -> Path | None:
    """The file of one of our modules; None for a module of somebody else, or a name that is no module."""
    plek = settings.BASE_DIR.joinpath(*naam.split("."))
    return next((pad for pad in (plek / "__init__.py", plek.with_suffix(".py")) if pad.is_file()), None)


def _ingevoerd(naam: str, pad: Path) -> set[str]:
    """What a module imports, as full names: `from .forms import Tekst` in a.b gives a.b.forms."""
    pakket = naam if pad.name == "__init__.py" else naam.rpartition(".")[0]
    gevonden = set()
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            gevonden |= {alias.name for alias in knoop.names}
        elif isinstance(knoop, ast.ImportFrom):
            delen = pakket.split(".")[: len(pakket.split(".")) - knoop.level + 1] if knoop.level else []
            bron = ".".join([*delen, *([knoop.module] if knoop.module else [])])
            # A name that is a module itself is what is meant; the package around it only holds the words of its own file.
            gevonden |= {vol if _pad(vol := f"{bron}.{alias.name}") else bron for alias in knoop.names}
    return gevonden
