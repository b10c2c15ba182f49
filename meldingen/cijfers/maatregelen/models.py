"""What a gemeente did about overlast, where and when, and what the figures say of it.
Written by `acties.maatregelen`."""

from django.conf import settings
from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from meldingen.streek.models import WGS84


class Maatregel(models.Model):
    class Soort(models.TextChoices):
        TOEZICHT = "toezicht", _("meer toezicht")
        VERLICHTING = "verlichting", _("verlichting")
        CAMERA = "camera", _("camera")
        CAMPAGNE = "campagne", _("campagne")
        EVENEMENTREGEL = "evenementregel", _("regel bij een evenement")
        BUURTPREVENTIE = "buurtpreventie", _("rondes van buurtpreventie")
        ANDERS = "anders", _("iets anders")

    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    naam = models.CharField(_("naam"), max_length=100)
    soort = models.CharField(_("soort maatregel"), max_length=16, choices=Soort)
    toelichting = models.TextField(_("toelichting"), blank=True, max_length=2000)
    gebied = models.MultiPolygonField(_("gebied"), srid=WGS84)
    # The buurten that were chosen; empty when the area was drawn.
    buurten = models.JSONField(_("buurten"), default=list, help_text='["BU00000001"]')
    categorieen = models.ManyToManyField(
        "melding.Categorie", related_name="+", verbose_name=_("tegen welke overlast"), help_text=_("hoofdcategorieën")
    )
    begin = models.DateField(_("eerste dag"))
    einde = models.DateField(_("laatste dag"), null=True, blank=True)
    kosten = models.PositiveIntegerField(_("kosten in euro"), null=True, blank=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("maatregel")
        verbose_name_plural = _("maatregelen")
        ordering = ("-begin", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(einde__isnull=True) | models.Q(einde__gte=models.F("begin")),
                name="maatregel_einde_na_begin",
            ),
            models.CheckConstraint(condition=~models.Q(naam=""), name="maatregel_heeft_naam"),
        )
        indexes = (models.Index(fields=["gemeente_code", "-begin", "-id"], name="maatregel_van_gemeente"),)

    def __str__(self) -> str:
        return self.naam


class Maatregeleffect(models.Model):
    """What the figures say of one measure, as it was last worked out; `uitslag` as `indicatoren.maatregelen.meten` says."""

    class Stand(models.TextChoices):
        WACHT = "wacht", _("wordt berekend")
        KLAAR = "klaar", _("berekend")
        MISLUKT = "mislukt", _("mislukt")

    maatregel = models.OneToOneField(Maatregel, models.CASCADE, related_name="effect")
    stand = models.CharField(max_length=8, choices=Stand, default=Stand.WACHT)
    gevraagd_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True, blank=True)
    # The last day that was counted: a measure that still runs is worked out again as days pass.
    tot_en_met = models.DateField(null=True, blank=True)
    uitslag = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("effect van een maatregel")
        verbose_name_plural = _("effecten van maatregelen")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(stand="klaar") | models.Q(klaar_op__isnull=False), name="effect_klaar_heeft_tijd"
            ),
        )

    def __str__(self) -> str:
        return f"{self.maatregel_id}: {self.stand}"
