"""A message that still has to reach somebody, the way they chose. Written by `acties.bezorging`.

Gone as soon as it was handed on: nothing here, or anywhere, says who read what.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtpreventie.groepen.models.lid import Lid


class Bezorging(models.Model):
    lid = models.ForeignKey(Lid, models.CASCADE, related_name="bezorgingen")
    bericht = models.ForeignKey("buurtpreventie.Groepsbericht", models.CASCADE, related_name="bezorgingen")
    kanaal = models.CharField(max_length=10, choices=Lid.Kanaal)
    # After quiet hours, or after too many in one hour.
    niet_voor = models.DateTimeField()

    class Meta:
        verbose_name = _("bezorging")
        verbose_name_plural = _("bezorgingen")
        constraints = (
            models.UniqueConstraint(fields=["lid", "bericht"], name="bezorging_een_keer"),
            models.CheckConstraint(condition=~models.Q(kanaal=Lid.Kanaal.NIETS), name="bezorging_gaat_ergens_heen"),
        )
        indexes = (models.Index(fields=["niet_voor"], name="bezorging_wacht"),)

    def __str__(self) -> str:
        return f"bezorging {self.pk}"
