"""Every word stem that occurs in some melding: what a typing slip is compared with. Written by `zoeken`."""

from django.db import models


class Zoekwoord(models.Model):
    stam = models.CharField(max_length=40, primary_key=True)
    # The last day it was written: `privacy` forgets a word that nobody has used for as long as a melding is kept.
    laatst = models.DateField(db_index=True)

    class Meta:
        verbose_name = "zoekwoord"
        verbose_name_plural = "zoekwoorden"

    def __str__(self) -> str:
        return self.stam
