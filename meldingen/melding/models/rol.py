"""Which role somebody has in which gemeente or team, and who is trusted with a confidential category. What a role may do
stands in `meldingen.melding.toegang`. Written in the administration."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Roltoewijzing(models.Model):
    class Rol(models.TextChoices):
        BOA = "boa", _("boa")
        COORDINATOR = "coordinator", _("coördinator")
        KCC = "kcc", _("klantcontactcentrum")
        LEIDINGGEVENDE = "leidinggevende", _("leidinggevende")
        ANALIST = "analist", _("analist")
        BEHEERDER = "beheerder", _("beheerder")
        REGIO = "regio", _("regio")
        REDACTEUR = "redacteur", _("redacteur")

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rollen")
    rol = models.CharField(_("rol"), max_length=16, choices=Rol)
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    team = models.ForeignKey(
        "melding.Team",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("alleen voor team"),
        help_text=_("Leeg: voor de hele gemeente."),
    )

    class Meta:
        verbose_name = _("rol")
        verbose_name_plural = _("rollen")
        constraints = (
            models.UniqueConstraint(
                fields=["gebruiker", "rol", "gemeente_code"],
                condition=models.Q(team__isnull=True),
                name="rol_een_keer_per_gemeente",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "rol", "team"],
                condition=models.Q(team__isnull=False),
                name="rol_een_keer_per_team",
            ),
        )

    def __str__(self) -> str:
        waar = f"{self.team} in {self.gemeente_code}" if self.team else self.gemeente_code
        return f"{self.gebruiker}: {self.get_rol_display()} in {waar}"


class Vertrouweling(models.Model):
    """Somebody who may see meldingen of one confidential category in one gemeente. Nobody else there does."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="vertrouwd_met")
    categorie = models.ForeignKey("melding.Categorie", models.CASCADE, related_name="vertrouwelingen")
    gemeente_code = models.CharField(_("gemeente"), max_length=6)

    class Meta:
        verbose_name = _("vertrouweling")
        verbose_name_plural = _("vertrouwelingen")
        constraints = (
            models.UniqueConstraint(fields=["gebruiker", "categorie", "gemeente_code"], name="vertrouweling_een_keer"),
        )

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.categorie} in {self.gemeente_code}"
