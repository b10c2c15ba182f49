"""`manage.py woordenboek`: adds new public words to locale/*/django.po and makes what Django reads. `--alleen-omzetten` only
does the latter, as `script/setup` does."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal import woordenboek


class Command(BaseCommand):
    help = (
        "Zet nieuwe woorden van de openbare bladzijden in de woordenlijsten (locale/) en maakt ze klaar voor gebruik."
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--alleen-omzetten", action="store_true", help="voeg niets toe, maak alleen .mo")

    def handle(self, *args: Any, alleen_omzetten: bool, **options: Any) -> None:
        for taal in woordenboek.TALEN:
            if not alleen_omzetten:
                zonder = woordenboek.vul_aan(taal)
                self.stdout.write(f"{taal}: {zonder} zonder vertaling")
            woordenboek.zet_om(taal)
