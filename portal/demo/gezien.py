"""What a boa asks and what neighbours saw, for the demo: one running, one told back, a note and two meldingen.

Made the real way, through the actions; the key of each waarneming is its own, so a second run makes nothing.
"""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone

from buurtpreventie.gezien.acties import aandacht, waarnemingen
from buurtpreventie.gezien.acties.aandacht import Vraagplek
from buurtpreventie.gezien.acties.waarnemingen import Gezien
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen.models import Groep, Lid
from meldingen.melding import acties
from meldingen.melding.models import Categorie
from meldingen.streek.gebieden import bij

from .personages import SITTARD_GELEEN

_BOA = "boa.sittard-geleen@demo.example"
_LON, _LAT = 5.8690, 50.9980
# Kind, words, hours ago, whether the gemeente got it.
_GEZIEN = (
    ("verlichting", "De lamp bij de trap naar het park doet het niet.", 20, True),
    ("zwerfvuil", "Er liggen blikjes en glas rond de bankjes.", 44, True),
    ("", "Het hek van de speeltuin staat 's avonds open.", 3, False),
)


def zet_klaar() -> None:
    """Once: what somebody did with it stays."""
    groep = Groep.objects.actief().filter(gemeente_code=SITTARD_GELEEN).order_by("pk").first()
    if groep is None or Aandachtspunt.objects.exists():
        return
    boa = get_user_model().objects.get(email=_BOA)
    plek = Vraagplek(SITTARD_GELEEN, bij(_LON, _LAT).code)
    klaar = aandacht.vraag(plek, groepen=[groep], tekst="Let op vuil naast de containers.", weken=2, door=boa)
    aandacht.meld_terug(klaar, tekst="Dank voor het kijken. Er staan nu twee containers meer.", door=boa)
    tekst = "Let na elf uur 's avonds op auto's die rondjes rijden om het plein."
    loopt = aandacht.vraag(plek, groepen=[groep], tekst=tekst, weken=4, door=boa)
    _zie(groep, loopt, boa)


def _zie(groep: Groep, loopt: Aandachtspunt, boa: AbstractBaseUser) -> None:
    lid = Lid.objects.coordinatoren().filter(groep=groep).select_related("groep", "deelnemer").earliest("pk")
    for n, (soort, tekst, uren, meldt) in enumerate(_GEZIEN):
        gezien = Gezien(
            tekst,
            categorie=Categorie.objects.filter(slug=soort).first(),
            lon=_LON,
            lat=_LAT,
            op=timezone.now() - timedelta(hours=uren),
            aandachtspunt=None if meldt else loopt,
        )
        waarnemingen.leg_vast(groep, gezien, sleutel=f"demo-waarneming-{n}", als_melding=meldt, door=lid)
    eerste = groep.waarnemingen.exclude(melding=None).select_related("melding__categorie").earliest("pk")
    if eerste.melding:
        acties.verander_status(eerste.melding, "in_behandeling", door=boa)
