"""Putting rows in the outbox, in the transaction of what they tell. Decides nothing but that twice the same is once: the
key of a row is unique."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.crypto import salted_hmac

from meldingen.melding.invoegen import voeg_in
from meldingen.melding.models import Uitgaand
from meldingen.melding.uitgaand.afleveren import verstuur

# How long a text stays for a mail that does not go: the tries take two days, then somebody has time for a fresh start.
_TEKST = timedelta(days=14)


def rij(
    sleutel: str,
    *,
    over: str,
    aan: str = "",
    onderwerp: str = "",
    tekst: str = "",
    niet_voor: datetime | None = None,
    tot: datetime | None = None,
    **velden: Any,
) -> Uitgaand:
    """One message to be, not saved yet. `sleutel` names the occasion and the text; of an address it gets a keyed hash, so
    that it says nothing of a person. Not sent before `niet_voor` nor after `tot`. `velden`: other fields of `Uitgaand`."""
    nu = timezone.now()
    if aan:
        sleutel = f"{sleutel}:{salted_hmac('uitgaand', aan, algorithm='sha256').hexdigest()[:32]}"
    if tekst and tot is None:
        tot = (niet_voor or nu) + _TEKST
    return Uitgaand(
        sleutel=sleutel,
        over=over,
        ontvanger=aan,
        onderwerp=onderwerp[:200],
        tekst=tekst,
        tot=tot,
        volgende_poging_op=niet_voor or nu,
        gemaakt_op=nu,
        **velden,
    )


def voeg_toe(nieuw: Uitgaand) -> Uitgaand:
    """Put one in that cannot be there yet, such as about a step made just now. Raises IntegrityError when it is."""
    voeg_in(nieuw)
    verstuur.enqueue(nieuw.pk)
    return nieuw


def leg_klaar(*rijen: Uitgaand) -> None:
    """Put them in; what was told before is not told again."""
    if not rijen:
        return
    Uitgaand.objects.bulk_create(rijen, ignore_conflicts=True)
    # Without a key it may have been there before; whatever waits and is due may go.
    te_doen = Uitgaand.objects.te_versturen(timezone.now()).filter(sleutel__in=[nieuw.sleutel for nieuw in rijen])
    for pk in te_doen.values_list("pk", flat=True):
        verstuur.enqueue(pk)
