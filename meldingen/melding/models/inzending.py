"""Which submissions were accepted: an idempotency key and what it led to. Written by `acties.meld`."""

from django.db import models


class Inzending(models.Model):
    sleutel = models.CharField(max_length=100, unique=True)
    vingerafdruk = models.CharField(max_length=64, help_text="SHA-256 of everything that was sent with the key.")
    melding = models.OneToOneField("melding.Melding", models.CASCADE, related_name="inzending")
    ontvangen_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "inzending"
        verbose_name_plural = "inzendingen"

    def __str__(self) -> str:
        return self.sleutel
