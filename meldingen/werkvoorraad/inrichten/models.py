"""A text that staff start from when they take a step: per status, and per category when it says so. Written by
`acties.standaardteksten`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from meldingen.melding.models import Melding
from meldingen.melding.workflow import KEUZES


class StandaardtekstQuerySet(models.QuerySet["Standaardtekst"]):
    def voor(self, melding: Melding) -> "StandaardtekstQuerySet":
        """What fits this melding: of its gemeente; of its category, its main category, or of all."""
        soort = melding.categorie
        past = models.Q(categorie__isnull=True) | models.Q(categorie_id__in=[soort.pk, soort.ouder_id])
        return self.filter(past, gemeente_code=melding.gemeente_code)


class Standaardtekst(models.Model):
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    status = models.CharField(_("bij status"), max_length=20, choices=KEUZES)
    categorie = models.ForeignKey(
        "melding.Categorie",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bij soort"),
        help_text=_("Leeg: bij elke soort."),
    )
    titel = models.CharField(_("titel"), max_length=80)
    tekst = models.TextField(_("tekst"), max_length=2000)

    objects = StandaardtekstQuerySet.as_manager()

    class Meta:
        verbose_name = _("standaardtekst")
        verbose_name_plural = _("standaardteksten")
        ordering = ("status", "titel")
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente_code", "status", "titel"], name="standaardtekst_titel_per_status"
            ),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="standaardtekst_is_niet_leeg"),
        )

    def __str__(self) -> str:
        return self.titel
