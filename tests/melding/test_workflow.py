"""The table of steps itself."""

from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import GESLOTEN, OVERGANGEN, Status


def test_elke_status_is_bereikbaar_en_alleen_uit_gesloten_kom_je_via_heropend():
    bereikbaar, rand = {Status.GEMELD}, [Status.GEMELD]
    while rand:
        van = rand.pop()
        nieuw = {naar for (begin, naar) in OVERGANGEN if begin == van} - bereikbaar
        bereikbaar |= nieuw
        rand += nieuw
    assert bereikbaar == set(Status)
    assert {naar for (van, naar) in OVERGANGEN if van in GESLOTEN} == {Status.HEROPEND}


def test_uit_elke_open_status_kan_worden_afgehandeld():
    for status in set(Status) - GESLOTEN:
        assert (status, Status.AFGEHANDELD) in OVERGANGEN


def test_elke_stap_heeft_een_reden_en_een_recht():
    for stap in OVERGANGEN.values():
        assert stap.reden.endswith(".")
        assert stap.rechten
        assert stap.rechten <= set(Recht)


def test_wie_sluit_zegt_de_melder_waarom():
    assert all(stap.bericht for stap in OVERGANGEN.values() if stap.naar in GESLOTEN)
