"""The private address of a member's rounds. Writes `Loopagenda`."""

from django.db import transaction

from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes.models import Loopagenda, agendacode


@transaction.atomic
def vernieuw(lid: Lid) -> Loopagenda:
    """A first address, or a new one: the old one stops working at once."""
    agenda, _nieuw = Loopagenda.objects.update_or_create(lid=lid, defaults={"code": agendacode()})
    return agenda


@transaction.atomic
def stop(lid: Lid) -> None:
    """No address any more."""
    Loopagenda.objects.filter(lid=lid).delete()
