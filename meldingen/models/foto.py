"""A photo of a melding or of a concept: always decoded and encoded anew by `meldingen.beeld`."""

import secrets

from django.db import models


def _pad(foto: "Foto", bestandsnaam: str) -> str:
    """A name nobody guesses; nothing of the original name remains."""
    naam = secrets.token_hex(16)
    return f"fotos/{naam[:2]}/{naam}.jpg"


class Foto(models.Model):
    melding = models.ForeignKey("meldingen.Melding", models.CASCADE, null=True, related_name="fotos")
    concept = models.ForeignKey("meldingen.Concept", models.SET_NULL, null=True, related_name="fotos")
    bestand = models.ImageField(upload_to=_pad, width_field="breedte", height_field="hoogte", max_length=120)
    breedte = models.PositiveIntegerField(default=0)
    hoogte = models.PositiveIntegerField(default=0)
    vingerafdruk = models.CharField(max_length=64, help_text="SHA-256 of what was uploaded, to recognise it again.")
    geplaatst_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "foto"
        verbose_name_plural = "foto's"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"foto {self.pk}"
