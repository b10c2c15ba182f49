"""The pages of a bulk action: choose, see in words what will happen, follow it; only for who made it."""

import pytest

from meldingen.melding import acties
from meldingen.werkvoorraad.bulk.models import Bulkactie, Bulkregel
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from tests.bladzijde import plat
from tests.conftest import SITTARD, STEIN
from tests.werkvoorraad.test_bulk_acties import begin


def kies(client, *meldingen, **vraag):
    return client.get("/werkvoorraad/bulk/nieuw/", {"melding": [m.pk for m in meldingen], "wat": "status"} | vraag)


def stuur(client, antwoord, stap="bekijk", **velden):
    """The next step of the form, with what the page before it held."""
    vast = {naam: antwoord.context[naam] for naam in ("gezien", "filter")} | {"wat": antwoord.context["soort"]}
    return client.post("/werkvoorraad/bulk/nieuw/", vast | {"stap": stap} | velden)


def test_boa_kiest_ziet_in_woorden_wat_er_gebeurt_en_voert_uit(als, boa, maak_melding, werk_af):
    een, twee, dicht = maak_melding(melder={"email": "b@demo.example"}), maak_melding(), maak_melding()
    acties.verander_status(dicht, "afgehandeld", door=boa, bericht="Klaar.")
    client = als(boa)
    form = kies(client, een, twee, dicht)
    assert "3 meldingen" in plat(form)
    assert [keuze for keuze, _naam in form.context["form"].fields["naar"].choices] == [
        "in_behandeling",
        "ingepland",
        "wacht_op_melder",
        "afgehandeld",
        "niet_te_behandelen",
        "heropend",
    ]
    woorden = stuur(client, form, naar="niet_te_behandelen", bericht="Dit is <b>niet</b> van ons.")
    pagina = plat(woorden)
    assert "Zet op Niet te behandelen</strong>, bij 3 meldingen." in pagina
    assert "1 melding is nu Afgehandeld en blijft zo" in pagina
    assert "1 melder krijgt hierover een mail." in pagina
    assert "Dit is &lt;b&gt;niet&lt;/b&gt; van ons." in pagina
    assert not Bulkactie.objects.exists()
    terug = stuur(client, woorden, "pas_aan", naar="niet_te_behandelen", bericht="Dit is van een ander.")
    assert "Dit is van een ander.</textarea>" in plat(terug)
    begonnen = stuur(client, woorden, "doe", naar="niet_te_behandelen", bericht="Dit is van een ander.")
    actie = Bulkactie.objects.get()
    assert (begonnen.status_code, begonnen["Location"]) == (303, f"/werkvoorraad/bulk/{actie.pk}/")
    pagina = plat(client.get(begonnen["Location"]))
    assert "<progress" in pagina
    assert "0 van 3" in pagina
    werk_af()
    pagina = plat(client.get(begonnen["Location"]))
    assert "2 gedaan, 1 overgeslagen" in pagina
    assert f'<a href="/werkvoorraad/{dicht.pk}/">{dicht.nummer}</a>' in pagina
    assert "Van &#x27;Afgehandeld&#x27; naar &#x27;Niet te behandelen&#x27; is geen bestaande stap." in pagina
    deel = plat(client.get(begonnen["Location"], headers={"HX-Request": "true"}))
    assert "<html" not in deel
    assert "hx-get" not in deel, "finished: no more asking"
    assert "Zet op Niet te behandelen" in plat(client.get("/werkvoorraad/bulk/"))


def test_alles_van_het_filter_en_wat_er_later_bij_komt_doet_niet_mee(als, boa, maak_melding):
    for _ in range(3):
        maak_melding()
    maak_melding(gemeente=STEIN)
    client = als(boa)
    form = client.get("/werkvoorraad/bulk/nieuw/", {"alles": "1", "filter": "toon=&x=y", "wat": "urgentie"})
    maak_melding()
    stuur(client, form, "doe", urgentie="laag")
    assert Bulkactie.objects.get().totaal == 3


@pytest.mark.parametrize(
    ("wat", "velden", "fout"),
    [
        ("status", {}, "Kies een nieuwe status."),
        ("status", {"naar": "dubbel"}, "Selecteer een geldige keuze"),
        ("status", {"naar": "afgehandeld"}, "Schrijf een bericht"),
        ("status", {"naar": "ingepland", "bericht": "Ja"}, "Kies de dag waarop u komt."),
        ("status", {"naar": "ingepland", "bericht": "Ja", "ingepland_op": "2020-01-01"}, "Deze dag is al geweest"),
        ("toewijzen", {}, "Kies een team, een persoon, of allebei."),
        ("toewijzen", {"team": "999"}, "Dit team is er niet meer"),
        ("categorie", {}, "Kies een soort."),
        ("categorie", {"categorie": "x"}, "Deze soort bestaat niet meer"),
        ("urgentie", {"urgentie": "hoogst"}, "Selecteer een geldige keuze"),
    ],
)
def test_wat_ontbreekt_staat_bij_het_veld_en_niets_gaat_verloren(als, boa, maak_melding, wat, velden, fout):
    client = als(boa)
    antwoord = stuur(client, kies(client, maak_melding(), wat=wat), "doe", **velden)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert pagina.count(fout) == 2
    assert 'name="gezien" value="gemeld:' in pagina
    assert not Bulkactie.objects.exists()


def test_een_standaardtekst_is_de_tekst_en_past_bij_de_status(als, boa, maak_melding):
    tekst = Standaardtekst.objects.create(
        gemeente_code=SITTARD, status="afgehandeld", titel="Opgeruimd", tekst="Wij hebben het opgeruimd."
    )
    Standaardtekst.objects.create(gemeente_code=STEIN, status="afgehandeld", titel="Van elders", tekst="x")
    client = als(boa)
    form = kies(client, maak_melding())
    assert "Opgeruimd" in form.content.decode()
    assert "Van elders" not in form.content.decode()
    fout = stuur(client, form, naar="ingepland", ingepland_op="2030-01-07", standaardtekst=tekst.pk)
    assert "Deze tekst hoort bij de status Afgehandeld." in fout.content.decode()
    woorden = stuur(client, form, naar="afgehandeld", standaardtekst=tekst.pk)
    assert "Wij hebben het opgeruimd.</p>" in woorden.content.decode()
    stuur(client, form, "doe", naar="afgehandeld", standaardtekst=tekst.pk)
    assert Bulkactie.objects.get().gegevens["bericht"] == "Wij hebben het opgeruimd."


def test_opsporingsgegevens_komen_eerst_terug_en_gaan_alleen_mee_met_een_vinkje(als, boa, maak_melding):
    client = als(boa)
    form = kies(client, maak_melding())
    velden = {"naar": "afgehandeld", "bericht": "Het BSN is 123456782."}
    fout = stuur(client, form, **velden)
    assert fout.status_code == 422
    assert "burgerservicenummer" in fout.content.decode()
    woorden = stuur(client, form, toch="1", **velden)
    assert woorden.status_code == 200
    assert ("toch", "1") in woorden.context["ingevuld"]


@pytest.mark.parametrize(
    "vraag",
    [
        {},
        {"melding": ["x", "-1", "9" * 30, "999999"]},
        {"alles": "1", "filter": "toon=gesloten&team=onzin"},
        {"melding": ["1"], "wat": "verwijderen"},
    ],
)
def test_onzin_in_het_adres_is_gewoon_geen_keuze(als, boa, portaal, vraag):
    antwoord = als(boa).get("/werkvoorraad/bulk/nieuw/", vraag)
    assert antwoord.status_code == 422
    assert "U hebt nog geen meldingen aangevinkt." in antwoord.content.decode()


def test_meer_dan_er_in_een_keer_kan_zegt_dat(als, boa, maak_melding, monkeypatch):
    for naam in ("meldingen.werkvoorraad.bulk.acties.MEESTE", "meldingen.werkvoorraad.bulk.selectie.MEESTE"):
        monkeypatch.setattr(naam, 2)
    meldingen = [maak_melding() for _ in range(3)]
    antwoord = kies(als(boa), *meldingen)
    assert antwoord.status_code == 422
    assert "Maak de keuze kleiner" in antwoord.content.decode()


def test_een_melding_van_elders_komt_er_ook_niet_bij_door_het_veld_te_veranderen(als, boa, maak_melding):
    hier, daar = maak_melding(), maak_melding(gemeente=STEIN)
    client = als(boa)
    form = kies(client, hier, daar)
    assert form.context["aantal"] == 1
    velden = {"wat": "urgentie", "gezien": f"gemeld:{daar.pk},{hier.pk},x,,9;onzin:1;;", "stap": "doe"}
    client.post("/werkvoorraad/bulk/nieuw/", velden | {"urgentie": "laag"})
    assert list(Bulkregel.objects.values_list("melding", flat=True)) == [hier.pk]


def test_alleen_wie_hem_begon_ziet_een_bulkactie(als, boa, collega, maak_melding, medewerker):
    actie = begin([maak_melding()], boa)
    assert als(boa).get(f"/werkvoorraad/bulk/{actie.pk}/").status_code == 200
    client = als(collega)
    assert client.get(f"/werkvoorraad/bulk/{actie.pk}/").status_code == 404
    assert "Nog niets" in client.get("/werkvoorraad/bulk/").content.decode()
    assert als(medewerker("kcc", SITTARD)).get("/werkvoorraad/bulk/nieuw/").status_code == 403


def test_zonder_keuze_van_wat_vraagt_de_bladzijde_het_eerst(als, boa, maak_melding):
    client = als(boa)
    wat = kies(client, maak_melding(), wat="")
    assert "Wat wilt u doen?" in wat.content.decode()
    velden = {"gezien": wat.context["gezien"], "wat": "categorie"}
    form = client.post("/werkvoorraad/bulk/nieuw/", velden)
    assert form.status_code == 200
    assert not form.context["form"].is_bound


@pytest.mark.parametrize("aantal", [1, 20])
def test_de_bladzijde_kost_een_vast_aantal_queries(als, boa, maak_melding, django_assert_max_num_queries, aantal):
    meldingen = [maak_melding() for _ in range(aantal)]
    client = als(boa)
    with django_assert_max_num_queries(14):
        form = kies(client, *meldingen, wat="toewijzen")
    with django_assert_max_num_queries(16):
        stuur(client, form, team=meldingen[0].team_id)
    actie = begin(meldingen, boa)
    with django_assert_max_num_queries(10):
        client.get(f"/werkvoorraad/bulk/{actie.pk}/")
