"""The menu of staff: who sees which ways, in the head and at the foot of each page."""

import re

import pytest
from django.urls import reverse

from portal import werkmenu

from ..conftest import SITTARD

pytestmark = pytest.mark.django_db
_BOA = ["Werkvoorraad", "Mijn ronde", "Drukke plekken", "Buurtpreventie", "Cijfers"]


def _menus(pagina: str) -> tuple[list[str], list[str]]:
    """The words of the ways in the head and at the foot."""
    kop = re.search(r'<nav class="wegen".*?</nav>', pagina, re.DOTALL)
    voet = re.search(r'<footer class="voet".*?</footer>', pagina, re.DOTALL)
    assert kop
    assert voet
    return tuple(re.findall(r"<a [^>]*>\s*([^<]+?)\s*</a>", deel.group()) for deel in (kop, voet))


def test_een_boa_ziet_wat_een_boa_mag(als, boa):
    kop, voet = _menus(als(boa).get("/werkvoorraad/").content.decode())
    assert kop == _BOA
    assert voet == [*_BOA, "Naar de site voor inwoners"]


def test_een_analist_leest_cijfers_in_vanaf_de_voet(als, medewerker):
    kop, voet = _menus(als(medewerker("analist", SITTARD)).get("/werkvoorraad/").content.decode())
    assert "Maatregelen" in kop
    assert "Lees cijfers in" not in kop
    assert "Lees cijfers in" in voet


def test_wie_inricht_ziet_elke_weg_in_volgorde(als, coordinator):
    kop, _voet = _menus(als(coordinator).get("/werkvoorraad/").content.decode())
    orde = [str(weg.woord) for weg in werkmenu.WEGEN]
    assert "Teams en regels" in kop
    assert kop == sorted(kop, key=orde.index)


@pytest.mark.parametrize(
    ("naam", "woord", "nu"),
    [
        ("werkvoorraad", "Werkvoorraad", "page"),
        ("ronde", "Mijn ronde", "page"),
        # Who has one gemeente is sent on to it.
        ("begeleiden", "Buurtpreventie", "true"),
        ("gebied-begin", "Buurtpreventie", "true"),
        ("inrichten", "Teams en regels", "true"),
    ],
)
def test_het_menu_zegt_waar_iemand_is(als, coordinator, naam, woord, nu):
    pagina = als(coordinator).get(reverse(naam), follow=True).content.decode()
    assert re.findall(r'aria-current="(\w+)"[^>]*>\s*([^<]+?)\s*</a>', pagina)[:1] == [(nu, woord)]


def test_wie_begeleidt_begint_bij_de_groepen_en_een_boa_bij_het_gebied(rf, boa, coordinator):
    def weg(gebruiker) -> str:
        request = rf.get("/werkvoorraad/")
        request.user = gebruiker
        request.resolver_match = None
        return next(regel.adres for regel in werkmenu.van(request) if regel.woord == "Buurtpreventie")

    assert weg(boa) == reverse("gebied-begin")
    assert weg(coordinator) == reverse("begeleiden")
