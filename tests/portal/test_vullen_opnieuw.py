"""Filling a portal that is furnished and no more: the same every time, and for a year with its seasons."""

from datetime import date

import pytest

from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Categorie, Melding, Statusovergang
from meldingen.streek.models import Gebied
from portal.demo import vullen

TOT = date(2026, 11, 1)


def test_vuurwerk_piekt_rond_de_jaarwisseling(portaal):
    vullen.vul(1500, zaad=2, tot=TOT)
    vuurwerk = Melding.objects.filter(categorie__ouder__slug="vuurwerk")
    winter = vuurwerk.filter(dag__month__in=(11, 12, 1)).count()
    assert winter > vuurwerk.count() * 0.7


def _gevuld(**hoe) -> list[tuple]:
    """What sixty made-up meldingen are, and then they are gone."""
    vullen.vul(60, zaad=5, tot=TOT, **hoe)
    rijen = list(Melding.objects.order_by("pk").values_list("tekst", "categorie_id", "buurt_id", "gemeld_op", "status"))
    assert len(rijen) == 60
    assert tellen.verschillen() == []
    Statusovergang.objects.all().delete()
    Melding.objects.filter(hoofdmelding__isnull=False).delete()
    Melding.objects.all().delete()
    return rijen


def test_hetzelfde_zaad_geeft_dezelfde_meldingen(portaal):
    assert _gevuld() == _gevuld()


@pytest.mark.django_db(transaction=True)
def test_met_twee_processen_zijn_het_dezelfde_meldingen(portaal):
    assert _gevuld(processen=2) == _gevuld()


def test_zonder_gebieden_zegt_het_vullen_wat_er_mist(portaal):
    Gebied.objects.all().delete()
    with pytest.raises(ValueError, match="Laad eerst"):
        vullen.vul(10, zaad=1, tot=TOT)


def test_alle_kiesbare_categorieen_komen_voor(portaal):
    vullen.vul(2500, zaad=4, tot=TOT)
    kiesbaar = Categorie.objects.kiesbaar().filter(alleen_verwijzen=False)
    assert set(kiesbaar.values_list("pk", flat=True)) == set(Melding.objects.values_list("categorie_id", flat=True))
