"""The public window: what may be seen, how far from the truth, how late, at what cost."""

from datetime import timedelta

import h3
import pytest
from django.utils import timezone

from meldingen.melding import acties, openbaar
from meldingen.melding.models import Categorie, Kaartcel, Melding, OpenbareMelding
from tests.conftest import PLEK, SITTARD


@pytest.fixture
def eerder():
    return timezone.now() - timedelta(hours=2)


def publiceer() -> list[OpenbareMelding]:
    openbaar.publiceer.call()
    return list(OpenbareMelding.objects.all())


def test_een_melding_wordt_pas_na_een_uur_openbaar(maak_melding, eerder):
    maak_melding()
    assert publiceer() == []
    Melding.objects.update(gemeld_op=eerder)
    assert len(publiceer()) == 1


def test_de_plek_is_afgerond_en_woorden_zijn_er_niet(maak_melding, eerder):
    maak_melding(gemeld_op=eerder, tekst="Mijn buurman", adres="Markt 1, Sittard")
    rij = publiceer()[0]
    lon, lat = PLEK[SITTARD]
    assert (rij.lon, rij.lat) != (lon, lat)
    assert h3.latlng_to_cell(lat, lon, openbaar.RESOLUTIE) == rij.cel
    velden = {veld.name for veld in OpenbareMelding._meta.get_fields()}
    assert velden == {
        "id",
        "melding",
        "categorie",
        "stand",
        "cel",
        "lon",
        "lat",
        "buurt_code",
        "gemeente_code",
        "gemeld",
        "klaar",
    }


@pytest.mark.parametrize(("openbaarheid", "zichtbaar"), [("afgerond", 1), ("geteld", 0), ("niet", 0)])
def test_de_categorie_bepaalt_wat_er_te_zien_is(maak_melding, eerder, openbaarheid, zichtbaar):
    Categorie.objects.filter(slug="burengerucht").update(openbaarheid=openbaarheid)
    maak_melding("burengerucht", gemeld_op=eerder)
    assert len(publiceer()) == zichtbaar


def test_wat_van_soort_verandert_of_dubbel_blijkt_verdwijnt(maak_melding, boa, eerder):
    een, twee, hoofd = (maak_melding(gemeld_op=eerder) for _ in range(3))
    assert len(publiceer()) == 3
    acties.hercategoriseer(een, Categorie.objects.get(slug="verward-gedrag"), door=boa)
    acties.voeg_samen(twee, hoofd, door=boa)
    assert [rij.melding for rij in publiceer()] == [hoofd]


def test_de_stand_gaat_mee_met_de_status(maak_melding, boa, eerder):
    melding = maak_melding(gemeld_op=eerder)
    standen = [publiceer()[0].stand]
    acties.verander_status(melding, "in_behandeling", door=boa)
    standen.append(publiceer()[0].stand)
    acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    standen.append(publiceer()[0].stand)
    assert standen == ["open", "bezig", "klaar"]
    assert publiceer()[0].klaar is not None


def test_publiceren_mag_twee_keer_en_doet_dan_niets(maak_melding, eerder):
    maak_melding(gemeld_op=eerder)
    assert openbaar.publiceer.call() == 1
    assert openbaar.publiceer.call() == 0


def test_de_cirkels_tellen_op_tot_de_rijen(maak_melding, boa, eerder):
    for n in range(6):
        maak_melding(gemeld_op=eerder, lon=5.80 + n / 100, lat=50.97)
    maak_melding("zwerfvuil", gemeld_op=eerder)
    publiceer()
    for zoom in (10, 12, 14):
        assert sum(cel["aantal"] for cel in openbaar.kaart(zoom=zoom)) == 7
        assert sum(cel["aantal"] for cel in openbaar.kaart(zoom=zoom, hoofdcategorie="vuurwerk")) == 6
    assert openbaar.kaart(kader=(0, 0, 1, 1)) == []


def test_oude_meldingen_vallen_uit_het_venster(maak_melding):
    maak_melding(gemeld_op=timezone.now() - timedelta(days=100))
    publiceer()
    assert [len(openbaar.kaart(venster=venster)) for venster in openbaar.VENSTERS] == [0, 0, 1]
    assert openbaar.lijst(venster=90)[0] == []
    assert len(openbaar.lijst(venster=365)[0]) == 1


def test_de_lijst_bladert_zonder_dubbelen_en_zonder_gaten(maak_melding):
    for n in range(25):
        maak_melding(gemeld_op=timezone.now() - timedelta(days=n // 10 + 1))
    publiceer()
    gezien, na = [], ""
    while True:
        rijen, na = openbaar.lijst(aantal=7, na=na)
        gezien += [(rij.gemeld, rij.pk) for rij in rijen]
        if not na:
            break
    assert len(gezien) == 25
    assert gezien == sorted(gezien, reverse=True)


def test_een_sleutel_die_geen_sleutel_is(portaal):
    with pytest.raises(ValueError, match="onzin"):
        openbaar.lijst(na="onzin")


def test_kaart_en_lijst_kosten_een_query(maak_melding, eerder, django_assert_num_queries):
    for aantal in (1, 20):
        for _ in range(aantal):
            maak_melding(gemeld_op=eerder)
        publiceer()
        with django_assert_num_queries(1):
            openbaar.kaart()
        with django_assert_num_queries(1):
            openbaar.lijst()
    assert Kaartcel.objects.exists()


@pytest.mark.parametrize(("aantal", "getoond"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_kleine_aantallen_worden_niet_getoond(aantal, getoond):
    assert openbaar.afgerond(aantal) == getoond
