"""What the composition itself has to remember: when each line of the timetable last had its turn."""

from django.db import models


class Roosterbeurt(models.Model):
    """Written by `portal.rooster` alone."""

    naam = models.CharField(max_length=40, primary_key=True)
    laatste = models.DateTimeField()

    class Meta:
        verbose_name = "roosterbeurt"
        verbose_name_plural = "roosterbeurten"

    def __str__(self) -> str:
        return f"{self.naam}: {self.laatste:%d-%m-%Y %H:%M}"
