"""A photo of a melding or of a concept: always decoded and encoded anew by `meldingen.melding.beeld`."""

import secrets

from django.conf import settings
from django.db import models


class FotoQuerySet(models.QuerySet["Foto"]):
    def van_melder(self) -> "FotoQuerySet":
        """What came in with the melding, for the reporter and for a partner."""
        return self.filter(van_medewerker=False)


def _pad(foto: "Foto", bestandsnaam: str) -> str:
    """A name nobody guesses; nothing of the original name remains."""
    naam = secrets.token_hex(16)
    return f"fotos/{naam[:2]}/{naam}.jpg"


class Foto(models.Model):
    melding = models.ForeignKey("melding.Melding", models.CASCADE, null=True, related_name="fotos")
    concept = models.ForeignKey("melding.Concept", models.SET_NULL, null=True, related_name="fotos")
    bestand = models.ImageField(upload_to=_pad, width_field="breedte", height_field="hoogte", max_length=120)
    breedte = models.PositiveIntegerField(default=0)
    hoogte = models.PositiveIntegerField(default=0)
    vingerafdruk = models.CharField(max_length=64, help_text="SHA-256 of what was uploaded, to recognise it again.")
    # A member of staff took it, in the street: the reporter and the public never see it.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    van_medewerker = models.BooleanField(default=False)
    geplaatst_op = models.DateTimeField(auto_now_add=True)

    objects = FotoQuerySet.as_manager()

    class Meta:
        verbose_name = "foto"
        verbose_name_plural = "foto's"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"foto {self.pk}"
