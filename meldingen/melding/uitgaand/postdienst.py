"""settings.POSTDIENST: SMTP that is patient once the mail was handed over.

Until then nothing was sent: silence (EMAIL_TIMEOUT) costs a try and no more. After the last line of the mail the server may
have it, also when it says nothing: a slow one is waited for (EMAIL_GEDULD), and one that stays silent is given the mail once
more, after an hour, and then no more. So somebody may get a mail twice, under one Message-ID, and nobody three times.
"""

import smtplib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend

from meldingen.melding.uitgaand.fouten import Weigering

# As many answers one mail waits for at most before it is handed over (greeting, EHLO twice, STARTTLS, log-in in three,
# MAIL, RCPT, DATA), the sending itself, and QUIT after it.
STAPPEN = 12
_LATER = timedelta(hours=1)


class _Lijn(smtplib.SMTP):
    overgedragen = False

    def send(self, s: Any) -> None:
        """Commands are text; the mail itself is the only thing that goes as bytes."""
        super().send(s)
        if isinstance(s, bytes) and self.sock:
            self.overgedragen = True
            self.sock.settimeout(settings.EMAIL_GEDULD)

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Raises Weigering when the server has the mail and does not say what it does with it."""
        self.overgedragen = False
        try:
            return super().data(msg)
        except smtplib.SMTPServerDisconnected as fout:
            if not self.overgedragen:
                raise
            raise Weigering(
                "De mailserver nam de mail aan en zei niet of hij aankwam.", wacht=_LATER, onzeker=True
            ) from fout
        finally:
            if self.sock:
                self.sock.settimeout(self.timeout)


class Postdienst(EmailBackend):
    connection_class = _Lijn
