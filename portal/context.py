"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest


def portaal(request: HttpRequest) -> dict[str, object]:
    return {"DEMO": settings.DEMO}
