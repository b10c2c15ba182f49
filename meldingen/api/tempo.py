"""How often one address may send a melding. API_TEMPO in the environment says it ("30/min"); empty lifts it."""

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

from meldingen.streek import tempo


class Meldtempo(AnonRateThrottle):
    """Counts POSTs per address of the sender; the framework reads the rate and says 429, `tempo` counts."""

    over_s = 0.0

    def get_rate(self) -> str | None:
        return settings.API_TEMPO or None

    def allow_request(self, request: Request, view: APIView) -> bool:
        if request.method == "POST" and self.num_requests and self.duration:
            wie = self.get_ident(request)
            self.over_s = tempo.wacht("melden", wie, hoogstens=self.num_requests, per_s=self.duration)
        return not self.over_s

    def wait(self) -> float:
        return self.over_s
