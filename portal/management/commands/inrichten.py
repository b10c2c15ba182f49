"""`manage.py inrichten`: what a new portal needs to take its first melding: a sketch of the areas, categories, teams,
rules, indicators and the first pages. Adds what is missing and never overwrites what somebody changed."""

from typing import Any

from django.core.management.base import BaseCommand

from cms import inhoud
from cms.alarm import begin as alarmbegin
from portal import inrichting


class Command(BaseCommand):
    help = "Laadt categorieën, teams, regels, indicatoren en de eerste pagina's. Wat er al is, blijft zoals het is."

    def handle(self, *args: Any, **options: Any) -> None:
        inrichting.laad()
        inhoud.laad()
        inhoud.laad_buurten()
        alarmbegin.laad()
        self.stdout.write("Klaar. Laad nu de officiële grenzen met `manage.py gebieden_laden`.")
