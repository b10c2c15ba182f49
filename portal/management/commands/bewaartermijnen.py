"""`manage.py bewaartermijnen`: what the coming night would erase, kind by kind. Erases nothing."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from portal import controle


class Command(BaseCommand):
    help = "Toont hoeveel er van elke soort over de bewaartermijn is. Er wordt niets gewist."

    def handle(self, *args: Any, **options: Any) -> None:
        for wat, aantal in controle.over_de_termijn(timezone.now()).items():
            self.stdout.write(f"{aantal:>8}  {wat}")
