"""The road of a message between neighbours: written in the group, heard of by mail, read there, and ended by one press."""

import re
from datetime import time

import pytest
from django.test import Client

from buurtpreventie.groepen.models import Lid
from buurtpreventie.levensloop.acties import keuzes
from tests.buren import aanvraag, actieve_groep, als_buur, buur, met_buren, plaats

__all__ = ["aanvraag", "actieve_groep", "als_buur", "buur", "met_buren"]

TEKST = "Wie heeft er een ladder te leen?"
_GEEN_RUST = {"stil_van": time(0), "stil_tot": time(0)}


@pytest.mark.django_db
def test_een_buur_schrijft_een_ander_leest_het_en_zegt_de_mail_op(
    actieve_groep, buur, als_buur, brievenbus, werk_af
) -> None:
    groep = actieve_groep()
    Lid.objects.update(seinen=Lid.Kanaal.NIETS, berichten=Lid.Kanaal.NIETS, **_GEEN_RUST)
    keuzes.kies(plaats(groep, buur("Buurman")), seinen="niets", berichten="mail", **_GEEN_RUST)
    werk_af()
    brievenbus.mails.clear()

    binnen = f"/buurtpreventie/groepen/{groep.slug}/"
    loper, buurman = als_buur(buur("Loper")), als_buur(buur("Buurman"))
    assert loper.post(f"{binnen}schrijf/vraag/", {"tekst": TEKST}).status_code == 303
    werk_af()
    werk_af()
    (mail,) = brievenbus.mails
    assert mail["To"] == buur("Buurman").email
    assert TEKST not in mail.get_content()
    bericht = re.search(r"http\S+?(/buurtpreventie/\S+/berichten/\d+/)", mail.get_content()).group(1)
    assert TEKST in buurman.get(bericht).content.decode()
    assert TEKST not in Client().get(bericht, follow=True).content.decode()

    afmelden = re.search(r"(/buurtpreventie/afmelden/[^>]+)>", mail["List-Unsubscribe"]).group(1)
    assert Client().post(afmelden, {"List-Unsubscribe": "One-Click"}).status_code < 400
    loper.post(f"{binnen}schrijf/vraag/", {"tekst": "Of een kar?"})
    werk_af()
    werk_af()
    assert len(brievenbus.mails) == 1
