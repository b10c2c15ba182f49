"""The neighbours, for every test of buurtpreventie."""

from tests.buren import aanvraag, actieve_groep, als_buur, buur, met_buren

from .lopen import groep, lid, loper_erbij, plan

__all__ = ["aanvraag", "actieve_groep", "als_buur", "buur", "groep", "lid", "loper_erbij", "met_buren", "plan"]
