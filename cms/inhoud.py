"""The first pages of a new portal, in our own words, for editors to go on with. Safe to run again: what an editor has
changed is never overwritten."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import Locale, Page, Site

from .models import HomePage, StandaardPagina
from .teksten import PAGINAS, Paginatekst


@transaction.atomic
def laad() -> HomePage:
    """Make the site, its home and the pages that are not there yet."""
    home = HomePage.objects.first() or _nieuwe_home()
    for tekst in PAGINAS:
        _laad_pagina(home, tekst)
    return home


def _nieuwe_home() -> HomePage:
    Locale.objects.get_or_create(language_code=get_supported_content_language_variant(settings.LANGUAGE_CODE))
    wortel = Page.get_first_root_node()
    if wortel is None:
        wortel = Page.add_root(title="Root", slug="root")
    # Wagtail's own welcome page gives way; a page somebody made stays.
    wortel.get_children().filter(slug="home", content_type__app_label="wagtailcore").delete()
    wortel = Page.objects.get(pk=wortel.pk)
    home = HomePage(
        title="Veilige Westelijke Mijnstreek",
        slug="begin",
        inleiding="Voor iedereen die woont of werkt in Beek, Sittard-Geleen of Stein.",
        campagne_kop="Hoort u de sirene?",
        campagne_tekst='<p>Ga naar binnen en sluit ramen en deuren. <a href="/wat-te-doen/chemelot/">Lees wat u doet'
        " als er een gevaarlijke stof vrijkomt</a>.</p>",
    )
    wortel.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": home.title}
    )
    return home


def _laad_pagina(ouder: Page, tekst: Paginatekst) -> None:
    slug = tekst.slug or slugify(tekst.titel)
    pagina = StandaardPagina.objects.child_of(ouder).filter(slug=slug).first()
    if pagina is None:
        pagina = StandaardPagina(
            title=tekst.titel,
            slug=slug,
            inleiding=tekst.inleiding,
            search_description=tekst.inleiding,
            icoon=tekst.icoon,
            inhoud=tekst.inhoud,
            gecontroleerd_op=date.fromisoformat(tekst.gecontroleerd_op) if tekst.gecontroleerd_op else None,
        )
        ouder.add_child(instance=pagina)
    for onder in tekst.onder:
        _laad_pagina(pagina, onder)
