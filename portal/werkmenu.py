"""The menu of staff, once: which ways somebody has, and which one they are on now. Each page asks for its right again."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meldingen.melding import toegang
from meldingen.melding.rechten import Recht


@dataclass(frozen=True)
class Menuweg:
    """To the page named `naam`; `deel` stands in the address of each page that belongs to it.

    For who has `recht` somewhere: in a team is enough when `ook_per_team`. Who has another right too may begin elsewhere:
    `liever`. What is seldom needed stands only in the long menu, at the foot of the page.
    """

    woord: str | Promise
    naam: str
    recht: Recht | None = None
    ook_per_team: bool = True
    deel: str = ""
    liever: tuple[Recht, str] | None = None
    alleen_onderaan: bool = False


@dataclass(frozen=True)
class Menuregel:
    """`nu` is what aria-current says: this page, a page below it (true), or nothing."""

    woord: str
    adres: str
    nu: str
    alleen_onderaan: bool


WEGEN = (
    Menuweg(_("Werkvoorraad"), "werkvoorraad"),
    Menuweg(_("Mijn ronde"), "ronde", Recht.BEHANDELEN),
    Menuweg(_("Hoe loopt het"), "werkvoorraad-cijfers", Recht.STUREN),
    Menuweg(_("Drukke plekken"), "werkvoorraad-hotspots", Recht.BEKIJKEN, ook_per_team=False),
    Menuweg(_("Lees cijfers in"), "inlezen", Recht.ONDERZOEKEN, alleen_onderaan=True),
    Menuweg(_("Maatregelen"), "maatregelen", Recht.ONDERZOEKEN, deel="/maatregelen/"),
    Menuweg(
        _("Buurtpreventie"),
        "gebied-begin",
        Recht.BEHANDELEN,
        ook_per_team=False,
        deel="/buurtpreventie/",
        liever=(Recht.BEGELEIDEN, "begeleiden"),
    ),
    Menuweg(_("Cijfers"), "indicatoren"),
    Menuweg(_("Teams en regels"), "inrichten", Recht.INRICHTEN, ook_per_team=False, deel="/inrichten/"),
)


def van(request: HttpRequest) -> list[Menuregel]:
    return [_regel(weg, request) for weg in WEGEN if weg.recht is None or _mag(request, weg.recht, weg.ook_per_team)]


def _mag(request: HttpRequest, recht: Recht, ook_per_team: bool) -> bool:
    return bool(toegang.gemeenten_met(request.user, recht, ook_per_team=ook_per_team))


def _regel(weg: Menuweg, request: HttpRequest) -> Menuregel:
    naam = weg.naam
    if weg.liever and _mag(request, weg.liever[0], True):
        naam = weg.liever[1]
    hier = request.resolver_match.url_name if request.resolver_match else ""
    nu = "page" if hier == naam else "true" if weg.deel and weg.deel in request.path else ""
    return Menuregel(str(weg.woord), reverse(naam), nu, weg.alleen_onderaan)
