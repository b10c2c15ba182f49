"""Writing to a group, taking back, and what `klachten` decides: hide, take away, put back. Writes `Groepsbericht`.

Everything passes the SAAR guard first. A sein stands one, two or three days, anything else ninety; an answer goes with what
it answers. What others took away keeps its text for fourteen days, unseen, so that the gemeente can put it back. Limits: ten
messages an hour per neighbour, sixty per group, ten that go to groups next door. They are counted under the row lock of the
group; what two take away at once is claimed by one (`UPDATE ... WHERE weg_op IS NULL`).
"""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.berichten.acties import bezorging
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen import buurgroepen, saar
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, TeVaak
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from meldingen.melding.acties.fouten import ActieFout

log = logging.getLogger(__name__)
SEIN_UREN = (24, 48, 72)
# How long the text of what was taken away is kept, unseen.
WEG = timedelta(days=14)
_UREN = 90 * 24
_PER_LID, _PER_GROEP, _GEDEELD = 10, 60, 10
# Twice the same in this time is one press too many.
_DUBBEL = timedelta(minutes=10)
_Soort = Groepsbericht.Soort


class BerichtVoorbij(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit bericht is verlopen of weggehaald. U kunt er niet meer op antwoorden."))


@transaction.atomic
def plaats(groep: Groep, *, velden: Mapping[str, Any], toch: Collection[str] = (), door: Lid) -> Groepsbericht:
    """A new message. `velden`: soort, tekst, for a sein plek, uren and gevaar, and `ook_naar`: groups next door that agreed.

    `toch`: findings the writer has read.

    Raises SaarVraagt, TeVaak, GeenGroepsrecht, GroepVoorbij. The same twice within ten minutes is once.
    """
    soort, is_sein = velden["soort"], velden["soort"] == _Soort.SEIN
    gevaar = velden.get("gevaar", saar.NEE) if is_sein else None
    saar.bewaak(f"{velden['tekst']}\n{velden.get('plek', '')}", toch, gevaar)
    uren = int(velden["uren"]) if is_sein else _UREN
    ook_naar = list(velden.get("ook_naar", ()))
    _mag_delen(groep, ook_naar)
    bericht = _schrijf(
        groep,
        door,
        soort=soort,
        tekst=velden["tekst"],
        plek=velden.get("plek", ""),
        is_112_gebeld=gevaar == saar.GEBELD,
        uren=uren,
        verloopt_op=timezone.now() + timedelta(hours=uren),
    )
    bericht.ook_naar.set(ook_naar)
    bezorging.verdeel.enqueue(bericht.pk)
    return bericht


def _mag_delen(groep: Groep, ook_naar: Collection[Groep]) -> None:
    if not ook_naar:
        return
    if not {ander.pk for ander in ook_naar} <= {ander.pk for ander in buurgroepen.deelt_met(groep)}:
        raise GeenGroepsrecht
    uur = Groepsbericht.objects.filter(groep=groep, gemaakt_op__gt=timezone.now() - timedelta(hours=1))
    if uur.filter(ook_naar__isnull=False).distinct().count() >= _GEDEELD:
        raise TeVaak(_("Uw groep deelde al tien berichten in een uur. Stuur dit alleen aan uw eigen groep, of wacht."))


@transaction.atomic
def antwoord(bericht: Groepsbericht, *, tekst: str, toch: Collection[str] = (), door: Lid) -> Groepsbericht:
    """Answer a message that stands; the answer expires with it. Raises as `plaats`, and BerichtVoorbij."""
    if bericht.soort == _Soort.ANTWOORD or not bericht.is_te_beantwoorden:
        raise BerichtVoorbij
    if bericht.groep_id != door.groep_id:
        raise GeenGroepsrecht
    saar.bewaak(tekst, toch)
    return _schrijf(
        door.groep,
        door,
        soort=_Soort.ANTWOORD,
        antwoord_op=bericht,
        tekst=tekst,
        uren=bericht.uren,
        verloopt_op=bericht.verloopt_op,
    )


def _schrijf(groep: Groep, door: Lid, **velden: Any) -> Groepsbericht:
    if door.groep_id != groep.pk or door.stand != Lid.Stand.LID:
        raise GeenGroepsrecht
    # Two presses at once wait for each other, so that the second finds the first.
    if Groep.objects.select_for_update().only("fase").get(pk=groep.pk).fase != Fase.ACTIEF:
        raise GroepVoorbij
    nu = timezone.now()
    eigen = Groepsbericht.objects.filter(groep=groep, schrijver=door.deelnemer)
    zelfde = {naam: velden.get(naam) for naam in ("soort", "tekst", "antwoord_op")}
    if dubbel := eigen.filter(gemaakt_op__gt=nu - _DUBBEL, weg_op=None, **_zonder_leeg(zelfde)).first():
        return dubbel
    _niet_te_vaak(groep, door, nu)
    bericht = Groepsbericht.objects.create(groep=groep, schrijver=door.deelnemer, gemaakt_op=nu, **velden)
    log.info("groepsbericht geplaatst bericht=%d soort=%s groep=%d", bericht.pk, bericht.soort, groep.pk)
    return bericht


def _zonder_leeg(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def _niet_te_vaak(groep: Groep, door: Lid, nu: datetime) -> None:
    uur = Groepsbericht.objects.filter(gemaakt_op__gt=nu - timedelta(hours=1))
    if uur.filter(schrijver=door.deelnemer).count() >= _PER_LID:
        raise TeVaak(_("U schreef al tien berichten in een uur. Wacht even. Is er gevaar? Bel 112."))
    if uur.filter(groep=groep).count() >= _PER_GROEP:
        raise TeVaak(_("Er zijn nu heel veel berichten in de groep. Wacht een uur. Is er gevaar? Bel 112."))


@transaction.atomic
def trek_in(bericht: Groepsbericht, *, door: Lid) -> Groepsbericht:
    """Take back what one wrote: the text is gone at once."""
    if bericht.schrijver_id is None or bericht.schrijver_id != door.deelnemer_id:
        raise GeenGroepsrecht
    return _haal_weg(bericht, Groepsbericht.Weg.SCHRIJVER, _("De schrijver nam het terug."), tekst="", plek="")


def haal_weg(bericht: Groepsbericht, *, reden: str, door: str) -> Groepsbericht:
    """Out of sight, with the reason that all read; `door` as `Groepsbericht.Weg`. Who may, `klachten` decides."""
    return _haal_weg(bericht, door, reden.strip())


def _haal_weg(bericht: Groepsbericht, door: str, reden: str, **leeg: str) -> Groepsbericht:
    velden = {"weg_op": timezone.now(), "weg_door": door, "weg_reden": reden, "verborgen_op": None, **leeg}
    if Groepsbericht.objects.filter(pk=bericht.pk, weg_op=None).update(**velden):
        log.info("groepsbericht weg bericht=%d door=%s", bericht.pk, door)
    bericht.refresh_from_db()
    return bericht


def verberg(bericht: Groepsbericht) -> Groepsbericht:
    """Out of sight until somebody decided."""
    return _zet(bericht, verborgen_op=timezone.now())


def toon(bericht: Groepsbericht) -> Groepsbericht:
    """Back in sight, also what was taken away."""
    return _zet(bericht, verborgen_op=None, weg_op=None, weg_door="", weg_reden="")


def _zet(bericht: Groepsbericht, **velden: Any) -> Groepsbericht:
    Groepsbericht.objects.filter(pk=bericht.pk).update(**velden)
    bericht.refresh_from_db()
    return bericht


def deel_niet_meer(een: Groep, ander: Groep) -> None:
    """What two groups shared is read by its own group alone."""
    gedeeld = Groepsbericht.ook_naar.through.objects
    for van, naar in ((een, ander), (ander, een)):
        gedeeld.filter(groepsbericht__groep=van, groep=naar).delete()


@transaction.atomic
def wis_van(deelnemer: Deelnemer) -> None:
    """Everything somebody wrote, when they are forgotten; that something stood there may still be seen."""
    zin = _("De schrijver doet niet meer mee.")
    for bericht in Groepsbericht.objects.filter(schrijver=deelnemer, weg_op=None):
        _haal_weg(bericht, Groepsbericht.Weg.SCHRIJVER, zin, tekst="", plek="")
    Groepsbericht.objects.filter(schrijver=deelnemer).update(tekst="", plek="")
