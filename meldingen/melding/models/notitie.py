"""An internal note at a melding: never shown outside the gemeente. Written by `acties.noteer`."""

from django.conf import settings
from django.db import models


class Notitie(models.Model):
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="notities")
    tekst = models.TextField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    tijdstip = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ("id",)

    def __str__(self) -> str:
        return self.tekst[:50]
