"""The only URL root. Wagtail's catch-all comes last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.alarm import urls as alarmurls
from cms.paginas.feeds import Nieuwsfeed
from cms.paginas.views import beeld, sitemap_xml, zoeken
from meldingen.cijfers.hotspots import views as hotspots
from portal import streekstijl, welbekend
from portal.galerij import galerij

urlpatterns = [
    path(".well-known/security.txt", welbekend.security_txt, name="security-txt"),
    path("robots.txt", welbekend.robots_txt, name="robots-txt"),
    path("streek-<slug:merk>.css", streekstijl.css, name="streekstijl"),
    path("", include("portal.gebruikers.urls")),
    path("galerij/", galerij),
    path("sitemap.xml", sitemap_xml, name="sitemap"),
    path("nieuws/feed.xml", Nieuwsfeed(), name="nieuws-feed"),
    path("media/images/<path:pad>", beeld, name="beeld"),
    path("alarm/", include(alarmurls)),
    path("werkvoorraad/", include("meldingen.werkvoorraad.urls")),
    path("kaart/drukke-plekken/", hotspots.lijst, name="drukke-plekken"),
    path("indicatoren/", include("meldingen.cijfers.urls")),
    path("buurtpreventie/", include("buurtpreventie.urls")),
    path("api/v1/", include("meldingen.api.urls")),
    path("beheer/", admin.site.urls),
    path("cms/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    *([path("postbus/", include("portal.postbus.urls"))] if settings.DEMO else []),
    *([path("bench/", include("portal.bench.urls"))] if settings.BENCH else []),
    # Every language has these; Dutch without a prefix, so the Dutch addresses stay what they were.
    *i18n_patterns(
        path("zoeken/", zoeken, name="zoeken"),
        path("oefenen/", include("cms.oefenen.urls")),
        path("alarm/", include(alarmurls.bladzijden)),
        path("", include("meldingen.publiek.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
