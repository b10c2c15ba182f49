"""The photos of a melding as staff see them: where each is, and what to say of it to who cannot see it. Reads only."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from meldingen.melding.models import Foto, Melding


@dataclass(frozen=True)
class Fotoregel:
    adres: str
    woorden: str
    breedte: int
    hoogte: int
    van_collega: bool


def van(melding: Melding) -> list[Fotoregel]:
    return [_regel(foto, nummer) for nummer, foto in enumerate(melding.fotos.all(), 1)]


def _regel(foto: Foto, nummer: int) -> Fotoregel:
    zin = _("Foto %(n)s, van een collega") if foto.van_medewerker else _("Foto %(n)s, van de melder")
    adres = reverse("werkvoorraad-foto", args=[foto.melding_id, foto.pk])
    return Fotoregel(adres, zin % {"n": nummer}, foto.breedte, foto.hoogte, foto.van_medewerker)
