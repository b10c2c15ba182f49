"""Scams: what they look like and what a victim does, in German."""

# Sentences are left whole, so that an editor can compare them with the page.

from cms.teksten.vorm import Blok, bel
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

_HILFE: tuple[Blok, ...] = (
    bel("fraudehelpdesk", "Montag bis Freitag, 9 bis 17 Uhr."),
    bel("politie", "Für eine Anzeige, oder über [[politie-site]]."),
    bel("slachtofferhulp", "Wenn Sie über das sprechen möchten, was Sie erlebt haben."),
)

PAGINAS = {
    "wat-te-doen/opgelicht/": Vertaaldepagina(
        "Ich wurde betrogen. Was jetzt?",
        "Das kann jedem passieren. Sie müssen sich nicht schämen. Tun Sie dies, in dieser Reihenfolge.",
        in_stappen(
            (
                "Rufen Sie Ihre Bank an",
                "Mit der Nummer auf Ihrer Karte oder in der App. Nicht mit der Nummer aus einer Nachricht.",
                "landmark",
            ),
            ("Bewahren Sie alles auf", "Nachrichten, Namen und Kontonummern. Machen Sie ein Foto davon.", "camera"),
            ("Erstatten Sie Anzeige bei der Polizei", "Auf [[politie-site]] oder unter [[politie]].", "shield"),
            ("Sagen Sie es dem Fraudehelpdesk", "So werden andere gewarnt.", "megaphone"),
            (
                "Sprechen Sie darüber",
                "Mit jemandem, dem Sie vertrauen, oder mit Slachtofferhulp Nederland, der Hilfe für Opfer.",
                "heart-handshake",
            ),
        ),
        _HILFE,
        zoekwoorden="Opfer Betrug betrogen Geld weg gehackt Hilfe Anzeige Bank Internet Telefon",
    ),
}
