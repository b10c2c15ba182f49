"""Gemeente, wijk and buurt, each with the period in which it is valid. Written by `meldingen.streek.gebieden`."""

from datetime import date

from django.contrib.gis.db import models
from django.contrib.gis.geos import Point, Polygon
from django.db import connection
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

WGS84 = 4326


class GebiedQuerySet(models.QuerySet["Gebied"]):
    def geldig_op(self, dag: date) -> "GebiedQuerySet":
        """The versions that are valid on `dag`: from `geldig_van` up to, not including, `geldig_tot`."""
        return self.filter(geldig_van__lte=dag).filter(models.Q(geldig_tot__isnull=True) | models.Q(geldig_tot__gt=dag))

    def buurten(self) -> "GebiedQuerySet":
        return self.filter(niveau=Gebied.Niveau.BUURT)

    def gemeenten(self) -> "GebiedQuerySet":
        return self.filter(niveau=Gebied.Niveau.GEMEENTE)

    def in_kader(self, west: float, zuid: float, oost: float, noord: float) -> "GebiedQuerySet":
        """Areas whose bounding box touches the box (degrees), found through the spatial index of either database."""
        if connection.vendor == "sqlite":
            # SpatiaLite only uses its R-tree when asked by name.
            treffers = RawSQL(
                "SELECT pkid FROM idx_streek_gebied_geometrie WHERE xmin <= %s AND xmax >= %s AND ymin <= %s"
                " AND ymax >= %s",
                (oost, west, noord, zuid),
            )
            return self.filter(pk__in=treffers)
        return self.filter(geometrie__bboverlaps=Polygon.from_bbox((west, zuid, oost, noord)))

    def om(self, punt: Point) -> "GebiedQuerySet":
        """Areas that contain the point or have it on their border."""
        # PostGIS looks in its index by itself.
        dichtbij = self.in_kader(*punt.extent) if connection.vendor == "sqlite" else self
        return dichtbij.filter(geometrie__intersects=punt)


class Gebied(models.Model):
    class Niveau(models.TextChoices):
        GEMEENTE = "gemeente", _("gemeente")
        WIJK = "wijk", _("wijk")
        BUURT = "buurt", _("buurt")

    niveau = models.CharField(_("niveau"), max_length=8, choices=Niveau)
    code = models.CharField(_("CBS-code"), max_length=10)
    naam = models.CharField(_("naam"), max_length=100)
    gemeente_code = models.CharField(_("gemeentecode"), max_length=6)
    wijk_code = models.CharField(_("wijkcode"), max_length=8, blank=True)
    geldig_van = models.DateField(_("geldig van"))
    geldig_tot = models.DateField(_("geldig tot"), null=True, blank=True)
    aantal_inwoners = models.PositiveIntegerField(_("aantal inwoners"), null=True, blank=True)
    is_schets = models.BooleanField(_("ruwe schets"), default=False)
    bron = models.CharField(_("bron"), max_length=200, blank=True)
    geometrie = models.MultiPolygonField(_("grens"), srid=WGS84)

    objects = GebiedQuerySet.as_manager()

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ("code", "geldig_van")
        constraints = (
            models.UniqueConstraint(fields=["code", "geldig_van"], name="gebied_een_versie_per_dag"),
            models.CheckConstraint(
                condition=models.Q(geldig_tot__isnull=True) | models.Q(geldig_tot__gt=models.F("geldig_van")),
                name="gebied_tot_na_van",
            ),
            # That two versions of one code never overlap is kept by a trigger: see migration 0002.
        )
        indexes = (models.Index(fields=["niveau", "gemeente_code", "code"], name="gebied_niveau"),)

    def __str__(self) -> str:
        return f"{self.naam} ({self.code})"
