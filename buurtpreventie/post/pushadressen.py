"""Which browsers of a neighbour take push messages. Writes `Pushadres`."""

from django.db import transaction
from django.utils.translation import gettext as _

from buurtpreventie.groepen.models import Deelnemer
from buurtpreventie.post import push
from buurtpreventie.post.models import Pushadres
from meldingen.melding.acties.fouten import ActieFout

_TOESTELLEN = 10


class AdresDeugtNiet(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Van deze browser kunnen wij geen pushberichten sturen. Kies mail: dan mist u niets."))


@transaction.atomic
def zet_aan(deelnemer: Deelnemer, *, adres: str, sleutel: str, geheim: str) -> Pushadres:
    """A browser that takes push messages for this neighbour; who logs in there last has it. Raises AdresDeugtNiet."""
    if not push.is_aan() or len(adres) > 500 or not push.mag(adres) or not push.sleutels_kloppen(sleutel, geheim):
        raise AdresDeugtNiet
    velden = {"deelnemer": deelnemer, "sleutel": sleutel, "geheim": geheim}
    toestel, _nieuw = Pushadres.objects.update_or_create(adres=adres, defaults=velden)
    oud = Pushadres.objects.filter(deelnemer=deelnemer).order_by("-pk").values_list("pk", flat=True)[_TOESTELLEN:]
    Pushadres.objects.filter(pk__in=list(oud)).delete()
    return toestel


@transaction.atomic
def zet_uit(deelnemer: Deelnemer, *, adres: str = "") -> None:
    """No more push: in one browser, or in all of them."""
    rijen = Pushadres.objects.filter(deelnemer=deelnemer)
    (rijen.filter(adres=adres) if adres else rijen).delete()


def vergeet(toestel: Pushadres) -> None:
    """The push service says that this browser is gone."""
    Pushadres.objects.filter(pk=toestel.pk).delete()
