"""A poster to find neighbours with: a PDF with a QR code. What makes a PDF loads slowly, so a view loads this when asked."""

import io

import segno
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from buurtpreventie.groepen.models import Groep
from meldingen.melding import pdf


def adres_om_mee_te_doen(groep: Groep) -> str:
    """Where the poster leads: to joining, or to the secret address while the group looks for neighbours."""
    weg = (
        reverse("buurt-meedoen", args=[groep.slug]) if groep.is_openbaar else reverse("buurt-steun", args=[groep.code])
    )
    return settings.PORTAL_URL + weg


def maak(groep: Groep) -> bytes:
    """A poster on A4 as a PDF, with a QR code and the same address in letters."""
    adres, beeld = adres_om_mee_te_doen(groep), io.BytesIO()
    segno.make(adres, error="m").save(beeld, kind="png", scale=12, border=2)
    naam = f"{pdf.HIER}qr.png"
    tekst = render_to_string(
        "buurtpreventie/levensloop/buiten/poster.html", {"groep": groep, "adres": adres, "qr": naam}
    )
    return pdf.van_html(tekst, {naam: beeld.getvalue()})
