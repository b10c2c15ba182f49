"""Where a page stands on the internet, whatever name the portal was asked by."""

from django.conf import settings
from wagtail.models import Page


def adres(pagina: Page) -> str:
    return settings.PORTAL_URL + (pagina.url or "/")
