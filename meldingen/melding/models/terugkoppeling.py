"""What the reporter says after closing: is it solved, and are they content. One per closing. Written by
`acties.terugkoppeling`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Terugkoppeling(models.Model):
    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="terugkoppelingen")
    # The closing that it is about: reopened and closed again, it is asked again.
    overgang = models.OneToOneField("melding.Statusovergang", models.CASCADE, related_name="terugkoppeling")
    gevraagd_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    opgelost = models.BooleanField(_("opgelost"), null=True)
    tevreden = models.PositiveSmallIntegerField(_("tevreden, van 1 tot 5"), null=True)
    toelichting = models.TextField(_("waarom"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("terugkoppeling")
        verbose_name_plural = _("terugkoppelingen")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(beantwoord_op__isnull=True, opgelost__isnull=True)
                | models.Q(beantwoord_op__isnull=False, opgelost__isnull=False),
                name="terugkoppeling_antwoord_heeft_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(tevreden__isnull=True) | models.Q(tevreden__gte=1, tevreden__lte=5),
                name="terugkoppeling_tevreden_1_tot_5",
            ),
        )

    def __str__(self) -> str:
        return f"terugkoppeling bij {self.melding_id}"
