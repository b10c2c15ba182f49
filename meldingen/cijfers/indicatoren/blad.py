"""What a page says of one indicator: its tables, the remarks below them, and what the figures do and do not tell.

Decides which words stand where, and no figure: that does `cijfers`. How it looks says the template.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.template.defaultfilters import capfirst
from django.urls import reverse
from django.utils.translation import gettext as _

from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.reeksen import EIGEN, EIGEN_BRON, Punt
from meldingen.cijfers.woorden import of_waarden, periode_in_woorden

from ..perioden import Periode
from .cijfers import Cijfers, per_1000
from .tabel import Bronregels
from .van_buiten import KADERNOTA


@dataclass(frozen=True)
class Tabelvak:
    """One cell; `merken` stand softly behind what it says."""

    tekst: str
    merken: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tabelgroep:
    """Rows below one head: each the name of its period and its cells."""

    kop: str
    rijen: list[tuple[str, list[Tabelvak]]]


@dataclass(frozen=True)
class Cijfertabel:
    """`titel` stands above it, `naam` is how a screen reader calls it, `eerste` heads the column of the periods."""

    titel: str
    naam: str
    eerste: str
    kolommen: Sequence[str]
    groepen: list[Tabelgroep]

    @property
    def breedte(self) -> int:
        return len(self.kolommen) + 1


@dataclass(frozen=True)
class Uitklaptabel:
    """A table behind a button, with a sentence before or after it."""

    knop: str
    tabel: Cijfertabel
    vooraf: str = ""
    achteraf: str = ""
    met_verborgen: bool = False


@dataclass(frozen=True)
class Cijferblad:
    """`gebied` is drawn; `inwoners` (area code -> number) make rates; `maanden` come from `per_maand`; `schets`: the borders
    of buurten are rough."""

    cijfers: Cijfers
    gebied: str
    inwoners: Mapping[str, int]
    maanden: tuple[list[str], list[tuple[Periode, list[Punt | None]]]] = field(default=([], []))
    schets: bool = False

    @property
    def indicator(self) -> Indicator:
        return self.cijfers.indicator

    @property
    def is_leeg(self) -> bool:
        """Neither a series nor a month to show."""
        return not self.cijfers.gebieden and not self.maanden[1]

    @property
    def grafiek(self) -> str:
        """Where the chart is drawn."""
        return f"{reverse('indicator-grafiek', args=[self.indicator.slug])}?{urlencode({'gebied': self.gebied})}"

    @property
    def tabel(self) -> Cijfertabel | None:
        if not self.cijfers.gebieden:
            return None
        naam = self.indicator.naam
        groepen = [_groep(groep, _kop(groep), _vak) for groep in self.cijfers.per_bron]
        wat = _("Tabel van %(naam)s") % {"naam": naam}
        return Cijfertabel(f"{naam}, {self.indicator.eenheid}", wat, _("Periode"), self.cijfers.gebieden, groepen)

    @property
    def uitklaptabellen(self) -> list[Uitklaptabel]:
        return [tabel for tabel in (self._per_1000(), self._per_maand()) if tabel]

    def _per_1000(self) -> Uitklaptabel | None:
        groepen = [_groep(groep, capfirst(groep.wie), _relatief) for groep in per_1000(self.cijfers, self.inwoners)]
        if not groepen:
            return None
        titel = _("%(naam)s per 1.000 inwoners") % {"naam": self.indicator.naam}
        zin = _(
            "Zo kunt u een grote en een kleine gemeente naast elkaar leggen. Wij rekenen met het aantal inwoners van nu, "
            "ook voor eerdere jaren."
        )
        tabel = Cijfertabel(titel, titel, _("Periode"), self.cijfers.gebieden, groepen)
        return Uitklaptabel(_("Per 1.000 inwoners"), tabel, vooraf=zin)

    def _per_maand(self) -> Uitklaptabel | None:
        kolommen, maanden = self.maanden
        if not maanden:
            return None
        wat = _("%(naam)s per maand") % {"naam": self.indicator.naam}
        rijen = [(capfirst(maand.naam), [_maandvak(punt) for punt in rij]) for maand, rij in maanden]
        titel = f"{wat}: {EIGEN_BRON}"
        zin = _(
            "Vergelijk een maand alleen met dezelfde maand van een ander jaar. Oudere maanden staan in de bestanden."
        )
        tabel = Cijfertabel(titel, wat, _("Maand"), kolommen, [Tabelgroep("", rijen)])
        return Uitklaptabel(_("Per maand, in dit portaal"), tabel, achteraf=zin, met_verborgen=True)

    @property
    def opmerkingen(self) -> list[str]:
        return [f"* {gebied}, {periode}: {opmerking}." for gebied, periode, opmerking in self.cijfers.opmerkingen]

    @property
    def zinnen(self) -> list[str]:
        """What has to be known to read the tables well."""
        zinnen = []
        if self.cijfers.buiten:
            zinnen.append(
                _(
                    "Elke bron telt iets anders. Tel ze niet op. Van andere bronnen dan de kadernota tonen wij hele "
                    "jaren, en geen aantallen onder vijf."
                )
            )
        if self.cijfers.eigen and self.cijfers.kadernota:
            zinnen.append(
                _(
                    "De twee reeksen meten niet hetzelfde. De kadernota telt wat de politie kreeg. Dit portaal telt wat "
                    "inwoners hier melden. Tel ze niet op en trek er geen lijn tussen."
                )
            )
        if self.cijfers.eigen_verborgen and not self.cijfers.eigen:
            zinnen.append(
                _(
                    "Het portaal telt deze meldingen wel, maar toont het aantal niet. Zo blijven de mensen om wie het "
                    "gaat beschermd."
                )
            )
        return zinnen

    @property
    def antwoorden(self) -> list[tuple[str, str]]:
        """(question, answer) about the indicator, without those that have no answer."""
        een = self.indicator
        eerste = next(iter(een.doelen.all()), None)
        goed = "" if een.richting == Indicator.Richting.KWALITATIEF else capfirst(een.get_richting_display())
        alle = [
            (_("Doel"), een.doel),
            (_("Vergeleken met"), capfirst(eerste.referentie) if eerste else ""),
            (_("Wat is goed"), goed),
            (_("Wat dit meet"), een.meet),
            (_("Wat dit niet zegt"), een.meet_niet),
        ]
        return [(vraag, zegt) for vraag, zegt in alle if zegt] + [(_("Bron"), "; ".join(self.cijfers.bronnen))]


def _groep(groep: Bronregels, kop: str, vak: Callable[[Punt | None], Tabelvak]) -> Tabelgroep:
    return Tabelgroep(kop, [(periode_in_woorden(periode), list(map(vak, punten))) for periode, punten in groep.regels])


def _kop(groep: Bronregels) -> str:
    eigen_naam = {KADERNOTA: _("In de kadernota"), EIGEN: _("In dit portaal")}
    return eigen_naam.get(groep.herkomst) or capfirst(groep.wie)


def _vak(punt: Punt | None) -> Tabelvak:
    """What a source says of one period; a star points to its remark below the table."""
    if punt is None:
        return Tabelvak(_("geen cijfer"))
    if punt.verborgen:
        return Tabelvak(_("verborgen"))
    if punt.deel:
        return Tabelvak(f"{of_waarden(punt.waarden)} ({_('deel')})")
    return Tabelvak(of_waarden(punt.waarden) + "*" * bool(punt.opmerking), _merken(punt))


def _relatief(punt: Punt | None) -> Tabelvak:
    """The same per 1,000 residents: one decimal, and no star, for a remark is about the figure itself."""
    return Tabelvak(of_waarden(punt.waarden, 1), _merken(punt)) if punt else _vak(None)


def _merken(punt: Punt) -> tuple[str, ...]:
    alle = ((punt.voorlopig, _("voorlopig")), (punt.herzien, _("herzien")))
    return tuple(merk for geldt, merk in alle if geldt)


def _maandvak(punt: Punt | None) -> Tabelvak:
    if punt is None:
        return Tabelvak(_("geen cijfer"))
    if punt.verborgen:
        return Tabelvak(_("verborgen"))
    return Tabelvak(f"{punt.waarde} ({_('deel')})" if punt.deel else str(punt.waarde))
