"""What a group does together besides rounds, and who comes. Written by `acties.activiteiten`."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ActiviteitQuerySet(models.QuerySet["Activiteit"]):
    def komend(self, moment: datetime) -> "ActiviteitQuerySet":
        """Still to come or going on, first one first."""
        return self.filter(afgezegd="", einde__gt=moment).order_by("begin", "id")

    def openbaar(self) -> "ActiviteitQuerySet":
        return self.filter(voor_iedereen=True)


class Activiteit(models.Model):
    class Soort(models.TextChoices):
        OPRUIMEN = "opruimen", _("samen opruimen")
        LICHT = "licht", _("lichtwandeling: waar is het te donker?")
        FEEST = "feest", _("straatfeest")
        ANDERS = "anders", _("iets anders")

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="activiteiten")
    soort = models.CharField(_("soort"), max_length=10, choices=Soort)
    naam = models.CharField(_("naam"), max_length=80)
    tekst = models.TextField(_("wat gaat u doen"), max_length=1000)
    plek = models.CharField(_("waar"), max_length=120)
    begin = models.DateTimeField(_("begin"))
    einde = models.DateTimeField(_("einde"))
    plaatsen = models.PositiveSmallIntegerField(_("plaatsen"), null=True, blank=True)
    # On the public page of the group, and open to neighbours who are in no group.
    voor_iedereen = models.BooleanField(_("ook voor buren buiten de groep"), default=True)
    # Why it does not happen; empty as long as it does.
    afgezegd = models.CharField(max_length=300, blank=True)

    objects = ActiviteitQuerySet.as_manager()

    class Meta:
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")
        ordering = ("-begin", "-id")
        constraints = (
            models.CheckConstraint(condition=models.Q(einde__gt=models.F("begin")), name="activiteit_einde_na_begin"),
            models.CheckConstraint(
                condition=models.Q(plaatsen__isnull=True) | models.Q(plaatsen__gte=2), name="activiteit_met_meer_mensen"
            ),
        )
        indexes = (models.Index(fields=["groep", "begin"], name="activiteit_van_groep"),)

    def __str__(self) -> str:
        return self.naam

    @property
    def is_geweest(self) -> bool:
        return self.einde <= timezone.now()

    def vrij(self) -> int | None:
        """How many can still come; None when there is no bound."""
        return None if self.plaatsen is None else max(0, self.plaatsen - self.aanmeldingen.count())


class Aanmelding(models.Model):
    """One neighbour who comes to one activity."""

    activiteit = models.ForeignKey(Activiteit, models.CASCADE, related_name="aanmeldingen")
    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        constraints = (models.UniqueConstraint(fields=["activiteit", "deelnemer"], name="aanmelding_een_keer"),)

    def __str__(self) -> str:
        return f"aanmelding {self.pk}"
