"""The canvas of every chart of the portal: its hues, light and dark, its letters, and how it becomes an SVG or a PNG. Knows
nothing of what is drawn on it. matplotlib is loaded when the first chart is asked for: only who draws waits for that.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LICHT = {"inkt": "#1f2328", "zacht": "#5a5f66", "lijn": "#d9d2c1", "accent": "#0b5160", "grijs": "#b4b3ab"}
_DONKER = {"inkt": "#f3efe5", "zacht": "#b9bcc0", "lijn": "#3a4044", "accent": "#8fd6de", "grijs": "#6f757b"}
_PAPIER = "#fffdf8"
_STIJL: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 11,
    "svg.hashsalt": "portaal",
}

Kleur = dict[str, str]
Tekenaar = Callable[["Axes", Kleur], None]
# What stands under the first drawing, and how high that is beside it.
Onder = tuple[Tekenaar, float]
# Width and height, in inches of 72 points.
Maat = tuple[float, float]


def svg(
    teken: Tekenaar, titel: str, uitleg: str, *, maat: Maat, donker: bool = False, onder: Sequence[Onder] = ()
) -> bytes:
    """What `teken` draws, and those of `onder` under it, with a title and a description for who does not see it. Without a
    background."""
    import matplotlib as mpl

    with mpl.rc_context(_STIJL):
        uit = BytesIO()
        figuur = _figuur([(teken, 1.0), *onder], _DONKER if donker else _LICHT, maat)
        figuur.savefig(uit, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    kop = f"<title>{escape(titel)}</title><desc>{escape(uitleg)}</desc>"
    begin, rest_begin, rest = uit.getvalue().decode().partition("<metadata>")
    return f'{begin.rstrip().removesuffix(">")} role="img">{kop}{rest_begin}{rest}'.encode()


def png(teken: Tekenaar, titel: str, *, maat: Maat, onder: Sequence[Onder] = ()) -> bytes:
    """The same for a report or a slide: on paper, with the title above it."""
    import matplotlib as mpl

    with mpl.rc_context(_STIJL):
        uit = BytesIO()
        figuur = _figuur([(teken, 1.0), *onder], _LICHT, maat)
        figuur.axes[0].set_title(titel, loc="left", color=_LICHT["inkt"], fontweight="bold")
        figuur.savefig(uit, format="png", dpi=160, facecolor=_PAPIER, metadata={"Software": None})
    return uit.getvalue()


def _figuur(teken: Sequence[Onder], kleur: Kleur, maat: Maat) -> "Figure":
    from matplotlib.figure import Figure

    figuur = Figure(figsize=maat, layout="constrained")
    hoogten = [hoogte for _teken, hoogte in teken]
    vlakken = figuur.subplots(nrows=len(teken), squeeze=False, height_ratios=hoogten)[:, 0]
    for vlak, (tekenaar, _hoogte) in zip(vlakken, teken, strict=True):
        tekenaar(vlak, kleur)
        vlak.tick_params(colors=kleur["zacht"], length=0)
        vlak.spines[["left", "top", "right"]].set_visible(False)
        vlak.spines["bottom"].set_color(kleur["lijn"])
    return figuur
