"""Which role somebody has in which gemeente. What a role may do stands in `meldingen.toegang`."""

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

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rollen")
    rol = models.CharField(_("rol"), max_length=16, choices=Rol)
    gemeente_code = models.CharField(_("gemeente"), max_length=6)

    class Meta:
        verbose_name = _("rol")
        verbose_name_plural = _("rollen")
        constraints = (
            models.UniqueConstraint(fields=["gebruiker", "rol", "gemeente_code"], name="rol_een_keer_per_gemeente"),
        )

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_rol_display()} in {self.gemeente_code}"
