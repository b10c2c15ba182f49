"""Addresses that other machines look for: how to report a security problem, and what search engines may read."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

_GELDIG = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116. The date moves along with every request, so it never lapses while the portal runs."""
    tot = (timezone.now() + _GELDIG).strftime("%Y-%m-%dT00:00:00Z")
    regels = [
        f"Contact: {settings.BEVEILIGING_CONTACT}",
        f"Expires: {tot}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.PORTAL_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    van_iemand = ("/melden/", "/melding/", "/foto/", "/overdracht/")
    talen = ["", *(f"/{taal}" for taal, _naam in settings.LANGUAGES if taal != settings.LANGUAGE_CODE)]
    gesloten = [f"{taal}{pad}" for taal in talen for pad in van_iemand] + ["/werkvoorraad/", "/beheer/", "/cms/"]
    # The page where a melding begins may be found; the steps behind it are somebody's own.
    regels = [
        "User-agent: *",
        *(f"Disallow: {pad}" for pad in gesloten),
        *(f"Allow: {taal}/melden/$" for taal in talen),
    ]
    regels.append(f"Sitemap: {settings.PORTAL_URL}/sitemap.xml")
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
