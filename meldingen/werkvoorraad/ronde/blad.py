"""What the page of a round shows. Reads only.

The page stays on a phone for a day, so it holds what one needs in the street and no more: never who reported, no notes of
colleagues, and of a confidential melding only that it is there.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen import toegang
from meldingen.hotspots import lezen
from meldingen.models import Melding, Rondestop, Standaardtekst
from meldingen.models.melding import MeldingQuerySet
from meldingen.termijnen import dag_van
from meldingen.workflow import Overgang, Recht

from .forms import (
    OP_STRAAT,
    VORMEN,
    FotoStapForm,
    GeweestForm,
    NietGeweestForm,
    NotitieStapForm,
    StapForm,
    StatusStapForm,
)


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

    def _vorm(self, vorm: type[StapForm], **bij) -> StapForm:
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


@dataclass(frozen=True)
class Blad:
    te_doen: list[Stop]
    gedaan: list[Stop]

    @property
    def nu(self) -> Stop | None:
        """The stop the bar under the thumb is about: the one that is open."""
        return next((stop for stop in [*self.te_doen, *self.gedaan] if stop.open), None)


def meldingen(door: AbstractBaseUser) -> MeldingQuerySet:
    return toegang.meldingen_voor(door).select_related("categorie", "buurt", "team").defer("buurt__geometrie")


def lees(door: AbstractBaseUser, *, kies: int | None = None, fout: StapForm | None = None) -> Blad:
    """Today's round. `kies` is the melding whose stop is open; else the first that is still to do."""
    rijen = list(
        Rondestop.objects.filter(ronde__boa_id=door.pk, ronde__dag=dag_van(timezone.now()))
        .filter(melding__in=toegang.meldingen_voor(door))
        .select_related("melding__categorie", "melding__buurt", "melding__team")
        .defer("melding__buurt__geometrie")
        .prefetch_related("melding__fotos")
    )
    teksten = list(Standaardtekst.objects.filter(status__in=OP_STRAAT))
    stops = [Stop(rij, door, _passend(teksten, rij.melding), fout if rij.melding_id == kies else None) for rij in rijen]
    te_doen = [stop for stop in stops if not stop.gedaan]
    druk = lezen.bij([stop.melding for stop in te_doen])
    for stop in te_doen:
        stop.drukte = druk.get(stop.melding.pk)
    gedaan = [stop for stop in stops if stop.gedaan]
    gekozen = next((stop for stop in stops if stop.melding.pk == kies), te_doen[0] if te_doen else None)
    if gekozen:
        gekozen.open = True
    return Blad(te_doen, gedaan)


def vorm(soort: str, melding: Melding, door: AbstractBaseUser, *gegevens) -> StapForm | None:
    """The form of a kind of step, filled in; None when there is no such kind."""
    klasse = VORMEN.get(soort)
    if klasse is None:
        return None
    bij = {"stappen": toegang.mogelijke_stappen(door, melding)} if klasse is StatusStapForm else {}
    return klasse(*gegevens, melding=melding, door=door, **bij)


def _passend(teksten: list[Standaardtekst], melding: Melding) -> list[Standaardtekst]:
    """As `Standaardtekst.objects.voor`, for forty meldingen at the price of one."""
    soorten = (None, melding.categorie_id, melding.categorie.ouder_id)
    return [t for t in teksten if t.gemeente_code == melding.gemeente_code and t.categorie_id in soorten]
