"""German. Own words, as plain as the Dutch."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, tekst

from .vorm import Vertaaldepagina, in_stappen

PAGINAS = {
    "": Vertaaldepagina(
        "Sichere Westelijke Mijnstreek", "Für alle, die in Beek, Sittard-Geleen oder Stein wohnen oder arbeiten."
    ),
    "wat-te-doen/": Vertaaldepagina(
        "Was tun bei …", "Klare Schritte, wenn etwas passiert. Sie können jede Seite drucken."
    ),
    "wat-te-doen/chemelot/": Vertaaldepagina(
        "Gefährlicher Stoff rund um Chemelot",
        "Tritt ein gefährlicher Stoff aus? Drinnen sind Sie am sichersten.",
        in_stappen(
            ("Gehen Sie ins Haus", "Sind Sie schon drinnen? Bleiben Sie dort. Rufen Sie auch andere herein.", "house"),
            ("Schließen Sie Fenster und Türen", "Ganz zu, auch oben.", "door-closed"),
            (
                "Schalten Sie die Lüftung aus",
                "Auch Dunstabzug und Klimaanlage. Ziehen Sie notfalls den Stecker.",
                "fan",
            ),
            (
                "Hören und schauen Sie",
                "Schalten Sie das Radio L1 ein oder schauen Sie auf [[vrzl]]. Tun Sie, was dort gesagt wird.",
                "radio",
            ),
        ),
        (
            tekst(
                "<h2>Ihre Kinder sind in der Schule</h2><p>Lassen Sie sie dort. Die Schule weiß, was zu tun ist.</p>"
                "<h2>Sie sitzen im Auto</h2><p>Parken Sie und gehen Sie in ein Gebäude. Geht das nicht? Motor und Lüftung aus.</p>"
                "<h2>Wann ist es vorbei?</h2><p>Wenn die Behörden sagen, dass es sicher ist. Warten Sie darauf, auch wenn Sie nichts riechen.</p>"
            ),
            bel("112", "Nur wenn jemand in Gefahr ist."),
            bel("chemelot", "Bei Geruch, Lärm oder Sorgen. Kostenlos, Tag und Nacht."),
        ),
    ),
    "wat-te-doen/sirene-en-nl-alert/": Vertaaldepagina(
        "Eine Sirene oder ein NL-Alert",
        "Hören Sie die Sirene oder bekommen Sie einen NL-Alert auf Ihr Telefon? Tun Sie sofort dies.",
        in_stappen(
            (
                "Lesen oder hören Sie, was zu tun ist",
                "Im NL-Alert steht es. Keine Nachricht? Gehen Sie ins Haus.",
                "smartphone",
            ),
            ("Tun Sie es sofort", "Warten Sie nicht, bis Sie etwas sehen oder riechen.", "zap"),
            ("Helfen Sie anderen", "Sagen Sie es Ihren Nachbarn.", "users"),
            ("Bleiben Sie informiert", "Hören Sie L1 oder schauen Sie auf [[vrzl]].", "radio"),
        ),
        (
            tekst(
                "<h2>Eine Probe?</h2><p>Die Sirene geht zur Probe [[sirene-proef]]. Dann müssen Sie nichts tun.</p>"
                "<p>Der NL-Alert wird geprobt: [[nl-alert-proef]].</p><h2>Eine Sirene auf dem Gelände von Chemelot</h2><p>Sie ist für die Menschen, die dort arbeiten. Das"
                " muss draußen keine Gefahr sein. Die Sirenen in den Wohngebieten warnen Sie.</p>"
            ),
            bel("112", "Nur wenn jemand in Gefahr ist."),
        ),
    ),
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
            ("Erstatten Sie Anzeige", "Auf [[politie-site]] oder unter [[politie]].", "shield"),
            ("Sagen Sie es der Fraudehelpdesk", "So werden andere gewarnt.", "megaphone"),
            ("Sprechen Sie darüber", "Mit jemandem, dem Sie vertrauen.", "heart-handshake"),
        ),
        (bel("fraudehelpdesk", "Montag bis Freitag, 9 bis 17 Uhr."), bel("politie", "Wenn es nicht eilt.")),
    ),
    "wat-te-doen/vuurwerk/": Vertaaldepagina(
        "Feuerwerk",
        "Stört Sie Feuerwerk? Das tun Sie.",
        in_stappen(
            ("Gefahr? Rufen Sie 112 an", "Bei Feuer, Verletzten, oder wenn jemand Menschen bewirft.", "phone"),
            ("Keine Gefahr? Melden Sie es hier", "Wählen Sie Feuerwerk. Sagen Sie, wo und wann.", "megaphone"),
            (
                "Handel oder Lager gesehen?",
                "Melden Sie es der Polizei, oder ohne Namen bei Meld Misdaad Anoniem.",
                "eye",
            ),
        ),
        (
            tekst(
                "<p>Böller und Raketen sind seit dem [[knalverbod]] verboten. Wunderkerzen und anderes kleines Feuerwerk (F1) bleiben erlaubt.</p>"
            ),
            bel("112", "Bei Gefahr, jetzt."),
            bel("politie", "Wenn es nicht eilt."),
            bel("mma", "Ihre Telefonnummer wird nicht gespeichert."),
        ),
    ),
    "contact/": Vertaaldepagina("Kontakt", "Wen Sie wofür anrufen."),
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
