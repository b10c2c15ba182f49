"""All addresses of buurtpreventie; each folder has its own."""

from .activiteiten import urls as activiteiten
from .berichten import urls as berichten
from .einde import urls as einde
from .gezien import urls as gezien
from .inloggen import urls as inloggen
from .levensloop import urls as levensloop
from .overzicht import urls as overzicht
from .rondes import urls as rondes

_MAPPEN = (levensloop, inloggen, einde, berichten, activiteiten, rondes, gezien, overzicht)

urlpatterns = [adres for map_ in _MAPPEN for adres in map_.urlpatterns]
