"""Which tables a file writes, whatever it looks like: `objects`, `.save()`, a related manager, `voeg_in`, `bulk_create`.

Read from the syntax, with the real module beside it. Of an expression is asked which classes it is about: a row, a QuerySet,
a list of rows and a generator of them are all about their model. What a parameter or an answer is about, its annotation says;
relations are asked of `_meta`. Whoever writes what cannot be told, hears where, and mends it with an annotation.
"""

import ast
import builtins
import importlib
import inspect
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, reduce
from pathlib import Path
from typing import Any

from django.db.models import Field, Manager, Model, QuerySet

from .belofte import (
    HUIS,
    NIETS,
    Ding,
    Over,
    antwoord,
    belooft,
    is_,
    klasse_van,
    klassen_van,
    relatie,
    samen,
    van_ons,
    veld_van,
)
from .bronnen import boom, naam

_RIJEN = {"create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "save", "delete"}
_VERWANT = {"set", "add", "remove", "clear"}
_INVOEGERS = {"voeg_in", "voeg_rijen_in", "tel_op"}  # SQL of our own, for the model of the first argument


@dataclass(frozen=True)
class Schrijft:
    plek: str
    model: str  # empty: it cannot be told

    @property
    def raad(self) -> str:
        return f"{self.plek}: which table is written here? Give the parameter, the answer or the variable its type."


@cache
def schrijvingen(pad: Path) -> tuple[Schrijft, ...]:
    """Every write in a file, in its order."""
    uit: list[Schrijft] = []
    for stuk, eigen in _stukken(boom(pad)):
        if aanroepen := [knoop for knoop in ast.walk(stuk) if isinstance(knoop, ast.Call) and _lijkt(knoop)]:
            lezer = _Lezer(_module(pad), eigen)
            lezer.leer(stuk)
            uit += [een for knoop in aanroepen for een in _schrijft(lezer, knoop, f"{naam(pad)}:{knoop.lineno}")]
    return tuple(uit)


def _module(pad: Path) -> types.ModuleType:
    return importlib.import_module(naam(pad).removesuffix(".py").removesuffix("/__init__").replace("/", "."))


def _lijkt(aanroep: ast.Call) -> bool:
    """Whether it is called as what writes is called."""
    return ast.unparse(aanroep.func).rpartition(".")[2] in _RIJEN | _VERWANT | _INVOEGERS


def _schrijft(lezer: "_Lezer", aanroep: ast.Call, plek: str) -> list[Schrijft]:
    over = lezer.geschreven(aanroep)
    if over is None:
        return [Schrijft(plek, "")]
    return [Schrijft(plek, klasse.__name__) for klasse in klassen_van(over) if issubclass(klasse, Model)]


def _stukken(module: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Each function, with the class it stands in; and what stands outside all functions."""
    functies = (ast.FunctionDef, ast.AsyncFunctionDef)
    for knoop in module.body:
        if isinstance(knoop, ast.ClassDef):
            yield from ((deel, knoop.name) for deel in knoop.body if isinstance(deel, functies))
        else:
            yield knoop, ""


def _namen(doel: ast.expr) -> list[str]:
    if isinstance(doel, (ast.Tuple, ast.List)):
        return [naam_ for deel in doel.elts for naam_ in _namen(deel)]
    return [doel.id] if isinstance(doel, ast.Name) else []


@dataclass
class _Lezer:
    """Reads one function. `weet`: what its names are about; `elders`: which of them are short for an attribute."""

    module: types.ModuleType
    klasse: str
    weet: dict[str, Over] = field(default_factory=dict)
    elders: dict[str, ast.Attribute] = field(default_factory=dict)

    def leer(self, stuk: ast.AST) -> None:
        for _keer in range(4):  # a name may be used above what tells what it is
            nieuw: dict[str, Over] = {}
            for doel, over in self._toewijzingen(stuk):
                for naam_ in _namen(doel):
                    nieuw[naam_] = samen(nieuw[naam_], over) if naam_ in nieuw else over
            for arg, over in self._parameters(stuk):
                nieuw[arg] = over
            self.weet = nieuw

    def _parameters(self, stuk: ast.AST) -> Iterator[tuple[str, Over]]:
        for knoop in ast.walk(stuk):
            if isinstance(knoop, ast.arguments):
                alle = [*knoop.posonlyargs, *knoop.args, *knoop.kwonlyargs, knoop.vararg, knoop.kwarg]
                yield from ((arg.arg, belooft(arg.annotation, self.module)) for arg in alle if arg)
        if self.klasse:
            eigen = getattr(self.module, self.klasse)
            yield "self", klasse_van(eigen) if issubclass(eigen, (QuerySet, Manager)) else frozenset({eigen})
            yield "cls", Ding(eigen)

    def _toewijzingen(self, stuk: ast.AST) -> Iterator[tuple[ast.expr, Over]]:
        for knoop in ast.walk(stuk):
            if isinstance(knoop, ast.Assign):
                for doel in knoop.targets:
                    yield from self._verdeel(doel, knoop.value)
            elif isinstance(knoop, ast.AnnAssign):
                yield knoop.target, belooft(knoop.annotation, self.module)
            elif isinstance(knoop, ast.NamedExpr):
                yield knoop.target, self.over(knoop.value)
            elif isinstance(knoop, (ast.For, ast.comprehension)):
                yield from self._verdeel(knoop.target, knoop.iter)
            elif isinstance(knoop, ast.withitem) and knoop.optional_vars:
                yield knoop.optional_vars, self.over(knoop.context_expr)

    def _verdeel(self, doel: ast.expr, waarde: ast.expr) -> Iterator[tuple[ast.expr, Over]]:
        if isinstance(doel, ast.Tuple) and isinstance(waarde, ast.Tuple) and len(doel.elts) == len(waarde.elts):
            yield from ((een, self.over(ander)) for een, ander in zip(doel.elts, waarde.elts, strict=True))
        elif isinstance(doel, (ast.Name, ast.Tuple)):
            if isinstance(doel, ast.Name) and isinstance(waarde, ast.Attribute):
                self.elders[doel.id] = waarde
            yield doel, self.over(waarde)

    def over(self, knoop: ast.AST | None) -> Over:
        """What an expression is about."""
        lees: Callable[[Any], Over] | None = getattr(self, f"_{type(knoop).__name__}", None)
        if lees:
            return lees(knoop)
        if isinstance(knoop, (ast.Subscript, ast.Starred, ast.Await)):
            return self.over(knoop.value)
        if isinstance(knoop, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            return self.over(knoop.elt)
        if isinstance(knoop, (ast.List, ast.Tuple, ast.Set)):
            return samen(NIETS, *(self.over(deel) for deel in knoop.elts))
        if isinstance(knoop, (ast.BoolOp, ast.Dict)):
            return samen(NIETS, *(self.over(deel) for deel in knoop.values))
        if isinstance(knoop, ast.IfExp):
            return samen(NIETS, self.over(knoop.body), self.over(knoop.orelse))
        if isinstance(knoop, ast.BinOp):
            return samen(NIETS, self.over(knoop.left), self.over(knoop.right))
        return self.over(knoop.value) if isinstance(knoop, (ast.DictComp, ast.NamedExpr)) else NIETS

    def _Name(self, knoop: ast.Name) -> Over:
        if knoop.id in self.weet:
            return self.weet[knoop.id]
        for plek in (self.module, builtins):
            if hasattr(plek, knoop.id):
                return is_(getattr(plek, knoop.id))
        return None

    def _Attribute(self, knoop: ast.Attribute) -> Over:
        van = self.over(knoop.value)
        if isinstance(van, Ding):
            return is_(getattr(van.wat, knoop.attr)) if hasattr(van.wat, knoop.attr) else None
        return None if van is None else samen(*(self._van(klasse, knoop.attr) for klasse in van)) if van else NIETS

    def _van(self, klasse: type, naam_: str) -> Over:
        """What an attribute of a row (or of one of our own classes) is about."""
        if veld := relatie(klasse, naam_):
            is_sleutel = isinstance(veld, Field) and naam_ == veld.attname != veld.name
            return frozenset({veld.related_model} - {None}) if veld.is_relation and not is_sleutel else NIETS
        eigen = inspect.getattr_static(klasse, naam_, None)
        if isinstance(eigen, property) or hasattr(eigen, "func"):
            return antwoord(eigen.fget if isinstance(eigen, property) else eigen)
        return veld_van(klasse, naam_)

    def _Call(self, knoop: ast.Call) -> Over:
        if isinstance(knoop.func, ast.Attribute):
            van = self.over(knoop.func.value)
            if not isinstance(van, Ding):
                if not van:
                    return van
                return samen(*(self._gevraagd(klasse, knoop.func.attr) for klasse in van))
        functie = self.over(knoop.func)
        return self._uitkomst(functie.wat, knoop) if isinstance(functie, Ding) else functie

    def _gevraagd(self, klasse: type, naam_: str) -> Over:
        """What a method gives back: of our own its annotation says so, a QuerySet's is about the same rows."""
        bronnen = [klasse]
        if rijen := getattr(klasse, "_default_manager", None):
            bronnen.append(type(rijen.all()))
        for bron in bronnen:
            eigen = getattr(bron, naam_, None)
            if callable(eigen) and str(getattr(inspect.unwrap(eigen), "__module__", "")).split(".")[0] in HUIS:
                return antwoord(eigen)
        return frozenset({klasse}) if issubclass(klasse, Model) else None

    def _uitkomst(self, functie: Any, knoop: ast.Call) -> Over:
        if van_ons(functie):
            return frozenset({functie})
        if str(getattr(inspect.unwrap(functie), "__module__", "")).split(".")[0] in HUIS:
            return antwoord(functie)
        gegeven = [self.over(deel) for deel in (*knoop.args, *(k.value for k in knoop.keywords))]
        rijen = [frozenset(k for k in klassen_van(een) if issubclass(k, Model)) for een in gegeven]
        gevonden = reduce(frozenset.union, rijen, NIETS)
        vreemd = isinstance(functie, type) and functie.__module__ != "builtins"
        return gevonden if gevonden or vreemd or None not in gegeven else None

    def geschreven(self, knoop: ast.Call) -> Over:
        """The models whose tables this call writes."""
        if ast.unparse(knoop.func).split(".")[-1] in _INVOEGERS:
            over = self.over(knoop.args[0])
            return klassen_van(over) or None
        if not isinstance(knoop.func, ast.Attribute) or knoop.func.attr not in _RIJEN | _VERWANT:
            return NIETS
        van = knoop.func.value
        if knoop.func.attr in _VERWANT:
            return self._verwant(van)
        over = self.over(van)
        return NIETS if isinstance(over, Ding) else over

    def _verwant(self, van: ast.expr) -> Over:
        """`punt.groepen.set(...)` writes what belongs to the model that has the field; the way back, rows of the other."""
        if isinstance(van, ast.Name):
            van = self.elders.get(van.id, van)
        over = self.over(van)
        if over is None or not isinstance(van, ast.Attribute):
            return None if over is None else NIETS
        uit: set[type] = set()
        for klasse in klassen_van(self.over(van.value)):
            veld = relatie(klasse, van.attr)
            if veld is not None and veld.is_relation:
                uit.add(veld.model if isinstance(veld, Field) else veld.related_model)
        return frozenset(uit)
