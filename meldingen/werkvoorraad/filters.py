"""What the list, the map, a bulk action and an export look at: one filter, read from the address. Nonsense in the address is
left out, never an error. Every filter is within what somebody may see (`toegang`); reads only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from meldingen.cijfers.hotspots.models import Hotspotcel
from meldingen.melding import toegang, zoeken
from meldingen.melding.models import Foto, Terugkoppeling
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import PAUZE
from meldingen.streek import termijnen
from meldingen.streek.gebieden import gemeentenamen

from .filterform import FilterForm


@dataclass(frozen=True)
class Chip:
    """One chosen part of the filter in words, and the address without it."""

    tekst: str
    zonder: str


class Werkkeuze:
    """A filter as somebody chose it. `meldingen` is unordered and unsliced; `in_volgorde` is as the list shows them."""

    def __init__(self, gebruiker: Any, form: FilterForm, gemeenten: frozenset[str]) -> None:
        self._gebruiker, self.form, self.gemeenten = gebruiker, form, gemeenten
        self._gekozen = form.gekozen()

    @cached_property
    def vraag(self) -> str:
        """The filter as it stands in the address, without what says nothing: always in the same order."""
        return urlencode(list(self._paren()))

    def _paren(self) -> Iterator[tuple[str, str]]:
        for naam, waarden in self.form.als_paren().items():
            for waarde in waarden:
                yield naam, waarde

    @property
    def gesloten(self) -> bool:
        return self._gekozen.get("toon") == "gesloten"

    @property
    def leeg(self) -> bool:
        """Nothing chosen beside the gemeente."""
        return not set(self.form.als_paren()) - {"gemeente"}

    def chips(self) -> list[Chip]:
        paren = list(self._paren())
        uit = []
        for plek, (naam, waarde) in enumerate(paren):
            if naam != "gemeente":
                zonder = urlencode(paren[:plek] + paren[plek + 1 :])
                uit.append(Chip(self.form.in_woorden(naam, waarde), f"?{zonder}"))
        return uit

    @property
    def omschrijving(self) -> str:
        """The whole filter in words, for a log or a file."""
        namen = gemeentenamen()
        waar = ", ".join(namen.get(code, code) for code in sorted(self.gemeenten))
        return " · ".join([waar, *(chip.tekst for chip in self.chips())])

    @cached_property
    def gezocht(self) -> zoeken.Zoekuitslag | None:
        tekst = self._gekozen.get("q")
        return zoeken.zoek(self._zonder_woorden, tekst) if tekst else None

    @cached_property
    def meldingen(self) -> MeldingQuerySet:
        rijen = self.gezocht.meldingen if self.gezocht else self._zonder_woorden
        if melder := self._gekozen.get("melder"):
            rijen = zoeken.zoek_melder(rijen, melder)
        return rijen

    @cached_property
    def _zonder_woorden(self) -> MeldingQuerySet:
        rijen = toegang.meldingen_voor(self._gebruiker, gemeenten=self.gemeenten)
        return _vernauw(_stand(rijen, self._gekozen), self._gekozen, self._gebruiker)

    def in_volgorde(self) -> MeldingQuerySet:
        return self.meldingen.order_by(*(("-gesloten_op", "-id") if self.gesloten else ("uiterlijk_op", "id")))


def lees(gebruiker: Any, vraag: Mapping[str, Any]) -> Werkkeuze:
    """The filter in `vraag` (a QueryDict), within what `gebruiker` may see.

    Several gemeenten at once only with the right to see them together; else the one that was asked for, or their first.
    """
    zichtbaar = toegang.gemeenten_met(gebruiker, Recht.BEKIJKEN, ook_per_team=True)
    form = FilterForm(vraag, gebruiker=gebruiker, zichtbaar=zichtbaar)
    return Werkkeuze(gebruiker, form, form.gemeenten())


def _stand(rijen: MeldingQuerySet, gekozen: dict) -> MeldingQuerySet:
    """Open (and of which term), or closed."""
    if gekozen.get("toon") == "gesloten":
        return rijen.gesloten()
    nu = timezone.now()
    match gekozen.get("termijn"):
        case "laat":
            return rijen.te_laat(nu)
        case "vandaag":
            einde = termijnen.uiterste_moment(nu, 0)
            return rijen.openstaand().exclude(status__in=sorted(PAUZE)).filter(uiterlijk_op__range=(nu, einde))
        case "week":
            einde = termijnen.uiterste_moment(nu, 5)
            return rijen.openstaand().exclude(status__in=sorted(PAUZE)).filter(uiterlijk_op__range=(nu, einde))
    return rijen.openstaand()


def _vernauw(rijen: MeldingQuerySet, gekozen: dict, gebruiker: Any) -> MeldingQuerySet:
    for naam in ("status", "urgentie", "bron"):
        if waarden := gekozen.get(naam):
            rijen = rijen.filter(**{f"{naam}__in": waarden})
    if categorie := gekozen.get("categorie"):
        rijen = rijen.filter(Q(categorie__slug=categorie) | Q(categorie__ouder__slug=categorie))
    if team := gekozen.get("team"):
        rijen = rijen.filter(team_id=int(team))
    if gebied := gekozen.get("gebied"):
        rijen = rijen.filter(wijk_code=gebied) if gebied.startswith("WK") else rijen.filter(buurt__code=gebied)
    if vlak := gekozen.get("vlak"):
        rijen = rijen.binnen(vlak)
    return _bijzonder(_van_wie(rijen, gekozen.get("wie"), gebruiker), gekozen)


def _van_wie(rijen: MeldingQuerySet, wie: str | None, gebruiker: Any) -> MeldingQuerySet:
    if wie == "ik":
        return rijen.filter(behandelaar_id=gebruiker.pk)
    if wie == "niemand":
        return rijen.filter(behandelaar=None)
    return rijen.filter(behandelaar_id=int(wie)) if wie else rijen


def _bijzonder(rijen: MeldingQuerySet, gekozen: dict) -> MeldingQuerySet:
    if gekozen.get("foto"):
        rijen = rijen.filter(Exists(Foto.objects.filter(melding=OuterRef("pk"))))
    if gekozen.get("druk"):
        hier = Hotspotcel.objects.filter(
            cel=OuterRef("cel"),
            hotspot__gemeente_code=OuterRef("gemeente_code"),
            hotspot__hoofdcategorie=OuterRef("categorie__ouder"),
        )
        rijen = rijen.filter(Exists(hier))
    if oordeel := gekozen.get("oordeel"):
        zegt = Terugkoppeling.objects.filter(melding=OuterRef("pk"), opgelost=oordeel == "opgelost")
        rijen = rijen.filter(Exists(zegt))
    return rijen
