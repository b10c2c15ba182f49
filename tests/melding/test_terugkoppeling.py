"""After closing: asking once, at its time, and counting "closed" against "really solved"."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.acties import terugkoppeling
from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Melding, Statusovergang, Terugkoppeling, Uitgaand, Werkregel
from meldingen.melding.workflow import Status
from tests.conftest import SITTARD

MELDER = {"email": "bewoner@demo.example"}


def verschuif(melding: Melding, dagen: float) -> None:
    """Time passes: the last closing was `dagen` days ago."""
    toen = timezone.now() - timedelta(days=dagen)
    Melding.objects.filter(pk=melding.pk).update(gesloten_op=toen)
    Statusovergang.objects.filter(pk=melding.overgangen.last().pk).update(tijdstip=toen)
    melding.refresh_from_db()


@pytest.fixture
def gesloten(maak_melding, boa):
    def maak(dagen: float = 14.1, naar: str = Status.AFGEHANDELD, **velden) -> Melding:
        melding = maak_melding(**({"melder": MELDER} | velden))
        acties.verander_status(melding, naar, door=boa, bericht="Het is opgeruimd.")
        verschuif(melding, dagen)
        return melding

    return maak


def geteld() -> dict[str, tuple[int, int]]:
    som: dict[str, tuple[int, int]] = {}
    for regel in Werkregel.objects.filter(soort__in=("gevraagd", "opgelost", "niet_opgelost", "tevreden", "heropend")):
        n, s = som.get(regel.soort, (0, 0))
        som[str(regel.soort)] = (n + regel.aantal, s + regel.som)
    return som


def test_na_de_termijn_van_de_soort_wordt_een_keer_gevraagd(gesloten, brievenbus, werk_af):
    melding = gesloten()
    werk_af()
    assert terugkoppeling.vraag_na.call() == 1
    assert terugkoppeling.vraag_na.call() == 0
    werk_af()
    mail = brievenbus.aan("bewoner@demo.example")[-1]
    assert mail["Subject"] == f"Is {melding.nummer} echt opgelost?"
    assert f"/melding/{melding.volgcode}/oordeel/" in mail.get_content()
    assert geteld() == {"gevraagd": (1, 0)}


def test_niet_gevraagd_wordt_wie_niets_te_zeggen_heeft(gesloten, maak_melding, boa):
    gesloten(dagen=13)
    gesloten(dagen=22)  # longer ago than a portal may stand still
    gesloten(melder={"naam": "Zonder adres"})
    gesloten(naar=Status.NIET_TE_BEHANDELEN)
    acties.heropen(gesloten(), tekst="Het is er nog.", door=boa)
    hoofd = maak_melding()
    dubbel = maak_melding(melder=MELDER)
    acties.voeg_samen(dubbel, hoofd, door=boa)
    verschuif(dubbel, 15)
    assert terugkoppeling.vraag_na.call() == 0
    assert not Uitgaand.objects.filter(sjabloon="navraag").exists()


def test_elke_soort_heeft_een_eigen_termijn_en_nul_is_nooit(gesloten):
    snel, nooit = gesloten(dagen=3.5), gesloten(dagen=15, categorie="zwerfvuil")
    categorie = snel.categorie
    categorie.navraag_na = 3
    categorie.save()
    nooit.categorie.navraag_na = 0
    nooit.categorie.save()
    assert terugkoppeling.vraag_na.call() == 1
    assert Terugkoppeling.objects.get().melding == snel


def test_wat_opnieuw_wordt_gesloten_wordt_opnieuw_gevraagd(gesloten, boa):
    melding = gesloten()
    terugkoppeling.vraag_na.call()
    acties.heropen(melding, tekst="Het is er nog.")
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Nu echt.")
    assert terugkoppeling.vraag_na.call() == 0
    verschuif(melding, 15)
    assert terugkoppeling.vraag_na.call() == 1
    assert melding.terugkoppelingen.count() == 2


def test_een_stapel_gaat_in_delen(gesloten, monkeypatch):
    monkeypatch.setattr(terugkoppeling, "_PER_KEER", 2)
    for _ in range(5):
        gesloten()
    assert terugkoppeling.vraag_na.call() == 5


def test_de_vraag_leest_alleen_de_week_die_aan_de_beurt_is(gesloten, django_assert_num_queries):
    """One query a term, that starts from the moment of closing; what was closed long ago is not read."""
    for _ in range(3):
        gesloten(dagen=100)
    with django_assert_num_queries(2):
        assert terugkoppeling.vraag_na.call() == 0
    vraag = str(terugkoppeling.te_vragen(14, timezone.now()).query)
    assert '"gesloten_op" >' in vraag
    assert '"gesloten_op" <=' in vraag


def test_ja_telt_als_opgelost_en_tevreden(gesloten):
    melding = gesloten()
    terugkoppeling.vraag_na.call()
    terugkoppeling.beantwoord(melding, opgelost=True, tevreden=4)
    assert geteld() == {"gevraagd": (1, 0), "opgelost": (1, 0), "tevreden": (1, 4)}
    werkcijfers.vouw_op.call()
    som = {soort: paar for (soort, _s, _b), paar in werkcijfers.totalen([SITTARD], "alles").items() if soort != "open"}
    assert (som["gevraagd"], som["opgelost"], som["tevreden"]) == ((1, 0), (1, 0), (1, 4))


def test_nee_opent_de_melding_opnieuw_bij_hetzelfde_team(gesloten, boa):
    melding = gesloten()
    team = melding.team
    terugkoppeling.beantwoord(melding, opgelost=False, toelichting="Er ligt weer afval.", heropenen=True)
    melding.refresh_from_db()
    assert (melding.status, melding.team) == (Status.HEROPEND, team)
    assert melding.overgangen.last().bericht == "Er ligt weer afval."
    assert geteld() == {"gevraagd": (1, 0), "niet_opgelost": (1, 0), "heropend": (1, 0)}


def test_een_antwoord_staat_vast_en_telt_een_keer(gesloten):
    melding = gesloten()
    terugkoppeling.beantwoord(melding, opgelost=True)
    with pytest.raises(terugkoppeling.TerugkoppelingBeantwoord):
        terugkoppeling.beantwoord(melding, opgelost=False, toelichting="Toch niet")
    assert Terugkoppeling.objects.get().opgelost is True
    assert geteld() == {"gevraagd": (1, 0), "opgelost": (1, 0)}


def test_wie_geen_mail_gaf_mag_ook_antwoorden_als_de_tijd_daar_is(gesloten):
    with pytest.raises(terugkoppeling.NietGevraagd):
        terugkoppeling.beantwoord(gesloten(dagen=2, melder=None), opgelost=True)
    terugkoppeling.beantwoord(gesloten(dagen=90, melder=None), opgelost=True)
    assert Terugkoppeling.objects.count() == 1


def test_heropenen_door_de_melder_kan_tot_en_met_de_laatste_dag(gesloten, boa):
    op_tijd, te_laat = gesloten(dagen=60), gesloten(dagen=61)
    acties.heropen(op_tijd, tekst="Weer.")
    with pytest.raises(acties.TeLaatOmTeHeropenen, match="nieuwe melding"):
        acties.heropen(te_laat, tekst="Weer.")
    te_laat.refresh_from_db()
    assert te_laat.status == Status.AFGEHANDELD
    acties.heropen(te_laat, tekst="Toch.", door=boa)


def test_nee_na_de_termijn_wordt_niet_half_opgeslagen(gesloten):
    melding = gesloten(dagen=61)
    with pytest.raises(acties.TeLaatOmTeHeropenen):
        terugkoppeling.beantwoord(melding, opgelost=False, toelichting="Weer.", heropenen=True)
    assert not Terugkoppeling.objects.filter(beantwoord_op__isnull=False).exists()


def test_wie_hetzelfde_meldde_leest_in_de_mail_geen_woorden_van_een_ander(maak_melding, boa, brievenbus, werk_af):
    hoofd, dubbel = maak_melding(melder={"email": "een@demo.example"}), maak_melding(melder=MELDER)
    acties.voeg_samen(dubbel, hoofd, door=boa)
    acties.verander_status(hoofd, Status.AFGEHANDELD, door=boa, bericht="Opgeruimd.")
    acties.heropen(hoofd, tekst="Ik woon op nummer 12 en zie het nog.")
    werk_af()
    mails = brievenbus.aan("bewoner@demo.example")
    assert any("Opgeruimd." in mail.get_content() for mail in mails)
    assert "Wij kijken er opnieuw naar" in mails[-1].get_content()
    assert all("nummer 12" not in mail.get_content() for mail in mails)
