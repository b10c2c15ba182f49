"""What the templates of pages ask: numbers filled in, the page's place, and what machines read of it. Decides nothing."""

import html
import json
import re
from typing import Any
from urllib.parse import unquote

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page

from cms import gegevens
from cms.alarm import alarm as alarmen
from cms.gegevens.models import Contactgegeven
from cms.paginas.adres import adres
from meldingen.melding import buurtschets

register = template.Library()


@register.filter(is_safe=True)
def gevuld(tekst: str) -> SafeString:
    """The text with every [[name]] filled in from Contactgegeven."""
    return gegevens.vul_in(tekst)


@register.simple_tag
def contactgegeven(sleutel: str) -> Contactgegeven | None:
    """The number or address that an editor keeps under this name, for a page of another room; None until it is confirmed."""
    gevonden = gegevens.alle().get(sleutel)
    return gevonden if gevonden and gevonden.is_bevestigd else None


@register.simple_tag
def risicobronnen() -> dict[str, Any]:
    """The risk sources: those with a place as numbered points of a drawing, and those that are everywhere."""
    bronnen, schets = alarmen.risicobronnen(), buurtschets.schets()
    vast = [(bron, bron.lon, bron.lat) for bron in bronnen if bron.lon is not None and bron.lat is not None]
    plekken = [(bron, schets.plek(lon, lat) if schets else (0, 0)) for bron, lon, lat in vast]
    return {
        "schets": schets,
        "punten": [{"bron": bron, "x": x, "y": y} for bron, (x, y) in plekken],
        "zonder_plek": [bron for bron in bronnen if bron.lon is None],
    }


@register.simple_tag
def voorouders(pagina: Page) -> list[Page]:
    """The pages above this one, from the home down, to climb back by."""
    return list(pagina.get_ancestors().filter(depth__gt=1).live())


@register.simple_tag
def woorden_uit_adres(pad: str | None) -> str:
    """What somebody may have been looking for at an address that is not there: its words, to search by."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", unquote(pad or "")))[:100]


@register.inclusion_tag("cms/paginas/meta.html")
def paginameta(pagina: Page) -> dict[str, object]:
    """What search engines and chat programmes show of a page."""
    omschrijving = pagina.search_description or getattr(pagina, "inleiding", "")
    beeld = settings.PORTAL_URL + static("beeld/deel.png")
    return {"pagina": pagina, "adres": adres(pagina), "omschrijving": strip_tags(omschrijving), "beeld": beeld}


@register.simple_tag
def als_jsonld(soort: str, pagina: Page) -> SafeString:
    """Structured data (schema.org) of a page: `soort` is NewsArticle, Event, FAQPage, HowTo or WebPage."""
    return _script({"@context": "https://schema.org", "@type": soort, **_velden(soort, pagina)})


def _velden(soort: str, pagina: Any) -> dict[str, object]:
    velden: dict[str, object] = {"name": pagina.title, "url": adres(pagina), "inLanguage": get_language()}
    match soort:
        case "NewsArticle":
            velden |= {"headline": pagina.title, "datePublished": pagina.datum.isoformat()}
        case "Event":
            velden |= {
                "startDate": pagina.begin.isoformat(),
                "endDate": pagina.eind.isoformat(),
                "location": pagina.plek,
            }
        case "FAQPage":
            velden["mainEntity"] = [_vraag(blok.value) for blok in pagina.vragen]
        case "HowTo":
            velden["step"] = [
                {"@type": "HowToStep", "name": _kaal(blok.value["titel"]), "text": _kaal(blok.value["uitleg"])}
                for blok in pagina.stappen
            ]
    return velden


def _vraag(waarde: Any) -> dict[str, object]:
    antwoord = _kaal(mark_safe(waarde["antwoord"].source))  # an editor's own rich text
    return {
        "@type": "Question",
        "name": _kaal(waarde["vraag"]),
        "acceptedAnswer": {"@type": "Answer", "text": antwoord},
    }


def _kaal(tekst: str) -> str:
    return html.unescape(strip_tags(gegevens.vul_in(tekst)))


def _script(velden: dict[str, object]) -> SafeString:
    tekst = json.dumps(velden, ensure_ascii=False).replace("<", "\\u003c")
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # "<" cannot end the element
