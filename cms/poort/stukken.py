"""Reads a page of any type for `cms.leesbaar`: walks its fields and blocks, so that a new block needs nothing here. Never
writes, and never decides what is good Dutch."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms import gegevens
from cms.leesbaar import Hint, Hintsoort, Leesoordeel, Stuk, Tekstplek, Vorm, keur
from cms.leesbaar.opmaak import stukken_van


def oordeel_over(pagina: Page) -> Leesoordeel:
    """What `leesbaar` says of this page as it is in memory, saved or not; and the [[names]] in it that nobody keeps."""
    alle = list(stukken(pagina))
    oordeel = keur(iter(alle))
    hints = [*_onbekend(alle), *oordeel.hints]
    if pagina.locale_id and pagina.locale.language_code != settings.LANGUAGE_CODE:
        # The rules are those of Dutch; what shuts somebody out does so in every language.
        return replace(oordeel, gemak=None, hints=[hint for hint in hints if hint.soort.zwaar])
    return replace(oordeel, hints=hints)


def _onbekend(alle: list[Stuk]) -> Iterator[Hint]:
    advies = _("Dit contactgegeven is er niet, dus op de pagina staat hier niets. Kies een sleutel uit de lijst.")
    for stuk in alle:
        for naam in gegevens.onbekend(stuk.tekst):
            yield Hint(Hintsoort.ONBEKEND, stuk.plek, f"[[{naam}]]", advies)


def stukken(pagina: Page) -> Iterator[Stuk]:
    """The pieces of text of a page, field by field; what every Wagtail page has (title, slug) is left out."""
    for veld in pagina._meta.get_fields():
        if isinstance(veld, models.Field) and veld.model is not Page and not veld.is_relation:
            naam = str(veld.verbose_name)
            yield from _veld(
                veld, veld.value_from_object(pagina), Tekstplek(veld.name, "", naam[:1].upper() + naam[1:])
            )


def _veld(veld: models.Field, waarde: Any, plek: Tekstplek) -> Iterator[Stuk]:
    if isinstance(veld, StreamField):
        yield from _stroom(waarde, plek)
    elif isinstance(veld, RichTextField):
        yield from stukken_van(waarde or "", plek)
    elif isinstance(veld, models.CharField | models.TextField) and not veld.choices:
        yield from _zin(waarde, plek)


def _zin(waarde: Any, plek: Tekstplek) -> Iterator[Stuk]:
    """Plain text. One word (the name of an icon, a code, a number) is no sentence."""
    if isinstance(waarde, str) and len(waarde.split()) > 1:
        yield Stuk(waarde, plek)


def _binnen(plek: Tekstplek, deel: str, naam: str) -> Tekstplek:
    return Tekstplek(plek.veld, f"{plek.blok}.{deel}" if plek.blok else deel, naam)


def _stroom(waarde: Any, plek: Tekstplek) -> Iterator[Stuk]:
    for nummer, kind in enumerate(waarde or (), start=1):
        naam = _("%(blok)s (blok %(nummer)d)") % {"blok": kind.block.label, "nummer": nummer}
        yield from _blok(kind.block, kind.value, _binnen(plek, kind.id or "", naam[:1].upper() + naam[1:]))


def _blok(blok: blocks.Block, waarde: Any, plek: Tekstplek) -> Iterator[Stuk]:
    if isinstance(waarde, blocks.StreamValue):
        yield from _stroom(waarde, plek)
    elif isinstance(waarde, ListValue):
        for nummer, kind in enumerate(waarde.bound_blocks, start=1):
            yield from _blok(kind.block, kind.value, _binnen(plek, kind.id or "", f"{plek.naam} · {nummer}"))
    elif isinstance(blok, blocks.StructBlock) and waarde:
        for naam, onder in blok.child_blocks.items():
            yield from _blok(onder, waarde.get(naam), _binnen(plek, naam, plek.naam))
    elif not isinstance(blok, blocks.RawHTMLBlock | blocks.URLBlock | blocks.EmailBlock):
        yield from _waarde(waarde, plek)


def _waarde(waarde: Any, plek: Tekstplek) -> Iterator[Stuk]:
    if isinstance(waarde, RichText):
        yield from stukken_van(waarde.source, plek)
    elif isinstance(waarde, AbstractImage):
        yield from _beeld(waarde, plek)
    elif isinstance(waarde, TypedTable):
        yield from _waarde([kolom["heading"] for kolom in waarde.columns], plek)
        yield from _waarde([cel.value for rij in waarde.rows for cel in rij], plek)
    elif isinstance(waarde, dict):  # a table of another kind
        yield from _waarde(list(waarde.values()), plek)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _waarde(deel, plek)
    else:
        yield from _zin(waarde, plek)


def _beeld(beeld: AbstractImage, plek: Tekstplek) -> Iterator[Stuk]:
    """A picture that only decorates needs no words."""
    if not getattr(beeld, "decorative", False):
        # `description` is what the editor wrote with the picture itself; the title is often the name of a file.
        alt = getattr(beeld, "contextual_alt_text", None) or beeld.description
        yield Stuk(alt or "", plek, Vorm.BEELD)
