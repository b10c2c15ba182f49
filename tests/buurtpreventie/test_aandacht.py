"""What a boa asks groups to look at: rounded, in own words, for some weeks, and told back what was done."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.gezien.acties import aandacht
from buurtpreventie.gezien.acties.aandacht import AlTerug, AndersmansWoorden, GeenBoa, Vraagplek
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen.fouten import GroepVoorbij, TeVaak
from buurtpreventie.groepen.saar import SaarVraagt
from buurtpreventie.levensloop.acties import groepen
from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding.models import Categorie, Melding, Uitgaand
from meldingen.streek.gebieden import bij
from tests.buren import plaats
from tests.conftest import PLEK, SITTARD, STEIN

pytestmark = pytest.mark.django_db
TEKST = "Let na elf uur op auto's die rondjes rijden."


@pytest.fixture
def hier() -> Vraagplek:
    return Vraagplek(SITTARD, bij(*PLEK[SITTARD]).code)


@pytest.fixture
def vraag(groep, boa, hier):
    def doe(**anders) -> Aandachtspunt:
        velden = {"groepen": [groep], "tekst": TEKST, "weken": 2, "door": boa} | anders
        return aandacht.vraag(velden.pop("plek", hier), **velden)

    return doe


@pytest.fixture
def als_boa(boa) -> Client:
    client = Client()
    client.force_login(boa)
    return client


def test_verhaal_een_boa_vraagt_en_meldt_terug(groep, buur, als_buur, als_boa, maak_melding):
    melding = maak_melding("hardrijden", tekst="De zoon van de buren op 14 rijdt hier elke avond als een gek.")
    adres = f"/buurtpreventie/gebied/{SITTARD}/vraag/?melding={melding.pk}"
    assert adres in als_boa.get(f"/werkvoorraad/{melding.pk}/").content.decode()
    pagina = als_boa.get(adres).content.decode()
    assert "350 meter" in pagina
    assert "zoon van de buren" not in pagina
    assert f'value="{groep.pk}" id="id_groepen_0" checked' in pagina  # the group of that buurt stands ready
    velden = {"groepen": [groep.pk], "weken": "2"}
    antwoord = als_boa.post(adres, velden | {"tekst": "De zoon van de buren op 14 rijdt te hard."})
    assert antwoord.status_code == 422
    assert "eigen woorden" in antwoord.content.decode()
    assert als_boa.post(adres, velden | {"tekst": TEKST}).status_code == 303
    punt = Aandachtspunt.objects.get()
    assert (punt.cel, punt.aanleiding, punt.melding) == (melding.cel, "melding", melding)
    binnen = f"/buurtpreventie/groepen/{groep.slug}/binnen/"
    loper = als_buur(buur("Loper"))
    assert "auto&#x27;s die rondjes rijden" in loper.get(binnen).content.decode()
    pagina = loper.get(f"/buurtpreventie/groepen/{groep.slug}/aandacht/{punt.pk}/").content.decode()
    assert "in het vlak op de kaart" in pagina
    assert melding.nummer not in pagina
    assert "Wandelteam Centrum let hierop" in als_boa.get(f"/werkvoorraad/{melding.pk}/").content.decode()
    terug = f"/buurtpreventie/gebied/{SITTARD}/aandacht/{punt.pk}/"
    assert als_boa.post(terug, {"tekst": ""}).status_code == 422
    assert als_boa.post(terug, {"tekst": "Dank! Wij controleerden en schreven boetes."}).status_code == 303
    pagina = loper.get(binnen).content.decode()
    assert "Dit is ermee gedaan" in pagina
    assert "schreven boetes" in pagina
    assert "De boa vraagt" not in pagina
    assert "schreven boetes" in als_boa.get(f"/buurtpreventie/gebied/{SITTARD}/aandacht/").content.decode()
    # Both coordinators, asked and told.
    assert Uitgaand.objects.filter(over__startswith="buurt:aandacht").count() == 4


def test_een_soort_die_niet_op_de_kaart_staat_geeft_alleen_de_buurt(maak_melding):
    melding = maak_melding("hardrijden")
    assert aandacht.plek_van(melding).cel == melding.cel
    melding.categorie.openbaarheid = Categorie.Openbaarheid.GETELD
    assert aandacht.plek_van(melding).cel == ""


def test_een_vertrouwelijke_melding_is_geen_aanleiding(als_boa, maak_melding, vraag):
    melding = maak_melding("hardrijden")
    Categorie.objects.filter(slug="hardrijden").update(vertrouwelijk=True)
    assert als_boa.get(f"/buurtpreventie/gebied/{SITTARD}/vraag/?melding={melding.pk}").status_code == 404
    with pytest.raises(GeenBoa):  # nor by another road than the page
        vraag(plek=aandacht.plek_van(Melding.objects.get()))


def test_vanaf_een_drukke_plek(groep, als_boa):
    lon, lat = PLEK[SITTARD]
    soort = Categorie.objects.hoofd().first()
    dag = timezone.localdate()
    getallen = {"melders": 9, "verwacht": 1.0, "keer": 9.0, "keer_laag": 4.0, "keer_hoog": 15.0, "toeval": 0.001}
    plek = {"gemeente_code": SITTARD, "lon": lon, "lat": lat, "waar": "Sittard-Centrum"}
    hotspot = Hotspot.objects.create(hoofdcategorie=soort, begin=dag, gezien=dag, **plek, **getallen)
    adres = f"/buurtpreventie/gebied/{SITTARD}/vraag/?hotspot={hotspot.pk}"
    assert adres in als_boa.get(reverse("werkvoorraad-hotspots")).content.decode()
    velden = {"groepen": [groep.pk], "weken": "4", "tekst": TEKST}
    assert als_boa.post(adres, velden).status_code == 303
    punt = Aandachtspunt.objects.get()
    assert (punt.aanleiding, len(punt.cel)) == ("hotspot", 15)


def test_van_niets_kiest_de_boa_een_buurt(groep, als_boa, hier):
    adres = f"/buurtpreventie/gebied/{SITTARD}/vraag/"
    velden = {"groepen": [groep.pk], "weken": "1", "tekst": TEKST}
    antwoord = als_boa.post(adres, velden | {"buurt": ""})
    assert antwoord.status_code == 422
    assert TEKST.replace("'", "&#x27;") in antwoord.content.decode()
    assert als_boa.post(adres, velden | {"buurt": hier.buurt}).status_code == 303
    assert Aandachtspunt.objects.get().cel == ""
    elders = bij(*PLEK[STEIN]).code
    assert als_boa.post(adres, velden | {"buurt": elders}).status_code == 422


def test_afkomst_wordt_eerst_gelezen_en_een_kenteken_gaat_nooit_mee(groep, als_boa, hier, vraag):
    with pytest.raises(SaarVraagt):
        vraag(tekst="Let op Polen bij het park.")
    velden = {"groepen": [groep.pk], "weken": "1", "buurt": hier.buurt, "tekst": "Let op Polen bij het park."}
    pagina = als_boa.post(f"/buurtpreventie/gebied/{SITTARD}/vraag/", velden).content.decode()
    assert "niet wat iemand doet" in pagina
    assert "Vraag het toch zo" in pagina
    velden["tekst"] = "Let op 12-BD-34."
    assert "Vraag het toch zo" not in als_boa.post(f"/buurtpreventie/gebied/{SITTARD}/vraag/", velden).content.decode()
    assert not Aandachtspunt.objects.exists()


@pytest.mark.parametrize("tekst", ["Er staat een bestelbus bij Markt 1 te ronken.", "de bus staat daar al drie weken"])
def test_adres_en_woorden_van_de_melder_gaan_niet_mee(maak_melding, vraag, tekst):
    melding = maak_melding("hardrijden", tekst="Oude bus: de bus staat daar al drie weken!", adres="Markt 1, Sittard")
    with pytest.raises(AndersmansWoorden):
        vraag(plek=aandacht.plek_van(melding), tekst=tekst)


def test_alleen_een_boa_van_de_eigen_gemeente(vraag, buitenstaander, medewerker):
    for vreemd in (buitenstaander, medewerker("analist", SITTARD)):
        with pytest.raises(GeenBoa):
            vraag(door=vreemd)
    punt = vraag()
    with pytest.raises(GeenBoa):
        aandacht.meld_terug(punt, tekst="Dank.", door=buitenstaander)


def test_een_groep_die_er_niet_meer_is(groep, buur, vraag, als_boa, actieve_groep):
    vraag()
    groepen.hef_op(groep, reden="Te weinig buren.", door=plaats(groep, buur("Buurvrouw")))
    with pytest.raises(GroepVoorbij):
        vraag()
    assert "nog geen groep" in als_boa.get(f"/buurtpreventie/gebied/{SITTARD}/vraag/").content.decode()
    Uitgaand.objects.all().delete()
    aandacht.meld_terug(Aandachtspunt.objects.get(), tekst="Dank.", door=Aandachtspunt.objects.get().door)
    assert not Uitgaand.objects.exists()  # nobody is left to hear it


def test_een_groep_van_een_andere_gemeente(vraag, actieve_groep, medewerker):
    elders = actieve_groep(door=medewerker("coordinator", STEIN), gemeente=STEIN, naam="Stein kijkt")
    with pytest.raises(GroepVoorbij):
        vraag(groepen=[elders])


def test_het_stopt_vanzelf_en_wordt_na_een_jaar_gewist(groep, buur, als_buur, als_boa, vraag):
    punt = vraag()
    assert punt.loopt_tot - punt.gemaakt_op == timedelta(weeks=2)
    Aandachtspunt.objects.update(loopt_tot=timezone.now() - timedelta(minutes=1))
    assert (
        "De boa vraagt"
        not in als_buur(buur("Loper")).get(f"/buurtpreventie/groepen/{groep.slug}/binnen/").content.decode()
    )
    assert "nog niets teruggemeld" in als_boa.get(f"/buurtpreventie/gebied/{SITTARD}/").content.decode()
    assert aandacht.meld_terug(punt, tekst="Dank jullie wel.", door=punt.door).terug  # late is better than never
    assert privacy.ruim_op.call()["aandachtspunten"] == 0
    Aandachtspunt.objects.update(loopt_tot=timezone.now() - timedelta(days=366))
    assert privacy.ruim_op.call()["aandachtspunten"] == 1


def test_niet_meer_dan_vijf_tegelijk_en_een_keer_terug(vraag, boa):
    punten = [vraag(tekst=f"Let op ding {n}.") for n in range(5)]
    with pytest.raises(TeVaak):
        vraag(tekst="En nog iets.")
    aandacht.meld_terug(punten[0], tekst="Gedaan.", door=boa)
    with pytest.raises(AlTerug):
        aandacht.meld_terug(punten[0], tekst="Nog eens.", door=boa)
    assert vraag(tekst="En nog iets.").pk


def test_een_lijst_kost_altijd_evenveel_vragen(vraag, als_boa, boa, django_assert_max_num_queries):
    for n in range(35):
        aandacht.meld_terug(vraag(tekst=f"Let op ding {n}."), tekst="Gedaan.", door=boa)
    with django_assert_max_num_queries(12):
        pagina = als_boa.get(f"/buurtpreventie/gebied/{SITTARD}/aandacht/").content.decode()
    assert "Let op ding 34." in pagina
    assert "Let op ding 3." not in pagina
    assert "?na=" in pagina


@pytest.mark.parametrize("fout", [{"weken": 9}, {"weken": 0}, {"tekst": ""}, {"buurt_code": ""}, {"terug": "Dank."}])
def test_de_database_bewaakt_het_ook(vraag, fout):
    punt = vraag()
    with pytest.raises(IntegrityError), transaction.atomic():
        Aandachtspunt.objects.filter(pk=punt.pk).update(**fout)
