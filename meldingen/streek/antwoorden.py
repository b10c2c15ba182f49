"""Where a browser goes after it sent a form (a redirect): always 303, so that Back or Reload never sends the form again."""

from typing import Any

from django.http import HttpResponseRedirect
from django.urls import reverse


def naar(naam: str, *args: Any) -> HttpResponseRedirect:
    """To the page of this name."""
    return naar_adres(reverse(naam, args=args))


def naar_adres(adres: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(adres, status=303)
