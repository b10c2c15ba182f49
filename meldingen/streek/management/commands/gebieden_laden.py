"""`manage.py gebieden_laden [FILE]`: loads gemeenten, wijken and buurten from a file, or from PDOK when none is named."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from meldingen.streek.gebieden import bronnen
from meldingen.streek.gebieden.laden import GebiedFout, laad
from meldingen.streek.termijnen import dag_van


class Command(BaseCommand):
    help = "Laadt gebieden uit een GeoJSON- of GeoPackage-bestand, of zonder bestand van PDOK. Alles of niets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", nargs="?", type=Path, help="GeoJSON of GeoPackage; leeg: PDOK")
        parser.add_argument("--geldig-van", type=date.fromisoformat, help="JJJJ-MM-DD, anders vandaag")
        parser.add_argument("--bron", default="", help="bronvermelding")

    def handle(self, *args: Any, bestand: Path | None, geldig_van: date | None, bron: str, **opties: Any) -> None:
        dag = geldig_van or dag_van(timezone.now())
        try:
            kenmerken = bronnen.uit_bestand(bestand) if bestand else bronnen.uit_pdok(settings.GEBIEDEN_URL)
            verslag = laad(kenmerken, dag=dag, bron=bron or (bestand.name if bestand else "CBS via PDOK"))
        except GebiedFout as fout:
            raise CommandError(f"{fout}\nEr is niets veranderd.") from fout
        self.stdout.write(str(verslag))
