"""A pytest plugin: where NIETS_OVERSLAAN=1 (script/test --all), a skipped or expected-to-fail test fails the run."""

import os

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    overgeslagen = _overgeslagen(terminalreporter)
    if overgeslagen:
        terminalreporter.section("overgeslagen, en dat mag hier niet")
        for verslag in overgeslagen:
            terminalreporter.line(f"{verslag.nodeid}: {verslag.longrepr}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    verslaggever = session.config.pluginmanager.get_plugin("terminalreporter")
    if verslaggever is not None and _overgeslagen(verslaggever):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _overgeslagen(verslaggever: pytest.TerminalReporter) -> list[pytest.TestReport]:
    if os.environ.get("NIETS_OVERSLAAN") != "1":
        return []
    return [verslag for soort in ("skipped", "xfailed", "xpassed") for verslag in verslaggever.stats.get(soort, [])]
