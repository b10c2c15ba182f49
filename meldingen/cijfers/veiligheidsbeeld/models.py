"""The figures of one gemeente and period together, as a page and a PDF. Written by `acties.veiligheidsbeeld` alone; what was
once made stays as it is."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def _pad(beeld: "Veiligheidsbeeld", bestandsnaam: str) -> str:
    return f"veiligheidsbeelden/{secrets.token_hex(8)}.pdf"


class Veiligheidsbeeld(models.Model):
    class Stand(models.TextChoices):
        WACHT = "wacht", _("wacht")
        BEZIG = "bezig", _("bezig")
        KLAAR = "klaar", _("klaar")
        MISLUKT = "mislukt", _("mislukt")

    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    periode = models.CharField(_("periode"), max_length=7)
    stand = models.CharField(max_length=8, choices=Stand, default=Stand.WACHT)
    gedaan = models.PositiveSmallIntegerField(default=0)
    totaal = models.PositiveSmallIntegerField(default=0)
    # What page and PDF are both made of: only what is public.
    inhoud = models.JSONField(default=dict)
    bestand = models.FileField(upload_to=_pad, max_length=120, blank=True)
    # Nobody: the timetable.
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    klaar_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("veiligheidsbeeld")
        verbose_name_plural = _("veiligheidsbeelden")
        ordering = ("-id",)
        indexes = (models.Index(fields=["stand", "-id"], name="veiligheidsbeeld_stand"),)

    def __str__(self) -> str:
        return f"{self.gemeente_code} {self.periode}"
