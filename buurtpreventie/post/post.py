"""Mail of buurtpreventie: what it says, put in the outbox of the house. Never decides who should hear what.

`sleutel` names the occasion: what was told before is not told again.
"""

from datetime import datetime, timedelta
from typing import Any

from django.template.loader import render_to_string

from buurtpreventie.groepen.models import Deelnemer
from meldingen.melding import uitgaand
from meldingen.melding.models import Uitgaand

# How keys of ours begin in the outbox.
_BEGIN = "buurt:"


def zet_klaar(
    sjabloon: str,
    *,
    sleutel: str,
    aan: Deelnemer | str,
    niet_voor: datetime | None = None,
    niet_na: datetime | None = None,
    afmelden: str = "",
    **context: Any,
) -> None:
    """One mail to a person, or to an address, from templates/buurtpreventie/post/`sjabloon`.txt (first line: subject).

    Not sent before `niet_voor`, nor after `niet_na`. `afmelden`: where one press ends mail of this kind.
    """
    onderwerp, _, tekst = render_to_string(f"buurtpreventie/post/{sjabloon}.txt", context).strip().partition("\n")
    uitgaand.leg_klaar(
        uitgaand.rij(
            _BEGIN + sleutel,
            over=_BEGIN + sleutel,
            aan=aan if isinstance(aan, str) else aan.email,
            onderwerp=onderwerp.strip(),
            tekst=tekst.strip() + "\n",
            afmelden=afmelden,
            niet_voor=niet_voor,
            tot=niet_na,
            sjabloon=sjabloon,
        )
    )


def vergeet(adres: str) -> None:
    """Nothing more to this address, and nothing left of what went there."""
    uitgaand.vergeet(adres, begin=_BEGIN)


def afgelopen_uur(begin: str, nu: datetime) -> int:
    """How many mails went, or may go yet, whose key begins so."""
    post = Uitgaand.objects.filter(sleutel__startswith=_BEGIN + begin)
    return post.filter(volgende_poging_op__gt=nu - timedelta(hours=1)).count()
