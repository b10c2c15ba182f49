"""Which links in public pages lead nowhere: pages and documents of our own, and addresses of others. Looks at night, politely
and bounded; keeps only whether an address answered, never what it said. Mends nothing: that is for the editor.
"""

import ipaddress
import logging
import re
import socket
import time
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.urls import Resolver404, resolve
from django.utils import timezone
from django_tasks import task
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Site

from cms.redactie.models import Koppeling

log = logging.getLogger(__name__)
Uitkomst = Koppeling.Uitkomst
MEESTE_PER_NACHT, LANGSTE_NACHT_S = 300, 900.0
WACHT_S, RUST_PER_SERVER_S, MEESTE_STAPPEN = 8.0, 0.5, 5
_LANGSTE_ADRES = 500
_LINK = re.compile(r"<a\s([^>]*)>", re.IGNORECASE)
_EIGENSCHAP = re.compile(r'(linktype|id|href)="([^"]*)"', re.IGNORECASE)
# HEAD is not always answered as GET would be.
_PROBEER_GET = frozenset((400, 401, 403, 404, 405, 406, 429, 500, 501, 502, 503))


@task()
def loop_na() -> int:
    """The nightly round; returns how many links are broken."""
    for pagina in Page.objects.live().filter(depth__gt=1).specific(defer=False).iterator(chunk_size=100):
        _leg_vast(pagina)
    _eigen()
    _van_anderen()
    kapot = Koppeling.objects.kapot().count()
    log.info("koppelingen: %d bekeken, %d kapot", Koppeling.objects.count(), kapot)
    return kapot


def adressen_in(pagina: Page) -> set[str]:
    """Every address that the fields and blocks of a page link to, typed or chosen: page:3, document:4, /pad/ or http(s)://…"""
    gevonden: set[str] = set()
    for veld in pagina._meta.get_fields():
        if isinstance(veld, StreamField):
            bewaard = veld.value_from_object(pagina).get_prep_value()
            gevonden |= {*_uit(bewaard), *gekozen_in(veld.stream_block, bewaard)}
        elif isinstance(veld, RichTextField):
            gevonden |= set(_uit(veld.value_from_object(pagina)))
    return {adres for adres in gevonden if len(adres) <= _LANGSTE_ADRES}


def _uit(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, dict):
        waarde = list(waarde.values())
    if isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _uit(deel)
    elif isinstance(waarde, str):
        if re.match(r"https?://\S+$", waarde):
            yield waarde
        for link in _LINK.finditer(waarde):
            yield from _van_link(dict(_EIGENSCHAP.findall(link[1])))


def gekozen_in(blok: blocks.Block, bewaard: Any) -> Iterator[str]:
    """The pages and documents chosen in a block, from what is stored: so also the number of one that is gone."""
    if bewaard is None:
        return
    if isinstance(blok, blocks.StreamBlock):
        for kind in bewaard:
            if onder := blok.child_blocks.get(kind["type"]):
                yield from gekozen_in(onder, kind["value"])
    elif isinstance(blok, blocks.ListBlock):
        for kind in bewaard:
            yield from gekozen_in(blok.child_block, kind["value"])
    elif isinstance(blok, blocks.StructBlock):
        for naam, onder in blok.child_blocks.items():
            yield from gekozen_in(onder, bewaard.get(naam))
    elif isinstance(blok, blocks.PageChooserBlock):
        yield f"page:{bewaard}"
    elif isinstance(blok, DocumentChooserBlock):
        yield f"document:{bewaard}"


def _van_link(eigenschappen: dict[str, str]) -> Iterator[str]:
    soort, adres = eigenschappen.get("linktype"), unescape(eigenschappen.get("href", ""))
    if soort in ("page", "document") and eigenschappen.get("id", "").isdigit():
        yield f"{soort}:{eigenschappen['id']}"
    elif adres.startswith(("http://", "https://", "/")):
        yield adres.partition("#")[0]


@transaction.atomic
def _leg_vast(pagina: Page) -> None:
    """The rows of this page are the links it has now; what was known of one stays."""
    nu = adressen_in(pagina)
    rijen = Koppeling.objects.filter(pagina=pagina)
    rijen.exclude(adres__in=nu).delete()
    nieuw = nu - set(rijen.values_list("adres", flat=True))
    Koppeling.objects.bulk_create(Koppeling(pagina=pagina, adres=adres) for adres in sorted(nieuw))


def _noteer(adres: str, uitkomst: str) -> None:
    nu, rijen = timezone.now(), Koppeling.objects.filter(adres=adres)
    if uitkomst == Uitkomst.GOED:
        rijen.update(uitkomst=uitkomst, gekeken_op=nu, kapot_sinds=None)
    else:
        rijen.filter(kapot_sinds=None).update(kapot_sinds=nu)
        rijen.update(uitkomst=uitkomst, gekeken_op=nu)


def _eigen() -> None:
    Koppeling.objects.exclude(pagina__live=True).delete()
    van_ons = Q(adres__startswith="page:") | Q(adres__startswith="document:") | Q(adres__startswith="/")
    for adres in Koppeling.objects.filter(van_ons).order_by().values_list("adres", flat=True).distinct():
        _noteer(adres, _kijk_binnen(adres))


def _kijk_binnen(adres: str) -> str:
    soort, _dubbelepunt, nummer = adres.partition(":")
    if soort == "page":
        return _van_pagina(Page.objects.filter(pk=nummer))
    if soort == "document":
        document = get_document_model().objects.filter(pk=nummer).first()
        return Uitkomst.GOED if document and document.file.storage.exists(document.file.name) else Uitkomst.WEG
    pad = urlsplit(adres).path
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    try:
        if not resolve(pad).func.__module__.startswith("wagtail.views") or site is None:
            return Uitkomst.GOED
    except Resolver404:
        return Uitkomst.WEG
    return _van_pagina(Page.objects.filter(url_path=site.root_page.url_path + pad.lstrip("/")))


def _van_pagina(paginas: Any) -> str:
    live = paginas.values_list("live", flat=True).first()
    return Uitkomst.WEG if live is None else Uitkomst.GOED if live else Uitkomst.CONCEPT


def _van_anderen() -> None:
    """The addresses that were looked at longest ago come first; what is left waits for the next night."""
    einde, vorige = time.monotonic() + LANGSTE_NACHT_S, dict[str, float]()
    rijen = Koppeling.objects.filter(adres__startswith="http").order_by(F("gekeken_op").asc(nulls_first=True), "adres")
    adressen = dict.fromkeys(rijen.values_list("adres", flat=True)[: MEESTE_PER_NACHT * 3])
    kop = {"User-Agent": f"{settings.WAGTAIL_SITE_NAME} (linkcontrole)"}
    with httpx.Client(
        timeout=WACHT_S,
        follow_redirects=True,
        max_redirects=MEESTE_STAPPEN,
        headers=kop,
        trust_env=False,
        event_hooks={"request": [_blijf_buiten]},
    ) as client:
        for adres in list(adressen)[:MEESTE_PER_NACHT]:
            server = urlsplit(adres).netloc
            time.sleep(max(0.0, vorige.get(server, 0.0) + RUST_PER_SERVER_S - time.monotonic()))
            if time.monotonic() > einde:
                break
            _noteer(adres, kijk_buiten(client, adres))
            vorige[server] = time.monotonic()


def _blijf_buiten(verzoek: httpx.Request) -> None:
    """Also where a redirect leads: a link in a page is no way to find out what stands inside our own network."""
    if settings.LINKCONTROLE_BINNEN:
        return
    try:
        gevonden = socket.getaddrinfo(verzoek.url.host, verzoek.url.port or 443, type=socket.SOCK_STREAM)
    except OSError as fout:
        raise httpx.ConnectError("geen adres", request=verzoek) from fout
    if not all(ipaddress.ip_address(str(adres[0]).partition("%")[0]).is_global for *_, adres in gevonden):
        raise httpx.ConnectError("niet openbaar", request=verzoek)


def kijk_buiten(client: httpx.Client, adres: str) -> str:
    """What an address of somebody else answers. The body is not read."""
    try:
        code = client.head(adres).status_code
        if code in _PROBEER_GET:
            with client.stream("GET", adres) as antwoord:
                code = antwoord.status_code
    except httpx.TimeoutException:
        return Uitkomst.TRAAG
    except httpx.TooManyRedirects:
        return Uitkomst.LUS
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return Uitkomst.FOUT
    if code in (404, 410):
        return Uitkomst.WEG
    # 401, 403 and 429: somebody is home, but not for a machine.
    return Uitkomst.FOUT if code >= 400 and code not in (401, 403, 429) else Uitkomst.GOED


def namen(adressen: Iterable[str]) -> dict[str, str]:
    """What an editor calls those addresses: the title of a page or document, while it is there."""
    nummers: dict[str, list[str]] = {"page": [], "document": []}
    for adres in adressen:
        soort, _dubbelepunt, nummer = adres.partition(":")
        if soort in nummers:
            nummers[soort].append(nummer)
    paginas = Page.objects.filter(pk__in=nummers["page"]).values_list("pk", "title")
    documenten = get_document_model().objects.filter(pk__in=nummers["document"]).values_list("pk", "title")
    return {f"page:{pk}": titel for pk, titel in paginas} | {f"document:{pk}": titel for pk, titel in documenten}
