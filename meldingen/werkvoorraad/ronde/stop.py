"""One stop of a round as its page shows it: what it is called, which facts are said and what can be done. Reads only.

The page stays on a phone for a day: of a confidential melding it says only that it is there.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from meldingen.cijfers.hotspots import lezen
from meldingen.melding import toegang
from meldingen.melding.fotos import Fotoregel
from meldingen.melding.models import Melding
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Overgang
from meldingen.werkvoorraad import fotos
from meldingen.werkvoorraad.feiten import Feit
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from meldingen.werkvoorraad.ronde.models import Rondestop

from .forms import (
    OP_STRAAT,
    FotoStapForm,
    GeweestForm,
    NietGeweestForm,
    NotitieStapForm,
    StapForm,
    StatusStapForm,
)


@dataclass(frozen=True)
class Knop:
    """A button: its icon, its words, and what the step is called while it waits for the network."""

    icoon: str
    woorden: str
    stap: str


@dataclass
class Stop:
    """One line of the round, with its forms; `fout` is the one that was sent and could not be taken."""

    rij: Rondestop
    door: AbstractBaseUser
    teksten: list[Standaardtekst]
    fout: StapForm | None = None
    open: bool = False
    drukte: lezen.Drukte | None = None
    stappen: list[Overgang] = field(init=False)

    def __post_init__(self) -> None:
        mogelijk = toegang.mogelijke_stappen(self.door, self.melding)
        self.stappen = [stap for stap in mogelijk if stap.naar in OP_STRAAT]

    @property
    def melding(self) -> Melding:
        return self.rij.melding

    @property
    def gedaan(self) -> bool:
        return self.rij.geweest_op is not None or not self.melding.is_open

    @property
    def vertrouwelijk(self) -> bool:
        return self.melding.categorie.vertrouwelijk

    @property
    def naam(self) -> str:
        return _("Vertrouwelijke melding") if self.vertrouwelijk else self.melding.categorie.naam

    @property
    def waar(self) -> str:
        """The place, with its buurt where the place does not say it."""
        return ", ".join(dict.fromkeys([self.melding.plek, self.melding.buurt.naam]))

    @property
    def drukzin(self) -> str:
        """That the way leads past a busy place, and when it is busy; empty when it does not."""
        if self.drukte is None:
            return ""
        zin = _("U komt langs een drukke plek (%(soort)s)") % {"soort": self.drukte.hotspot.hoofdcategorie.naam}
        return f"{zin}: {self.drukte.tijden}." if self.drukte.tijden else f"{zin}."

    @property
    def fotos(self) -> list[Fotoregel]:
        return [] if self.vertrouwelijk else fotos.van(self.melding)

    @property
    def feiten(self) -> list[Feit]:
        """What one needs to know in the street; nothing of what is confidential."""
        if self.vertrouwelijk:
            return []
        melding = self.melding
        gemeld = date_format(timezone.localtime(melding.gemeld_op), "l j F, H.i")
        precies = melding.plek_in_woorden if melding.plek_in_woorden != melding.plek else ""
        return [
            *([Feit(_("Waar precies"), (precies,))] if precies else []),
            *[Feit(rij["vraag"], (rij["antwoord"],)) for rij in melding.antwoorden],
            Feit(_("Gemeld"), (f"{gemeld} {_('uur')}",)),
            Feit(_("Uiterlijk klaar"), (date_format(melding.uiterlijk_op, "l j F"),)),
            Feit(_("Waarom bij ons"), (melding.route_reden,)),
        ]

    @property
    def geweest_knop(self) -> Knop:
        if self.rij.geweest_op:
            return Knop("undo-2", _("Toch niet geweest"), _("Toch niet geweest"))
        return Knop("map-pin-check", _("Ik ben er geweest"), _("Geweest"))

    @property
    def toont_status(self) -> bool:
        """Also when no step is left: what was refused is shown with the form it was sent with."""
        return bool(self.stappen) or self.status.is_bound

    @property
    def mag_behandelen(self) -> bool:
        return toegang.mag(self.door, Recht.BEHANDELEN, self.melding)

    @property
    def met_bericht(self) -> str:
        """The statuses that ask for a message, for a phone that has to say so without network."""
        return " ".join(stap.naar for stap in self.stappen if stap.bericht)

    @property
    def geo(self) -> str:
        """Opens whatever navigation somebody has on the phone, and tells no map company anything. An iPhone does not know
        it: the page offers `kaart` beside it."""
        punt = f"{self.melding.punt.y:.6f},{self.melding.punt.x:.6f}"
        return f"geo:{punt}?q={punt}"

    @property
    def kaart(self) -> str:
        """The way there on a map on the web: only the place goes along."""
        return f"https://www.openstreetmap.org/directions?to={self.melding.punt.y:.6f}%2C{self.melding.punt.x:.6f}"

    def _vorm(self, vorm: type[StapForm], **bij: Any) -> StapForm:
        return self.fout if isinstance(self.fout, vorm) else vorm(melding=self.melding, door=self.door, **bij)

    @cached_property
    def status(self) -> StapForm:
        return self._vorm(StatusStapForm, stappen=self.stappen)

    @cached_property
    def notitie(self) -> StapForm:
        return self._vorm(NotitieStapForm)

    @cached_property
    def foto(self) -> StapForm:
        return self._vorm(FotoStapForm)

    @cached_property
    def geweest(self) -> StapForm:
        return self._vorm(NietGeweestForm if self.rij.geweest_op else GeweestForm)
