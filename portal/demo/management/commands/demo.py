"""`manage.py demo`: a portal to try, ready to start. Migrates, loads what a gemeente sets up, the cast, the pages and a
year of made-up meldingen. What is there already stays as it is, so a second run takes a moment."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from cms import inhoud
from cms.alarm import begin as alarmbegin
from meldingen.cijfers import hotspots
from meldingen.melding.models import Melding
from meldingen.streek.termijnen import dag_van
from portal import inrichting
from portal.demo import buren, gezien, groepspraat, halfjaar, looprondes, personages, vernieuwen, vullen

ZAAD = 1883


class Command(BaseCommand):
    help = "Maakt het portaal klaar om te proberen: inrichting, personages, pagina's en een jaar verzonnen meldingen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--meldingen", type=int, default=3000, help="hoeveel er verzonnen worden (3000)")

    def handle(self, *args: Any, meldingen: int, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Dit is alleen voor een proef: zet DEMO=1. In productie: zie docs/beheer.md.")
        if vernieuwen.is_van_vroeger():
            self.stdout.write("De proefdatabase is van een oudere versie en wordt opnieuw gemaakt.")
            vernieuwen.maak_leeg()
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("De database wordt klaargezet …")
            call_command("migrate", verbosity=0, interactive=False)
        if not get_user_model().objects.filter(email=personages.CAST[-1].email).exists():
            self._laad()
        if not Melding.objects.exists():
            self.stdout.write(f"Er worden {meldingen} meldingen verzonnen …")
            vullen.vul(meldingen, zaad=ZAAD, tot=dag_van(timezone.now()))
            hotspots.werk_bij.call()
        buren.zet_klaar()
        looprondes.zet_klaar()
        groepspraat.zet_klaar()
        gezien.zet_klaar()
        halfjaar.zet_klaar()
        self.stdout.write(personages.inloggen_als())
        self.stdout.write(buren.inloggen_als())

    def _laad(self) -> None:
        self.stdout.write("Gebieden, categorieën, teams en pagina's worden geladen …")
        inrichting.laad()
        inhoud.laad()
        inhoud.laad_buurten()
        alarmbegin.laad()
        personages.zet_klaar()
