"""One melding as an accessible PDF, made from a template as a page is. What the reader may not know is not handed to the
template. This module takes a second to load, so views load it when somebody asks for a PDF.
"""

import logging

from django.template.loader import render_to_string
from django.utils import timezone

from meldingen.melding import pdf
from meldingen.melding.models import Foto, Melding, Overdracht
from meldingen.streek import kaartbeeld

log = logging.getLogger(__name__)


def maak(melding: Melding, *, met_melder: bool) -> bytes:
    """The PDF of `melding`; who reported it stands in it only `met_melder`."""
    kaart = kaartbeeld.rond(melding.punt, melding.dag)
    fotos = {f"{pdf.HIER}foto-{foto.pk}.jpg": inhoud for foto in melding.fotos.all() if (inhoud := _lees(foto))}
    bronnen = fotos | {f"{pdf.HIER}kaart.png": kaart.png}
    context = {
        "melding": melding,
        "kaart": kaart,
        "fotos": list(fotos),
        "met_melder": met_melder,
        "melder": getattr(melding, "melder", None) if met_melder else None,
        "overgangen": melding.overgangen.select_related("door"),
        "overdrachten": Overdracht.objects.filter(melding=melding).select_related("partner"),
        "notities": melding.notities.select_related("door"),
        "nu": timezone.now(),
    }
    tekst = render_to_string("werkvoorraad/uitvoer/melding_pdf.html", context)
    return pdf.van_html(tekst, bronnen)


def _lees(foto: Foto) -> bytes:
    """The photo; nothing when its file has gone, which is no reason to have no PDF."""
    try:
        with foto.bestand.open("rb") as bestand:
            return bestand.read()
    except OSError:
        log.warning("foto zonder bestand foto=%d", foto.pk)
        return b""
