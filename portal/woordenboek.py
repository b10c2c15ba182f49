"""Which words a resident meets, read from the public templates and modules (`woordbronnen`); adding what is missing to the
German and English lists, and making of those lists what Django reads. Staff screens stay Dutch, so
their words are not asked for.

Decides what has to be translated; never translates.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.template import loader
from django.template.backends.django import Template as Sjabloon
from django.template.base import Node, NodeList
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from . import woordbronnen

TALEN = tuple(taal for taal, _naam in settings.LANGUAGES if taal != settings.LANGUAGE_CODE)
# Of a model that is otherwise for staff: how serious an alarm is.
_NIVEAUS = ("cms/alarm/models/alarm.py", "Niveau")
_GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext"}

_KOP = "Kept by `manage.py woordenboek`: words come and go by themselves, the translations are ours."
Woord = str | list[str] | tuple[str, ...]


def woorden() -> dict[Woord, str]:
    """Every public string, or pair of singular and plural -> where it stands first."""
    gevonden: dict[Woord, str] = {}
    for naam in woordbronnen.sjablonen():
        for woord in _van_sjabloon(naam):
            gevonden.setdefault(woord, f"templates/{naam}")
    for pad in woordbronnen.modules():
        for woord in _van_boom(_boom(pad)):
            gevonden.setdefault(woord, str(pad.relative_to(settings.BASE_DIR)))
    bestand, klasse = _NIVEAUS
    for knoop in _boom(settings.BASE_DIR / bestand).body:
        if isinstance(knoop, ast.ClassDef) and knoop.name == klasse:
            gevonden |= dict.fromkeys(_van_boom(knoop), bestand)
    return gevonden


def _van_sjabloon(naam: str) -> Iterator[Woord]:
    sjabloon = loader.get_template(naam)
    assert isinstance(sjabloon, Sjabloon)
    yield from _van_knopen(sjabloon.template.nodelist)
    # What a filter is given, such as yesno:_("Ja,Nee").
    yield from re.findall(r'_\("([^"]+)"\)', sjabloon.template.source)


def _van_knopen(knopen: NodeList) -> Iterator[Woord]:
    for knoop in knopen:
        if isinstance(knoop, TranslateNode):
            # A variable has its words elsewhere.
            if literal := getattr(knoop.filter_expression.var, "literal", None):
                yield str(literal)
        elif isinstance(knoop, BlockTranslateNode):
            yield _van_blok(knoop)
        elif isinstance(knoop, Node):
            for naam in knoop.child_nodelists:
                yield from _van_knopen(getattr(knoop, naam, None) or NodeList())


def _van_blok(knoop: BlockTranslateNode) -> Woord:
    enkel, _namen = knoop.render_token_list(knoop.singular)
    if not knoop.plural:
        return enkel
    return enkel, knoop.render_token_list(knoop.plural)[0]


def _boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"))


def _van_boom(boom: ast.AST) -> Iterator[Woord]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in _GETTEXT:
            tekst = [a.value for a in knoop.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if tekst:
                yield (tekst[0], tekst[1]) if knoop.func.id == "ngettext" else tekst[0]


def pad_van(taal: str) -> Path:
    return settings.BASE_DIR / "locale" / taal / "LC_MESSAGES" / "django.po"


def lees(taal: str) -> Catalog:
    pad = pad_van(taal)
    if not pad.exists():
        return Catalog(locale=taal)
    with pad.open("rb") as bestand:
        return read_po(bestand, locale=taal)


def schrijf(taal: str, lijst: Catalog) -> None:
    """Keep the list in the order of where words stand, so that a change is easy to read."""
    with pad_van(taal).open("wb") as bestand:
        write_po(bestand, lijst, width=0, omit_header=False, sort_by_file=True, include_lineno=False)


def vul_aan(taal: str) -> int:
    """Add what has no line yet and drop what nobody meets any more. Returns how many still have no translation."""
    oud, nieuw = lees(taal), Catalog(locale=taal, charset="utf-8", fuzzy=False, header_comment=f"# {_KOP}")
    for woord, plek in woorden().items():
        eerder = oud.get(woord)
        nieuw.add(woord, eerder.string if eerder else None, locations=[(plek, 0)])
    pad_van(taal).parent.mkdir(parents=True, exist_ok=True)
    schrijf(taal, nieuw)
    return len(zonder_vertaling(nieuw))


def zonder_vertaling(lijst: Catalog) -> list[Woord]:
    return [bericht.id for bericht in lijst if bericht.id and not _heeft(bericht.string)]


def _heeft(vertaling: str | list[str] | tuple[str, ...] | None) -> bool:
    return all(vertaling) if isinstance(vertaling, (list, tuple)) else bool(vertaling)


def zet_om(taal: str) -> None:
    """Make the .mo that Django reads, beside the .po."""
    with pad_van(taal).with_suffix(".mo").open("wb") as bestand:
        write_mo(bestand, lees(taal))
