"""What each row of a file will do: a new figure, the same, or a revision of one that is there; or what is wrong with it and
how to mend it. Reads only. Never guesses: what can mean two things is refused."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _
from rapidfuzz import process

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde
from meldingen.cijfers.perioden import Periode
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van

KOLOMMEN = ("indicator", "gebied", "periode", "waarde", "voorlopig", "steekproef", "opmerking")
_NODIG = KOLOMMEN[:4]
_GETAL = re.compile(
    r"\d{1,9}(?:[.,]\d)?|\d{1,3}(?:\.\d{3})+(?:,\d)?|\d{1,3}(?:,\d{3})+\.\d|\d{1,3}(?:,\d{3}){2,}", re.ASCII
)
_JA, _NEE = {"ja", "j", "1", "waar"}, {"", "nee", "n", "0", "onwaar"}
_OPMERKING = 200
_DATUM = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{4}", re.ASCII)


class RijDeugtNiet(Exception):
    """What is wrong with a row, and how to mend it."""


@dataclass
class Invoerregel:
    nummer: int
    fout: str = ""
    soort: str = ""  # nieuw, gelijk, herzien
    oud: Indicatorwaarde | None = None
    nieuw: Indicatorwaarde | None = None


@dataclass
class Keuring:
    regels: list[Invoerregel] = field(default_factory=list)
    fout: str = ""

    @property
    def goed(self) -> bool:
        return not self.fout and not any(regel.fout for regel in self.regels)

    @property
    def fouten(self) -> list[Invoerregel]:
        return [regel for regel in self.regels if regel.fout]

    @property
    def gewijzigd_eerst(self) -> list[Invoerregel]:
        """To look at: what replaces a figure first, then what is new, then what stays as it is."""
        return self.van("herzien") + self.van("nieuw") + self.van("gelijk")

    @property
    def verandert(self) -> bool:
        return self.goed and bool(self.van("herzien") or self.van("nieuw"))

    def van(self, soort: str) -> list[Invoerregel]:
        return [regel for regel in self.regels if regel.soort == soort]

    @property
    def afdruk(self) -> str:
        """What was seen: differs as soon as a row would do something else."""
        return " ".join(f"{r.soort[:1]}{r.oud.pk if r.oud else ''}" for r in self.regels)


def keur(rijen: Sequence[Sequence[str]], *, herkomst: str, bron: str, gemeenten: Collection[str]) -> Keuring:
    """Judge all rows, the heading first, for somebody who may load figures of these gemeenten. A fixed number of queries."""
    koppen = [kop.lower() for kop in rijen[0]]
    if bezwaar := _bezwaar_tegen(koppen):
        return Keuring(fout=bezwaar)
    keurder = _Keurder(herkomst, bron, frozenset(gemeenten))
    gevuld = [(n, rij) for n, rij in enumerate(rijen[1:], 2) if rij]
    return Keuring([keurder.regel(n, dict(zip(koppen, rij, strict=False))) for n, rij in gevuld])


def _bezwaar_tegen(koppen: Sequence[str]) -> str:
    """A heading that we do not know is a slip until proven otherwise: what is below it would be lost without a word."""
    if ontbreekt := [kop for kop in _NODIG if kop not in koppen]:
        zin = _("Deze kolommen ontbreken op rij 1: %s. Gebruik de koppen van het voorbeeldbestand.")
        return zin % ", ".join(ontbreekt)
    if vreemd := [kop for kop in koppen if kop and kop not in KOLOMMEN]:
        lijkt = process.extractOne(vreemd[0], KOLOMMEN, score_cutoff=60)
        hulp = _("Bedoelt u %s?") % lijkt[0] if lijkt else _("Haal die kolom weg.")
        return _("De kolom '%s' kennen wij niet.") % vreemd[0] + " " + hulp
    if dubbel := [kop for kop in KOLOMMEN if koppen.count(kop) > 1]:
        return _("De kolom '%s' staat er twee keer. Laat er één staan.") % dubbel[0]
    return ""


class _Keurder:
    """What the rows are held against, read once."""

    def __init__(self, herkomst: str, bron: str, gemeenten: frozenset[str]) -> None:
        self.herkomst, self.bron, self.gemeenten = herkomst, bron, gemeenten
        self.vandaag = dag_van(timezone.now())
        self.namen = gemeentenamen()
        alle = list(Indicator.objects.all())
        self.indicatoren = {i.naam.lower(): i for i in alle} | {i.slug: i for i in alle}
        self.gebieden: dict[str, list[Gebied]] = {}
        for gebied in Gebied.objects.defer("geometrie").order_by("geldig_van"):
            self.gebieden.setdefault(gebied.code, []).append(gebied)
        self.codes = {naam.lower(): code for code, naam in self.namen.items()}
        huidig = Indicatorwaarde.objects.huidig().filter(herkomst=herkomst, tabel="")
        self.huidig = {(w.indicator_id, w.gebied, w.periode): w for w in huidig}
        self.gezien: dict[tuple[int, str, str], int] = {}

    def regel(self, nummer: int, cellen: dict[str, str]) -> Invoerregel:
        try:
            nieuw = self._waarde(cellen)
        except RijDeugtNiet as fout:
            return Invoerregel(nummer, fout=str(fout))
        sleutel = (nieuw.indicator.pk, nieuw.gebied, nieuw.periode)
        if eerder := self.gezien.get(sleutel):
            return Invoerregel(nummer, fout=_("Deze periode staat al op rij %d. Laat er één staan.") % eerder)
        self.gezien[sleutel] = nummer
        oud = self.huidig.get(sleutel)
        return Invoerregel(nummer, soort=_soort(oud, nieuw), oud=oud, nieuw=nieuw)

    def _waarde(self, cellen: dict[str, str]) -> Indicatorwaarde:
        if any(cel.startswith(("=", "+", "@")) for cel in cellen.values()):
            raise RijDeugtNiet(_("Hier staat een formule. Plak in Excel alleen de waarden en probeer het opnieuw."))
        indicator = self._indicator(cellen.get("indicator", ""))
        periode = self._periode(cellen.get("periode", ""))
        naam, code = self._gebied(cellen.get("gebied", ""), periode.begin)
        waarde = _getal(cellen.get("waarde", ""), indicator)
        opmerking = cellen.get("opmerking", "")
        if len(opmerking) > _OPMERKING:
            raise RijDeugtNiet(_("De opmerking is te lang: hoogstens %d tekens.") % _OPMERKING)
        if waarde is None and not opmerking:
            raise RijDeugtNiet(_("De waarde is leeg. Vul een getal in, of zeg bij opmerking waarom het onbekend is."))
        voorlopig = _ja_of_nee(cellen.get("voorlopig", ""))
        if periode.eind > self.vandaag and not voorlopig:
            raise RijDeugtNiet(_("Deze periode is nog niet voorbij. Zet bij voorlopig: ja."))
        return Indicatorwaarde(
            indicator=indicator,
            herkomst=self.herkomst,
            gebied=naam,
            gebied_code=code,
            periode=str(periode),
            waarde=waarde,
            steekproef=_steekproef(cellen.get("steekproef", "")),
            voorlopig=voorlopig,
            bron=self.bron,
            opmerking=opmerking,
        )

    def _indicator(self, slug: str) -> Indicator:
        gevonden = self.indicatoren.get(slug.lower())
        if gevonden is None:
            lijkt = process.extractOne(slug.lower(), list(self.indicatoren), score_cutoff=60)
            hulp = _("Bedoelt u %s?") % lijkt[0] if lijkt else _("De namen staan in het voorbeeldbestand.")
            raise RijDeugtNiet(_("'%s' is geen indicator.") % slug + " " + hulp)
        if gevonden.richting == Indicator.Richting.KWALITATIEF:
            raise RijDeugtNiet(_("Van '%s' bestaan geen getallen.") % gevonden.naam)
        return gevonden

    def _periode(self, tekst: str) -> Periode:
        if _DATUM.fullmatch(tekst):
            zin = _(
                "Bij periode staat een datum (%s). Zet de kolom in Excel op tekst en schrijf 2021, 2022-H1 of 2022-03."
            )
            raise RijDeugtNiet(zin % tekst)
        try:
            periode = Periode.lees(tekst.upper())
        except ValueError as fout:
            raise RijDeugtNiet(_("'%s' is geen periode. Schrijf 2021, 2022-H1 of 2022-03.") % tekst) from fout
        if periode.begin > self.vandaag:
            raise RijDeugtNiet(_("%s moet nog beginnen. Kijk de periode na.") % periode)
        return periode

    def _gebied(self, tekst: str, dag: date) -> tuple[str, str]:
        regio = next((naam for naam in STREEK.eromheen if naam.lower() == tekst.lower()), None)
        if regio:
            if set(self.namen) - self.gemeenten:
                zin = _("Cijfers over %s leest alleen iemand in die dat voor alle gemeenten mag.")
                raise RijDeugtNiet(zin % regio)
            return regio, ""
        code = self.codes.get(tekst.lower(), tekst.upper())
        versies = self.gebieden.get(code)
        if not versies:
            zin = _("'%s' kennen wij niet. Schrijf de naam van de gemeente, of de CBS-code van de wijk of buurt.")
            raise RijDeugtNiet(zin % tekst)
        if versies[-1].gemeente_code not in self.gemeenten:
            raise RijDeugtNiet(_("U mag geen cijfers inlezen van %s. Haal deze rij weg.") % versies[-1].naam)
        geldig = [v for v in versies if v.geldig_van <= dag and (v.geldig_tot is None or v.geldig_tot > dag)]
        if not geldig:
            raise RijDeugtNiet(_("%s bestond toen niet. Gebruik de code die in deze periode gold.") % versies[-1].naam)
        naam = geldig[0].naam if geldig[0].niveau == Gebied.Niveau.GEMEENTE else f"{geldig[0].naam} ({code})"
        return naam[:100], code


def _getal(tekst: str, indicator: Indicator) -> Decimal | None:
    kaal = tekst.replace("\xa0", "").replace(" ", "").removesuffix("%")
    if not kaal:
        return None
    if kaal.startswith("-"):
        raise RijDeugtNiet(_("'%s' is minder dan nul. Kijk het getal na.") % tekst)
    if not _GETAL.fullmatch(kaal):
        zin = _(
            "'%s' is geen getal dat wij zeker kunnen lezen. Schrijf 1234 of 1234,5: hoogstens één cijfer na de komma."
        )
        raise RijDeugtNiet(zin % tekst)
    heel, komma, tiende = kaal, "", ""
    if len(kaal) > 1 and kaal[-2] in ".,":
        heel, komma, tiende = kaal[:-2], ".", kaal[-1]
    waarde = Decimal(heel.replace(".", "").replace(",", "") + komma + tiende)
    if indicator.eenheid == "procent" and waarde > 100:
        raise RijDeugtNiet(_("'%s' is meer dan 100 procent. Kijk het getal na.") % tekst)
    if indicator.eenheid == "aantal" and waarde % 1:
        raise RijDeugtNiet(_("'%s' is geen heel getal, en dit is een aantal. Kijk het getal na.") % tekst)
    return waarde


def _ja_of_nee(tekst: str) -> bool:
    if tekst.lower() not in _JA | _NEE:
        raise RijDeugtNiet(_("'%s' bij voorlopig kennen wij niet. Schrijf ja of nee.") % tekst)
    return tekst.lower() in _JA


def _steekproef(tekst: str) -> int | None:
    kaal = tekst.replace(".", "")
    if not kaal:
        return None
    if not (kaal.isascii() and kaal.isdigit() and 0 < int(kaal[:10]) < 10_000_000):
        raise RijDeugtNiet(
            _("'%s' bij steekproef is geen aantal mensen. Schrijf een heel getal, of laat het leeg.") % tekst
        )
    return int(kaal)


def _soort(oud: Indicatorwaarde | None, nieuw: Indicatorwaarde) -> str:
    if oud is None:
        return "nieuw"
    velden = ("waarde", "voorlopig", "steekproef", "opmerking")
    return "gelijk" if all(getattr(oud, v) == getattr(nieuw, v) for v in velden) else "herzien"
