"""The tables of this room, each in the folder of its feature; Django looks for them here."""

from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorcategorie, Indicatorwaarde, Inlezing

from .hotspots.models import Drukteregel, Druktestand, Druktetelling, Hotspot, Hotspotcel, Hotspotdag, Vertekening
from .inzage.models import Cijferinzage
from .maatregelen.models import Maatregel, Maatregeleffect
from .veiligheidsbeeld.models import Veiligheidsbeeld
from .verbergen.models import Maandstand, OpenbareTelling

__all__ = [
    "Cijferinzage",
    "Doel",
    "Drukteregel",
    "Druktestand",
    "Druktetelling",
    "Hotspot",
    "Hotspotcel",
    "Hotspotdag",
    "Indicator",
    "Indicatorcategorie",
    "Indicatorwaarde",
    "Inlezing",
    "Maandstand",
    "Maatregel",
    "Maatregeleffect",
    "OpenbareTelling",
    "Veiligheidsbeeld",
    "Vertekening",
]
