"""What happens in the buurt, as a fragment for the pages of others. Looks through `openbaar` only."""

from django import template

from meldingen import openbaar

register = template.Library()


@register.inclusion_tag("publiek/laatste.html")
def laatste_meldingen(aantal: int = 3) -> dict[str, object]:
    rijen, _volgende = openbaar.lijst(aantal=aantal)
    return {"rijen": rijen}
