"""The pages that communicatie edits and what belongs to them, one file per noun. Shows what the other rooms let out; never
reads their tables."""

from .paginas import HomePage, StandaardPagina

__all__ = ["HomePage", "StandaardPagina"]
