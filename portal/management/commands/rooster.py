"""`manage.py rooster`: keeps the timetable of `portal.rooster` going until it is stopped."""

import logging
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections
from django.utils import timezone

from portal import rooster

logger = logging.getLogger("portal.rooster")
TUSSENPOOS = 5  # seconds


class Command(BaseCommand):
    help = "Zet de taken van het rooster in de wachtrij zodra ze aan de beurt zijn. Er mogen er meer tegelijk draaien."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--eenmaal", action="store_true", help="Eén keer kijken en dan stoppen (voor cron).")

    def handle(self, *args: Any, eenmaal: bool, **options: Any) -> None:
        while True:
            close_old_connections()
            try:
                rooster.plan(timezone.now())
            except OperationalError:
                # The database is away for a moment: the next look comes by itself.
                logger.exception("rooster: de database antwoordt niet")
            if eenmaal:
                return
            time.sleep(TUSSENPOOS)
