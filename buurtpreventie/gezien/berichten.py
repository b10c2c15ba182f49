"""Who hears what of what a boa asks and of what neighbours saw, by mail. Never decides whether something may happen; sending
is `post`'s. No mail holds the words of a waarneming, or says who wrote it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils import timezone

from buurtpreventie.gezien.models import Aandachtspunt, Waarneming
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.post import post, stilte
from buurtpreventie.post.berichtgeving import adres, coordinatoren
from buurtpreventie.rondes.models import Loopplek


def _mail(sjabloon: str, groep: Groep, sleutel: str, aan: Iterable[Deelnemer], **context: Any) -> None:
    context |= {"groep": groep, "naar": adres("buurt-groep-binnen", groep.slug)}
    for wie in aan:
        post.zet_klaar(sjabloon, sleutel=sleutel, aan=wie, naam=wie.naam, **context)


def aandacht_gevraagd(punt: Aandachtspunt) -> None:
    """The coordinators of each group; the others read it on the page of their group."""
    _over_aandacht(punt, "aandacht_gevraagd", f"aandacht:{punt.pk}")


def aandacht_terug(punt: Aandachtspunt) -> None:
    _over_aandacht(punt, "aandacht_terug", f"aandacht-terug:{punt.pk}")


def _over_aandacht(punt: Aandachtspunt, sjabloon: str, sleutel: str) -> None:
    for groep in punt.groepen.filter(fase=Fase.ACTIEF).defer("gebied"):
        _mail(sjabloon, groep, f"{sleutel}:{groep.pk}", coordinatoren(groep), punt=punt)


def waarneming_klaar(waarneming: Waarneming) -> None:
    """Who saw it, and who walked along, if still in the group; after their quiet hours. No more than the public may know:
    that it is done."""
    liepen = Loopplek.objects.filter(ronde=waarneming.loopronde_id, in_op__isnull=False).values("lid")
    leden = Lid.objects.actief().filter(
        Q(deelnemer=waarneming.schrijver_id) | Q(pk__in=liepen), groep=waarneming.groep_id
    )
    context = {"waarneming": waarneming, "melding": waarneming.melding}
    for lid in leden.select_related("deelnemer"):
        niet_voor = stilte.daarna(timezone.now(), lid.stil_van, lid.stil_tot)
        wie = [lid.deelnemer]
        _mail("waarneming_klaar", waarneming.groep, f"gezien:{waarneming.pk}", wie, niet_voor=niet_voor, **context)
