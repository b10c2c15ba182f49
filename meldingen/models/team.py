"""Teams of a gemeente and who is in them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Team(models.Model):
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    naam = models.CharField(_("naam"), max_length=80)
    email = models.EmailField(_("e-mailadres van het team"), blank=True)
    vangnet = models.BooleanField(
        _("vangnet"), default=False, help_text=_("Krijgt elke melding waar geen regel voor is. Eén per gemeente.")
    )
    leden: models.ManyToManyField = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="meldingen.Teamlid", related_name="teams"
    )

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        ordering = ("gemeente_code", "naam")
        constraints = (
            models.UniqueConstraint(fields=["gemeente_code", "naam"], name="team_naam_per_gemeente"),
            models.UniqueConstraint(
                fields=["gemeente_code"], condition=models.Q(vangnet=True), name="team_een_vangnet_per_gemeente"
            ),
        )

    def __str__(self) -> str:
        return self.naam


class Teamlid(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)

    class Meta:
        verbose_name = _("teamlid")
        verbose_name_plural = _("teamleden")
        constraints = (models.UniqueConstraint(fields=["team", "gebruiker"], name="teamlid_een_keer"),)

    def __str__(self) -> str:
        return f"{self.gebruiker} in {self.team}"
