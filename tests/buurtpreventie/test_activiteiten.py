"""What a group does together: planned by a member, open to neighbours, never fuller than it can be."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from buurtpreventie.activiteiten import acties as activiteiten
from buurtpreventie.activiteiten.acties import GaatNietDoor, Vol, Voorbij
from buurtpreventie.activiteiten.models import Aanmelding, Activiteit
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij
from buurtpreventie.levensloop.acties import groepen
from tests.buren import over, plaats

pytestmark = pytest.mark.django_db
FORM = {
    "soort": "opruimen", "naam": "Zwerfvuil rapen", "tekst": "Neem handschoenen mee.", "plek": "Op het plein",
    "dag": over(10).isoformat(), "van": "10:00", "tot": "12:00", "voor_iedereen": "on",
}  # fmt: skip


@pytest.fixture
def plan(actieve_groep, buur):
    """plan(plaatsen=3) -> an activity of an active group, planned by Loper, who comes too."""
    groep = actieve_groep()

    def maak(**velden) -> Activiteit:
        begin = timezone.now() + timedelta(days=3)
        gewoon = {"soort": "feest", "naam": "Straatfeest", "tekst": "x", "plek": "Straat", "begin": begin}
        gewoon |= {"einde": begin + timedelta(hours=2)} | velden
        return activiteiten.plan(groep, velden=gewoon, door=plaats(groep, buur("Loper")))

    return maak


def test_verhaal_plannen_meedoen_en_afzeggen(actieve_groep, buur, als_buur, client, brievenbus, werk_af):
    groep = actieve_groep()
    loper, nieuwkomer, buurvrouw = (als_buur(buur(naam)) for naam in ("Loper", "Nieuwkomer", "Buurvrouw"))
    antwoord = loper.post(f"/buurtpreventie/groepen/{groep.slug}/activiteit/", FORM)
    hier = antwoord["Location"]
    assert antwoord.status_code == 303
    openbaar = client.get(f"/buurtpreventie/groepen/{groep.slug}/").content.decode()
    assert "Zwerfvuil rapen" in openbaar
    assert "1 buur komt." in client.get(hier).content.decode()
    assert "/inloggen/" in client.post(f"{hier}kom/")["Location"]
    nieuwkomer.post(f"{hier}kom/")
    nieuwkomer.post(f"{hier}kom/")  # twice is once
    assert "U komt." in nieuwkomer.get(hier).content.decode()
    assert "Loper" not in nieuwkomer.get(hier).content.decode()
    pk = Activiteit.objects.get().pk
    assert (
        buurvrouw.post(f"/buurtpreventie/groepen/{groep.slug}/activiteit/{pk}/afzeggen/", {"reden": ""}).status_code
        == 422
    )
    buurvrouw.post(f"/buurtpreventie/groepen/{groep.slug}/activiteit/{pk}/afzeggen/", {"reden": "Storm."})
    werk_af()
    for adres in ("nieuwkomer@buren.example", "loper@buren.example"):
        assert "Storm." in brievenbus.aan(adres)[-1].get_content()
    assert "Dit gaat niet door" in client.get(hier).content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": "09:00"}, "Het einde komt na het begin"),
        ({"dag": over(-1).isoformat()}, "die nog komen"),
        ({"dag": "31-02-2027"}, "Vul een datum in"),
        ({"van": "tien uur"}, "Vul een tijd in"),
        ({"plaatsen": "1"}, "ten minste 2"),
        ({"naam": ""}, "Geef de activiteit een naam"),
    ],
)
def test_wat_niet_klopt_zegt_hoe_het_moet_en_het_getypte_blijft(actieve_groep, buur, als_buur, anders, zin):
    groep = actieve_groep()
    antwoord = als_buur(buur("Loper")).post(f"/buurtpreventie/groepen/{groep.slug}/activiteit/", FORM | anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "Neem handschoenen mee." in antwoord.content.decode()
    assert not Activiteit.objects.exists()


def test_de_laatste_plaats_is_er_een(plan, buur, als_buur):
    feest = plan(plaatsen=2)
    activiteiten.meld_aan(feest, buur("Nieuwkomer"))
    with pytest.raises(Vol):
        activiteiten.meld_aan(feest, buur("Buurman"))
    assert (
        "Alle plaatsen zijn bezet."
        in als_buur(buur("Buurman")).get(f"/buurtpreventie/activiteit/{feest.pk}/").content.decode()
    )
    activiteiten.meld_af(feest, buur("Nieuwkomer"))
    activiteiten.meld_aan(feest, buur("Buurman"))


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_om_de_laatste_plaats(plan, buur):
    feest, wie, uitkomsten = plan(plaatsen=2), [buur("Nieuwkomer"), buur("Buurman")], []
    start = threading.Barrier(2)

    def doe(deelnemer) -> None:
        start.wait()
        try:
            activiteiten.meld_aan(feest, deelnemer)
            uitkomsten.append("ja")
        except Vol:
            uitkomsten.append("vol")
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=(deelnemer,)) for deelnemer in wie]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    assert sorted(uitkomsten) == ["ja", "vol"]
    assert Aanmelding.objects.count() == 2


def test_voorbij_of_afgezegd_is_niets_om_voor_aan_te_melden(plan, buur):
    gisteren = timezone.now() - timedelta(days=1)
    with pytest.raises(Voorbij):
        activiteiten.meld_aan(plan(begin=gisteren, einde=gisteren + timedelta(hours=1)), buur("Nieuwkomer"))
    feest = plan()
    activiteiten.zeg_af(feest, reden="Regen.", door=plaats(feest.groep, buur("Buurvrouw")))
    with pytest.raises(GaatNietDoor, match="Regen"):
        activiteiten.meld_aan(feest, buur("Nieuwkomer"))


def test_wat_voor_de_groep_is_ziet_een_ander_niet(plan, buur, als_buur, client):
    feest = plan(voor_iedereen=False)
    hier = f"/buurtpreventie/activiteit/{feest.pk}/"
    assert client.get(hier).status_code == als_buur(buur("Nieuwkomer")).get(hier).status_code == 404
    assert als_buur(buur("Buurman")).get(hier).status_code == 200
    with pytest.raises(GeenGroepsrecht):
        activiteiten.meld_aan(feest, buur("Nieuwkomer"))
    assert feest.naam not in client.get(f"/buurtpreventie/groepen/{feest.groep.slug}/").content.decode()


def test_een_groep_die_stopt_zegt_haar_activiteiten_af(plan, buur, coordinator, brievenbus, werk_af):
    feest = plan()
    activiteiten.meld_aan(feest, buur("Nieuwkomer"))
    groepen.hef_op(feest.groep, reden="Niemand meer.", door=coordinator)
    feest.refresh_from_db()
    assert feest.afgezegd == "Niemand meer."
    werk_af()
    assert "gaat niet door" in brievenbus.aan("nieuwkomer@buren.example")[-1]["Subject"]
    with pytest.raises(GroepVoorbij):
        activiteiten.plan(feest.groep, velden={}, door=plaats(feest.groep, buur("Loper")))


def test_wat_altijd_geldt_houdt_de_database_vast(plan, buur):
    feest = plan()
    for maak in (
        lambda: Activiteit.objects.filter(pk=feest.pk).update(einde=feest.begin),
        lambda: Activiteit.objects.filter(pk=feest.pk).update(plaatsen=1),
        lambda: Aanmelding.objects.create(activiteit=feest, deelnemer=buur("Loper")),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            maak()
