"""Answers the side panel: the hints on what stands in the editor now, saved or not. On a page of its own, for who
has no JavaScript, those on the last draft. Stores nothing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.preview import PreviewOnCreate, PreviewOnEdit
from wagtail.models import Page

from cms.poort.stukken import oordeel_over

_DEEL = "cms/redactie/hints.html"


class HintsBijWijzigen(PreviewOnEdit):
    """GET shows the last draft on a page of its own; POST judges the form as it is."""

    http_method_names = ("get", "post")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return render(
            request, "cms/redactie/hints_pagina.html", {"oordeel": oordeel_over(self.object), "page": self.object}
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _antwoord(self, request)


class HintsBijNieuw(PreviewOnCreate):
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _antwoord(self, request)


def _antwoord(deur: PreviewOnEdit, request: HttpRequest) -> HttpResponse:
    form = deur.get_form(request.POST)
    if not deur.validate_form(form):
        melding = _("Vul eerst aan wat rood is. Daarna kijken wij weer naar de tekst.")
        return render(request, "cms/redactie/hints_wacht.html", {"melding": melding}, status=422)
    pagina: Page = form.instance
    return render(request, _DEEL, {"oordeel": oordeel_over(pagina)})
