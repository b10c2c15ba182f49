"""`manage.py postbus`: listens on EMAIL_HOST:EMAIL_PORT and keeps every mail for the page /postbus/. For the demo."""

import signal
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.postbus.server import luister


class Command(BaseCommand):
    help = "Luistert naar de mail van het portaal en bewaart die voor de pagina /postbus/ (alleen in de demo)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("De postbus hoort bij de demo: zet DEMO=1.")
        # Blocked here and in the thread that listens, so that sigwait below is the one to notice.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        try:
            luister(settings.EMAIL_HOST, settings.EMAIL_PORT)
        except OSError as fout:
            raise CommandError(f"Poort {settings.EMAIL_PORT} is niet vrij. Kies een andere met EMAIL_PORT.") from fout
        signal.sigwait({signal.SIGINT, signal.SIGTERM})
