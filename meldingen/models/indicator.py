"""What the kadernota measures and its figures, as they stand in the source. Written by `indicatoren.laden`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Indicator(models.Model):
    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=100)
    thema = models.CharField(_("thema"), max_length=60)
    eenheid = models.CharField(_("eenheid"), max_length=30, default="aantal")
    meet = models.CharField(_("wat dit meet"), max_length=400, blank=True)
    meet_niet = models.CharField(_("wat dit niet zegt"), max_length=400, blank=True)
    doel = models.CharField(_("doel"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")
        ordering = ("thema", "naam")

    def __str__(self) -> str:
        return self.naam


class Indicatorwaarde(models.Model):
    """One figure of one table of the source. `waarde` is empty where the source cannot be read: never guessed."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="waarden")
    tabel = models.CharField(_("tabel in de bron"), max_length=100)
    gebied = models.CharField(_("gebied"), max_length=40)
    periode = models.CharField(_("periode"), max_length=7, help_text=_("2021 of 2022-H1"))
    waarde = models.DecimalField(_("waarde"), max_digits=10, decimal_places=1, null=True, blank=True)
    bron = models.CharField(_("bron"), max_length=120)
    opmerking = models.CharField(_("opmerking"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("waarde uit de kadernota")
        verbose_name_plural = _("waarden uit de kadernota")
        ordering = ("gebied", "periode", "tabel")
        constraints = (
            models.UniqueConstraint(
                fields=["indicator", "tabel", "gebied", "periode"], name="waarde_een_keer_per_tabel"
            ),
            models.CheckConstraint(
                condition=models.Q(waarde__isnull=False) | ~models.Q(opmerking=""), name="waarde_onbekend_zegt_waarom"
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.gebied} {self.periode}: {self.waarde}"
