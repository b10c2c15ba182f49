"""The wall around investigation data: what warns, and above all what does not."""

import pytest

from meldingen.melding import kentekens, wpg
from meldingen.melding.wpg import Wpgsoort

STIL = [
    "Auto met kenteken 12-ABC-3 staat half op de stoep.",
    "Bestelbus VX-123-B blokkeert de uitrit. Gisteren is hier ook vuurwerk afgestoken.",
    "Wit busje, KT-45-LM, staat er elke avond van 10 tot 12.",
    "Melder is bereikbaar op 06-12345678, liefst tussen 10 en 12.",
    "Bel 0612345678 of 046 477 77 77.",
    "Telefoon +31 612345678 of 0031 612345672.",
    "Mobiel 612 345 672, graag na vijven.",
    "Verdachte situatie bij de school: een man kijkt door ramen.",
    "Een verdachte auto reed drie keer door de straat.",
    "Verdachte geluiden en een verdachte geur bij de kelder.",
    "Verdachte personen zijn weg; de straat is rustig.",
    "Het ziet er verdacht uit, maar er is niets gevonden.",
    "Zaaknummer 2026-0012345 in ons eigen systeem.",
    "Z123456782 is het nummer van de aannemer.",
    "De aanvraag voor de vergunning is aangehouden tot januari.",
    "Geen gehoor. Ik bel morgen opnieuw.",
    "Melder heeft zelf aangifte gedaan bij de politie.",
    "Zonder proces-verbaal opgelost: de buren spraken het af.",
    "Wij hebben de jongeren aangesproken en het vuurwerk meegenomen.",
    "De lantaarnpaal is vernield door de storm op 3-11-2026 om 12.30 uur.",
    "Gestolen fiets teruggevonden bij huisnummer 12-14, tussen 12 en 14 uur.",
    "Afval gedumpt op 3-mrt-26 en nog een keer op 9-okt-26.",
    "Inbraak? Nee: de deur stond open van 10 tot 12.",
    "De plek is 50.998123456, 5.869012345.",
    "Het bedrag is 123.456.783 euro, zei hij voor de grap.",
    "Eigenaar van hond 528210004123456 is gebeld.",
    "Onze wens is verhoord: de paal staat er.",
    "Rijdt 50 KM 30 te hard, zegt melder over drugs in de straat.",
    "Het volgende overleg is op 25-11-2026, zaal 123.",
    "",
]

WARNT = [
    ("Bewoner heeft BSN 123456782.", Wpgsoort.BSN, "123456782"),
    ("bsn: 1234.56.782", Wpgsoort.BSN, "1234.56.782"),
    ("Het gaat om 123 456 782, geboren in 1980.", Wpgsoort.BSN, "123 456 782"),
    ("Nummer (111222333) stond op de brief.", Wpgsoort.BSN, "111222333"),
    ("Auto 12-BCD-3 is waarschijnlijk gestolen.", Wpgsoort.KENTEKEN, "12-BCD-3"),
    ("In KT-45-LM worden drugs verkocht.", Wpgsoort.KENTEKEN, "KT-45-LM"),
    ("Dealer rijdt in vx123b.", Wpgsoort.KENTEKEN, "vx123b"),
    ("Bestuurder van 9 TVX 12 bedreigde de melder.", Wpgsoort.KENTEKEN, "9 TVX 12"),
    ("AE-12-34 is gebruikt als vluchtauto.", Wpgsoort.KENTEKEN, "AE-12-34"),
    ("Uit de bus H-123-BB is afval gedumpt.", Wpgsoort.KENTEKEN, "H-123-BB"),
    ("Bij de inbraak stond 1-XX-234 voor de deur", Wpgsoort.KENTEKEN, "1-XX-234"),
    ("De man uit 12-34-GH heeft de paal vernield.", Wpgsoort.KENTEKEN, "12-34-GH"),
    ("Hij reed onder invloed in XX-99-XX.", Wpgsoort.KENTEKEN, "XX-99-XX"),
    ("Ik heb proces-verbaal opgemaakt.", Wpgsoort.OPSPORING, "proces-verbaal"),
    ("Zie PV-nummer 2026-123456.", Wpgsoort.OPSPORING, "PV-nummer 2026-123456"),
    ("Staat in BVH 2026123456.", Wpgsoort.OPSPORING, "BVH 2026123456"),
    ("PL2300-2026123456 is het nummer.", Wpgsoort.OPSPORING, "PL2300-2026123456"),
    ("De verdachte is een man van 30.", Wpgsoort.OPSPORING, "verdachte"),
    ("Verdachte J. de V. woont om de hoek.", Wpgsoort.OPSPORING, "Verdachte"),
    ("Er zijn twee verdachten.", Wpgsoort.OPSPORING, "verdachten"),
    ("Ik heb de verdachte gesproken.", Wpgsoort.OPSPORING, "verdachte"),
    ("Wij spraken met de verdachte.", Wpgsoort.OPSPORING, "verdachte"),
    ("Hij wordt verdacht van vernieling.", Wpgsoort.OPSPORING, "verdacht van"),
    ("Een jongen van 16 is aangehouden.", Wpgsoort.OPSPORING, "aangehouden"),
    ("Man staande gehouden op de Markt.", Wpgsoort.OPSPORING, "staande gehouden"),
    ("Tijdens het verhoor gaf hij het toe.", Wpgsoort.OPSPORING, "verhoor"),
    ("De buurvrouw is gehoord als getuige.", Wpgsoort.OPSPORING, "gehoord als getuige"),
    ("Cautie gegeven om 14.05 uur.", Wpgsoort.OPSPORING, "Cautie"),
    ("Hij heeft een strafblad.", Wpgsoort.OPSPORING, "strafblad"),
    ("Medeverdachte is gevlucht.", Wpgsoort.OPSPORING, "Medeverdachte"),
]


@pytest.mark.parametrize("tekst", STIL)
def test_gewoon_werk_gaat_zonder_waarschuwing_door(tekst):
    assert wpg.vondsten(tekst) == []


@pytest.mark.parametrize(("tekst", "soort", "stuk"), WARNT)
def test_opsporingsgegevens_geven_een_waarschuwing_die_zegt_wat_er_staat(tekst, soort, stuk):
    gevonden = wpg.vondsten(tekst)
    assert (soort, stuk) in [(v.soort, v.stuk) for v in gevonden]
    assert all(v.stuk in v.zin for v in gevonden)


def test_er_zijn_genoeg_zinnen_van_beide():
    assert len(STIL) >= 25
    assert len(WARNT) >= 25


@pytest.mark.parametrize("reeks", kentekens.ALLE)
@pytest.mark.parametrize("streep", ["-", " ", ""])
def test_elke_reeks_kentekens_wordt_herkend_bij_een_strafbaar_feit(reeks, streep):
    kenteken = reeks.replace("L", "X").replace("9", "7").replace("-", streep)
    assert [v.stuk for v in wpg.vondsten(f"Uit {kenteken} is gestolen.")] == [kenteken]
    assert wpg.vondsten(f"De auto {kenteken} staat fout. Er is niets gestolen.") == []


def test_een_willekeurig_getal_van_negen_cijfers_zonder_elfproef_is_niets():
    assert wpg.vondsten("Nummer 123456783") == []
    assert wpg.vondsten("Nummer 000000000") == []


def test_een_vondst_wordt_een_keer_gezegd_en_een_lange_tekst_kost_niets():
    assert len(wpg.vondsten("De verdachte liep weg. De verdachte was boos.")) == 1
    assert wpg.vondsten("Het is hier rustig en schoon. " * 2_000) == []
