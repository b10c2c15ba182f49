"""A boa's round of one day: which meldingen, in which order. Written by `acties.ronde`.

And what comes in from a phone that had no network (`Veldinzending`, by `acties.veldwerk`): the key of each step, so that
sending twice does it once.
"""

from django.conf import settings
from django.db import models


class Ronde(models.Model):
    boa = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rondes")
    dag = models.DateField()
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "ronde"
        verbose_name_plural = "rondes"
        constraints = (models.UniqueConstraint(fields=["boa", "dag"], name="ronde_een_per_dag"),)

    def __str__(self) -> str:
        return f"ronde van {self.boa_id} op {self.dag}"


class Rondestop(models.Model):
    ronde = models.ForeignKey(Ronde, models.CASCADE, related_name="stops")
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="+")
    volgorde = models.PositiveSmallIntegerField()
    geweest_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "stop op een ronde"
        verbose_name_plural = "stops op een ronde"
        ordering = ("volgorde", "id")
        constraints = (models.UniqueConstraint(fields=["ronde", "melding"], name="rondestop_een_keer"),)

    def __str__(self) -> str:
        return f"{self.volgorde}: {self.melding_id}"


class Veldinzending(models.Model):
    """One step that a phone sent, and how it ended: the same key again gives the same answer."""

    sleutel = models.CharField(max_length=64, unique=True)
    vingerafdruk = models.CharField(max_length=64)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="+")
    uitkomst = models.JSONField(help_text='{"status": 200, "zin": "…"}')
    ontvangen_op = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "stap van onderweg"
        verbose_name_plural = "stappen van onderweg"

    def __str__(self) -> str:
        return f"stap van onderweg {self.pk}"
