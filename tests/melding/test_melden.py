"""Taking in a melding: one transaction, exactly once, with an owner and a term."""

import threading

import pytest
from django.db import connections

from meldingen.melding import acties
from meldingen.melding.models import (
    Categorie,
    Inzending,
    Melder,
    Melding,
    Routeringsregel,
    Statusovergang,
    Team,
    Telregel,
    Uitgaand,
)
from meldingen.melding.routering import GeenTeam
from meldingen.streek import gebieden
from meldingen.streek.plek import Plek
from tests.conftest import PLEK, SITTARD


def test_melding_krijgt_buurt_team_termijn_en_geschiedenis(maak_melding):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    assert melding.gemeente_code == SITTARD
    assert melding.buurt.naam == "Sittard-Centrum"
    assert melding.team.naam == "Wijkboa's"
    assert melding.route_reden == "Alles onder 'Vuurwerk' in deze gemeente gaat naar Wijkboa's."
    assert melding.uiterlijk_op > melding.gemeld_op
    assert list(melding.overgangen.values_list("van", "naar")) == [("", "gemeld")]
    assert Uitgaand.objects.get().ontvanger == "bewoner@demo.example"


def test_zelfde_sleutel_en_inhoud_geeft_dezelfde_melding(maak_melding):
    eerste = maak_melding(sleutel="k", melder={"email": "bewoner@demo.example"})
    tweede = maak_melding(sleutel="k", melder={"email": "bewoner@demo.example"})
    assert eerste.pk == tweede.pk
    assert Melding.objects.count() == Uitgaand.objects.count() == Telregel.objects.count() == 1


def test_zelfde_sleutel_met_andere_inhoud_botst(maak_melding):
    maak_melding(sleutel="k")
    with pytest.raises(acties.SleutelBotst):
        maak_melding(sleutel="k", tekst="Iets anders")
    assert Melding.objects.count() == 1


def test_buiten_de_gemeenten_noemt_de_dichtstbijzijnde_en_bewaart_niets(maak_melding):
    with pytest.raises(gebieden.BuitenGebied, match="Beek"):
        maak_melding(lon=5.69, lat=50.85)
    assert not Inzending.objects.exists()


def test_fout_halverwege_laat_niets_achter(maak_melding):
    Routeringsregel.objects.all().delete()
    Team.objects.filter(gemeente_code=SITTARD).update(vangnet=False)
    with pytest.raises(GeenTeam):
        maak_melding(melder={"email": "bewoner@demo.example"})
    for model in (Melding, Inzending, Melder, Statusovergang, Telregel, Uitgaand):
        assert not model.objects.exists()


def test_zonder_contact_wordt_er_niets_over_de_melder_bewaard(maak_melding):
    maak_melding(melder={"naam": "", "email": ""})
    assert not Melder.objects.exists()


def test_melden_kost_hooguit_twintig_queries(maak_melding, django_assert_max_num_queries):
    maak_melding()
    categorie = Categorie.objects.select_related("ouder").get(slug="burengerucht")
    plek = Plek(*PLEK[SITTARD])
    with django_assert_max_num_queries(20):
        acties.meld(
            sleutel="q", tekst="Lawaai", categorie=categorie, plek=plek, melder={"email": "bewoner@demo.example"}
        )


@pytest.mark.django_db(transaction=True)
def test_tien_keer_tegelijk_versturen_is_een_melding(portaal):
    categorie = Categorie.objects.select_related("ouder").get(slug="burengerucht")
    plek = Plek(*PLEK[SITTARD])
    uitkomsten: list[object] = []
    start = threading.Barrier(10)

    def verstuur() -> None:
        start.wait()
        try:
            uitkomsten.append(acties.meld(sleutel="race", tekst="Lawaai", categorie=categorie, plek=plek).pk)
        except Exception as fout:  # the test looks at whatever came out
            uitkomsten.append(fout)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=verstuur) for _ in range(10)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(set(uitkomsten)) == 1, uitkomsten
    assert Melding.objects.count() == Statusovergang.objects.count() == Telregel.objects.count() == 1
