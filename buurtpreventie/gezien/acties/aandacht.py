"""What a boa asks groups to look at, and what is told back. Writes `Aandachtspunt`.

The place is rounded before it is kept, and the sentence passes the SAAR guard; words of the melding it came from are
refused, for they may tell who reported. A group has at most five at a time, or nobody remembers them: counted under the row
locks of the groups. Telling back is a claim (`UPDATE ... WHERE terug_op IS NULL`).
"""

import logging
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.gezien import berichten as gezienberichten
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GroepVoorbij, TeVaak
from buurtpreventie.groepen.models import Groep
from buurtpreventie.groepen.saar import bewaak
from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding import openbaar
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.models import Categorie, Melding
from meldingen.streek import gebieden

log = logging.getLogger(__name__)
WEKEN = (1, 2, 4, 8)
TEGELIJK = 5
BEWAREN = timedelta(days=365)
# So many words of a melding in a row are its words, and no coincidence.
_WOORDEN_ACHTEREEN = 5


@dataclass(frozen=True)
class Vraagplek:
    """Where to look: a buurt, or a cell of some 350 metres in it; and what was the reason."""

    gemeente: str
    buurt: str
    cel: str = ""
    aanleiding: str = Aandachtspunt.Aanleiding.EIGEN
    melding: Melding | None = None


class GeenBoa(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit kan alleen een boa van deze gemeente. Vraag het aan uw coördinator."))


class AndersmansWoorden(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _("Dit zijn woorden of het adres uit de melding. Schrijf in uw eigen woorden waar de groep op let.")
        )


class AlTerug(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Een collega vertelde al wat ermee gedaan is. De groep heeft dat gelezen."))


def plek_van(melding: Melding) -> Vraagplek:
    """The place of a melding, as coarse as the public may know it: a kind that is not on the public map gives its buurt."""
    op_kaart = melding.categorie.openbaarheid == Categorie.Openbaarheid.AFGEROND
    return Vraagplek(
        gemeente=melding.gemeente_code,
        buurt=melding.buurt.code,
        cel=openbaar.cel_van(melding.punt.x, melding.punt.y) if op_kaart else "",
        aanleiding=Aandachtspunt.Aanleiding.MELDING,
        melding=melding,
    )


def plek_van_hotspot(hotspot: Hotspot) -> Vraagplek | None:
    """The cell of a busy place; None when its middle lies outside our area, as that of a bent one can."""
    try:
        buurt = gebieden.bij(hotspot.lon, hotspot.lat).code
    except gebieden.BuitenGebied:
        return None
    cel = openbaar.cel_van(hotspot.lon, hotspot.lat)
    return Vraagplek(hotspot.gemeente_code, buurt, cel, Aandachtspunt.Aanleiding.HOTSPOT)


@transaction.atomic
def vraag(
    plek: Vraagplek, *, groepen: Sequence[Groep], tekst: str, weken: int, toch: Collection[str] = (), door: Any
) -> Aandachtspunt:
    """Ask groups of the gemeente to keep an eye on something. Their coordinators hear so by mail.

    Raises GeenBoa, GroepVoorbij, SaarVraagt, AndersmansWoorden, TeVaak.
    """
    if not toegang.mag_vragen(door, plek.gemeente, plek.melding):
        raise GeenBoa
    _neem_over(plek.melding, tekst)
    bewaak(tekst, toch)
    nu = timezone.now()
    # In the order of their key, so that two boas who ask at once wait for each other.
    gekozen = list(
        Groep.objects.select_for_update().defer("gebied").filter(pk__in=[g.pk for g in groepen]).order_by("pk")
    )
    _kan_erbij(gekozen, plek.gemeente, nu)
    punt = Aandachtspunt.objects.create(
        gemeente_code=plek.gemeente,
        buurt_code=plek.buurt,
        cel=plek.cel,
        aanleiding=plek.aanleiding,
        melding=plek.melding,
        tekst=tekst.strip(),
        door=door,
        weken=weken,
        gemaakt_op=nu,
        loopt_tot=nu + timedelta(weeks=weken),
    )
    punt.groepen.set(gekozen)
    gezienberichten.aandacht_gevraagd(punt)
    log.info("aandacht gevraagd punt=%d groepen=%d door=%s", punt.pk, len(gekozen), door.pk)
    return punt


def _kan_erbij(groepen: Iterable[Groep], gemeente: str, nu: datetime) -> None:
    gekozen = list(groepen)
    if not gekozen or any(groep.fase != Fase.ACTIEF or groep.gemeente_code != gemeente for groep in gekozen):
        raise GroepVoorbij
    for groep in gekozen:
        if Aandachtspunt.objects.loopt(nu).filter(groepen=groep).count() >= TEGELIJK:
            zin = _(
                "%(groep)s let al op %(n)d dingen. Vertel eerst wat er met een daarvan gedaan is, of kies een andere."
            )
            raise TeVaak(zin % {"groep": groep.naam, "n": TEGELIJK})


def _neem_over(melding: Melding | None, tekst: str) -> None:
    if melding is None:
        return
    eigen, adres = _woorden(tekst), melding.adres.partition(",")[0]
    van_melder = f" {' '.join(_woorden(melding.tekst))} "
    rijtjes = (eigen[n : n + _WOORDEN_ACHTEREEN] for n in range(len(eigen) - _WOORDEN_ACHTEREEN + 1))
    met_nummer = any(teken.isdigit() for teken in adres)
    if any(f" {' '.join(rijtje)} " in van_melder for rijtje in rijtjes) or (
        met_nummer and " ".join(_woorden(adres)) in " ".join(eigen)
    ):
        raise AndersmansWoorden


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", tekst.lower())


@transaction.atomic
def meld_terug(punt: Aandachtspunt, *, tekst: str, toch: Collection[str] = (), door: Any) -> Aandachtspunt:
    """Thank the groups and tell what was done: with that it is over. Raises GeenBoa, SaarVraagt, AlTerug."""
    if punt.gemeente_code not in toegang.gemeenten_van_boa(door):
        raise GeenBoa
    bewaak(tekst, toch)
    velden = {"terug": tekst.strip(), "terug_op": timezone.now()}
    if not Aandachtspunt.objects.filter(pk=punt.pk, terug_op=None).update(**velden):
        raise AlTerug
    punt.refresh_from_db()
    gezienberichten.aandacht_terug(punt)
    log.info("aandacht teruggemeld punt=%d door=%s", punt.pk, door.pk)
    return punt
