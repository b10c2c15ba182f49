"""About the portal itself, in German."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import tekst
from cms.vertalingen.vorm import Vertaaldepagina
from meldingen.streek.hier import STREEK

PAGINAS = {
    "": Vertaaldepagina(STREEK.product["de"], f"Für alle, die in {STREEK.opsomming('oder')} wohnen oder arbeiten."),
    "wat-te-doen/": Vertaaldepagina(
        "Was tun bei …", "Klare Schritte, wenn etwas passiert. Sie können jede Seite drucken."
    ),
    "contact/": Vertaaldepagina(
        "Kontakt",
        "Wen Sie wofür anrufen.",
        inhoud=(tekst("<p>Buurtbemiddeling erreichen Sie auch per E-Mail: [[buurtbemiddeling-mail]].</p>"),),
        zoekwoorden="Telefonnummer anrufen erreichen Adresse",
    ),
    "privacy/": Vertaaldepagina(
        "Datenschutz",
        "Wir fragen so wenig wie möglich und bewahren es nicht länger auf als nötig.",
        inhoud=(
            tekst(
                "<h2>Sie müssen Ihren Namen nicht angeben</h2><p>Sie können ohne Namen, E-Mail-Adresse oder Telefonnummer melden. Sie bekommen trotzdem einen Link, mit dem Sie Ihre Meldung verfolgen.</p>"
                "<h2>Geben Sie Ihre Daten doch an?</h2><p>Dann verwenden wir sie nur, um Sie zu Ihrer Meldung etwas zu fragen oder Ihnen zu sagen, was damit geschieht. Wir löschen sie spätestens ein Jahr, nachdem Ihre Meldung fertig ist. Die Meldung selbst bewahren wir fünf Jahre auf, ohne Ihre Daten.</p>"
                "<h2>Fotos</h2><p>Wir erzeugen jedes Foto neu. Was Ihr Telefon im Foto versteckt, zum Beispiel Ort und Uhrzeit, ist dann weg.</p>"
                "<h2>Die Karte</h2><p>Auf der Karte steht nie der genaue Ort und nie, was Sie geschrieben haben. Nur die Art der Meldung, der Tag und ein Ort in der Nähe.</p>"
                "<h2>Ihre Rechte</h2><p>Sie dürfen fragen, was wir über Sie wissen, und ob wir es berichtigen oder löschen. Fragen Sie Ihre Gemeinde.</p>"
            ),
        ),
    ),
    "toegankelijkheid/": Vertaaldepagina(
        "Barrierefreiheit",
        "Alle sollen dieses Portal benutzen können. Klappt es bei Ihnen nicht? Dann sagen Sie es uns bitte.",
        inhoud=(
            tekst(
                "<h2>So bauen wir</h2><p>Wir folgen den Regeln der WCAG 2.2, Stufe AA. Sie können alles mit der Tastatur, mit einem Screenreader und ohne JavaScript tun. Ein Computer prüft jede Version auf Fehler.</p>"
                "<h2>Was noch nicht getan ist</h2><p>Eine unabhängige Stelle hat dieses Portal noch nicht untersucht. Die Erklärung, die jedes Jahr nötig ist, kommt auf diese Seite, wenn das geschehen ist.</p>"
                "<h2>Funktioniert etwas bei Ihnen nicht?</h2><p>Sagen Sie uns, welche Seite es ist und was nicht klappt. Das geht über Melden, bei Lob oder gute Idee.</p>"
            ),
        ),
    ),
}
