"""The neighbours, for every test of buurtpreventie."""

from tests.buren import aanvraag, actieve_groep, als_buur, buur, met_buren

from .lopen import groep, lid, loper_erbij, plan
from .zien import leg_vast, wie

__all__ = [
    "aanvraag",
    "actieve_groep",
    "als_buur",
    "buur",
    "groep",
    "leg_vast",
    "lid",
    "loper_erbij",
    "met_buren",
    "plan",
    "wie",
]
