"""`manage.py inrichten`: gives a fresh portal its areas, categories, indicators, teams and rules; adds only what is missing."""

from django.core.management.base import BaseCommand

from meldingen import inrichting


class Command(BaseCommand):
    help = "Vult aan wat een portaal nodig heeft om de eerste melding aan te nemen. Verandert niets dat er al staat."

    def handle(self, *args, **opties) -> None:
        inrichting.laad()
        self.stdout.write("Ingericht.")
