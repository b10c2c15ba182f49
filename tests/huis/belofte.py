"""What an annotation, a class and a relation promise: which classes a value is about. For `schrijvers`."""

import ast
import importlib
import inspect
import types
import typing
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.models import Manager, Model, QuerySet

from .bronnen import boom

HUIS = ("meldingen", "buurtpreventie", "cms", "portal", "tests")


@dataclass(frozen=True)
class Ding:
    """A value that is there when the module is: a module, a class, a function, a constant."""

    wat: Any


# What an expression is about: one such thing, or these classes (none: no row at all); None: it cannot be told.
Over = Ding | frozenset[type] | None
NIETS: frozenset[type] = frozenset()


def samen(*over: Over) -> Over:
    """About one or the other: unknown when one of them is."""
    if len(over) == 1:
        return over[0]
    return None if None in over else reduce(frozenset.union, (klassen_van(een) for een in over), NIETS)


def klassen_van(over: Over) -> frozenset[type]:
    if isinstance(over, Ding):
        klasse = over.wat if isinstance(over.wat, type) else type(over.wat)
        return frozenset({klasse}) if van_ons(klasse) else NIETS
    return over or NIETS


def van_ons(wat: Any) -> bool:
    return inspect.isclass(wat) and (issubclass(wat, Model) or wat.__module__.split(".")[0] in HUIS)


def is_(wat: Any) -> Over:
    """What a real thing is about: a manager about the rows of its model, anything else is itself."""
    return frozenset({wat.model}) if isinstance(wat, (Manager, QuerySet)) else Ding(wat)


def belooft(annotatie: ast.expr | None, module: types.ModuleType) -> Over:
    """What an annotation says: `list[Lid] | None` is about Lid, `QuerySet[Lid]` too, `str` about no row, `Any` is unknown.

    Read as it was written: at run time Django makes `QuerySet[Lid]` a bare QuerySet.
    """
    if isinstance(annotatie, ast.Constant) and isinstance(annotatie.value, str):
        return belooft(ast.parse(annotatie.value, mode="eval").body, module)
    if isinstance(annotatie, ast.Subscript):
        buiten = belooft(annotatie.value, module)
        if buiten == Ding(type):
            return Ding(binnen) if inspect.isclass(binnen := _echt(annotatie.slice, module)) else None
        delen = annotatie.slice.elts if isinstance(annotatie.slice, ast.Tuple) else [annotatie.slice]
        return _een_van(buiten, *(belooft(deel, module) for deel in delen))
    if isinstance(annotatie, ast.BinOp):
        return _een_van(belooft(annotatie.left, module), belooft(annotatie.right, module))
    return klasse_van(_echt(annotatie, module)) if annotatie else None


def _echt(annotatie: ast.expr, module: types.ModuleType) -> Any:
    try:
        return eval(ast.unparse(annotatie), dict(vars(module)))
    except NameError:  # imported for the type checker alone
        return next((model for model in apps.get_models() if model.__name__ == ast.unparse(annotatie)), Any)


def _een_van(*over: Over) -> Over:
    """Of `dict[str, Any]` and `QuerySet[Lid]` what is known counts."""
    bekend = [klassen_van(een) for een in over if een is not None]
    return samen(NIETS, *bekend) if bekend else None


def klasse_van(wat: Any) -> Over:
    if wat is type:
        return Ding(type)
    if wat is None or (inspect.isclass(wat) and wat not in (Any, object, Model, QuerySet, Manager)):
        if wat and issubclass(wat, (QuerySet, Manager)):
            return _van_queryset(wat)
        return frozenset({wat}) if van_ons(wat) else NIETS
    return NIETS if typing.get_origin(wat) or getattr(wat, "__module__", "") == "collections.abc" else None


def _van_queryset(klasse: type) -> Over:
    modellen = {m for m in apps.get_models() if klasse in (type(m._default_manager), type(m._default_manager.all()))}
    return frozenset(modellen) or None


def antwoord(functie: Any) -> Over:
    """What a function of the house gives back."""
    functie = inspect.unwrap(getattr(functie, "func", functie))
    code = getattr(functie, "__code__", None)
    for knoop in ast.walk(boom(Path(code.co_filename))) if code else ():
        if isinstance(knoop, ast.FunctionDef) and knoop.lineno >= code.co_firstlineno and knoop.name == code.co_name:
            return belooft(knoop.returns, importlib.import_module(functie.__module__))
    return None


def veld_van(klasse: type, naam_: str) -> Over:
    """What a class says of an attribute: `toestel: Pushadres | None`."""
    for basis in klasse.__mro__:
        if naam_ in vars(basis).get("__annotations__", {}):
            module = importlib.import_module(basis.__module__)
            for knoop in ast.walk(boom(Path(str(module.__file__)))):
                if isinstance(knoop, ast.ClassDef) and knoop.name == basis.__name__:
                    velden = [k for k in knoop.body if isinstance(k, ast.AnnAssign) and ast.unparse(k.target) == naam_]
                    return belooft(velden[0].annotation, module) if velden else None
    return None


def relatie(model: type, naam_: str) -> Any:
    """The field or the way back of that name; None when the model has none."""
    for veld in model._meta.get_fields() if issubclass(model, Model) else ():
        if naam_ in (veld.name, getattr(veld, "attname", ""), getattr(veld, "get_accessor_name", str)()):
            return veld
    return None
