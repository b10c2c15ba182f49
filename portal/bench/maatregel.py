"""How long it takes to work out what a measure did, over its first year and half the buurten of the largest gemeente: the
most that one can ask. Decides nothing."""

import time
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from meldingen.cijfers.maatregelen import acties as vastleggen
from meldingen.cijfers.maatregelen import meten
from meldingen.melding.models import Categorie
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van

from .verslag import Meetgrens
from .wegen import GEMEENTE

_MAX_S = 10


def meet() -> list[Meetgrens]:
    """The aim: seconds, however many meldingen there are."""
    vandaag = dag_van(timezone.now())
    buurten = Gebied.objects.buurten().filter(gemeente_code=GEMEENTE, geldig_tot=None).order_by("code")
    codes = [buurt.code for buurt in buurten][::2]
    velden = {
        "naam": "Meting",
        "soort": "toezicht",
        "toelichting": "",
        "gebied": vastleggen.vlak_van(codes),
        "buurten": codes,
        "begin": vandaag - timedelta(days=365),
        "einde": None,
        "kosten": None,
        "categorieen": Categorie.objects.hoofd(),
    }
    wie = get_user_model().objects.filter(rollen__rol="coordinator", rollen__gemeente_code=GEMEENTE).first()
    maatregel = vastleggen.leg_vast(GEMEENTE, velden=velden, door=wie)
    begin = time.perf_counter()
    meten.meet(maatregel, vandaag)
    return [Meetgrens("effect van een maatregel: seconden", round(time.perf_counter() - begin, 1), _MAX_S)]
