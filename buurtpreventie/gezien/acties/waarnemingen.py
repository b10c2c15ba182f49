"""What neighbours see: written down once however often a device sends it, made a melding, told back. Writes `Waarneming`.

The text passes the SAAR guard. A note lives a week. Of a melding the group hears what the public may know of it, and no more;
who wrote it stays in the group. Limits: ten an hour per neighbour, sixty per group.

Once by three means: an idempotency key that is unique, the row lock of what becomes a melding, and a claim on telling back
(`UPDATE ... WHERE terug_op IS NULL`).
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.gis.geos import Point
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from buurtpreventie.gezien import berichten as gezienberichten
from buurtpreventie.gezien.models import Aandachtspunt, Waarneming
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.groepen.rechten import eis_coordinator
from buurtpreventie.groepen.saar import bewaak
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.melding import acties
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.models import Categorie, Melding
from meldingen.streek import gebieden
from meldingen.streek.models import WGS84
from meldingen.streek.plek import Plek

log = logging.getLogger(__name__)
NOTITIE = timedelta(days=7)
NA_TERUG = timedelta(days=30)
# Until then it counts in the overviews; a whole year can be compared with the one before.
BEWAREN = timedelta(days=400)
_PER_LID, _PER_GROEP = 10, 60
_PER_KEER = 200
# What somebody sees that fits no other kind.
_OVERIG = "overig"


class BuitenOnsGebied(ActieFout):
    """The place lies in none of the gemeenten; says which is nearest."""


class PlekNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Kies waar het is: tik op 'Hier', kies een plek op de kaart, of kies een buurt."))


class SoortNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Kies wat voor soort het is. Dan weet de gemeente wie het oppakt."))


class TeOud(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit is langer dan een week geleden. Doe een gewone melding als het er nog is."))


class AlMelding(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit is al een melding bij de gemeente. Die kunt u niet meer weghalen."))


@dataclass(frozen=True)
class Gezien:
    """What a neighbour filled in. `lon` and `lat` (WGS84 degrees) are of what was seen; `op` is when, now if not said."""

    tekst: str
    categorie: Categorie | None = None
    lon: float | None = None
    lat: float | None = None
    plek: str = ""
    op: datetime | None = None
    aandachtspunt: Aandachtspunt | None = None
    gevaar: str | None = None


@transaction.atomic
def leg_vast(
    groep: Groep, gezien: Gezien, *, sleutel: str, als_melding: bool = False, toch: Collection[str] = (), door: Lid
) -> Waarneming:
    """Write it down, and make it a melding at once if asked. The same `sleutel` of the same neighbour is the same one.

    Raises SaarVraagt, BuitenOnsGebied, PlekNodig, SoortNodig, TeOud, TeVaak, GeenGroepsrecht, GroepVoorbij; then nothing
    is kept.
    """
    if door.groep_id != groep.pk or door.stand != Lid.Stand.LID:
        raise GeenGroepsrecht
    # Two senders of one key wait for each other here, so that the second finds what the first wrote.
    if Groep.objects.select_for_update().only("fase").get(pk=groep.pk).fase != Fase.ACTIEF:
        raise GroepVoorbij
    if eerder := Waarneming.objects.filter(sleutel=sleutel, groep=groep, schrijver=door.deelnemer_id).first():
        return eerder
    bewaak(f"{gezien.tekst}\n{gezien.plek}", toch, gezien.gevaar)
    nu = timezone.now()
    _niet_te_vaak(groep, door, nu)
    waarneming = _schrijf(groep, gezien, sleutel, door, nu)
    if als_melding:
        meld(waarneming, door=door)
    return waarneming


def _schrijf(groep: Groep, gezien: Gezien, sleutel: str, door: Lid, nu: datetime) -> Waarneming:
    # The clock of a phone may be ahead.
    op = min(gezien.op or nu, nu)
    if op + NOTITIE <= nu:
        raise TeOud
    try:
        with transaction.atomic():
            waarneming = Waarneming.objects.create(
                groep=groep,
                schrijver=door.deelnemer,
                sleutel=sleutel,
                categorie=gezien.categorie,
                tekst=gezien.tekst.strip(),
                plek=gezien.plek.strip(),
                aandachtspunt=gezien.aandachtspunt,
                loopronde=_op_ronde(door, op),
                gezien_op=op,
                gemaakt_op=nu,
                verloopt_op=op + NOTITIE,
                **_plaats(gezien.lon, gezien.lat),
            )
    except IntegrityError as fout:  # a key of somebody else
        raise GeenGroepsrecht from fout
    log.info("waarneming vastgelegd waarneming=%d groep=%d", waarneming.pk, groep.pk)
    return waarneming


def _op_ronde(door: Lid, op: datetime) -> Loopronde | None:
    """The round on which somebody was walking at that moment: checked in, and not out yet."""
    toen = Loopplek.objects.filter(lid=door, in_op__lte=op, ronde__einde__gt=op).exclude(uit_op__lt=op)
    plek = toen.select_related("ronde").order_by("-in_op").first()
    return plek.ronde if plek else None


def _plaats(lon: float | None, lat: float | None) -> dict[str, object]:
    if lon is None or lat is None:
        return {}
    try:
        return {"punt": Point(lon, lat, srid=WGS84), "buurt_code": gebieden.bij(lon, lat).code}
    except gebieden.BuitenGebied as fout:
        raise BuitenOnsGebied(str(fout)) from fout


def _niet_te_vaak(groep: Groep, door: Lid, nu: datetime) -> None:
    uur = Waarneming.objects.filter(gemaakt_op__gt=nu - timedelta(hours=1))
    if uur.filter(schrijver=door.deelnemer_id).count() >= _PER_LID:
        raise TeVaak(_("U gaf al tien dingen door in een uur. Wacht even. Is er gevaar? Bel 112."))
    if uur.filter(groep=groep).count() >= _PER_GROEP:
        raise TeVaak(_("De groep gaf nu heel veel door. Wacht een uur. Is er gevaar? Bel 112."))


@transaction.atomic
def meld(
    waarneming: Waarneming,
    *,
    categorie: Categorie | None = None,
    lon: float | None = None,
    lat: float | None = None,
    door: Lid,
) -> Melding:
    """Make a note a melding at the gemeente, once. Kind and place may be filled in here when the note has none.

    Raises PlekNodig, SoortNodig, BuitenOnsGebied, GeenGroepsrecht, TeOud (the note has expired).
    """
    if door.groep_id != waarneming.groep_id or door.stand != Lid.Stand.LID:
        raise GeenGroepsrecht
    rij = Waarneming.objects.select_for_update(of=("self",)).select_related("groep", "categorie").get(pk=waarneming.pk)
    if rij.melding:
        return rij.melding
    if not rij.tekst or rij.verloopt_op <= timezone.now():
        raise TeOud
    rij.categorie = categorie or rij.categorie or _overig()
    for veld, waarde in _plaats(lon, lat).items():
        setattr(rij, veld, waarde)
    if rij.punt is None:
        raise PlekNodig
    rij.melding = acties.meld(
        sleutel=f"waarneming-{rij.sleutel}",
        tekst=rij.tekst,
        categorie=rij.categorie,
        plek=Plek(rij.punt.x, rij.punt.y, woorden=rij.plek),
        # Which group, so that a boa can ask; never who.
        antwoorden=[{"vraag": _("Gezien door"), "antwoord": _("Buurtpreventie: %s") % rij.groep.naam}],
        bron=Melding.Bron.BUURTPREVENTIE,
        gemeld_op=rij.gezien_op,
    )
    rij.save(update_fields=["categorie", "punt", "buurt_code", "melding"])
    waarneming.refresh_from_db()
    log.info("waarneming gemeld waarneming=%d melding=%d", rij.pk, rij.melding.pk)
    return rij.melding


def _overig() -> Categorie:
    gevonden = Categorie.objects.kiesbaar().filter(slug=_OVERIG).first()
    if gevonden is None:
        raise SoortNodig
    return gevonden


@transaction.atomic
def haal_weg(waarneming: Waarneming, *, reden: str = "", door: Lid) -> None:
    """Take a note away: one's own without more, another's by a coordinator with the reason that the group reads.

    Raises GeenGroepsrecht, RedenNodig, AlMelding.
    """
    if waarneming.melding_id:
        raise AlMelding
    if waarneming.schrijver_id == door.deelnemer_id:
        Waarneming.objects.filter(pk=waarneming.pk, melding=None).delete()
        return
    eis_coordinator(door, waarneming.groep_id)
    if not reden.strip():
        raise RedenNodig
    Waarneming.objects.filter(pk=waarneming.pk, melding=None).update(
        tekst="", plek="", punt=None, schrijver=None, weg_reden=reden.strip()[:300]
    )


@transaction.atomic
def wis_van(deelnemer: Deelnemer) -> None:
    """Everything somebody saw, when they are forgotten; a melding stays with the gemeente and holds no writer."""
    Waarneming.objects.filter(schrijver=deelnemer, melding=None).delete()
    Waarneming.objects.filter(schrijver=deelnemer).update(tekst="", plek="", punt=None, schrijver=None)


@task()
def koppel_terug() -> int:
    """Tell those who saw something that the gemeente is done with it, once. Returns of how many. Safe to run twice."""
    klaar = Waarneming.objects.filter(terug_op=None, melding__gesloten_op__isnull=False)
    gedaan = 0
    for waarneming in klaar.select_related("groep", "schrijver", "melding").defer("groep__gebied")[:_PER_KEER]:
        with transaction.atomic():
            if Waarneming.objects.filter(pk=waarneming.pk, terug_op=None).update(terug_op=timezone.now()):
                gezienberichten.waarneming_klaar(waarneming)
                gedaan += 1
    log.info("waarnemingen teruggekoppeld aantal=%d", gedaan)
    return gedaan
