"""The data of the domain: one file per noun, each with its QuerySet verbs."""

from .bericht import Bericht
from .categorie import Categorie, Vraag
from .concept import Concept
from .foto import Foto
from .gebied import Gebied
from .indicator import Indicator, Indicatorwaarde
from .inrichting import Inrichtingswijziging
from .inzending import Inzending
from .melding import Melder, Melding
from .notitie import Notitie
from .openbaar import Kaartcel, OpenbareMelding
from .overdracht import Criterium, Overdracht, Partner
from .regel import Routeringsregel
from .rol import Roltoewijzing
from .statusovergang import Statusovergang
from .team import Afwezigheid, Team, Teamlid
from .telling import Telling, Telregel
from .vernietiging import Vernietiging
from .verwijzing import Verwijzing

__all__ = [
    "Afwezigheid",
    "Bericht",
    "Categorie",
    "Concept",
    "Criterium",
    "Foto",
    "Gebied",
    "Indicator",
    "Indicatorwaarde",
    "Inrichtingswijziging",
    "Inzending",
    "Kaartcel",
    "Melder",
    "Melding",
    "Notitie",
    "OpenbareMelding",
    "Overdracht",
    "Partner",
    "Roltoewijzing",
    "Routeringsregel",
    "Statusovergang",
    "Team",
    "Teamlid",
    "Telling",
    "Telregel",
    "Vernietiging",
    "Verwijzing",
    "Vraag",
]
