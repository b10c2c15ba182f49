"""How often somebody was referred elsewhere: a count per day, category and buurt. Written by `acties.tel_verwijzing`."""

from django.db import models


class Verwijzing(models.Model):
    dag = models.DateField()
    categorie = models.ForeignKey("melding.Categorie", models.PROTECT, related_name="+")
    buurt_code = models.CharField(max_length=10, blank=True)
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "verwijzing"
        verbose_name_plural = "verwijzingen"
        constraints = (models.UniqueConstraint(fields=["dag", "categorie", "buurt_code"], name="verwijzing_een_keer"),)

    def __str__(self) -> str:
        return f"{self.dag} {self.categorie_id}: {self.aantal}"
