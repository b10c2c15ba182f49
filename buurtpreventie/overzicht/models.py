"""What one group did in one half year, in numbers. Written once, by `acties.tellen`, when the half year is over."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Groepstelling(models.Model):
    # Empty when the group is gone: what it did stays counted.
    groep = models.ForeignKey(
        "buurtpreventie.Groep", models.SET_NULL, null=True, blank=True, related_name="groepstellingen"
    )
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    # The codes of its buurten at that moment.
    buurten = models.JSONField(_("buurten"), default=list)
    periode = models.CharField(_("half jaar"), max_length=7, help_text="2026-H1")
    leden = models.PositiveIntegerField()
    rondes = models.PositiveIntegerField()
    minuten = models.PositiveIntegerField(help_text="walked by at least two together")
    waarnemingen = models.PositiveIntegerField()
    # Of the waarnemingen: how many became a melding, and of those how many are done.
    meldingen = models.PositiveIntegerField()
    opgevolgd = models.PositiveIntegerField()
    # How many of them were told back to who saw it, and the days that took, all together.
    teruggemeld = models.PositiveIntegerField()
    dagen = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("groepstelling")
        verbose_name_plural = _("groepstellingen")
        ordering = ("periode", "id")
        constraints = (
            models.UniqueConstraint(fields=["groep", "periode"], name="groepstelling_een_per_half_jaar"),
            models.CheckConstraint(
                condition=models.Q(meldingen__lte=models.F("waarnemingen"))
                & models.Q(opgevolgd__lte=models.F("meldingen"))
                & models.Q(teruggemeld__lte=models.F("meldingen")),
                name="groepstelling_deel_is_niet_meer_dan_geheel",
            ),
        )
        indexes = (models.Index(fields=["gemeente_code", "periode"], name="groepstelling_van_gemeente"),)

    def __str__(self) -> str:
        return f"{self.groep_id} {self.periode}"
