"""A melding that is being filled in: kept on the server under an address nobody guesses, so that an error, Back or a
session that ended loses nothing. Its key becomes the idempotency key: sending twice gives one melding.

What is typed is written under the row lock of the concept; sending claims it (`UPDATE ... WHERE gewijzigd_op`: as it was
read). A file goes when the row that named it is gone for good, after commit.
"""

from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding.models import Categorie, Concept, Foto, Melding
from meldingen.streek.plek import Plek

from .fouten import ActieFout
from .meld import Antwoord, meld

MEESTE_FOTOS = 5


class TeVeelFotos(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U kunt %d foto's meesturen. Haal er eerst een weg.") % MEESTE_FOTOS)


class NietCompleet(ActieFout):
    """Something is still missing: `veld` says what (tekst, categorie, plek)."""

    def __init__(self, veld: str) -> None:
        self.veld = veld
        super().__init__(_("Er ontbreekt nog iets. Vul dit eerst aan."))


class ConceptVeranderd(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Er is intussen iets veranderd. Kijk alles nog een keer na."))


def begin(**velden: Any) -> Concept:
    return Concept.objects.create(gegevens=velden)


@transaction.atomic
def bewaar(concept: Concept, **velden: Any) -> Concept:
    """Write down what one step gave; the other steps stay. After sending nothing changes any more."""
    nu = Concept.objects.select_for_update().get(pk=concept.pk)
    if nu.melding_id is None:
        if velden.get("categorie", nu.gegevens.get("categorie")) != nu.gegevens.get("categorie"):
            nu.gegevens.pop("antwoorden", None)  # they belong to the questions of another category
        nu.gegevens = {**nu.gegevens, **velden}
        nu.save()
    concept.gegevens, concept.melding_id = nu.gegevens, nu.melding_id
    return concept


@transaction.atomic
def voeg_foto_toe(concept: Concept, *, jpeg: bytes, vingerafdruk: str) -> Foto:
    """Keep a photo that `beeld.schoon` made. The same photo again is the same row. Raises TeVeelFotos."""
    nu = Concept.objects.select_for_update().get(pk=concept.pk)
    fotos = list(concept.fotos.filter(melding__isnull=True))
    for foto in fotos:
        if foto.vingerafdruk == vingerafdruk:
            return foto
    if len(fotos) >= MEESTE_FOTOS:
        raise TeVeelFotos
    nu.met_foto = concept.met_foto = True
    # A photo is a change: who is sending at this moment looks again.
    nu.save(update_fields=["met_foto", "gewijzigd_op"])
    return Foto.objects.create(concept=concept, vingerafdruk=vingerafdruk, bestand=ContentFile(jpeg, name="foto.jpg"))


@transaction.atomic
def verwijder_foto(concept: Concept, foto_id: int) -> None:
    """Remove a photo of this concept, file and all; another one's photo is left alone."""
    foto = concept.fotos.filter(pk=foto_id, melding__isnull=True).first()
    if foto:
        bestand = foto.bestand
        foto.delete()
        transaction.on_commit(lambda: bestand.storage.delete(str(bestand.name)))


def verstuur(
    concept: Concept, *, categorie: Categorie, antwoorden: list[Antwoord], taal: str = settings.LANGUAGE_CODE
) -> Melding:
    """Make the melding of a concept read a moment ago, once: its key guards that, whoever sends it at the same time.

    What was typed leaves the concept with it. Raises NietCompleet, ConceptVeranderd (since it was read), BuitenGebied.
    """
    if concept.melding:
        return concept.melding
    gegevens = concept.gegevens
    if not gegevens.get("tekst"):
        raise NietCompleet("tekst")
    if categorie.slug != gegevens.get("categorie") or categorie.alleen_verwijzen:
        raise NietCompleet("categorie")
    if gegevens.get("lon") is None:
        raise NietCompleet("plek")
    melding = meld(
        sleutel=concept.sleutel,
        tekst=gegevens["tekst"],
        categorie=categorie,
        plek=Plek(
            gegevens["lon"], gegevens["lat"], gegevens.get("adres", ""), woorden=gegevens.get("plek_in_woorden", "")
        ),
        antwoorden=antwoorden,
        melder={
            "naam": gegevens.get("naam", ""),
            "email": gegevens.get("email", ""),
            "telefoon": gegevens.get("telefoon", ""),
        },
        fotos=_fotos(concept) if concept.met_foto else [],
        taal=taal,
        samen_met=lambda melding: _leeg(concept, melding),
    )
    concept.melding, concept.gegevens = melding, {}
    return melding


def _fotos(concept: Concept) -> list[Foto]:
    return list(Foto.objects.filter(concept=concept, melding__isnull=True).only("vingerafdruk"))


def _leeg(concept: Concept, melding: Melding) -> None:
    """In the transaction of the melding. What was changed since we read the concept would be lost: then look again."""
    gelezen = Concept.objects.filter(pk=concept.pk, gewijzigd_op=concept.gewijzigd_op)
    if not gelezen.update(melding=melding, gegevens={}, gewijzigd_op=timezone.now()):
        raise ConceptVeranderd
