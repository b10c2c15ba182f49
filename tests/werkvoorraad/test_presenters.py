"""What the page of a melding and a stop of a round say, asked of what they are made from: without a page around it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.models import Categorie, Foto, Melder, Vertrouweling
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad import feiten, fotos
from meldingen.werkvoorraad.ronde import acties as rondes
from meldingen.werkvoorraad.ronde.models import Rondestop
from meldingen.werkvoorraad.ronde.stop import Stop
from tests.conftest import SITTARD

ALLES = {"behandelen", "melder_zien"}


@pytest.fixture
def stop_van(boa):
    """stop_van(melding) -> its stop on the round of Boa."""

    def maak(melding) -> Stop:
        rondes.zet_erbij(melding, door=boa)
        return Stop(Rondestop.objects.get(melding=melding), boa, teksten=[])

    return maak


def _feit(gevonden: list[feiten.Feit], vraag: str) -> feiten.Feit:
    (feit,) = [feit for feit in gevonden if feit.vraag == vraag]
    return feit


def _vragen(gevonden: list[feiten.Feit]) -> list[str]:
    return [feit.vraag for feit in gevonden]


def test_een_plek_noemt_niets_twee_keer(maak_melding):
    melding = maak_melding(plek_in_woorden="naast de glasbak")
    melding.adres = "Markt 1"
    assert feiten.plek(melding) == ("Markt 1", "naast de glasbak", melding.buurt.naam)
    melding.adres = ""
    assert feiten.plek(melding) == ("naast de glasbak", melding.buurt.naam)
    melding.plek_in_woorden = ""
    assert feiten.plek(melding) == (melding.buurt.naam,)


def test_wijzigen_staat_alleen_bij_wie_behandelt_en_onthoudt_de_lijst(maak_melding):
    melding = maak_melding()
    lezer = feiten.van(melding, mag=set(), melder=None)
    assert not any(feit.wijzig for feit in lezer)
    assert "Nummer elders" not in _vragen(lezer)
    behandelt = feiten.van(melding, mag={"behandelen"}, melder=None, lijst="q=glas&team=1")
    waar, elders = _feit(behandelt, "Waar"), _feit(behandelt, "Nummer elders")
    assert waar.wijzig
    assert waar.wijzig.adres.endswith("?lijst=q%3Dglas%26team%3D1")
    assert elders.wijzig
    assert (elders.regels, elders.wijzig.woord) == (("Geen",), "Vul in")
    melding.kenmerk_elders = "PL2400-1"
    elders = _feit(feiten.van(melding, mag=set(), melder=None), "Nummer elders")
    assert elders == feiten.Feit("Nummer elders", ("PL2400-1",))


def test_wie_meldde_staat_er_alleen_voor_wie_dat_mag_weten(maak_melding):
    melding = maak_melding()
    assert "Melder" not in _vragen(feiten.van(melding, mag={"behandelen"}, melder=None))
    assert _feit(feiten.van(melding, mag=ALLES, melder=None), "Melder") == feiten.Feit("Melder", ("Anoniem",))
    melder = Melder(melding=melding, telefoon="046 123", email="bewoner@demo.example")
    gezien = _feit(feiten.van(melding, mag=ALLES, melder=melder), "Melder")
    assert gezien.regels == (
        "Geen naam",
        feiten.Weg("046 123", "tel:046123"),
        feiten.Weg("bewoner@demo.example", "mailto:bewoner@demo.example"),
    )


def test_de_taal_staat_er_alleen_als_het_geen_nederlands_is(maak_melding):
    melding = maak_melding()
    assert "Taal" not in _vragen(feiten.van(melding, mag=set(), melder=None))
    melding.taal = "de"
    taal = _feit(feiten.van(melding, mag=set(), melder=None), "Taal")
    assert taal.regels[0].startswith("Duits. De melder leest onze mails in deze taal.")


def test_wat_gepland_en_samengevoegd_is_staat_bij_de_feiten(maak_melding, boa):
    eerste, tweede = maak_melding("zwerfvuil"), maak_melding("zwerfvuil")
    tweede = acties.voeg_samen(tweede, eerste, door=boa, van="gemeld")
    dubbel = _feit(feiten.van(tweede, mag=set(), melder=None), "Dubbel van")
    assert dubbel == feiten.Feit("Dubbel van", (feiten.Weg(eerste.nummer, f"/werkvoorraad/{eerste.pk}/"),))
    morgen = dag_van(timezone.now()) + timedelta(days=1)
    eerste = acties.verander_status(eerste, "ingepland", door=boa, bericht="Morgen.", ingepland_op=morgen)
    klaar = _feit(feiten.van(eerste, mag=set(), melder=None), "Uiterlijk klaar")
    assert klaar.regels[1] == f"Ingepland op {feiten.dag(morgen)}"


def test_een_foto_zegt_wie_haar_maakte(maak_melding):
    melding = maak_melding()
    for van_medewerker in (False, True):
        foto = Foto(melding=melding, vingerafdruk="0" * 64, van_medewerker=van_medewerker)
        Foto.objects.bulk_create([foto])
    gezien = fotos.van(melding)
    assert [foto.woorden for foto in gezien] == ["Foto 1, van de melder", "Foto 2, van een collega"]
    assert [foto.bijschrift for foto in gezien] == ["", "van een collega"]
    assert gezien[0].adres.startswith(f"/werkvoorraad/{melding.pk}/")


def test_een_stop_zegt_waar_wat_en_waarom(maak_melding, stop_van):
    melding = maak_melding("zwerfvuil", plek_in_woorden="achter de school")
    stop = stop_van(melding)
    assert stop.naam == melding.categorie.naam
    assert stop.waar.endswith(melding.buurt.naam)
    assert stop.drukzin == ""
    vragen = [feit.vraag for feit in stop.feiten]
    assert vragen[-3:] == ["Gemeld", "Uiterlijk klaar", "Waarom bij ons"]
    assert not any(feit.wijzig for feit in stop.feiten)
    assert stop.geweest_knop.stap == "Geweest"
    assert stop.toont_status


def test_een_vertrouwelijke_stop_zegt_alleen_dat_zij_er_is(maak_melding, stop_van, boa):
    categorie = Categorie.objects.get(slug="zwerfvuil")
    Categorie.objects.filter(pk=categorie.pk).update(vertrouwelijk=True)
    Vertrouweling.objects.create(categorie=categorie, gemeente_code=SITTARD, gebruiker=boa)
    stop = stop_van(maak_melding("zwerfvuil"))
    assert stop.naam == "Vertrouwelijke melding"
    assert (stop.feiten, stop.fotos) == ([], [])


def test_wie_geweest_is_kan_dat_terugnemen(maak_melding, stop_van):
    stop = stop_van(maak_melding("zwerfvuil"))
    stop.rij.geweest_op = timezone.now()
    assert stop.gedaan
    assert (stop.geweest_knop.icoon, stop.geweest_knop.stap) == ("undo-2", "Toch niet geweest")
