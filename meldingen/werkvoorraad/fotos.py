"""The photos of a melding as staff see them: those of colleagues too, each saying whose it is. Reads only."""

from django.urls import reverse
from django.utils.translation import gettext as _

from meldingen.melding.fotos import Fotoregel
from meldingen.melding.models import Foto, Melding


def van(melding: Melding) -> list[Fotoregel]:
    return [_regel(foto, nummer) for nummer, foto in enumerate(melding.fotos.all(), 1)]


def _regel(foto: Foto, nummer: int) -> Fotoregel:
    zin = _("Foto %(n)s, van een collega") if foto.van_medewerker else _("Foto %(n)s, van de melder")
    adres = reverse("werkvoorraad-foto", args=[foto.melding_id, foto.pk])
    bijschrift = _("van een collega") if foto.van_medewerker else ""
    return Fotoregel(foto.pk, adres, zin % {"n": nummer}, foto.breedte, foto.hoogte, bijschrift)
