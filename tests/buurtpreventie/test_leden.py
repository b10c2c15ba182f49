"""Joining, roles, leaving, and being forgotten."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, TeVaak, UitnodigingVerlopen
from buurtpreventie.groepen.models import Deelnemer, Groep, Groepsstap, Inlogcode, Lid, Screening, Uitnodiging
from buurtpreventie.levensloop.acties import leden, screenen
from buurtpreventie.levensloop.acties.leden import LaatsteCoordinator
from meldingen.melding import privacy as meldingprivacy
from meldingen.melding import uitgaand
from meldingen.melding.models import Uitgaand
from tests.buren import over, plaats
from tests.conftest import SITTARD

pytestmark = pytest.mark.django_db
HUISREGELS = {"afspraken": "on"}


def test_verhaal_vragen_toelaten_en_meedoen(actieve_groep, buur, als_buur, brievenbus, werk_af):
    groep = actieve_groep()
    nieuwkomer, buurvrouw = als_buur(buur("Nieuwkomer")), als_buur(buur("Buurvrouw"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/"
    zonder = nieuwkomer.post(f"{hier}meedoen/", {"wil_lopen": "on"})
    assert zonder.status_code == 422
    assert "huisregels" in zonder.content.decode()
    assert nieuwkomer.post(f"{hier}meedoen/", HUISREGELS | {"wil_lopen": "on"}).status_code == 303
    assert nieuwkomer.post(f"{hier}meedoen/", HUISREGELS).status_code == 303  # twice is once
    lid = Lid.objects.get(deelnemer=buur("Nieuwkomer"))
    assert nieuwkomer.get(f"{hier}binnen/").status_code == 403
    werk_af()
    assert "Nieuwkomer wil meedoen" in brievenbus.aan("buurman@buren.example")[-1]["Subject"]
    assert "Nieuwkomer" in buurvrouw.get(f"{hier}leden/").content.decode()
    buurvrouw.post(f"{hier}leden/{lid.pk}/opnemen/")
    werk_af()
    assert "U doet mee" in brievenbus.aan("nieuwkomer@buren.example")[-1]["Subject"]
    assert nieuwkomer.get(f"{hier}binnen/").status_code == 200
    assert Lid.objects.get(pk=lid.pk).rol == Lid.Rol.LID  # wants to walk, is not screened


def test_weigeren_vraagt_een_reden_en_vertelt_haar(actieve_groep, buur, als_buur, brievenbus, werk_af):
    groep = actieve_groep()
    lid = leden.vraag(groep, buur("Nieuwkomer"), wil_lopen=False)
    buurvrouw = als_buur(buur("Buurvrouw"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/leden/{lid.pk}/weigeren/"
    assert "Schrijf waarom" in buurvrouw.post(hier, {"reden": ""}, follow=True).content.decode()
    buurvrouw.post(hier, {"reden": "De groep is vol."})
    werk_af()
    assert "De groep is vol." in brievenbus.aan("nieuwkomer@buren.example")[-1].get_content()
    assert not Lid.objects.filter(pk=lid.pk).exists()


def test_een_uitnodiging_werkt_een_keer_en_geeft_de_rol(aanvraag, buur, als_buur, brievenbus, werk_af):
    groep = aanvraag()
    buurvrouw, buurman = als_buur(buur("Buurvrouw")), als_buur(buur("Buurman"))
    hier = f"/buurtpreventie/groepen/{groep.slug}/leden/uitnodigen/"
    assert buurvrouw.post(hier, {"email": "geen adres", "rol": "lid"}).status_code == 422
    buurvrouw.post(hier, {"email": "Buurman@Buren.example", "rol": "coordinator"})
    werk_af()
    uitnodiging = Uitnodiging.objects.get()
    assert uitnodiging.code in brievenbus.aan("buurman@buren.example")[-1].get_content()
    adres = f"/buurtpreventie/uitnodiging/{uitnodiging.code}/"
    assert "Wij kijken en melden." in buurman.get(adres).content.decode()
    assert buurman.post(adres, HUISREGELS)["Location"].endswith("/binnen/")
    assert plaats(groep, buur("Buurman")).is_coordinator
    assert als_buur(buur("Nieuwkomer")).post(adres, HUISREGELS).status_code == 410


def test_een_uitnodiging_verloopt_en_wordt_gewist(aanvraag, buur):
    groep = aanvraag()
    uitnodiging = leden.nodig_uit(groep, adres="x@buren.example", rol="lid", door=plaats(groep, buur("Buurvrouw")))
    Uitnodiging.objects.update(gemaakt_op=timezone.now() - timedelta(days=15))
    with pytest.raises(UitnodigingVerlopen):
        leden.neem_aan(uitnodiging.code, buur("Nieuwkomer"), wil_lopen=False)
    privacy.ruim_op.call()
    assert not Uitnodiging.objects.exists()


def test_een_vloed_van_uitnodigingen_stopt(aanvraag, buur):
    groep = aanvraag()
    buurvrouw = plaats(groep, buur("Buurvrouw"))
    for n in range(20):
        leden.nodig_uit(groep, adres=f"x{n}@buren.example", rol="lid", door=buurvrouw)
    with pytest.raises(TeVaak):
        leden.nodig_uit(groep, adres="x21@buren.example", rol="lid", door=buurvrouw)


def test_een_lid_is_geen_coordinator(actieve_groep, buur, als_buur):
    groep = actieve_groep()
    loper = plaats(groep, buur("Loper"))
    ander = plaats(groep, buur("Buur1"))
    for doe in (leden.maak_coordinator, leden.maak_lid, leden.neem_op):
        with pytest.raises(GeenGroepsrecht):
            doe(ander, door=loper)
    with pytest.raises(GeenGroepsrecht):
        leden.verwijder(ander, reden="x", door=loper)
    client = als_buur(buur("Loper"))
    assert client.post(f"/buurtpreventie/groepen/{groep.slug}/leden/{ander.pk}/coordinator/").status_code == 403
    assert client.get(f"/buurtpreventie/groepen/{groep.slug}/woorden/").status_code == 403


def test_wie_van_een_andere_groep_is_doet_hier_niets(actieve_groep, aanvraag, buur):
    groep = actieve_groep()
    andere = aanvraag(naam="Andere groep")
    with pytest.raises(GeenGroepsrecht):
        leden.maak_coordinator(plaats(groep, buur("Loper")), door=plaats(andere, buur("Buurvrouw")))


def test_de_laatste_coordinator_kan_zichzelf_niet_gewoon_lid_maken(actieve_groep, buur):
    groep = actieve_groep()
    buurvrouw, buurman = plaats(groep, buur("Buurvrouw")), plaats(groep, buur("Buurman"))
    leden.maak_lid(buurman, door=buurvrouw)
    assert plaats(groep, buur("Buurman")).rol == Lid.Rol.LOPER  # screened, and wants to walk
    with pytest.raises(LaatsteCoordinator):
        leden.maak_lid(buurvrouw, door=buurvrouw)


def test_de_laatste_coordinator_mag_gaan_en_dan_is_de_gemeente_er(
    actieve_groep, buur, als_buur, coordinator, brievenbus, werk_af
):
    groep = actieve_groep()
    leden.vertrek(plaats(groep, buur("Buurman")))
    bladzijde = als_buur(buur("Buurvrouw")).get(f"/buurtpreventie/groepen/{groep.slug}/stoppen/").content.decode()
    assert "laatste coördinator" in bladzijde
    als_buur(buur("Buurvrouw")).post(f"/buurtpreventie/groepen/{groep.slug}/stoppen/")
    werk_af()
    assert "geen coördinator meer" in brievenbus.aan(coordinator.email)[-1]["Subject"]
    groep.refresh_from_db()
    assert (groep.fase, groep.contact) == (Fase.ACTIEF, coordinator)


def test_een_aanvraag_zonder_coordinator_eindigt(aanvraag, buur):
    groep = aanvraag()
    leden.vertrek(plaats(groep, buur("Buurvrouw")))
    assert Groep.objects.get().fase == Fase.INGETROKKEN
    assert Groepsstap.objects.latest("id").reden != ""
    with pytest.raises(GroepVoorbij):
        leden.steun(Groep.objects.get(), buur("Nieuwkomer"), wil_lopen=False)


def test_een_rol_volgt_de_screening(actieve_groep, buur, coordinator, brievenbus, werk_af):
    groep = actieve_groep()
    loper = plaats(groep, buur("Loper"))
    assert loper.rol == Lid.Rol.LOPER
    leden.wens(loper, wil_lopen=False)
    assert plaats(groep, buur("Loper")).rol == Lid.Rol.LID
    leden.wens(loper, wil_lopen=True)
    assert plaats(groep, buur("Loper")).rol == Lid.Rol.LOPER
    screenen.leg_vast(buur("Loper"), gemeente=SITTARD, akkoord=False, tot=None, door=coordinator)
    assert plaats(groep, buur("Loper")).rol == Lid.Rol.LID
    screenen.leg_vast(buur("Loper"), gemeente=SITTARD, akkoord=True, tot=over(30), door=coordinator)
    Screening.objects.update(tot=over(-1))
    assert screenen.loop_af.call() == 1
    assert screenen.loop_af.call() == 0
    assert plaats(groep, buur("Loper")).rol == Lid.Rol.LID
    werk_af()
    assert "screening is afgelopen" in brievenbus.aan("loper@buren.example")[-1]["Subject"]


def test_verhaal_wie_gaat_is_vergeten(actieve_groep, buur, als_buur, werk_af, brievenbus):
    groep = actieve_groep()
    loper = als_buur(buur("Loper"))
    bestand = loper.get("/buurtpreventie/mijn/gegevens/meenemen").json()
    assert bestand["groepen"][0]["groep"] == groep.naam
    assert bestand["screening"] == [{"gemeente": SITTARD, "akkoord": True, "tot": over(200).isoformat()}]
    assert "niet terugdraaien" in loper.get("/buurtpreventie/mijn/gegevens/wissen/").content.decode()
    werk_af()
    assert loper.post("/buurtpreventie/mijn/gegevens/wissen/").status_code == 303
    adres = "loper@buren.example"
    assert not Deelnemer.objects.filter(email=adres).exists()
    assert not Uitgaand.objects.filter(ontvanger=adres).exists()
    assert not Inlogcode.objects.filter(email=adres).exists()
    assert Lid.objects.filter(groep=groep).count() == 9
    assert loper.get("/buurtpreventie/mijn/").status_code == 303


def test_bewaartermijnen(actieve_groep, buur, coordinator):
    groep = actieve_groep()
    stil = Deelnemer.objects.create(email="stil@buren.example", laatst_gezien_op=over(-400))
    Inlogcode.objects.create(email="x@buren.example", vingerafdruk="x", gemaakt_op=timezone.now() - timedelta(days=2))
    Uitgaand.objects.update(stand="mislukt", gemaakt_op=timezone.now() - timedelta(days=31))
    post = Uitgaand.objects.count()
    assert post
    assert meldingprivacy.ruim_op.call()["uitgaande berichten"] == post
    assert privacy.ruim_op.call()["leden van opgeheven groepen"] == 0
    assert not Deelnemer.objects.filter(pk=stil.pk).exists()
    assert not Inlogcode.objects.exists()
    assert not Uitgaand.objects.exists()
    Groep.objects.filter(pk=groep.pk).update(fase=Fase.OPGEHEVEN)
    Groepsstap.objects.update(op=timezone.now() - timedelta(days=31))
    assert privacy.ruim_op.call()["leden van opgeheven groepen"] == 10
    assert privacy.ruim_op.call()["leden van opgeheven groepen"] == 0
    assert wissen.gegevens(buur("Buurvrouw"))["groepen"] == []


def test_wat_altijd_geldt_houdt_de_database_vast(actieve_groep, buur):
    groep = actieve_groep()
    nu = timezone.now()
    for maak in (
        lambda: Lid.objects.create(groep=groep, deelnemer=buur("Buurvrouw"), sinds=nu),
        lambda: Lid.objects.create(
            groep=groep, deelnemer=buur("Nieuwkomer"), sinds=nu, stand="gevraagd", rol="coordinator"
        ),
        lambda: Deelnemer.objects.create(email="GROOT@buren.example"),
        lambda: Deelnemer.objects.create(email=""),
        lambda: Screening.objects.create(
            gemeente_code=SITTARD, deelnemer=buur("Nieuwkomer"), akkoord=True, tot=None, op=nu
        ),
        lambda: Groep.objects.filter(pk=groep.pk).update(naam=""),
        lambda: uitgaand.rij("a", over="a", aan="a@b.nl", stand="verstuurd").save(),
        lambda: uitgaand.rij("a", over="a", aan="a@b.nl", tekst="Over", stand="vervallen").save(),
        lambda: uitgaand.rij("a", over="a").save(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            maak()
