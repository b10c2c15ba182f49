"""That the coordinator was told: a term comes near, or has run out. Written by `acties.escalatie`, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Escalatie(models.Model):
    class Soort(models.TextChoices):
        NADERT = "nadert", _("de termijn loopt bijna af")
        VERSTREKEN = "verstreken", _("de termijn is voorbij")

    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="escalaties")
    soort = models.CharField(max_length=10, choices=Soort)
    # The term it was about: a term that starts anew may be told of anew.
    uiterlijk_op = models.DateTimeField()
    tijdstip = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("escalatie")
        verbose_name_plural = _("escalaties")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["melding", "soort", "uiterlijk_op"], name="escalatie_een_keer_per_termijn"),
        )

    def __str__(self) -> str:
        return f"{self.melding_id}: {self.soort}"
