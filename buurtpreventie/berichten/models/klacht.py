"""A member who thinks that a groepsbericht cannot stay, and what was decided. Written by `acties.klachten`.

Who complained is never shown to anybody. A besluit names no neighbour, only whether the writer, a coordinator or the gemeente
took it; it stays when the message is gone.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .groepsbericht import Groepsbericht


class Klacht(models.Model):
    class Reden(models.TextChoices):
        AFKOMST = "afkomst", _("Het gaat over waar iemand vandaan komt, of hoe iemand eruitziet")
        PRIVE = "prive", _("Het zegt te veel over iemand: een naam, adres, kenteken of foto")
        DREIGING = "dreiging", _("Het is dreigend, of roept op om zelf in te grijpen")
        ONWAAR = "onwaar", _("Het klopt niet, of maakt iemand verdacht")
        ANDERS = "anders", _("Iets anders")

    bericht = models.ForeignKey(Groepsbericht, models.CASCADE, related_name="klachten")
    # Only to tell them what was decided, and to count each neighbour once.
    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.SET_NULL, null=True, related_name="klachten")
    reden = models.CharField(max_length=10, choices=Reden)
    toelichting = models.TextField(max_length=600, blank=True)
    # Empty as long as nobody decided.
    besluit = models.ForeignKey(
        "buurtpreventie.Berichtbesluit", models.CASCADE, null=True, blank=True, related_name="klachten"
    )
    gemaakt_op = models.DateTimeField()

    class Meta:
        verbose_name = _("klacht")
        verbose_name_plural = _("klachten")
        constraints = (models.UniqueConstraint(fields=["bericht", "deelnemer"], name="klacht_een_keer_per_buur"),)
        indexes = (models.Index(fields=["bericht"], name="klacht_open", condition=models.Q(besluit__isnull=True)),)

    def __str__(self) -> str:
        return f"klacht {self.pk}"


class Berichtbesluit(models.Model):
    """Whether a message stays or goes, by whom and why."""

    class Wat(models.TextChoices):
        BLIJFT = "blijft", _("blijft staan")
        WEG = "weg", _("weggehaald")
        TERUG = "terug", _("teruggezet")
        INGETROKKEN = "ingetrokken", _("teruggenomen door wie het schreef")

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="besluiten")
    bericht = models.ForeignKey(Groepsbericht, models.SET_NULL, null=True, related_name="besluiten")
    wat = models.CharField(max_length=12, choices=Wat)
    wie = models.CharField(max_length=12, choices=Groepsbericht.Weg)
    # Who of staff. Names of neighbours are not kept here.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    reden = models.TextField(max_length=1000)
    op = models.DateTimeField()
    # The writer asked the gemeente to look again, once; empty words until then.
    herzien_op = models.DateTimeField(null=True, blank=True)
    herzien_waarom = models.TextField(max_length=1000, blank=True)

    class Meta:
        verbose_name = _("berichtbesluit")
        verbose_name_plural = _("berichtbesluiten")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(reden=""), name="berichtbesluit_heeft_reden"),
            models.CheckConstraint(
                condition=models.Q(herzien_op__isnull=True, herzien_waarom="")
                | (models.Q(herzien_op__isnull=False, wat="weg", wie="coordinator") & ~models.Q(herzien_waarom="")),
                name="berichtbesluit_herzien_heeft_waarom",
            ),
        )

    def __str__(self) -> str:
        return f"besluit {self.pk}: {self.wat}"
