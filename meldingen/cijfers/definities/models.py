"""What is measured: the definition of an indicator, its goals, its figures, and which categories of the portal count for it.

Definitions and goals are written by `inrichting`; figures by `inrichting` (the kadernota) and `acties.inlezen` (uploads);
the link with a category by `inrichting` and `acties.indicatoren`. A figure is never changed and never removed: a newer
version takes its place, and who did that when stays to be seen.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.melding.models.categorie import Categorie


class Indicator(models.Model):
    class Richting(models.TextChoices):
        """Which way is good."""

        MINDER = "minder", _("minder is beter")
        MEER = "meer", _("meer is beter")
        LAAG = "laag", _("moet laag blijven")
        KWALITATIEF = "kwalitatief", _("niet in een getal te vangen")
        GEEN = "geen", _("er is geen doel; meer of minder zegt op zich niets")

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=100)
    thema = models.CharField(_("thema"), max_length=60)
    # Empty for what is no number.
    eenheid = models.CharField(_("eenheid"), max_length=30, default="aantal", blank=True)
    bron = models.CharField(_("wie het meet"), max_length=120, blank=True)
    richting = models.CharField(_("richting"), max_length=11, choices=Richting, default=Richting.GEEN)
    meet = models.CharField(_("wat dit meet"), max_length=400, blank=True)
    meet_niet = models.CharField(_("wat dit niet zegt"), max_length=400, blank=True)
    voorbehoud = models.CharField(
        _("voorbehoud"),
        max_length=400,
        blank=True,
        help_text=_("Waardoor het cijfer kan veranderen zonder dat de straat verandert."),
    )
    doel = models.CharField(_("doel"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")
        ordering = ("thema", "naam")

    def __str__(self) -> str:
        return self.naam


class Doel(models.Model):
    """One goal for one area, and what it is held against. The reference is looked up among the figures, never copied;
    `referentiewaarde` is only what the goal itself names."""

    class Vergelijking(models.TextChoices):
        DAALT = "daalt", _("daalt ten opzichte van")
        STIJGT = "stijgt", _("stijgt ten opzichte van")
        NIET_HOGER = "niet-hoger", _("niet hoger dan")
        TEN_MINSTE = "ten-minste", _("ten minste gelijk aan")
        ONDER = "onder", _("onder")
        LAAG = "laag", _("blijft laag (geen cijfers in de bron)")
        EIGEN_METING = "eigen-meting", _("eigen meting: aandeel binnen de termijn afgehandeld")
        KWALITATIEF = "kwalitatief", _("kwalitatief")

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="doelen")
    # The name as in the figures; empty where the source names no area.
    gebied = models.CharField(_("gebied"), max_length=100, blank=True)
    tekst = models.CharField(_("doel"), max_length=200)
    vergelijking = models.CharField(_("vergelijking"), max_length=12, choices=Vergelijking)
    referentie = models.CharField(_("referentie, zoals de bron haar noemt"), max_length=100, blank=True)
    referentie_gebied = models.CharField(_("gebied van de referentie"), max_length=100, blank=True)
    # Empty beside an area: the same period as the figure itself.
    referentie_periode = models.CharField(_("periode van de referentie"), max_length=7, blank=True)
    referentiewaarde = models.DecimalField(
        _("waarde van de referentie"), max_digits=10, decimal_places=1, null=True, blank=True
    )
    termijn = models.DateField(_("uiterlijk"))

    class Meta:
        verbose_name = _("doel")
        verbose_name_plural = _("doelen")
        ordering = ("indicator", "gebied")
        constraints = (models.UniqueConstraint(fields=["indicator", "gebied"], name="doel_een_per_gebied"),)

    def __str__(self) -> str:
        return f"{self.tekst} ({self.gebied})" if self.gebied else self.tekst


class Inlezing(models.Model):
    """One file with figures that somebody loaded. Written by `acties.inlezen`; `sleutel` makes loading it twice once."""

    sleutel = models.UUIDField(unique=True)
    tijdstip = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    bestand = models.CharField(_("naam van het bestand"), max_length=200)
    bron = models.CharField(_("bron"), max_length=120)
    nieuw = models.PositiveIntegerField(_("nieuw"))
    herzien = models.PositiveIntegerField(_("herzien"))
    gelijk = models.PositiveIntegerField(_("ongewijzigd"))

    class Meta:
        verbose_name = _("inlezing")
        verbose_name_plural = _("inlezingen")
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.bestand


class IndicatorwaardeQuerySet(models.QuerySet["Indicatorwaarde"]):
    def huidig(self) -> "IndicatorwaardeQuerySet":
        """What holds now: not what a newer version took the place of."""
        return self.filter(vervangen_op=None)

    def van_de_kadernota(self) -> "IndicatorwaardeQuerySet":
        return self.huidig().filter(herkomst=Indicatorwaarde.Herkomst.KADERNOTA)


class Indicatorwaarde(models.Model):
    """One figure of one table of a source. `waarde` is empty where the source cannot be read: never guessed."""

    class Herkomst(models.TextChoices):
        KADERNOTA = "kadernota", _("kadernota")
        POLITIE = "politie", _("politie")
        CBS = "cbs", _("CBS")
        ENQUETE = "enquete", _("enquête")
        ANDERS = "anders", _("andere bron")

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="waarden")
    herkomst = models.CharField(_("herkomst"), max_length=9, choices=Herkomst, default=Herkomst.KADERNOTA)
    # Uploads have no table: one source gives one figure for one area in one period.
    tabel = models.CharField(_("tabel in de bron"), max_length=100, blank=True)
    gebied = models.CharField(_("gebied"), max_length=100)
    gebied_code = models.CharField(_("CBS-code"), max_length=10, blank=True)
    periode = models.CharField(_("periode"), max_length=7, help_text=_("2021, 2022-H1 of 2022-03"))
    waarde = models.DecimalField(_("waarde"), max_digits=10, decimal_places=1, null=True, blank=True)
    steekproef = models.PositiveIntegerField(_("ondervraagde mensen"), null=True, blank=True)
    voorlopig = models.BooleanField(_("voorlopig"), default=False)
    bron = models.CharField(_("bron"), max_length=120)
    opmerking = models.CharField(_("opmerking"), max_length=200, blank=True)
    versie = models.PositiveSmallIntegerField(_("versie"), default=1)
    gemaakt_op = models.DateTimeField(_("geladen op"), default=timezone.now, editable=False)
    vervangen_op = models.DateTimeField(_("vervangen op"), null=True, blank=True)
    inlezing = models.ForeignKey(Inlezing, models.PROTECT, null=True, blank=True, related_name="waarden")

    objects = IndicatorwaardeQuerySet.as_manager()

    class Meta:
        verbose_name = _("waarde")
        verbose_name_plural = _("waarden")
        ordering = ("gebied", "periode", "tabel")
        constraints = (
            models.UniqueConstraint(
                fields=["indicator", "herkomst", "tabel", "gebied", "periode", "versie"],
                name="waarde_een_keer_per_versie",
            ),
            models.UniqueConstraint(
                fields=["indicator", "herkomst", "tabel", "gebied", "periode"],
                condition=Q(vervangen_op=None),
                name="waarde_een_keer_huidig",
            ),
            models.CheckConstraint(
                condition=Q(waarde__isnull=False) | ~Q(opmerking=""), name="waarde_onbekend_zegt_waarom"
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.gebied} {self.periode}: {self.waarde}"


class IndicatorcategorieQuerySet(models.QuerySet["Indicatorcategorie"]):
    def nu(self) -> "IndicatorcategorieQuerySet":
        """Those with an open end: what counts where from now on."""
        return self.filter(geldig_tot=None)

    def geteld(self) -> "IndicatorcategorieQuerySet":
        """Of categories that the gemeente takes in, not only refers elsewhere."""
        return self.filter(categorie__alleen_verwijzen=False)

    def van_openbaar(self) -> "IndicatorcategorieQuerySet":
        """Of those, the ones that may be counted in public."""
        return self.geteld().exclude(categorie__openbaarheid=Categorie.Openbaarheid.NIET)


class Indicatorcategorie(models.Model):
    """In which time the meldingen of a category count for an indicator: from `geldig_van` up to, not including, `geldig_tot`.
    The only place that says so. A category that moves to another indicator leaves what it counted before where it was."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="koppelingen")
    categorie = models.ForeignKey("melding.Categorie", models.CASCADE, related_name="koppelingen")
    geldig_van = models.DateField(_("geldig van"))
    geldig_tot = models.DateField(_("geldig tot"), null=True, blank=True)

    objects = IndicatorcategorieQuerySet.as_manager()

    class Meta:
        verbose_name = _("koppeling van een categorie")
        verbose_name_plural = _("koppelingen van categorieën")
        ordering = ("categorie", "geldig_van")
        constraints = (
            models.UniqueConstraint(fields=["categorie"], condition=Q(geldig_tot=None), name="koppeling_een_open"),
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")), name="koppeling_tot_na_van"
            ),
        )

    @property
    def is_openbaar(self) -> bool:
        """Whether what it counts may be counted in public."""
        return self.categorie.openbaarheid != Categorie.Openbaarheid.NIET

    def geldt_in(self, maand: date) -> bool:
        """Whether it held in the month that begins on this day; links change with the month."""
        return self.geldig_van <= maand and (self.geldig_tot is None or maand < self.geldig_tot)

    def telt(self, categorie: str, dag: date) -> bool:
        """Whether the meldingen of this category (its key, as the tallies write it) counted on this day."""
        return categorie == str(self.categorie_id) and self.geldt_in(dag)

    def __str__(self) -> str:
        return f"{self.categorie} → {self.indicator}"
