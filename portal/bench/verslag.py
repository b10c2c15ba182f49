"""What the measurements say: a table, and the aims with whether each is met. Measures nothing."""

from dataclasses import asdict, dataclass

from .meting import Tijdmeting, Toevoer

# Per road: (connections -> measurement).
Uitslag = dict[str, dict[int, Tijdmeting]]
GROEI_MAX = 1.5
KAART_MAX = 30_000


@dataclass(frozen=True)
class Meetgrens:
    tekst: str
    gemeten: float
    grens: float

    @property
    def gehaald(self) -> bool:
        return self.gemeten <= self.grens


def doelen(uitslag: Uitslag) -> list[Meetgrens]:
    """The aims that one run can answer; figures at one connection."""
    een = {naam: metingen[1] for naam, metingen in uitslag.items()}
    invoegen, rijen = een["kaal: 1 INSERT"].p50, een["kaal: 50 rijen"].p50
    uit = []
    for weg in ("melden (API)", "melden (formulier)"):
        uit.append(Meetgrens(f"{weg}: queries", een[weg].queries, 20))
        uit.append(Meetgrens(f"{weg}: keer één kale INSERT", round(een[weg].p50 / invoegen, 2), 10))
    uit.append(Meetgrens("lijst van 50: queries", een["lijst van 50"].queries, 12))
    for weg in ("lijst gefilterd", "lijst gezocht", "lijst gesloten", "lijst bladzijde 1500"):
        uit.append(Meetgrens(f"{weg}: queries", een[weg].queries, 12))
    uit.append(Meetgrens("melding (werk): queries", een["melding (werk)"].queries, 25))
    ver = een["lijst bladzijde 1500"].p50 / een["lijst gesloten"].p50
    uit.append(Meetgrens("lijst bladzijde 1500: keer bladzijde 1", round(ver, 2), 1.5))
    uit.append(Meetgrens("lijst van 50: keer 50 kale rijen", round(een["lijst van 50"].p50 / rijen, 2), 2.5))
    uit.append(Meetgrens("kaart hele regio: bytes", een["kaart hele regio"].bytes, KAART_MAX))
    return uit


def piekdoelen(uitslag: Uitslag, leeg: str, toevoer: Toevoer) -> list[Meetgrens]:
    """The aims of the spike: half the pace of the empty view, a tail under five times its tail, and nothing lost."""
    bodem = _acht(uitslag[leeg])
    uit = []
    for naam in uitslag:
        if naam != leeg:
            meting = _acht(uitslag[naam])
            uit.append(Meetgrens(f"piek, {naam}: keer zo traag als de lege view", round(bodem.rps / meting.rps, 2), 2))
            uit.append(Meetgrens(f"piek, {naam}: p99 keer die van de lege view", round(meting.p99 / bodem.p99, 2), 5))
    kwijt = toevoer.verstuurd - min(toevoer.aangenomen, toevoer.bewaard)
    uit.append(Meetgrens(f"piek: kwijtgeraakt van {toevoer.verstuurd} meldingen", kwijt, 0))
    uit.append(Meetgrens("piek: seconden per 20 meldingen", round(20 * toevoer.seconden / toevoer.bewaard, 2), 1.05))
    return uit


def piektabel(uitslag: Uitslag) -> str:
    kop = f"{'piek, acht tegelijk':22}" + "".join(
        f"{tekst:>9}" for tekst in ("queries", "kB", "p50 ms", "p99 ms", "per s")
    )
    regels = [kop, "-" * len(kop)]
    for naam, meting in ((naam, _acht(metingen)) for naam, metingen in uitslag.items()):
        cellen = "".join(f"{getal:>9.1f}" for getal in (meting.bytes / 1000, meting.p50, meting.p99, meting.rps))
        regels.append(f"{naam:22}{meting.queries:>9}{cellen}")
    return "\n".join(regels)


def _acht(metingen: dict[int, Tijdmeting]) -> Tijdmeting:
    return metingen[8]


def groei(klein: Uitslag, groot: Uitslag) -> list[Meetgrens]:
    """How much each median grew between two runs on one machine, against the allowed growth."""
    return [
        Meetgrens(f"{naam}: groei van de mediaan", round(groot[naam][1].p50 / klein[naam][1].p50, 2), GROEI_MAX)
        for naam in groot
        if not naam.startswith("kaal")
    ]


def tabel(uitslag: Uitslag, kaal: dict[str, str]) -> str:
    """One line per road. `kaal` names the bare limit of a road; the last column is the median against it."""
    koppen = ("queries", "kB", "p50 ms", "p95 ms", "per s", "p50 x8", "p95 x8", "per s x8", "x kaal")
    kop = " " * 22 + "".join(f"{tekst:>9}" for tekst in koppen)
    regels = [kop, "-" * len(kop)]
    for naam, metingen in uitslag.items():
        een, acht = metingen[1], metingen[8]
        keer = f"{een.p50 / uitslag[kaal[naam]][1].p50:.1f}" if kaal.get(naam) else ""
        getallen = (een.p50, een.p95, een.rps, acht.p50, acht.p95, acht.rps)
        cellen = "".join(f"{getal:>9.1f}" for getal in (een.bytes / 1000, *getallen))
        regels.append(f"{naam:22}{een.queries:>9}{cellen}{keer:>9}")
    return "\n".join(regels)


def doelentabel(gesteld: list[Meetgrens]) -> str:
    breedte = max(len(doel.tekst) for doel in gesteld)
    return "\n".join(
        f"{'gehaald' if doel.gehaald else 'NIET':8} {doel.tekst:<{breedte}} {doel.gemeten:>9g} (max {doel.grens:g})"
        for doel in gesteld
    )


def als_json(uitslag: Uitslag) -> dict[str, list[dict]]:
    return {naam: [asdict(meting) for meting in metingen.values()] for naam, metingen in uitslag.items()}
