"""A clean-up in a real browser, from plan to sign-up; and the way out to an app group, at 360 and 1280 px."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from buurtpreventie.activiteiten.models import Activiteit
from buurtpreventie.groepen.models import Groep
from buurtpreventie.overzicht import acties as tellen
from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_buurtgroepen import kom_binnen
from tests.buren import aanvraag, actieve_groep, buur, met_buren
from tests.buurtpreventie.test_cijfers import loop

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, False, id="360"), pytest.param(BREED, True, id="1280-donker")]


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_een_activiteit_van_plan_tot_aanmelding(
    open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, maat, donker
):
    groep = actieve_groep()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/activiteit/")
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    pagina.get_by_label("Hoe heet het?").fill("Samen het park schoon")
    druk(pagina, "Plan activiteit")
    expect(pagina.get_by_label("Hoe heet het?")).to_have_value("Samen het park schoon")
    toegankelijk(pagina)
    pagina.get_by_label("Vertel er iets over").fill("Handschoenen en zakken liggen klaar.")
    pagina.get_by_label("Waar begint het?").fill("Bij de ingang van het park")
    pagina.get_by_label("Dag", exact=True).fill((timezone.localdate() + timedelta(days=9)).isoformat())
    pagina.get_by_label("Van", exact=True).fill("10:00")
    pagina.get_by_label("Tot", exact=True).fill("12:00")
    pagina.get_by_label("Ook voor buren die niet in de groep zitten").check()
    druk(pagina, "Plan activiteit")
    expect(pagina.get_by_role("heading", name="Samen het park schoon")).to_be_visible()
    toegankelijk(pagina)
    activiteit = Activiteit.objects.get()

    ander = open_pagina(maat, donker=donker)
    ander.goto(f"/buurtpreventie/groepen/{groep.slug}/")
    ander.get_by_role("link", name="Samen het park schoon").click()
    druk(ander, "Ik kom")
    kom_binnen(ander, "Nieuwkomer", brievenbus, werk_af)
    druk(ander, "Ik kom")
    ander.get_by_label("Hoe noemen de buren u?").fill("Nieuwkomer")
    druk(ander, "Sla op")
    druk(ander, "Ik kom")
    expect(ander.get_by_text("U komt.")).to_be_visible()
    toegankelijk(ander)
    plaatje(ander, f"activiteit-{maat['width']}")
    assert activiteit.aanmeldingen.filter(deelnemer__naam="Nieuwkomer").count() == 1


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_naar_de_appgroep_langs_de_afspraken(
    open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, maat, donker
):
    groep = actieve_groep()
    groep.applink = "https://chat.whatsapp.com/AbCdEf123"
    groep.save()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto("/buurtpreventie/afspraken/")
    toegankelijk(pagina)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/binnen/")
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    pagina.get_by_role("link", name="De appgroep en de afspraken").click()
    expect(pagina.get_by_role("link", name="Naar de groep in WhatsApp")).to_have_attribute("href", groep.applink)
    toegankelijk(pagina)
    plaatje(pagina, f"appgroep-{maat['width']}")
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/binnen/")
    with pagina.expect_download() as papier:
        pagina.get_by_role("link", name="Print een poster").click()
    assert papier.value.suggested_filename == f"poster-{groep.slug}.pdf"


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_wat_groepen_deden_staat_in_woorden(open_pagina, toegankelijk, plaatje, actieve_groep, maat, donker):
    vandaag = timezone.localdate()
    begin = timezone.make_aware(datetime.combine(tellen.laatste_half_jaar(vandaag).begin, time(20)))
    groep = actieve_groep()
    Groep.objects.update(gemaakt_op=begin)
    loop(groep, 48, begin=begin, lopers=3, minuten=90)
    tellen.stel_vast_op(vandaag)
    pagina = open_pagina(maat, donker=donker)
    pagina.goto("/buurtpreventie/cijfers/?gemeente=GM1883")
    expect(pagina.get_by_text("ten minste 45").first).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"buurtcijfers-{maat['width']}")
