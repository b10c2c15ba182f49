"""What the measurements say: a table, and the aims with whether each is met. Measures nothing."""

from dataclasses import asdict, dataclass

from .meting import Meting

# Per road: (connections -> measurement).
Uitslag = dict[str, dict[int, Meting]]
GROEI_MAX = 1.5
KAART_MAX = 30_000


@dataclass(frozen=True)
class Doel:
    tekst: str
    gemeten: float
    grens: float

    @property
    def gehaald(self) -> bool:
        return self.gemeten <= self.grens


def doelen(uitslag: Uitslag) -> list[Doel]:
    """The aims that one run can answer; figures at one connection."""
    een = {naam: metingen[1] for naam, metingen in uitslag.items()}
    invoegen, rijen = een["kaal: 1 INSERT"].p50, een["kaal: 50 rijen"].p50
    uit = []
    for weg in ("melden (API)", "melden (formulier)"):
        uit.append(Doel(f"{weg}: queries", een[weg].queries, 20))
        uit.append(Doel(f"{weg}: keer één kale INSERT", round(een[weg].p50 / invoegen, 2), 10))
    uit.append(Doel("lijst van 50: queries", een["lijst van 50"].queries, 12))
    for weg in ("lijst gefilterd", "lijst gezocht", "lijst gesloten", "lijst bladzijde 1500"):
        uit.append(Doel(f"{weg}: queries", een[weg].queries, 12))
    uit.append(Doel("melding (werk): queries", een["melding (werk)"].queries, 25))
    ver = een["lijst bladzijde 1500"].p50 / een["lijst gesloten"].p50
    uit.append(Doel("lijst bladzijde 1500: keer bladzijde 1", round(ver, 2), 1.5))
    uit.append(Doel("lijst van 50: keer 50 kale rijen", round(een["lijst van 50"].p50 / rijen, 2), 2.5))
    uit.append(Doel("kaart hele regio: bytes", een["kaart hele regio"].bytes, KAART_MAX))
    return uit


def groei(klein: Uitslag, groot: Uitslag) -> list[Doel]:
    """How much each median grew between two runs on one machine, against the allowed growth."""
    return [
        Doel(f"{naam}: groei van de mediaan", round(groot[naam][1].p50 / klein[naam][1].p50, 2), GROEI_MAX)
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


def doelentabel(gesteld: list[Doel]) -> str:
    breedte = max(len(doel.tekst) for doel in gesteld)
    return "\n".join(
        f"{'gehaald' if doel.gehaald else 'NIET':8} {doel.tekst:<{breedte}} {doel.gemeten:>9g} (max {doel.grens:g})"
        for doel in gesteld
    )


def als_json(uitslag: Uitslag) -> dict[str, list[dict]]:
    return {naam: [asdict(meting) for meting in metingen.values()] for naam, metingen in uitslag.items()}
