"""The page "Is het opgelost?", and what the reporter of a duplicate sees of the melding it went into."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.acties import terugkoppeling
from meldingen.melding.models import Foto, Melding, Partner, Statusovergang, Terugkoppeling
from meldingen.melding.workflow import Status
from tests.melding.test_terugkoppeling import gesloten

__all__ = ["gesloten"]


def url(melding: Melding) -> str:
    return f"/melding/{melding.volgcode}/oordeel/"


def test_de_vraag_heeft_ja_en_nee_en_vijf_woorden(client, gesloten):
    pagina = client.get(url(gesloten())).content.decode()
    for woord in ("Ja, het is opgelost", "Nee, het is niet opgelost", "Heel goed", "Goed", "Gaat wel", "Slecht"):
        assert woord in pagina
    assert "Het is opgeruimd." in pagina
    assert "Kijk er opnieuw naar" in pagina


def test_ja_is_genoeg_en_daarna_staat_er_wat_u_zei(client, gesloten):
    melding = gesloten()
    antwoord = client.post(url(melding), {"opgelost": "ja", "tevreden": "5", "heropenen": "on"})
    assert (antwoord.status_code, antwoord["Location"]) == (303, url(melding))
    pagina = client.get(url(melding)).content.decode()
    assert "Dank u wel" in pagina
    assert "Heel goed" in pagina
    assert "<form" not in pagina.split("<main")[1]
    melding.refresh_from_db()
    assert melding.status == Status.AFGEHANDELD


def test_nee_vraagt_wat_er_nog_mis_is_en_bewaart_wat_er_stond(client, gesloten):
    melding = gesloten()
    antwoord = client.post(url(melding), {"opgelost": "nee", "tevreden": "2"})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert 'href="#id_toelichting"' in pagina
    assert 'value="2" id="id_tevreden_3" checked' in pagina
    assert not Terugkoppeling.objects.exists()
    client.post(url(melding), {"opgelost": "nee", "toelichting": "Het ligt er nog.", "heropenen": "on"})
    melding.refresh_from_db()
    assert melding.status == Status.HEROPEND
    assert "Hetzelfde team kijkt er opnieuw naar" in client.get(url(melding)).content.decode()


def test_nee_zonder_opnieuw_kijken_blijft_gesloten_en_telt(client, gesloten):
    melding = gesloten()
    client.post(url(melding), {"opgelost": "nee", "toelichting": "Laat maar."})
    melding.refresh_from_db()
    assert melding.status == Status.AFGEHANDELD
    assert Terugkoppeling.objects.get().opgelost is False


@pytest.mark.parametrize("velden", [{}, {"opgelost": "misschien"}, {"opgelost": "ja", "tevreden": "9"}])
def test_onzin_is_een_fout_bij_het_veld(client, gesloten, velden):
    assert client.post(url(gesloten()), velden).status_code == 422
    assert not Terugkoppeling.objects.exists()


def test_een_tweede_antwoord_verandert_niets_en_zegt_dat(client, gesloten):
    melding = gesloten()
    client.post(url(melding), {"opgelost": "ja"})
    antwoord = client.post(url(melding), {"opgelost": "nee", "toelichting": "Toch niet."})
    assert antwoord.status_code == 422
    assert "Uw eerste antwoord blijft staan" in antwoord.content.decode()
    assert Terugkoppeling.objects.get().opgelost is True


def test_te_vroeg_of_nog_open_is_een_uitleg_en_geen_fout(client, gesloten, maak_melding):
    for melding, woorden in ((gesloten(dagen=1), "Deze vraag stellen wij later"), (maak_melding(), "nog mee bezig")):
        antwoord = client.get(url(melding))
        assert antwoord.status_code == 200
        assert woorden in antwoord.content.decode()
        assert client.post(url(melding), {"opgelost": "ja"}).status_code == 422


def test_na_de_termijn_wijst_de_pagina_naar_een_nieuwe_melding(client, gesloten):
    melding = gesloten(dagen=61)
    pagina = client.get(url(melding)).content.decode()
    assert "Kijk er opnieuw naar" not in pagina
    assert "Maak een nieuwe melding" in pagina
    volgen = client.get(f"/melding/{melding.volgcode}/").content.decode()
    assert "Niet opgelost?" not in volgen
    assert "langer dan 60 dagen gesloten" in volgen
    antwoord = client.post(f"/melding/{melding.volgcode}/", {"actie": "heropen", "tekst": "Weer."})
    assert "Maak dan een nieuwe melding" in antwoord.content.decode()


def test_de_volgpagina_wijst_naar_de_vraag_als_het_tijd_is(client, gesloten):
    melding = gesloten()
    assert url(melding) in client.get(f"/melding/{melding.volgcode}/").content.decode()
    terugkoppeling.beantwoord(melding, opgelost=True)
    assert url(melding) not in client.get(f"/melding/{melding.volgcode}/").content.decode()


def test_de_pagina_is_besloten(client, gesloten):
    melding = gesloten()
    antwoord = client.get(url(melding))
    assert "noindex" in antwoord["X-Robots-Tag"]
    assert "no-store" in antwoord["Cache-Control"]
    assert client.get(f"/melding/{melding.pk}/oordeel/").status_code == 404


def test_de_boa_leest_wat_de_melder_zei(als, boa, gesloten):
    melding = gesloten()
    terugkoppeling.vraag_na.call()
    assert "nog geen antwoord" in als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()
    terugkoppeling.beantwoord(melding, opgelost=False, tevreden=2, toelichting="De stoep is nog vies.")
    pagina = als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()
    assert "Nee, niet opgelost" in pagina
    assert "Niet goed (2 van 5)" in pagina
    assert "De stoep is nog vies." in pagina


GEHEIM = (
    "geheime-woorden",
    "geheime-naam",
    "geheim@demo.example",
    "geheim-adres",
    "geheim-hoekje",
    "geheim-antwoord",
    "geheime-heropening",
    "geheime-vraag",
    "046 111 11 11",
    "geheime-notitie",
    "geheime-reden",
)


@pytest.fixture
def samen(maak_melding, boa, png):
    """Two reported the same: `hoofd` is full of what nobody else may know, `dubbel` was merged into it."""
    hoofd = maak_melding(
        tekst="geheime-woorden",
        adres="geheim-adres 1",
        plek_in_woorden="geheim-hoekje",
        antwoorden=[{"vraag": "Wat?", "antwoord": "geheim-antwoord"}],
        melder={"naam": "geheime-naam", "email": "geheim@demo.example", "telefoon": "046 111 11 11"},
        fotos=[Foto(vingerafdruk="x", bestand=png)],
    )
    dubbel = maak_melding(tekst="Mijn eigen woorden", melder={"email": "bewoner@demo.example"})
    acties.voeg_samen(dubbel, hoofd, door=boa)
    return hoofd, dubbel


def test_melder_van_een_dubbele_ziet_stand_termijn_en_stappen_van_het_team(client, samen, boa):
    hoofd, dubbel = samen
    pagina = client.get(f"/melding/{dubbel.volgcode}/").content.decode()
    assert "Hoe het ermee staat" in pagina
    assert "Wij zijn ermee bezig" in pagina
    assert "Klaar uiterlijk" in pagina
    dag = timezone.localdate() + timedelta(days=3)
    acties.verander_status(hoofd, Status.INGEPLAND, door=boa, bericht="Wij komen met de veegwagen.", ingepland_op=dag)
    pagina = client.get(f"/melding/{dubbel.volgcode}/").content.decode()
    assert "Wij komen op" in pagina
    assert "Wij komen met de veegwagen." in pagina
    acties.verander_status(hoofd, Status.AFGEHANDELD, door=boa, bericht="Het is geveegd.")
    assert "Het is geveegd." in client.get(f"/melding/{dubbel.volgcode}/").content.decode()


def test_aanval_op_de_volgpagina_van_een_dubbele_levert_niets_van_de_ander(client, samen, boa):
    """Whatever happens to the main melding, nothing of its reporter is on the page of the other, in any status."""
    hoofd, dubbel = samen
    paginas = []

    def kijk() -> None:
        paginas.append(client.get(f"/melding/{dubbel.volgcode}/").content.decode())

    kijk()
    acties.noteer(hoofd, tekst="geheime-notitie", door=boa)
    acties.verander_status(hoofd, Status.WACHT_OP_MELDER, door=boa, bericht="geheime-vraag: woont u op nummer 1?")
    kijk()
    acties.antwoord(hoofd, tekst="geheim-antwoord")
    kijk()
    partner = Partner.objects.filter(gemeente_code="").first()
    acties.draag_over(hoofd, partner, reden="geheime-reden", bericht="Een ander doet dit.", door=boa)
    kijk()
    acties.verander_status(hoofd, Status.IN_BEHANDELING, door=boa)
    acties.verander_status(hoofd, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    kijk()
    acties.heropen(hoofd, tekst="geheime-heropening")
    kijk()
    # A colleague's account goes: without a name nobody can tell those words from the reporter's, so they stay inside.
    Statusovergang.objects.filter(melding=hoofd, naar=Status.HEROPEND).update(door=None)
    kijk()
    for pagina in paginas:
        assert [woord for woord in GEHEIM if woord in pagina] == []
        assert hoofd.volgcode not in pagina
        assert f"/foto/{hoofd.fotos.get().pk}/" not in pagina
    assert "Een ander doet dit." in paginas[3]
    assert "Wij kijken er opnieuw naar" in paginas[-1]
    foto = hoofd.fotos.get()
    assert client.get(f"/foto/{foto.pk}/{dubbel.volgcode}").status_code == 404
    assert client.post(f"/melding/{dubbel.volgcode}/", {"actie": "antwoord", "tekst": "x"}).status_code == 200
    hoofd.refresh_from_db()
    assert hoofd.status == Status.HEROPEND


def test_wat_samengevoegd_werd_en_weer_samengevoegd_toont_het_eind(client, samen, maak_melding, boa):
    hoofd, dubbel = samen
    eind = maak_melding(tekst="geheime-woorden")
    acties.voeg_samen(hoofd, eind, door=boa)
    acties.verander_status(eind, Status.AFGEHANDELD, door=boa, bericht="Bij het eind opgelost.")
    assert "Bij het eind opgelost." in client.get(f"/melding/{dubbel.volgcode}/").content.decode()
