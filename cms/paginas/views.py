"""Searching (pages, and kinds of melding that fit somebody's words; keeps none of it), the sitemap, pictures of editors."""

from django.conf import settings
from django.contrib.sitemaps.views import sitemap
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.static import serve

from meldingen.melding import herkenning

from . import zoekboek
from .feeds import sitemaps
from .models import Themapagina

MEESTE_THEMAS = 8


@require_safe
def sitemap_xml(request: HttpRequest) -> HttpResponse:
    return sitemap(request, sitemaps())


@require_safe
def beeld(request: HttpRequest, pad: str) -> HttpResponseBase:
    """A picture that editors placed; in production the web server in front does this. Photos of meldingen are elsewhere."""
    antwoord = serve(request, pad, document_root=f"{settings.MEDIA_ROOT}/images")
    # The name of a rendition holds what it was made of, so what is behind it never changes.
    antwoord["Cache-Control"] = "public, max-age=31536000, immutable"
    return antwoord


def zoeken(request: HttpRequest) -> HttpResponse:
    vraag = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    paginas = zoekboek.zoek(vraag) if vraag else []
    categorieen = herkenning.voorstellen(vraag, aantal=5) if vraag else []
    context = {"vraag": vraag, "paginas": paginas, "categorieen": categorieen}
    if vraag and not (paginas or categorieen):
        themas = Themapagina.objects.live().public().filter(locale__language_code=get_language())
        context["themas"] = themas.order_by("path")[:MEESTE_THEMAS]
    return render(request, "cms/paginas/zoeken.html", context)
