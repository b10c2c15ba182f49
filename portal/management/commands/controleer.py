"""`manage.py controleer`: does all hold that must always hold? Says what does not, and ends with an error then."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from portal import controle, rooster


class Command(BaseCommand):
    help = "Kijkt op de echte gegevens of alles klopt: cijfers, uitbak, wachtrij, termijnen, index en rooster."

    def handle(self, *args: Any, **options: Any) -> None:
        zinnen = controle.gebreken(timezone.now(), rooster.ROOSTER)
        for zin in zinnen:
            self.stderr.write(zin)
        if zinnen:
            sys.exit(1)
        self.stdout.write("Alles klopt.")
