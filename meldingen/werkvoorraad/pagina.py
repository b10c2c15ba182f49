"""Everything that the page of one melding shows. Reads only; which forms were filled in, `melding` says."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from meldingen.melding import berichten, gelijkenis, toegang
from meldingen.melding.deur import ik
from meldingen.melding.models import Criterium, Melding, Overdracht, Overname, Statusovergang
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status, stap_van

from . import feiten, fotos, lijst, regel
from .filters import lees
from .forms import CategorieForm, NotitieForm, StatusForm
from .wijzigforms import DeelForm, OvernameForm, ToewijsForm, UrgentieForm

IN_DE_BUURT_M = 100
_MEESTE = 5


def context(request: HttpRequest, melding: Melding) -> dict[str, object]:
    door = ik(request)
    mag = {recht.value for recht in Recht if toegang.mag(door, recht, melding)}
    stappen = toegang.mogelijke_stappen(door, melding)
    overgangen = list(melding.overgangen.select_related("door"))
    # Whoever may not change anything needs no forms, and what they would ask of the database.
    formulieren = _formulieren(melding, door, stappen) if Recht.BEHANDELEN in mag else {}
    melder = getattr(melding, "melder", None) if Recht.MELDER_ZIEN in mag else None
    van_lijst = _lijst(request, melding)
    return {
        "melding": melding,
        "mag": mag,
        "stappen": stappen,
        "melder": melder,
        "feiten": feiten.van(melding, mag=mag, melder=melder, lijst=str(van_lijst["lijst"])),
        "overgangen": overgangen,
        "notities": melding.notities.select_related("door"),
        "fotos": fotos.van(melding),
        "mislukt": list(berichten.niet_aangekomen(melding)),
        "punten": regel.op_kaart([regel.punt_van(melding)]),
        "overdrachten": Overdracht.objects.filter(melding=melding).select_related("partner", "door"),
        "overname": Overname.objects.filter(melding=melding, stand="gevraagd").select_related("van", "aan").first(),
        "samen": _samen(melding),
        **_rond(melding, door),
        **van_lijst,
        **formulieren,
    }


def _formulieren(melding: Melding, door: AbstractBaseUser, stappen: list) -> dict[str, object]:
    return {
        "status_form": StatusForm(melding=melding, door=door, stappen=stappen),
        "notitie_form": NotitieForm(),
        "categorie_form": CategorieForm(initial={"categorie": melding.categorie_id}),
        "urgentie_form": UrgentieForm(initial={"urgentie": melding.urgentie}),
        "toewijs_form": ToewijsForm(melding=melding, door=door),
        "overname_form": OvernameForm(melding=melding, door=door),
        "deel_form": DeelForm(),
        "criteria": Criterium.objects.all() if stap_van(melding.status, Status.OVERGEDRAGEN) else (),
    }


def _samen(melding: Melding) -> QuerySet[Melding]:
    """Its duplicates and its parts, each with the status it has."""
    bij = Melding.objects.filter(hoofdmelding=melding) | Melding.objects.filter(deel_van=melding)
    return bij.select_related("categorie", "team").order_by("pk")[:50]


def _rond(melding: Melding, door: AbstractBaseUser) -> dict[str, object]:
    """What is probably the same, and what else was reported here in the last year, of any kind."""
    zichtbaar = toegang.meldingen_voor(door)
    gelijken = []
    if stap_van(melding.status, Status.DUBBEL) and toegang.mag(door, Recht.SAMENVOEGEN, melding):
        gelijken = gelijkenis.vergelijkbaar(
            zichtbaar.filter(gemeente_code=melding.gemeente_code),
            categorie=melding.categorie,
            punt=melding.punt,
            tekst=melding.tekst,
            moment=melding.gemeld_op,
            uitgezonderd=melding.pk,
        )
    genoemd = {melding.pk, melding.hoofdmelding_id, *(gelijke.melding.pk for gelijke in gelijken)}
    return {
        "gelijken": gelijken,
        "nabij": [
            (ander, round(gelijkenis.meters(melding.punt, ander.punt), -1))
            for ander in _nabij(zichtbaar, melding)
            if ander.pk not in genoemd
        ][:_MEESTE],
        "van_melder": _van_melder(zichtbaar, melding, door),
    }


def _nabij(zichtbaar: MeldingQuerySet, melding: Melding) -> MeldingQuerySet:
    rond = zichtbaar.rond(melding.punt, IN_DE_BUURT_M).exclude(deel_van=melding).exclude(hoofdmelding=melding)
    return rond.select_related("categorie").order_by("-id")[: 3 * _MEESTE]


def _van_melder(zichtbaar: MeldingQuerySet, melding: Melding, door: AbstractBaseUser) -> list[Melding]:
    """Earlier meldingen from the same e-mail address, for who may know who reported."""
    melder = getattr(melding, "melder", None)
    if melder is None or not melder.email or not toegang.mag(door, Recht.MELDER_ZIEN, melding):
        return []
    van = zichtbaar.filter(melder__email=melder.email).exclude(pk=melding.pk)
    return list(van.select_related("categorie").order_by("-id")[:_MEESTE])


def _lijst(request: HttpRequest, melding: Melding) -> dict[str, object]:
    """The list that somebody came from, and what stands before and after this melding in it."""
    vraag = request.GET.get("lijst", "")[:2000]
    if not vraag:
        return {"lijst": ""}
    vorige, volgende = lijst.buren(lees(request.user, QueryDict(vraag)), melding)
    return {"lijst": vraag, "vorige": vorige, "volgende": volgende}


def voorbeeld_van(melding: Melding, gegevens: dict) -> Statusovergang:
    """The step that somebody is thinking of, not saved: for the mail that would go out."""
    melding.ingepland_op = gegevens.get("ingepland_op") or melding.ingepland_op
    return Statusovergang(
        melding=melding, van=melding.status, naar=gegevens["naar"], bericht=gegevens.get("bericht", "")
    )
