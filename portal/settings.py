"""All settings, read from the environment; secure unless told otherwise.

DEMO=1 is the newcomer's set-up (`script/server`): demo data, mailbox page, plain http on loopback.
Without it the portal refuses to start until SECRET_KEY, DATABASE_URL and ALLOWED_HOSTS are given.
`docs/beheer.md` lists every variable.
Each stands in one module of `portal/instellingen`, named after what it is about; a name is set once.
"""

import os

from .instellingen.api import *
from .instellingen.beveiliging import *
from .instellingen.gegevens import *
from .instellingen.omgeving import *
from .instellingen.onderdelen import *
from .instellingen.plek import *
from .instellingen.post import *
from .instellingen.redactie import *

# GDAL 3.6 of Debian 12 cannot bar network access; outsiders give us coordinates only, never geometry for GDAL to read.
SILENCED_SYSTEM_CHECKS = ["gis.W001"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    # httpx writes whole addresses of requests: what a resident typed does not belong in a log.
    "loggers": {naam: {"level": "WARNING"} for naam in ("httpx", "weasyprint", "fontTools")},
}
