"""What a period or a figure says in words."""

from collections.abc import Collection
from decimal import Decimal

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _


def periode_in_woorden(periode: object) -> str:
    """2025 stays a year and 2025-03 a month; 2025-H1 and 2025-H2 are half years."""
    jaar, _streep, deel = str(periode).partition("-")
    half = {"H1": _("eerste half jaar"), "H2": _("tweede half jaar")}.get(deel)
    return f"{jaar}, {half}" if half else str(periode)


def of_waarden(waarden: Collection[Decimal], decimalen: int | None = None) -> str:
    """What a source says of one period: a figure, several that differ, or that it is not known."""
    getallen = [floatformat(getal, decimalen or -1) for getal in waarden]
    return f" {_('of')} ".join(getallen) or _("onbekend")
