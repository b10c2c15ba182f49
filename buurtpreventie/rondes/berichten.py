"""Who hears what about looprondes, by mail. Never decides whether something may happen; sending is `post`'s.

No mail names another walker: who walks along stands on the roster, behind the log-in.
"""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.models import Deelnemer, Lid
from buurtpreventie.post import post
from buurtpreventie.post.berichtgeving import adres, coordinatoren
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.streek.termijnen import dag_van


def _mail(sjabloon: str, ronde: Loopronde, sleutel: str, aan: Iterable[Deelnemer], **context: Any) -> None:
    naar = adres("buurt-ronde", ronde.groep.slug, ronde.pk)
    context |= {"ronde": ronde, "groep": ronde.groep, "naar": naar}
    for wie in aan:
        post.zet_klaar(f"loopronde_{sjabloon}", sleutel=f"{sleutel}:{ronde.pk}", aan=wie, naam=wie.naam, **context)


def _lopers(ronde: Loopronde) -> list[Deelnemer]:
    plekken = ronde.plekken.filter(lid__isnull=False).select_related("lid__deelnemer")
    return [plek.lid.deelnemer for plek in plekken if plek.lid]


def herinnering(ronde: Loopronde) -> None:
    _mail("herinnering", ronde, f"morgen-{ronde.begin:%Y%m%d}", _lopers(ronde))


def te_weinig(ronde: Loopronde) -> None:
    """One alone does not walk: the coordinators can still ask somebody. Once a day."""
    lopers = _lopers(ronde)
    _mail(
        "te_weinig",
        ronde,
        f"te-weinig-{dag_van(timezone.now())}",
        {*lopers, *coordinatoren(ronde.groep)},
        lopers=len(lopers),
    )


def afgelast(ronde: Loopronde) -> None:
    _mail("afgelast", ronde, "ronde-afgelast", _lopers(ronde))


def ruil_gevraagd(plek: Loopplek) -> None:
    """Whoever may walk that day and is not on the roster yet."""
    ronde = plek.ronde
    rollen = (Lid.Rol.LOPER, Lid.Rol.COORDINATOR)
    anderen = Lid.objects.actief().filter(groep=ronde.groep_id, rol__in=rollen).exclude(loopplekken__ronde=ronde)
    leden = {lid.deelnemer_id: lid.deelnemer for lid in anderen.select_related("deelnemer")}
    mogen = toegang.gescreend(leden.keys(), ronde.groep.gemeente_code, dag_van(ronde.begin))
    _mail("ruil", ronde, f"ruil-{plek.pk}-{plek.ruil_op:%d%H%M%S}", [leden[pk] for pk in sorted(mogen)])


def overgenomen(ronde: Loopronde, *, van: Lid, door: Lid) -> None:
    """To who gave the place away; who took it reads it on the screen."""
    _mail("overgenomen", ronde, f"overgenomen-{door.pk}", [van.deelnemer])
