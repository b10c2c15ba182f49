"""A category that moves to another indicator: from this month on it counts there, and what it counted before stays."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from meldingen.models import Categorie, Indicatorcategorie
from meldingen.termijnen import dag_van


@transaction.atomic
def volg_indicator(categorie: Categorie, *, vandaag: date | None = None) -> Indicatorcategorie | None:
    """Make the links say what the category says of itself. Returns the link that holds now, None when it counts nowhere."""
    maand = (vandaag or dag_van(timezone.now())).replace(day=1)
    nu = Indicatorcategorie.objects.filter(categorie=categorie, geldig_tot=None).first()
    if nu and nu.indicator_id == categorie.indicator_id:
        return nu
    if nu:
        _sluit(nu, maand)
    if categorie.indicator_id is None:
        return None
    return Indicatorcategorie.objects.create(categorie=categorie, indicator_id=categorie.indicator_id, geldig_van=maand)


def _sluit(koppeling: Indicatorcategorie, maand: date) -> None:
    """A link of this very month never held in a whole month: it goes."""
    if koppeling.geldig_van >= maand:
        Indicatorcategorie.objects.filter(pk=koppeling.pk).delete()
    else:
        Indicatorcategorie.objects.filter(pk=koppeling.pk).update(geldig_tot=maand)
