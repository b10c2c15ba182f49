"""One action on many meldingen, done by the worker a melding at a time. Written by `acties.bulk`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Bulkactie(models.Model):
    class Soort(models.TextChoices):
        TOEWIJZEN = "toewijzen", _("toewijzen")
        STATUS = "status", _("status")
        CATEGORIE = "categorie", _("andere soort")
        URGENTIE = "urgentie", _("urgentie")

    class Stand(models.TextChoices):
        WACHT = "wacht", _("wacht")
        BEZIG = "bezig", _("bezig")
        KLAAR = "klaar", _("klaar")

    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bulkacties")
    soort = models.CharField(max_length=12, choices=Soort)
    # What to do: keys of rows and words, as `acties.bulk` wrote them.
    gegevens = models.JSONField(default=dict)
    omschrijving = models.CharField(max_length=300)
    stand = models.CharField(max_length=8, choices=Stand, default=Stand.WACHT)
    totaal = models.PositiveIntegerField()
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    klaar_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("bulkactie")
        verbose_name_plural = _("bulkacties")
        ordering = ("-id",)
        indexes = (models.Index(fields=["door", "-id"], name="bulk_van_wie"),)

    def __str__(self) -> str:
        return self.omschrijving


class Bulkregel(models.Model):
    """One melding of a bulk action: waits, was done, or was left as it is with the reason."""

    class Stand(models.TextChoices):
        WACHT = "wacht", _("wacht")
        GEDAAN = "gedaan", _("gedaan")
        OVERGESLAGEN = "overgeslagen", _("overgeslagen")

    bulkactie = models.ForeignKey(Bulkactie, models.CASCADE, related_name="regels")
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="+")
    # The status that was on the screen: if that has changed, somebody else was first.
    gezien = models.CharField(max_length=20)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.WACHT)
    waarom = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("regel van een bulkactie")
        verbose_name_plural = _("regels van een bulkactie")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["bulkactie", "melding"], name="bulkregel_een_keer_per_melding"),
            models.CheckConstraint(
                condition=~models.Q(stand="overgeslagen") | ~models.Q(waarom=""), name="bulkregel_zegt_waarom"
            ),
        )
        indexes = (models.Index(fields=["bulkactie", "stand", "id"], name="bulkregel_stand"),)

    def __str__(self) -> str:
        return f"{self.melding_id}: {self.stand}"
