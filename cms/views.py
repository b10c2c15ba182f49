"""Searching: pages and the kinds of melding that fit somebody's own words. Keeps nothing of what was asked."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from meldingen import herkenning

MEESTE = 20


def zoeken(request: HttpRequest) -> HttpResponse:
    vraag = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    # Words only: the query language of the search engine is not for visitors.
    woorden = " ".join(re.findall(r"\w+", vraag))
    paginas = list(Page.objects.live().public().search(woorden, operator="or")[:MEESTE]) if woorden else []
    categorieen = herkenning.voorstellen(vraag, aantal=5) if vraag else []
    return render(request, "cms/zoeken.html", {"vraag": vraag, "paginas": paginas, "categorieen": categorieen})
