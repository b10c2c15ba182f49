"""A resident with a browser without JavaScript, behind a proxy that speaks https: keeps cookies, follows 303s."""

import re
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from .omgeving import HOST


class Bewoner:
    def __init__(self, poort: int) -> None:
        self._poort = poort
        self._koekjes: dict[str, str] = {}
        self.pagina = ""
        self.pad = ""

    def haal(self, pad: str, *, protocol: str = "https") -> int:
        """GET, following our own redirects; returns the status of the last answer."""
        return self._vraag("GET", pad, None, protocol)

    def stuur(self, **velden: str) -> int:
        """POST to the page that is open, with its own token."""
        gevonden = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.pagina)
        assert gevonden, f"geen formulier op {self.pad}"
        return self._vraag("POST", self.pad, urlencode({"csrfmiddlewaretoken": gevonden[1], **velden}), "https")

    def _vraag(self, methode: str, pad: str, inhoud: str | None, protocol: str) -> int:
        koppen = {
            "Host": HOST,
            "X-Forwarded-Proto": protocol,
            "Origin": f"https://{HOST}",
            "Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self._koekjes.items()),
        }
        if inhoud is not None:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        verbinding = HTTPConnection("127.0.0.1", self._poort, timeout=20)
        try:
            verbinding.request(methode, pad, body=inhoud, headers=koppen)
            antwoord = verbinding.getresponse()
            self.pagina, self.pad = antwoord.read().decode("utf-8", "replace"), pad
        finally:
            verbinding.close()
        for kop in antwoord.headers.get_all("Set-Cookie", []):
            naam, _, waarde = kop.split(";")[0].partition("=")
            self._koekjes[naam] = waarde
        naar = urlsplit(antwoord.headers.get("Location", ""))
        if antwoord.status in (302, 303) and naar.path:
            return self._vraag("GET", naar.path, None, protocol)
        return antwoord.status
