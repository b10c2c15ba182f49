"""The log of exports: who took out what, how many, and with or without personal data. Never what was in it. Written by
`acties.uitvoer`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Uitvoer(models.Model):
    class Soort(models.TextChoices):
        CSV = "csv", "CSV"
        XLSX = "xlsx", "Excel"
        PDF = "pdf", "PDF"

    tijdstip = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    # More than one gemeente only in the joint view.
    gemeenten = models.CharField(_("gemeenten"), max_length=40)
    soort = models.CharField(_("soort"), max_length=4, choices=Soort)
    filter = models.CharField(_("filter of nummer"), max_length=2000, blank=True)
    aantal = models.PositiveIntegerField(_("aantal meldingen"))
    met_persoonsgegevens = models.BooleanField(_("met persoonsgegevens"), default=False)

    class Meta:
        verbose_name = _("uitvoer")
        verbose_name_plural = _("uitvoer")
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.aantal}"
