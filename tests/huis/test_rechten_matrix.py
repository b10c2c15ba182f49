"""Every URL of the werkvoorraad x every role x own and other gemeente. What a role may, is read from `toegang.ROLLEN`; what a
URL asks, stands here. A URL without a row fails, and so does a role that gets in where its rights do not say so.
"""

import re

import pytest
from django.db import transaction
from django.test import Client

from meldingen.melding.models import Roltoewijzing
from meldingen.melding.rechten import Recht
from meldingen.melding.toegang import ROLLEN
from tests.conftest import SITTARD, STEIN

from .test_toegang_matrix import EIGEN, MATRIX, dingen

__all__ = ["dingen"]

_B, _D, _S = Recht.BEKIJKEN, Recht.BEHANDELEN, Recht.STUREN
# The right that a URL asks, by what its route begins with; the first that fits. None: nothing is asked.
RECHTEN: tuple[tuple[str, Recht | None], ...] = (
    (r"inrichten/", Recht.INRICHTEN),
    (r"cijfers/onafgerond/|inlezen/", Recht.ONDERZOEKEN),
    (r"cijfers/|veiligheidsbeeld/", _S),
    (r"maatregelen/", Recht.ONDERZOEKEN),
    (r"aannemen/", Recht.AANNEMEN),
    (r"bulk/$", _B),  # the list of one's own
    (r"bulk/", _D),
    (r"<int:pk>/pdf/", Recht.MELDER_ZIEN),  # the row asks for the one with personal data
    (r"uitvoer/", Recht.UITVOEREN),
    (r"ronde/|veldwerk/", _D),
    (r"dienst\.js", None),
    (r"<int:pk>/(status|voorbeeld|notitie|categorie|urgentie|deel|overname)/$", _D),
    (r"<int:pk>/(kenmerk|plek|neem)/$", _D),
    (r"<int:pk>/samen/$", Recht.SAMENVOEGEN),
    (r"<int:pk>/toewijzen/$", _D),
    (r"<int:pk>/ronde", _D),
    (r"<int:pk>/veld", _D),
    (r"", _B),
)
WERK = [route for route in EIGEN if route.startswith("werkvoorraad/")]


def _recht(route: str) -> Recht | None:
    kaal = route.removeprefix("werkvoorraad/")
    return next(recht for begin, recht in RECHTEN if re.match(begin, kaal))


def _codes(gebruiker, dingen: dict, routes: list[str]) -> dict[str, int]:
    """What each address answers to somebody; whatever a request did is undone before the next."""
    client, codes = Client(), {}
    client.force_login(gebruiker)
    for route in routes:
        rij = MATRIX[route]
        with transaction.atomic():
            codes[route] = getattr(client, rij.methode)(rij.adres.format(**dingen)).status_code
            transaction.set_rollback(True)
    return codes


@pytest.mark.parametrize("rol", ROLLEN)
def test_elke_rol_mag_wat_zijn_rechten_zeggen_en_niets_meer(rol, dingen, medewerker):
    """In the own gemeente: in with the right (whatever is then missing from the form), else 403 or nothing to find."""
    fout = {}
    for route, code in _codes(medewerker(rol, SITTARD, f"Eigen {rol}"), dingen, WERK).items():
        # Who has a role in the werkvoorraad gets in where no right is asked; a redacteur has none there.
        zonder_vraag = _B in ROLLEN[rol].rechten or route.endswith("dienst.js")
        mag = zonder_vraag if _recht(route) is None else _recht(route) in ROLLEN[rol].rechten
        # With the right there may still be nothing to find: the things of the matrix belong to somebody else.
        if (code not in (302, 403, 404) and not mag) or (mag and code == 403):
            fout[route] = (code, _recht(route))
    assert fout == {}


@pytest.mark.parametrize("rol", ROLLEN)
def test_geen_enkele_rol_komt_bij_iets_van_een_andere_gemeente(rol, dingen, medewerker):
    routes = [route for route in WERK if "<int:pk>" in route]
    codes = _codes(medewerker(rol, STEIN, f"Elders {rol}"), dingen, routes)
    assert {route: code for route, code in codes.items() if code not in (302, 403, 404)} == {}


def test_elke_rol_is_een_keuze_in_het_beheer():
    assert set(ROLLEN) == set(Roltoewijzing.Rol.values)
    assert len(WERK) > 40
