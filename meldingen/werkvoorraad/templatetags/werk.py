"""Words of the werkvoorraad: the term as people say it."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from django import template
from django.contrib.auth.base_user import AbstractBaseUser
from django.forms import BoundField
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen.melding import toegang
from meldingen.melding.models import Melding
from meldingen.melding.openbaar import stand_van
from meldingen.melding.rechten import Recht
from meldingen.melding.werkstand import Werkstand
from meldingen.melding.woorden import TEVREDEN
from meldingen.werkvoorraad.regel import Lijstregel

register = template.Library()


@register.filter
def termijn(melding: Werkstand) -> str:
    """ "nog 2 werkdagen", "vandaag", "3 werkdagen te laat"; nothing once it is closed."""
    if not melding.is_open:
        return ""
    if not melding.loopt:
        return _("termijn staat stil")
    over = melding.werkdagen_over()
    if over == 0:
        return _("vandaag klaar")
    if over < 0:
        return ngettext("%d werkdag te laat", "%d werkdagen te laat", -over) % -over
    return ngettext("nog %d werkdag", "nog %d werkdagen", over) % over


@register.filter
def dringend(melding: Melding | Lijstregel) -> str:
    """The class of the urgency stripe: late and urgent stand out, the rest stays calm."""
    return "laat" if melding.is_te_laat else melding.urgentie


@register.filter
def mag_op_ronde(gebruiker: AbstractBaseUser, melding: Melding) -> bool:
    return melding.is_open and toegang.mag(gebruiker, Recht.BEHANDELEN, melding)


@register.filter
def kort(tekst: str, lengte: int) -> str:
    """At most `lengte` characters. Django's `truncatechars` does the same with an eye for combining characters, for as much
    time as the rest of the line takes."""
    return tekst if len(tekst) <= lengte else f"{tekst[: lengte - 1].rstrip()}…"


@register.filter
def stand_van_melding(melding: Werkstand) -> str:
    return stand_van(melding.status)


@register.filter
def tevreden(cijfer: int) -> str:
    """The word that the reporter chose for how we did."""
    return str(dict(TEVREDEN).get(str(cijfer), cijfer))


@register.simple_tag
def keuzelijst(veld: BoundField) -> SafeString:
    """The select of a field with many choices, drawn at once. Django draws each option with a template of its own, and the
    filter of the werkvoorraad has two hundred of them: enough to escape each word here, without Django's detour."""
    opties = "".join(_opties(veld.field.choices, str(veld.value() or "")))  # type: ignore[attr-defined]
    kop = f'<select name="{escape(veld.html_name)}" id="{escape(veld.id_for_label or "")}" class="invoer">'
    return SafeString(f"{kop}{opties}</select>")


def _opties(keuzes: Iterable[tuple[Any, Any]], gekozen: str) -> Iterator[str]:
    for sleutel, tekst in keuzes:
        if isinstance(tekst, list):
            yield f'<optgroup label="{escape(str(sleutel))}">{"".join(_opties(tekst, gekozen))}</optgroup>'
        else:
            aan = " selected" if str(sleutel) == gekozen else ""
            yield f'<option value="{escape(str(sleutel))}"{aan}>{escape(str(tekst))}</option>'


@register.simple_tag
def keuzevakjes(veld: BoundField) -> SafeString:
    """The boxes of a field in which more can be ticked, drawn at once as `keuzelijst` is."""
    aan = {str(waarde) for waarde in veld.value() or ()}
    return format_html_join(
        "",
        '<div class="keuze keuze--klein"><input type="checkbox" name="{0}" value="{1}" id="{2}"{3}>'
        '<label for="{2}">{4}</label></div>',
        (
            (veld.html_name, waarde, f"{veld.auto_id}_{n}", SafeString(" checked") if str(waarde) in aan else "", tekst)
            for n, (waarde, tekst) in enumerate(veld.field.choices)  # type: ignore[attr-defined]
        ),
    )
