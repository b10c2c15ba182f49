"""Groups of neighbours for the demo: one that walks, two around an app, and a request that waits for the gemeente.

Made the real way, through `buurtpreventie.acties`. The people do not exist; their log-in codes are in the demo mailbox.
"""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone

from buurtpreventie.groepen.fasen import BUREN_NODIG
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.levensloop.acties import groepen, leden, screenen
from buurtpreventie.levensloop.forms import HUISREGELS
from meldingen.melding.models import Team
from meldingen.streek.gebieden import bij
from meldingen.streek.termijnen import dag_van

from .personages import BEEK, SITTARD_GELEEN, STEIN

BUURVROUW, BUURMAN = "buurvrouw@demo.example", "buurman@demo.example"
_BEGELEIDER = "coordinator@demo.example"
# A place in the buurt of each group, in the sketch and in the real borders alike.
_GROEPEN = (
    (SITTARD_GELEEN, (5.8690, 50.9980), "Wandelteam Sittard-Centrum", Groep.Soort.WANDELTEAM, True),
    (SITTARD_GELEEN, (5.8690, 50.9980), "Buurtapp Sittard-Centrum", Groep.Soort.APPGROEP, True),
    (STEIN, (5.7686, 50.9460), "Buurtapp Stein", Groep.Soort.APPGROEP, True),
    (BEEK, (5.7967, 50.9397), "Samen in Beek", Groep.Soort.WANDELTEAM, False),
)
_DOEL = "Wij houden samen een oogje in het zeil, twee avonden per week."


def zet_klaar() -> None:
    """Makes the groups; once, because a name that exists stays as somebody left it."""
    if Groep.objects.exists():
        return
    begeleider = get_user_model().objects.get(email=_BEGELEIDER)
    for gemeente, plek, naam, soort, goed in _GROEPEN:
        groep = _vraag_aan(gemeente, plek, naam, soort)
        if goed:
            _begin(groep, begeleider)


def inloggen_als() -> str:
    """How to log in as a neighbour, as lines to print."""
    return f"  Inloggen op /buurtpreventie/ kan als {BUURVROUW} of {BUURMAN}; de code komt in /postbus/."


def _buur(email: str, naam: str) -> Deelnemer:
    return Deelnemer.objects.get_or_create(email=email, defaults={"naam": naam})[0]


def _vraag_aan(gemeente: str, plek: tuple[float, float], naam: str, soort: str) -> Groep:
    velden = {"naam": naam, "soort": soort, "doel": _DOEL, "huisregels": str(HUISREGELS), "meedoen": ""}
    buurvrouw, buurman = _buur(BUURVROUW, "Buurvrouw"), _buur(BUURMAN, "Buurman")
    groep = groepen.vraag_aan(buurvrouw, gemeente=gemeente, buurten=[bij(*plek).code], velden=velden)
    tweede = leden.steun(groep, buurman, wil_lopen=True)
    for nummer in range(BUREN_NODIG - 2):
        leden.steun(groep, _buur(f"buur{nummer + 1}@demo.example", f"Buur {nummer + 1}"), wil_lopen=nummer < 4)
    eerste = Lid.objects.get(groep=groep, deelnemer=buurvrouw)
    leden.maak_coordinator(tweede, door=eerste)
    return groepen.dien_in(groep, door=eerste)


def _begin(groep: Groep, begeleider: AbstractBaseUser) -> None:
    team = Team.objects.get(gemeente_code=groep.gemeente_code, vangnet=True)
    groepen.keur_goed(groep, contact=begeleider, boateam=team, wijkagent="via 0900-8844", door=begeleider)
    tot = dag_van(timezone.now()) + timedelta(days=365)
    for lid in Lid.objects.filter(groep=groep).select_related("deelnemer")[:6]:
        screenen.leg_vast(lid.deelnemer, gemeente=groep.gemeente_code, akkoord=True, tot=tot, door=begeleider)
