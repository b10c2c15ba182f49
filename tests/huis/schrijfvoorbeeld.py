"""Each way to write a row, once, for test_schrijvers; nobody calls them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.post.models import Pushadres
from meldingen.melding.invoegen import voeg_in
from meldingen.melding.models import Melding, Notitie, Uitgaand


@dataclass
class Post:
    toestel: Pushadres | None


def haal(pk: int) -> Lid:
    return Lid.objects.get(pk=pk)


def objecten() -> None:
    Groep.objects.filter(pk=1).exclude(naam="").update(naam="")


def rij(lid: Lid) -> None:
    lid.save()


def wat_een_functie_geeft() -> None:
    haal(1).delete()


def verwant(groep: Groep) -> None:
    groep.leden.create(deelnemer_id=1)


def verwante_lijst(punt: Aandachtspunt) -> None:
    groepen = punt.groepen
    groepen.set([])


def vreemde_sleutel(bericht: Groepsbericht) -> None:
    groep = bericht.groep
    groep.save(update_fields=["naam"])


def lus() -> None:
    for melding in Melding.objects.select_related("team").order_by("pk")[:10]:
        melding.save()


def nieuw() -> None:
    rijen = [Notitie(tekst=str(n)) for n in range(3)]
    voeg_in(rijen[0])


def eigen_woord(rijen: QuerySet[Groepsbericht]) -> None:
    oud = rijen.filter(weg_op=None) if rijen else Groepsbericht.objects.none()
    oud.delete()


def veld_van_een_ding(post: Post) -> None:
    if post.toestel:
        post.toestel.delete()


def door_een_ander(wachtend: list[Uitgaand]) -> None:
    eerste = next((rij for rij in wachtend if rij.pk), wachtend[-1])
    eerste.save()


def tussentabel() -> None:
    Groepsbericht.ook_naar.through.objects.filter(groep=1).delete()


def geen_rij(namen: set[str], boek: dict[str, Lid]) -> None:
    namen.add("a")
    {"a": 1}.update(b=2)
    boek.pop("a")


def weet_niemand(ding, iets: Any) -> None:
    ding.save()
    iets.update(naam="")
