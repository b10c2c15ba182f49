"""`manage.py bench` fills an empty database, starts gunicorn and measures. `script/bench` gives it its own database."""

import itertools
import json
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from meldingen.melding.models import Melding
from meldingen.streek.termijnen import dag_van
from portal import inrichting
from portal.bench import drukte as hotspotmeting
from portal.bench import kaal, piek, verslag
from portal.bench import maatregel as maatregelmeting
from portal.bench.kopie import kopie
from portal.bench.meting import Meetweg, Meter, MetingMislukt
from portal.bench.wegen import kale_wegen, wegen
from portal.demo import personages, vullen

KLEIN = 1_000
# Three rounds over all roads, so that what else this machine does falls on all of them alike.
_RONDES, _VERZOEKEN, _SECONDEN = 3, 120, 3.0
# A tail of one in a hundred asks for more.
_PIEKVERZOEKEN = 2_000


class Command(BaseCommand):
    help = "Meet hoe snel het portaal op deze machine antwoordt, naast wat de machine kaal kan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--meldingen", type=int, default=100_000, help="hoeveel meldingen er in de database staan")
        parser.add_argument("--json", type=Path, help="bestand voor de uitslag")
        parser.add_argument(
            "--groei", action="store_true", help=f"meet om de beurt ook bij {KLEIN} meldingen en vergelijk"
        )
        parser.add_argument("--alleen-piek", action="store_true", help="sla de gewone wegen over")

    def handle(self, *args: Any, meldingen: int, **options: Any) -> None:
        if not settings.BENCH:
            raise CommandError("Gebruik script/bench: dat geeft de meting een eigen database.")
        call_command("migrate", verbosity=0, interactive=False)
        if Melding.objects.exists():
            raise CommandError("In deze database staan al meldingen. De bench werkt alleen in een lege database.")
        call_command("collectstatic", verbosity=0, interactive=False)
        inrichting.laad()
        personages.zet_klaar()
        piek.zet_klaar()
        kaal.maak_tabel()
        klein = None
        if options["groei"]:
            self._vul(KLEIN)
            kleine_wegen = _alle_wegen()
            with kopie() as url:
                duur = self._vul(meldingen)
                klein, groot = self._meet((kleine_wegen, url), (_alle_wegen(), ""))
        else:
            duur = self._vul(meldingen)
            groot = {} if options["alleen_piek"] else self._meet((_alle_wegen(), ""))[0]
        gesteld = (verslag.doelen(groot) if groot else []) + (verslag.groei(klein, groot) if klein else [])
        drukte, piekdoelen = self._meet_piek()
        groot = groot | drukte
        gesteld += piekdoelen + hotspotmeting.meet(meldingen) + maatregelmeting.meet()
        self.stdout.write("\n" + verslag.doelentabel(gesteld))
        if options["json"]:
            self._bewaar(options["json"], meldingen, duur, gesteld, groot, klein)

    def _vul(self, aantal: int) -> float:
        """Fills up to `aantal` meldingen; returns the seconds it took."""
        begin = time.perf_counter()
        erbij = aantal - Melding.objects.count()
        if erbij > 0:
            vullen.vul(erbij, zaad=aantal, tot=dag_van(timezone.now()), processen=os.cpu_count() or 1)
        duur = time.perf_counter() - begin
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        self.stdout.write(f"\n{Melding.objects.count()} meldingen; {erbij} erbij in {duur:.1f} s")
        return round(duur, 1)

    def _meet(self, *proeven: tuple[list[Meetweg], str]) -> list[verslag.Uitslag]:
        """Each proef is its roads and its database ("" is ours). Road by road in turns, so that all have the same weather."""
        with ExitStack() as stapel:
            meters = [
                Meter(stapel.enter_context(_webserver(url)), verzoeken=_VERZOEKEN, seconden=_SECONDEN)
                for _lijst, url in proeven
            ]
            try:
                for _ronde, plek, aantal in itertools.product(range(_RONDES), range(len(proeven[0][0])), (1, 8)):
                    for meter, (lijst, _url) in zip(meters, proeven, strict=True):
                        meter.meet(lijst[plek], aantal)
            except MetingMislukt as fout:
                raise CommandError(str(fout)) from fout
        return [self._toon(meter, lijst) for meter, (lijst, _url) in zip(meters, proeven, strict=True)]

    def _toon(self, meter: Meter, lijst: list[Meetweg]) -> verslag.Uitslag:
        uitslag = {weg.naam: {aantal: meter.uitslag(weg, aantal) for aantal in (1, 8)} for weg in lijst}
        self.stdout.write(verslag.tabel(uitslag, {weg.naam: weg.kaal for weg in lijst}) + "\n")
        return uitslag

    def _meet_piek(self) -> tuple[verslag.Uitslag, list[verslag.Meetgrens]]:
        with _webserver("") as poort:
            try:
                uitslag, toevoer = piek.meet(poort, verzoeken=_PIEKVERZOEKEN, seconden=_SECONDEN, rondes=_RONDES)
            except MetingMislukt as fout:
                raise CommandError(str(fout)) from fout
        self.stdout.write("\n" + verslag.piektabel(uitslag))
        self.stdout.write(
            f"meldingen in {toevoer.seconden} s: {toevoer.verstuurd} verstuurd, {toevoer.bewaard} bewaard"
        )
        return {f"piek: {naam}": m for naam, m in uitslag.items()}, verslag.piekdoelen(uitslag, piek.LEEG, toevoer)

    def _bewaar(
        self,
        pad: Path,
        meldingen: int,
        duur: float,
        gesteld: Sequence[verslag.Meetgrens],
        groot: verslag.Uitslag,
        klein: verslag.Uitslag | None,
    ) -> None:
        inhoud = {
            "meldingen": meldingen,
            "vullen_seconden": duur,
            "gemeten_op": timezone.now().isoformat(timespec="seconds"),
            "machine": {"kernen": os.cpu_count(), "soort": platform.machine(), "python": platform.python_version()},
            "doelen": [vars(doel) | {"gehaald": doel.gehaald} for doel in gesteld],
            "metingen": verslag.als_json(groot),
            "metingen_klein": verslag.als_json(klein) if klein else None,
        }
        pad.write_text(json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n")
        self.stdout.write(f"Uitslag in {pad}")


def _alle_wegen() -> list[Meetweg]:
    return [*kale_wegen(), *wegen(_RONDES * 4 * _VERZOEKEN)]


@contextmanager
def _webserver(url: str) -> Iterator[int]:
    """gunicorn as in production, on the database of `url` ("" is ours): two workers of four threads. Yields its port."""
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        poort = los.getsockname()[1]
    opdracht = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{poort}", "--workers", "2"]
    opdracht += ["--threads", "4", "--preload", "--keep-alive", "60", "--log-level", "warning"]
    # A connection of our own must not outlive the fork, so the server is a process apart.
    omgeving = os.environ | ({"DATABASE_URL": url} if url else {})
    server = subprocess.Popen(opdracht, cwd=settings.BASE_DIR, env=omgeving)
    try:
        for _ in range(300):
            with socket.socket() as proef:
                if proef.connect_ex(("127.0.0.1", poort)) == 0:
                    break
            if server.poll() is not None:
                raise CommandError("De webserver is niet gestart; hierboven staat waarom.")
            time.sleep(0.1)
        yield poort
    finally:
        server.terminate()
        server.wait(timeout=15)
