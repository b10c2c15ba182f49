"""Loading the figures of a file, all or nothing, and once however often it is confirmed. A figure that is there already is
never overwritten: the new version takes its place and the old one stays."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.cijfers.definities.models import Indicatorwaarde, Inlezing
from meldingen.cijfers.inlezen.keuren import Keuring, keur
from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.rechten import Recht


class InlezenKanNiet(ActieFout):
    """Something is wrong with the file, or it would do something else by now than what was shown."""

    def __init__(self) -> None:
        super().__init__(_("Intussen is er iets veranderd. Er is niets opgeslagen. Kies het bestand opnieuw."))


def lees_in(
    rijen: Sequence[Sequence[str]], *, herkomst: str, bron: str, bestand: str, sleutel: UUID, gezien: str, door: Any
) -> Inlezing:
    """Save what was shown; `gezien` is the print of the judgement that somebody saw. Raises InlezenKanNiet."""
    if eerder := Inlezing.objects.filter(sleutel=sleutel).first():
        return eerder
    gemeenten = toegang.gemeenten_met(door, Recht.ONDERZOEKEN)
    keuring = keur(rijen, herkomst=herkomst, bron=bron, gemeenten=gemeenten)
    if not keuring.verandert or keuring.afdruk != gezien:
        raise InlezenKanNiet
    return bewaar(keuring, sleutel=sleutel, door=door, bestand=bestand, bron=bron)


def bewaar(keuring: Keuring, *, sleutel: UUID, door: Any, bestand: str, bron: str) -> Inlezing:
    """Save a judgement that is good. Raises InlezenKanNiet when somebody else saved one of its figures just now: the
    newest version of a figure is unique."""
    try:
        return _schrijf(keuring, sleutel=sleutel, door=door, bestand=bestand, bron=bron)
    except IntegrityError as fout:
        # Two at once: the one key, or the one current figure, was the other's. Pressing twice is no mistake.
        if eerder := Inlezing.objects.filter(sleutel=sleutel).first():
            return eerder
        raise InlezenKanNiet from fout


@transaction.atomic
def _schrijf(keuring: Keuring, *, sleutel: UUID, door: Any, bestand: str, bron: str) -> Inlezing:
    inlezing = Inlezing.objects.create(
        sleutel=sleutel,
        door=door,
        bestand=bestand,
        bron=bron,
        nieuw=len(keuring.van("nieuw")),
        herzien=len(keuring.van("herzien")),
        gelijk=len(keuring.van("gelijk")),
    )
    oude = [regel.oud.pk for regel in keuring.van("herzien") if regel.oud]
    for begin in range(0, len(oude), 500):
        Indicatorwaarde.objects.filter(pk__in=oude[begin : begin + 500]).update(vervangen_op=timezone.now())
    nieuwe = []
    for regel in keuring.van("nieuw") + keuring.van("herzien"):
        if regel.nieuw:
            regel.nieuw.inlezing, regel.nieuw.versie = inlezing, regel.oud.versie + 1 if regel.oud else 1
            nieuwe.append(regel.nieuw)
    Indicatorwaarde.objects.bulk_create(nieuwe, batch_size=500)
    return inlezing
