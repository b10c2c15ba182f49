"""Every word stem that occurs in some melding: what a typing slip is compared with. Written by `zoeken`."""

from django.db import models


class Zoekwoord(models.Model):
    stam = models.CharField(max_length=40, primary_key=True)

    class Meta:
        verbose_name = "zoekwoord"
        verbose_name_plural = "zoekwoorden"

    def __str__(self) -> str:
        return self.stam
