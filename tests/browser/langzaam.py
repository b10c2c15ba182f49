"""Each page in two pieces, with a pause between them (middleware): what a slow line does to a browser.

`LANGZAAM=1 script/test -m browser` runs the browser tests so. A test that reads a page before it is whole fails then.
"""

import time
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

_PAUZE_S = 0.3


def in_twee_stukken(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    def middleware(request: HttpRequest) -> HttpResponseBase:
        antwoord = get_response(request)
        if antwoord.streaming or not antwoord.get("Content-Type", "").startswith("text/html"):
            return antwoord
        inhoud = antwoord.content
        half = StreamingHttpResponse(_stukken(inhoud), status=antwoord.status_code, headers=dict(antwoord.items()))
        half.cookies = antwoord.cookies
        return half

    return middleware


def _stukken(inhoud: bytes) -> Iterator[bytes]:
    midden = len(inhoud) // 2
    yield inhoud[:midden]
    time.sleep(_PAUZE_S)
    yield inhoud[midden:]
