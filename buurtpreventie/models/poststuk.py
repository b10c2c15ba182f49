"""The outbox of buurtpreventie: one mail to one address for one occasion. Written by `buurtpreventie.post` alone."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _


class PoststukQuerySet(models.QuerySet["Poststuk"]):
    def te_versturen(self, moment: datetime) -> "PoststukQuerySet":
        """Waiting and due, longest waiting first."""
        return self.filter(stand=Poststuk.Stand.WACHT, volgende_poging_op__lte=moment).order_by("volgende_poging_op")


class Poststuk(models.Model):
    class Stand(models.TextChoices):
        WACHT = "wacht", "wacht"
        VERSTUURD = "verstuurd", "verstuurd"
        MISLUKT = "mislukt", "mislukt"

    # The name of the occasion and of who it is for: twice the same is once.
    sleutel = models.CharField(max_length=120, unique=True)
    # Goes with the person, so that who is erased gets nothing more; an address alone for who is not known yet.
    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, null=True, related_name="post")
    adres = models.EmailField()
    # Emptied once it has been sent, or given up: they name people, and one holds a code.
    onderwerp = models.CharField(max_length=200)
    tekst = models.TextField(blank=True)
    # Where one press ends mail of this kind (RFC 8058); emptied with the rest.
    afmelden = models.CharField(max_length=300, blank=True)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    verstuurd_op = models.DateTimeField(null=True, blank=True)
    laatste_fout = models.CharField(max_length=300, blank=True)

    objects = PoststukQuerySet.as_manager()

    class Meta:
        verbose_name = _("poststuk")
        verbose_name_plural = _("poststukken")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(stand="verstuurd", verstuurd_op__isnull=False)
                | (~models.Q(stand="verstuurd") & models.Q(verstuurd_op__isnull=True)),
                name="poststuk_verstuurd_heeft_moment",
            ),
        )
        indexes = (
            models.Index(fields=["volgende_poging_op"], name="poststuk_wacht", condition=models.Q(stand="wacht")),
        )

    def __str__(self) -> str:
        return f"{self.sleutel}: {self.stand}"
