"""The outbox of the house: all mail and push of all rooms leaves through here. Never decides who should hear what.

A room puts a row ready in the transaction of what it tells, so it is never forgotten; the key of the row is unique, so it is
never twice. The worker claims a row for a while (a lease, committed before the network is touched), has it brought by
its sender, and writes down what came of it. Killed before the other side took it, the row is tried again when the lease is
over; killed in the instant after, or left without an answer by a server that has the mail (`postdienst`), the second copy
bears the same Message-ID, by which mail programs show one. More than that SMTP cannot promise.
"""

from meldingen.melding.uitgaand.afleveren import probeer_opnieuw, verstuur, verstuur_openstaand
from meldingen.melding.uitgaand.afzender import PAUZES_MIN, Afzender
from meldingen.melding.uitgaand.bewaren import klaar_en_oud, te_laat, vergeet, wis_tekst
from meldingen.melding.uitgaand.fouten import Uitgesteld, Vervallen, Weigering
from meldingen.melding.uitgaand.klaarleggen import leg_klaar, rij, voeg_toe
from meldingen.melding.uitgaand.postbode import stuur

__all__ = [
    "PAUZES_MIN",
    "Afzender",
    "Uitgesteld",
    "Vervallen",
    "Weigering",
    "klaar_en_oud",
    "leg_klaar",
    "probeer_opnieuw",
    "rij",
    "stuur",
    "te_laat",
    "vergeet",
    "verstuur",
    "verstuur_openstaand",
    "voeg_toe",
    "wis_tekst",
]
