"""How easy a Dutch text reads, and what would make it easier. Pure Python: knows no page, no editor and no database.

`keur` takes the pieces of a text and gives a score with hints. It advises; it never changes a word and never decides whether
a page may be published (`cms.poort.poort` does). A score is a help, never proof.
"""

from .keuring import keur
from .soorten import DOEL, Hint, Hintsoort, Leesoordeel, Stuk, Tekstplek, Vorm

__all__ = ["DOEL", "Hint", "Hintsoort", "Leesoordeel", "Stuk", "Tekstplek", "Vorm", "keur"]
