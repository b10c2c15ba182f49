"""Teams of a gemeente, who is in them, and when somebody is away. Written by `acties.inrichten`."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TeamQuerySet(models.QuerySet["Team"]):
    def actief(self) -> "TeamQuerySet":
        """Teams that can get work: not those that were removed and only keep their old meldingen."""
        return self.filter(opgeheven_op__isnull=True)


class Team(models.Model):
    gemeente_code = models.CharField(_("gemeente"), max_length=6)
    naam = models.CharField(_("naam"), max_length=80)
    email = models.EmailField(_("e-mailadres van het team"), blank=True)
    vangnet = models.BooleanField(
        _("vangnet"), default=False, help_text=_("Krijgt elke melding waar geen regel voor is. Eén per gemeente.")
    )
    opgeheven_op = models.DateTimeField(_("opgeheven op"), null=True, blank=True)
    leden: models.ManyToManyField = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="melding.Teamlid", related_name="teams"
    )

    objects = TeamQuerySet.as_manager()

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        ordering = ("gemeente_code", "naam")
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente_code", "naam"],
                condition=models.Q(opgeheven_op__isnull=True),
                name="team_naam_per_gemeente",
            ),
            models.UniqueConstraint(
                fields=["gemeente_code"], condition=models.Q(vangnet=True), name="team_een_vangnet_per_gemeente"
            ),
            models.CheckConstraint(
                condition=models.Q(vangnet=False) | models.Q(opgeheven_op__isnull=True),
                name="team_vangnet_is_niet_opgeheven",
            ),
        )

    def __str__(self) -> str:
        return self.naam


class Teamlid(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)

    class Meta:
        verbose_name = _("teamlid")
        verbose_name_plural = _("teamleden")
        constraints = (models.UniqueConstraint(fields=["team", "gebruiker"], name="teamlid_een_keer"),)

    def __str__(self) -> str:
        return f"{self.gebruiker} in {self.team}"


class AfwezigheidQuerySet(models.QuerySet["Afwezigheid"]):
    def op(self, dag: date) -> "AfwezigheidQuerySet":
        """Who is away on `dag`; the first and the last day both count."""
        return self.filter(eerste_dag__lte=dag, laatste_dag__gte=dag)

    def nog_niet_voorbij(self, dag: date) -> "AfwezigheidQuerySet":
        return self.filter(laatste_dag__gte=dag).order_by("eerste_dag", "id")


class Afwezigheid(models.Model):
    """From the first up to and including the last day. Why somebody is away is nobody's business here."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="afwezigheid")
    eerste_dag = models.DateField(_("eerste dag"))
    laatste_dag = models.DateField(_("laatste dag"))

    objects = AfwezigheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("afwezigheid")
        verbose_name_plural = _("afwezigheid")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(laatste_dag__gte=models.F("eerste_dag")), name="afwezigheid_eindigt_na_begin"
            ),
        )
        indexes = (models.Index(fields=["gebruiker", "laatste_dag"], name="afwezigheid_van_wie"),)

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.eerste_dag} - {self.laatste_dag}"
