"""Warning people at once: the alarm itself, the texts it is prepared from, and the places where danger may come from.

An Alarm holds everything as it was when it was placed, so a template or a risk source may change or go afterwards. It is
never changed or removed: it ends, and a correction takes its place. All rows together are the log.
"""

from datetime import datetime

from django.conf import settings
from django.contrib.gis.db import models
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from meldingen.streek import rand

from .alarmformulier import Sjabloonformulier

WGS84 = 4326
LANGST_UUR = 48


class Niveau(models.TextChoices):
    """Most serious first: the order in which alarms stand above each other."""

    GEVAAR = "gevaar", _("Gevaar")
    WAARSCHUWING = "waarschuwing", _("Waarschuwing")
    LET_OP = "let_op", _("Let op")
    VEILIG = "veilig", _("Het is weer veilig")


class Onderwerp(models.TextChoices):
    """What it is about; in CAP this is the category."""

    STOF = "stof", _("gevaarlijke stof")
    BRAND = "brand", _("brand of rook")
    MILIEU = "milieu", _("stank, geluid of neerslag")
    VERKEER = "verkeer", _("ongeluk of vervoer")
    WEER = "weer", _("weer of water")
    UITVAL = "uitval", _("stroom, gas of water valt uit")
    VEILIGHEID = "veiligheid", _("openbare veiligheid")
    GEZONDHEID = "gezondheid", _("gezondheid")
    ANDERS = "anders", _("iets anders")


class Risicobron(models.Model):
    """A place where danger may come from. Editors keep it; `cms.alarm.begin` only fills an empty table."""

    class Soort(models.TextChoices):
        BEDRIJF = "bedrijf", _("bedrijf")
        SPOOR = "spoor", _("spoor")
        WEG = "weg", pgettext_lazy("vervoer", "weg")
        WATER = "water", _("haven of water")
        LUCHT = "lucht", _("vliegveld")
        LEIDING = "leiding", _("buisleiding")

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    soort = models.CharField(_("soort"), max_length=8, choices=Soort)
    uitleg = models.CharField(_("wat is hier het gevaar, in één zin"), max_length=250, blank=True)
    lon = models.FloatField(
        _("lengtegraad"),
        null=True,
        blank=True,
        validators=[MinValueValidator(rand.west), MaxValueValidator(rand.oost)],
        help_text=_("In graden, met een punt. Laat leeg als het geen vaste plek is, zoals vervoer over de weg."),
    )
    lat = models.FloatField(
        _("breedtegraad"),
        null=True,
        blank=True,
        validators=[MinValueValidator(rand.zuid), MaxValueValidator(rand.noord)],
    )
    plek_is_ongeveer = models.BooleanField(
        _("de plek is ongeveer"), default=True, help_text=_("Zet dit uit als iemand de plek heeft nagekeken.")
    )

    class Meta:
        verbose_name = _("risicobron")
        verbose_name_plural = _("risicobronnen")
        ordering = ("naam",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(lon__isnull=True, lat__isnull=True) | models.Q(lon__isnull=False, lat__isnull=False),
                name="risicobron_hele_plek",
                violation_error_message=_("Vul lengtegraad en breedtegraad allebei in, of geen van beide."),
            ),
        )

    def __str__(self) -> str:
        return self.naam


class Alarmsjabloon(models.Model):
    """A prepared alarm. Editors keep it; `cms.alarm.begin` only fills an empty table."""

    naam = models.CharField(_("naam in de lijst"), max_length=80, unique=True)
    niveau = models.CharField(_("niveau"), max_length=12, choices=Niveau)
    onderwerp = models.CharField(_("onderwerp"), max_length=12, choices=Onderwerp)
    titel = models.CharField(_("titel"), max_length=90, help_text=_("Wat er is, in één korte zin."))
    wat_te_doen = models.TextField(
        _("wat moeten mensen doen"), max_length=1000, help_text=_("Eén stap per regel. De eerste stap eerst.")
    )
    link = models.URLField(_("officiële bron"), default="https://www.vrzl.nl/", help_text=_("Begint met https://"))
    duur_uren = models.PositiveSmallIntegerField(
        _("hoe lang het meestal duurt, in uren"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(LANGST_UUR)],
    )
    soorten = models.JSONField(_("meldingen die hierbij horen"), default=list, blank=True)

    base_form_class = Sjabloonformulier

    class Meta:
        verbose_name = _("alarmsjabloon")
        verbose_name_plural = _("alarmsjablonen")
        ordering = ("naam",)
        constraints = (
            models.CheckConstraint(condition=models.Q(link__startswith="https://"), name="alarmsjabloon_https"),
        )

    def __str__(self) -> str:
        return self.naam

    def clean(self) -> None:
        if not self.link.startswith("https://"):
            raise ValidationError({"link": _("Gebruik een adres dat begint met https://")})


class AlarmQuerySet(models.QuerySet["Alarm"]):
    def geldig(self, nu: datetime) -> "AlarmQuerySet":
        return self.filter(geldig_tot__gt=nu, beeindigd_op__isnull=True)


class Alarm(models.Model):
    """Written by `cms.alarm.alarm` alone."""

    class Gebiedsoort(models.TextChoices):
        REGIO = "regio", _("hele regio")
        GEMEENTE = "gemeente", _("gemeente")
        WIJK = "wijk", _("wijk")
        CIRKEL = "cirkel", _("cirkel")

    kenmerk = models.UUIDField(_("kenmerk"), unique=True)  # of the form: sending it twice is one alarm
    niveau = models.CharField(_("niveau"), max_length=12, choices=Niveau)
    onderwerp = models.CharField(_("onderwerp"), max_length=12, choices=Onderwerp)
    titel = models.CharField(_("titel"), max_length=90)
    wat_te_doen = models.TextField(_("wat moeten mensen doen"), max_length=1000)
    link = models.URLField(_("officiële bron"))
    soorten = models.JSONField(_("meldingen die hierbij horen"), default=list, blank=True)

    gebiedsoort = models.CharField(_("soort gebied"), max_length=8, choices=Gebiedsoort)
    gebied_naam = models.CharField(_("gebied"), max_length=200)
    gemeenten = models.JSONField(_("gemeenten"), default=list)  # codes
    vlak = models.MultiPolygonField(_("grens"), srid=WGS84)
    punt = models.PointField(_("midden"), srid=WGS84, null=True, blank=True)
    straal_m = models.PositiveIntegerField(_("straal in meters"), null=True, blank=True)
    risicobron = models.ForeignKey(Risicobron, models.SET_NULL, null=True, blank=True, related_name="+")

    geplaatst_op = models.DateTimeField(_("geplaatst op"))
    geldig_tot = models.DateTimeField(_("geldig tot"))
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    vervangt = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="vervangen_door")
    beeindigd_op = models.DateTimeField(_("beëindigd op"), null=True, blank=True)
    beeindigd_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    einde_reden = models.CharField(_("reden"), max_length=300, blank=True)

    objects = AlarmQuerySet.as_manager()

    class Meta:
        verbose_name = _("alarm")
        verbose_name_plural = _("alarmen")
        ordering = ("-geplaatst_op", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(geldig_tot__gt=models.F("geplaatst_op")), name="alarm_eindigt_na_begin"
            ),
            models.CheckConstraint(condition=models.Q(link__startswith="https://"), name="alarm_bron_https"),
            models.CheckConstraint(
                condition=models.Q(beeindigd_op__isnull=True, einde_reden="")
                | (models.Q(beeindigd_op__isnull=False) & ~models.Q(einde_reden="")),
                name="alarm_einde_met_reden",
            ),
            models.CheckConstraint(
                condition=models.Q(punt__isnull=True, straal_m__isnull=True)
                | models.Q(punt__isnull=False, straal_m__isnull=False),
                name="alarm_hele_cirkel",
            ),
        )
        indexes = (models.Index(fields=["geldig_tot"], name="alarm_geldig_tot"),)

    def __str__(self) -> str:
        return f"{self.get_niveau_display()}: {self.titel} ({self.gebied_naam})"

    @property
    def stappen(self) -> list[str]:
        return [regel.strip() for regel in self.wat_te_doen.splitlines() if regel.strip()]

    @property
    def einde(self) -> datetime:
        return self.beeindigd_op or self.geldig_tot

    @property
    def is_geldig(self) -> bool:
        return self.einde > timezone.now()
