"""The CAP 1.2 messages against the rules of the standard: which elements, in which order, which words, which form."""

import re
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from cms.alarm import alarm as alarmen
from cms.alarm.cap import _CATEGORIEEN, _NIVEAUS, NS
from cms.alarm.models import Niveau, Onderwerp, Risicobron
from tests.conftest import SITTARD

# Element -> may it be there more than once; in the order of the standard. From the text of CAP 1.2, section 3.2.
_ALERT = ("identifier", "sender", "sent", "status", "msgType", "source", "scope", "restriction", "addresses", "code",
          "note", "references", "incidents", "info")  # fmt: skip
_INFO = ("language", "category", "event", "responseType", "urgency", "severity", "certainty", "audience", "eventCode",
         "effective", "onset", "expires", "senderName", "headline", "description", "instruction", "web", "contact",
         "parameter", "resource", "area")  # fmt: skip
_AREA = ("areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling")
_MEER = {"code", "info", "category", "responseType", "eventCode", "parameter", "resource", "area", "polygon", "circle",
         "geocode"}  # fmt: skip
_VERPLICHT = {
    "alert": {"identifier", "sender", "sent", "status", "msgType", "scope"},
    "info": {"category", "event", "urgency", "severity", "certainty"},
    "area": {"areaDesc"},
}
_WOORDEN = {
    "status": "Actual Exercise System Test Draft",
    "msgType": "Alert Update Cancel Ack Error",
    "scope": "Public Restricted Private",
    "category": "Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other",
    "responseType": "Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None",
    "urgency": "Immediate Expected Future Past Unknown",
    "severity": "Extreme Severe Moderate Minor Unknown",
    "certainty": "Observed Likely Possible Unlikely Unknown",
}
_TIJD = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")
_PAAR = r"-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?"


def _keur(xml: bytes) -> ET.Element:
    """The alert, after every rule held."""
    assert xml.startswith(b"<?xml")
    alert = ET.fromstring(xml)
    assert alert.tag == f"{{{NS}}}alert"
    _keur_deel(alert, _ALERT)
    for info in alert.iter(f"{{{NS}}}info"):
        _keur_deel(info, _INFO)
    for gebied in alert.iter(f"{{{NS}}}area"):
        _keur_deel(gebied, _AREA)
    for element in alert.iter():
        _keur_waarde(element.tag.removeprefix(f"{{{NS}}}"), element.text or "")
    if _tekst(alert, "msgType") != "Alert":
        assert _tekst(alert, "references")
    return alert


def _keur_deel(deel: ET.Element, volgorde: tuple[str, ...]) -> None:
    namen = [kind.tag.removeprefix(f"{{{NS}}}") for kind in deel]
    assert [naam for naam in namen if naam not in volgorde] == []
    assert namen == sorted(namen, key=volgorde.index), "de volgorde van de standaard"
    assert [naam for naam in set(namen) - _MEER if namen.count(naam) > 1] == []
    assert _VERPLICHT[deel.tag.removeprefix(f"{{{NS}}}")] <= set(namen)


def _keur_waarde(naam: str, tekst: str) -> None:
    if naam in _WOORDEN:
        assert tekst in _WOORDEN[naam].split()
    elif naam in ("sent", "effective", "onset", "expires"):
        assert _TIJD.fullmatch(tekst), tekst
    elif naam in ("identifier", "sender"):
        assert tekst
        assert not set(tekst) & set(" ,<&")
    elif naam == "polygon":
        punten = tekst.split(" ")
        assert all(re.fullmatch(_PAAR, punt) for punt in punten)
        assert len(punten) >= 4
        assert punten[0] == punten[-1]
    elif naam == "circle":
        assert re.fullmatch(rf"{_PAAR} \d+(\.\d+)?", tekst), tekst
    elif naam == "references":
        assert all(len(verwijzing.split(",")) == 3 for verwijzing in tekst.split())


def _tekst(alert: ET.Element, pad: str) -> str:
    return alert.findtext("/".join(f"{{{NS}}}{deel}" for deel in pad.split("/")), "")


@pytest.mark.parametrize("niveau", Niveau.values)
@pytest.mark.parametrize("gebied", [SITTARD, "regio", "WK188301"])
def test_elk_alarm_voldoet_aan_cap(maak_alarm, client, niveau, gebied) -> None:
    alarm = maak_alarm(gebied, niveau=niveau)
    antwoord = client.get(f"/alarm/{alarm.pk}/cap.xml")
    assert antwoord["Content-Type"].startswith("application/cap+xml")
    cap = _keur(antwoord.content)
    assert _tekst(cap, "msgType") == "Alert"
    assert _tekst(cap, "status") == "Test", "een proefversie waarschuwt nooit echt"
    assert _tekst(cap, "info/language") == "nl-NL"
    assert datetime.fromisoformat(_tekst(cap, "info/expires")) == alarm.geldig_tot.replace(microsecond=0)
    assert _tekst(cap, "info/instruction") == "Ga naar binnen en blijf daar.\nSluit ramen en deuren."
    assert _tekst(cap, "info/area/polygon")


def test_buiten_de_proef_is_het_echt(maak_alarm, client, settings) -> None:
    settings.DEMO = False
    assert _tekst(_keur(client.get(f"/alarm/{maak_alarm().pk}/cap.xml").content), "status") == "Actual"


def test_een_cirkel_blijft_een_cirkel(maak_alarm, client) -> None:
    bron = Risicobron.objects.get(naam="Chemelot")
    alarm = maak_alarm(f"bron-{bron.pk}", straal_km=2.5)
    cap = _keur(client.get(f"/alarm/{alarm.pk}/cap.xml").content)
    assert _tekst(cap, "info/area/circle") == "50.97000,5.79000 2.5"
    assert not _tekst(cap, "info/area/polygon")


def test_een_vervanging_is_een_update_van_het_oude(maak_alarm, client) -> None:
    oud = maak_alarm()
    nieuw = maak_alarm(niveau="veilig", vervangt=oud)
    eerste = _keur(client.get(f"/alarm/{oud.pk}/cap.xml").content)
    tweede = _keur(client.get(f"/alarm/{nieuw.pk}/cap.xml").content)
    assert _tekst(tweede, "msgType") == "Update"
    assert _tekst(tweede, "references") == ",".join(_tekst(eerste, d) for d in ("sender", "identifier", "sent"))
    assert _tekst(tweede, "info/responseType") == "AllClear"


def test_een_einde_voor_de_tijd_is_een_intrekking(maak_alarm, client, redacteur) -> None:
    alarm = maak_alarm()
    assert client.get(f"/alarm/{alarm.pk}/einde.xml").status_code == 404
    alarmen.beeindig(alarm, reden="De brandweer meet niets meer.", door=redacteur)
    cap = _keur(client.get(f"/alarm/{alarm.pk}/einde.xml").content)
    assert _tekst(cap, "msgType") == "Cancel"
    assert alarm.kenmerk.hex in _tekst(cap, "references").replace("-", "")
    assert _tekst(cap, "info/description") == "De brandweer meet niets meer."


def test_de_tabellen_kennen_elk_niveau_en_onderwerp() -> None:
    assert set(_NIVEAUS) == set(Niveau.values)
    assert set(_CATEGORIEEN) == set(Onderwerp.values)


def test_rare_tekens_breken_het_bericht_niet(maak_alarm, client) -> None:
    alarm = maak_alarm(titel='Rook & "vuur" <bij> de haven, é')
    assert _tekst(_keur(client.get(f"/alarm/{alarm.pk}/cap.xml").content), "info/headline").endswith("de haven, é")


def test_de_feed_noemt_wat_geldt_en_wat_is_ingetrokken(maak_alarm, client, redacteur) -> None:
    geldt, gestopt = maak_alarm(titel="Dit geldt"), maak_alarm(titel="Dit stopte")
    oud = maak_alarm(titel="Dit is vervangen")
    maak_alarm(titel="Dit kwam ervoor", vervangt=oud)
    alarmen.beeindig(gestopt, reden="Klaar", door=redacteur)
    antwoord = client.get("/alarm/feed.xml")
    assert antwoord["Content-Type"].startswith("application/atom+xml")
    atom = ET.fromstring(antwoord.content)
    ns = {"a": "http://www.w3.org/2005/Atom"}
    titels = [titel.text for titel in atom.findall("a:entry/a:title", ns)]
    assert len(titels) == 3
    assert titels[0].startswith("Ingetrokken: Gevaar: Dit stopte")
    links = atom.findall("a:entry/a:link[@type='application/cap+xml']", ns)
    assert f"/alarm/{geldt.pk}/cap.xml" in " ".join(link.get("href", "") for link in links)
    assert datetime.fromisoformat(atom.findtext("a:updated", "", ns)) > timezone.now() - timedelta(minutes=1)
