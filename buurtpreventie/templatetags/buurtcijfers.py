"""What groups did in one area, for a page of figures. Decides nothing."""

from django import template

from buurtpreventie.overzicht import cijfers

register = template.Library()


@register.inclusion_tag("buurtpreventie/overzicht/gebiedcijfers.html")
def buurtcijfers(code: str) -> dict[str, object]:
    """`code`: of a gemeente or buurt; of another area nothing is shown."""
    gevonden = cijfers.van_gebied(code)
    return {"periode": gevonden[0], "regel": gevonden[1], "gemeente": f"GM{code[2:6]}"} if gevonden else {}
