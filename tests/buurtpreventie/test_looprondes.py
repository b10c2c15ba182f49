"""A round: planned, signed up for, called off; never fuller than it can be, and only for who may walk."""

import threading
from datetime import datetime, timedelta

import pytest
from django.contrib.gis.geos import Polygon
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from buurtpreventie import privacy
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.levensloop.acties import groepen, leden, screenen
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.acties.fouten import (
    AlBegonnen,
    LooprondeVol,
    LooptAl,
    MagNietLopen,
    OverMensen,
    RondeAfgelast,
    RondeVoorbij,
)
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.streek.termijnen import AMSTERDAM
from tests.buren import over, plaats
from tests.conftest import PLEK, SITTARD, STEIN

from .lopen import meld_aan, verzet

pytestmark = pytest.mark.django_db


def _tegelijk(*doe) -> list[str]:
    """Each in a thread of its own, all at once; what came of it."""
    start, uitkomsten = threading.Barrier(len(doe)), []

    def draad(stap) -> None:
        start.wait()
        try:
            stap()
            uitkomsten.append("ja")
        except Exception as fout:
            uitkomsten.append(type(fout).__name__)
        finally:
            connection.close()

    draden = [threading.Thread(target=draad, args=(stap,)) for stap in doe]
    for een in draden:
        een.start()
    for een in draden:
        een.join(30)
    return sorted(uitkomsten)


def test_een_reeks_houdt_de_tijd_op_de_klok_ook_over_de_zomertijd_heen(groep, lid):
    begin = datetime(2027, 3, 16, 20, 0, tzinfo=AMSTERDAM)
    velden = {"begin": begin, "einde": begin + timedelta(hours=2), "zone": None, "plaatsen": 2, "kijk_naar": ""}
    rondes = looprondes.plan(groep, velden=velden, weken=4, door=lid("Buurvrouw"))
    assert [ronde.begin.astimezone(AMSTERDAM).hour for ronde in rondes] == [20] * 4
    assert len({ronde.begin.utcoffset() for ronde in rondes}) == 2
    looprondes.plan(groep, velden=velden, weken=4, door=lid("Buurvrouw"))  # twice is once
    assert Loopronde.objects.count() == 4
    assert len(looprondes.plan(groep, velden=velden, weken=500, door=lid("Buurvrouw"))) == 12


def test_een_zone_is_een_vlak_en_twee_zones_zijn_twee_rondes(groep, lid, plan):
    lon, lat = PLEK[SITTARD]
    hier = Polygon.from_bbox((lon, lat, lon + 0.01, lat + 0.01))
    daar = Polygon.from_bbox((lon + 0.01, lat, lon + 0.02, lat + 0.01))
    begin = timezone.now() + timedelta(days=2)
    for zone in (hier, daar, hier, None):
        velden = {"begin": begin, "einde": begin + timedelta(hours=1), "zone": zone, "plaatsen": 2, "kijk_naar": ""}
        looprondes.plan(groep, velden=velden, door=lid("Buurman"))
    assert Loopronde.objects.count() == 3


def test_wie_niet_coordineert_plant_en_gelast_niets(plan, lid, groep, buur, aanvraag):
    ronde = plan()
    with pytest.raises(GeenGroepsrecht):
        looprondes.gelast_af(ronde, reden="Regen.", door=lid("Loper"))
    with pytest.raises(GeenGroepsrecht):
        looprondes.plan(groep, velden={}, door=lid("Loper"))
    elders = aanvraag(naam="Elders")
    with pytest.raises(GeenGroepsrecht):
        looprondes.gelast_af(ronde, reden="Regen.", door=plaats(elders, buur("Buurvrouw")))
    with pytest.raises(GroepVoorbij):
        looprondes.plan(elders, velden={}, door=plaats(elders, buur("Buurvrouw")))


def test_niet_eindeloos_veel(plan, monkeypatch):
    plan()
    monkeypatch.setattr(looprondes, "_TEGELIJK", 1)
    with pytest.raises(TeVaak):
        plan(plaatsen=2, over=timedelta(days=4))


def test_alleen_wie_gescreend_is_loopt_ook_op_die_dag(plan, lid, buur, coordinator):
    ronde = plan()
    loopplekken.meld_aan(ronde, door=lid("Loper"))
    assert loopplekken.meld_aan(ronde, door=lid("Loper")) == Loopplek.objects.get()  # twice is once
    with pytest.raises(MagNietLopen):
        loopplekken.meld_aan(ronde, door=lid("Buur1"))
    with pytest.raises(MagNietLopen):  # the screening runs out before
        loopplekken.meld_aan(plan(over=timedelta(days=300)), door=lid("Loper"))
    screenen.leg_vast(buur("Buurman"), gemeente=SITTARD, akkoord=False, tot=None, door=coordinator)
    with pytest.raises(MagNietLopen):  # nor a coordinator
        loopplekken.meld_aan(ronde, door=lid("Buurman"))


def test_wie_niet_meer_mag_lopen_staat_op_geen_rooster_meer(plan, lid, buur, coordinator):
    ronde, geweest = (
        meld_aan(plan(), lid("Loper"), lid("Buurman")),
        meld_aan(plan(over=timedelta(hours=2)), lid("Loper")),
    )
    verzet(geweest, timedelta(days=2))
    screenen.leg_vast(buur("Loper"), gemeente=SITTARD, akkoord=False, tot=None, door=coordinator)
    screenen.leg_vast(buur("Buurman"), gemeente=SITTARD, akkoord=False, tot=None, door=coordinator)
    assert not ronde.plekken.exists()
    assert geweest.plekken.count() == 1


def test_vol_voorbij_en_afgelast_zeggen_het(plan, lid, loper_erbij):
    ronde = meld_aan(plan(plaatsen=2), lid("Loper"), lid("Buurman"))
    with pytest.raises(LooprondeVol, match="Kies een andere ronde"):
        loopplekken.meld_aan(ronde, door=lid("Buurvrouw"))
    loopplekken.meld_af(ronde, door=lid("Loper"))
    loopplekken.meld_aan(ronde, door=lid("Buurvrouw"))
    with pytest.raises(RondeVoorbij):
        loopplekken.meld_aan(plan(over=-timedelta(days=1)), door=lid("Loper"))
    looprondes.gelast_af(ronde, reden="Het gaat onweren.", door=lid("Buurvrouw"))
    for stap in (loopplekken.meld_aan, loopplekken.check_in, loopplekken.vraag_ruil):
        with pytest.raises(RondeAfgelast, match="onweren"):
            stap(ronde, door=lid("Loper"))


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_om_de_laatste_plaats(plan, lid):
    ronde = meld_aan(plan(plaatsen=2), lid("Buurvrouw"))
    wie = [lid("Loper"), lid("Buurman")]
    uitkomst = _tegelijk(*(lambda een=een: loopplekken.meld_aan(ronde, door=een) for een in wie))
    assert uitkomst == ["LooprondeVol", "ja"]
    assert ronde.plekken.count() == 2


def test_niemand_loopt_twee_rondes_tegelijk(plan, lid):
    meld_aan(plan(), lid("Loper"))
    with pytest.raises(LooptAl):
        loopplekken.meld_aan(plan(over=timedelta(days=3, minutes=30)), door=lid("Loper"))
    loopplekken.meld_aan(plan(over=timedelta(days=3, minutes=70)), door=lid("Loper"))


def test_afgelasten_heeft_een_reden_en_wie_zou_lopen_leest_die(plan, lid, brievenbus, werk_af):
    ronde = meld_aan(plan(), lid("Loper"))
    with pytest.raises(RedenNodig):
        looprondes.gelast_af(ronde, reden=" ", door=lid("Buurvrouw"))
    for _ in range(2):
        looprondes.gelast_af(ronde, reden="Het gaat onweren.", door=lid("Buurvrouw"))
    werk_af()
    mails = [m for m in brievenbus.aan("loper@buren.example") if "gaat niet door" in m["Subject"]]
    assert len(mails) == 1
    assert "Het gaat onweren." in mails[0].get_content()
    assert not [m for m in brievenbus.aan("buurman@buren.example") if "gaat niet door" in m["Subject"]]
    ronde.refresh_from_db()
    assert ronde.stand == Loopronde.Stand.AFGELAST
    with pytest.raises(RondeVoorbij):
        looprondes.gelast_af(plan(over=-timedelta(days=1)), reden="Te laat.", door=lid("Buurvrouw"))


def test_een_groep_die_stopt_gelast_haar_rondes_af(plan, lid, groep, coordinator, brievenbus, werk_af):
    ronde, bezig = meld_aan(plan(), lid("Loper")), plan(over=-timedelta(minutes=5))
    groepen.hef_op(groep, reden="Niemand meer.", door=coordinator)
    ronde.refresh_from_db()
    bezig.refresh_from_db()
    assert (ronde.afgelast, bezig.afgelast) == ("Niemand meer.", "")
    werk_af()
    assert any("De ronde van" in m["Subject"] for m in brievenbus.aan("loper@buren.example"))
    with pytest.raises(GroepVoorbij):
        loopplekken.check_in(bezig, door=lid("Loper"))


def test_wie_vertrekt_of_gewist_wordt_staat_op_geen_rooster_meer(plan, lid, buur):
    ronde = meld_aan(plan(), lid("Loper"), lid("Buurman"), lid("Buurvrouw"))
    bezig = meld_aan(plan(over=timedelta(minutes=5)), lid("Loper"), lid("Buurman"))
    loopplekken.check_in(bezig, door=lid("Loper"))
    with pytest.raises(AlBegonnen):
        loopplekken.meld_af(bezig, door=lid("Loper"))
    leden.vertrek(lid("Loper"))
    assert ronde.plekken.count() == 2
    over_van_loper = bezig.plekken.get(lid=None)
    assert over_van_loper.uit_op
    wissen.wis(buur("Buurman"))
    assert not Loopplek.objects.filter(lid__deelnemer__naam="Buurman").exists()
    assert ronde.plekken.count() == 1


def test_iemand_neemt_zijn_rondes_mee(plan, lid, buur, groep):
    ronde = meld_aan(plan(), lid("Loper"))
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    ronde.refresh_from_db()
    (rij,) = wissen.gegevens(buur("Loper"))["looprondes"]
    assert rij == {
        "groep": groep.naam, "begin": ronde.begin.isoformat(), "ingecheckt": None, "uitgecheckt": None, "gast": ["Neef"]
    }  # fmt: skip


def test_waar_de_lopers_op_letten_kan_anders_tot_de_ronde_geweest_is(plan, lid):
    ronde = looprondes.wijzig_kijk_naar(plan(), tekst="Het fietspad is donker.", door=lid("Buurman"))
    ronde.refresh_from_db()
    assert ronde.kijk_naar == "Het fietspad is donker."
    with pytest.raises(RondeVoorbij):
        looprondes.wijzig_kijk_naar(plan(over=-timedelta(days=1)), tekst="x", door=lid("Buurman"))


def test_wat_altijd_geldt_houdt_de_database_vast(plan, lid):
    ronde = meld_aan(plan(), lid("Loper"))
    rij, plek = Loopronde.objects.filter(pk=ronde.pk), Loopplek.objects.filter(ronde=ronde)
    nu = timezone.now()
    for maak in (
        lambda: rij.update(einde=ronde.begin),
        lambda: rij.update(plaatsen=1),
        lambda: rij.update(gesloten_op=nu),
        lambda: rij.update(gesloten_op=nu, gelopen_door=1, minuten=30),
        lambda: rij.update(gesloten_op=nu, gelopen_door=2, minuten=30, afgelast="Regen."),
        lambda: plek.update(uit_op=nu),
        lambda: plek.update(in_op=nu, uit_op=nu - timedelta(minutes=1)),
        lambda: plek.update(gast="Neef"),
        lambda: Loopplek.objects.create(ronde=ronde, lid=lid("Loper")),
        lambda: Loopplek.objects.create(ronde=ronde, met=plek.get(), gast="Neef", in_op=nu),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            maak()


def test_het_rooster_verdwijnt_na_negentig_dagen_de_cijfers_blijven(plan, lid):
    ronde = meld_aan(plan(over=timedelta(minutes=1), kijk_naar="De hoek."), lid("Loper"), lid("Buurman"))
    for wie in ("Loper", "Buurman"):
        loopplekken.check_in(ronde, door=lid(wie))
    verzet(ronde, timedelta(hours=3))
    looprondes.sluit_af.call()
    verzet(ronde, timedelta(days=88))
    assert privacy.ruim_op.call()["loopplekken"] == 0
    verzet(ronde, timedelta(days=3))
    assert privacy.ruim_op.call()["loopplekken"] == 2
    ronde.refresh_from_db()
    assert (ronde.gelopen_door, ronde.kijk_naar) == (2, "")
    assert ronde.minuten
    assert ronde.begin.date() < over(-90)


def test_waar_lopers_op_letten_gaat_nooit_over_mensen(groep, plan, lid):
    """Whoever asks it, by a form or not: the action says so."""
    with pytest.raises(OverMensen, match="niet wat iemand doet"):
        plan(kijk_naar="Letten op Polen.")
    assert not Loopronde.objects.exists()
    ronde = plan()
    with pytest.raises(OverMensen, match="kenteken"):
        looprondes.wijzig_kijk_naar(ronde, tekst="De auto met GT-12-KL.", door=lid("Buurvrouw"))
    assert Loopronde.objects.get().kijk_naar == ""


def test_de_gemeente_ziet_hoeveel_er_lopen_en_gelast_een_ronde_af_met_een_reden(
    groep, plan, lid, als, coordinator, brievenbus, werk_af
):
    ronde = meld_aan(plan(), lid("Loper"), lid("Buurman"))
    client, adres = als(coordinator), f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/rondes/"
    pagina = client.get(adres).content.decode()
    assert "2 lopers" in pagina
    assert "Buurman" not in pagina
    leeg = client.post(f"{adres}{ronde.pk}/afgelasten/", {f"r{ronde.pk}-reden": " "})
    assert leeg.status_code == 422
    assert "Schrijf waarom de ronde niet doorgaat" in leeg.content.decode()
    assert client.post(f"{adres}{ronde.pk}/afgelasten/", {f"r{ronde.pk}-reden": "Code rood: storm."}).status_code == 303
    assert "Afgelast: Code rood: storm." in client.get(adres).content.decode()
    werk_af()
    assert "Code rood: storm." in brievenbus.aan("loper@buren.example")[-1].get_content()


def test_een_andere_gemeente_gelast_niets_af(plan, medewerker):
    ronde = plan()
    with pytest.raises(GeenGroepsrecht):
        looprondes.gelast_af(ronde, reden="Storm.", door=medewerker("coordinator", STEIN))


def test_een_reden_die_te_lang_is_blijft_staan_ook_op_de_tweede_bladzijde(groep, plan, als, coordinator):
    rondes = [plan(over=timedelta(days=dag)) for dag in range(1, 23)]
    client, adres = als(coordinator), f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/rondes/"
    assert "?vanaf=20" in client.get(adres).content.decode()
    weg = f"{adres}{rondes[-1].pk}/afgelasten/?vanaf=20"
    assert weg in client.get(f"{adres}?vanaf=20").content.decode()
    fout = client.post(weg, {f"r{rondes[-1].pk}-reden": "Storm. " * 60})
    assert fout.status_code == 422
    assert "Storm. Storm." in fout.content.decode()
