"""A photo that a boa took on the street, for colleagues alone."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.models import Foto, Melding
from meldingen.melding.rechten import Recht

from .fouten import ActieFout, GeenRecht

MEESTE_FOTOS = 20


class TeVeelVeldfotos(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Bij deze melding staan al %d foto's van collega's. Meer past niet.") % MEESTE_FOTOS)


@transaction.atomic
def voeg_veldfoto_toe(melding: Melding, *, jpeg: bytes, vingerafdruk: str, door: AbstractBaseUser) -> Foto:
    """Keep a photo that `beeld.schoon` made; `vingerafdruk` is the SHA-256 of the file it was made of. The same photo again
    is the same row: the row lock of the melding makes two of them wait. Raises GeenRecht, TeVeelVeldfotos."""
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
    fotos = Foto.objects.filter(melding=melding, van_medewerker=True)
    if zelfde := fotos.filter(vingerafdruk=vingerafdruk).first():
        return zelfde
    if fotos.count() >= MEESTE_FOTOS:
        raise TeVeelVeldfotos
    return Foto.objects.create(
        melding=melding,
        van_medewerker=True,
        door_id=door.pk,
        vingerafdruk=vingerafdruk,
        bestand=ContentFile(jpeg, name="foto.jpg"),
    )
