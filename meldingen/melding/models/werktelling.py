"""Counts of the work itself, for the coordinator. A `Werkregel` is written in the transaction of what it counts;
`indicatoren.werkcijfers` folds the lines into `Werktelling`. So no page ever counts meldingen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Werksoort(models.TextChoices):
    """What is counted. `som` beside `aantal` holds working days (ANTWOORD) or marks (TEVREDEN)."""

    OPEN = "open", _("open, naar de dag van melden")
    GESLOTEN = "gesloten", _("gesloten")
    OP_TIJD = "op_tijd", _("gesloten binnen de termijn")
    ANTWOORD = "antwoord", _("eerste antwoord; som: werkdagen")
    HEROPEND = "heropend", _("heropend")
    GEVRAAGD = "gevraagd", _("gevraagd of het is opgelost")
    OPGELOST = "opgelost", _("melder zegt: opgelost")
    NIET_OPGELOST = "niet_opgelost", _("melder zegt: niet opgelost")
    TEVREDEN = "tevreden", _("tevredenheid; som: cijfers van 1 tot 5")


class Werkregel(models.Model):
    """+1 or -1 that is not folded yet."""

    soort = models.CharField(max_length=14, choices=Werksoort)
    dag = models.DateField()
    gemeente_code = models.CharField(max_length=6)
    buurt_code = models.CharField(max_length=10)
    team = models.ForeignKey("melding.Team", models.CASCADE, related_name="+")
    categorie = models.ForeignKey("melding.Categorie", models.CASCADE, related_name="+")
    aantal = models.SmallIntegerField()
    som = models.IntegerField(default=0)

    class Meta:
        verbose_name = "werkregel"
        verbose_name_plural = "werkregels"
        indexes = (models.Index(fields=["gemeente_code", "soort"], name="werkregel_gemeente"),)

    def __str__(self) -> str:
        return f"{self.soort} {self.dag}: {self.aantal:+d}"


class Werktelling(models.Model):
    """So many in one gemeente on one day, seen one way: all together, per team, per category or per buurt."""

    class Doorsnede(models.TextChoices):
        ALLES = "alles", _("alles samen")
        TEAM = "team", _("per team")
        CATEGORIE = "categorie", _("per soort")
        BUURT = "buurt", _("per buurt")

    soort = models.CharField(max_length=14, choices=Werksoort)
    # OPEN keeps the day of reporting; the others the first day of their month.
    begin = models.DateField()
    gemeente_code = models.CharField(max_length=6)
    doorsnede = models.CharField(max_length=9, choices=Doorsnede)
    # The key of the team or category, the code of the buurt, or empty.
    sleutel = models.CharField(max_length=20, blank=True)
    aantal = models.IntegerField(default=0)
    som = models.IntegerField(default=0)

    class Meta:
        verbose_name = "werktelling"
        verbose_name_plural = "werktellingen"
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente_code", "soort", "doorsnede", "sleutel", "begin"], name="werktelling_een_keer"
            ),
        )

    def __str__(self) -> str:
        return f"{self.soort} {self.begin}: {self.aantal}"
