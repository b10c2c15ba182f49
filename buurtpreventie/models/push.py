"""Where a browser takes push messages, and what still has to go there. Written by `acties.pushen`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pushadres(models.Model):
    """One browser of one neighbour. Goes when they say so, when they log out everywhere, or when the browser stopped."""

    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, related_name="pushadressen")
    adres = models.URLField(max_length=500, unique=True)
    # The public key of the browser and the secret it shares with us: what we send, only it can read.
    sleutel = models.CharField(max_length=100)
    geheim = models.CharField(max_length=40)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("pushadres")
        verbose_name_plural = _("pushadressen")

    def __str__(self) -> str:
        return f"pushadres {self.pk}"


class Pushbericht(models.Model):
    """That there is something new in a group, for one browser. Kept for a day, so that twice is once and a flood is seen."""

    pushadres = models.ForeignKey(Pushadres, models.CASCADE, related_name="berichten")
    lid = models.ForeignKey("buurtpreventie.Lid", models.CASCADE, related_name="+")
    # The most urgent of what is new; gone or expired, then nothing is sent.
    bericht = models.ForeignKey("buurtpreventie.Groepsbericht", models.CASCADE, related_name="+")
    aantal = models.PositiveSmallIntegerField(default=1)
    pogingen = models.PositiveSmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    gemaakt_op = models.DateTimeField()
    # Taken by the push service, or given up: nothing more to do.
    klaar = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("pushbericht")
        verbose_name_plural = _("pushberichten")
        constraints = (models.UniqueConstraint(fields=["pushadres", "bericht"], name="pushbericht_een_keer"),)
        indexes = (
            models.Index(fields=["volgende_poging_op"], name="pushbericht_wacht", condition=models.Q(klaar=False)),
            models.Index(fields=["lid", "gemaakt_op"], name="pushbericht_van_lid"),
        )

    def __str__(self) -> str:
        return f"pushbericht {self.pk}"
