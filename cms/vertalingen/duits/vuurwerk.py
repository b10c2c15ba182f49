"""Fireworks; when the ban begins is for an editor to confirm, in German."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, meld, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

PAGINAS = {
    "wat-te-doen/vuurwerk/": Vertaaldepagina(
        "Feuerwerk",
        "Stört Sie Feuerwerk? Das tun Sie. Und das ist erlaubt oder verboten.",
        in_stappen(
            ("Gefahr? Rufen Sie 112 an", "Bei Feuer, Verletzten, oder wenn jemand Menschen bewirft.", "phone"),
            (
                "Keine Gefahr? Melden Sie es hier",
                "Wählen Sie beim Melden Feuerwerk. Sagen Sie, wo und wann es war.",
                "megaphone",
            ),
            (
                "Handel oder Lager gesehen?",
                "Melden Sie es der Polizei, oder ohne Namen bei Meld Misdaad Anoniem.",
                "eye",
            ),
        ),
        (
            tekst(
                "<h2>Was ist verboten?</h2><p>Böller und Raketen sind seit dem [[knalverbod]] verboten.</p>"
                "<p>Der niederländische Senat stimmte am [[vuurwerkstemming]] einem Verbot des Feuerwerks zu, das Menschen rund um Silvester kaufen. Das Verbot"
                " beginnt: [[vuurwerkverbod]].</p>"
                "<h2>Kleines Feuerwerk</h2><p>Wunderkerzen und anderes kleines Feuerwerk (Kategorie F1) bleiben erlaubt.</p>"
                "<h2>Karbid</h2><p>Jede Gemeinde hat dafür eigene Regeln. Fragen Sie Ihre Gemeinde, oder suchen Sie auf ihrer Website nach der APV: So heißen diese Regeln.</p>"
            ),
            meld("vuurwerk-knal", "Feuerwerk melden"),
            bel("112", "Bei Gefahr, jetzt."),
            bel("politie", "Wenn es nicht eilt."),
            bel("mma", "Ihre Telefonnummer wird nicht gespeichert."),
        ),
        zoekwoorden="Knall Böller Rakete illegal Karbid Silvester Neujahr abbrennen Wunderkerze",
    ),
}
