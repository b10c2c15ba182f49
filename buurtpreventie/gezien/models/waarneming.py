"""What a neighbour saw, as a note for the group or as a melding at the gemeente. Written by `acties.waarnemingen`.

The place is that of what was seen, given once, never of the one who walks. Text, place and writer go after a week; what is
left only counts.
"""

from datetime import datetime

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from meldingen.streek.models import WGS84


class WaarnemingQuerySet(models.QuerySet["Waarneming"]):
    def te_lezen(self, moment: datetime) -> "WaarnemingQuerySet":
        """Notes that have not expired, and what became a melding as long as its writer is to hear of it."""
        return self.filter(models.Q(verloopt_op__gt=moment) | models.Q(melding__isnull=False, is_teruggelezen=False))


class Waarneming(models.Model):
    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="waarnemingen")
    schrijver = models.ForeignKey("buurtpreventie.Deelnemer", models.SET_NULL, null=True, related_name="waarnemingen")
    # Given by the device: sending twice is once.
    sleutel = models.CharField(max_length=64, unique=True)
    # Empty: something else.
    categorie = models.ForeignKey("melding.Categorie", models.PROTECT, null=True, blank=True, related_name="+")
    tekst = models.TextField(max_length=500, blank=True)
    plek = models.CharField(max_length=300, blank=True)
    punt = models.PointField(srid=WGS84, null=True, blank=True)
    # Empty: seen somewhere in the area of the group.
    buurt_code = models.CharField(max_length=10, blank=True)
    # The round on which its writer walked at that moment, if any.
    loopronde = models.ForeignKey(
        "buurtpreventie.Loopronde", models.SET_NULL, null=True, blank=True, related_name="waarnemingen"
    )
    aandachtspunt = models.ForeignKey(
        "buurtpreventie.Aandachtspunt", models.SET_NULL, null=True, blank=True, related_name="waarnemingen"
    )
    gezien_op = models.DateTimeField()
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    melding = models.OneToOneField("melding.Melding", models.SET_NULL, null=True, blank=True, related_name="waarneming")
    # When those who saw it were told that it was done.
    terug_op = models.DateTimeField(null=True, blank=True)
    is_teruggelezen = models.BooleanField(default=False, help_text="told a month ago: nobody's any more")
    weg_reden = models.CharField(max_length=300, blank=True)

    objects = WaarnemingQuerySet.as_manager()

    class Meta:
        verbose_name = _("waarneming")
        verbose_name_plural = _("waarnemingen")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(sleutel=""), name="waarneming_heeft_sleutel"),
            models.CheckConstraint(
                condition=models.Q(is_teruggelezen=False) | models.Q(terug_op__isnull=False, schrijver__isnull=True),
                name="waarneming_teruggelezen_is_van_niemand",
            ),
            models.CheckConstraint(
                condition=models.Q(weg_reden="") | models.Q(tekst="", punt__isnull=True, plek=""),
                name="waarneming_weg_is_leeg",
            ),
            models.CheckConstraint(
                condition=models.Q(verloopt_op__gt=models.F("gezien_op")), name="waarneming_verloopt"
            ),
        )
        indexes = (
            models.Index(fields=["groep", "-id"], name="waarneming_van_groep"),
            models.Index(fields=["verloopt_op"], name="waarneming_verloopt_op"),
        )

    def __str__(self) -> str:
        return f"waarneming {self.pk}"
