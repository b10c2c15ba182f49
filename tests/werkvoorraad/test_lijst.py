"""The list: own gemeente only, in the order of the term, a page at a time, at a fixed cost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.models import Melding
from meldingen.werkvoorraad.lijst import PER_BLADZIJDE
from tests.conftest import STEIN


def test_zonder_inloggen_vraagt_de_werkvoorraad_wie_u_bent(client, portaal):
    antwoord = client.get("/werkvoorraad/")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/inloggen/?next=/werkvoorraad/"


def test_wie_geen_rol_heeft_ziet_niets(als, django_user_model, portaal):
    zonder = django_user_model.objects.create_user(email="zonder@demo.example", naam="Zonder Rol")
    assert als(zonder).get("/werkvoorraad/").status_code == 403


def test_boa_ziet_alleen_de_eigen_gemeente(als, boa, buitenstaander, maak_melding):
    hier, daar = maak_melding(), maak_melding(gemeente=STEIN)
    pagina = als(boa).get("/werkvoorraad/").content.decode()
    assert hier.nummer in pagina
    assert daar.nummer not in pagina
    assert als(boa).get(f"/werkvoorraad/{daar.pk}/").status_code == 404
    assert als(buitenstaander).get(f"/werkvoorraad/{daar.pk}/").status_code == 200


def test_wat_het_eerst_klaar_moet_staat_bovenaan_en_te_laat_valt_op(als, boa, maak_melding):
    maak_melding("hondenpoep", tekst="Tien werkdagen de tijd")
    maak_melding("vuurwerk-knal", tekst="Twee werkdagen de tijd")
    maak_melding("zwerfvuil", tekst="Was al klaar moeten zijn", gemeld_op=timezone.now() - timedelta(days=30))
    pagina = als(boa).get("/werkvoorraad/").content.decode()
    volgorde = [
        pagina.index(t) for t in ("Was al klaar moeten zijn", "Twee werkdagen de tijd", "Tien werkdagen de tijd")
    ]
    assert volgorde == sorted(volgorde)
    assert "te laat" in pagina


def test_bladeren_toont_elke_melding_precies_een_keer(als, boa, maak_melding):
    for _ in range(PER_BLADZIJDE + 7):
        maak_melding()
    # All made at one moment: the number has to decide.
    Melding.objects.update(uiterlijk_op=timezone.now() + timedelta(days=2))
    client = als(boa)
    eerste = client.get("/werkvoorraad/")
    tweede = client.get(eerste.context["volgende"] and "/werkvoorraad/" + eerste.context["volgende"])
    gezien = [m.pk for blad in (eerste, tweede) for m in blad.context["blad"].meldingen]
    assert len(gezien) == len(set(gezien)) == PER_BLADZIJDE + 7
    assert tweede.context["volgende"] == ""


@pytest.mark.parametrize(
    "vraag",
    ["?na=onzin", "?na=2026_1", "?team=x&categorie=0&toon=alles", "?na=2026-01-01T00:00:00%2B00:00_" + "9" * 30],
)
def test_onzin_in_het_adres_geeft_gewoon_de_lijst(als, boa, maak_melding, vraag):
    melding = maak_melding()
    antwoord = als(boa).get("/werkvoorraad/" + vraag)
    assert antwoord.status_code == 200
    assert melding.nummer in antwoord.content.decode()


def test_gesloten_meldingen_staan_apart(als, boa, maak_melding):
    open_, dicht = maak_melding(), maak_melding()
    acties.verander_status(dicht, "afgehandeld", door=boa, bericht="Klaar.")
    client = als(boa)
    assert [m.pk for m in client.get("/werkvoorraad/").context["blad"].meldingen] == [open_.pk]
    assert [m.pk for m in client.get("/werkvoorraad/?toon=gesloten").context["blad"].meldingen] == [dicht.pk]


@pytest.mark.parametrize("aantal", [1, 20, 50])
def test_de_lijst_kost_hooguit_twaalf_queries(als, boa, maak_melding, django_assert_max_num_queries, aantal):
    for _ in range(aantal):
        maak_melding()
    client = als(boa)
    with django_assert_max_num_queries(12):
        client.get("/werkvoorraad/")
