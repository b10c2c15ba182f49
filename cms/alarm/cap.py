"""An alarm in CAP 1.2 (OASIS Common Alerting Protocol) and as an Atom feed, for other systems that warn people. Only puts
into that form what the alarm holds; how serious each level is in the words of CAP stands in the tables here."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from django.conf import settings
from django.contrib.gis.geos import MultiPolygon
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure

from meldingen.streek.hier import STREEK

from .models import Alarm, Niveau, Onderwerp

NS = "urn:oasis:names:tc:emergency:cap:1.2"
SOORT = "application/cap+xml"
# urgency, severity, certainty, response
_NIVEAUS: dict[str, tuple[str, str, str, str]] = {
    Niveau.GEVAAR: ("Immediate", "Extreme", "Observed", "Shelter"),
    Niveau.WAARSCHUWING: ("Expected", "Severe", "Likely", "Prepare"),
    Niveau.LET_OP: ("Expected", "Minor", "Possible", "Monitor"),
    Niveau.VEILIG: ("Past", "Minor", "Observed", "AllClear"),
}
_CATEGORIEEN: dict[str, str] = {
    Onderwerp.STOF: "CBRNE",
    Onderwerp.BRAND: "Fire",
    Onderwerp.MILIEU: "Env",
    Onderwerp.VERKEER: "Transport",
    Onderwerp.WEER: "Met",
    Onderwerp.UITVAL: "Infra",
    Onderwerp.VEILIGHEID: "Safety",
    Onderwerp.GEZONDHEID: "Health",
    Onderwerp.ANDERS: "Other",
}
# How long the feed still tells that an alarm was taken back.
_NA_AFLOOP = timedelta(days=1)


def bericht(alarm: Alarm) -> bytes:
    """The message of an alarm: an Alert, or the Update of the one it replaces."""
    soort, over = ("Update", alarm.vervangt) if alarm.vervangt else ("Alert", None)
    wortel = _kop(_kenmerk(alarm), alarm.geplaatst_op, soort, over)
    _info(wortel, alarm, alarm.geldig_tot)
    return _xml(wortel)


def intrekking(alarm: Alarm) -> bytes:
    """The Cancel of an alarm that was ended before its time."""
    op = alarm.einde
    wortel = _kop(f"{_kenmerk(alarm)}.einde", op, "Cancel", alarm)
    _info(wortel, alarm, op, reden=alarm.einde_reden)
    return _xml(wortel)


def feed() -> bytes:
    """What holds now, and what was taken back in the last day, the newest first."""
    nu = timezone.now()
    atom = Atom1Feed(
        title=f"Alarmen {STREEK.product['nl']}",
        link=_adres("alarm"),
        description="",
        language="nl-NL",
        feed_url=_adres("alarm-feed"),
        author_name=STREEK.product["nl"],
    )
    berichten = [(alarm.geplaatst_op, alarm, "alarm-cap") for alarm in Alarm.objects.geldig(nu)]
    ingetrokken = Alarm.objects.filter(beeindigd_op__gt=nu - _NA_AFLOOP, vervangen_door=None)
    berichten += [(alarm.einde, alarm, "alarm-einde-cap") for alarm in ingetrokken]
    for op, alarm, route in sorted(berichten, key=lambda rij: rij[0], reverse=True):
        titel = str(alarm) if route == "alarm-cap" else f"Ingetrokken: {alarm}"
        adres = _adres(route, alarm.pk)
        atom.add_item(
            title=titel,
            link=_adres("alarm-een", alarm.pk),
            description="\n".join(alarm.stappen) if route == "alarm-cap" else alarm.einde_reden,
            unique_id=adres,
            pubdate=op,
            updateddate=op,
            enclosures=[Enclosure(adres, "0", SOORT)],
        )
    return atom.writeString("utf-8").encode()


def _kop(kenmerk: str, op: datetime, soort: str, over: Alarm | None) -> ET.Element:
    wortel = ET.Element("alert", xmlns=NS)
    _zet(wortel, "identifier", kenmerk)
    _zet(wortel, "sender", _afzender())
    _zet(wortel, "sent", _tijd(op))
    # A demonstration must never be taken for the real thing.
    _zet(wortel, "status", "Test" if settings.DEMO else "Actual")
    _zet(wortel, "msgType", soort)
    _zet(wortel, "scope", "Public")
    if over is not None:
        _zet(wortel, "references", f"{_afzender()},{_kenmerk(over)},{_tijd(over.geplaatst_op)}")
    return wortel


def _info(wortel: ET.Element, alarm: Alarm, tot: datetime, reden: str = "") -> None:
    urgentie, ernst, zekerheid, reactie = _NIVEAUS[Niveau.VEILIG if reden else alarm.niveau]
    info = ET.SubElement(wortel, "info")
    _zet(info, "language", "nl-NL")
    _zet(info, "category", _CATEGORIEEN[alarm.onderwerp])
    _zet(info, "event", str(alarm.get_onderwerp_display()))
    _zet(info, "responseType", reactie)
    _zet(info, "urgency", urgentie)
    _zet(info, "severity", ernst)
    _zet(info, "certainty", zekerheid)
    _zet(info, "effective", _tijd(alarm.geplaatst_op))
    _zet(info, "expires", _tijd(tot))
    _zet(info, "senderName", STREEK.product["nl"])
    _zet(info, "headline", f"{alarm.get_niveau_display()}: {alarm.titel}")
    if reden:
        _zet(info, "description", reden)
    else:
        _zet(info, "instruction", "\n".join(alarm.stappen))
    _zet(info, "web", alarm.link)
    _gebied(info, alarm)


def _gebied(info: ET.Element, alarm: Alarm) -> None:
    gebied = ET.SubElement(info, "area")
    _zet(gebied, "areaDesc", alarm.gebied_naam)
    if alarm.punt is not None and alarm.straal_m is not None:
        _zet(gebied, "circle", f"{alarm.punt.y:.5f},{alarm.punt.x:.5f} {alarm.straal_m / 1000:g}")
    else:
        for ring in _ringen(alarm.vlak):
            _zet(gebied, "polygon", " ".join(f"{lat:.5f},{lon:.5f}" for lon, lat in ring))
    for code in alarm.gemeenten:
        geocode = ET.SubElement(gebied, "geocode")
        _zet(geocode, "valueName", "CBS-gemeentecode")
        _zet(geocode, "value", code)


def _ringen(vlak: MultiPolygon) -> list[list[tuple[float, float]]]:
    """The outer borders: CAP knows no holes."""
    return [[(hoek[0], hoek[1]) for hoek in deel[0].coords] for deel in vlak]


def _kenmerk(alarm: Alarm) -> str:
    return f"nl-vwm-{alarm.kenmerk}"


def _afzender() -> str:
    return f"alarm@{urlsplit(settings.PORTAL_URL).hostname}"


def _tijd(moment: datetime) -> str:
    """With the offset written out: CAP does not allow Z."""
    return timezone.localtime(moment).isoformat(timespec="seconds")


def _adres(route: str, *args: int) -> str:
    return settings.PORTAL_URL + reverse(route, args=args)


def _zet(ouder: ET.Element, naam: str, tekst: str) -> None:
    ET.SubElement(ouder, naam).text = tekst


def _xml(wortel: ET.Element) -> bytes:
    return ET.tostring(wortel, encoding="utf-8", xml_declaration=True)
