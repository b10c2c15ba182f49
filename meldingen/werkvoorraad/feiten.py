"""What is known of a melding, as the list of facts on its page: each a question with its answer. Reads only.

Decides which facts somebody sees and in which words; how they look says the template.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from meldingen.melding.models import Melder, Melding
from meldingen.melding.rechten import Recht
from meldingen.melding.templatetags.portaal import tel


@dataclass(frozen=True)
class Weg:
    """A link: its words, where it goes, and what only a screen reader hears after it."""

    woord: str
    adres: str
    verder: str = ""


@dataclass(frozen=True)
class Feit:
    """Each line of the answer stands on its own; `wijzig` leads to where the fact is changed."""

    vraag: str
    regels: tuple[str | Weg, ...]
    wijzig: Weg | None = None


def van(melding: Melding, *, mag: set[str], melder: Melder | None, lijst: str = "") -> list[Feit]:
    """`mag`: the rights of who looks; `melder` only for who may know; `lijst`: the list they came from, to go back to."""
    behandelt = Recht.BEHANDELEN.value in mag
    feiten = [_waar(melding, behandelt, lijst), *_wanneer(melding), *_wie(melding)]
    feiten += [Feit(rij["vraag"], (rij["antwoord"],)) for rij in melding.antwoorden]
    feiten += [*_samen(melding), *_elders(melding, behandelt)]
    return feiten + ([_melder(melder)] if melder or Recht.MELDER_ZIEN.value in mag else [])


def dag(wanneer: date) -> str:
    return date_format(wanneer, "l j F Y")


def dag_en_uur(wanneer: datetime) -> str:
    return f"{date_format(timezone.localtime(wanneer), 'l j F Y, H:i')} {_('uur')}"


def plek(melding: Melding) -> tuple[str, ...]:
    """The address, what the reporter said of it, and the buurt; nothing twice."""
    return tuple(dict.fromkeys(deel for deel in (melding.plek, melding.plek_in_woorden, melding.buurt.naam) if deel))


def _waar(melding: Melding, behandelt: bool, lijst: str) -> Feit:
    adres = reverse("werkvoorraad-plek", args=[melding.pk], query={"lijst": lijst} if lijst else None)
    wijzig = Weg(_("Verzet"), adres, _("de plek")) if behandelt else None
    return Feit(_("Waar"), plek(melding), wijzig)


def _wanneer(melding: Melding) -> Iterator[Feit]:
    yield Feit(_("Gemeld"), (f"{dag_en_uur(melding.gemeld_op)} ({melding.get_bron_display()})",))
    if melding.taal != "nl":
        zin = _("De melder leest onze mails in deze taal. Wat u zelf schrijft, gaat mee zoals u het schreef.")
        yield Feit(_("Taal"), (f"{melding.get_taal_display()}. {zin}",))
    klaar = [dag(melding.uiterlijk_op)]
    if melding.ingepland_op:
        klaar.append(_("Ingepland op %(dag)s") % {"dag": dag(melding.ingepland_op)})
    yield Feit(_("Uiterlijk klaar"), tuple(klaar))


def _wie(melding: Melding) -> Iterator[Feit]:
    wie = f"{melding.team}: {melding.behandelaar}" if melding.behandelaar else str(melding.team)
    yield Feit(_("Wie"), (wie,))
    yield Feit(_("Waarom hier"), (melding.route_reden,))


def _samen(melding: Melding) -> Iterator[Feit]:
    for vraag, ander in ((_("Dubbel van"), melding.hoofdmelding), (_("Deel van"), melding.deel_van)):
        if ander:
            yield Feit(vraag, (Weg(ander.nummer, reverse("werkvoorraad-melding", args=[ander.pk])),))


def _elders(melding: Melding, behandelt: bool) -> Iterator[Feit]:
    if not (melding.kenmerk_elders or behandelt):
        return
    woord = _("Wijzig") if melding.kenmerk_elders else _("Vul in")
    adres = reverse("werkvoorraad-kenmerk", args=[melding.pk])
    wijzig = Weg(woord, adres, _("nummer in een ander systeem")) if behandelt else None
    yield Feit(_("Nummer elders"), (melding.kenmerk_elders or _("Geen"),), wijzig)


def _melder(melder: Melder | None) -> Feit:
    if melder is None:
        return Feit(_("Melder"), (_("Anoniem"),))
    regels: list[str | Weg] = [melder.naam or _("Geen naam")]
    if melder.telefoon:
        regels.append(Weg(melder.telefoon, tel(melder.telefoon)))
    if melder.email:
        regels.append(Weg(melder.email, f"mailto:{melder.email}"))
    return Feit(_("Melder"), tuple(regels))
