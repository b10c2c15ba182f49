"""The spike: an article, home and the alarm asked by eight at once, beside the empty view, while meldingen come in through
the API at a steady pace. Measures and counts; what is enough stands in `verslag`."""

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.utils import timezone

from cms import inhoud
from cms.alarm import alarm as alarmen
from cms.alarm import begin as alarmbegin
from cms.alarm import gebied as alarmgebied
from meldingen.melding.models import Melding

from .meting import Meetweg, Meter, Toevoer, Verzoek, doe
from .verslag import Uitslag
from .wegen import GEMEENTE, meldweg

PER_SECONDE, VERBINDINGEN = 20, 8
LEEG = "kaal: lege view"
_REDACTEUR = "redacteur@demo.example"


def zet_klaar() -> None:
    """The pages, and an alarm that holds as long as the bench runs."""
    inhoud.laad()
    alarmbegin.laad()
    wie = get_user_model().objects.get(email=_REDACTEUR)
    stappen = "Ga naar binnen en blijf daar.\nSluit ramen en deuren.\nZet de ventilatie uit."
    tekst = alarmen.Alarmtekst("gevaar", "stof", "Er is een gevaarlijke stof", stappen, "https://www.vrzl.nl/")
    gebied = alarmgebied.lees(GEMEENTE, straal_km=1)
    tot = timezone.now() + timedelta(hours=24)
    alarmen.publiceer(tekst, kenmerk=uuid4(), gebied=gebied, geldig_tot=tot, door=wie)


def wegen() -> list[Meetweg]:
    return [
        Meetweg(LEEG, lambda n: Verzoek("/bench/leeg")),
        Meetweg("artikel", lambda n: Verzoek("/wat-te-doen/chemelot/"), 200, LEEG),
        Meetweg("home", lambda n: Verzoek("/"), 200, LEEG),
        Meetweg("alarm", lambda n: Verzoek("/alarm/"), 200, LEEG),
        Meetweg("alarm op open pagina", lambda n: Verzoek("/alarm/nu"), 200, LEEG),
    ]


def meet(poort: int, *, verzoeken: int, seconden: float, rondes: int) -> tuple[Uitslag, Toevoer]:
    """All roads in turn, `rondes` times, with the meldingen coming in all the while."""
    meter, lijst = Meter(poort, verzoeken=verzoeken, seconden=seconden), wegen()
    voor, begin, klaar = Melding.objects.count(), time.perf_counter(), threading.Event()
    with ThreadPoolExecutor(1) as draad:
        belofte = draad.submit(_voer_toe, poort, klaar)
        try:
            for _ronde, weg in itertools.product(range(rondes), lijst):
                meter.meet(weg, VERBINDINGEN)
        finally:
            klaar.set()
        verstuurd, aangenomen = belofte.result()
    duur = time.perf_counter() - begin
    uitslag = {weg.naam: {VERBINDINGEN: meter.uitslag(weg, VERBINDINGEN)} for weg in lijst}
    return uitslag, Toevoer(verstuurd, aangenomen, Melding.objects.count() - voor, round(duur, 1))


def _voer_toe(poort: int, klaar: threading.Event) -> tuple[int, int]:
    """(sent, accepted): one every twentieth of a second, each on time whatever the one before it did."""
    weg, beloften = meldweg(), []
    begin = time.perf_counter()
    with ThreadPoolExecutor(VERBINDINGEN) as draden:
        for nummer in itertools.count():
            if klaar.wait(max(0.0, begin + nummer / PER_SECONDE - time.perf_counter())):
                break
            beloften.append(draden.submit(_meld, poort, weg, nummer))
    return len(beloften), sum(belofte.result() for belofte in beloften)


def _meld(poort: int, weg: Meetweg, nummer: int) -> bool:
    verbinding = HTTPConnection("127.0.0.1", poort, timeout=30)
    try:
        doe(verbinding, weg, weg.verzoek(nummer))
    except (OSError, HTTPException):
        return False
    finally:
        verbinding.close()
    return True
