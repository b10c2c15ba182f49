"""`manage.py hertel`: counts anew from the meldingen themselves, after a repair or a first load."""

from typing import Any

from django.core.management.base import BaseCommand

from meldingen.melding.grootboek import tellen, werkcijfers


class Command(BaseCommand):
    help = "Telt alle cijfers opnieuw uit de meldingen zelf. Wat openbaar is gemaakt, blijft zoals het is."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{tellen.hertel()} meldingen geteld, {werkcijfers.hertel()} daarvan open.")
