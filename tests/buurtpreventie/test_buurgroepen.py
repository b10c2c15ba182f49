"""Sharing messages with the group next door: only when both sides want to, and never with a name."""

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import IntegrityError, transaction

from buurtpreventie.berichten import nakijken
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen import buurgroepen
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, TeVaak
from buurtpreventie.groepen.models import Groep, Groepsafspraak, Lid
from buurtpreventie.levensloop.acties import afspraken, groepen
from buurtpreventie.levensloop.acties.afspraken import NietNaast
from meldingen.melding.models import Uitgaand
from tests.buren import VELDEN, plaats
from tests.conftest import PLEK, SITTARD, STEIN

pytestmark = pytest.mark.django_db
VRAAG = {"soort": "vraag", "tekst": "Wie heeft een ladder?"}


def vierkant(lon: float, lat: float, zijde: float = 0.004) -> MultiPolygon:
    """Some 280 by 440 metres."""
    return MultiPolygon(Polygon.from_bbox((lon, lat, lon + zijde, lat + zijde)), srid=4326)


@pytest.fixture
def groep(actieve_groep):
    groep = actieve_groep()
    lon, lat = PLEK[SITTARD]
    Groep.objects.update(gebied=vierkant(lon, lat))
    return Groep.objects.get(pk=groep.pk)


@pytest.fixture
def naast(groep, buur, coordinator):
    """naast(0.004) -> an active group of other neighbours, whose area begins so many degrees to the east."""

    def maak(oost: float = 0.004, naam: str = "Groep hiernaast", gemeente: str = SITTARD) -> Groep:
        lon, lat = PLEK[SITTARD]
        ander = Groep.objects.create(
            gemeente_code=gemeente,
            gebied=vierkant(lon + oost, lat),
            slug=naam.lower().replace(" ", "-"),
            fase="actief",
            contact=coordinator,
            **VELDEN | {"naam": naam},
        )
        for wie, rol in ((f"Coord {naam}", "coordinator"), (f"Lid {naam}", "lid")):
            Lid.objects.create(groep=ander, deelnemer=buur(wie.replace(" ", "")), rol=rol, sinds=groep.gemaakt_op)
        return ander

    return maak


@pytest.fixture
def lid(buur):
    """lid(ander, "Coord") -> a place in the group next door."""
    return lambda ander, wie: plaats(ander, buur(f"{wie} {ander.naam}".replace(" ", "")))


@pytest.fixture
def samen(groep, naast, buur, lid):
    """A group next door with which messages are shared."""
    ander = naast()
    afspraak = afspraken.vraag(groep, ander, door=plaats(groep, buur("Buurvrouw")))
    afspraken.aanvaard(afspraak, door=lid(ander, "Coord"))
    return ander


def test_verhaal_van_twee_groepen(groep, naast, buur, als_buur, lid):
    ander = naast()
    buurvrouw, coord = als_buur(buur("Buurvrouw")), als_buur(lid(ander, "Coord").deelnemer)
    hier, daar = (f"/buurtpreventie/groepen/{g.slug}/" for g in (groep, ander))
    loper = als_buur(buur("Loper"))
    assert "Ook naar een groep" not in loper.get(f"{hier}schrijf/vraag/").content.decode()
    assert "Groep hiernaast" in buurvrouw.get(f"{hier}buurgroepen/").content.decode()
    assert buurvrouw.post(f"{hier}buurgroepen/{ander.pk}/vraag/").status_code == 303
    afspraak = Groepsafspraak.objects.get()
    assert "Ook naar een groep" not in loper.get(f"{hier}schrijf/vraag/").content.decode()  # asked is not agreed
    assert "Deze groep vraagt" in coord.get(f"{daar}buurgroepen/").content.decode()
    assert coord.post(f"{daar}buurgroepen/{afspraak.pk}/ja/").status_code == 303
    assert "Ook naar een groep" in loper.get(f"{hier}schrijf/vraag/").content.decode()
    velden = {"tekst": VRAAG["tekst"], "ook_naar": [ander.pk]}
    assert loper.post(f"{hier}schrijf/vraag/", velden).status_code == 303
    bericht = Groepsbericht.objects.get()
    lezer = als_buur(lid(ander, "Lid").deelnemer)
    for pagina in (
        lezer.get(f"{daar}binnen/"),
        lezer.get(f"{daar}berichten/"),
        lezer.get(f"{daar}berichten/{bericht.pk}/"),
    ):
        tekst = pagina.content.decode()
        assert VRAAG["tekst"] in tekst
        assert "een buur van wandelteam centrum" in tekst.lower()
        assert "Loper" not in tekst
    assert (
        lezer.post(f"{daar}berichten/{bericht.pk}/", {"tekst": "Ik!"}).status_code == 422
    )  # answers stay in one group
    assert "Ook gedeeld met Groep hiernaast" in loper.get(f"{hier}berichten/{bericht.pk}/").content.decode()
    assert coord.post(f"{daar}buurgroepen/{afspraak.pk}/stop/").status_code == 303
    assert VRAAG["tekst"] not in lezer.get(f"{daar}berichten/").content.decode()
    assert VRAAG["tekst"] in loper.get(f"{hier}berichten/").content.decode()
    onderwerpen = list(Uitgaand.objects.filter(over__startswith="buurt:afspraak").values_list("onderwerp", flat=True))
    assert len(onderwerpen) == 5  # asked: one coordinator there; agreed and ended: two here


def test_de_gekozen_groepen_blijven_staan_als_saar_iets_vraagt(samen, groep, buur, als_buur):
    velden = {"tekst": "Vraag het die Polen.", "ook_naar": [samen.pk]}
    antwoord = als_buur(buur("Loper")).post(f"/buurtpreventie/groepen/{groep.slug}/schrijf/vraag/", velden)
    assert antwoord.status_code == 422
    assert "checked" in antwoord.content.decode()


def test_naast_is_een_halve_kilometer_ook_over_de_grens(groep, naast, buur):
    dichtbij, over_de_grens = naast(0.004), naast(0.009, "Stein", STEIN)  # touching; some 350 metres between
    ver = naast(0.02, "Ver weg")
    assert {b.groep for b in buurgroepen.buren(groep)} == {dichtbij, over_de_grens}
    with pytest.raises(NietNaast):
        afspraken.vraag(groep, ver, door=plaats(groep, buur("Buurvrouw")))
    assert afspraken.vraag(groep, over_de_grens, door=plaats(groep, buur("Buurvrouw"))).pk


def test_alleen_coordinatoren_spreken_af(groep, naast, buur, lid):
    ander = naast()
    with pytest.raises(GeenGroepsrecht):
        afspraken.vraag(groep, ander, door=plaats(groep, buur("Loper")))
    afspraak = afspraken.vraag(groep, ander, door=plaats(groep, buur("Buurvrouw")))
    for vreemd in (plaats(groep, buur("Buurvrouw")), lid(ander, "Lid")):  # who asks does not accept for the other
        with pytest.raises(GeenGroepsrecht):
            afspraken.aanvaard(afspraak, door=vreemd)
    with pytest.raises(GeenGroepsrecht):
        afspraken.beeindig(afspraak, door=lid(ander, "Lid"))
    assert afspraken.vraag(groep, ander, door=plaats(groep, buur("Buurvrouw"))) == afspraak  # twice is once
    assert afspraken.vraag(ander, groep, door=lid(ander, "Coord")).aanvaard_op  # asking back is accepting


def test_delen_kan_alleen_met_wie_ja_zei(groep, naast, buur, lid):
    ander, door = naast(), plaats(groep, buur("Loper"))
    velden = VRAAG | {"ook_naar": [ander]}
    with pytest.raises(GeenGroepsrecht):
        berichten.plaats(groep, velden=velden, door=door)
    afspraak = afspraken.vraag(groep, ander, door=plaats(groep, buur("Buurvrouw")))
    with pytest.raises(GeenGroepsrecht):
        berichten.plaats(groep, velden=velden, door=door)
    afspraken.aanvaard(afspraak, door=lid(ander, "Coord"))
    assert list(berichten.plaats(groep, velden=velden, door=door).ook_naar.all()) == [ander]


def test_een_stortvloed_naar_de_buren_stopt(samen, groep, buur):
    for n in range(10):
        velden = VRAAG | {"tekst": f"Vraag {n}", "ook_naar": [samen]}
        berichten.plaats(groep, velden=velden, door=plaats(groep, buur(f"Buur{n % 5}")))
    with pytest.raises(TeVaak):
        berichten.plaats(groep, velden=VRAAG | {"ook_naar": [samen]}, door=plaats(groep, buur("Loper")))
    assert berichten.plaats(groep, velden=VRAAG, door=plaats(groep, buur("Loper"))).pk


def test_klacht_en_weghalen_volgen_het_bericht(samen, groep, buur, als_buur, lid):
    bericht = berichten.plaats(groep, velden=VRAAG | {"ook_naar": [samen]}, door=plaats(groep, buur("Loper")))
    daar = f"/buurtpreventie/groepen/{samen.slug}/berichten/{bericht.pk}/"
    lezer = als_buur(lid(samen, "Lid").deelnemer)
    assert lezer.post(f"{daar}klacht/", {"reden": "onwaar"}).status_code == 303
    assert {w.naam for w in nakijken.beslissers(bericht)} == {"Buurvrouw", "Buurman"}  # of the group that wrote it
    with pytest.raises(GeenGroepsrecht):
        klachten.beslis(bericht, blijft=False, reden="Weg.", door=lid(samen, "Coord"))
    klachten.beslis(bericht, blijft=False, reden="Dit kan niet.", door=plaats(groep, buur("Buurman")))
    pagina = lezer.get(daar).content.decode()
    assert "Dit kan niet." in pagina
    assert VRAAG["tekst"] not in pagina
    assert Uitgaand.objects.filter(
        ontvanger=lid(samen, "Lid").deelnemer.email, over__startswith="buurt:berichtbesluit"
    ).exists()


def test_wie_het_niet_mag_lezen_klaagt_er_ook_niet_over(samen, groep, naast, buur, lid):
    verweg = naast(0.009, "Stein", STEIN)  # a group of another gemeente that agreed to nothing
    bericht = berichten.plaats(groep, velden=VRAAG | {"ook_naar": [samen]}, door=plaats(groep, buur("Loper")))
    with pytest.raises(GeenGroepsrecht):
        klachten.klaag(bericht, reden="onwaar", toelichting="", door=lid(verweg, "Coord"))
    assert klachten.klaag(bericht, reden="onwaar", toelichting="", door=lid(samen, "Coord")).pk


def test_een_groep_die_stopt_deelt_niets_meer(samen, groep, buur, als_buur, lid):
    berichten.plaats(groep, velden=VRAAG | {"ook_naar": [samen]}, door=plaats(groep, buur("Loper")))
    groepen.hef_op(groep, reden="Te weinig buren.", door=plaats(groep, buur("Buurvrouw")))
    assert not Groepsafspraak.objects.exists()
    lezer = als_buur(lid(samen, "Lid").deelnemer)
    assert VRAAG["tekst"] not in lezer.get(f"/buurtpreventie/groepen/{samen.slug}/berichten/").content.decode()
    assert Uitgaand.objects.filter(
        ontvanger=lid(samen, "Coord").deelnemer.email, over__startswith="buurt:afspraak-einde"
    ).exists()
    with pytest.raises(GroepVoorbij):
        afspraken.vraag(samen, Groep.objects.get(pk=groep.pk), door=lid(samen, "Coord"))


def test_de_lijst_kost_evenveel_vragen_met_gedeelde_berichten(
    samen, groep, buur, als_buur, lid, django_assert_max_num_queries
):
    for n in range(9):
        velden = VRAAG | {"tekst": f"Vraag {n}", "ook_naar": [samen]}
        berichten.plaats(groep, velden=velden, door=plaats(groep, buur(f"Buur{n % 5}")))
    lezer = als_buur(lid(samen, "Lid").deelnemer)
    with django_assert_max_num_queries(6):
        pagina = lezer.get(f"/buurtpreventie/groepen/{samen.slug}/berichten/").content.decode()
    assert pagina.count("een buur van Wandelteam Centrum") == 9


@pytest.mark.parametrize("omgekeerd", [False, True])
def test_een_afspraak_tussen_twee_groepen_bestaat_een_keer(samen, groep, omgekeerd):
    paar = (samen, groep) if omgekeerd else (groep, samen)
    with pytest.raises(IntegrityError), transaction.atomic():
        Groepsafspraak.objects.create(groep=paar[0], buurgroep=paar[1], gevraagd_op=groep.gemaakt_op)


def test_een_groep_spreekt_niet_met_zichzelf_af(groep):
    with pytest.raises(IntegrityError), transaction.atomic():
        Groepsafspraak.objects.create(groep=groep, buurgroep=groep, gevraagd_op=groep.gemaakt_op)
