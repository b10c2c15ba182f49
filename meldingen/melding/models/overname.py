"""One colleague asks another to take a melding over. Written by `acties.overname`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Overname(models.Model):
    class Stand(models.TextChoices):
        GEVRAAGD = "gevraagd", _("wacht op antwoord")
        AANGENOMEN = "aangenomen", _("aangenomen")
        GEWEIGERD = "geweigerd", _("kan niet")
        VERVALLEN = "vervallen", _("niet meer nodig")

    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="overnames")
    van = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    aan = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="gevraagde_overnames")
    toelichting = models.CharField(_("waarom"), max_length=500, blank=True)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.GEVRAAGD)
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("verzoek om over te nemen")
        verbose_name_plural = _("verzoeken om over te nemen")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=["melding"], condition=models.Q(stand="gevraagd"), name="overname_een_open_verzoek"
            ),
            models.CheckConstraint(condition=~models.Q(van=models.F("aan")), name="overname_niet_aan_zichzelf"),
            models.CheckConstraint(
                condition=models.Q(stand="gevraagd", beantwoord_op__isnull=True)
                | (~models.Q(stand="gevraagd") & models.Q(beantwoord_op__isnull=False)),
                name="overname_antwoord_heeft_moment",
            ),
        )
        indexes = (models.Index(fields=["aan"], name="overname_open", condition=models.Q(stand="gevraagd")),)

    def __str__(self) -> str:
        return f"{self.melding_id} aan {self.aan_id}: {self.stand}"
