"""Fireworks. Own words; when the ban begins is for an editor to confirm."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from .vorm import Paginatekst, bel, meld, stappen, tekst

VUURWERK = Paginatekst(
    "Doepagina",
    titel="Vuurwerk",
    slug="vuurwerk",
    icoon="sparkles",
    zoekwoorden="knal knallen rotje illegaal carbid cobra oud en nieuw jaarwisseling afsteken sterretjes",
    inleiding="Last van vuurwerk? Dit doet u. En dit mag wel en niet.",
    extra=stappen(
        ("Is er gevaar? Bel 112", "Bij brand, bij gewonden, of als iemand mensen bekogelt.", "phone"),
        ("Geen gevaar? Meld het hier", "Kies bij Melden voor vuurwerk. Zeg waar en wanneer het was.", "megaphone"),
        ("Handel of opslag gezien?", "Meld het bij de politie, of zonder uw naam bij Meld Misdaad Anoniem.", "eye"),
    ),
    inhoud=(
        tekst(
            "<h2>Wat mag niet</h2><p>Knallers en vuurpijlen zijn al sinds [[knalverbod]] verboden.</p>"
            "<p>De Eerste Kamer stemde op [[vuurwerkstemming]] in met een verbod op het vuurwerk dat mensen rond oud en nieuw kopen. Dat verbod"
            " begint op [[vuurwerkverbod]].</p>"
            "<h2>Klein vuurwerk</h2><p>Sterretjes en ander klein vuurwerk (categorie F1) blijven toegestaan.</p>"
            "<h2>Carbid</h2><p>Elke gemeente heeft hiervoor eigen regels. Vraag ze uw gemeente, of zoek op haar site naar de APV: zo heten die regels.</p>"
        ),
        meld("vuurwerk-knal", "Meld vuurwerk"),
        bel("112", "Bij gevaar, nu."),
        bel("politie"),
        bel("mma"),
    ),
)
