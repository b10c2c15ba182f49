"""What outsiders may know of a melding, as rows of their own: whoever reads these can give nothing else away.
Written by `meldingen.melding.openbaar` alone."""

from django.db import models


class OpenbareMeldingQuerySet(models.QuerySet["OpenbareMelding"]):
    def in_kader(self, west: float, zuid: float, oost: float, noord: float) -> "OpenbareMeldingQuerySet":
        """Public points in the box (degrees). `lon` and `lat` are plain numbers: an index on them serves both databases."""
        return self.filter(lon__gte=west, lon__lte=oost, lat__gte=zuid, lat__lte=noord)


class OpenbareMelding(models.Model):
    class Stand(models.TextChoices):
        OPEN = "open", "open"
        BEZIG = "bezig", "bezig"
        KLAAR = "klaar", "klaar"

    melding = models.OneToOneField("melding.Melding", models.CASCADE, related_name="openbaar")
    categorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    stand = models.CharField(max_length=5, choices=Stand)
    # The centre of an H3 cell of resolution 9 (about 350 m across), never the place itself.
    cel = models.CharField(max_length=16)
    lon = models.FloatField()
    lat = models.FloatField()
    buurt_code = models.CharField(max_length=10)
    gemeente_code = models.CharField(max_length=6)
    gemeld = models.DateField()
    klaar = models.DateField(null=True)

    objects = OpenbareMeldingQuerySet.as_manager()

    class Meta:
        verbose_name = "openbare melding"
        verbose_name_plural = "openbare meldingen"
        indexes = (
            models.Index(fields=["gemeld", "id"], name="openbaar_gemeld"),
            # A small box has few rows: found by place. A large one has many: the newest come by day.
            models.Index(fields=["lon", "lat"], name="openbaar_plek"),
        )

    def __str__(self) -> str:
        return f"openbare melding {self.pk}"


class Kaartcel(models.Model):
    """Meldingen in one H3 cell over one window of days, counted beforehand: the map costs the same however many there are."""

    venster = models.PositiveSmallIntegerField(help_text="days back")
    resolutie = models.PositiveSmallIntegerField(help_text="H3 resolution, 7 (5 km2) to 9 (0.1 km2)")
    hoofdcategorie = models.SlugField(blank=True, help_text="empty: all of them")
    cel = models.CharField(max_length=16)
    lon = models.FloatField()
    lat = models.FloatField()
    open = models.PositiveIntegerField(default=0)
    bezig = models.PositiveIntegerField(default=0)
    klaar = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "kaartcel"
        verbose_name_plural = "kaartcellen"
        constraints = (
            models.UniqueConstraint(fields=["venster", "resolutie", "hoofdcategorie", "cel"], name="kaartcel_een_keer"),
        )

    def __str__(self) -> str:
        return f"{self.cel}: {self.open + self.bezig + self.klaar}"
