"""What a resident reads of our rows (a category, a question, a choice) in another language. Found by the Dutch words, so the
same words are translated once, and Dutch that was changed shows as Dutch until somebody translates it anew."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Taal(models.TextChoices):
    """The languages of the portal, as staff call them."""

    NEDERLANDS = "nl", _("Nederlands")
    DUITS = "de", _("Duits")
    ENGELS = "en", _("Engels")


ANDERE_TALEN = [(taal.value, taal.label) for taal in Taal if taal != Taal.NEDERLANDS]


class Vertaling(models.Model):
    """Written by administrators, and once by `meldingen.melding.inrichting`."""

    taal = models.CharField(_("taal"), max_length=2, choices=ANDERE_TALEN)
    bron = models.CharField(_("Nederlands"), max_length=400)
    tekst = models.CharField(_("vertaling"), max_length=400)

    class Meta:
        verbose_name = _("vertaling")
        verbose_name_plural = _("vertalingen")
        ordering = ("bron", "taal")
        constraints = (models.UniqueConstraint(fields=["taal", "bron"], name="vertaling_een_per_taal"),)

    def __str__(self) -> str:
        return f"{self.bron} ({self.taal})"
