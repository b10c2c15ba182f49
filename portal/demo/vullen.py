"""Made-up meldingen by the thousand, for the demo and the bench: spread over buurten, seasons and hours, each with its
history. Writes in bulk what `meldingen.melding.acties` writes one at a time, and only into a portal to try things on; a test
holds its rows to the same rules. Counts and public rows are made by those who own them, afterwards.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.gis.geos import Point
from django.db import transaction
from django.utils import timezone

from meldingen.cijfers.verbergen import vaststellen
from meldingen.melding import openbaar, zoeken
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.invoegen import voeg_rijen_in
from meldingen.melding.models import Categorie, Melder, Melding, OpenbareMelding, Statusovergang
from meldingen.melding.models.melding import nieuwe_volgcode
from meldingen.melding.workflow import GESLOTEN, PAUZE, Status
from meldingen.streek import termijnen
from meldingen.streek.models import WGS84, Gebied
from meldingen.streek.termijnen import AMSTERDAM

from . import verloop, werkers, zinnen
from .schrijven import KAN_IN_ZOEKINDEX, schrijf, schrijf_in_zoekindex
from .wereld import Wereld

PER_KEER = 4_000
_DUBBEL = 0.03
_MET_CONTACT = 0.65
_OP_DRUKKE_PLEK = 45


@dataclass
class Verhaal:
    """One melding with everything around it, before it is written."""

    melding: Melding
    # Field -> value: there are three to a melding, and nobody asks an object of them.
    overgangen: list[dict[str, Any]]
    melder: Melder | None


def vul(
    aantal: int, *, zaad: int, tot: date, meld: Callable[[int], object] = lambda gedaan: None, processen: int = 1
) -> int:
    """Adds `aantal` meldingen in the year up to and including `tot`, then counts and publishes. Hotspots are not looked for.

    The same `zaad` gives the same meldingen, by whatever number of processes (more than one: not inside a transaction).
    `meld` hears how many are written. Returns the number written.
    """
    nu = min(timezone.now(), datetime.combine(tot, time(23, 59), AMSTERDAM))
    wereld = Wereld(random.Random(zaad), aantal=aantal, tot=tot, nu=nu)

    def deel(begin: int) -> int:
        kans = random.Random(f"{zaad}:{begin}")
        return _vul_deel(kans, wereld, min(PER_KEER, aantal - begin), nu, druk=0 if begin else _druk(aantal))

    gedaan = 0
    for erbij in werkers.verdeel(deel, range(0, aantal, PER_KEER), processen=processen):
        gedaan += erbij
        meld(gedaan)
    for _klaar in werkers.verdeel(_tel, range(len(_TELLINGEN)), processen=processen):
        pass
    return gedaan


# What counts and publishes afterwards: in each list one after the other, the lists beside each other.
_TELLINGEN = (
    (werkcijfers.hertel, zoeken.werk_bij.call),
    (tellen.hertel, vaststellen.stel_vast.call, openbaar.tel_cellen.call),
)


def _tel(lijst: int) -> int:
    for telling in _TELLINGEN[lijst]:
        telling()
    return lijst


def _druk(aantal: int) -> int:
    """How many meldingen come from the one busy place there is; none when there are few."""
    return _OP_DRUKKE_PLEK if aantal > 20 * _OP_DRUKKE_PLEK else 0


@transaction.atomic
def _vul_deel(kans: random.Random, wereld: Wereld, aantal: int, nu: datetime, *, druk: int) -> int:
    dubbel = int(aantal * _DUBBEL)
    hoofd = [_verhaal(kans, wereld, nu, druk=n < druk) for n in range(aantal - dubbel)]
    _schrijf(hoofd)
    _schrijf([_dubbele(kans, wereld, kans.choice(hoofd).melding, nu) for _ in range(dubbel)])
    return aantal


def _schrijf(verhalen: list[Verhaal]) -> None:
    schrijf(Melding, [verhaal.melding for verhaal in verhalen])
    for verhaal in verhalen:
        for overgang in verhaal.overgangen:
            overgang["melding_id"] = verhaal.melding.pk
        if verhaal.melder:
            verhaal.melder.melding_id = verhaal.melding.pk
    voeg_rijen_in(Statusovergang, [overgang for verhaal in verhalen for overgang in verhaal.overgangen])
    schrijf(Melder, [verhaal.melder for verhaal in verhalen if verhaal.melder])
    _maak_openbaar([verhaal.melding for verhaal in verhalen])
    _maak_vindbaar([verhaal.melding for verhaal in verhalen], [v.melder for v in verhalen if v.melder])


def _maak_openbaar(meldingen: list[Melding]) -> None:
    """A melding of the last hour waits for `publiceer`, as a real one does."""
    schrijf(OpenbareMelding, openbaar.nieuwe_rijen(melding for melding in meldingen if melding.openbaar_bij))


def _maak_vindbaar(meldingen: list[Melding], melders: list[Melder]) -> None:
    """Into the search index at once where that can be; elsewhere `zoeken` does it afterwards."""
    if KAN_IN_ZOEKINDEX:
        schrijf_in_zoekindex(meldingen)
        schrijf_in_zoekindex(melders)
        zoeken.onthoud({melding.zoekwoorden for melding in meldingen})


def _verhaal(kans: random.Random, wereld: Wereld, nu: datetime, *, druk: bool) -> Verhaal:
    if druk:
        categorie, buurt, moment, punt = wereld.drukke_plek(kans)
        melding = _nieuw(kans, wereld, categorie, buurt, moment, punt)
    else:
        categorie = wereld.categorie(kans)
        melding = _nieuw(kans, wereld, categorie, wereld.buurt(kans), wereld.moment(kans, categorie))
    door = wereld.boa(kans, melding)
    overgangen: list[dict[str, Any]] = []
    for van, naar, moment in verloop.stappen(kans, melding.gemeld_op, categorie.termijn, nu):
        _zet(melding, naar, moment)
        _verleng(melding, overgangen, naar, moment)
        eigen = not van or naar == Status.HEROPEND
        bericht = kans.choice(zinnen.BERICHTEN[naar]) if van else ""
        overgangen.append(_overgang(van, naar, moment, None if eigen else door, bericht))
    if len(overgangen) > 1:
        melding.behandelaar, melding.eerste_antwoord_op = door, overgangen[1]["tijdstip"]
    return Verhaal(melding, overgangen, _melder(kans))


def _dubbele(kans: random.Random, wereld: Wereld, hoofd: Melding, nu: datetime) -> Verhaal:
    """Somebody else reports the same a little later, and a boa merges the two."""
    gemeld_op = min(hoofd.gemeld_op + timedelta(minutes=kans.randint(3, 600)), nu)
    melding = _nieuw(kans, wereld, hoofd.categorie, hoofd.buurt, gemeld_op)
    overgangen = [_overgang("", Status.GEMELD, gemeld_op)]
    samen = gemeld_op + timedelta(hours=kans.randint(1, 40))
    if samen <= nu:
        _zet(melding, Status.DUBBEL, samen)
        melding.hoofdmelding = hoofd
        melding.behandelaar, melding.eerste_antwoord_op = wereld.boa(kans, melding), samen
        bericht = f"Dit was al gemeld, als {hoofd.nummer}. Wij nemen uw melding daarin mee."
        overgangen.append(_overgang(Status.GEMELD, Status.DUBBEL, samen, melding.behandelaar, bericht))
    return Verhaal(melding, overgangen, _melder(kans))


def _nieuw(
    kans: random.Random,
    wereld: Wereld,
    categorie: Categorie,
    buurt: Gebied,
    gemeld_op: datetime,
    punt: tuple[float, float] | None = None,
) -> Melding:
    lon, lat = punt or wereld.punt(kans, buurt)
    adres, woorden = zinnen.plek(kans)
    bestemming = wereld.bestemming(categorie, buurt, gemeld_op)
    bron = kans.choices((Melding.Bron.WEB, Melding.Bron.TELEFOON, Melding.Bron.API), (84, 13, 3))[0]
    return Melding(
        volgcode=nieuwe_volgcode(),
        tekst=zinnen.tekst(kans, categorie.slug, categorie.hoofd.slug),
        categorie=categorie,
        antwoorden=wereld.antwoorden(kans, categorie),
        punt=Point(lon, lat, srid=WGS84),
        adres=adres,
        plek_in_woorden=woorden,
        buurt=buurt,
        wijk_code=buurt.wijk_code,
        gemeente_code=buurt.gemeente_code,
        status=Status.GEMELD,
        urgentie=categorie.urgentie,
        team=bestemming.team,
        route_reden=bestemming.reden,
        bron=bron,
        gemeld_op=gemeld_op,
        dag=termijnen.dag_van(gemeld_op),
        uiterlijk_op=wereld.uiterlijk(gemeld_op, categorie.termijn),
        cel=wereld.cel(lon, lat),
        openbaar_bij=gemeld_op < wereld.openbaar_tot,
        zoek_bij=KAN_IN_ZOEKINDEX,
    )


def _overgang(
    van: str, naar: str, tijdstip: datetime, door: AbstractBaseUser | None = None, bericht: str = ""
) -> dict[str, Any]:
    wie = door.pk if door else None
    return {"van": str(van), "naar": str(naar), "tijdstip": tijdstip, "door_id": wie, "bericht": bericht}


def _zet(melding: Melding, naar: Status, moment: datetime) -> None:
    melding.status = naar
    melding.gesloten_op = moment if naar in GESLOTEN else None
    melding.ingepland_op = termijnen.dag_van(moment) + timedelta(days=3) if naar == Status.INGEPLAND else None


def _verleng(melding: Melding, gedaan: list[dict[str, Any]], naar: Status, moment: datetime) -> None:
    """The term starts anew when a melding is reopened, and has waited as long as the reporter was to answer."""
    if naar == Status.HEROPEND:
        melding.uiterlijk_op = termijnen.uiterste_moment(moment, melding.categorie.termijn)
    elif gedaan and gedaan[-1]["naar"] in PAUZE:
        sinds, tot = termijnen.dag_van(gedaan[-1]["tijdstip"]), termijnen.dag_van(moment)
        melding.uiterlijk_op = termijnen.uiterste_moment(melding.uiterlijk_op, termijnen.werkdagen_tussen(sinds, tot))


def _melder(kans: random.Random) -> Melder | None:
    if kans.random() > _MET_CONTACT:
        return None
    return Melder(email=f"bewoner{kans.randint(1, 900)}@demo.example")
