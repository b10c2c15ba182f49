"""Counts. A `Telregel` is written in the transaction of what it counts; `indicatoren.tellen` folds the lines of closed
days into `Telling`. So a total is always the sum of both, and no reader ever counts meldingen."""

from django.db import models


class Telregel(models.Model):
    """+1 or -1 that is not folded yet. Written by `indicatoren.tellen.tel`, called by `acties`."""

    dag = models.DateField(db_index=True)
    buurt_code = models.CharField(max_length=10)
    wijk_code = models.CharField(max_length=8)
    gemeente_code = models.CharField(max_length=6)
    categorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    aantal = models.SmallIntegerField(default=0)
    dubbel = models.SmallIntegerField(default=0)

    class Meta:
        verbose_name = "telregel"
        verbose_name_plural = "telregels"

    def __str__(self) -> str:
        return f"{self.dag} {self.buurt_code}: {self.aantal:+d}"


class Telling(models.Model):
    """How many meldingen of one category in one area in one day or month; `dubbel` of them were merged into another."""

    class Korrel(models.TextChoices):
        DAG = "dag", "dag"
        MAAND = "maand", "maand"

    korrel = models.CharField(max_length=5, choices=Korrel)
    begin = models.DateField()
    gebied_code = models.CharField(max_length=10)
    categorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    aantal = models.IntegerField(default=0)
    dubbel = models.IntegerField(default=0)

    class Meta:
        verbose_name = "telling"
        verbose_name_plural = "tellingen"
        constraints = (
            models.UniqueConstraint(fields=["korrel", "gebied_code", "categorie", "begin"], name="telling_een_keer"),
            models.CheckConstraint(condition=models.Q(aantal__gte=0, dubbel__gte=0), name="telling_nooit_onder_nul"),
        )

    def __str__(self) -> str:
        return f"{self.gebied_code} {self.begin}: {self.aantal}"
