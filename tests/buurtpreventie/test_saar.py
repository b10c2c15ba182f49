"""The SAAR guard: what it stops, what it asks to think about, and what it leaves alone."""

import pytest

from buurtpreventie.groepen import saar


def codes(tekst: str, gevaar: str | None = None) -> list[str]:
    return [vondst.code for vondst in saar.lees(tekst, gevaar=gevaar)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Iemand loopt langs de auto's en voelt aan de deuren.",
        "Wie heeft een ladder van 12 BD lang? Ik ben op 12 en 13 mei thuis, van 2 tot 10 uur.",
        "Het is op Rijksweg 25, 6131 AB. Of was het 6131AB?",
        "Drie jongens gooien vuurwerk naar ramen. Een van hen draagt een zwarte jas.",
        "De lantaarn in de Poolsterstraat is stuk. Het is er 20 km 30 donker.",
        "Morgen om 20u30 lopen wij. De zwarte bus staat in de weg.",
    ],
)
def test_een_gewoon_bericht_gaat_door(tekst):
    assert codes(tekst) == []


@pytest.mark.parametrize(
    "kenteken",
    [
        "12-BD-34",
        "bd-123-k",
        "K 123 BD",
        "12bdk3",
        "GV-12-KL",
        "1-ABC-234",
        "AC-AB 1234",
        "16-rn-kb",
        "AB-12-34",
        "EE-12-34",
        "12-AE-34",
        "XY-12-34",
    ],
)
def test_een_kenteken_gaat_nooit_mee(kenteken):
    (vondst,) = saar.lees(f"Er rijdt een auto rond, {kenteken}, al een uur.")
    assert (vondst.code, vondst.mag_toch) == ("kenteken", False)
    assert kenteken in vondst.zin


@pytest.mark.parametrize(
    "link", ["https://foto.example/man.JPG", "https://www.instagram.com/p/x", "http://imgur.com/a"]
)
def test_een_beeld_gaat_nooit_mee(link):
    (vondst,) = saar.lees(f"Hij loopt hier rond: {link}")
    assert (vondst.code, vondst.mag_toch) == ("beeld", False)


@pytest.mark.parametrize(
    "woorden",
    ["een Marokkaanse jongen", "twee Oost-Europeanen", "een donkere jonge man", "een getinte vrouw", "Roemeense types"],
)
def test_woorden_over_afkomst_worden_uitgelegd(woorden):
    (vondst,) = saar.lees(f"Er loopt {woorden} langs de huizen.")
    assert (vondst.code, vondst.mag_toch) == ("afkomst", True)
    assert "niet wat iemand doet" in vondst.zin


def test_gedrag_komt_voor_uiterlijk():
    assert codes("Man met zwarte jas en baard loopt rond.") == ["volgorde"]
    assert codes("Een man loopt rond en belt overal aan. Hij draagt een jas.") == []


def test_eerst_112():
    assert codes("Er ligt iemand op straat.", saar.NU) == ["112"]
    assert not saar.lees("Er ligt iemand op straat.", gevaar=saar.NU)[0].mag_toch
    assert codes("Er is een vechtpartij.", saar.NEE) == ["dringend"]
    assert codes("Er is een vechtpartij.", saar.GEBELD) == []
    assert codes("Vorige week was er een vechtpartij.") == []


def test_niet_zelf_achter_iemand_aan():
    assert codes("Ik ga erop af, kom allemaal.") == ["zelf"]
    assert codes("Zullen we hem pakken?") == ["zelf"]


def test_alles_wordt_in_een_keer_gezegd():
    tekst = "Turk met capuchon in 12-BD-34, we gaan achter hem aan"
    assert codes(tekst, saar.NU) == ["112", "kenteken", "afkomst", "volgorde", "zelf"]
