"""Push messages to a push service that really listens: read by the right browser only, and what happens when it refuses."""

from datetime import time, timedelta

import pytest
from django.db.models import QuerySet
from django.utils import timezone
from http_ece import ECEException
from py_vapid import Vapid02

from buurtpreventie.berichten.acties import berichten, bezorging, klachten
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen import acties as inloggen
from buurtpreventie.levensloop.acties import groepen, keuzes
from buurtpreventie.post import push, pushadressen
from buurtpreventie.post.models import Pushadres
from buurtpreventie.post.pushadressen import AdresDeugtNiet
from meldingen.melding import privacy, uitgaand
from meldingen.melding.models import Uitgaand
from tests.buren import plaats
from tests.buurtpreventie.test_bezorging import SEIN, VRAAG, stil_nu
from tests.pushserver import pushserver

__all__ = ["pushserver"]

pytestmark = pytest.mark.django_db
K = Lid.Kanaal


@pytest.fixture
def groep(actieve_groep):
    groep = actieve_groep()
    Lid.objects.update(seinen=K.NIETS, berichten=K.NIETS, stil_van=time(0), stil_tot=time(0))
    Uitgaand.objects.all().delete()
    return groep


@pytest.fixture
def browser(groep, buur, pushserver):
    """The browser of Buur1, who chose push for everything."""
    browser = pushserver.browser()
    pushadressen.zet_aan(buur("Buur1"), **browser.velden)
    keuzes.kies(plaats(groep, buur("Buur1")), seinen=K.PUSH, berichten=K.PUSH, stil_van=time(0), stil_tot=time(0))
    return browser


@pytest.fixture
def schrijf(groep, buur, werk_af):
    """schrijf(SEIN) -> a message of Loper, and the worker does all there is to do."""

    def doe(velden):
        bericht = berichten.plaats(groep, velden=velden, door=plaats(groep, buur("Loper")))
        werk_af()
        werk_af()
        return bericht

    return doe


def mails() -> QuerySet[Uitgaand]:
    return Uitgaand.objects.filter(kanaal="mail")


def pushes() -> QuerySet[Uitgaand]:
    return Uitgaand.objects.filter(kanaal="push")


def nog_eens() -> None:
    """The next time that is due."""
    for rij in pushes().filter(stand="wacht"):
        pushes().update(volgende_poging_op=timezone.now())
        uitgaand.verstuur.call(rij.pk)


def test_een_sein_komt_versleuteld_aan_en_zegt_niets_van_mensen(browser, schrijf, pushserver):
    schrijf(SEIN)
    ((pad, koppen, inhoud),) = pushserver.gekregen
    assert pad == "/send/een"
    assert koppen["Content-Encoding"] == "aes128gcm"
    assert koppen["Urgency"] == "high"
    assert 0 < int(koppen["TTL"]) <= 24 * 3600
    assert Vapid02.verify(koppen["Authorization"])
    assert b"Wandelteam" not in inhoud
    gelezen = browser.lees(inhoud)
    assert gelezen == {
        "titel": "Wandelteam Centrum",
        "tekst": "Een nieuw bericht: sein. Lees het in de groep.",
        "pad": "/buurtpreventie/groepen/wandelteam-centrum/berichten/",
    }
    assert mails().count() == 0
    uitgaand.verstuur_openstaand.call()
    nog_eens()
    assert len(pushserver.gekregen) == 1


def test_een_andere_browser_kan_het_niet_lezen(browser, schrijf, pushserver):
    schrijf(VRAAG)
    assert pushserver.gekregen[0][1]["Urgency"] == "normal"
    with pytest.raises(ECEException):
        pushserver.browser("ander").lees(pushserver.gekregen[0][2])


@pytest.mark.parametrize("status", [404, 410])
def test_een_browser_die_stopte_gaat_weg_en_er_komt_een_mail(browser, schrijf, pushserver, status):
    pushserver.antwoorden = [status]
    schrijf(VRAAG)
    assert not Pushadres.objects.exists()
    assert "Nieuw in Wandelteam Centrum" in mails().get().onderwerp


def test_met_een_tweede_toestel_komt_er_geen_mail(browser, buur, schrijf, pushserver):
    pushadressen.zet_aan(buur("Buur1"), **pushserver.browser("twee").velden)
    pushserver.antwoorden = [410]
    schrijf(VRAAG)
    assert Pushadres.objects.count() == 1
    assert mails().count() == 0


def test_te_vaak_wacht_zo_lang_als_de_dienst_vraagt(browser, schrijf, pushserver):
    pushserver.antwoorden = [(429, {"Retry-After": "1800"})]
    schrijf(VRAAG)
    rij = pushes().get()
    assert timedelta(minutes=29) < rij.volgende_poging_op - timezone.now() < timedelta(minutes=31)
    assert uitgaand.verstuur_openstaand.call() == 0
    nog_eens()
    assert len(pushserver.gekregen) == 2
    assert pushes().get().stand


def test_een_storing_wordt_zes_keer_geprobeerd_en_dan_een_mail(browser, schrijf, pushserver):
    pushserver.antwoorden = [500, 502, 503, 500, 500, 500, 201]
    schrijf(VRAAG)
    for _ in range(6):
        nog_eens()
    assert len(pushserver.gekregen) == 6
    assert mails().count() == 1
    assert Pushadres.objects.exists()


def test_een_doorverwijzing_wordt_niet_gevolgd(browser, schrijf, pushserver):
    pushserver.antwoorden = [(307, {"Location": f"{pushserver.url}/elders"})]
    schrijf(VRAAG)
    assert [pad for pad, _, _ in pushserver.gekregen] == ["/send/een"]
    assert mails().count() == 1  # not taken: a mail


def test_een_dienst_die_weg_is_verliest_niets(browser, buur, schrijf, settings, pushserver):
    Pushadres.objects.update(adres="http://127.0.0.1:9/send/een")
    settings.PUSH_EXTRA = ("http://127.0.0.1:9",)
    schrijf(VRAAG)
    rij = pushes().get()
    assert (rij.stand, rij.pogingen) == ("wacht", 1)


@pytest.mark.parametrize(
    "adres",
    [
        "http://fcm.googleapis.com/fcm/send/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@127.0.0.1/x",
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://169.254.169.254/latest/meta-data/",
        "https://evil.example/fcm.googleapis.com",
        "https://fcm.googleapis.com.evil.example/x",
        "https://notify.windows.com.evil.example/x",
        "https://xpush.apple.com/x",
        "https://[::1]/x",
        "file:///etc/passwd",
        "https://fcm.googleapis.com:x/",
        "",
        "https://fcm.googleapis.com/" + "x" * 500,
    ],
)
def test_alleen_diensten_van_browsermakers(buur, pushserver, adres):
    with pytest.raises(AdresDeugtNiet):
        pushadressen.zet_aan(buur("Buur1"), **pushserver.browser().velden | {"adres": adres})
    assert not Pushadres.objects.exists()


@pytest.mark.parametrize(
    "adres",
    [
        "https://fcm.googleapis.com/fcm/send/x",
        "https://updates.push.services.mozilla.com/wpush/v2/x",
        "https://web.push.apple.com/x",
        "https://wns2-par02p.notify.windows.com/w/?token=x",
    ],
)
def test_deze_diensten_wel(adres):
    assert push.mag(adres)


def test_een_naam_die_naar_binnen_wijst_wordt_niet_gebeld(pushserver):
    assert not push._is_openbaar("localhost")
    assert not push._is_openbaar("10.0.0.8")


@pytest.mark.parametrize(
    "fout", [{"sleutel": ""}, {"sleutel": "AAAA"}, {"sleutel": "é"}, {"geheim": "kort"}, {"geheim": ""}]
)
def test_sleutels_die_niet_kloppen(buur, pushserver, fout):
    with pytest.raises(AdresDeugtNiet):
        pushadressen.zet_aan(buur("Buur1"), **pushserver.browser().velden | fout)


def test_zonder_sleutel_is_er_geen_push(groep, buur, als_buur, settings, pushserver):
    settings.VAPID_SLEUTEL = ""
    client, adres = als_buur(buur("Buur1")), f"/buurtpreventie/groepen/{groep.slug}/keuzes/"
    pagina = client.get(adres).content.decode()
    assert "pushbericht" not in pagina.lower()
    velden = {"seinen": "push", "berichten": "niets", "stil_van": "22:00", "stil_tot": "07:00"}
    assert client.post(adres, velden).status_code == 422
    assert client.post("/buurtpreventie/push/", pushserver.browser().velden).status_code == 422


def test_wie_push_koos_zonder_toestel_krijgt_een_mail(groep, buur, schrijf, pushserver):
    keuzes.kies(plaats(groep, buur("Buur1")), seinen=K.PUSH, berichten=K.PUSH, stil_van=time(0), stil_tot=time(0))
    schrijf(VRAAG)
    assert mails().get().ontvanger == buur("Buur1").email


def test_stille_uren_gelden_ook_bij_opnieuw_proberen(browser, groep, buur, schrijf, pushserver):
    pushserver.antwoorden = [503]
    schrijf(VRAAG)
    Lid.objects.filter(deelnemer=buur("Buur1")).update(**stil_nu())
    nog_eens()
    assert len(pushserver.gekregen) == 1
    assert pushes().get().volgende_poging_op > timezone.now() + timedelta(minutes=30)


def test_wat_intussen_weg_is_wordt_niet_gepusht(browser, groep, buur, schrijf, pushserver):
    pushserver.antwoorden = [503]
    vraag = schrijf(VRAAG)
    klachten.trek_in(vraag, door=plaats(groep, buur("Loper")))
    nog_eens()
    assert len(pushserver.gekregen) == 1
    assert pushes().get().stand


def test_een_groep_die_stopt_pusht_niet_meer(browser, groep, buur, schrijf, pushserver):
    pushserver.antwoorden = [503]
    schrijf(VRAAG)
    groepen.hef_op(groep, reden="Te weinig buren.", door=plaats(groep, buur("Buurvrouw")))
    nog_eens()
    assert len(pushserver.gekregen) == 1


def test_een_stortvloed_wordt_samengevat(browser, groep, buur, pushserver, werk_af):
    for n in range(12):
        velden = VRAAG | {"tekst": f"Vraag {n}"}
        bericht = berichten.plaats(groep, velden=velden, door=plaats(groep, buur(f"Buur{n % 3 + 2}")))
        bezorging.verdeel.call(bericht.pk)
    werk_af()
    assert len(pushserver.gekregen) == 6


def test_aan_en_uit_op_de_pagina(groep, buur, als_buur, pushserver):
    client, browser = als_buur(buur("Buur1")), pushserver.browser()
    adres = f"/buurtpreventie/groepen/{groep.slug}/keuzes/"
    assert "pushbericht op mijn toestel" in client.get(adres).content.decode()
    assert client.post("/buurtpreventie/push/", browser.velden).status_code == 204
    assert client.post("/buurtpreventie/push/", browser.velden).status_code == 204  # twice is once
    assert Pushadres.objects.get().deelnemer == buur("Buur1")
    assert als_buur(buur("Buur2")).post("/buurtpreventie/push/uit/", {"adres": browser.adres}).status_code == 303
    assert Pushadres.objects.exists()  # not somebody else's
    assert "op 1 toestel" in client.get(adres).content.decode()
    assert client.post("/buurtpreventie/push/uit/", {"next": adres})["Location"] == adres
    assert not Pushadres.objects.exists()
    dienst = client.get("/buurtpreventie/push/dienst.js")
    assert dienst["Content-Type"].startswith("text/javascript")


def test_overal_uitloggen_en_wissen_nemen_de_toestellen_mee(buur, pushserver):
    for doe in (inloggen.log_overal_uit, wissen.wis):
        pushadressen.zet_aan(buur("Buur1"), **pushserver.browser().velden)
        assert wissen.gegevens(buur("Buur1"))["pushberichten naar"] == [pushserver.browser().adres]
        doe(buur("Buur1"))
        assert not Pushadres.objects.exists()


def test_een_toestel_te_veel_verdringt_het_oudste(buur, pushserver):
    for n in range(11):
        pushadressen.zet_aan(buur("Buur1"), **pushserver.browser(str(n)).velden)
    assert Pushadres.objects.count() == 10
    assert not Pushadres.objects.filter(adres__endswith="/0").exists()


def test_wat_gepusht_is_blijft_een_dag(browser, schrijf):
    schrijf(VRAAG)
    assert privacy.ruim_op.call()["uitgaande berichten"] == 0
    pushes().update(gemaakt_op=timezone.now() - timedelta(hours=25))
    assert privacy.ruim_op.call()["uitgaande berichten"] == 1
