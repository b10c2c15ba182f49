"""How many syllables a Dutch word has: groups of vowels, and what borrowed words do differently.

Measured on words whose syllables were counted by hand (tests/cms/test_lettergrepen.py) this beats the hyphenation patterns of
pyphen: those say where a line may break, and leave out a syllable of one letter (vi-de-o). A cache holds the words of late.
"""

import re
from functools import lru_cache

# A vowel with a trema begins a new syllable, and may begin a group: be-ëin-digen, na-ïef. English "team" is one.
_GROEP = re.compile(
    r"e(?=um\b)|ea(?=ms?\b)|[ëï](?:e|i)|aai|ooi|oei|eeuw|ieuw|eau|aa|ee|oo|uu|ie|oe|ui|ei|ij|eu|ou|au|ai"
    r"|[aeiouyáàâäéèêëíìîïóòôöúùûü]"
)
_STOMME_E = re.compile(r"(sit|onlin|offlin|updat|phon|(?:soft|hard|som|mal)war)e(s?)\b")
_GESPELD = {"sms": 3, "tv": 2, "pc": 2, "pdf": 3}


@lru_cache(maxsize=50_000)
def lettergrepen(woord: str) -> int:
    """The number of syllables of one word, at least 1. A number or a reference such as [[politie]] counts as one."""
    klein = woord.lower()
    if klein.startswith("[["):
        return 1
    return _GESPELD.get(klein) or max(1, len(_GROEP.findall(_STOMME_E.sub(r"\1\2", klein))))
