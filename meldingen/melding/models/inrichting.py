"""What was changed to the teams and rules of a gemeente, by whom and when. Written by `acties.inrichten`, never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Inrichtingswijziging(models.Model):
    """One saved change. A trigger keeps what it says from being rewritten; see the migration that makes this table."""

    class Onderwerp(models.TextChoices):
        TEAM = "team", _("team")
        REGEL = "regel", _("regel")
        AFWEZIGHEID = "afwezigheid", _("afwezigheid")
        TEKST = "tekst", _("standaardtekst")

    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    tijdstip = models.DateTimeField(_("wanneer"), auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    onderwerp = models.CharField(_("onderwerp"), max_length=12, choices=Onderwerp)
    wat = models.CharField(_("wat"), max_length=200)
    voor = models.TextField(_("zo was het"), blank=True)
    na = models.TextField(_("zo werd het"), blank=True)

    class Meta:
        verbose_name = _("wijziging van de inrichting")
        verbose_name_plural = _("wijzigingen van de inrichting")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(wat="") & ~models.Q(voor="", na=""), name="inrichtingswijziging_zegt_wat"
            ),
        )
        indexes = (models.Index(fields=["gemeente_code", "-id"], name="inrichting_geschiedenis"),)

    def __str__(self) -> str:
        return self.wat
