"""Plain Dutch: an easier rewriting scores easier, a hint points at the words, and a sentence that is fine is left alone."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.leesbaar import DOEL, Hintsoort, Stuk, Tekstplek, Vorm, keur
from cms.leesbaar.keuring import flesch_douma
from cms.leesbaar.moeilijk import lijst
from cms.leesbaar.soorten import GENOEG_WOORDEN
from cms.leesbaar.zinnen import woorden, zinnen
from tests.rekenmaat import maten

# What an office would write, and what a resident would rather read.
PAREN = [
    ("Indien u overlast ervaart, dient u hiervan melding te maken bij de gemeente.", "Hebt u overlast? Meld het."),
    ("Wij verzoeken u de aanvraag conform de geldende richtlijnen in te dienen.", "Vraag het aan volgens de regels."),
    ("De werkzaamheden worden gedurende de zomerperiode uitgevoerd.", "Wij werken er in de zomer."),
    ("Middels het digitale formulier kunt u uw bezwaar kenbaar maken.", "Maak bezwaar met het formulier."),
    ("Bij calamiteiten dient men de instructies van de autoriteiten op te volgen.", "Is er een ramp? Doe wat wij zeggen."),
    ("Een bankmedewerker zal u nimmer telefonisch om uw inloggegevens verzoeken.", "Een bank vraagt nooit om uw code."),
    ("Het is raadzaam om de communicatie met de oplichter onmiddellijk te beëindigen.", "Stop meteen met praten."),
    ("Verplaats u naar binnenruimten en sluit alle ventilatieopeningen af.", "Ga naar binnen. Doe alles dicht."),
    ("De handhavingsmedewerker constateert een overtreding en verbaliseert.", "De boa ziet het. U krijgt een boete."),
    ("Ten aanzien van geluidsoverlast zijn er verschillende mogelijkheden beschikbaar.", "Last van geluid? Dit kunt u doen."),
    ("Uw melding wordt zo spoedig mogelijk in behandeling genomen.", "Wij kijken snel naar uw melding."),
    ("Gelieve de identiteit van de desbetreffende functionaris te verifiëren.", "Vraag wie er belt. Kijk of het klopt."),
    ("De gemeente faciliteert buurtpreventie-initiatieven financieel.", "Wij helpen uw buurtteam met geld."),
    ("Alvorens tot betaling over te gaan, dient verificatie plaats te vinden.", "Bel eerst. Betaal dan pas."),
    ("Consumentenvuurwerk is uitsluitend toegestaan gedurende de jaarwisseling.", "Vuurwerk mag alleen met oud en nieuw."),
    ("Participatie van inwoners is van essentieel belang voor de leefbaarheid.", "Doe mee. Zo blijft uw buurt fijn."),
    ("U wordt geattendeerd op de mogelijkheid van anonieme melding.", "U mag ook melden zonder naam."),
    ("De procedure resulteert in een beschikking van het college.", "Daarna krijgt u een brief met ons besluit."),
    ("Retourneer het ondertekende exemplaar binnen de gestelde termijn.", "Zet uw naam eronder. Stuur het op tijd terug."),
    ("Ondernemers ondervinden aanzienlijke consequenties van gijzelsoftware.", "Een hack kost een winkel veel geld."),
    ("Continueer de monitoring van de luchtkwaliteit in de nabijheid van industrie.", "Wij meten de lucht bij de fabriek."),
    ("Naar aanleiding van uw schrijven informeren wij u als volgt.", "U schreef ons. Dit is ons antwoord."),
    ("De sirene fungeert als waarschuwingssysteem bij noodsituaties.", "De sirene waarschuwt u bij gevaar."),
    ("Jeugdigen zijn slachtoffer en dader van digitale criminaliteit.", "Jongeren doen het soms zelf."),
    ("Wij adviseren u uw wachtwoord periodiek te wijzigen.", "Kies soms een nieuw wachtwoord."),
    ("De verantwoordelijkheid voor het onderhoud berust bij de eigenaar.", "De eigenaar zorgt voor de tuin."),
    ("Bemiddeling geschiedt kosteloos en op basis van vertrouwelijkheid.", "Het is gratis. Wij vertellen niets verder."),
    ("Deze website maakt gebruik van functionele cookies, welke noodzakelijk zijn.", "Deze site werkt met cookies."),
]  # fmt: skip


def leesgemak(zin: str) -> float | None:
    """Said often enough to be judged."""
    return keur([Stuk(" ".join([zin] * GENOEG_WOORDEN))]).gemak


@pytest.mark.parametrize(("ambtelijk", "gewoon"), PAREN)
def test_een_makkelijker_zin_scoort_makkelijker(ambtelijk, gewoon):
    assert leesgemak(gewoon) > leesgemak(ambtelijk) + 5
    assert leesgemak(gewoon) >= DOEL


def _soorten(tekst: str, soort: Hintsoort) -> list[str]:
    return [hint.woorden for hint in keur([Stuk(tekst)]).hints if hint.soort is soort]


def test_de_formule_van_douma():
    assert flesch_douma(2, 20, 30) == pytest.approx(206.84 - 9.3 - 115.5)
    assert leesgemak("De kat zit op de mat.") == round(206.84 - 0.93 * 6 - 77, 1)
    assert leesgemak(" … ") is None


LIJDEND = """
De straat wordt afgesloten. | Uw melding wordt door een medewerker bekeken. | Het formulier moet worden ingevuld.
De container werd gisteren geleegd. | Er worden boetes uitgedeeld. | De boom is door de gemeente gekapt.
Het afval is opgehaald. | De lantaarnpaal wordt gerepareerd. | Wij vinden dat de weg gesloten wordt.
De aanvraag kan worden ingediend bij de balie. | Uw gegevens worden niet bewaard. | De klacht zal worden onderzocht.
Het geld werd overgemaakt naar een ander. | De bewoners werden gewaarschuwd door de brandweer. | U wordt gebeld.
De brief is vorige week verstuurd. | De fiets is gestolen. | Het besluit wordt genomen in mei.
Het probleem dat opgelost kan worden. | De buurt werd ontruimd. | De regels zijn aangepast. | De weg wordt verbreed.
Foto's worden verwijderd. | Het bericht is gelezen. | De ramen worden gezet.
"""
NIET_LIJDEND = """
De boa wordt ouder. | Dit gebied is groot. | Het wordt een mooi gebied. | Zij is naar huis gegaan. | Het is gebeurd.
Uw bank is bekend met oplichting. | De winkel is gesloten. | Vuurwerk is verboden. | Wie betaalt is veilig.
Het is belangrijk dat u betaalt. | Hij verkocht zijn gestolen fiets aan een man. | Wij hebben uw melding bekeken.
De gemeente sluit de straat af. | U bent verplicht om dit te melden. | Het geluid is hard. | De gemeenten worden groter.
De berichten worden langer. | Het is gezond. | De politie is in uw gebied. | Zijn er gewonden? | Het gevaar is geweken.
Wat is het verschil? | Het wordt warm en de gemeente strooit. | Wij zijn bereid. | Dat is niet gelukt. | Ik ben verhuisd.
De bedragen worden hoger. | Dit is geheim. | U bent gewend aan stilte. | Het is verstandig, dus u bericht ons.
Het is tijd voor beleid. | Zijn bericht is kort. | Het werd herfst. | Uw buren zijn gewaarschuwde mensen.
De sirene is een geluid. | De prijs is gestegen. | Wij zijn begonnen. | Zijn uw ramen dicht?
Wordt het glad, dan strooien wij.
"""


def _lijst(tekst: str) -> list[str]:
    return [zin.strip() for regel in tekst.strip().splitlines() for zin in regel.split("|")]


@pytest.mark.parametrize("zin", _lijst(LIJDEND))
def test_ziet_de_lijdende_vorm_en_noemt_haar_letterlijk(zin):
    (woorden_,) = _soorten(zin, Hintsoort.LIJDEND)
    assert woorden_ in zin


@pytest.mark.parametrize("zin", _lijst(NIET_LIJDEND))
def test_laat_een_gewone_zin_met_rust(zin):
    assert _soorten(zin, Hintsoort.LIJDEND) == []


def test_moeilijke_woorden_met_een_makkelijker_woord():
    oordeel = keur([Stuk("Indien u dit doet, handelt u Conform de wet. Met betrekking tot geluid: bel ons.")])
    assert [(h.woorden, h.advies) for h in oordeel.hints if h.soort is Hintsoort.MOEILIJK] == [
        ("Indien", "Schrijf liever: als."),
        ("Conform", "Schrijf liever: volgens."),
        ("Met betrekking tot", "Schrijf liever: over."),
    ]


@pytest.mark.parametrize(
    "zin",
    ["De middelste knop.", "Ik ga met mijn betrekking om.", "De conformatie.", "Dat is fasewisseling.", "Wie dient er nu?",
     "Hij is doch-er.", "Pandjeshuis.", "In verband: met gaas om de arm."],
)  # fmt: skip
def test_alleen_een_heel_woord_is_moeilijk(zin):
    assert _soorten(zin, Hintsoort.MOEILIJK) == []


def test_de_lijst_is_lang_en_raadt_zelf_geen_moeilijk_woord_aan():
    woorden_ = lijst()
    assert len(set(woorden_.values())) >= 100
    assert len(woorden_) >= 250
    assert {moeilijk: simpel for moeilijk, simpel in woorden_.items() if simpel in woorden_} == {}


def test_een_zin_van_meer_dan_twintig_woorden():
    assert _soorten(" ".join(["woord"] * 20) + ".", Hintsoort.LANGE_ZIN) == []
    assert len(_soorten(" ".join(["woord"] * 21) + ".", Hintsoort.LANGE_ZIN)) == 1


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [("Bel ons. Wij helpen u.", 2), ("Neem bijv. een foto mee.", 1), ("Zie art. 5. Dat helpt.", 2), ("Op 10.30 uur.", 1),
     ("Kijk op vrzl.nl. Daar staat het.", 2), ("Vraag naar dhr. Jansen.", 1), ("Echt waar?! Ja…", 2),
     ("Hij zei: “Ga weg.” Toen ging ik.", 2), ("Regel een\nRegel twee", 2), ("Fietsen, auto's enz. Die mogen niet.", 2)],
)  # fmt: skip
def test_waar_een_zin_ophoudt(tekst, aantal):
    assert len(zinnen(tekst)) == aantal


def test_een_verwijzing_naar_een_contactgegeven_is_een_woord():
    assert [w.tekst for w in woorden("Bel [[politie geen spoed]] of 0900-8844.")] == [
        "Bel", "[[politie geen spoed]]", "of", "0900-8844",
    ]  # fmt: skip
    assert _soorten("Bel [[politie]] op [[datum_proef]].", Hintsoort.GEGEVEN) == []


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [("Bel 0900-8844.", ["0900-8844"]), ("Bel 088-786 73 72 nu.", ["088-786 73 72"]), ("Op 1 juli 2025.", ["1 juli 2025"]),
     ("Op 31-12-2025.", ["31-12-2025"]), ("Bel 112.", []), ("Er waren 1200 meldingen in 2025.", []), ("In mei.", []),
     ("Postcode 6131 AB.", []), ("Het kost 10.000 euro.", []), ("Van 18:00 tot 2:00 uur.", [])],
)  # fmt: skip
def test_nummers_en_datums_horen_op_een_plek(tekst, gevonden):
    assert _soorten(tekst, Hintsoort.GEGEVEN) == gevonden


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [("Lees de APV.", ["APV"]), ("De plaatselijke verordening (APV) geldt. Lees de APV.", []), ("APV betekent: regels.", []),
     ("Bel de GGD of kijk tv.", []), ("Dit geldt o.a. hier.", ["o.a"]), ("De BOA.", ["BOA"]), ("A of B.", [])],
)  # fmt: skip
def test_een_afkorting_die_niemand_uitlegt(tekst, gevonden):
    assert _soorten(tekst, Hintsoort.AFKORTING) == gevonden


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [("Dat is niet onmogelijk.", ["niet onmogelijk"]), ("Niet zonder hulp.", ["Niet zonder"]), ("Niet onder de brug.", []),
     ("Niet onze fout.", []), ("Niet ontvangen.", []), ("Dat is onmogelijk.", []), ("Niet online.", [])],
)  # fmt: skip
def test_twee_keer_nee(tekst, gevonden):
    assert _soorten(tekst, Hintsoort.ONTKENNING) == gevonden


@pytest.mark.parametrize(
    ("tekst", "aantal"), [("LET OP: gevaar.", 1), ("BELANGRIJK bericht", 1), ("De GGD en DNA.", 0), ("Bel de ANWB", 0)]
)
def test_hoofdletters(tekst, aantal):
    assert len(_soorten(tekst, Hintsoort.HOOFDLETTERS)) == aantal


def test_een_heel_lang_woord():
    assert _soorten("Een evenementenvergunningsaanvraag.", Hintsoort.LANG_WOORD) == ["evenementenvergunningsaanvraag"]
    assert _soorten("Kijk op veiligewestelijkemijnstreek.example.", Hintsoort.LANG_WOORD) == []


def test_de_pagina_als_geheel():
    plek = Tekstplek("inhoud", "7f", "tekst")
    oordeel = keur(
        [
            Stuk("Begin", plek, Vorm.KOP, 2),
            Stuk("Diep", plek, Vorm.KOP, 4),
            Stuk("klik hier", plek, Vorm.LINK),
            Stuk("https://vrzl.nl/nu", plek, Vorm.LINK),
            Stuk("Wat doet u bij een sirene", plek, Vorm.LINK),
            Stuk("", plek, Vorm.BEELD),
            Stuk("Een boa op de fiets", plek, Vorm.BEELD),
        ]
    )
    assert [(hint.soort, hint.woorden) for hint in oordeel.hints] == [
        (Hintsoort.KOPPEN, "Diep"),
        (Hintsoort.ALT, ""),
        (Hintsoort.LINKTEKST, "klik hier"),
        (Hintsoort.LINKTEKST, "https://vrzl.nl/nu"),
    ]
    assert {hint.plek for hint in oordeel.hints} == {plek}
    assert oordeel.vraagt_reden
    assert not oordeel.te_moeilijk


def test_een_korte_tekst_krijgt_geen_cijfer():
    assert keur([Stuk("Noodzakelijkerwijs verantwoordelijkheid.")]).gemak is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=400), st.sampled_from(Vorm), st.integers(0, 7)), max_size=6))
def test_geen_tekst_krijgt_het_stuk(stukken):
    oordeel = keur([Stuk(tekst, Tekstplek(), vorm, niveau) for tekst, vorm, niveau in stukken])
    assert oordeel.gemak is None or oordeel.gemak <= 206.84
    assert len(oordeel.hints) <= 200


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aeionrstwdg .,?![]()\n-'.1", max_size=300))
def test_elke_hint_staat_letterlijk_in_de_tekst(tekst):
    for hint in keur([Stuk(tekst)]).hints:
        assert hint.woorden in tekst
        assert hint.advies.endswith(".")


@pytest.mark.parametrize("stuk", ["a" * 50, "ge", "[[", "a.b.", "1-", "A ", "niet ", "wordt ", "0 ", "e" * 400 + " "])
def test_honderd_kilobyte_is_snel_gelezen(stuk):
    """Measured: 50 to 100 ms for 100 kB of Dutch on one busy core; no repetition makes it slow."""
    gewoon = " ".join(f"{zin} Dat wordt door nummer{i} bekeken." for i, paar in enumerate(PAREN * 20) for zin in paar)
    for tekst in (gewoon[:100_000], (stuk * 100_000)[:100_000]):
        assert maten(lambda tekst=tekst: keur([Stuk(tekst)]), keer=3) < 8


def test_de_regels_kennen_geen_django():
    """Another room may use them without a page, an editor or a database."""
    opdracht = "import sys, cms.leesbaar; sys.exit(any(m.split('.')[0] in ('django', 'wagtail') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", opdracht], check=False).returncode == 0
