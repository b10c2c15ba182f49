"""One filter for list, map and file: what it chooses, that it lives in the address, and that nonsense is left out."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from meldingen.cijfers import hotspots
from meldingen.melding import acties, zoeken
from meldingen.melding.models import Foto, Melding, Terugkoppeling
from meldingen.melding.zoeken.typefouten import woordenboek
from meldingen.werkvoorraad import lijst
from meldingen.werkvoorraad.filters import lees
from meldingen.werkvoorraad.werkfilter.models import Werkfilter
from tests.conftest import PLEK, SITTARD, STEIN


def kies(wie, vraag: str) -> set[int]:
    return set(lees(wie, QueryDict(vraag)).meldingen.values_list("pk", flat=True))


@pytest.fixture
def stapel(maak_melding, boa, collega, png) -> dict[str, Melding]:
    """One of each kind of difference."""
    nu = timezone.now()
    stapel = {
        "laat": maak_melding("zwerfvuil", tekst="Veel rommel.", gemeld_op=nu - timedelta(days=40)),
        "knal": maak_melding("vuurwerk-knal", tekst="Harde knal.", lon=5.8243, lat=50.9716),
        "foto": maak_melding("foutparkeren", fotos=[Foto(vingerafdruk="x", bestand=png)], bron="telefoon"),
        "mijn": acties.wijs_toe(maak_melding("hondenpoep", melder={"naam": "Zoekmans"}), behandelaar=boa, door=boa),
        "dicht": maak_melding("afvaldumping"),
    }
    acties.verander_status(stapel["dicht"], "afgehandeld", door=boa, bericht="Klaar.")
    acties.verander_status(stapel["mijn"], "in_behandeling", door=boa)
    overgang = stapel["dicht"].overgangen.last()
    Terugkoppeling.objects.create(
        melding=stapel["dicht"], overgang=overgang, gevraagd_op=nu, beantwoord_op=nu, opgelost=False
    )
    woordenboek.vergeet()
    zoeken.werk_bij.call()
    return stapel


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("", {"laat", "knal", "foto", "mijn"}),
        ("toon=gesloten", {"dicht"}),
        ("termijn=laat", {"laat"}),
        ("termijn=week", {"knal", "foto"}),
        ("status=in_behandeling", {"mijn"}),
        ("status=in_behandeling&status=gemeld", {"laat", "knal", "foto", "mijn"}),
        ("categorie=vuurwerk", {"knal"}),
        ("categorie=zwerfvuil", {"laat"}),
        ("wie=ik", {"mijn"}),
        ("wie=niemand", {"laat", "knal", "foto"}),
        ("bron=telefoon", {"foto"}),
        ("foto=on", {"foto"}),
        ("toon=gesloten&oordeel=niet", {"dicht"}),
        ("toon=gesloten&oordeel=opgelost", set()),
        ("q=rommel", {"laat"}),
        ("melder=zoekmans", {"mijn"}),
        ("vlak=5.82,50.97;5.83,50.97;5.83,50.98;5.82,50.98", {"knal"}),
        ("q=knal&wie=ik", set()),
    ],
)
def test_elk_filter_kiest_wat_het_zegt(stapel, boa, vraag, wie):
    assert kies(boa, vraag) == {stapel[naam].pk for naam in wie}


def test_een_buurt_en_een_team_kiezen(stapel, boa):
    knal = stapel["knal"]
    assert kies(boa, f"gebied={knal.buurt.code}") == {knal.pk}
    assert knal.pk in kies(boa, f"gebied={knal.wijk_code}")
    assert kies(boa, f"team={stapel['laat'].team_id}") == {stapel["laat"].pk}


def test_een_drukke_plek_is_meer_dan_een_slechte_avond(maak_melding, boa):
    nu, (lon, lat) = timezone.now(), PLEK[SITTARD]
    druk = [
        maak_melding(
            "zwerfvuil",
            gemeld_op=nu - timedelta(days=3 * n),
            lon=lon + n / 1e5,
            lat=lat,
            melder={"email": f"bewoner{n}@demo.example"},
        )
        for n in range(12)
    ]
    for n in range(12):
        maak_melding("vuurwerk-knal", lon=lon + n / 1e5, lat=lat)  # all on one day
    assert hotspots.werk_bij.call() == 1
    assert kies(boa, "druk=on") == {melding.pk for melding in druk}
    assert hotspots.werk_bij.call() == 1


@pytest.mark.parametrize(
    "onzin",
    [
        "toon=alles&termijn=ooit&categorie=x&team=y&wie=z&gebied=q&status=weg&urgentie=zeer&bron=duif&oordeel=misschien",
        "team=999999&wie=999999&gebied=BU00000000",
        "vlak=1,2",
        "vlak=a,b;c,d;e,f",
        "vlak=nan,nan;inf,1;2,3",
        "vlak=" + ";".join(["5.8,50.9"] * 61),
        "vlak=5.8,50.9;5.8,50.9;5.8,50.9",
        "gemeente=GM0971",
        "gemeente=GM9999",
        "%00=%00&status=%00",
    ],
)
def test_onzin_wordt_weggelaten(stapel, boa, onzin):
    assert kies(boa, onzin) == {stapel[naam].pk for naam in ("laat", "knal", "foto", "mijn")}
    assert lees(boa, QueryDict(onzin)).vraag == ""


def test_een_vlak_dat_zichzelf_kruist_telt_als_wat_het_omsluit(stapel, boa):
    assert kies(boa, "vlak=5.82,50.97;5.83,50.98;5.83,50.97;5.82,50.98") == {stapel["knal"].pk}


def test_de_vraag_staat_altijd_in_dezelfde_volgorde_en_zonder_leegte(boa, portaal):
    keuze = lees(boa, QueryDict("status=gemeld&q=bank&toon=&termijn=laat&onzin=1"))
    assert keuze.vraag == lees(boa, QueryDict("termijn=laat&q=bank&status=gemeld")).vraag
    assert [chip.tekst for chip in keuze.chips()] == ["Zoekt: bank", "Termijn: Te laat", "Status: Nieuw"]
    assert keuze.chips()[0].zonder == "?termijn=laat&status=gemeld"


def test_wie_geen_melders_ziet_zoekt_niet_op_melder(stapel, medewerker):
    analist = medewerker("analist", SITTARD)
    assert kies(analist, "melder=zoekmans") == kies(analist, "")
    assert "melder" not in lees(analist, QueryDict("")).form.fields


def test_de_kaart_toont_hetzelfde_als_de_lijst(als, boa, stapel):
    punten = als(boa).get("/werkvoorraad/kaart/?termijn=laat").json()
    assert [punt["id"] for punt in punten["punten"]] == [stapel["laat"].pk]
    assert (punten["meer"], punten["punten"][0]["laat"]) == (False, True)
    kader = als(boa).get("/werkvoorraad/kaart/?kader=5.82,50.97,5.83,50.98").json()
    assert [punt["id"] for punt in kader["punten"]] == [stapel["knal"].pk]
    assert len(als(boa).get("/werkvoorraad/kaart/?kader=onzin").json()["punten"]) == 4


def test_wie_op_de_melder_wacht_is_ook_op_de_kaart_niet_te_laat(als, boa, stapel):
    laat = stapel["laat"]
    acties.verander_status(laat, "in_behandeling", door=boa)
    acties.verander_status(laat, "wacht_op_melder", door=boa, bericht="Waar staat het precies?")
    client = als(boa)
    (punt,) = (p for p in client.get("/werkvoorraad/kaart/").json()["punten"] if p["id"] == laat.pk)
    assert not punt["laat"]
    assert "termijn staat stil" in client.get("/werkvoorraad/").content.decode()


def test_de_kaart_heeft_een_grens(als, boa, stapel, monkeypatch):
    monkeypatch.setattr(lijst, "PUNTEN_MAX", 2)
    antwoord = als(boa).get("/werkvoorraad/kaart/").json()
    assert (len(antwoord["punten"]), antwoord["meer"]) == (2, True)


def test_nieuw_werk_wordt_geteld_binnen_het_filter(als, boa, maak_melding):
    client = als(boa)
    maak_melding()
    sinds = client.get("/werkvoorraad/nieuw/").json()["sinds"]
    maak_melding("zwerfvuil"), maak_melding(), maak_melding(gemeente=STEIN)
    assert client.get(f"/werkvoorraad/nieuw/?sinds={sinds}").json()["aantal"] == 2
    assert client.get(f"/werkvoorraad/nieuw/?sinds={sinds}&categorie=zwerfvuil").json()["aantal"] == 1
    assert client.get("/werkvoorraad/nieuw/?sinds=onzin").json()["aantal"] == 0


# ---- kept filters


def test_een_filter_bewaren_gebruiken_en_weggooien(als, boa, collega, stapel):
    client = als(boa)
    antwoord = client.post("/werkvoorraad/filters/bewaar/", {"naam": " Te  laat ", "vraag": "termijn=laat&onzin=1"})
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/werkvoorraad/?termijn=laat")
    filter_ = Werkfilter.objects.get()
    assert (filter_.naam, filter_.vraag, filter_.gedeeld) == ("Te laat", "termijn=laat", False)
    assert 'data-aantal="1"' in client.get("/werkvoorraad/filters/").content.decode()
    assert "Te laat" not in als(collega).get("/werkvoorraad/filters/").content.decode()
    assert als(collega).post(f"/werkvoorraad/filters/{filter_.pk}/weg/").status_code == 404
    assert als(boa).post(f"/werkvoorraad/filters/{filter_.pk}/weg/").status_code == 303
    assert not Werkfilter.objects.exists()


def test_alleen_de_coordinator_deelt_een_filter(als, boa, coordinator, buitenstaander, portaal):
    als(boa).post("/werkvoorraad/filters/bewaar/", {"naam": "Mijn", "vraag": "wie=ik", "gedeeld": "on"})
    als(coordinator).post("/werkvoorraad/filters/bewaar/", {"naam": "Van ons", "vraag": "wie=niemand", "gedeeld": "on"})
    assert {f.naam: f.gedeeld for f in Werkfilter.objects.all()} == {"Mijn": False, "Van ons": True}
    assert "Van ons" in als(boa).get("/werkvoorraad/").content.decode()
    assert "Van ons" not in als(buitenstaander).get("/werkvoorraad/").content.decode()
    als(boa).post(f"/werkvoorraad/filters/{Werkfilter.objects.get(naam='Van ons').pk}/weg/")
    assert Werkfilter.objects.filter(naam="Van ons").exists()


def test_een_filter_zonder_naam_zegt_het_en_het_filter_blijft_staan(als, boa, stapel):
    antwoord = als(boa).post("/werkvoorraad/filters/bewaar/", {"naam": "", "vraag": "termijn=laat"})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Geef het filter een naam" in pagina
    assert 'value="termijn=laat"' in pagina
    assert stapel["laat"].nummer in pagina


@pytest.mark.parametrize("vraag", ["", "?q=rommel", "?toon=gesloten", "?vlak=5.82,50.97;5.83,50.97;5.83,50.98"])
@pytest.mark.parametrize("aantal", [1, 20])
def test_elke_lijst_kost_hooguit_twaalf_queries(als, boa, maak_melding, django_assert_max_num_queries, vraag, aantal):
    woordenboek.vergeet()
    for _ in range(aantal):
        melding = maak_melding(tekst="Veel rommel.")
    acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    zoeken.werk_bij.call()
    client = als(boa)
    client.get("/werkvoorraad/")  # what changes rarely is kept for a minute
    with django_assert_max_num_queries(12):
        client.get("/werkvoorraad/" + vraag)


def test_terugbladeren_komt_op_dezelfde_bladzijde_uit(als, boa, maak_melding, monkeypatch):
    monkeypatch.setattr(lijst, "PER_BLADZIJDE", 3)
    for _ in range(8):
        maak_melding()
    client = als(boa)
    bladen = [client.get("/werkvoorraad/")]
    while bladen[-1].context["volgende"]:
        bladen.append(client.get("/werkvoorraad/" + bladen[-1].context["volgende"]))
    heen = [[m.pk for m in blad.context["blad"].meldingen] for blad in bladen]
    terug = [heen[-1]]
    blad = bladen[-1]
    while blad.context["vorige"]:
        blad = client.get("/werkvoorraad/" + blad.context["vorige"])
        terug.insert(0, [m.pk for m in blad.context["blad"].meldingen])
    assert [len(rij) for rij in heen] == [3, 3, 2]
    assert terug == heen


def test_vorige_en_volgende_melding_volgen_de_lijst(als, boa, maak_melding):
    een, twee, drie = (maak_melding(gemeld_op=timezone.now() - timedelta(days=10 - n)) for n in range(3))
    pagina = als(boa).get(f"/werkvoorraad/{twee.pk}/?lijst=wie%3Dniemand")
    assert (pagina.context["vorige"], pagina.context["volgende"]) == (een.pk, drie.pk)
    assert PLEK[SITTARD] == pytest.approx(twee.punt.coords)
