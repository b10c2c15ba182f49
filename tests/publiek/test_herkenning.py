"""Somebody's own words lead to the right kind of melding."""

import pytest

from meldingen.melding import herkenning


@pytest.mark.parametrize(
    ("woorden", "soort"),
    [
        ("Er ligt een matras naast de container", "Gedumpt afval"),
        ("harde knallen in de straat", "Harde knal, net gehoord"),
        ("lantaarnpalen kapot", "Lamp kapot"),
        ("hondendrol op de stoep", "Hondenpoep"),
        ("ik ben opgelicht via whatsapp", "Ik ben opgelicht of gehackt"),
        ("stank van de fabriek", "Geur"),
        ("auto's staan fout geparkeerd", "Fout geparkeerd"),
    ],
)
def test_eigen_woorden_wijzen_de_soort(portaal, woorden, soort) -> None:
    assert herkenning.voorstellen(woorden)[0].naam == soort


@pytest.mark.parametrize("niets", ["", "   ", "de het een", "\x00", "🙂", "x" * 100_000])
def test_woorden_die_niets_zeggen_geven_geen_voorstel(portaal, niets) -> None:
    assert herkenning.voorstellen(niets) == []


def test_een_vraag_aan_de_database_is_genoeg(portaal, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        herkenning.voorstellen("vuurwerk in de straat")
