"""`manage.py wis_melder 12`: erases now who reported a melding, because that person asks for it. The melding stays."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from meldingen.melding import privacy
from meldingen.melding.models import Melder, Melding


class Command(BaseCommand):
    help = "Wist naam, e-mailadres en telefoon van de melder van één melding, ook uit de post die nog wacht."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nummer", help="het nummer van de melding, met of zonder letters ervoor")

    def handle(self, *args: Any, nummer: str, **options: Any) -> None:
        cijfers = nummer.rpartition("-")[2]
        melding = Melding.objects.filter(pk=int(cijfers)).first() if cijfers.isdecimal() else None
        if melding is None:
            raise CommandError(f"Er is geen melding {nummer}.")
        if not Melder.objects.filter(melding=melding).exists():
            raise CommandError(f"Van melding {melding.nummer} zijn geen gegevens van een melder (meer) bewaard.")
        privacy.wis_melder(melding)
        self.stdout.write(f"De gegevens van de melder van {melding.nummer} zijn gewist.")
