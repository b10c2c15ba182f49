"""The first pages of a new portal, in our own words, for editors to go on with. Safe to run again: what an editor has
changed is never overwritten."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import Locale, Page, Site

from cms import gegevens, vertalingen
from cms.gegevens.models import Contactgegeven
from cms.oefenen import teksten as oefenteksten
from cms.paginas.blokken import Tabel
from cms.paginas.models import Buurtpagina, Doelgroep, Gemeentepagina, HomePage
from cms.redactie import inrichting as redactie
from cms.teksten import PAGINAS
from cms.teksten.vorm import Blok, Paginatekst
from meldingen.streek import gebieden
from meldingen.streek.hier import STREEK

_HIER = Path(__file__).parent
# The day on which the facts were taken from official pages; an editor looks again and moves it.
NAGEKEKEN = date(2026, 11, 23)
_DOELGROEPEN = (
    ("moeite-met-lezen", "wie moeite heeft met lezen", "book-open"),
    ("ouderen", "ouderen", "armchair"),
    ("jongeren", "jongeren", "gamepad-2"),
    ("ondernemers", "ondernemers", "store"),
)


@transaction.atomic
def laad() -> HomePage:
    """Make the site, its homes, what pages name, and the pages that are not there yet."""
    laad_gegevens()
    for slug, naam, icoon in _DOELGROEPEN:
        Doelgroep.objects.get_or_create(slug=slug, defaults={"naam": naam, "icoon": icoon})
    home = HomePage.objects.first() or _nieuwe_home()
    for tekst in PAGINAS:
        _laad_pagina(home, tekst)
    for code, naam in gebieden.gemeentekeuzes():
        if not Gemeentepagina.objects.filter(gemeente_code=code).exists():
            inleiding = f"Voor iedereen die woont of werkt in de gemeente {naam}."
            home.add_child(
                instance=Gemeentepagina(title=naam, slug=slugify(naam), gemeente_code=code, inleiding=inleiding)
            )
    for taal in vertalingen.TALEN:
        Locale.objects.get_or_create(language_code=taal)
    vertalingen.laad(home, _blok)
    oefenteksten.laad()
    redactie.richt_in()
    return home


def laad_gegevens() -> None:
    rijen = tomllib.loads((_HIER / "teksten" / "gegevens.toml").read_text(encoding="utf-8"))["gegeven"]
    for plek, rij in enumerate(rijen):
        velden = {"volgorde": plek, "bevestigd_op": NAGEKEKEN if rij.pop("bevestigd", False) else None} | rij
        Contactgegeven.objects.get_or_create(sleutel=velden["sleutel"], defaults=velden)
    gegevens.vergeet()


@transaction.atomic
def laad_buurten() -> int:
    """A page for each buurt that has none. Returns how many were made."""
    gemaakt = 0
    for gemeente in Gemeentepagina.objects.all():
        er_al = set(Buurtpagina.objects.values_list("buurt_code", flat=True))
        for code, naam in gebieden.buurtnamen(gemeente.gemeente_code).items():
            if code not in er_al:
                slug = slugify(naam) or code.lower()
                dubbel = gemeente.get_children().filter(slug=slug).exists()
                gemeente.add_child(
                    instance=Buurtpagina(
                        title=naam,
                        slug=f"{slug}-{code.lower()}" if dubbel else slug,
                        buurt_code=code,
                        gecontroleerd_op=NAGEKEKEN,
                    )
                )
                gemaakt += 1
    return gemaakt


def _nieuwe_home() -> HomePage:
    Locale.objects.get_or_create(language_code=get_supported_content_language_variant(settings.LANGUAGE_CODE))
    wortel = Page.get_first_root_node()
    if wortel is None:
        wortel = Page.add_root(title="Root", slug="root")
    # Wagtail's own welcome page gives way; a page somebody made stays.
    wortel.get_children().filter(slug="home", content_type__app_label="wagtailcore").delete()
    wortel = Page.objects.get(pk=wortel.pk)
    inleiding = f"Voor iedereen die woont of werkt in {STREEK.opsomming('of')}."
    home = HomePage(title=STREEK.product["nl"], slug="begin", inleiding=inleiding)
    wortel.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": home.title}
    )
    return home


def _laad_pagina(ouder: Page, tekst: Paginatekst) -> None:
    pagina: Any = ouder.get_children().filter(slug=tekst.slug).first()
    if pagina is None:
        pagina = apps.get_model("cms", tekst.soort)(
            title=tekst.titel, slug=tekst.slug, search_description=tekst.inleiding
        )
        for veld, waarde in _velden(tekst).items():
            # A page of news only lists; it has fewer fields than the others.
            if hasattr(pagina, veld):
                setattr(pagina, veld, waarde)
        ouder.add_child(instance=pagina)
    for onder in tekst.onder:
        _laad_pagina(pagina, onder)


def _velden(tekst: Paginatekst) -> dict[str, Any]:
    velden: dict[str, Any] = {
        "inleiding": tekst.inleiding,
        "icoon": tekst.icoon,
        "zoekwoorden": tekst.zoekwoorden,
        "gecontroleerd_op": NAGEKEKEN,
        "inhoud": [_blok(blok) for blok in tekst.inhoud],
        "doelgroepen": list(Doelgroep.objects.filter(slug__in=tekst.doelgroepen)),
    }
    return velden | dict(tekst.extra)


def _blok(blok: Blok) -> Blok:
    """A block as Wagtail stores it: what is named becomes the row, a table gets its columns."""
    soort, waarde = blok
    if soort == "telefoon":
        return soort, waarde | {"gegeven": Contactgegeven.objects.get(sleutel=waarde["gegeven"])}
    if soort == "tabel":
        return soort, {"titel": waarde["titel"], "tabel": _tabel(waarde["koppen"], waarde["rijen"])}
    return blok


def _tabel(koppen: list[str], rijen: list[list[str]]) -> Any:
    blok = Tabel().child_blocks["tabel"]
    kolommen = [{"type": "tekst", "heading": kop} for kop in koppen]
    return blok.to_python({"columns": kolommen, "rows": [{"values": rij} for rij in rijen], "caption": ""})
