"""Fireworks; when the ban begins is for an editor to confirm, in English."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, meld, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

PAGINAS = {
    "wat-te-doen/vuurwerk/": Vertaaldepagina(
        "Fireworks",
        "Do fireworks bother you? This is what you do. And this is what is allowed and what is not.",
        in_stappen(
            ("Danger? Call 112", "In case of fire, injuries, or when somebody throws them at people.", "phone"),
            ("No danger? Report it here", "Choose fireworks when you report. Say where and when it was.", "megaphone"),
            (
                "Have you seen trade or storage?",
                "Tell the police, or Meld Misdaad Anoniem without giving your name.",
                "eye",
            ),
        ),
        (
            tekst(
                "<h2>What is not allowed</h2><p>Bangers and rockets have been banned since [[knalverbod]].</p>"
                "<p>On [[vuurwerkstemming]] the Dutch Senate agreed to a ban on the fireworks that people buy around New Year's Eve. That ban"
                " begins on [[vuurwerkverbod]].</p>"
                "<h2>Small fireworks</h2><p>Sparklers and other small fireworks (category F1) are still allowed.</p>"
                "<h2>Carbide</h2><p>Each municipality has rules of its own for this. Ask your municipality, or look on its website for the APV: that is what these rules are called.</p>"
            ),
            meld("vuurwerk-knal", "Report fireworks"),
            bel("112", "In danger, now."),
            bel("politie", "When there is no hurry."),
            bel("mma", "Your telephone number is not recorded."),
        ),
        zoekwoorden="bang banger rocket illegal carbide New Year's Eve sparkler set off",
    ),
}
