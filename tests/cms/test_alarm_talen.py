"""An alarm in German and English: the prepared sentences by themselves, also when the database is away; what an editor wrote
otherwise stays Dutch and says so."""

import json
import re

import pytest
from django.conf import settings
from django.utils import translation

from cms.alarm import begin as alarmbegin
from cms.alarm import bord as alarmbord
from cms.alarm.models import Alarmsjabloon
from meldingen.melding.models import Vertaling

TITEL = {"de": "Ein gefährlicher Stoff ist ausgetreten", "en": "A dangerous substance has been released"}
STAP = {"de": "Gehen Sie ins Haus und bleiben Sie dort.", "en": "Go inside and stay there."}


@pytest.mark.parametrize("taal", ["de", "en"])
def test_elke_zin_die_klaarstaat_is_vertaald(portaal, taal) -> None:
    alarmbegin.laad()
    bron = set(Vertaling.objects.filter(taal=taal).values_list("bron", flat=True))
    for sjabloon in Alarmsjabloon.objects.all():
        assert {sjabloon.titel, *sjabloon.wat_te_doen.splitlines()} <= bron, sjabloon.naam


@pytest.mark.parametrize("taal", ["de", "en"])
def test_het_alarm_staat_in_de_taal_van_de_bladzijde(client, maak_alarm, taal) -> None:
    alarm = maak_alarm()
    for adres in (f"/{taal}/melden/", f"/{taal}/alarm/", f"/{taal}/alarm/{alarm.pk}/"):
        pagina = client.get(adres).content.decode()
        assert f'<span lang="{taal}">{TITEL[taal]}</span>' in pagina, adres
        assert f'lang="{taal}">{STAP[taal]}<' in pagina, adres
        assert f'href="/{taal}/alarm/{alarm.pk}/"' in pagina, adres
    balk = json.loads(client.get("/alarm/nu", {"taal": taal}).content)["html"]
    assert TITEL[taal] in balk
    nederlands = client.get("/melden/").content.decode()
    assert TITEL[taal] not in nederlands
    assert "Ga naar binnen en blijf daar." in nederlands


def test_wat_een_redacteur_zelf_schreef_blijft_nederlands_en_zegt_dat(client, maak_alarm) -> None:
    maak_alarm(titel="Een koe op de A2", wat_te_doen="Rijd langzaam.\nSluit ramen en deuren.")
    pagina = client.get("/de/alarm/").content.decode()
    assert '<span lang="nl">Een koe op de A2</span>' in pagina
    assert re.search(r'lang="nl">Rijd langzaam\.<', pagina)
    assert re.search(r'lang="de">Schließen Sie Fenster und Türen\.<', pagina)


def test_het_bord_kent_de_talen_ook_zonder_database(maak_alarm, django_assert_num_queries) -> None:
    maak_alarm()
    alarmbord._stand.bestand = ("", 0)  # as another process begins: from the file alone
    with django_assert_num_queries(0), translation.override("de"):
        (regel,) = alarmbord.geldend()
        assert regel.titel_nu == (TITEL["de"], "de")
        assert TITEL["de"] in alarmbord.balk()
    assert settings.LANGUAGE_CODE == "nl"


def test_de_wissel_van_taal_blijft_bij_het_alarm(client, maak_alarm) -> None:
    alarm = maak_alarm()
    pagina = client.get(f"/alarm/{alarm.pk}/").content.decode()
    assert f'<a href="/de/alarm/{alarm.pk}/" hreflang="de">' in pagina
