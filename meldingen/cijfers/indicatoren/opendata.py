"""Every public figure as rows, and as CSV, JSON and XLSX of the same rows, with what the columns mean (CSVW) and a catalogue
(DCAT-AP). Reads public rows only; a figure that is hidden is an empty value with the word "verborgen".
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.reeksen import Punt, Reeks
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.streek import woorden
from meldingen.streek.hier import LAND, STREEK
from meldingen.streek.models import Gebied

from ..verbergen import raster
from . import cijfers

LICENTIE = "https://creativecommons.org/publicdomain/zero/1.0/"
SOORTEN = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PORTAAL = "portaal"


@dataclass(frozen=True)
class Cijferrij:
    """One figure. `waarde` is None where nobody may know it, or nobody can."""

    indicator: str
    reeks: str
    gebiedcode: str
    gebied: str
    periode: str
    waarde: Decimal | int | None
    eenheid: str
    stand: str
    bron: str
    opmerking: str
    bijgewerkt: str
    # Of what is shown only, so it says nothing that the figure does not.
    per_1000_inwoners: Decimal | None = None


_UITLEG = {
    "indicator": "Kenmerk van de indicator, zoals in het adres van de pagina",
    "reeks": "Wie telde: de kadernota, politie, cbs, enquete, anders (zie bron), of dit portaal. Reeksen meten niet"
    " hetzelfde: tel ze niet op",
    "gebiedcode": f"CBS-code van gemeente, wijk of buurt; {STREEK.code} is alle gemeenten samen; leeg voor"
    f" {STREEK.provincie} en {LAND}",
    "gebied": "Naam van het gebied",
    "periode": "Jaar (2025), half jaar (2025-H1) of maand (2025-03)",
    "waarde": "Het cijfer; leeg als het onbekend of verborgen is",
    "eenheid": "Aantal of procent",
    "stand": "bekend, voorlopig (kan nog veranderen), deel (niet de hele periode geteld), verborgen (klein, of nodig om een"
    " klein cijfer te verbergen), onbekend (niet te lezen in de bron) of tegenstrijdig (de bron geeft meer waarden)",
    "bron": "Waar het cijfer vandaan komt",
    "opmerking": "Wat u erbij moet weten",
    "bijgewerkt": "De dag waarop het cijfer van het portaal is vastgesteld; daarna verandert het niet meer",
    "per_1000_inwoners": "Het cijfer per 1.000 inwoners van nu; leeg waar het aantal inwoners of het cijfer niet bekend is",
}
KOLOMMEN = tuple(veld.name for veld in fields(Cijferrij))


def rijen(indicator: Indicator) -> list[Cijferrij]:
    """All that is public of an indicator from `cijfers.alle()`: the kadernota, other sources, then the own count."""
    gevonden = cijfers.cijfers(indicator)
    inwoners = reeksen.inwoners_nu()
    eigen = OpenbareTelling.objects.zichtbaar().filter(indicator=indicator)
    return [
        *_van_reeksen(indicator, [*gevonden.kadernota, *gevonden.buiten], inwoners),
        *_eigen(indicator, eigen, _namen(), inwoners),
    ]


def rijen_van_gebied(code: str) -> list[Cijferrij]:
    """All that the portal counted in one area and that is public, subject by subject."""
    eigen = (
        OpenbareTelling.objects.zichtbaar().van_gebieden(code).select_related("indicator").order_by("indicator__slug")
    )
    namen, inwoners = _namen(), reeksen.inwoners_nu()
    per_indicator = groupby(eigen, key=lambda rij: rij.indicator)
    return [rij for indicator, tellingen in per_indicator for rij in _eigen(indicator, tellingen, namen, inwoners)]


def _namen() -> dict[str, str]:
    """Area code -> its newest name."""
    return dict(Gebied.objects.order_by("geldig_van").values_list("code", "naam")) | {raster.REGIO: STREEK.naam}


def _eigen(
    indicator: Indicator, tellingen: Iterable[OpenbareTelling], namen: Mapping[str, str], inwoners: Mapping[str, int]
) -> list[Cijferrij]:
    """Area by area."""
    uit = _van_reeksen(indicator, cijfers.eigen_reeksen(tellingen, namen), inwoners)
    return sorted(uit, key=lambda rij: (rij.gebiedcode, rij.periode))


def _van_reeksen(indicator: Indicator, alle: Iterable[Reeks], inwoners: Mapping[str, int]) -> Iterator[Cijferrij]:
    """A row for each figure; of figures that differ a row each."""
    for reeks in alle:
        eigen, relatief = reeks.herkomst == reeksen.EIGEN, reeksen.per_1000(reeks, inwoners)
        for n, punt in enumerate(reeks.punten):
            for waarde in punt.waarden or (None,):
                yield Cijferrij(
                    indicator.slug,
                    PORTAAL if eigen else reeks.herkomst,
                    reeks.gebied_code,
                    reeks.gebied,
                    str(punt.periode),
                    waarde,
                    "meldingen" if eigen else reeks.eenheid,
                    _stand(punt),
                    "; ".join(reeks.bronnen),
                    "; ".join(deel for deel in (punt.opmerking, "herzien" if punt.herzien else "") if deel),
                    punt.vastgesteld.isoformat() if punt.vastgesteld else "",
                    relatief.punten[n].waarde if relatief and not punt.deel else None,
                )


def _stand(punt: Punt) -> str:
    if punt.waarde is not None and (punt.voorlopig or punt.deel):
        return "deel" if punt.deel else "voorlopig"
    return str(punt.stand)


def als_csv(rijen: Iterable[Cijferrij]) -> bytes:
    """As CSVW expects it: a comma between, a point in numbers, UTF-8. For a Dutch Excel there is XLSX."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows([_cel(waarde) for waarde in astuple(rij)] for rij in rijen)
    return uit.getvalue().encode()


def als_json(rijen: Iterable[Cijferrij]) -> bytes:
    uit = [dict(zip(KOLOMMEN, (_getal(w) for w in astuple(rij)), strict=True)) for rij in rijen]
    return json.dumps({"licentie": LICENTIE, "cijfers": uit}, ensure_ascii=False, indent=1).encode()


def als_xlsx(rijen: Iterable[Cijferrij]) -> bytes:
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    blad.title, blad.freeze_panes = "Cijfers", "A2"
    blad.append(KOLOMMEN)
    for rij in rijen:
        blad.append([_cel(waarde) for waarde in astuple(rij)])
    uitleg = boek.create_sheet("Uitleg")
    for regel in [*_UITLEG.items(), ("licentie", LICENTIE)]:
        uitleg.append(regel)
    for kop in [*blad[1], *(cel for cel, _uitleg in uitleg.iter_rows())]:
        kop.font = Font(bold=True)
    blad.column_dimensions["D"].width = uitleg.column_dimensions["A"].width = 24
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _getal(waarde: Any) -> Any:
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == int(waarde) else float(waarde)
    return waarde


def _cel(waarde: Any) -> Any:
    """Text stays text in a spreadsheet, also when it begins as a formula does."""
    if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@")):
        return f"'{waarde}"
    return "" if waarde is None else _getal(waarde)


MAKERS = {"csv": als_csv, "json": als_json, "xlsx": als_xlsx}


def csvw(naam: str, titel: str, uitleg: str) -> dict[str, Any]:
    """What the columns of the CSV of this name mean, for machines (CSV on the Web)."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": f"{naam}.csv",
        "dc:title": titel,
        "dc:description": uitleg,
        "dc:license": {"@id": LICENTIE},
        "dc:publisher": _uitgever(),
        "tableSchema": {"columns": [_kolom(naam) for naam in KOLOMMEN]},
    }


def _uitgever() -> str:
    return _("Gemeenten %s") % woorden.met_en()


def _kolom(naam: str) -> dict[str, Any]:
    uit: dict[str, Any] = {"name": naam, "titles": naam, "dc:description": _UITLEG[naam]}
    if naam in ("waarde", "per_1000_inwoners"):
        uit["datatype"] = "decimal"
    return uit | ({"datatype": "date"} if naam == "bijgewerkt" else {})


def catalogus() -> dict[str, Any]:
    """Every indicator as a data set, with its files (DCAT-AP)."""
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
        },
        "@id": adres("opendata"),
        "@type": "dcat:Catalog",
        "dct:title": {"@language": "nl", "@value": f"Cijfers van {STREEK.product['nl']}"},
        "dct:description": {"@language": "nl", "@value": "Alle openbare cijfers over veiligheid in deze streek."},
        "dct:license": {"@id": LICENTIE},
        "dct:language": {"@id": "http://publications.europa.eu/resource/authority/language/NLD"},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": _uitgever()},
        "dcat:dataset": [_dataset(indicator) for indicator in Indicator.objects.all()],
    }


def _dataset(indicator: Indicator) -> dict[str, Any]:
    return {
        "@id": adres("indicator", indicator.slug),
        "@type": "dcat:Dataset",
        "dct:title": {"@language": "nl", "@value": indicator.naam},
        "dct:description": {"@language": "nl", "@value": indicator.meet or indicator.naam},
        "dct:identifier": indicator.slug,
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": _uitgever()},
        "dcat:theme": {"@id": "http://publications.europa.eu/resource/authority/data-theme/JUST"},
        "dcat:keyword": [indicator.thema],
        "dcat:landingPage": {"@id": adres("indicator", indicator.slug)},
        "dcat:distribution": [_verdeling(indicator, soort) for soort in SOORTEN],
    }


def _verdeling(indicator: Indicator, soort: str) -> dict[str, Any]:
    bestand = adres("opendata-bestand", indicator.slug, soort)
    uit: dict[str, Any] = {
        "@id": bestand,
        "@type": "dcat:Distribution",
        "dct:title": f"{indicator.naam} ({soort.upper()})",
        "dcat:accessURL": {"@id": bestand},
        "dcat:downloadURL": {"@id": bestand},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{SOORTEN[soort].partition(';')[0]}"},
        "dct:license": {"@id": LICENTIE},
    }
    return uit | ({"dct:conformsTo": {"@id": adres("opendata-csvw", indicator.slug)}} if soort == "csv" else {})


def adres(naam: str, *delen: str) -> str:
    """A stable address of ours, in full."""
    return settings.PORTAL_URL.rstrip("/") + reverse(naam, args=delen)
