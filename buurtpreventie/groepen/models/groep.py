"""A group of neighbours: its area, its rules, its phase, and every step it took. Written by `acties.groepen`."""

import secrets

from django.conf import settings
from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from buurtpreventie.groepen.fasen import KEUZES, LEEFT, Fase
from meldingen.streek.models import WGS84


def nieuwe_code() -> str:
    return secrets.token_urlsafe(12)


class GroepQuerySet(models.QuerySet["Groep"]):
    def actief(self) -> "GroepQuerySet":
        return self.filter(fase=Fase.ACTIEF)


class Groep(models.Model):
    class Soort(models.TextChoices):
        WANDELTEAM = "wandelteam", _("wandelteam")
        APPGROEP = "appgroep", _("appgroep")
        BURGERNET = "burgernet", _("Burgernet in de buurt")
        ANDERS = "anders", _("iets anders")

    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    naam = models.CharField(_("naam"), max_length=60)
    slug = models.SlugField(max_length=70, unique=True)
    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    # Codes of buurten, and what they cover together on the day it was chosen.
    buurten = models.JSONField(_("buurten"), default=list, help_text='["BU00000001"]')
    gebied = models.MultiPolygonField(_("gebied"), srid=WGS84)
    doel = models.TextField(_("wat wil de groep"), max_length=600)
    huisregels = models.TextField(_("huisregels"), max_length=2000)
    meedoen = models.TextField(_("hoe doet u mee"), max_length=600, blank=True)
    # An invitation to a group in an app outside; for members only, for it gives telephone numbers.
    applink = models.URLField(_("link naar de appgroep"), max_length=200, blank=True)
    # In the address that the applicant shares with neighbours; new when they ask for a new one.
    code = models.CharField(max_length=24, unique=True, default=nieuwe_code, editable=False)
    fase = models.CharField(_("fase"), max_length=12, choices=KEUZES, default=Fase.STEUN.value)
    # The member of staff who guides it, and who stands in when a group has no coordinator left.
    contact = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    boateam = models.ForeignKey("melding.Team", models.SET_NULL, null=True, blank=True, related_name="+")
    wijkagent = models.CharField(_("zo bereikt u de wijkagent"), max_length=120, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = GroepQuerySet.as_manager()

    class Meta:
        verbose_name = _("groep")
        verbose_name_plural = _("groepen")
        ordering = ("naam", "id")
        constraints = (
            models.CheckConstraint(condition=~models.Q(naam=""), name="groep_heeft_naam"),
            models.CheckConstraint(
                condition=~models.Q(fase=Fase.ACTIEF.value) | models.Q(contact__isnull=False),
                name="groep_actief_heeft_contact",
            ),
            models.UniqueConstraint(
                fields=["gemeente_code", "naam"],
                condition=models.Q(fase__in=sorted(fase.value for fase in LEEFT)),
                name="groep_naam_per_gemeente",
            ),
        )
        indexes = (models.Index(fields=["gemeente_code", "fase", "naam"], name="groep_van_gemeente"),)

    def __str__(self) -> str:
        return self.naam

    @property
    def leeft(self) -> bool:
        return self.fase in LEEFT

    @property
    def is_openbaar(self) -> bool:
        """Whether strangers may know that it exists."""
        return self.fase == Fase.ACTIEF

    @property
    def was_openbaar(self) -> bool:
        """Whether it is on the map, or has been."""
        return self.fase in (Fase.ACTIEF, Fase.OPGEHEVEN)


class Groepsstap(models.Model):
    """One step of a group, with who and why: its history, and what the applicant reads."""

    groep = models.ForeignKey(Groep, models.CASCADE, related_name="stappen")
    van = models.CharField(max_length=12, choices=KEUZES, blank=True)
    naar = models.CharField(max_length=12, choices=KEUZES)
    reden = models.TextField(blank=True, max_length=1000)
    # Who of staff; empty when the neighbours took it. Names of neighbours are not kept here.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name = _("groepsstap")
        verbose_name_plural = _("groepsstappen")
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.groep_id}: {self.van} -> {self.naar}"
