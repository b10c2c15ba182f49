"""The outbox: one message to one recipient about one transition or one occasion. Written by `meldingen.berichten` alone."""

from datetime import datetime

from django.db import models
from django.db.models.functions import Coalesce


class BerichtQuerySet(models.QuerySet["Bericht"]):
    def te_versturen(self, moment: datetime) -> "BerichtQuerySet":
        """Waiting and due, longest waiting first."""
        return self.filter(stand=Bericht.Stand.WACHT, volgende_poging_op__lte=moment).order_by("volgende_poging_op")

    def mislukt(self) -> "BerichtQuerySet":
        return self.filter(stand=Bericht.Stand.MISLUKT)


class Bericht(models.Model):
    class Stand(models.TextChoices):
        WACHT = "wacht", "wacht"
        VERSTUURD = "verstuurd", "verstuurd"
        MISLUKT = "mislukt", "mislukt"

    class Kanaal(models.TextChoices):
        MAIL = "mail", "e-mail"

    # What it is about: one step of a melding, or (empty) the occasion below.
    overgang = models.ForeignKey("meldingen.Statusovergang", models.CASCADE, null=True, related_name="berichten")
    # Whose reporter reads it, when that is not the melding of the step itself: a duplicate hears of its main melding.
    melding = models.ForeignKey("meldingen.Melding", models.CASCADE, null=True, related_name="+")
    # The name of an occasion that happens once, such as "escalatie:GM1883:2026-11-25".
    aanleiding = models.CharField(max_length=80, blank=True)
    # Keys of rows that the text needs; never words or names.
    gegevens = models.JSONField(default=dict)
    ontvanger = models.CharField(max_length=254)
    # Which text: that of the new status, or one for the team or a partner.
    sjabloon = models.CharField(max_length=40)
    kanaal = models.CharField(max_length=8, choices=Kanaal, default=Kanaal.MAIL)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    verstuurd_op = models.DateTimeField(null=True, blank=True)
    laatste_fout = models.CharField(max_length=300, blank=True)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        constraints = (
            models.UniqueConstraint(
                "overgang",
                # Nothing is not equal to nothing in a unique index; a zero is.
                Coalesce("melding", models.Value(0)),
                "ontvanger",
                "kanaal",
                "sjabloon",
                name="bericht_nooit_twee_keer",
            ),
            models.UniqueConstraint(
                fields=["aanleiding", "ontvanger", "kanaal", "sjabloon"],
                condition=models.Q(overgang__isnull=True),
                name="bericht_een_keer_per_aanleiding",
            ),
            models.CheckConstraint(
                condition=models.Q(overgang__isnull=False, aanleiding="")
                | (models.Q(overgang__isnull=True, melding__isnull=True) & ~models.Q(aanleiding="")),
                name="bericht_gaat_ergens_over",
            ),
            models.CheckConstraint(
                condition=models.Q(stand="verstuurd", verstuurd_op__isnull=False)
                | (~models.Q(stand="verstuurd") & models.Q(verstuurd_op__isnull=True)),
                name="bericht_verstuurd_heeft_moment",
            ),
        )
        indexes = (
            models.Index(fields=["volgende_poging_op"], name="bericht_wacht", condition=models.Q(stand="wacht")),
        )

    def __str__(self) -> str:
        return f"{self.kanaal} over {self.aanleiding or self.overgang_id}: {self.stand}"
