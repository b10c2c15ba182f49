"""settings.EMAIL_BACKEND: mail that Wagtail or Django makes goes into the outbox too, in the transaction of the request.

Text only, as all mail of the portal; who sends a file by mail hears that here.
"""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from meldingen.melding.uitgaand.klaarleggen import leg_klaar, rij


class Uitbak(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """One row for each address. They come without the name of an occasion, so each is one of its own."""
        for mail in email_messages:
            if mail.attachments:
                raise ValueError("De uitbak verstuurt geen bijlagen.")
            tekst: dict[str, Any] = {"over": "mail", "onderwerp": str(mail.subject), "tekst": str(mail.body)}
            leg_klaar(*(rij(f"mail:{uuid4()}", aan=adres, **tekst) for adres in mail.recipients()))
        return len(email_messages)
