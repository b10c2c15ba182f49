"""What made-up meldingen are drawn from: the categories, buurten, places and boa's in the database. Only reads; what
many meldingen share is cached."""

import random
from bisect import bisect_right
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.gis.geos import Point

from meldingen.melding import openbaar, routering
from meldingen.melding.models import Categorie, Melding, Roltoewijzing, Routeringsregel, Vraag
from meldingen.streek import termijnen
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import AMSTERDAM

from . import verloop

# (part of the slug of the category or of its main category, how often, rhythm): the first that fits.
_SOORTEN: tuple[tuple[str, float, verloop.Ritme], ...] = (
    ("opslag", 0.3, verloop.KNALLEN),
    ("carbid", 0.3, verloop.KNALLEN),
    ("vuurwerk", 2.2, verloop.KNALLEN),
    ("burengerucht", 3.0, verloop.AVOND),
    ("jeugd", 2.2, verloop.MIDDAG),
    ("drugs", 1.0, verloop.AVOND),
    ("verward", 0.6, verloop.MIDDAG),
    ("dump", 2.5, verloop.OVERDAG),
    ("zwerfvuil", 1.8, verloop.OVERDAG),
    ("hond", 1.5, verloop.OVERDAG),
    ("verlichting", 1.4, verloop.DONKER),
    ("groen", 1.2, verloop.OVERDAG),
    ("parkeren", 2.2, verloop.SPITS),
    ("verkeer", 1.5, verloop.SPITS),
    ("verdacht", 0.8, verloop.DONKER),
    ("ondermijning", 0.2, verloop.DONKER),
    ("chemelot", 0.4, verloop.ALTIJD),
    ("evenement", 0.4, verloop.AVOND),
    ("compliment", 0.3, verloop.OVERDAG),
    ("overlast", 0.7, verloop.AVOND),
)
_DRUK_IN, _DRUK_OM = "GM1883", "jeugdoverlast"
_ANDERS = ("", 0.5, verloop.ALTIJD)


def _soort(categorie: Categorie) -> tuple[str, float, verloop.Ritme]:
    for slug in (categorie.slug, categorie.hoofd.slug):
        for soort in _SOORTEN:
            if soort[0] in slug:
                return soort
    return _ANDERS


class Wereld:
    """Read once, so that drawing a melding asks the database nothing."""

    def __init__(self, kans: random.Random, *, aantal: int, tot: date, nu: datetime) -> None:
        self._categorieen = list(Categorie.objects.kiesbaar().filter(alleen_verwijzen=False))
        self._categorieweging = list(accumulate(_soort(categorie)[1] for categorie in self._categorieen))
        kalenders = {ritme: verloop.Kalender(ritme, tot, nu) for *_, ritme in (*_SOORTEN, _ANDERS)}
        self._kalender = {categorie.pk: kalenders[_soort(categorie)[2]] for categorie in self._categorieen}
        self._buurten = list(Gebied.objects.buurten().geldig_op(tot).order_by("code"))
        if not self._categorieen or not self._buurten:
            raise ValueError("Laad eerst categorieën en gebieden: `manage.py demo` of `manage.py gebieden_laden`.")
        self._buurtweging = list(accumulate(_gewicht(kans, buurt) for buurt in self._buurten))
        per_buurt = max(40, min(400, aantal // len(self._buurten)))
        self._punten = {buurt.pk: _punten(kans, buurt, per_buurt) for buurt in self._buurten}
        self._tot = tot
        self._vragen = _vragen()
        self._boas = _boas()
        self._routes = Routes()
        self.openbaar_tot = nu - openbaar.VERTRAGING

    def categorie(self, kans: random.Random) -> Categorie:
        return kans.choices(self._categorieen, cum_weights=self._categorieweging)[0]

    def buurt(self, kans: random.Random) -> Gebied:
        return kans.choices(self._buurten, cum_weights=self._buurtweging)[0]

    def moment(self, kans: random.Random, categorie: Categorie) -> datetime:
        return self._kalender[categorie.pk].moment(kans)

    def drukke_plek(self, kans: random.Random) -> tuple[Categorie, Gebied, datetime, tuple[float, float]]:
        """Youth at one corner on Friday and Saturday evenings of the last four months: what hotspots are there to find."""
        buurt = next((b for b in self._buurten if b.gemeente_code == _DRUK_IN), self._buurten[0])
        soort = next((c for c in self._categorieen if c.slug == _DRUK_OM), self._categorieen[0])
        dagen = [dag for n in range(1, 110) if (dag := self._tot - timedelta(days=n)).weekday() in (4, 5)]
        moment = datetime.combine(kans.choice(dagen), time(kans.randint(21, 23), kans.randrange(60)), AMSTERDAM)
        lon, lat = self._punten[buurt.pk][0]
        return soort, buurt, moment, (round(lon + kans.gauss(0, 4e-4), 6), round(lat + kans.gauss(0, 2.5e-4), 6))

    def punt(self, kans: random.Random, buurt: Gebied) -> tuple[float, float]:
        """(lon, lat) of a place in the buurt; some places come back more often, as in real life."""
        punten = self._punten[buurt.pk]
        return punten[int(len(punten) * kans.random() ** 1.6)]

    def cel(self, lon: float, lat: float) -> str:
        """The places come back, so their cells are looked up once."""
        return _cel(lon, lat)

    def bestemming(self, categorie: Categorie, buurt: Gebied, moment: datetime) -> routering.Bestemming:
        return self._routes.bestemming(categorie, buurt, moment)

    def boa(self, kans: random.Random, melding: Melding) -> Any:
        boas = self._boas.get(melding.gemeente_code)
        return kans.choice(boas) if boas else None

    def antwoorden(self, kans: random.Random, categorie: Categorie) -> list[dict[str, str]]:
        antwoorden = []
        for vraag in self._vragen.get(categorie.pk, ()):
            keuzes = [keuze for keuze in vraag.keuzes if keuze != vraag.stop_bij]
            if vraag.soort in (Vraag.Soort.KEUZE, Vraag.Soort.MEERKEUZE) and keuzes:
                antwoorden.append({"vraag": vraag.tekst, "antwoord": str(kans.choice(keuzes))})
            elif vraag.soort == Vraag.Soort.GETAL:
                antwoorden.append({"vraag": vraag.tekst, "antwoord": str(kans.randint(2, 9))})
        return antwoorden

    def uiterlijk(self, gemeld_op: datetime, termijn: int) -> datetime:
        return _einde_termijn(termijnen.dag_van(gemeld_op), termijn)


@cache
def _cel(lon: float, lat: float) -> str:
    return openbaar.cel_van(lon, lat)


@cache
def _einde_termijn(dag: date, termijn: int) -> datetime:
    return termijnen.uiterste_moment(datetime.combine(dag, time(12), AMSTERDAM), termijn)


class Routes:
    """`routering.bestemming`, asked once for everything that cannot make a difference to the rules there are."""

    def __init__(self) -> None:
        regels = list(Routeringsregel.objects.filter(actief=True))
        self._codes = {regel.gebied_code for regel in regels}
        self._grenzen = sorted({uur for regel in regels for uur in (regel.van, regel.tot) if uur})
        self._per_dag = any(regel.dagen for regel in regels)
        self._bekend: dict[tuple, routering.Bestemming] = {}

    def bestemming(self, categorie: Categorie, buurt: Gebied, moment: datetime) -> routering.Bestemming:
        hier = moment.astimezone(AMSTERDAM)
        sleutel = (
            categorie.pk,
            buurt.gemeente_code,
            buurt.wijk_code if buurt.wijk_code in self._codes else "",
            buurt.code if buurt.code in self._codes else "",
            bisect_right(self._grenzen, hier.time()),
            hier.isoweekday() if self._per_dag else 0,
        )
        if sleutel not in self._bekend:
            self._bekend[sleutel] = routering.bestemming(categorie, buurt, moment)
        return self._bekend[sleutel]


def _gewicht(kans: random.Random, buurt: Gebied) -> float:
    """More people, more meldingen; without figures a village and a town centre still differ."""
    inwoners = buurt.aantal_inwoners or 300 + kans.random() * 3000
    return inwoners + 100


def _punten(kans: random.Random, buurt: Gebied, aantal: int) -> list[tuple[float, float]]:
    west, zuid, oost, noord = buurt.geometrie.extent
    grens = buurt.geometrie.prepared
    punten: list[tuple[float, float]] = []
    for _poging in range(aantal * 60):
        lon, lat = kans.uniform(west, oost), kans.uniform(zuid, noord)
        if grens.contains(Point(lon, lat)):
            punten.append((round(lon, 6), round(lat, 6)))
            if len(punten) == aantal:
                break
    midden = buurt.geometrie.point_on_surface
    return punten or [(midden.x, midden.y)]


def _vragen() -> dict[int, list[Vraag]]:
    per_categorie: dict[int, list[Vraag]] = {}
    for vraag in Vraag.objects.all():
        per_categorie.setdefault(vraag.categorie_id, []).append(vraag)
    return per_categorie


def _boas() -> dict[str, list]:
    per_gemeente: dict[str, list] = {}
    boas = get_user_model().objects.filter(is_active=True, rollen__rol=Roltoewijzing.Rol.BOA)
    for boa in boas.prefetch_related("rollen").distinct().order_by("email"):
        for rol in boa.rollen.all():
            if rol.rol == Roltoewijzing.Rol.BOA:
                per_gemeente.setdefault(rol.gemeente_code, []).append(boa)
    return per_gemeente
