"""The neighbours, for every test of buurtpreventie."""

from tests.buren import aanvraag, actieve_groep, als_buur, buur, met_buren

__all__ = ["aanvraag", "actieve_groep", "als_buur", "buur", "met_buren"]
