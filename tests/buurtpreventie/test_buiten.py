"""What a group uses outside the portal: the agreements, an invitation to an app group, and a poster that a phone can read."""

import io
import zlib

import pytest
from django.urls import reverse

from buurtpreventie.groepen.models import Groep
from buurtpreventie.levensloop import poster
from buurtpreventie.levensloop.appgroep import app_van
from tests.buren import plaats

pytestmark = pytest.mark.django_db
WHATSAPP = "https://chat.whatsapp.com/AbCdEf123"


@pytest.mark.parametrize(
    ("adres", "app"),
    [
        (WHATSAPP, "WhatsApp"),
        ("https://signal.group/#CjQKI", "Signal"),
        ("https://chat.whatsapp.com/", ""),
        ("http://chat.whatsapp.com/AbC", ""),
        ("https://chat.whatsapp.com.voorbeeld.example/AbC", ""),
        ("https://chat.whatsapp.com@voorbeeld.example/AbC", ""),
        ("https://iemand@chat.whatsapp.com/AbC", ""),
        ("https://chat.whatsapp.com:444/AbC", ""),
        ("https://chat.whatsapp.com:geen/AbC", ""),
        ("javascript:alert(1)//chat.whatsapp.com/AbC", ""),
        ("", ""),
    ],
)
def test_alleen_een_uitnodiging_van_een_bekende_app(adres, app):
    assert app_van(adres) == app


def test_de_link_zien_alleen_leden_en_na_de_afspraken(actieve_groep, buur, als_buur, client):
    groep = actieve_groep()
    woorden = {"doel": groep.doel, "huisregels": groep.huisregels, "meedoen": ""}
    door = als_buur(buur("Buurvrouw"))
    weg = reverse("buurt-woorden", args=[groep.slug])
    fout = door.post(weg, woorden | {"applink": "https://voorbeeld.example/AbC"})
    assert fout.status_code == 422
    assert "geen uitnodiging voor WhatsApp of Signal" in fout.content.decode()
    assert "voorbeeld.example/AbC" in fout.content.decode()
    assert door.post(weg, woorden | {"applink": WHATSAPP}).status_code == 303
    lid = als_buur(buur("Buur1")).get(reverse("buurt-appgroep", args=[groep.slug])).content.decode()
    assert lid.index("Signaleer") < lid.index(WHATSAPP)
    openbaar = client.get(reverse("buurt-groep", args=[groep.slug])).content.decode()
    assert "whatsapp" not in openbaar.lower()
    vreemd = als_buur(buur("Nieuwkomer")).get(reverse("buurt-appgroep", args=[groep.slug]))
    assert (vreemd.status_code, "whatsapp" in vreemd.content.decode().lower()) == (403, False)


def test_zonder_link_staan_de_afspraken_er_en_voor_de_coordinator_de_weg(actieve_groep, buur, als_buur):
    weg = reverse("buurt-appgroep", args=[actieve_groep().slug])
    assert "Zet de link" in als_buur(buur("Buurvrouw")).get(weg).content.decode()
    lid = als_buur(buur("Buur1")).get(weg).content.decode()
    assert "Signaleer" in lid
    assert "Zet de link" not in lid


def test_de_poster_leidt_naar_meedoen_en_voor_een_aanvraag_naar_de_geheime_link(actieve_groep, aanvraag, settings):
    settings.PORTAL_URL = "https://portaal.example"
    groep = actieve_groep()
    assert poster.adres_om_mee_te_doen(groep) == f"https://portaal.example/buurtpreventie/groepen/{groep.slug}/meedoen/"
    nieuw = aanvraag(naam="Nieuw")
    assert poster.adres_om_mee_te_doen(nieuw) == f"https://portaal.example/buurtpreventie/steun/{nieuw.code}/"


def test_de_poster_is_een_pdf_met_de_naam(actieve_groep, buur, als_buur):
    groep = actieve_groep()
    antwoord = als_buur(buur("Buur1")).get(reverse("buurt-poster", args=[groep.slug]))
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == f'attachment; filename="poster-{groep.slug}.pdf"'
    assert antwoord.content.startswith(b"%PDF-1.7")
    assert b"pdfuaid" in antwoord.content or b"pdfuaid" in _uitgepakt(antwoord.content)


def _uitgepakt(pdf: bytes) -> bytes:
    uit = io.BytesIO()
    for deel in pdf.split(b"stream\n")[1:]:
        try:
            uit.write(zlib.decompress(deel.split(b"\nendstream")[0]))
        except zlib.error:
            continue
    return uit.getvalue()


def test_een_groep_die_stopte_heeft_geen_poster(actieve_groep, buur, als_buur):
    groep = actieve_groep()
    Groep.objects.filter(pk=groep.pk).update(fase="opgeheven")
    assert plaats(groep, buur("Buur1"))
    assert als_buur(buur("Buur1")).get(reverse("buurt-poster", args=[groep.slug])).status_code == 303
