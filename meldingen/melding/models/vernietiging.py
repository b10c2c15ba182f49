"""The log of what was destroyed, and when: numbers, never content. Written by `privacy`."""

from django.db import models


class Vernietiging(models.Model):
    tijdstip = models.DateTimeField(auto_now_add=True)
    wat = models.CharField(max_length=60)
    aantal = models.PositiveIntegerField()

    class Meta:
        verbose_name = "vernietiging"
        verbose_name_plural = "vernietigingen"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.tijdstip:%Y-%m-%d} {self.wat}: {self.aantal}"
