"""The mails in the folder `settings.POSTBUS`: one file each, as it came in. Only keeps and reads them."""

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

# The moment of arrival in microseconds comes first, so that the order of names is the order of arrival.
_NAAM = re.compile(r"^(?P<microseconden>\d{17})-[0-9a-f]{16}$")


@dataclass(frozen=True)
class Brief:
    naam: str
    ontvangen_op: datetime
    van: str
    aan: str
    onderwerp: str
    tekst: str


def bewaar(inhoud: bytes) -> str:
    """Keeps one mail; returns its name. The file appears whole or not at all."""
    naam = f"{int(datetime.now(UTC).timestamp() * 1_000_000):017d}-{secrets.token_hex(8)}"
    map_ = Path(settings.POSTBUS)
    map_.mkdir(parents=True, exist_ok=True)
    half = map_ / f"{naam}.half"
    half.write_bytes(inhoud)
    half.rename(map_ / f"{naam}.eml")
    return naam


def namen() -> list[str]:
    """The names of all mails, newest first."""
    return sorted((pad.stem for pad in Path(settings.POSTBUS).glob("*.eml") if _NAAM.match(pad.stem)), reverse=True)


def lees(naam: str) -> Brief | None:
    """One mail, or None when there is no such mail. `naam` may come from outside."""
    gevonden = _NAAM.match(naam)
    pad = Path(settings.POSTBUS) / f"{naam}.eml"
    if gevonden is None or not pad.is_file():
        return None
    bericht = message_from_bytes(pad.read_bytes(), policy=policy.default)
    return Brief(
        naam=naam,
        ontvangen_op=datetime.fromtimestamp(int(gevonden["microseconden"]) / 1_000_000, UTC),
        van=str(bericht["From"] or ""),
        aan=str(bericht["To"] or ""),
        onderwerp=str(bericht["Subject"] or ""),
        tekst=_tekst(bericht),
    )


def _tekst(bericht: EmailMessage) -> str:
    deel = bericht.get_body(("plain",))
    return deel.get_content().strip() if deel is not None else ""
