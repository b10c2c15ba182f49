"""A filter of the werkvoorraad that somebody kept: for themselves, or for everybody in the gemeente. Written by
`acties.filters`."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class WerkfilterQuerySet(models.QuerySet["Werkfilter"]):
    def van(self, gebruiker: AbstractBaseUser, gemeenten: Iterable[str]) -> "WerkfilterQuerySet":
        """One's own, and those that are shared in these gemeenten."""
        eigen = models.Q(eigenaar_id=gebruiker.pk, gedeeld=False)
        return self.filter(eigen | models.Q(gedeeld=True), gemeente_code__in=gemeenten)


class Werkfilter(models.Model):
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    # Of a shared filter nobody is the owner once its maker has gone.
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="werkfilters")
    naam = models.CharField(_("naam"), max_length=60)
    vraag = models.CharField(_("filter, zoals het in het adres staat"), max_length=2000)
    gedeeld = models.BooleanField(_("voor iedereen in de gemeente"), default=False)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = WerkfilterQuerySet.as_manager()

    class Meta:
        verbose_name = _("bewaard filter")
        verbose_name_plural = _("bewaarde filters")
        ordering = ("gedeeld", "naam")
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente_code", "eigenaar", "naam"],
                condition=models.Q(gedeeld=False),
                name="werkfilter_naam_per_eigenaar",
            ),
            models.UniqueConstraint(
                fields=["gemeente_code", "naam"], condition=models.Q(gedeeld=True), name="werkfilter_naam_gedeeld"
            ),
            models.CheckConstraint(
                condition=models.Q(gedeeld=True) | models.Q(eigenaar__isnull=False), name="werkfilter_heeft_eigenaar"
            ),
        )

    def __str__(self) -> str:
        return self.naam
