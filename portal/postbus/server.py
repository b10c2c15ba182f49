"""The SMTP server of the demo's mailbox. Accepts everything on loopback and keeps it; never passes anything on."""

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from . import brieven


class Bewaarder:
    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        brieven.bewaar(envelope.original_content or b"")
        return "250 Bewaard"


def luister(host: str, poort: int) -> Controller:
    """Starts listening in a thread of its own; end it with `.stop()`. Raises OSError when the port is taken."""
    luisteraar = Controller(Bewaarder(), hostname=host, port=poort)
    luisteraar.start()
    return luisteraar
