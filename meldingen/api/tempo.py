"""How often one address may send a melding. API_TEMPO in the environment says it ("30/min"); empty lifts it."""

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle


class Meldtempo(AnonRateThrottle):
    """Counts POSTs per address of the sender, kept for a minute in the cache of this process and nowhere else."""

    def get_rate(self) -> str | None:
        return settings.API_TEMPO or None

    def allow_request(self, request: Request, view) -> bool:
        return request.method != "POST" or super().allow_request(request, view)
