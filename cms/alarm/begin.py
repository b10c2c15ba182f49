"""The first prepared alarms and the risk sources of the kadernota, for editors to go on with. Fills only tables that are
empty, so what an editor changed or threw away stays so. The places are roughly right and say so."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from meldingen.streek.hier import STREEK

from .models import Alarmsjabloon, Risicobron

_BINNEN = (
    "Ga naar binnen en blijf daar.\nSluit ramen en deuren.\nZet de ventilatie uit.\n"
    "Luister naar L1 of kijk op de officiële site. Doe wat daar wordt gezegd.\nBel 112 alleen als er iemand in gevaar is."
)
_SJABLOONVELDEN = ("naam", "niveau", "onderwerp", "titel", "wat_te_doen", "duur_uren", "soorten")
_SJABLONEN: tuple[tuple[str, str, str, str, str, int, list[str]], ...] = (
    ("Gevaarlijke stof: blijf binnen", "gevaar", "stof", "Er is een gevaarlijke stof vrijgekomen", _BINNEN, 2, ["chemelot"]),
    (
        "Brand met veel rook",
        "waarschuwing",
        "brand",
        "Er is een grote brand met veel rook",
        "Blijf uit de rook.\nBent u binnen? Sluit ramen en deuren, en zet de ventilatie uit.\n"
        "Ga niet kijken: de hulpdiensten hebben ruimte nodig.",
        4,
        ["chemelot"],
    ),
    (
        "Stank, geluid of fakkel zonder gevaar",
        "let_op",
        "milieu",
        "U kunt Chemelot ruiken, horen of zien",
        "U hoeft niets te doen.\nHebt u er last van? Sluit ramen en deuren.\n"
        "Wilt u iets doorgeven? Meld het op deze site.",
        6,
        ["chemelot"],
    ),
    (
        "Stroom, gas of water valt uit",
        "let_op",
        "uitval",
        "Er is een grote storing",
        "Kijk of mensen in uw buurt hulp nodig hebben.\nBel 112 alleen als er iemand in gevaar is.",
        4,
        [],
    ),
    (
        "Het is weer veilig",
        "veilig",
        "anders",
        "Het gevaar is voorbij",
        "U mag weer naar buiten.\nZet ramen en deuren open en de ventilatie aan.",
        2,
        [],
    ),
)  # fmt: skip
_BRONVELDEN = ("naam", "soort", "uitleg", "lon", "lat")
_BRONNEN = (
    ("Chemelot", "bedrijf", "Een groot terrein met chemische bedrijven.", 5.790, 50.970),
    ("Spooremplacement Sittard", "spoor", "Hier staan ook treinen met gevaarlijke stoffen.", 5.859, 51.002),
    ("Haven van Stein", "water", "Hier komen ook schepen met gevaarlijke stoffen.", 5.757, 50.967),
    ("Maastricht Aachen Airport", "lucht", "Een vliegveld in de gemeente Beek.", 5.770, 50.912),
    ("Vervoer van gevaarlijke stoffen over de weg", "weg", "Vrachtwagens met gevaarlijke stoffen.", None, None),
    ("Vervoer van gevaarlijke stoffen over het spoor", "spoor", "Treinen met gevaarlijke stoffen.", None, None),
    ("Vervoer van gevaarlijke stoffen over water", "water", "Schepen met gevaarlijke stoffen.", None, None),
    ("Buisleidingen met gevaarlijke stoffen", "leiding", "Leidingen onder de grond.", None, None),
)


@transaction.atomic
def laad() -> None:
    """Safe to run again."""
    if not Alarmsjabloon.objects.exists():
        Alarmsjabloon.objects.bulk_create(_rijen(Alarmsjabloon, _SJABLOONVELDEN, _SJABLONEN))
    if not Risicobron.objects.exists():
        Risicobron.objects.bulk_create(_rijen(Risicobron, _BRONVELDEN, filter(_is_hier, _BRONNEN)))


def _is_hier(bron: tuple[str, str, str, float | None, float | None]) -> bool:
    """These are of one region; another begins with what goes over every road."""
    *_woorden, lon, lat = bron
    west, zuid, oost, noord = STREEK.kader
    return lon is None or lat is None or (west <= lon <= oost and zuid <= lat <= noord)


def _rijen(model: type[Any], velden: tuple[str, ...], rijen: Iterable[tuple[Any, ...]]) -> list[Any]:
    return [model(**dict(zip(velden, rij, strict=True))) for rij in rijen]
