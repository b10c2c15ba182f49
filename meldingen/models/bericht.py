"""The outbox: one message to one recipient about one transition. Written by `meldingen.berichten` alone."""

from datetime import datetime

from django.db import models


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

    overgang = models.ForeignKey("meldingen.Statusovergang", models.CASCADE, related_name="berichten")
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
                fields=["overgang", "ontvanger", "kanaal", "sjabloon"], name="bericht_nooit_twee_keer"
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
        return f"{self.kanaal} over {self.overgang_id}: {self.stand}"
