"""What a line of the list and a point on the map show of a melding, read as plain values: with its category, buurt, team and
boa a melding would be five objects, and a page makes fifty lines. Reads only; decides nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from meldingen.melding.models import Melding
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.werkstand import Werkstand
from meldingen.melding.workflow import NAMEN, Status


@dataclass(frozen=True)
class Kaartpunt(Werkstand):
    """What the map shows. `lon` and `lat` in WGS84 degrees."""

    pk: int
    status: str
    uiterlijk_op: datetime
    lon: float
    lat: float
    soort: str

    def op_kaart(self, wortel: str) -> dict[str, object]:
        """`{id, lon, lat, naam, laat, url}`; `wortel` is the address of the list."""
        return {
            "id": self.pk,
            "lon": round(self.lon, 6),
            "lat": round(self.lat, 6),
            "naam": f"{self.nummer} {self.soort}",
            "laat": self.is_te_laat,
            "url": f"{wortel}{self.pk}/",
        }


@dataclass(frozen=True)
class Lijstregel(Kaartpunt):
    """What a line shows, and the two moments by which lists are ordered."""

    gesloten_op: datetime | None
    urgentie: str
    tekst: str
    adres: str
    plek_in_woorden: str
    icoon: str
    buurt: str
    team: str
    boa: str | None
    boa_adres: str | None

    @property
    def waar(self) -> str:
        """The place in words and its buurt, each once."""
        return ", ".join(dict.fromkeys((self.adres or self.plek_in_woorden or self.buurt, self.buurt)))

    @property
    def bij(self) -> str:
        """Who has it: the boa, else the team."""
        return self.boa or self.boa_adres or self.team

    @property
    def status_in_woorden(self) -> str:
        return NAMEN[Status(self.status)]


_PUNT = ("pk", "status", "uiterlijk_op", "lon", "lat", "categorie__naam")
_REGEL = (
    *_PUNT,
    "gesloten_op",
    "urgentie",
    "tekst",
    "adres",
    "plek_in_woorden",
    "categorie__icoon",
    "buurt__naam",
    "team__naam",
    "behandelaar__naam",
    "behandelaar__email",
)


def punten(rijen: MeldingQuerySet) -> list[Kaartpunt]:
    return [Kaartpunt(*waarden) for waarden in rijen.met_graden().values_list(*_PUNT)]


def regels(rijen: MeldingQuerySet) -> list[Lijstregel]:
    return [Lijstregel(*waarden) for waarden in rijen.met_graden().values_list(*_REGEL)]


def punt_van(melding: Melding) -> Kaartpunt:
    lon, lat = melding.punt.coords
    return Kaartpunt(melding.pk, melding.status, melding.uiterlijk_op, lon, lat, melding.categorie.naam)


def op_kaart(punten: Iterable[Kaartpunt]) -> list[dict[str, object]]:
    # Asked once: looking an address up takes longer than the rest of a point.
    wortel = reverse("werkvoorraad")
    return [punt.op_kaart(wortel) for punt in punten]
