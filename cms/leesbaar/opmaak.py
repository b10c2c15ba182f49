"""Text with marks (HTML) cut into paragraphs, headings, links and pictures. Reads what an editor stores; never repairs it."""

from html.parser import HTMLParser

from .soorten import Stuk, Tekstplek, Vorm

_KOPPEN = {f"h{niveau}": niveau for niveau in range(1, 7)}
_BLOKKEN = frozenset(("p", "li", "blockquote", "td", "th", "dt", "dd", "div", "figcaption", *_KOPPEN))
_ZWIJGT = frozenset(("script", "style"))


class _Lezer(HTMLParser):
    def __init__(self, plek: Tekstplek) -> None:
        super().__init__(convert_charrefs=True)
        self.plek, self.stukken = plek, list[Stuk]()
        self._tekst = list[str]()
        self._niveau, self._stil = 0, 0
        self._link: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOKKEN:
            self.rond_af()
            self._niveau = _KOPPEN.get(tag, 0)
        elif tag == "br":
            self._tekst.append("\n")
        elif tag == "a":
            self._link = []
        elif tag == "img" or (tag == "embed" and ("embedtype", "image") in attrs):
            self.stukken.append(Stuk(dict(attrs).get("alt") or "", self.plek, Vorm.BEELD))
        elif tag in _ZWIJGT:
            self._stil += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link is not None:
            self.stukken.append(Stuk(" ".join("".join(self._link).split()), self.plek, Vorm.LINK))
            self._link = None
        elif tag in _BLOKKEN:
            self.rond_af(leeg_telt=tag in _KOPPEN)
        elif tag in _ZWIJGT and self._stil:
            self._stil -= 1

    def handle_data(self, data: str) -> None:
        if self._stil:
            return
        self._tekst.append(data)
        if self._link is not None:
            self._link.append(data)

    def rond_af(self, *, leeg_telt: bool = False) -> None:
        """What was read becomes a piece; an empty heading is one too."""
        regels = "".join(self._tekst).split("\n")
        tekst = "\n".join(schoon for regel in regels if (schoon := " ".join(regel.split())))
        if tekst or (leeg_telt and self._niveau):
            vorm = Vorm.KOP if self._niveau else Vorm.TEKST
            self.stukken.append(Stuk(tekst, self.plek, vorm, self._niveau))
        self._tekst, self._niveau = [], 0


def stukken_van(html: str, plek: Tekstplek) -> list[Stuk]:
    """The pieces of one text with marks, in order; a link comes right before the paragraph it stands in."""
    lezer = _Lezer(plek)
    lezer.feed(html)
    lezer.close()
    lezer.rond_af()
    return lezer.stukken
