"""How long buurtpreventie keeps what. Destroying is `melding.privacy`'s: it writes down how much, never what.

A login code goes after a day, an invitation after its fourteen days, a message when it expires, the text of one that was
taken away after fourteen days, a complaint thirty days after it was decided, what was decided after a year, the members of a
group that ended after thirty days, an aandachtspunt (which holds no person) a year after it ended, and a neighbour who is in
no group and was not seen for a year. Who walked which loopronde goes ninety days after it, when walkers have heard what came
of what they saw; how many walked and how long stays. The name of a guest goes when the round is closed. Of a waarneming
text, place and writer go after a week; when it became a melding the writer goes a month after they heard that it was done.
What is left counts, and goes after four hundred days. Mail and push go by the outbox's terms (`melding.privacy`).
"""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django_tasks import task

from buurtpreventie.berichten.acties import berichten
from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht, Klacht
from buurtpreventie.einde import wissen
from buurtpreventie.gezien.acties import aandacht, waarnemingen
from buurtpreventie.gezien.models import Aandachtspunt, Waarneming
from buurtpreventie.groepen.fasen import LEEFT
from buurtpreventie.groepen.models import Deelnemer, Inlogcode, Lid, Uitnodiging
from buurtpreventie.levensloop.acties import leden
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.melding.privacy import Termijn, ruim, tel, weg
from meldingen.streek.termijnen import dag_van

CODE = timedelta(days=1)
LEDEN = timedelta(days=30)
ROOSTER = timedelta(days=90)
KLACHT = timedelta(days=30)
BESLUIT = DEELNEMER = timedelta(days=365)


def verlopen_codes(nu: datetime) -> QuerySet[Inlogcode]:
    return Inlogcode.objects.filter(gemaakt_op__lt=nu - CODE)


def verlopen_uitnodigingen(nu: datetime) -> QuerySet[Uitnodiging]:
    return Uitnodiging.objects.filter(gemaakt_op__lt=nu - leden.UITNODIGING_GELDIG)


def verlopen_berichten(nu: datetime) -> QuerySet[Groepsbericht]:
    """What neighbours complained about, or what was taken away, outlives its own term for a while: somebody may still have
    to decide."""
    sinds = nu - berichten.WEG
    beklaagd = Q(klachten__besluit=None, klachten__gemaakt_op__gt=sinds)
    weggehaald = Q(weg_op__gt=sinds, weg_door__in=(Groepsbericht.Weg.COORDINATOR, Groepsbericht.Weg.GEMEENTE))
    te_bewaren = Groepsbericht.objects.filter(beklaagd | weggehaald).values("pk")
    return Groepsbericht.objects.filter(verloopt_op__lt=nu).exclude(pk__in=te_bewaren)


def verlopen_berichttekst(nu: datetime) -> QuerySet[Groepsbericht]:
    return Groepsbericht.objects.filter(weg_op__lt=nu - berichten.WEG).exclude(tekst="")


def verlopen_looprooster(nu: datetime) -> QuerySet[Loopplek]:
    return Loopplek.objects.filter(ronde__einde__lt=nu - ROOSTER)


def verlopen_kijk_naar(nu: datetime) -> QuerySet[Loopronde]:
    return Loopronde.objects.filter(einde__lt=nu - ROOSTER).exclude(kijk_naar="")


def verlopen_klachten(nu: datetime) -> QuerySet[Klacht]:
    return Klacht.objects.filter(besluit__op__lt=nu - KLACHT)


def verlopen_besluiten(nu: datetime) -> QuerySet[Berichtbesluit]:
    return Berichtbesluit.objects.filter(op__lt=nu - BESLUIT)


def verlopen_aandachtspunten(nu: datetime) -> QuerySet[Aandachtspunt]:
    return Aandachtspunt.objects.filter(loopt_tot__lt=nu - aandacht.BEWAREN)


def verlopen_waarnemingen(nu: datetime) -> QuerySet[Waarneming]:
    return Waarneming.objects.filter(gemaakt_op__lt=nu - waarnemingen.BEWAREN)


def verlopen_notities(nu: datetime) -> QuerySet[Waarneming]:
    return Waarneming.objects.filter(verloopt_op__lte=nu).exclude(tekst="")


def verlopen_schrijvers(nu: datetime) -> QuerySet[Waarneming]:
    return Waarneming.objects.filter(verloopt_op__lte=nu, melding=None).exclude(schrijver=None)


def verlopen_verteld(nu: datetime) -> QuerySet[Waarneming]:
    return Waarneming.objects.filter(terug_op__lt=nu - waarnemingen.NA_TERUG, is_teruggelezen=False)


def verlopen_leden(nu: datetime) -> QuerySet[Lid]:
    """Of groups that ended longer ago: the row of the group stays for the history."""
    return Lid.objects.exclude(groep__fase__in=LEEFT).exclude(groep__stappen__op__gte=nu - LEDEN)


def verlopen_deelnemers(nu: datetime) -> QuerySet[Deelnemer]:
    return Deelnemer.objects.filter(lidmaatschappen=None, laatst_gezien_op__lt=dag_van(nu - DEELNEMER))


_LEEG = {"tekst": "", "plek": "", "punt": None}


def _zonder_berichttekst(pks: list) -> None:
    Groepsbericht.objects.filter(pk__in=pks).update(tekst="", plek="")


def _zonder_kijk_naar(pks: list) -> None:
    Loopronde.objects.filter(pk__in=pks).update(kijk_naar="")


def _zonder_notitie(pks: list) -> None:
    Waarneming.objects.filter(pk__in=pks).update(**_LEEG)


def _zonder_schrijver(pks: list) -> None:
    Waarneming.objects.filter(pk__in=pks).update(schrijver=None)


def _verteld(pks: list) -> None:
    Waarneming.objects.filter(pk__in=pks).update(is_teruggelezen=True, schrijver=None, **_LEEG)


def _wis_deelnemers(pks: list) -> None:
    for deelnemer in Deelnemer.objects.filter(pk__in=pks):
        wissen.wis(deelnemer)


# In this order: who was in a group that ended is in no group after that.
TERMIJNEN = (
    Termijn("inlogcodes", verlopen_codes, weg(Inlogcode)),
    Termijn("uitnodigingen", verlopen_uitnodigingen, weg(Uitnodiging)),
    Termijn("groepsberichten", verlopen_berichten, weg(Groepsbericht)),
    Termijn("tekst van weggehaalde groepsberichten", verlopen_berichttekst, _zonder_berichttekst),
    Termijn("loopplekken", verlopen_looprooster, weg(Loopplek)),
    Termijn("aanwijzingen bij looprondes", verlopen_kijk_naar, _zonder_kijk_naar),
    Termijn("klachten", verlopen_klachten, weg(Klacht)),
    Termijn("berichtbesluiten", verlopen_besluiten, weg(Berichtbesluit)),
    Termijn("aandachtspunten", verlopen_aandachtspunten, weg(Aandachtspunt)),
    Termijn("waarnemingen", verlopen_waarnemingen, weg(Waarneming)),
    Termijn("tekst van waarnemingen", verlopen_notities, _zonder_notitie),
    Termijn("schrijvers van waarnemingen", verlopen_schrijvers, _zonder_schrijver),
    Termijn("schrijvers die hun uitslag lazen", verlopen_verteld, _verteld),
    Termijn("leden van opgeheven groepen", verlopen_leden, weg(Lid)),
    Termijn("deelnemers zonder groep", verlopen_deelnemers, _wis_deelnemers),
)


def overzicht(nu: datetime | None = None) -> dict[str, int]:
    """The dry run: what `ruim_op` would destroy at this moment."""
    return tel(TERMIJNEN, nu or timezone.now())


@task()
def ruim_op() -> dict[str, int]:
    """Destroy what has passed its term; safe to run twice. Returns how many of each."""
    return ruim(TERMIJNEN)
