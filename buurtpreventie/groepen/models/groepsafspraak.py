"""Two groups beside each other that share messages, because the coordinators of both want to.

Written by `acties.afspraken`.
"""

from django.db import models
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _


class Groepsafspraak(models.Model):
    """Asked by one group, accepted by the other; ending it takes the row away."""

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="gevraagde_afspraken")
    buurgroep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="gekregen_afspraken")
    gevraagd_op = models.DateTimeField()
    aanvaard_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("groepsafspraak")
        verbose_name_plural = _("groepsafspraken")
        constraints = (
            models.UniqueConstraint(
                Least("groep", "buurgroep"), Greatest("groep", "buurgroep"), name="afspraak_een_keer"
            ),
            models.CheckConstraint(condition=~models.Q(groep=models.F("buurgroep")), name="afspraak_niet_met_zichzelf"),
        )

    def __str__(self) -> str:
        return f"afspraak {self.pk}"
