"""The rounds of one member as a calendar (RFC 5545), for the phone of whoever has the address.

What goes to a calendar goes to whoever makes that calendar: when, which group and a link; no names, no zone, and not what the
walkers look at. Decides nothing.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import STATUS, Calendar, Event

from buurtpreventie.groepen.models import Lid
from buurtpreventie.post.berichtgeving import adres
from buurtpreventie.rondes.models import Loopronde
from meldingen.streek.hier import STREEK
from meldingen.streek.termijnen import AMSTERDAM

# Long enough for a phone that was away to hear that a round was called off.
_TERUG = timedelta(days=30)
_HOOGSTENS = 200


def van(lid: Lid) -> bytes:
    """Every round on whose roster this member is, from a month ago on; what was called off says so."""
    kalender = Calendar.new(
        prodid=f"-//{STREEK.product['nl']}//Buurtpreventie//NL",
        name=_("Rondes met %s") % lid.groep.naam,
        refresh_interval=timedelta(hours=1),
    )
    rondes = Loopronde.objects.filter(plekken__lid=lid, einde__gt=timezone.now() - _TERUG).defer("zone")
    for ronde in rondes.order_by("begin", "id")[:_HOOGSTENS]:
        kalender.add_component(_afspraak(ronde, lid))
    kalender.add_missing_timezones()
    return kalender.to_ical()


def _afspraak(ronde: Loopronde, lid: Lid) -> Event:
    afgelast = bool(ronde.afgelast)
    return Event.new(
        uid=f"loopronde-{ronde.pk}@{urlsplit(settings.PORTAL_URL).hostname}",
        summary=_("Ronde met %s") % lid.groep.naam,
        description=ronde.afgelast or _("Loop altijd met zijn tweeën. Bij gevaar: bel 112."),
        start=ronde.begin.astimezone(AMSTERDAM),
        end=ronde.einde.astimezone(AMSTERDAM),
        url=adres("buurt-ronde", lid.groep.slug, ronde.pk),
        status=STATUS.CANCELLED if afgelast else STATUS.CONFIRMED,
        sequence=int(afgelast),
    )
