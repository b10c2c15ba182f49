"""Scams: what they look like and what a victim does, in German."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import Blok, bel, lijst, meld, pas_op, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen, met_vragen

_HILFE: tuple[Blok, ...] = (
    bel("fraudehelpdesk", "Montag bis Freitag, 9 bis 17 Uhr."),
    bel("politie", "Für eine Anzeige, oder über [[politie-site]]."),
    bel("slachtofferhulp", "Wenn Sie über das sprechen möchten, was Sie erlebt haben."),
)
_SCHON_BETROGEN: Blok = tekst(
    '<p>Ist es schon passiert? <a href="/de/wat-te-doen/opgelicht/">Dann tun Sie jetzt diese fünf Dinge</a>.</p>'
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
    "oplichting/": Vertaaldepagina(
        "Betrug im Internet oder am Telefon",
        "So erkennen Sie ihn, und das tun Sie, wenn es schiefgeht.",
        inhoud=(
            pas_op(
                "Wurden Sie gerade betrogen?",
                '<p><a href="/de/wat-te-doen/opgelicht/">Tun Sie zuerst diese fünf Dinge</a>. Rufen Sie als Erstes Ihre Bank an.</p>',
            ),
        ),
        zoekwoorden="Cybercrime Internet Betrug Betrüger digital sicher hacken",
    ),
    "oplichting/bankhelpdeskfraude/": Vertaaldepagina(
        "Die Bank ruft an. Ist es wirklich die Bank?",
        "Jemand ruft an und sagt, er sei von Ihrer Bank. Ihr Geld sei in Gefahr. Legen Sie auf und rufen Sie selbst Ihre Bank an.",
        inhoud=(
            pas_op(
                "Legen Sie auf",
                "<p>Rufen Sie selbst Ihre Bank an, mit der Nummer auf Ihrer Karte oder in der App. Auch wenn der Name der Bank auf Ihrem Bildschirm steht.</p>",
            ),
            tekst(
                "<h2>Danach fragt eine Bank nie am Telefon</h2><ul><li>Dass Sie sich einloggen, während jemand zusieht.</li>"
                "<li>Dass Sie Geld auf ein „sicheres Konto“ überweisen.</li><li>Dass Sie Ihre Karte abgeben, auch nicht jemandem an der Tür.</li></ul>"
                "<h2>So geht es oft</h2><p>Der Anrufer ist freundlich und macht Ihnen Angst. Sie müssen schnell etwas tun, sonst ist Ihr Geld weg. Genau daran"
                " erkennen Sie einen Betrüger.</p>"
            ),
            _SCHON_BETROGEN,
            *_HILFE,
        ),
        zoekwoorden="Bank ruft mich an falscher Bankmitarbeiter Spoofing sicheres Konto Karte abholen",
    ),
    "oplichting/vriend-in-nood/": Vertaaldepagina(
        "„Mama, das ist meine neue Nummer“",
        "Bittet ein Bekannter Sie in einer Nachricht um Geld? Sprechen Sie erst mit diesem Menschen, unter der alten Nummer.",
        inhoud=(
            lijst(
                "Tun Sie dies, bevor Sie zahlen",
                "Rufen Sie den Menschen unter der Nummer an, die Sie schon hatten.",
                "Nimmt niemand ab? Warten Sie. Auch wenn es eilt.",
                "Stellen Sie eine Frage, auf die nur dieser Mensch die Antwort weiß.",
            ),
            tekst(
                "<p>Ein Betrüger benutzt ein Foto und einen Namen, die Sie kennen. Er hat es immer eilig und kann nie telefonieren.</p>"
            ),
            _SCHON_BETROGEN,
            *_HILFE,
        ),
        zoekwoorden="WhatsApp Betrug Enkeltrick Tochter Sohn Kind braucht Geld neue Nummer Freund in Not",
    ),
    "oplichting/phishing/": Vertaaldepagina(
        "Eine seltsame Nachricht mit einem Link",
        "Trauen Sie einer Mail, SMS oder App-Nachricht nicht? Klicken Sie nicht auf den Link.",
        inhoud=(
            lijst(
                "Daran erkennen Sie eine falsche Nachricht",
                "Sie müssen schnell etwas tun, sonst geht etwas schief.",
                "Sie müssen klicken, zahlen oder sich einloggen.",
                "Die Adresse des Absenders stimmt nicht ganz.",
                "Sie hatten keine Nachricht erwartet.",
            ),
            tekst(
                "<h2>Haben Sie schon geklickt?</h2><p>Haben Sie ein Passwort eingegeben? Ändern Sie es sofort, überall, wo Sie es benutzen. Haben Sie Daten Ihrer Bank"
                " eingegeben? Dann rufen Sie Ihre Bank an, mit der Nummer auf Ihrer Karte oder in der App.</p>"
            ),
            meld("phishing", "Falsche Nachricht melden"),
            bel("fraudehelpdesk", "Montag bis Freitag, 9 bis 17 Uhr."),
        ),
        zoekwoorden="Phishing falsche Mail SMS Link E-Mail Paket QR-Code Passwort",
    ),
    "oplichting/nepwebwinkel/": Vertaaldepagina(
        "Ein Webshop, der nichts schickt",
        "Billig, schön und fast ausverkauft? Sehen Sie erst nach, wem der Laden gehört.",
        inhoud=(
            lijst(
                "Prüfen Sie dies, bevor Sie zahlen",
                "Stehen eine Adresse und eine Telefonnummer auf der Website?",
                "Suchen Sie den Namen des Ladens mit dem Wort „Erfahrungen“.",
                "Ist der Preis viel niedriger als anderswo?",
                "Können Sie später zahlen oder umtauschen?",
            ),
            tekst(
                "<p>Haben Sie gezahlt und nichts bekommen? Bewahren Sie die Bestellung und die Kontonummer auf. Rufen Sie Ihre Bank an und erstatten Sie Anzeige.</p>"
            ),
            _SCHON_BETROGEN,
            meld("online-oplichting", "Betrug melden"),
            *_HILFE,
        ),
        zoekwoorden="Webshop Fakeshop gekauft nicht bekommen bezahlt online kaufen Marktplatz",
    ),
    "oplichting/sextortion/": Vertaaldepagina(
        "Jemand droht mit einem Nacktfoto",
        "Du machst nichts falsch. Wer droht, schon. Du bist nicht allein.",
        in_stappen(
            ("Zahle nie", "Wer zahlt, bekommt oft eine neue Drohung.", "ban"),
            ("Blockiere die Person", "Antworte nicht mehr.", "user-x"),
            ("Bewahre die Beweise auf", "Mach einen Screenshot von den Nachrichten und dem Konto.", "camera"),
            (
                "Erzähl es jemandem",
                "Den Eltern, in der Schule oder einem Freund. Oder chatte mit [[helpwanted]].",
                "message-circle",
            ),
            ("Erstatte Anzeige", "Bei der Polizei: [[politie]].", "shield"),
        ),
        (
            bel("112", "Bist du jetzt in Gefahr?"),
            bel("politie", "Wenn es nicht eilt."),
            bel("helpwanted", "Für Jugendliche, auch wenn du nicht weißt, was du tun sollst."),
        ),
        zoekwoorden="Sextortion Erpressung Nacktfoto Nacktbild Snapchat Instagram Video verbreiten",
    ),
    "oplichting/snel-geld/": Vertaaldepagina(
        "Schnelles Geld mit deiner Bankkarte oder deinem Computer?",
        "Verleihst du deine Bankkarte, oder hackst du etwas zum Spaß? Dann machst du dich selbst strafbar.",
        inhoud=(
            tekst(
                "<p>Kriminelle bitten Jugendliche, ihr Konto benutzen zu dürfen. Dann steht dein Name dabei, nicht ihrer. Auch wer sich in das Konto eines anderen"
                " einloggt, macht sich strafbar, auch wenn das Passwort leicht zu raten war.</p>"
                "<p>Bittet dich jemand darum? Sag nein und erzähl es. Das geht auch ohne deinen Namen bei Meld Misdaad Anoniem.</p>"
            ),
            bel("mma", "Deine Telefonnummer wird nicht gespeichert."),
        ),
        zoekwoorden="Geldesel Bankkarte leihen hacken DDoS Jugendliche Täter Strafe",
    ),
    "oplichting/ransomware/": Vertaaldepagina(
        "Ransomware: Ihr Betrieb wird erpresst",
        "Sind Ihre Dateien gesperrt und verlangt jemand Geld? Tun Sie dies, in dieser Reihenfolge.",
        in_stappen(
            (
                "Trennen Sie das Netzwerk",
                "Ziehen Sie das Kabel heraus und schalten Sie WLAN aus. Lassen Sie den Computer an.",
                "unplug",
            ),
            ("Zahlen Sie nicht", "Das rät die Polizei. Zahlen gibt keine Sicherheit.", "ban"),
            (
                "Erstatten Sie Anzeige",
                "Bei der Polizei: [[politie]]. Bewahren Sie die Nachricht der Täter auf.",
                "shield",
            ),
            (
                "Holen Sie Hilfe",
                "Rufen Sie an, wer Ihre Computer betreut. Sehen Sie auf [[nomoreransom]] nach, ob es schon einen Schlüssel gibt.",
                "life-buoy",
            ),
            (
                "Spielen Sie ein Backup ein",
                "Erst wenn Sie sicher sind, dass die Computer sauber sind.",
                "archive-restore",
            ),
        ),
        (
            lijst(
                "So verhindern Sie es",
                "Machen Sie jeden Tag ein Backup, und bewahren Sie eines auf, das nicht am Netzwerk hängt.",
                "Aktualisieren Sie Programme sofort.",
                "Loggen Sie sich mit einem zweiten Schritt ein, zum Beispiel mit einem Code auf Ihrem Telefon.",
                "Geben Sie jedem Mitarbeiter ein eigenes Konto.",
            ),
            *_HILFE,
        ),
        zoekwoorden="Ransomware Erpressung Dateien verschlüsselt Unternehmer Betrieb Firma Lösegeld Hack Computer gesperrt",
    ),
    "oplichting/vragen/": Vertaaldepagina(
        "Fragen zu Betrug",
        "Kurze Antworten auf häufige Fragen.",
        vragen=met_vragen(
            (
                "Bekomme ich mein Geld zurück?",
                "<p>Manchmal. Rufen Sie sofort Ihre Bank an: Je früher Sie anrufen, desto mehr kann sie tun.</p>",
            ),
            (
                "Ich schäme mich. Muss ich es melden?",
                "<p>Das kann jedem passieren. Was Sie erzählen, hilft der Polizei und warnt andere Menschen.</p>",
            ),
            (
                "Ich habe nichts gezahlt. Kann ich es trotzdem melden?",
                "<p>Ja. Sagen Sie es dem Fraudehelpdesk: [[fraudehelpdesk]].</p>",
            ),
            (
                "Kann die Gemeinde den Täter festnehmen?",
                "<p>Nein. Das tut die Polizei. Erstatten Sie darum Anzeige: [[politie]].</p>",
            ),
        ),
    ),
}
