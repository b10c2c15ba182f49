"""No browser test reads a page once and hopes: what stands on it comes when it comes, also on a busy machine."""

import ast

from .bronnen import bestanden, boom, naam

# What a page says at this moment. `expect(...)` and `wordt(...)` (tests/browser/conftest.py) look until it is so.
_LEEST_EEN_KEER = {
    "all_inner_texts", "all_text_contents", "bounding_box", "content", "evaluate", "get_attribute", "inner_html",
    "inner_text", "input_value", "is_checked", "is_disabled", "is_enabled", "is_hidden", "is_visible", "text_content",
}  # fmt: skip
_BROWSER = [pad for map_ in ("tests/browser", "tests/verhalen") for pad in bestanden(".py", onder=map_)]


def _in_een_oordeel(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.Assert) and any(
        isinstance(deel, ast.Call) and isinstance(deel.func, ast.Attribute) and deel.func.attr in _LEEST_EEN_KEER
        for deel in ast.walk(knoop.test)
    )


def test_er_valt_iets_te_keuren():
    assert len(_BROWSER) > 30


def test_geen_browsertest_leest_een_pagina_een_keer():
    gevonden = [
        f"{naam(pad)}:{knoop.lineno}" for pad in _BROWSER for knoop in ast.walk(boom(pad)) if _in_een_oordeel(knoop)
    ]
    assert gevonden == []


def test_geen_browsertest_wacht_op_de_klok():
    """A pause of a fixed length is too short on a busy machine, and too long on every other."""
    wacht = ("wait_for_timeout", "sleep")
    gevonden = [
        f"{naam(pad)}:{knoop.lineno}"
        for pad in _BROWSER
        if naam(pad) not in ("tests/browser/conftest.py", "tests/browser/langzaam.py")
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Attribute) and knoop.attr in wacht
    ]
    assert gevonden == []
