"""Everything that changes more than one row. An action gets its object first, then keyword-only arguments with `door=`;
it is atomic, returns the object, and knows nothing of HTTP."""

from .deel import DeelKanNiet, deel_af
from .fouten import (
    ActieFout,
    BerichtNodig,
    DelenOpen,
    GeenRecht,
    KenmerkDeugtNiet,
    NietVoorDeze,
    PartnerNodig,
    SleutelBotst,
    StapBestaatNiet,
    StatusVeranderd,
    TeLaatOmTeHeropenen,
)
from .meld import meld, tel_verwijzing
from .overdracht import draag_over, geef_terug, herinner, meld_klaar, neem_aan
from .overname import OvernameKanNiet, beantwoord_overname, vraag_overname
from .status import antwoord, heropen, te_heropenen, verander_status, voeg_bij_elkaar, voeg_samen
from .wijzig import hercategoriseer, noteer, verplaats, wijs_toe, zet_kenmerk, zet_urgentie

__all__ = [
    "ActieFout",
    "BerichtNodig",
    "DeelKanNiet",
    "DelenOpen",
    "GeenRecht",
    "KenmerkDeugtNiet",
    "NietVoorDeze",
    "OvernameKanNiet",
    "PartnerNodig",
    "SleutelBotst",
    "StapBestaatNiet",
    "StatusVeranderd",
    "TeLaatOmTeHeropenen",
    "antwoord",
    "beantwoord_overname",
    "deel_af",
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
    "voeg_bij_elkaar",
    "voeg_samen",
    "vraag_overname",
    "wijs_toe",
    "zet_kenmerk",
    "zet_urgentie",
]
