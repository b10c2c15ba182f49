"""The data of the domain: one file per noun, each with its QuerySet verbs."""

from .bulk import Bulkactie, Bulkregel
from .categorie import Categorie, Vraag
from .cijferinzage import Cijferinzage
from .concept import Concept
from .drukte import Drukteregel, Druktestand, Druktetelling, Hotspot, Hotspotcel, Hotspotdag, Vertekening
from .escalatie import Escalatie
from .foto import Foto
from .gebied import Gebied
from .indicator import Doel, Indicator, Indicatorcategorie, Indicatorwaarde, Inlezing
from .inrichting import Inrichtingswijziging
from .inzending import Inzending
from .maatregel import Maatregel, Maatregeleffect
from .melding import Melder, Melding
from .notitie import Notitie
from .openbaar import Kaartcel, OpenbareMelding
from .openbaretelling import Maandstand, OpenbareTelling
from .overdracht import Criterium, Overdracht, Partner
from .overname import Overname
from .regel import Routeringsregel
from .rol import Roltoewijzing, Vertrouweling
from .ronde import Ronde, Rondestop, Veldinzending
from .standaardtekst import Standaardtekst
from .statusovergang import Statusovergang
from .team import Afwezigheid, Team, Teamlid
from .telling import Telling, Telregel
from .terugkoppeling import Terugkoppeling
from .uitgaand import Uitgaand
from .uitvoer import Uitvoer
from .veiligheidsbeeld import Veiligheidsbeeld
from .vernietiging import Vernietiging
from .vertaling import Vertaling
from .verwijzing import Verwijzing
from .werkfilter import Werkfilter
from .werktelling import Werkregel, Werksoort, Werktelling
from .zoekwoord import Zoekwoord

__all__ = [
    "Afwezigheid",
    "Bulkactie",
    "Bulkregel",
    "Categorie",
    "Cijferinzage",
    "Concept",
    "Criterium",
    "Doel",
    "Drukteregel",
    "Druktestand",
    "Druktetelling",
    "Escalatie",
    "Foto",
    "Gebied",
    "Hotspot",
    "Hotspotcel",
    "Hotspotdag",
    "Indicator",
    "Indicatorcategorie",
    "Indicatorwaarde",
    "Inlezing",
    "Inrichtingswijziging",
    "Inzending",
    "Kaartcel",
    "Maandstand",
    "Maatregel",
    "Maatregeleffect",
    "Melder",
    "Melding",
    "Notitie",
    "OpenbareMelding",
    "OpenbareTelling",
    "Overdracht",
    "Overname",
    "Partner",
    "Roltoewijzing",
    "Ronde",
    "Rondestop",
    "Routeringsregel",
    "Standaardtekst",
    "Statusovergang",
    "Team",
    "Teamlid",
    "Telling",
    "Telregel",
    "Terugkoppeling",
    "Uitgaand",
    "Uitvoer",
    "Veiligheidsbeeld",
    "Veldinzending",
    "Vernietiging",
    "Vertaling",
    "Vertekening",
    "Vertrouweling",
    "Verwijzing",
    "Vraag",
    "Werkfilter",
    "Werkregel",
    "Werksoort",
    "Werktelling",
    "Zoekwoord",
]
