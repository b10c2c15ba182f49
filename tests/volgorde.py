"""A pytest plugin: VOLGORDE=7 puts the files, and the tests in each, in the order of that seed (random order).

What only goes well after another test, or goes wrong after it, shows then. The seed says how to see it again.
"""

import os
import random
from collections import defaultdict

import pytest

_ZAAD = os.environ.get("VOLGORDE", "")


def pytest_report_header() -> str:
    return f"volgorde: {_ZAAD}" if _ZAAD else ""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not _ZAAD:
        return
    kans, bestanden = random.Random(_ZAAD), defaultdict(list)
    for test in items:
        bestanden[test.path].append(test)
    groepen = list(bestanden.values())
    kans.shuffle(groepen)
    for groep in groepen:
        kans.shuffle(groep)
    items[:] = [test for groep in groepen for test in groep]
