"""What neighbours write to each other: announcements, questions, seinen and answers. Written by `acties.berichten`.

Nobody writes down who read what, and no message has a picture or a place on the map.
"""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class GroepsberichtQuerySet(models.QuerySet["Groepsbericht"]):
    def te_lezen(self, moment: datetime) -> "GroepsberichtQuerySet":
        """What has not expired; also what was taken away, so that its reason can be read."""
        return self.filter(verloopt_op__gt=moment)

    def voor_groep(self, groep: int) -> "GroepsberichtQuerySet":
        """What a group may read: its own, and what a group next door shared."""
        gedeeld = Groepsbericht.ook_naar.through.objects.filter(groep=groep)
        return self.filter(models.Q(groep=groep) | models.Q(pk__in=gedeeld.values("groepsbericht")))

    def staat(self, moment: datetime) -> "GroepsberichtQuerySet":
        return self.te_lezen(moment).filter(weg_op=None, verborgen_op=None)


class Groepsbericht(models.Model):
    class Soort(models.TextChoices):
        SEIN = "sein", _("sein")
        VRAAG = "vraag", _("vraag")
        MEDEDELING = "mededeling", _("mededeling")
        ANTWOORD = "antwoord", _("antwoord")

    class Weg(models.TextChoices):
        SCHRIJVER = "schrijver", _("wie het schreef")
        COORDINATOR = "coordinator", _("een coördinator")
        GEMEENTE = "gemeente", _("de gemeente")

    groep = models.ForeignKey("buurtpreventie.Groep", models.CASCADE, related_name="berichten")
    # The groups next door that get it too; only as long as both sides agree (`Groepsafspraak`).
    ook_naar = models.ManyToManyField("buurtpreventie.Groep", related_name="+", blank=True)
    schrijver = models.ForeignKey("buurtpreventie.Deelnemer", models.SET_NULL, null=True, related_name="berichten")
    soort = models.CharField(max_length=10, choices=Soort)
    antwoord_op = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="antwoorden")
    tekst = models.TextField(max_length=1000, blank=True)
    # In words, for a sein: what happens comes with where.
    plek = models.CharField(max_length=120, blank=True)
    is_112_gebeld = models.BooleanField(default=False)
    # How many hours it stands; after that nobody sees it and the night erases it.
    uren = models.PositiveSmallIntegerField()
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    # When it was noted for every reader how it reaches them.
    verdeeld_op = models.DateTimeField(null=True, blank=True)
    # Neighbours complained: only its writer and who decides see the text, until that is done.
    verborgen_op = models.DateTimeField(null=True, blank=True)
    weg_op = models.DateTimeField(null=True, blank=True)
    weg_door = models.CharField(max_length=12, choices=Weg, blank=True)
    weg_reden = models.TextField(max_length=1000, blank=True)

    objects = GroepsberichtQuerySet.as_manager()

    class Meta:
        verbose_name = _("groepsbericht")
        verbose_name_plural = _("groepsberichten")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(soort="antwoord", antwoord_op__isnull=False)
                | (~models.Q(soort="antwoord") & models.Q(antwoord_op__isnull=True)),
                name="groepsbericht_antwoord_hoort_ergens_bij",
            ),
            models.CheckConstraint(
                condition=~models.Q(soort="sein") | models.Q(uren__range=(24, 72)),
                name="groepsbericht_sein_verloopt_in_drie_dagen",
            ),
            models.CheckConstraint(
                condition=models.Q(weg_op__isnull=True, weg_door="", weg_reden="")
                | (models.Q(weg_op__isnull=False) & ~models.Q(weg_door="") & ~models.Q(weg_reden="")),
                name="groepsbericht_weg_heeft_reden",
            ),
            models.CheckConstraint(
                condition=models.Q(verborgen_op__isnull=True) | models.Q(weg_op__isnull=True),
                name="groepsbericht_weg_of_verborgen",
            ),
            models.CheckConstraint(
                condition=~models.Q(tekst="") | models.Q(weg_op__isnull=False), name="groepsbericht_heeft_tekst"
            ),
            models.CheckConstraint(
                condition=~models.Q(soort="sein", plek="") | models.Q(weg_op__isnull=False),
                name="groepsbericht_sein_heeft_plek",
            ),
        )
        indexes = (
            models.Index(fields=["groep", "-id"], name="groepsbericht_van_groep"),
            models.Index(fields=["verloopt_op"], name="groepsbericht_verloopt"),
        )

    def __str__(self) -> str:
        return f"{self.soort} {self.pk}"

    @property
    def is_te_beantwoorden(self) -> bool:
        return not (self.weg_op or self.verborgen_op) and self.verloopt_op > timezone.now()
