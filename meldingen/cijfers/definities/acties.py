"""A category that moves to another indicator: from this month on it counts there, and what it counted before stays."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from meldingen.cijfers.definities.models import Indicator, Indicatorcategorie
from meldingen.melding.models import Categorie
from meldingen.streek.termijnen import dag_van


@transaction.atomic
def zet_indicator(
    categorie: Categorie, indicator: Indicator | None, *, vandaag: date | None = None
) -> Indicatorcategorie | None:
    """From this month on the category counts for this indicator, or for none. Returns the link that holds now, if any."""
    maand = (vandaag or dag_van(timezone.now())).replace(day=1)
    nu = Indicatorcategorie.objects.nu().filter(categorie=categorie).select_related("indicator").first()
    if nu and nu.indicator == indicator:
        return nu
    if nu:
        _sluit(nu, maand)
    if indicator is None:
        return None
    return Indicatorcategorie.objects.create(categorie=categorie, indicator=indicator, geldig_van=maand)


def _sluit(koppeling: Indicatorcategorie, maand: date) -> None:
    """A link of this very month never held in a whole month: it goes."""
    if koppeling.geldig_van >= maand:
        Indicatorcategorie.objects.filter(pk=koppeling.pk).delete()
    else:
        Indicatorcategorie.objects.filter(pk=koppeling.pk).update(geldig_tot=maand)
