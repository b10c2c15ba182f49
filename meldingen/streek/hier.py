"""Where we are: the region of this portal, read once from `streek.toml` or from the file that STREEK names.

Pure Python, because the settings read it too. Refuses a file that is not whole, and says what to write instead.
"""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

LAND = "Nederland"
_EIGEN = Path(__file__).with_name("streek.toml")
_TALEN = ("nl", "de", "en")
_SERVERS = ("KAART_TEGELS", "LOCATIESERVER_URL", "GEBIEDEN_URL")
_GEMEENTECODE = re.compile(r"GM[0-9]{4}")
_KLEUR = re.compile(r"#[0-9a-f]{6}")
_MAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
# What the codes of areas begin with: a region that was called so could not be told from them.
_GEEN_STREEKCODE = {"GM", "WK", "BU"}
# Goes into stylesheets, mail headers and search questions: letters and what stands between them in a name.
_NAAM = re.compile(r"['’]?[^\W\d_](?:[\w '’().-]{0,78}[\w)])?")


class StreekFout(Exception):
    """The file of the region is not right; the text says what to write."""


@dataclass(frozen=True)
class Gemeente:
    code: str
    naam: str
    kleur: str
    kleur_donker: str


@dataclass(frozen=True)
class Streek:
    """`kader`: west, south, east, north in degrees. `product`: language -> what the portal is called."""

    naam: str
    provincie: str
    code: str
    referentie: str
    afzender: str
    voorbeeldadressen: tuple[str, ...]
    kader: tuple[float, float, float, float]
    schets: Path
    product: Mapping[str, str]
    adressen: Mapping[str, str]
    gemeenten: tuple[Gemeente, ...]

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """Of the gemeenten, by alphabet."""
        return tuple(sorted(gemeente.naam for gemeente in self.gemeenten))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted(gemeente.code for gemeente in self.gemeenten))

    @property
    def referentienaam(self) -> str:
        return next(gemeente.naam for gemeente in self.gemeenten if gemeente.code == self.referentie)

    @property
    def eromheen(self) -> tuple[str, str, str]:
        """What figures may be about besides gemeenten and their parts: the region, the provincie, the country."""
        return self.naam, f"Provincie {self.provincie}", LAND

    def opsomming(self, voegwoord: str) -> str:
        """ "Aa, Bee en Cee" """
        return som_op(self.namen, voegwoord)

    def vul_in(self, tekst: str) -> str:
        """First content may say {streek} where it means the region."""
        return tekst.replace("{streek}", self.naam)

    def ruim(self, graden: float) -> tuple[float, float, float, float]:
        """The extent with a margin around it."""
        west, zuid, oost, noord = self.kader
        return round(west - graden, 6), round(zuid - graden, 6), round(oost + graden, 6), round(noord + graden, 6)


def som_op(namen: Sequence[str], voegwoord: str) -> str:
    *eerste, laatste = namen
    return f"{', '.join(eerste)} {voegwoord} {laatste}" if eerste else laatste


def lees(pad: Path) -> Streek:
    """The region in this file. Raises StreekFout."""
    try:
        inhoud = tomllib.loads(pad.read_text(encoding="utf-8"))
    except OSError as fout:
        raise StreekFout(
            f"Het bestand van de streek is niet te lezen: {pad}. Zet in STREEK de plek van een bestand dat er is,"
            " of haal STREEK weg uit de omgeving. Zie docs/beheer.md."
        ) from fout
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fout:
        raise StreekFout(f"{pad} is geen goede TOML: {fout}. Verbeter die regel en start opnieuw.") from fout
    try:
        return _streek(inhoud, pad.parent)
    except StreekFout as fout:
        raise StreekFout(f"{pad}: {fout} Zie docs/beheer.md.") from None


def _eis(goed: object, zin: str) -> None:
    if not goed:
        raise StreekFout(zin)


def _streek(inhoud: dict[str, Any], map_: Path) -> Streek:
    _precies(inhoud, Streek, "")
    for veld in ("naam", "provincie"):
        _eis(_is_naam(inhoud[veld]), f'{veld} klopt niet. Schrijf een naam, zoals {veld} = "Groene Hoek".')
    _eis(
        re.fullmatch(r"[A-Z]{2}", str(inhoud["code"])) and inhoud["code"] not in _GEEN_STREEKCODE,
        'code klopt niet. Schrijf twee hoofdletters, zoals code = "GH"; niet GM, WK of BU.',
    )
    _eis(_MAIL.fullmatch(str(inhoud["afzender"])), 'afzender is geen mailadres. Schrijf afzender = "naam@streek.nl".')
    voorbeelden = inhoud["voorbeeldadressen"]
    _eis(
        _teksten(voorbeelden) and len(voorbeelden) == 2,
        'voorbeeldadressen klopt niet. Schrijf er twee, zoals ["Markt 1 Aadorp", "1234 AB 5"].',
    )
    schets = map_ / str(inhoud["schets"])
    _eis(schets.is_file(), f"de schets {schets} is er niet. Zet het bestand daar neer, of verbeter schets.")
    product = _woorden(inhoud, "product", _TALEN)
    _eis(all(map(_is_naam, product.values())), "product klopt niet. Gebruik letters, spaties en streepjes.")
    return Streek(
        **inhoud
        | {
            "voorbeeldadressen": tuple(voorbeelden),
            "kader": _kader(inhoud["kader"]),
            "schets": schets,
            "product": product,
            "adressen": _woorden(inhoud, "adressen", _SERVERS),
            "gemeenten": _gemeenten(inhoud),
        }
    )


def _gemeenten(inhoud: Mapping[str, Any]) -> tuple[Gemeente, ...]:
    rijen = inhoud["gemeenten"]
    _eis(isinstance(rijen, list) and rijen, "gemeenten ontbreekt. Schrijf voor elke gemeente een blok [[gemeenten]].")
    gemeenten = tuple(_gemeente(rij, nummer) for nummer, rij in enumerate(rijen, start=1))
    for veld in ("code", "naam"):
        _eis(
            len({getattr(gemeente, veld) for gemeente in gemeenten}) == len(gemeenten),
            f"twee gemeenten hebben hetzelfde bij {veld}. Verbeter een van de twee.",
        )
    _eis(
        inhoud["referentie"] in {gemeente.code for gemeente in gemeenten},
        f'referentie is geen code van een van de gemeenten. Schrijf bijvoorbeeld referentie = "{gemeenten[0].code}".',
    )
    return gemeenten


def _precies(inhoud: Mapping[str, Any], soort: type, waar: str) -> None:
    """Nothing is missing and nothing is written that nobody reads, such as a word with a slip in it."""
    velden = [veld.name for veld in fields(soort)]
    mist = [veld for veld in velden if veld not in inhoud]
    _eis(not mist, f"{waar}{', '.join(mist)} ontbreekt. Kijk in meldingen/streek/streek.toml hoe het moet.")
    vreemd = sorted(set(inhoud) - set(velden))
    _eis(not vreemd, f"{waar}{', '.join(vreemd)} kennen wij niet. Haal het weg, of kijk of u iets anders bedoelt.")


def _gemeente(rij: Any, nummer: int) -> Gemeente:
    _eis(isinstance(rij, dict), "gemeenten klopt niet. Schrijf voor elke gemeente een blok [[gemeenten]].")
    waar = f"gemeente {nummer}: "
    _precies(rij, Gemeente, waar)
    _eis(
        _GEMEENTECODE.fullmatch(str(rij["code"])),
        f'{waar}code klopt niet. Schrijf de code van het CBS, zoals code = "GM0001".',
    )
    _eis(_is_naam(rij["naam"]), f'{waar}naam klopt niet. Schrijf een naam, zoals naam = "Aadorp".')
    for veld in ("kleur", "kleur_donker"):
        _eis(
            _KLEUR.fullmatch(str(rij[veld])),
            f'{waar}{veld} klopt niet. Schrijf # en zes tekens in kleine letters, zoals {veld} = "#204060".',
        )
    return Gemeente(**rij)


def _kader(grenzen: Any) -> tuple[float, float, float, float]:
    goed = isinstance(grenzen, list) and len(grenzen) == 4 and all(type(g) in (int, float) for g in grenzen)
    if goed:
        west, zuid, oost, noord = map(float, grenzen)
        if -180 <= west < oost <= 180 and -90 <= zuid < noord <= 90:
            return west, zuid, oost, noord
    raise StreekFout(
        "kader klopt niet. Schrijf west, zuid, oost en noord in graden, zoals kader = [5.1, 52.1, 5.4, 52.3]."
    )


def _woorden(inhoud: Mapping[str, Any], veld: str, sleutels: Sequence[str]) -> dict[str, str]:
    woorden = inhoud[veld]
    goed = isinstance(woorden, dict) and set(woorden) == set(sleutels) and _teksten(list(woorden.values()))
    _eis(goed, f"[{veld}] klopt niet. Schrijf een regel voor elk van: {', '.join(sleutels)}.")
    return dict(woorden)


def _teksten(rij: Any) -> bool:
    return isinstance(rij, list) and all(isinstance(tekst, str) and tekst.strip() for tekst in rij)


def _is_naam(tekst: Any) -> bool:
    return isinstance(tekst, str) and bool(_NAAM.fullmatch(tekst))


STREEK = lees(Path(os.environ.get("STREEK") or _EIGEN))
