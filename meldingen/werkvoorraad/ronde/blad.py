"""What the page of a round shows. Reads only.

The page stays on a phone for a day, so it holds what one needs in the street and no more: never who reported, no notes of
colleagues, and of a confidential melding only that it is there.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone

from meldingen.cijfers.hotspots import lezen
from meldingen.melding import toegang
from meldingen.melding.models import Melding
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from meldingen.werkvoorraad.ronde.models import Rondestop

from .forms import OP_STRAAT, VORMEN, StapForm, StatusStapForm
from .stop import Stop


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


def vorm(soort: str, melding: Melding, door: AbstractBaseUser, *gegevens: Any) -> StapForm | None:
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
