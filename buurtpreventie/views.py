"""The public page of buurtpreventie: what it is and how to join. Groups and rounds come with their own issue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def begin(request: HttpRequest) -> HttpResponse:
    return render(request, "buurtpreventie/begin.html")
