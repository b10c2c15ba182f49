"""What other programmes may follow and find: the news as Atom, and every public address as a sitemap. Reads only."""

from datetime import UTC, datetime, time
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.gegevens import vul_in
from meldingen.streek import woorden

from .adres import adres
from .models import Nieuwsbericht

_MEESTE = 20
# What the other rooms show to everybody and is worth finding.
_VASTE = ("/melden/", "/volgen/", "/kaart/", "/indicatoren/", "/buurtpreventie/")


class Nieuwsfeed(Feed):
    feed_type = Atom1Feed
    link = f"{settings.PORTAL_URL}/nieuws/"
    feed_url = f"{settings.PORTAL_URL}/nieuws/feed.xml"

    def title(self) -> str:
        return _("Nieuws van %s") % woorden.productnaam()

    def subtitle(self) -> str:
        return _("Wat er verandert in de veiligheid van onze streek.")

    def items(self) -> list[Nieuwsbericht]:
        hier = Nieuwsbericht.objects.live().public().filter(locale__language_code=get_language())
        return list(hier.order_by("-datum", "-pk")[:_MEESTE])

    def item_title(self, item: Any) -> str:
        return item.title

    def item_description(self, item: Any) -> str:
        return strip_tags(vul_in(item.inleiding))

    def item_link(self, item: Any) -> str:
        return adres(item)

    def item_guid(self, item: Any) -> str:
        # Stays when a page gets another address.
        return f"urn:uuid:{item.translation_key}"

    def item_pubdate(self, item: Any) -> datetime:
        return datetime.combine(item.datum, time(12), UTC)

    def item_updateddate(self, item: Any) -> datetime:
        return item.last_published_at or self.item_pubdate(item)


class _Paginas(Sitemap):
    """Every page that editors published."""

    limit = 1_000

    def title(self) -> str:
        return _("Nieuws van %s") % woorden.productnaam()

    def subtitle(self) -> str:
        return _("Wat er verandert in de veiligheid van onze streek.")

    def items(self) -> Any:
        return Page.objects.live().public().filter(depth__gt=1).order_by("path").specific(defer=True)

    def location(self, item: Any) -> str:
        return item.url or "/"

    def lastmod(self, item: Any) -> datetime | None:
        return item.last_published_at


class _Vast(Sitemap):
    def title(self) -> str:
        return _("Nieuws van %s") % woorden.productnaam()

    def subtitle(self) -> str:
        return _("Wat er verandert in de veiligheid van onze streek.")

    def items(self) -> tuple[str, ...]:
        return _VASTE

    def location(self, item: Any) -> str:
        return item


def _op_het_portaal(soort: type[Sitemap]) -> Sitemap:
    """The addresses as residents know them, whatever name the portal was asked by."""
    kaart = soort()
    protocol, _, domein = settings.PORTAL_URL.partition("://")
    kaart.protocol = protocol
    kaart.get_domain = lambda site=None: domein  # type: ignore[method-assign]
    return kaart


def sitemaps() -> dict[str, type[Sitemap] | Sitemap]:
    return {"paginas": _op_het_portaal(_Paginas), "vast": _op_het_portaal(_Vast)}
