"""The outbox: one mail or push message to one reader about one occasion. Written by `meldingen.melding.uitgaand` alone."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models


class UitgaandQuerySet(models.QuerySet["Uitgaand"]):
    def te_versturen(self, moment: datetime) -> "UitgaandQuerySet":
        """Waiting and due, longest waiting first."""
        return self.filter(stand=Uitgaand.Stand.WACHT, volgende_poging_op__lte=moment).order_by("volgende_poging_op")

    def over(self, soort: str, pks: Iterable[int]) -> "UitgaandQuerySet":
        """About any of these rows, such as ("melding", [12])."""
        return self.filter(over__in=[f"{soort}:{pk}" for pk in pks])

    def mislukt(self) -> "UitgaandQuerySet":
        return self.filter(stand=Uitgaand.Stand.MISLUKT)


class Uitgaand(models.Model):
    class Stand(models.TextChoices):
        WACHT = "wacht", "wacht"
        VERSTUURD = "verstuurd", "verstuurd"
        MISLUKT = "mislukt", "mislukt"
        # Nothing left to tell: too late, taken away, or its reader is gone.
        VERVALLEN = "vervallen", "vervallen"

    class Kanaal(models.TextChoices):
        MAIL = "mail", "e-mail"
        PUSH = "push", "push"

    # The name of the occasion, the text and the reader: twice the same is once. Holds no address (see `uitgaand.rij`).
    sleutel = models.CharField(max_length=200, unique=True)
    kanaal = models.CharField(max_length=8, choices=Kanaal, default=Kanaal.MAIL)
    # What it is about, such as "melding:12"; the reader's own melding, when it is about one.
    over = models.CharField(max_length=120, db_index=True)
    # Who makes it and brings it, by the names of settings.AFZENDERS; empty: the text stands in this row.
    afzender = models.CharField(max_length=20, blank=True)
    sjabloon = models.CharField(max_length=40, blank=True)
    # Keys of rows that the text needs; never words or names.
    gegevens = models.JSONField(default=dict)
    ontvanger = models.CharField(max_length=254, blank=True)
    # Emptied once it was sent, or past `tot`: they name people, and one holds a code.
    onderwerp = models.CharField(max_length=200, blank=True)
    tekst = models.TextField(blank=True)
    # Where one press ends mail of this kind (RFC 8058); emptied with the rest.
    afmelden = models.CharField(max_length=300, blank=True)
    # After this it is no news any more: it is not sent, and what it said is wiped.
    tot = models.DateTimeField(null=True, blank=True)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # While a worker has it: the end of its lease.
    volgende_poging_op = models.DateTimeField()
    verstuurd_op = models.DateTimeField(null=True, blank=True)
    laatste_fout = models.CharField(max_length=300, blank=True)
    gemaakt_op = models.DateTimeField()

    objects = UitgaandQuerySet.as_manager()

    class Meta:
        verbose_name = "uitgaand bericht"
        verbose_name_plural = "uitgaande berichten"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(stand="verstuurd", verstuurd_op__isnull=False)
                | (~models.Q(stand="verstuurd") & models.Q(verstuurd_op__isnull=True)),
                name="uitgaand_verstuurd_heeft_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(stand__in=["wacht", "mislukt"]) | models.Q(onderwerp="", tekst="", afmelden=""),
                name="uitgaand_houdt_geen_tekst_over",
            ),
            models.CheckConstraint(
                condition=models.Q(kanaal="push", ontvanger="") | (models.Q(kanaal="mail") & ~models.Q(ontvanger="")),
                name="uitgaand_mail_heeft_een_adres",
            ),
        )
        indexes = (
            models.Index(fields=["volgende_poging_op"], name="uitgaand_wacht", condition=models.Q(stand="wacht")),
        )

    def __str__(self) -> str:
        return f"{self.kanaal} over {self.over}: {self.stand}"
