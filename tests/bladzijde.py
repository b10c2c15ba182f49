"""A page as a reader of tests wants it: where a template breaks its lines says nothing, so it is not in the way."""

import re

from django.http import HttpResponse


def plat(pagina: HttpResponse | str) -> str:
    """The page on one line; white space beside a tag is left out, inside a text it is one space."""
    tekst = pagina if isinstance(pagina, str) else pagina.content.decode()
    return re.sub(r" ?([<>]) ?", r"\1", " ".join(tekst.split()))
