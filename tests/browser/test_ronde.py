"""The round on a phone: in order, with one hand, with the network cut and restored; and without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import acties
from meldingen.melding.models import Foto, Melding, Notitie, Statusovergang
from meldingen.werkvoorraad.ronde import acties as rondes
from meldingen.werkvoorraad.ronde.models import Rondestop, Veldinzending
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.op_ronde import (
    KLEIN,
    bewaard,
    kiekje,
    open_stop,
    schrijf,
    stop,
    verstuurd,
    wachtend,
    zet_status,
)
from tests.browser.test_werkvoorraad import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [
    pytest.param(SMAL, False, id="360-licht"),
    pytest.param(SMAL, True, id="360-donker"),
    pytest.param(BREED, False, id="1280-licht"),
    pytest.param(BREED, True, id="1280-donker"),
]
RONDE = "/werkvoorraad/ronde/"


@pytest.fixture
def werk(maak_melding, boa) -> list[Melding]:
    """Three meldingen in the name of Boa: one late, two not."""
    gegevens = [
        ("zwerfvuil", "Rond de bankjes ligt al weken rommel.", "Markt 1, Sittard", 20, 5.862),
        ("zwerfvuil", "Er ligt glas op het fietspad.", "Rijksweg 20, Sittard", 0, 5.870),
        ("zwerfvuil", "Naast de container staat een bankstel.", "Putstraat 7, Sittard", 0, 5.866),
    ]
    return [
        acties.wijs_toe(
            maak_melding(
                soort, tekst=tekst, adres=adres, lon=lon, lat=50.999, gemeld_op=timezone.now() - timedelta(days=dagen)
            ),
            behandelaar=boa,
            door=boa,
        )
        for soort, tekst, adres, dagen, lon in gegevens
    ]


@pytest.fixture
def op_ronde(werk, boa) -> list[Melding]:
    for melding in werk:
        rondes.zet_erbij(melding, door=boa)
    return werk


def volgorde() -> list[int]:
    return list(Rondestop.objects.values_list("melding_id", flat=True))


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_een_ronde_maken_zonder_drempels(open_pagina, toegankelijk, plaatje, werk, boa, maat, donker):
    pagina = open_pagina(maat, donker=donker, plek=(5.871, 50.999))
    log_in(pagina, boa, RONDE)
    toegankelijk(pagina)
    druk(pagina, "Maak mijn ronde")
    assert volgorde() == [werk[0].pk, werk[2].pk, werk[1].pk], "late first, then the nearest of the rest"
    expect(stop(pagina, werk[0]).locator("details[open]")).to_have_count(1)
    toegankelijk(pagina)
    if not donker:
        plaatje(pagina, f"ronde-{maat['width']}")
    wordt(pagina, KLEIN, [])
    open_stop(pagina, werk[2])
    expect(stop(pagina, werk[0]).locator("details[open]")).to_have_count(0)
    if maat is SMAL:
        navigeer = pagina.locator(".duimbalk").get_by_role("link", name="Navigeer")
        expect(navigeer).to_have_attribute("href", re.compile("^geo:50.999000,5.866000"))


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["360", "1280"])
def test_slepen_en_pijltjes_veranderen_de_volgorde(open_pagina, op_ronde, boa, maat):
    a, b, c = (melding.pk for melding in op_ronde)
    pagina = open_pagina(maat)
    log_in(pagina, boa, RONDE)
    greep = stop(pagina, op_ronde[2]).locator(".greep")
    greep.focus()
    with pagina.expect_response("**/volgorde/"):
        pagina.keyboard.press("ArrowUp")
    assert volgorde() == [a, c, b]
    expect(pagina.locator("#ronde-zin")).to_have_text("Nu stop 2.")
    expect(greep).to_be_focused()
    stop(pagina, op_ronde[0]).locator("summary").click()
    doel = stop(pagina, op_ronde[0])
    # Waits until both lie still; then the hand moves as a hand does.
    doel.hover(trial=True)
    stop(pagina, op_ronde[1]).locator(".greep").hover(position={"x": 20, "y": 20})
    pagina.mouse.down()
    links, boven = doel.evaluate("stop => [stop.getBoundingClientRect().x, stop.getBoundingClientRect().y]")
    pagina.mouse.move(links + 20, boven + 40, steps=5)
    pagina.mouse.move(links + 20, boven + 5, steps=3)
    with pagina.expect_response("**/volgorde/"):
        pagina.mouse.up()
    assert volgorde() == [b, a, c]
    if maat is SMAL:
        expect(pagina.locator(".duimbalk p")).to_have_text(f"Zwerfvuil, {op_ronde[0].nummer}")
    pagina.context.set_offline(True)
    stop(pagina, op_ronde[2]).locator(".greep").press("ArrowUp")
    expect(pagina.get_by_text("De nieuwe volgorde is niet bewaard: u bent zonder verbinding.")).to_be_visible()
    for plek, pk in enumerate((b, a, c)):
        expect(pagina.locator(".stop").nth(plek)).to_have_attribute("data-melding", str(pk))
    expect(pagina.locator(".stop__nr")).to_have_text([re.compile(rf"^\s*Stop\s*{n}\s*$") for n in "123"])


def test_met_verbinding_is_een_stap_meteen_gedaan(open_pagina, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    open_stop(pagina, op_ronde[0])
    stop(pagina, op_ronde[0]).get_by_label("Afgehandeld", exact=True).check()
    stop(pagina, op_ronde[0]).get_by_role("button", name="Sla status op").click()
    bericht = stop(pagina, op_ronde[0]).get_by_label("Bericht aan de melder")
    wordt(pagina, lambda: bericht.evaluate("veld => veld.validationMessage !== ''"))
    assert Veldinzending.objects.count() == 0
    zet_status(pagina, op_ronde[0], "Afgehandeld", "Opgeruimd.")
    expect(pagina.get_by_role("heading", name="Gedaan")).to_be_visible()
    expect(pagina.locator("#rij")).to_be_hidden()
    stop(pagina, op_ronde[1]).locator("summary").click()
    with pagina.expect_file_chooser() as kiezer:
        pagina.locator(".duimbalk").get_by_role("link", name="Foto").click()
    kiezer.value.set_files(kiekje())
    expect(stop(pagina, op_ronde[1]).get_by_alt_text("Foto 1, van een collega")).to_be_attached()
    assert Foto.objects.get().van_medewerker
    assert Melding.objects.get(pk=op_ronde[0].pk).status == "afgehandeld"


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (SMAL, True)], ids=["licht", "donker"])
def test_zonder_netwerk_leesbaar_en_wat_ik_doe_gaat_er_daarna_een_keer_uit(
    open_pagina, toegankelijk, plaatje, op_ronde, boa, png, maat, donker
):
    een, twee, drie = op_ronde
    Foto.objects.create(melding=een, vingerafdruk="x", bestand=png)
    pagina = open_pagina(maat, donker=donker)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    pagina.context.set_offline(True)
    pagina.reload()
    expect(pagina.get_by_text("U bent zonder verbinding.")).to_be_visible()
    expect(pagina.get_by_text("Dit is de ronde van")).to_be_visible()
    expect(pagina.get_by_text(een.tekst)).to_be_visible()
    wordt(
        pagina, lambda: stop(pagina, een).locator("img").evaluate("beeld => beeld.complete && beeld.naturalWidth > 0")
    )
    zet_status(pagina, een, "Afgehandeld", "Opgeruimd.")
    schrijf(pagina, twee, "De eigenaar haalt hem morgen weg.")
    stop(pagina, twee).get_by_label("Foto voor collega's").set_input_files(kiekje())
    expect(wachtend(pagina)).to_have_count(3)
    expect(stop(pagina, een).get_by_text("Wacht op verzending: Status Afgehandeld")).to_be_visible()
    toegankelijk(pagina)
    if not donker:
        plaatje(pagina, "ronde-zonder-netwerk-360")
    schrijf(pagina, drie, "Verkeerd getikt")
    wachtend(pagina).filter(has_text=drie.nummer).get_by_role("button", name="Haal terug").click()
    expect(wachtend(pagina)).to_have_count(3)
    pagina.reload()
    expect(wachtend(pagina)).to_have_count(3)
    pagina.goto("/werkvoorraad/", wait_until="commit")
    pagina.wait_for_url(f"**{RONDE}")
    assert Veldinzending.objects.count() == 0
    pagina.context.set_offline(False)
    verstuurd(pagina, 3)
    expect(pagina.get_by_text("U bent zonder verbinding.")).to_be_hidden()
    assert [o.bericht for o in Statusovergang.objects.filter(naar="afgehandeld")] == ["Opgeruimd."]
    assert [n.tekst for n in Notitie.objects.filter(melding=twee, tekst__startswith="De eigenaar")] != []
    assert Foto.objects.filter(van_medewerker=True, melding=twee).count() == 1
    pagina.reload()
    pagina.wait_for_load_state("networkidle")
    assert Veldinzending.objects.count() == 3
    assert Rondestop.objects.get(melding=een).geweest_op


def test_een_antwoord_dat_onderweg_verloren_gaat_doet_het_niet_twee_keer(open_pagina, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    verloren = []

    def verlies(route) -> None:
        if not verloren:
            verloren.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    pagina.context.route("**/stap/", verlies)
    schrijf(pagina, op_ronde[0], "Er stond niemand.")
    expect(wachtend(pagina)).to_have_count(1)
    expect(pagina.get_by_text("Wij versturen dit zodra u verbinding hebt.")).to_be_visible()
    expect(pagina.get_by_role("button", name="Haal terug")).to_be_hidden()
    wordt(pagina, lambda: (verloren, Notitie.objects.filter(tekst="Er stond niemand.").count()), ([200], 1))
    pagina.reload()
    verstuurd(pagina, 1)
    assert Notitie.objects.filter(tekst="Er stond niemand.").count() == 1


def test_was_een_collega_eerder_dan_zie_ik_dat_en_wordt_niets_overschreven(
    open_pagina, toegankelijk, op_ronde, boa, collega
):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    pagina.context.set_offline(True)
    zet_status(pagina, op_ronde[0], "Afgehandeld", "Opgeruimd, dacht ik.")
    expect(wachtend(pagina)).to_have_count(1)
    acties.verander_status(Melding.objects.get(pk=op_ronde[0].pk), "in_behandeling", door=collega)
    pagina.context.set_offline(False)
    expect(wachtend(pagina).get_by_text("Iemand was u voor: de status is nu 'In behandeling'.")).to_be_visible()
    expect(pagina.get_by_role("heading", name="Niet verstuurd")).to_be_visible()
    expect(pagina.get_by_text("Verstuurd.", exact=True)).to_have_count(0)
    toegankelijk(pagina)
    assert Melding.objects.get(pk=op_ronde[0].pk).status == "in_behandeling"
    pagina.reload()
    expect(wachtend(pagina)).to_have_count(1)
    pagina.get_by_role("button", name="Opnieuw bekijken").click()
    bericht = stop(pagina, op_ronde[0]).get_by_label("Bericht aan de melder")
    expect(bericht).to_have_value("Opgeruimd, dacht ik.")
    zet_status(pagina, op_ronde[0], "Afgehandeld", "Nu echt opgeruimd.")
    expect(pagina.locator("#rij")).to_be_hidden()
    assert [o.bericht for o in Statusovergang.objects.filter(naar="afgehandeld")] == ["Nu echt opgeruimd."]


def test_wat_het_portaal_weigert_blijft_staan_tot_ik_het_weggooi(open_pagina, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    stop(pagina, op_ronde[0]).get_by_label("Foto voor collega's").set_input_files(
        {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"geen foto"}
    )
    expect(wachtend(pagina).get_by_text("Wij kunnen dit bestand niet lezen.")).to_be_visible()
    pagina.get_by_role("button", name="Weggooien").click()
    expect(pagina.locator("#rij")).to_be_hidden()
    assert Foto.objects.count() == 0


def test_wat_op_opsporing_lijkt_vraagt_eerst_of_het_klopt(open_pagina, toegankelijk, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    schrijf(pagina, op_ronde[0], "Proces-verbaal opgemaakt tegen de verdachte.")
    expect(wachtend(pagina).get_by_text("lijkt uit een opsporingsonderzoek te komen")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Dit zijn geen opsporingsgegevens: verstuur toch").click()
    expect(pagina.locator("#rij")).to_be_hidden()
    assert Notitie.objects.filter(tekst__startswith="Proces-verbaal").count() == 1


def test_is_de_sessie_voorbij_dan_wacht_het_tot_ik_weer_inlog(open_pagina, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    pagina.context.clear_cookies(name="sessionid")
    schrijf(pagina, op_ronde[0], "Er stond niemand.")
    expect(pagina.get_by_text("Log opnieuw in, dan versturen wij het.")).to_be_visible()
    assert Veldinzending.objects.count() == 0
    pagina.reload()
    pagina.wait_for_url("**/inloggen/**")
    wordt(pagina, "async () => (await caches.keys()).length === 0")
    log_in(pagina, boa, RONDE)
    verstuurd(pagina, 1)
    assert Notitie.objects.filter(tekst="Er stond niemand.", door=boa).count() == 1


def test_een_collega_op_hetzelfde_toestel_ziet_en_verstuurt_niets_van_mij(open_pagina, op_ronde, boa, collega):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    pagina.context.clear_cookies(name="sessionid")
    schrijf(pagina, op_ronde[0], "Alleen van de boa.")
    expect(wachtend(pagina)).to_have_count(1)
    log_in(pagina, collega, RONDE)
    expect(pagina.get_by_text("Op dit toestel wachten ook stappen van een collega.")).to_be_visible()
    wordt(pagina, lambda: "Alleen van de boa." not in pagina.content())
    wordt(pagina, lambda: op_ronde[0].tekst not in pagina.content())
    bewaard(pagina)
    pagina.context.set_offline(True)
    pagina.reload()
    expect(pagina.get_by_text("U bent zonder verbinding.")).to_be_visible()
    wordt(pagina, lambda: op_ronde[0].tekst not in pagina.content())
    assert Veldinzending.objects.count() == 0


# Opened anew, the store of steps is made empty: nothing of what waited is left.
OVER = """async () => {
    const stappen = await Rij.alle().catch(() => []);
    return [(await caches.keys()).length, stappen.length, (await navigator.serviceWorker.getRegistrations()).length];
}"""


def test_na_uitloggen_is_het_toestel_leeg_en_wat_nog_wacht_wordt_eerst_gemeld(open_pagina, toegankelijk, op_ronde, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, RONDE)
    bewaard(pagina)
    pagina.context.set_offline(True)
    schrijf(pagina, op_ronde[0], "Nog niet verstuurd.")
    expect(wachtend(pagina)).to_have_count(1)
    log_uit = pagina.get_by_role("contentinfo").get_by_role("button", name="Log uit")
    log_uit.click()
    expect(pagina.get_by_text("Er wachten nog stappen op dit toestel")).to_be_visible()
    toegankelijk(pagina)
    pagina.context.route("**/stap/", lambda route: route.abort())
    pagina.context.set_offline(False)
    with pagina.expect_navigation():
        pagina.get_by_role("button", name="Log uit en gooi ze weg").click()
    pagina.goto(RONDE)
    expect(pagina).to_have_url(re.compile("/inloggen/"))
    wordt(pagina, OVER, [0, 0, 0])
    assert Veldinzending.objects.count() == 0


def test_zonder_javascript_gaat_alles_met_knoppen(open_pagina, op_ronde, boa):
    pagina = open_pagina(SMAL, javascript=False)
    log_in(pagina, boa, RONDE)
    een, twee = op_ronde[0], op_ronde[1]
    with pagina.expect_navigation():
        stop(pagina, een).get_by_role("button", name="Later").click()
    assert volgorde()[:2] == [twee.pk, een.pk]
    expect(stop(pagina, een).locator("details[open]")).to_have_count(1)
    stop(pagina, een).get_by_label("Foto voor collega's").set_input_files(kiekje())
    with pagina.expect_navigation():
        stop(pagina, een).get_by_role("button", name="Bewaar foto").click()
    stop(pagina, een).get_by_label("Afgehandeld", exact=True).check()
    with pagina.expect_navigation():
        stop(pagina, een).get_by_role("button", name="Sla status op").click()
    expect(pagina.get_by_role("link", name="de melder moet weten waarom")).to_be_visible()
    stop(pagina, een).get_by_label("Bericht aan de melder").fill("Opgeruimd.")
    with pagina.expect_navigation():
        stop(pagina, een).get_by_role("button", name="Sla status op").click()
    assert Melding.objects.get(pk=een.pk).status == "afgehandeld"
    assert Foto.objects.get().melding == een


def test_een_ander_formulier_merkt_niets_van_wat_het_toestel_bewaart(open_pagina, op_ronde, boa):
    """A form without an address of its own posts as before; a script error would fail this test."""
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, f"/werkvoorraad/{op_ronde[0].pk}/kenmerk/")
    pagina.get_by_role("textbox").fill("2026-1234")
    druk(pagina, "Sla nummer op")
    assert Melding.objects.get(pk=op_ronde[0].pk).kenmerk_elders == "2026-1234"
