"""What a boa asks groups to keep an eye on, for some weeks, and what was done with it. Written by `acties.aandacht`.

Holds no words of a melding and no person: a rounded place and a sentence about behaviour.
"""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AandachtspuntQuerySet(models.QuerySet["Aandachtspunt"]):
    def loopt(self, moment: datetime) -> "AandachtspuntQuerySet":
        """Asked, not over and not answered yet."""
        return self.filter(loopt_tot__gt=moment, terug_op=None)


class Aandachtspunt(models.Model):
    class Aanleiding(models.TextChoices):
        MELDING = "melding", _("een melding")
        HOTSPOT = "hotspot", _("een drukke plek")
        EIGEN = "eigen", _("wat de boa zelf zag")

    gemeente_code = models.CharField(max_length=6)
    buurt_code = models.CharField(max_length=10)
    # H3, resolution 9: some 350 metres across. Empty: the whole buurt.
    cel = models.CharField(max_length=16, blank=True)
    tekst = models.CharField(_("waar let de groep op"), max_length=300)
    aanleiding = models.CharField(max_length=8, choices=Aanleiding, default=Aanleiding.EIGEN)
    # For colleagues, so that nobody asks twice; the group never hears which one.
    melding = models.ForeignKey("melding.Melding", models.SET_NULL, null=True, blank=True, related_name="+")
    groepen = models.ManyToManyField("buurtpreventie.Groep", related_name="aandachtspunten")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    weken = models.PositiveSmallIntegerField(_("weken"))
    gemaakt_op = models.DateTimeField()
    loopt_tot = models.DateTimeField()
    # Thanks, and what was done: with it the aandachtspunt is over.
    terug = models.TextField(_("dit is ermee gedaan"), max_length=600, blank=True)
    terug_op = models.DateTimeField(null=True, blank=True)

    objects = AandachtspuntQuerySet.as_manager()

    class Meta:
        verbose_name = _("aandachtspunt")
        verbose_name_plural = _("aandachtspunten")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=models.Q(weken__range=(1, 8)), name="aandachtspunt_een_tot_acht_weken"),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="aandachtspunt_zegt_waarop"),
            models.CheckConstraint(condition=~models.Q(buurt_code=""), name="aandachtspunt_heeft_buurt"),
            models.CheckConstraint(
                condition=models.Q(terug="", terug_op__isnull=True)
                | (~models.Q(terug="") & models.Q(terug_op__isnull=False)),
                name="aandachtspunt_terug_heeft_moment",
            ),
        )
        indexes = (models.Index(fields=["gemeente_code", "-id"], name="aandachtspunt_van_gemeente"),)

    def __str__(self) -> str:
        return f"aandachtspunt {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.terug_op is None and self.loopt_tot > timezone.now()
