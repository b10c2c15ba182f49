"""What the nightly look at the links in pages found. Written by `cms.redactie.koppelingen` only."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class KoppelingQuerySet(models.QuerySet["Koppeling"]):
    def kapot(self) -> "KoppelingQuerySet":
        return self.exclude(uitkomst__in=(Koppeling.Uitkomst.GOED, Koppeling.Uitkomst.NIEUW))


class Koppeling(models.Model):
    """One address that one public page links to, and how it was the last time somebody looked."""

    class Uitkomst(models.TextChoices):
        NIEUW = "nieuw", _("nog niet bekeken")
        GOED = "goed", _("werkt")
        WEG = "weg", _("bestaat niet meer")
        CONCEPT = "concept", _("staat niet online")
        TRAAG = "traag", _("antwoordt niet op tijd")
        LUS = "lus", _("verwijst steeds door")
        FOUT = "fout", _("geeft een fout")

    pagina = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("pagina"))
    adres = models.CharField(_("adres"), max_length=500)
    uitkomst = models.CharField(_("uitkomst"), max_length=8, choices=Uitkomst, default=Uitkomst.NIEUW)
    gekeken_op = models.DateTimeField(_("bekeken op"), null=True)
    kapot_sinds = models.DateTimeField(_("kapot sinds"), null=True)

    objects = KoppelingQuerySet.as_manager()

    class Meta:
        verbose_name = _("koppeling")
        verbose_name_plural = _("koppelingen")
        ordering = ("kapot_sinds", "pagina_id", "adres")
        constraints = (models.UniqueConstraint(fields=["pagina", "adres"], name="koppeling_een_keer_per_pagina"),)

    def __str__(self) -> str:
        return f"{self.pagina_id}: {self.adres}"
