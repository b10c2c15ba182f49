"""What happens in the buurt, as a fragment for the pages of others. Looks through `openbaar` only."""

from django import template

from meldingen.melding import buurtschets, openbaar
from meldingen.streek import gebieden

register = template.Library()


@register.inclusion_tag("melding/laatste.html")
def laatste_meldingen(aantal: int = 3, gemeente_code: str = "") -> dict[str, object]:
    """The newest public meldingen beside a sketch of where they were, of one gemeente or of all."""
    rijen, _volgende = openbaar.lijst(aantal=aantal, gemeente=gemeente_code)
    return {"rijen": rijen, "schets": buurtschets.schets(gemeente_code), "gemeente_code": gemeente_code}


@register.inclusion_tag("melding/boateam.html")
def boateam(buurt_code: str = "", gemeente_code: str = "") -> dict[str, object]:
    """The teams of a buurt, else of a gemeente, else of each gemeente: names of teams, never of people."""
    if gevonden := gebieden.buurt(buurt_code) if buurt_code else None:
        return {"teams": [(gevonden.naam, openbaar.teams(gevonden.code, gevonden.wijk_code, gevonden.gemeente_code))]}
    namen = gebieden.gemeentenamen()
    codes = [gemeente_code] if gemeente_code in namen else list(namen)
    return {"teams": [(namen[code], openbaar.teams(code)) for code in codes]}
