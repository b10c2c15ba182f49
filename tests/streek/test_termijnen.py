"""Working days and Dutch holidays."""

from datetime import UTC, date, datetime, timedelta

import pytest

from meldingen.streek import termijnen


@pytest.mark.parametrize(
    ("begin", "aantal", "einde"),
    [
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # over a weekend
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas on Friday and Saturday, then Sunday
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # King's day on a Monday
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # Easter Monday
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_termijn_telt_werkdagen_en_slaat_feestdagen_over(begin, aantal, einde):
    assert termijnen.na_werkdagen(begin, aantal) == einde


def test_uiterste_moment_is_het_eind_van_de_nederlandse_dag():
    # Half past eleven at night in UTC is the next day in the Netherlands.
    moment = termijnen.uiterste_moment(datetime(2026, 7, 6, 22, 30, tzinfo=UTC), 1)
    assert moment.isoformat() == "2026-07-08T23:59:59+02:00"


def test_werkdagen_tussen_telt_terug_wat_na_werkdagen_optelde():
    begin = date(2026, 12, 18)
    for aantal in range(15):
        assert termijnen.werkdagen_tussen(begin, termijnen.na_werkdagen(begin, aantal)) == aantal
    assert termijnen.werkdagen_tussen(date(2026, 11, 25), date(2026, 11, 23)) == -2


def test_werkdagen_tussen_is_wat_tellen_per_dag_geeft():
    begin = date(2025, 12, 20)
    for dagen in range(800):
        einde = begin + timedelta(days=dagen)
        een_voor_een = sum(termijnen.is_werkdag(begin + timedelta(days=n)) for n in range(1, dagen + 1))
        assert termijnen.werkdagen_tussen(begin, einde) == een_voor_een
        assert termijnen.werkdagen_tussen(einde, begin) == -een_voor_een


def test_negatieve_termijn_kan_niet():
    with pytest.raises(ValueError, match="negatief"):
        termijnen.na_werkdagen(date(2026, 1, 1), -1)
