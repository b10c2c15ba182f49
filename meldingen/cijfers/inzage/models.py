"""Who looked at figures that the public does not see. Written by `meldingen.cijfers.inzage` alone."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Cijferinzage(models.Model):
    tijdstip = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    wat = models.CharField(_("wat is bekeken"), max_length=200)
    gemeente_code = models.CharField(_("gemeente"), max_length=6)

    class Meta:
        verbose_name = _("inzage in cijfers")
        verbose_name_plural = _("inzage in cijfers")
        ordering = ("-id",)
        indexes = (models.Index(fields=["gemeente_code", "-id"], name="cijferinzage_gemeente"),)

    def __str__(self) -> str:
        return f"{self.gemeente_code}: {self.wat}"
