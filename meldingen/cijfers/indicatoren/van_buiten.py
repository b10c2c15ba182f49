"""What the public may know of figures from outside the portal.

The kadernota is public, so its figures are shown as they stand there. Of counts that an analyst loaded only whole years of
whole gemeenten are shown, and never a number of 1 to 4. Between those no sum holds: no half year beside its year, no buurt
beside its wijk, no total beside its parts; where the kadernota gives the total of a year, the loaded counts of that year stay
away. So nothing hidden can be computed, in one version or over several, and a rate is made of what is shown only. A share of
a survey counts nobody here: of those the larger areas are shown too. Writes nothing.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from meldingen.cijfers.definities.models import Indicatorwaarde
from meldingen.melding import openbaar

KADERNOTA = Indicatorwaarde.Herkomst.KADERNOTA


def openbare_waarden() -> QuerySet[Indicatorwaarde]:
    """The figures that anybody may see, the kadernota's and those that were loaded."""
    telt = Q(indicator__eenheid="aantal")
    van_een_gemeente = Q(gebied_code__startswith="GM")
    klein = Q(waarde__gt=0, waarde__lt=openbaar.KLEINSTE)
    zelfde = {"indicator": OuterRef("indicator"), "periode": OuterRef("periode")}
    totaal = Exists(Indicatorwaarde.objects.van_de_kadernota().filter(gebied_code="", **zelfde))
    telling = telt & van_een_gemeente & ~klein & ~totaal
    aandeel = ~telt & (van_een_gemeente | Q(gebied_code=""))
    heel_jaar = ~Q(periode__contains="-")
    return Indicatorwaarde.objects.huidig().filter(Q(herkomst=KADERNOTA) | (heel_jaar & (telling | aandeel)))
