"""The nouns of a melding, one file each, with their QuerySet verbs."""

from .categorie import Categorie, Vraag
from .concept import Concept
from .escalatie import Escalatie
from .foto import Foto
from .inrichting import Inrichtingswijziging
from .inzending import Inzending
from .melding import Melder, Melding
from .notitie import Notitie
from .openbaar import Kaartcel, OpenbareMelding
from .overdracht import Criterium, Overdracht, Partner
from .overname import Overname
from .regel import Routeringsregel
from .rol import Roltoewijzing, Vertrouweling
from .statusovergang import Statusovergang
from .team import Afwezigheid, Team, Teamlid
from .telling import Telling, Telregel
from .terugkoppeling import Terugkoppeling
from .uitgaand import Uitgaand
from .vernietiging import Vernietiging
from .vertaling import Vertaling
from .verwijzing import Verwijzing
from .werktelling import Werkregel, Werksoort, Werktelling
from .zoekwoord import Zoekwoord

__all__ = [
    "Afwezigheid",
    "Categorie",
    "Concept",
    "Criterium",
    "Escalatie",
    "Foto",
    "Inrichtingswijziging",
    "Inzending",
    "Kaartcel",
    "Melder",
    "Melding",
    "Notitie",
    "OpenbareMelding",
    "Overdracht",
    "Overname",
    "Partner",
    "Roltoewijzing",
    "Routeringsregel",
    "Statusovergang",
    "Team",
    "Teamlid",
    "Telling",
    "Telregel",
    "Terugkoppeling",
    "Uitgaand",
    "Vernietiging",
    "Vertaling",
    "Vertrouweling",
    "Verwijzing",
    "Vraag",
    "Werkregel",
    "Werksoort",
    "Werktelling",
    "Zoekwoord",
]
