"""Who is in which group and as what, who was invited, and what the gemeente found at the screening.
Written by `acties.leden`, how messages reach them by `acties.keuzes`; the screening by `acties.screenen`."""

from datetime import date, time

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .groep import nieuwe_code


class LidQuerySet(models.QuerySet["Lid"]):
    def actief(self) -> "LidQuerySet":
        return self.filter(stand=Lid.Stand.LID)

    def coordinatoren(self) -> "LidQuerySet":
        return self.actief().filter(rol=Lid.Rol.COORDINATOR)


class Lid(models.Model):
    """One neighbour in one group. Leaving takes the row away."""

    class Rol(models.TextChoices):
        LID = "lid", _("lid")
        LOPER = "loper", _("loper")
        COORDINATOR = "coordinator", _("coördinator")

    class Stand(models.TextChoices):
        GEVRAAGD = "gevraagd", _("vraagt om mee te doen")
        LID = "lid", _("doet mee")

    class Kanaal(models.TextChoices):
        MAIL = "mail", _("Meteen, per mail")
        PUSH = "push", _("Meteen, als pushbericht op mijn toestel")
        OVERZICHT = "overzicht", _("Eén keer per dag, in een mail met alles")
        NIETS = "niets", _("Niet. Ik kijk zelf in de groep")

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="leden")
    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, related_name="lidmaatschappen")
    rol = models.CharField(_("rol"), max_length=12, choices=Rol, default=Rol.LID)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.LID)
    wil_lopen = models.BooleanField(_("wil meelopen"), default=False)
    sinds = models.DateTimeField()
    # How messages reach this neighbour: seinen, and all else; never in the quiet hours.
    seinen = models.CharField(_("seinen"), max_length=10, choices=Kanaal, default=Kanaal.MAIL)
    berichten = models.CharField(_("andere berichten"), max_length=10, choices=Kanaal, default=Kanaal.OVERZICHT)
    stil_van = models.TimeField(default=time(22))
    stil_tot = models.TimeField(default=time(7))

    objects = LidQuerySet.as_manager()

    class Meta:
        verbose_name = _("lid")
        verbose_name_plural = _("leden")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["groep", "deelnemer"], name="lid_een_keer_per_groep"),
            models.CheckConstraint(
                condition=models.Q(stand="lid") | models.Q(rol="lid"), name="lid_zonder_toelating_heeft_geen_rol"
            ),
        )

    def __str__(self) -> str:
        return f"lid {self.pk} van {self.groep_id}"

    def kanaal_voor(self, soort: str) -> str:
        return self.seinen if soort == "sein" else self.berichten

    @property
    def is_coordinator(self) -> bool:
        return self.stand == self.Stand.LID and self.rol == self.Rol.COORDINATOR

    @property
    def is_laatste_coordinator(self) -> bool:
        anderen = Lid.objects.coordinatoren().filter(groep=self.groep_id).exclude(pk=self.pk)
        return self.is_coordinator and not anderen.exists()


class Uitnodiging(models.Model):
    """A personal invitation by mail. Used once; erased when it is used or has run out."""

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="uitnodigingen")
    email = models.EmailField()
    code = models.CharField(max_length=24, unique=True, default=nieuwe_code, editable=False)
    rol = models.CharField(max_length=12, choices=[("lid", _("lid")), ("coordinator", _("coördinator"))], default="lid")
    gemaakt_op = models.DateTimeField()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        constraints = (models.UniqueConstraint(fields=["groep", "email"], name="uitnodiging_een_keer_per_adres"),)

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"


class Screening(models.Model):
    """Yes, or no, and until when: nothing else is written down. Only staff of the gemeente ever see it."""

    gemeente_code = models.CharField(max_length=6)
    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, related_name="screeningen")
    akkoord = models.BooleanField()
    tot = models.DateField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name = _("screening")
        verbose_name_plural = _("screeningen")
        constraints = (
            models.UniqueConstraint(fields=["gemeente_code", "deelnemer"], name="screening_een_per_gemeente"),
            models.CheckConstraint(
                condition=models.Q(akkoord=True, tot__isnull=False) | models.Q(akkoord=False, tot__isnull=True),
                name="screening_ja_heeft_einde",
            ),
        )

    def __str__(self) -> str:
        return f"screening {self.pk}"

    def geldt(self, dag: date) -> bool:
        return self.akkoord and self.tot is not None and dag <= self.tot
