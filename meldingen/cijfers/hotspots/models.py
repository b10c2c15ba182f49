"""Hotspots: where and when more is reported than chance, the population and the years before explain. Every table here is
written by `hotspots` alone."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Drukteregel(models.Model):
    """What one melding counts for; made anew when the melding changes. `melder` is a keyed hash that says only "the same one
    again". The row goes after fifteen months at most, and there is none of a confidential melding."""

    melding = models.OneToOneField("melding.Melding", models.CASCADE, primary_key=True, related_name="drukteregel")
    gemeente_code = models.CharField(max_length=6)
    hoofdcategorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    openbaar = models.BooleanField(help_text="of a kind that is on the public map")
    cel = models.BigIntegerField(help_text="H3, resolution 10 (about 150 m across)")
    dag = models.DateField(
        help_text="the day on which the evening began: until five in the morning it is still that one"
    )
    uur = models.PositiveSmallIntegerField()
    melder = models.BigIntegerField()
    plek = models.BigIntegerField(help_text="the point, to the metre")
    huis = models.BooleanField(help_text="the point is an address with a house number")
    naamloos = models.BooleanField()

    class Meta:
        verbose_name = "drukteregel"
        verbose_name_plural = "drukteregels"
        indexes = (
            models.Index(fields=["gemeente_code", "dag"], name="drukteregel_venster"),
            models.Index(fields=["cel", "hoofdcategorie"], name="drukteregel_cel"),
        )

    def __str__(self) -> str:
        return f"{self.cel} {self.dag}"


class Druktetelling(models.Model):
    """What counted in one cell in one quarter of a year, for one main category: the longer run. Holds no person."""

    gemeente_code = models.CharField(max_length=6)
    hoofdcategorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    cel = models.BigIntegerField()
    kwartaal = models.DateField(help_text="its first day")
    telt = models.PositiveIntegerField()
    telt_openbaar = models.PositiveIntegerField()

    class Meta:
        verbose_name = "druktetelling"
        verbose_name_plural = "druktetellingen"
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente_code", "hoofdcategorie", "cel", "kwartaal"], name="druktetelling_een_keer"
            ),
        )

    def __str__(self) -> str:
        return f"{self.cel} {self.kwartaal}: {self.telt}"


class Druktestand(models.Model):
    """How far the log was read: the last change that has been counted."""

    bron = models.CharField(max_length=20, unique=True)
    laatste = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "druktestand"
        verbose_name_plural = "druktestanden"

    def __str__(self) -> str:
        return f"{self.bron}: {self.laatste}"


class HotspotQuerySet(models.QuerySet["Hotspot"]):
    def nu(self) -> "HotspotQuerySet":
        return self.exclude(stand=Hotspot.Stand.VOORBIJ)

    def intern(self) -> "HotspotQuerySet":
        """Those for staff: of everything that is not confidential, as it is today."""
        return self.filter(openbaar=False)


class Hotspot(models.Model):
    """A place where more of one kind is reported than chance explains, from the first day to the last."""

    class Stand(models.TextChoices):
        NIEUW = "nieuw", _("nieuw")
        BLIJVEND = "blijvend", _("blijvend")
        ZAKKEND = "zakkend", _("neemt af")
        VOORBIJ = "voorbij", _("voorbij")

    gemeente_code = models.CharField(max_length=6)
    hoofdcategorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    openbaar = models.BooleanField(default=False, help_text="found in what is public alone, a month later")
    cellen = models.JSONField(default=list, help_text="H3 cells: resolution 10, or 9 when public")
    lon = models.FloatField()
    lat = models.FloatField()
    waar = models.CharField(_("buurt"), max_length=200)
    begin = models.DateField(_("begonnen"))
    gezien = models.DateField(_("laatst gevonden"))
    stand = models.CharField(_("stand"), max_length=8, choices=Stand, default=Stand.NIEUW)
    melders = models.PositiveIntegerField()
    verwacht = models.FloatField()
    keer = models.FloatField()
    keer_laag = models.FloatField()
    keer_hoog = models.FloatField()
    toeval = models.FloatField(help_text="how many such places chance would show in the whole gemeente")
    tijden = models.JSONField(default=dict)
    let_op = models.JSONField(default=list)

    objects = HotspotQuerySet.as_manager()

    class Meta:
        verbose_name = "hotspot"
        verbose_name_plural = "hotspots"
        indexes = (models.Index(fields=["openbaar", "gemeente_code", "stand"], name="hotspot_lijst"),)

    def __str__(self) -> str:
        return f"{self.waar} ({self.hoofdcategorie_id})"


class Hotspotdag(models.Model):
    """What was found on one day of a hotspot: its history."""

    hotspot = models.ForeignKey(Hotspot, models.CASCADE, related_name="dagen")
    dag = models.DateField()
    melders = models.PositiveIntegerField()
    verwacht = models.FloatField()
    keer = models.FloatField()
    toeval = models.FloatField()

    class Meta:
        verbose_name = "hotspotdag"
        verbose_name_plural = "hotspotdagen"
        constraints = (models.UniqueConstraint(fields=["hotspot", "dag"], name="hotspotdag_een_keer"),)

    def __str__(self) -> str:
        return f"{self.hotspot_id} {self.dag}"


class Hotspotcel(models.Model):
    """The cells of a melding (resolution 9) that a hotspot for staff touches, while it is there: what the filter looks at."""

    hotspot = models.ForeignKey(Hotspot, models.CASCADE, related_name="vakken")
    cel = models.CharField(max_length=16)

    class Meta:
        verbose_name = "hotspotcel"
        verbose_name_plural = "hotspotcellen"
        constraints = (models.UniqueConstraint(fields=["cel", "hotspot"], name="hotspotcel_een_keer"),)

    def __str__(self) -> str:
        return self.cel


class Vertekening(models.Model):
    """What looks like a busy place and is none: one reporter who reports a lot, or a point that was chosen for reporters."""

    class Soort(models.TextChoices):
        EEN_MELDER = "een_melder", _("één melder meldt hier veel")
        GEPRIKT = "geprikt", _("vaak op dezelfde plek geprikt")

    gemeente_code = models.CharField(max_length=6)
    hoofdcategorie = models.ForeignKey("melding.Categorie", models.CASCADE, related_name="+")
    soort = models.CharField(max_length=10, choices=Soort)
    cel = models.BigIntegerField()
    waar = models.CharField(max_length=200)
    meldingen = models.PositiveIntegerField()
    melders = models.PositiveIntegerField()

    class Meta:
        verbose_name = "vertekening"
        verbose_name_plural = "vertekeningen"

    def __str__(self) -> str:
        return f"{self.waar}: {self.meldingen}"
