"""What this machine can do at most: views with nothing in them, and the counter of queries. Only where BENCH=1."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from meldingen.melding.models import Melding

TABEL = "bench_invoer"


def tel_queries(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: says in a header how many queries the answer took."""

    def beantwoord(request: HttpRequest) -> HttpResponse:
        aantal = 0

        def tel(execute: Callable[..., Any], *args: Any) -> Any:
            nonlocal aantal
            aantal += 1
            return execute(*args)

        with connection.execute_wrapper(tel):
            antwoord = get_response(request)
        antwoord["X-Aantal-Queries"] = str(aantal)
        return antwoord

    return beantwoord


def leeg(request: HttpRequest) -> HttpResponse:
    """An empty view: what the server and the middleware cost."""
    return HttpResponse(b"")


@csrf_exempt
def invoegen(request: HttpRequest) -> HttpResponse:
    """One plain INSERT, committed."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TABEL} (tekst) VALUES (%s)", [request.body.decode()[:500]])
    return HttpResponse(status=201)


def rijen(request: HttpRequest) -> HttpResponse:
    """Fifty rows with what a line of a list needs, in one query and a template without anything around it."""
    meldingen = Melding.objects.select_related("categorie", "buurt", "team").defer("buurt__geometrie").order_by("-id")
    return render(request, "portal/bench/rijen.html", {"meldingen": meldingen[:50]})


def maak_tabel() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {TABEL} (id integer GENERATED ALWAYS AS IDENTITY, tekst text)")
