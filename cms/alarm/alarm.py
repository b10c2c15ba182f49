"""Placing an alarm and ending it: who may, for how long, and where. The one writer of `Alarm`, and the window through which
other rooms see what holds now and where danger may come from.

An alarm is for the gemeenten that its area touches, and asks the right `alarmeren` in every one of them. The board
(`alarmbord`) and the pages in the cache hear of a change as soon as it is committed.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.rechten import Recht
from meldingen.melding.toegang import Iemand
from meldingen.streek import gebieden

from .. import versie
from . import bord as alarmbord
from .bord import Bordregel, geldend
from .gebied import Alarmgebied
from .models import Alarm, Niveau, Risicobron
from .models.alarm import LANGST_UUR

__all__ = ["Alarmtekst", "beeindig", "geldend", "publiceer", "raken", "risicobronnen"]


class AlarmFout(Exception):
    """Why this alarm cannot be placed or ended, with how to mend it. `veld` is where in the form."""

    def __init__(self, zin: str, veld: str = "") -> None:
        self.veld = veld
        super().__init__(zin)


@dataclass(frozen=True)
class Alarmtekst:
    """What people read; `soorten` are slugs of main kinds of melding."""

    niveau: str
    onderwerp: str
    titel: str
    wat_te_doen: str
    link: str
    soorten: list[str] = field(default_factory=list)


def gemeenten_van(gebruiker: Iemand) -> frozenset[str]:
    """The codes of the gemeenten for which somebody may place and end an alarm."""
    return toegang.gemeenten_met(gebruiker, Recht.ALARMEREN)


def mag(gebruiker: Iemand, gemeenten: list[str]) -> bool:
    return set(gemeenten) <= gemeenten_van(gebruiker)


def keur(tekst: Alarmtekst, *, gebied: Alarmgebied, geldig_tot: datetime, door: Iemand) -> None:
    """Everything that must hold before an alarm goes out. Raises AlarmFout."""
    nu = timezone.now()
    if geldig_tot <= nu:
        moment = date_format(timezone.localtime(geldig_tot), "j F H:i")
        zin = _("Dit alarm is al voorbij: u koos %s uur. Kies een tijd die nog komt, en bekijk het opnieuw.")
        raise AlarmFout(zin % moment, "geldig_tot")
    if geldig_tot > nu + timedelta(hours=LANGST_UUR):
        zin = _(
            "Een alarm duurt hoogstens %d uur. Kies een eerdere tijd. Duurt het langer? Plaats het dan straks opnieuw."
        )
        raise AlarmFout(zin % LANGST_UUR, "geldig_tot")
    if not tekst.link.startswith("https://"):
        raise AlarmFout(_("Gebruik een adres dat begint met https://"), "link")
    if not tekst.wat_te_doen.strip():
        raise AlarmFout(_("Schrijf wat mensen moeten doen. Eén stap per regel."), "wat_te_doen")
    if vreemd := sorted(set(gebied.gemeenten) - gemeenten_van(door)):
        namen = gebieden.gemeentenamen()
        zin = _("U mag geen alarm plaatsen voor %s. Kies een kleiner gebied, of bel een collega die dat wel mag.")
        raise AlarmFout(zin % ", ".join(namen.get(code, code) for code in vreemd), "gebied")


@transaction.atomic
def publiceer(
    tekst: Alarmtekst,
    *,
    kenmerk: UUID,
    gebied: Alarmgebied,
    geldig_tot: datetime,
    door: AbstractBaseUser,
    vervangt: Alarm | None = None,
) -> Alarm:
    """Place an alarm on every page. `kenmerk` is of the form: sent twice is one alarm. With `vervangt` the older one ends
    now and this one is its update. Raises AlarmFout."""
    if eerder := Alarm.objects.filter(kenmerk=kenmerk).first():
        return eerder
    keur(tekst, gebied=gebied, geldig_tot=geldig_tot, door=door)
    if vervangt is not None:
        beeindig(vervangt, reden=_("Vervangen door een nieuw alarm: %s") % tekst.titel, door=door)
    velden = {
        **vars(tekst),
        "gebiedsoort": gebied.soort,
        "gebied_naam": gebied.naam,
        "gemeenten": gebied.gemeenten,
        "vlak": gebied.vlak,
        "punt": gebied.punt,
        "straal_m": gebied.straal_m,
        "risicobron": gebied.bron,
        "geplaatst_op": timezone.now(),
        "geldig_tot": geldig_tot,
        "door": door,
        "vervangt": vervangt,
    }
    # Who presses twice at the same moment gets the first one as well.
    alarm, _nieuw = Alarm.objects.get_or_create(kenmerk=kenmerk, defaults=velden)
    transaction.on_commit(_vertel)
    return alarm


@transaction.atomic
def beeindig(alarm: Alarm, *, reden: str, door: AbstractBaseUser) -> Alarm:
    """Take an alarm off the pages before its time. Twice is no error: the first reason stays, for ending is
    a claim (`UPDATE ... WHERE` it still holds). Raises AlarmFout."""
    reden = " ".join(reden.split())
    if not mag(door, alarm.gemeenten):
        raise AlarmFout(
            _("U mag dit alarm niet beëindigen. Het geldt ook voor een gemeente waar u geen redacteur bent.")
        )
    if not reden:
        raise AlarmFout(_("Schrijf waarom het alarm stopt. Dat komt in het logboek."), "reden")
    gestopt = Alarm.objects.geldig(timezone.now()).filter(pk=alarm.pk)
    if gestopt.update(beeindigd_op=timezone.now(), beeindigd_door=door, einde_reden=reden[:300]):
        transaction.on_commit(_vertel)
    alarm.refresh_from_db()
    return alarm


def _vertel() -> None:
    alarmbord.ververs()
    versie.verhoog()


def raken(gebied: Alarmgebied) -> list[Alarm]:
    """The alarms that hold now in a part of this area."""
    alarmen = Alarm.objects.geldig(timezone.now()).order_by("geplaatst_op")
    return [alarm for alarm in alarmen if alarm.vlak.intersects(gebied.vlak)]


def voor_melding(soort: str, lon: float, lat: float) -> list[Bordregel]:
    """The alarms that a melding of this main kind at this place (WGS84 degrees) fits."""
    return [
        regel
        for regel in geldend()
        if soort in regel.soorten and regel.niveau != Niveau.VEILIG and regel.raakt(lon, lat)
    ]


def logboek() -> QuerySet[Alarm]:
    """Every alarm there ever was, the newest first."""
    return Alarm.objects.select_related("door", "beeindigd_door", "vervangt").defer("vlak")


def risicobronnen() -> list[Risicobron]:
    """Where danger may come from, by name; one without a fixed place has no `lon` and `lat`."""
    return list(Risicobron.objects.all())
