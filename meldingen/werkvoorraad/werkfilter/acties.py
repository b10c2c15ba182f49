"""Keeping a filter of the werkvoorraad under a name, for oneself or for the whole gemeente."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout, GeenRecht
from meldingen.melding.rechten import Recht
from meldingen.werkvoorraad.werkfilter.models import Werkfilter

MEESTE = 30


class FilterKanNiet(ActieFout):
    """A filter that cannot be kept like this; the text says what to do."""


@transaction.atomic
def bewaar_filter(
    vraag: str, *, naam: str, gemeente_code: str, door: AbstractBaseUser, gedeeld: bool = False
) -> Werkfilter:
    """Keep the filter of an address. The same name again replaces it. Raises GeenRecht, FilterKanNiet.

    A shared filter asks the right to set up the gemeente.
    """
    if gedeeld and gemeente_code not in toegang.gemeenten_met(door, Recht.INRICHTEN):
        raise GeenRecht
    naam = " ".join(naam.split())
    wiens = {"gedeeld": True} if gedeeld else {"gedeeld": False, "eigenaar_id": door.pk}
    er_al = Werkfilter.objects.filter(gemeente_code=gemeente_code, **wiens)
    if er_al.count() >= MEESTE and not er_al.filter(naam=naam).exists():
        raise FilterKanNiet(_("U hebt al %d filters. Verwijder er eerst een die u niet meer gebruikt.") % MEESTE)
    filter_, _nieuw = Werkfilter.objects.update_or_create(
        gemeente_code=gemeente_code,
        naam=naam,
        **wiens,
        defaults={"vraag": vraag},
        create_defaults={"vraag": vraag, "eigenaar_id": door.pk},
    )
    return filter_


@transaction.atomic
def verwijder_filter(filter_: Werkfilter, *, door: AbstractBaseUser) -> None:
    """Remove one's own filter, or a shared one with the right to set up the gemeente. Raises FilterKanNiet."""
    eigen = not filter_.gedeeld and filter_.eigenaar_id == door.pk
    if not eigen and filter_.gemeente_code not in toegang.gemeenten_met(door, Recht.INRICHTEN):
        raise FilterKanNiet(_("Dit filter is van de hele gemeente. De coördinator kan het verwijderen."))
    Werkfilter.objects.filter(pk=filter_.pk).delete()
