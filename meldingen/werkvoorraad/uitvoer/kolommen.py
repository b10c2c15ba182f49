"""What stands in a file of meldingen: the columns, in plain Dutch. Reads a row at a time, so memory stays flat however many.

Values are text, numbers and aware moments; how a kind of file writes them down is its own. Who reported is only there when
it was asked for, and then in columns of its own. The words of reporters are theirs: text that a spreadsheet would run as a
formula is made plain here, and control characters that a file cannot hold are left out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from meldingen.melding.models import Categorie, Melding
from meldingen.melding.werkstand import nummer_van
from meldingen.melding.workflow import NAMEN, Status
from meldingen.streek.models import Gebied

Waarde = str | float | datetime | None
_PER_KEER = 2_000
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Kolom:
    kop: str
    lees: Callable[[dict[str, Any]], Waarde]
    breed: int = 16


def veilig(tekst: str) -> str:
    """Text that stays text in a spreadsheet."""
    schoon = _ONZICHTBAAR.sub("", tekst)
    return f"'{schoon}" if schoon.startswith(_FORMULE) else schoon


def kolommen(*, met_melders: bool) -> list[Kolom]:
    gebieden = dict(
        Gebied.objects.exclude(niveau=Gebied.Niveau.BUURT).order_by("geldig_van").values_list("code", "naam")
    )
    urgentie, bron = dict(Categorie.Urgentie.choices), dict(Melding.Bron.choices)
    melder = [
        Kolom(_("Naam melder"), _tekst("melder__naam"), 24),
        Kolom(_("E-mail melder"), _tekst("melder__email"), 28),
        Kolom(_("Telefoon melder"), _tekst("melder__telefoon")),
    ]
    return [
        Kolom(_("Nummer"), _nummer("id"), 10),
        Kolom(_("Status"), lambda rij: NAMEN[Status(rij["status"])]),
        Kolom(_("Soort"), _tekst("categorie__naam"), 28),
        Kolom(_("Hoofdsoort"), _tekst("categorie__ouder__naam"), 24),
        Kolom(_("Gemeente"), lambda rij: veilig(gebieden.get(rij["gemeente_code"], rij["gemeente_code"]))),
        Kolom(_("Wijk"), lambda rij: veilig(gebieden.get(rij["wijk_code"], rij["wijk_code"])), 24),
        Kolom(_("Buurt"), _tekst("buurt__naam"), 24),
        Kolom(_("Adres"), _tekst("adres"), 32),
        Kolom(_("Plek in woorden"), _tekst("plek_in_woorden"), 32),
        Kolom(_("Lengtegraad"), lambda rij: round(rij["punt"].x, 6), 12),
        Kolom(_("Breedtegraad"), lambda rij: round(rij["punt"].y, 6), 12),
        Kolom(_("Gemeld op"), _moment("gemeld_op")),
        Kolom(_("Bron"), lambda rij: str(bron.get(rij["bron"], rij["bron"]))),
        Kolom(_("Urgentie"), lambda rij: str(urgentie.get(rij["urgentie"], rij["urgentie"])), 10),
        Kolom(_("Team"), _tekst("team__naam"), 20),
        Kolom(_("Behandelaar"), _tekst("behandelaar__naam"), 20),
        Kolom(_("Uiterlijk klaar"), _moment("uiterlijk_op")),
        Kolom(_("Gesloten op"), _moment("gesloten_op")),
        Kolom(_("Eerste antwoord op"), _moment("eerste_antwoord_op"), 18),
        Kolom(_("Dubbel van"), _nummer("hoofdmelding_id"), 12),
        Kolom(_("Deel van"), _nummer("deel_van_id"), 12),
        Kolom(_("Nummer elders"), _tekst("kenmerk_elders")),
        Kolom(_("Melding"), _tekst("tekst"), 60),
        Kolom(_("Antwoorden"), _antwoorden, 40),
        *(melder if met_melders else []),
    ]


def rijen(meldingen: QuerySet[Melding], gekozen: list[Kolom], *, met_melders: bool) -> Iterator[list[Waarde]]:
    """A row per melding, in the order they come, read from the database as they are written."""
    velden = _VELDEN + (_MELDER if met_melders else ())
    for rij in meldingen.values(*velden).iterator(chunk_size=_PER_KEER):
        yield [kolom.lees(rij) for kolom in gekozen]


def _tekst(veld: str) -> Callable[[dict[str, Any]], Waarde]:
    return lambda rij: veilig(rij[veld] or "")


def _moment(veld: str) -> Callable[[dict[str, Any]], Waarde]:
    return lambda rij: rij[veld]


def _nummer(veld: str) -> Callable[[dict[str, Any]], Waarde]:
    return lambda rij: nummer_van(rij[veld]) if rij[veld] else ""


def _antwoorden(rij: dict[str, Any]) -> Waarde:
    return veilig(" | ".join(f"{een['vraag']} {een['antwoord']}" for een in rij["antwoorden"]))


_MELDER = ("melder__naam", "melder__email", "melder__telefoon")
_VELDEN = (
    "id",
    "status",
    "categorie__naam",
    "categorie__ouder__naam",
    "gemeente_code",
    "wijk_code",
    "buurt__naam",
    "adres",
    "plek_in_woorden",
    "punt",
    "gemeld_op",
    "bron",
    "urgentie",
    "team__naam",
    "behandelaar__naam",
    "uiterlijk_op",
    "gesloten_op",
    "eerste_antwoord_op",
    "hoofdmelding_id",
    "deel_van_id",
    "kenmerk_elders",
    "tekst",
    "antwoorden",
)
