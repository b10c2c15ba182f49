"""What must always hold, looked at on the data as it is: `manage.py controleer`, and each night by the timetable.

Decides what is wrong and says it in one sentence each; mends nothing. The constraints of the database hold the rest.
"""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Count
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from buurtpreventie import privacy as buurtprivacy
from meldingen.cijfers.definities.models import Indicatorcategorie
from meldingen.melding import privacy, uitgaand
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.models import Melding, Uitgaand
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import OVERGANGEN
from meldingen.streek.models import Gebied
from meldingen.streek.ruimtelijk import zonder_index
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad import privacy as werkprivacy

from .models import Roosterbeurt
from .roosterregel import Roosterregel

log = logging.getLogger(__name__)
# What waits longer stands still.
_WACHT = timedelta(hours=1)
# The nightly erasing may be late by one night.
_OVER_TIJD = timedelta(days=1, hours=1)
# As many sentences as a mail can hold; how many more there are is said.
_MEESTE = 20


def _cijfers(nu: datetime) -> Iterator[str]:
    for verschil in [*tellen.verschillen(), *werkcijfers.verschillen()]:
        yield f"Een cijfer klopt niet met een hertelling: {verschil}. Draai `manage.py hertel`."


def _koppelingen(nu: datetime) -> Iterator[str]:
    dubbel = Indicatorcategorie.objects.nu().values("categorie__slug").annotate(n=Count("pk")).filter(n__gt=1)
    for rij in dubbel:
        yield f"Categorie {rij['categorie__slug']} telt voor {rij['n']} indicatoren tegelijk."


def _ruimtelijk(nu: datetime) -> Iterator[str]:
    for model in (Melding, Gebied):
        for kolom in zonder_index(model):
            yield f"De ruimtelijke index van {kolom} ontbreekt."


def _uitbak(nu: datetime) -> Iterator[str]:
    """Of what waits only the oldest: a mail server that is away is one fault."""
    oudste = Uitgaand.objects.te_versturen(nu).filter(volgende_poging_op__lt=nu - _WACHT).first()
    if oudste is not None:
        sinds = timezone.localtime(oudste.volgende_poging_op)
        yield f"Er wacht al langer dan een uur post op verzending, sinds {sinds:%d-%m %H:%M} uur."
    if mislukt := Uitgaand.objects.mislukt().count():
        yield f"{mislukt} uitgaande berichten zijn mislukt: kijk in /beheer/ bij uitgaande berichten."


def _wachtrij(nu: datetime) -> Iterator[str]:
    oud = DBTaskResult.objects.ready().filter(enqueued_at__lt=nu - _WACHT)
    if aantal := oud.count():
        yield f"{aantal} taken wachten al langer dan een uur: draait `manage.py db_worker`?"


def _termijnen(nu: datetime) -> Iterator[str]:
    for wat, aantal in over_de_termijn(nu - _OVER_TIJD).items():
        if aantal:
            yield f"Van {wat} zijn er {aantal} langer bewaard dan mag."


def over_de_termijn(nu: datetime) -> dict[str, int]:
    """What the erasing of all rooms would destroy at `nu`: kind -> how many."""
    return privacy.overzicht(nu) | werkprivacy.overzicht(nu) | buurtprivacy.overzicht(nu)


_OP_DE_DATA = (_cijfers, _koppelingen, _ruimtelijk, _uitbak, _wachtrij, _termijnen)


def gebreken(nu: datetime, rooster: Sequence[Roosterregel]) -> list[str]:
    """One sentence for each thing that does not hold at `nu` (aware); empty when all is well. Reads whole tallies: minutes
    on a large portal, so a task or a command."""
    gevonden = [zin for controle in _OP_DE_DATA for zin in controle(nu)]
    return [*gevonden, *_beurten(nu, rooster), *_stappen(rooster)]


def _beurten(nu: datetime, rooster: Sequence[Roosterregel]) -> Iterator[str]:
    """A portal that never had a turn is new, or has no timetable on purpose."""
    gehad = dict(Roosterbeurt.objects.values_list("naam", "laatste"))
    for regel in rooster if gehad else ():
        if gehad.get(regel.naam, nu) < regel.laatste_moment(nu - _WACHT):
            yield f"De taak '{regel.naam}' van het rooster had haar beurt niet: draait `manage.py rooster`?"


def _stappen(rooster: Sequence[Roosterregel]) -> Iterator[str]:
    """A step that the portal may take by itself, and that nobody takes, is a promise not kept."""
    genomen = {stap for regel in rooster for stap in regel.stappen}
    for stap in OVERGANGEN.values():
        if Recht.SYSTEEM in stap.rechten and (stap.van, stap.naar) not in genomen:
            yield f"De stap van {stap.van} naar {stap.naar} neemt het portaal zelf, maar geen taak van het rooster doet het."


def meld(zinnen: Sequence[str]) -> int:
    """Mails them to the administrators, once a day. Returns how many there are."""
    for zin in zinnen:
        log.error("controle: %s", zin)
    if zinnen:
        meer = [f"En nog {len(zinnen) - _MEESTE}."] if len(zinnen) > _MEESTE else []
        tekst = "\n".join(["Dit klopt niet op het portaal:", "", *(f"- {zin}" for zin in zinnen[:_MEESTE]), *meer, ""])
        sleutel = f"controle:{dag_van(timezone.now()).isoformat()}"
        onderwerp = f"Controle van {settings.WAGTAIL_SITE_NAME}: {len(zinnen)} gebreken"
        beheerders = get_user_model().objects.filter(is_superuser=True, is_active=True).values_list("email", flat=True)
        uitgaand.leg_klaar(
            *(
                uitgaand.rij(sleutel, over="controle", aan=adres, onderwerp=onderwerp, tekst=tekst)
                for adres in beheerders
            )
        )
    return len(zinnen)
