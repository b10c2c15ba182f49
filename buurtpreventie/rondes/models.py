"""A round of neighbours through their streets, who walks it, and the private calendar of a walker.

Written by `acties.looprondes` (Loopronde), `acties.loopplekken` (Loopplek) and `acties.loopagenda` (Loopagenda). Where a
walker was is stored nowhere: a place on the roster knows when somebody began and went home, no more.
"""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from django.contrib.gis.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.streek.models import WGS84

# One alone does not walk.
MINSTENS = 2
# Walkers can check in this long before the begin.
VROEG = timedelta(minutes=30)


def agendacode() -> str:
    return secrets.token_urlsafe(24)


class LooprondeQuerySet(models.QuerySet["Loopronde"]):
    def komend(self, moment: datetime) -> "LooprondeQuerySet":
        """Still to come or going on, first one first; also those that were called off, so that it can be read why."""
        return self.filter(einde__gt=moment).order_by("begin", "id")

    def gaat_door(self) -> "LooprondeQuerySet":
        return self.filter(afgelast="")

    def gelopen(self) -> "LooprondeQuerySet":
        """Walked by at least two, and closed."""
        return self.filter(gelopen_door__gte=MINSTENS)


class Loopronde(models.Model):
    class Stand(StrEnum):
        GEPLAND = "gepland"
        AFGELAST = "afgelast"
        GELOPEN = "gelopen"
        NIET_GELOPEN = "niet_gelopen"

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="looprondes")
    begin = models.DateTimeField(_("begin"))
    einde = models.DateTimeField(_("einde"))
    # Where to walk; empty: the whole area of the group.
    zone = models.PolygonField(_("zone"), srid=WGS84, null=True, blank=True)
    plaatsen = models.PositiveSmallIntegerField(_("plaatsen"))
    # Emptied with the roster: it is for who walks.
    kijk_naar = models.TextField(_("waar let u op"), max_length=300, blank=True)
    # Why it does not happen; empty as long as it does.
    afgelast = models.CharField(max_length=300, blank=True)
    # The three go together, at closing. Walkers without their guests; 0 when there were never two together.
    gesloten_op = models.DateTimeField(null=True, blank=True)
    gelopen_door = models.PositiveSmallIntegerField(null=True, blank=True)
    # How long at least two walked together; not the sum of all walkers.
    minuten = models.PositiveIntegerField(null=True, blank=True)

    objects = LooprondeQuerySet.as_manager()

    class Meta:
        verbose_name = _("loopronde")
        verbose_name_plural = _("looprondes")
        ordering = ("begin", "id")
        constraints = (
            models.CheckConstraint(condition=models.Q(einde__gt=models.F("begin")), name="loopronde_einde_na_begin"),
            models.CheckConstraint(condition=models.Q(plaatsen__gte=MINSTENS), name="loopronde_altijd_met_twee"),
            models.CheckConstraint(
                condition=models.Q(gesloten_op__isnull=True, gelopen_door__isnull=True, minuten__isnull=True)
                | models.Q(gesloten_op__isnull=False, gelopen_door__isnull=False, minuten__isnull=False)
                & (models.Q(gelopen_door=0, minuten=0) | models.Q(gelopen_door__gte=MINSTENS, minuten__gte=1)),
                name="loopronde_gelopen_met_twee",
            ),
            models.CheckConstraint(
                condition=models.Q(afgelast="") | models.Q(gesloten_op__isnull=True),
                name="loopronde_afgelast_is_niet_gelopen",
            ),
        )
        indexes = (
            models.Index(fields=["groep", "begin"], name="loopronde_van_groep"),
            models.Index(fields=["begin"], name="loopronde_begin"),
        )

    def __str__(self) -> str:
        return f"loopronde {self.pk}"

    @property
    def stand(self) -> "Loopronde.Stand":
        if self.afgelast:
            return self.Stand.AFGELAST
        if self.gesloten_op is None:
            return self.Stand.GEPLAND
        return self.Stand.GELOPEN if self.gelopen_door else self.Stand.NIET_GELOPEN

    @property
    def is_geweest(self) -> bool:
        return self.einde <= timezone.now()

    @property
    def is_open(self) -> bool:
        """Whether walkers can check in now."""
        return not self.afgelast and self.begin - VROEG <= timezone.now() < self.einde


class Loopplek(models.Model):
    """One place on the roster: of a member, or of the guest whom a member brings along once."""

    ronde = models.ForeignKey(Loopronde, models.CASCADE, related_name="plekken")
    # Empty for a guest, and for who left the group after walking.
    lid = models.ForeignKey("buurtpreventie.Lid", models.SET_NULL, null=True, blank=True, related_name="loopplekken")
    # For a guest: the place of who brings them, and their name until the round is closed.
    met = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="gasten")
    gast = models.CharField(max_length=40, blank=True)
    # Since when the walker asks another to take this place over.
    ruil_op = models.DateTimeField(null=True, blank=True)
    in_op = models.DateTimeField(null=True, blank=True)
    uit_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("loopplek")
        verbose_name_plural = _("loopplekken")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["ronde", "lid"], name="loopplek_een_per_lid"),
            models.UniqueConstraint(fields=["met"], name="loopplek_een_gast_per_lid"),
            models.CheckConstraint(
                condition=models.Q(met__isnull=True, gast="")
                | models.Q(met__isnull=False, lid__isnull=True, in_op__isnull=True, ruil_op__isnull=True),
                name="loopplek_van_lid_of_gast",
            ),
            models.CheckConstraint(
                condition=models.Q(uit_op__isnull=True) | models.Q(in_op__isnull=False, uit_op__gte=models.F("in_op")),
                name="loopplek_uit_na_in",
            ),
        )

    def __str__(self) -> str:
        return f"loopplek {self.pk} van {self.ronde_id}"

    @property
    def is_gast(self) -> bool:
        return self.met_id is not None

    @property
    def is_binnen(self) -> bool:
        """Checked in, and not out yet."""
        return self.in_op is not None and self.uit_op is None


class Loopagenda(models.Model):
    """The private address of a member's rounds, for the calendar on their phone. A new one, and the old one stops."""

    lid = models.OneToOneField("buurtpreventie.Lid", models.CASCADE, related_name="loopagenda")
    code = models.CharField(max_length=40, unique=True, default=agendacode, editable=False)

    class Meta:
        verbose_name = _("loopagenda")
        verbose_name_plural = _("loopagenda's")

    def __str__(self) -> str:
        return f"loopagenda {self.pk}"
