"""The hand-over ledger: who has a melding outside the gemeente, why, and since when. Written by `acties.overdracht`.

The team of the gemeente stays the owner while a partner works on it, so a melding is never without one.
"""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Partner(models.Model):
    """Somebody outside the team who can take a melding over. Needs no account: a secret link is enough."""

    class Soort(models.TextChoices):
        POLITIE = "politie", _("politie")
        WIJKBEHEER = "wijkbeheer", _("wijkbeheer")
        CORPORATIE = "corporatie", _("woningcorporatie")
        BUURTBEMIDDELING = "buurtbemiddeling", _("buurtbemiddeling")
        INDUSTRIE = "industrie", _("industrieterrein")
        ZORG = "zorg", _("zorg")
        ANDERS = "anders", _("iemand anders")

    naam = models.CharField(_("naam"), max_length=100)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort)
    gemeente_code = models.CharField(
        _("gemeente"), max_length=6, blank=True, help_text=_("Leeg: werkt in alle gemeenten.")
    )
    email = models.EmailField(_("e-mailadres"), blank=True)
    reactietermijn = models.PositiveSmallIntegerField(_("antwoordt binnen (werkdagen)"), default=2)
    termijn = models.PositiveSmallIntegerField(_("is klaar binnen (werkdagen)"), default=10)
    actief = models.BooleanField(_("te kiezen"), default=True)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ("naam",)
        constraints = (models.UniqueConstraint(fields=["gemeente_code", "naam"], name="partner_naam_per_gemeente"),)

    def __str__(self) -> str:
        return self.naam


class Criterium(models.Model):
    """What the gemeenten and the police agreed on: who acts when. Shown to the boa while deciding."""

    tekst = models.CharField(_("wanneer"), max_length=200)
    naar = models.CharField(_("wie"), max_length=20, choices=[("boa", _("boa")), *Partner.Soort.choices])
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=10)

    class Meta:
        verbose_name = _("criterium")
        verbose_name_plural = _("criteria voor overdragen")
        ordering = ("volgorde", "id")

    def __str__(self) -> str:
        return f"{self.tekst}: {self.get_naar_display()}"


def nieuwe_code() -> str:
    return secrets.token_urlsafe(16)


class OverdrachtQuerySet(models.QuerySet["Overdracht"]):
    def lopend(self) -> "OverdrachtQuerySet":
        return self.filter(stand__in=Overdracht.LOPEND)

    def over_tijd(self, moment: datetime) -> "OverdrachtQuerySet":
        """Running, past the clock of its step, and not reminded of that step yet."""
        return self.lopend().filter(uiterlijk_op__lt=moment, herinnerd_op__isnull=True)


class Overdracht(models.Model):
    class Stand(models.TextChoices):
        GEVRAAGD = "gevraagd", _("wacht op antwoord")
        AANGENOMEN = "aangenomen", _("aangenomen")
        TERUG = "terug", _("teruggegeven")
        KLAAR = "klaar", _("klaar")

    LOPEND = (Stand.GEVRAAGD.value, Stand.AANGENOMEN.value)

    melding = models.ForeignKey("melding.Melding", models.CASCADE, related_name="overdrachten")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="overdrachten")
    code = models.CharField(max_length=32, unique=True, default=nieuwe_code, editable=False)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.GEVRAAGD)
    reden = models.TextField(_("waarom deze partner"))
    antwoord = models.TextField(_("antwoord van de partner"), blank=True)
    kenmerk = models.CharField(_("nummer bij de partner"), max_length=60, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gevraagd_op = models.DateTimeField()
    aangenomen_op = models.DateTimeField(null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)
    # The clock of the step it is in now, and whether we said that it has run out.
    uiterlijk_op = models.DateTimeField()
    herinnerd_op = models.DateTimeField(null=True, blank=True)

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        verbose_name = _("overdracht")
        verbose_name_plural = _("overdrachten")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=["melding"],
                condition=models.Q(stand__in=("gevraagd", "aangenomen")),
                name="overdracht_een_lopende_per_melding",
            ),
            models.CheckConstraint(
                condition=models.Q(stand__in=("gevraagd", "aangenomen"), gesloten_op__isnull=True)
                | models.Q(stand__in=("terug", "klaar"), gesloten_op__isnull=False),
                name="overdracht_gesloten_heeft_moment",
            ),
            models.CheckConstraint(condition=~models.Q(reden=""), name="overdracht_heeft_reden"),
        )
        indexes = (
            models.Index(
                fields=["uiterlijk_op"],
                name="overdracht_klok",
                condition=models.Q(stand__in=("gevraagd", "aangenomen"), herinnerd_op__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.melding_id} bij {self.partner_id}: {self.stand}"

    @property
    def loopt(self) -> bool:
        return self.stand in self.LOPEND
