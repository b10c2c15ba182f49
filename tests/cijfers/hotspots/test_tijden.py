"""The busiest hours are held against the general pattern of the kind: only what stands out is named."""

import numpy as np

from meldingen.cijfers.hotspots.tijden import drukste, in_woorden


def _algemeen() -> dict:
    uren = np.full(24, 20)
    uren[16:24] = 60
    return {"uren": uren, "dagen": np.full(7, 100), "seizoenen": np.full(4, 200)}


def _leeg() -> dict:
    return {"uren": np.zeros(24, int), "dagen": np.zeros(7, int), "seizoenen": np.zeros(4, int)}


def test_vrijdag_en_zaterdag_laat_op_de_avond():
    hier = _leeg()
    hier["uren"][[22, 23, 20]] = 12, 14, 2
    hier["dagen"][[4, 5, 1]] = 14, 12, 2
    gevonden = drukste(hier, _algemeen())
    assert gevonden == {"dagen": [4, 5], "van": 22, "tot": 0}
    assert in_woorden(gevonden) == "vooral op vrijdag en zaterdag, tussen 22 en 24 uur"


def test_seizoen():
    hier = _leeg()
    hier["seizoenen"][3] = 30
    assert in_woorden(drukste(hier, _algemeen())) == "vooral in oktober tot en met december"


def test_wat_overal_zo_is_wordt_niet_genoemd():
    """Over 200 places that follow the general pattern, at most one in twenty names a time."""
    kans, algemeen = np.random.default_rng(1), _algemeen()
    genoemd = 0
    for _ in range(200):
        hier = {naam: kans.multinomial(30, aantal / aantal.sum()) for naam, aantal in algemeen.items()}
        genoemd += bool(drukste(hier, algemeen))
    assert genoemd <= 10
    assert in_woorden({}) == ""


def test_over_middernacht():
    hier = _leeg()
    hier["uren"][[23, 0, 1]] = 10
    assert drukste(hier, _algemeen())["van"] in (22, 23)
