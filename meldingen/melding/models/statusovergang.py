"""One change of status: history, outbox, audit trail and raw material of the indicators. Append only; written by
`acties` alone."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from meldingen.melding.workflow import KEUZES


class Statusovergang(models.Model):
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="overgangen")
    van = models.CharField(max_length=20, choices=KEUZES, blank=True)
    naar = models.CharField(max_length=20, choices=KEUZES)
    # Empty when the reporter or the timetable did it.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    bericht = models.TextField("bericht aan de melder", blank=True)
    tijdstip = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "statusovergang"
        verbose_name_plural = "statusovergangen"
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=["melding"], condition=models.Q(van=""), name="overgang_een_begin_per_melding"
            ),
            models.CheckConstraint(condition=~models.Q(van=models.F("naar")), name="overgang_verandert_iets"),
        )

    def __str__(self) -> str:
        return f"{self.van or '—'} → {self.naar}"
