"""The one window of buurtpreventie to the public: what strangers may know of a group. Never a name or number of a member.

How many members there are is said in steps of ten; who coordinates is never said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db.models import Count, Q
from django.http import Http404

from buurtpreventie.fasen import Fase
from buurtpreventie.models import Groep, Lid
from meldingen.bladeren import sleutel
from meldingen.gebieden import buurtnamen, gemeentenamen


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


def _ongeveer(aantal: int) -> str:
    """A number of members that says nothing of one of them."""
    return f"{aantal // 10 * 10}+" if aantal >= 10 else "minder dan 10"


def venster(groep: Groep) -> OpenbareGroep:
    """What is shown of one group; `groep` with its boateam, and `aantal` when it was counted already."""
    namen = buurtnamen(groep.gemeente_code)
    aantal = getattr(groep, "aantal", None)
    return OpenbareGroep(
        pk=groep.pk,
        naam=groep.naam,
        slug=groep.slug,
        soort=groep.get_soort_display(),
        gemeente=gemeentenamen().get(groep.gemeente_code, groep.gemeente_code),
        buurten=tuple(namen.get(code, code) for code in groep.buurten),
        doel=groep.doel,
        huisregels=tuple(regel for regel in groep.huisregels.splitlines() if regel.strip()),
        meedoen=groep.meedoen,
        boateam=groep.boateam.naam if groep.boateam else "",
        wijkagent=groep.wijkagent,
        leden=_ongeveer(Lid.objects.actief().filter(groep=groep).count() if aantal is None else aantal),
    )


def groepen(vraag: Mapping[str, str], *, gemeente: str, buurt: str, per: int) -> tuple[Sequence[Groep], str]:
    """A page of active groups by name, and the address of the next page or nothing. At most `per`."""
    rijen = (
        Groep.objects.actief()
        .select_related("boateam")
        .annotate(aantal=Count("leden", filter=Q(leden__stand=Lid.Stand.LID)))
    )
    if gemeente:
        rijen = rijen.filter(gemeente_code=gemeente)
    if buurt:
        rijen = rijen.filter(pk__in=_in_buurt(gemeente, buurt))
    begin = sleutel(vraag.get("vanaf", ""))
    bladzijde = list(rijen.order_by("naam", "id")[begin : begin + per + 1])
    filter_ = f"&gemeente={gemeente}&buurt={buurt}" if gemeente else ""
    return bladzijde[:per], f"?vanaf={begin + per}{filter_}" if len(bladzijde) > per else ""


def _in_buurt(gemeente: str, buurt: str) -> list[int]:
    # SQLite cannot look inside a list of JSON; a gemeente has a few dozen groups.
    paren = Groep.objects.actief().filter(gemeente_code=gemeente).values_list("pk", "buurten")
    return [pk for pk, buurten in paren if buurt in buurten]


def in_buurt(gemeente: str, buurt: str) -> list[OpenbareGroep]:
    """The active groups of a buurt, for its page in the cms."""
    rijen = Groep.objects.filter(pk__in=_in_buurt(gemeente, buurt)).select_related("boateam").defer("gebied")
    return [venster(groep) for groep in rijen]


def vlakken(groepen: Iterable[Groep]) -> list[dict[str, object]]:
    """The areas of groups for the map, a little simplified (some 20 metres)."""
    return [{"naam": groep.naam, "slug": groep.slug, "vlak": _grof(groep)} for groep in groepen]


def _grof(groep: Groep) -> object:
    vorm = groep.gebied.simplify(0.0002, preserve_topology=True)
    return vorm.coords if isinstance(vorm, MultiPolygon) else [cast(Polygon, vorm).coords]


def groep_of_404(slug: str) -> Groep:
    """An active group, or one that was; a request is nobody's business."""
    groep = Groep.objects.filter(slug=slug, fase__in=[Fase.ACTIEF, Fase.OPGEHEVEN]).select_related("boateam").first()
    if groep is None:
        raise Http404
    return groep
