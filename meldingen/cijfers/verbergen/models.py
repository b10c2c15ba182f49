"""The portal's own count as the public may know it, and what it was made of. Both written by
`meldingen.cijfers.verbergen` alone, once per period, and never changed afterwards: two versions of one figure would tell
what neither does."""

from django.db import models

from meldingen.cijfers.definities.models import Indicatorcategorie


class Maandstand(models.Model):
    """What one buurt counted for one indicator in one month, as it was when the month became public. Never shown itself."""

    indicator = models.ForeignKey("cijfers.Indicator", models.CASCADE, related_name="+")
    buurt_code = models.CharField(max_length=10)
    maand = models.DateField()
    aantal = models.PositiveIntegerField()

    class Meta:
        verbose_name = "maandstand"
        verbose_name_plural = "maandstanden"
        constraints = (
            models.UniqueConstraint(fields=["indicator", "maand", "buurt_code"], name="maandstand_een_keer"),
        )

    def __str__(self) -> str:
        return f"{self.buurt_code} {self.maand:%Y-%m}"


class OpenbareTellingQuerySet(models.QuerySet["OpenbareTelling"]):
    def van_gebieden(self, *codes: str) -> "OpenbareTellingQuerySet":
        return self.filter(gebied_code__in=codes)

    def zichtbaar(self) -> "OpenbareTellingQuerySet":
        """Not of an indicator of which nothing may be public any more. A link that ended still says what may: what was
        public stays where it was."""
        return self.filter(indicator__in=Indicatorcategorie.objects.van_openbaar().values("indicator"))


class OpenbareTelling(models.Model):
    """One figure: an area or the region, a period (2026, 2026-H1, 2026-03). `aantal` is None where it is hidden."""

    indicator = models.ForeignKey("cijfers.Indicator", models.CASCADE, related_name="openbare_tellingen")
    gebied_code = models.CharField(max_length=10)
    periode = models.CharField(max_length=7)
    aantal = models.PositiveIntegerField(null=True)
    # Counting began within this period.
    deel = models.BooleanField(default=False)
    bijgewerkt = models.DateField()

    objects = OpenbareTellingQuerySet.as_manager()

    class Meta:
        verbose_name = "openbare telling"
        verbose_name_plural = "openbare tellingen"
        ordering = ("indicator", "gebied_code", "periode")
        indexes = (models.Index(fields=["gebied_code", "indicator"], name="openbaretelling_gebied"),)
        constraints = (
            models.UniqueConstraint(fields=["indicator", "gebied_code", "periode"], name="openbaretelling_een_keer"),
            # The hiding, held by the database too.
            models.CheckConstraint(
                condition=models.Q(aantal__isnull=True) | models.Q(aantal=0) | models.Q(aantal__gte=5),
                name="openbaretelling_nooit_klein",
            ),
        )

    def __str__(self) -> str:
        return f"{self.gebied_code} {self.periode}: {self.aantal}"
