"""For whom a page is, beside everybody. Written by `cms.inhoud` for a new portal, then by editors."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet


@register_snippet
class Doelgroep(models.Model):
    naam = models.CharField(_("naam"), max_length=60, help_text=_("Bijvoorbeeld: ouderen."))
    slug = models.SlugField(_("naam in het adres"), max_length=40, unique=True)
    icoon = models.CharField(_("icoon (lucide)"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("doelgroep")
        verbose_name_plural = _("doelgroepen")
        ordering = ("naam",)

    def __str__(self) -> str:
        return self.naam
