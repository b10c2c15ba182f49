"""The one window of buurtpreventie to the public: what strangers may know of a group. Never a name or number of a member.

How many members there are is said in steps of ten; who coordinates is never said. What groups did in a half year, in numbers
alone, is `cijfers`'.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import Http404

from buurtpreventie.groepen.models import Groep, Lid
from meldingen.melding.bladeren import op_plek
from meldingen.streek.gebieden import buurtnamen, gemeentenamen

# In steps of so many it is said how many members there are.
LEDEN_PER = 10


@dataclass(frozen=True)
class OpenbareGroep:
    pk: int
    naam: str
    slug: str
    soort: str
    gemeente: str
    buurten: tuple[str, ...]
    doel: str
    huisregels: tuple[str, ...]
    meedoen: str
    boateam: str
    wijkagent: str
    leden: str
    vlak: str


def _ongeveer(aantal: int) -> str:
    """A number of members that says nothing of one of them."""
    return f"{aantal // LEDEN_PER * LEDEN_PER}+" if aantal >= LEDEN_PER else f"minder dan {LEDEN_PER}"


def venster(groep: Groep) -> OpenbareGroep:
    """What is shown of one group; `groep` with its boateam."""
    namen = gemeentenamen() | buurtnamen(groep.gemeente_code)
    return _venster(groep, Lid.objects.actief().filter(groep=groep).count(), namen)


def _venster(groep: Groep, aantal: int, namen: Mapping[str, str]) -> OpenbareGroep:
    """`namen`: of the gemeenten and buurten, by code."""
    return OpenbareGroep(
        pk=groep.pk,
        naam=groep.naam,
        slug=groep.slug,
        soort=groep.get_soort_display(),
        gemeente=namen.get(groep.gemeente_code, groep.gemeente_code),
        buurten=tuple(namen.get(code, code) for code in groep.buurten),
        doel=groep.doel,
        huisregels=tuple(regel for regel in groep.huisregels.splitlines() if regel.strip()),
        meedoen=groep.meedoen,
        boateam=groep.boateam.naam if groep.boateam else "",
        wijkagent=groep.wijkagent,
        leden=_ongeveer(aantal),
        # Some 20 metres: finer than a line on the screen.
        vlak=groep.gebied.simplify(0.0002, preserve_topology=True).geojson,
    )


def groepen(vraag: Mapping[str, str], *, gemeente: str, buurt: str, per: int) -> tuple[list[OpenbareGroep], str]:
    """A page of active groups by name, and the address of the next page or nothing. At most `per`."""
    leden = Count("leden", filter=Q(leden__stand=Lid.Stand.LID))
    rijen = Groep.objects.actief().select_related("boateam").annotate(aantal=leden).order_by("naam", "id")
    if gemeente:
        rijen = rijen.filter(gemeente_code=gemeente)
    if buurt:
        rijen = rijen.filter(pk__in=_in_buurt(gemeente, buurt))
    bladzijde: list[Any]
    bladzijde, volgende = op_plek(rijen, vraag, per, gemeente=gemeente, buurt=buurt)
    namen = gemeentenamen()
    for code in {groep.gemeente_code for groep in bladzijde}:
        namen |= buurtnamen(code)
    return [_venster(groep, groep.aantal, namen) for groep in bladzijde], volgende


def _in_buurt(gemeente: str, buurt: str) -> list[int]:
    # SQLite cannot look inside a list of JSON; a gemeente has a few dozen groups.
    paren = Groep.objects.actief().filter(gemeente_code=gemeente).values_list("pk", "buurten")
    return [pk for pk, buurten in paren if buurt in buurten]


def groep_of_404(slug: str) -> Groep:
    """An active group, or one that was; a request is nobody's business."""
    groep = Groep.objects.filter(slug=slug).select_related("boateam").first()
    if groep is None or not groep.was_openbaar:
        raise Http404
    return groep
