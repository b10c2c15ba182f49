"""Everything that changes more than one row. An action gets its object first, then keyword-only arguments with `door=`;
it is atomic, returns the object, and knows nothing of HTTP."""

from .filters import bewaar_filter, verwijder_filter
from .fouten import (
    ActieFout,
    AlVeranderd,
    BerichtNodig,
    DelenOpen,
    GeenRecht,
    KenmerkDeugtNiet,
    PartnerNodig,
    SleutelBotst,
    StapBestaatNiet,
    TeLaatOmTeHeropenen,
)
from .meld import meld, tel_verwijzing
from .overdracht import draag_over, geef_terug, herinner, meld_klaar, neem_aan
from .status import antwoord, heropen, te_heropenen, verander_status, voeg_samen
from .wijzig import hercategoriseer, noteer, verplaats, wijs_toe, zet_kenmerk, zet_urgentie

__all__ = [
    "ActieFout",
    "AlVeranderd",
    "BerichtNodig",
    "DelenOpen",
    "GeenRecht",
    "KenmerkDeugtNiet",
    "PartnerNodig",
    "SleutelBotst",
    "StapBestaatNiet",
    "TeLaatOmTeHeropenen",
    "antwoord",
    "bewaar_filter",
    "draag_over",
    "geef_terug",
    "hercategoriseer",
    "herinner",
    "heropen",
    "meld",
    "meld_klaar",
    "neem_aan",
    "noteer",
    "te_heropenen",
    "tel_verwijzing",
    "verander_status",
    "verplaats",
    "verwijder_filter",
    "voeg_samen",
    "wijs_toe",
    "zet_kenmerk",
    "zet_urgentie",
]
