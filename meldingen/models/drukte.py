"""Where much of one kind was reported lately. Only counted, not yet held against chance. Written by `hotspots`."""

from django.db import models


class Drukteplek(models.Model):
    """A cell with many meldingen of one main category in the last 90 days, by how many reporters at least."""

    gemeente_code = models.CharField(max_length=6)
    cel = models.CharField(max_length=16, help_text="H3, resolution 9 (about 350 m across)")
    hoofdcategorie = models.ForeignKey("meldingen.Categorie", models.CASCADE, related_name="+")
    aantal = models.PositiveIntegerField()
    dagen = models.PositiveSmallIntegerField(help_text="on how many days: one person in one evening is no pattern")

    class Meta:
        verbose_name = "drukteplek"
        verbose_name_plural = "drukteplekken"
        constraints = (
            models.UniqueConstraint(fields=["gemeente_code", "cel", "hoofdcategorie"], name="drukteplek_een_keer"),
        )

    def __str__(self) -> str:
        return f"{self.cel}: {self.aantal}"
