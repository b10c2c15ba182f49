"""The tally: a run that follows what changed ends where a run that counts everything anew ends, and it holds no person."""

from datetime import timedelta

import numpy as np
import pytest

from meldingen.cijfers.hotspots import boek
from meldingen.cijfers.hotspots.models import Drukteregel, Druktetelling
from meldingen.melding import acties, privacy
from meldingen.melding.models import Categorie
from meldingen.streek.plek import Plek
from tests.conftest import PLEK, SITTARD

from .conftest import VANDAAG, moment


def _stand() -> tuple[list, list]:
    regels = Drukteregel.objects.order_by("pk").values_list()
    tellingen = Druktetelling.objects.order_by("gemeente_code", "hoofdcategorie", "cel", "kwartaal")
    return list(regels), list(tellingen.values_list("cel", "hoofdcategorie", "kwartaal", "telt", "telt_openbaar"))


def _doe_iets(kans: np.random.Generator, meldingen: list, maak_melding, boa) -> None:
    """One thing that happens to meldingen, drawn by lot."""
    lon, lat = PLEK[SITTARD]
    plek = {"lon": lon + kans.integers(0, 30) * 1e-4, "lat": lat + kans.integers(0, 30) * 1e-4}
    welke = meldingen[kans.integers(len(meldingen))] if meldingen else None
    match kans.integers(6) if welke else 0:
        case 1:
            acties.hercategoriseer(welke, Categorie.objects.get(slug="zwerfvuil"), door=boa)
        case 2:
            acties.verplaats(welke, Plek(**plek), door=boa)
        case 3 if len(meldingen) > 1:
            acties.voeg_samen(meldingen.pop(0), meldingen[-1], door=boa)
        case 4:
            privacy.wis_melder(welke)
        case _:
            wie = {"email": f"bewoner{kans.integers(6)}@demo.example"} if kans.random() < 0.6 else None
            dag = VANDAAG - timedelta(days=int(kans.integers(0, 300)))
            soort = str(kans.choice(["zwerfvuil", "vuurwerk-knal", "vuurwerk-opslag", "jeugdoverlast"]))
            meldingen.append(maak_melding(soort, gemeld_op=moment(dag), melder=wie, **plek))


@pytest.mark.parametrize("zaad", range(3))
def test_bijwerken_eindigt_waar_opnieuw_tellen_eindigt(zaad, maak_melding, boa):
    """Whatever happens in whatever order: reporting, moving, another kind, merging, erasing the reporter."""
    kans, meldingen = np.random.default_rng(zaad), []
    for _ronde in range(4):
        for _ in range(8):
            _doe_iets(kans, meldingen, maak_melding, boa)
        boek.werk_bij(VANDAAG)
    bijgewerkt = _stand()
    boek.hertel(VANDAAG)
    assert bijgewerkt == _stand()
    assert bijgewerkt[0]


def test_een_tweede_keer_doet_niets(straat):
    straat(5)
    boek.werk_bij(VANDAAG)
    assert boek.werk_bij(VANDAAG) == 0


def test_alleen_wat_veranderde_wordt_aangeraakt(straat, boa, monkeypatch):
    monkeypatch.setattr(boek, "_MARGE", 0)
    meldingen = straat(6)
    boek.werk_bij(VANDAAG)
    acties.verplaats(meldingen[2], Plek(5.8243, 50.9716), door=boa)
    assert boek._gewijzigd() == {meldingen[2].pk}
    assert boek.werk_bij(VANDAAG) == 1


def test_is_het_meeste_nieuw_dan_telt_een_keer_alles_opnieuw_in_plaats_van_regel_voor_regel(straat, monkeypatch):
    straat(2)
    boek.werk_bij(VANDAAG)
    monkeypatch.setattr(boek, "_PER_KEER", 3)
    monkeypatch.setattr(boek, "_boek", None)
    straat(9)
    assert boek.werk_bij(VANDAAG) == 11
    bijgewerkt = _stand()
    boek.hertel(VANDAAG)
    assert bijgewerkt == _stand()


def test_een_dubbele_is_een_melder_van_de_hoofdmelding(straat, boa):
    een, twee = straat(2, om_de=9)
    acties.voeg_samen(twee, een, door=boa)
    boek.werk_bij(VANDAAG)
    regels = Drukteregel.objects.order_by("pk")
    assert len({(regel.cel, regel.dag, regel.plek) for regel in regels}) == 1
    assert len({regel.melder for regel in regels}) == 2


def test_na_middernacht_hoort_bij_de_avond_ervoor(maak_melding):
    maak_melding(gemeld_op=moment(VANDAAG, 2))
    boek.werk_bij(VANDAAG)
    regel = Drukteregel.objects.get()
    assert (regel.dag, regel.uur) == (VANDAAG - timedelta(days=1), 2)


def test_een_vertrouwelijke_melding_heeft_geen_regel(maak_melding):
    maak_melding("vuurwerk-knal")
    boek.werk_bij(VANDAAG)
    assert Drukteregel.objects.count() == 1
    Categorie.objects.filter(slug="vuurwerk-knal").update(vertrouwelijk=True)
    boek.werk_bij(VANDAAG)
    assert Drukteregel.objects.count() == Druktetelling.objects.count() == 0


def test_een_regel_zegt_niet_wie(straat):
    straat(1, naam="anneke")
    boek.werk_bij(VANDAAG)
    assert "anneke" not in str(Drukteregel.objects.values())


def test_na_vijftien_maanden_gaat_de_regel_en_blijft_de_telling(straat):
    straat(3)
    boek.werk_bij(VANDAAG)
    boek.werk_bij(VANDAAG + timedelta(days=460))
    assert not Drukteregel.objects.exists()
    assert sum(Druktetelling.objects.values_list("telt", flat=True)) == 3


@pytest.mark.parametrize(
    ("adres", "huis"),
    [
        ("Rijksweg Zuid 12, 6161 AA Geleen", True),
        ("Markt 4a, Sittard", True),
        ("Rijksweg Zuid, Geleen", False),
        ("6161 AA Geleen", False),
        ("", False),
    ],
)
def test_een_huisnummer_is_een_echt_adres(maak_melding, adres, huis):
    maak_melding(adres=adres)
    boek.werk_bij(VANDAAG)
    assert Drukteregel.objects.get().huis is huis
