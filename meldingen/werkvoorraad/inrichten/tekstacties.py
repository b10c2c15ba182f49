"""The texts that staff of a gemeente start from. Asks the right to set up that gemeente, and leaves a row of history."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.models import Categorie, Inrichtingswijziging
from meldingen.melding.workflow import NAMEN, OVERGANGEN, Status
from meldingen.werkvoorraad.inrichten.models import Standaardtekst

from .acties import leg_vast, op_slot

# The steps at which the reporter reads something.
BIJ = tuple(status for status in Status if any(stap.naar == status and stap.bericht for stap in OVERGANGEN.values()))


class TekstKanNiet(ActieFout):
    """A standard text that cannot be kept like this; the text says what to do."""


@transaction.atomic
def bewaar_tekst(
    gemeente_code: str,
    *,
    titel: str,
    tekst: str,
    status: str,
    door: AbstractBaseUser,
    categorie: Categorie | None = None,
    pk: int | None = None,
) -> Standaardtekst:
    """A new text, or (`pk`) another version of one. Raises MagNietInrichten, TekstKanNiet for a title that is in use."""
    op_slot(gemeente_code, door)
    titel = " ".join(titel.split())
    oud = Standaardtekst.objects.filter(pk=pk, gemeente_code=gemeente_code).first() if pk else None
    if (
        Standaardtekst.objects.filter(gemeente_code=gemeente_code, status=status, titel=titel)
        .exclude(pk=pk or 0)
        .exists()
    ):
        raise TekstKanNiet(_("Er is al een tekst met de titel '%s' bij deze status. Kies een andere titel.") % titel)
    voor = _in_woorden(oud) if oud else ""
    nieuw = oud or Standaardtekst(gemeente_code=gemeente_code)
    nieuw.titel, nieuw.tekst, nieuw.status, nieuw.categorie = titel, tekst.strip(), status, categorie
    nieuw.save()
    if (na := _in_woorden(nieuw)) != voor:
        wat = _("Standaardtekst gewijzigd: %s") if oud else _("Standaardtekst gemaakt: %s")
        leg_vast(gemeente_code, door, Inrichtingswijziging.Onderwerp.TEKST, wat % titel, voor=voor, na=na)
    return nieuw


@transaction.atomic
def verwijder_tekst(tekst: Standaardtekst, *, door: AbstractBaseUser) -> None:
    """Remove a text; messages that were made with it stay as they are. Twice is no error."""
    op_slot(tekst.gemeente_code, door)
    if Standaardtekst.objects.filter(pk=tekst.pk).delete()[0]:
        wat = _("Standaardtekst verwijderd: %s") % tekst.titel
        leg_vast(tekst.gemeente_code, door, Inrichtingswijziging.Onderwerp.TEKST, wat, voor=_in_woorden(tekst))


def _in_woorden(tekst: Standaardtekst) -> str:
    soort = str(tekst.categorie) if tekst.categorie else _("elke soort")
    return f"{NAMEN[Status(tekst.status)]}, {soort}: {tekst.titel}\n{tekst.tekst}"
