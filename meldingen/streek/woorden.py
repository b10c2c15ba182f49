"""The words of `streek.toml` in the language of the page: what the portal is called, and its gemeenten in a sentence."""

from collections.abc import Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from meldingen.streek.hier import STREEK, som_op


def productnaam() -> str:
    return STREEK.product.get(get_language() or "nl", STREEK.product["nl"])


def met_en(namen: Sequence[str] = STREEK.namen) -> str:
    """All of these: "Aa, Bee en Cee"."""
    return som_op(namen, _("en"))


def met_of(namen: Sequence[str] = STREEK.namen) -> str:
    """One of these: "Aa, Bee of Cee"."""
    return som_op(namen, _("of"))
