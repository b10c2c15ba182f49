"""Chemelot: before and during an incident, in German."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, lijst, meld, pas_op, tabel, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

_ZOEK = "Gift Giftwolke Gaswolke Explosion Brand Fabrik Rauch Stoff"

PAGINAS = {
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
                "Im NL-Alert steht, was los ist und was Sie tun. Keine Nachricht? Gehen Sie ins Haus.",
                "smartphone",
            ),
            ("Tun Sie es sofort", "Warten Sie nicht, bis Sie etwas sehen oder riechen.", "zap"),
            (
                "Helfen Sie anderen",
                "Sagen Sie es Ihren Nachbarn. Helfen Sie, wenn jemand schlecht hört, schlecht sieht oder die Nachricht nicht versteht.",
                "users",
            ),
            ("Bleiben Sie informiert", "Hören Sie L1 oder schauen Sie auf [[vrzl]].", "radio"),
        ),
        (
            tekst(
                "<h2>Eine Probe?</h2><p>Die Sirene geht zur Probe [[sirene-proef]]. Dann müssen Sie nichts tun.</p>"
                "<p>Der NL-Alert wird geprobt: [[nl-alert-proef]]. In der Nachricht steht dann, dass es ein Test ist.</p><h2>Eine Sirene auf dem Gelände von Chemelot</h2><p>Sie ist für die Menschen, die dort arbeiten. Das"
                " muss draußen keine Gefahr sein. Die Sirenen in den Wohngebieten warnen Sie.</p>"
            ),
            bel("112", "Nur wenn jemand in Gefahr ist."),
        ),
    ),
    "chemelot/": Vertaaldepagina(
        "Wohnen bei Chemelot",
        "Was es hier gibt, was Sie riechen oder hören, und was Sie tun, wenn etwas passiert.",
        inhoud=(
            pas_op(
                "Passiert gerade etwas?",
                '<p>Gehen Sie ins Haus, schließen Sie Fenster und Türen und schalten Sie die Lüftung aus. <a href="/de/wat-te-doen/chemelot/">Lesen Sie alle Schritte</a>.</p>',
            ),
        ),
        zoekwoorden=_ZOEK,
    ),
    "chemelot/stank-en-geluid/": Vertaaldepagina(
        "Geruch, Lärm oder Niederschlag von Chemelot",
        "Riechen oder hören Sie etwas, oder liegt Staub auf Ihrem Auto? Rufen Sie an, dann sieht jemand nach.",
        inhoud=(
            tekst(
                "<p>Rufen Sie die Beschwerdestelle an: [[chemelot]]. Das ist kostenlos, Tag und Nacht. Die Leitstelle des Geländes nimmt ab. Ein Inspektor"
                " sieht nach, woher es kommt.</p>"
                "<h2>Was erzählen Sie?</h2><ul><li>Wo Sie sind.</li><li>Was Sie riechen, hören oder sehen.</li><li>Seit wann.</li></ul>"
                "<h2>Melden Sie es auch hier</h2><p>Dann zählt Ihre Gemeinde es mit. So sehen wir, ob es öfter passiert, und wo.</p>"
            ),
            bel("chemelot"),
            meld("chemelot-geur", "Geruch melden"),
            pas_op(
                "Geht es Ihnen nicht gut, oder ist jemand in Gefahr?",
                "<p>Rufen Sie [[112]] an. Gehen Sie ins Haus und schließen Sie Fenster und Türen.</p>",
            ),
        ),
        zoekwoorden="stinkt Gestank riecht Lärm Krach Fackel Ruß Staub Auto Belästigung Beschwerde",
    ),
    "chemelot/naar-binnen/": Vertaaldepagina(
        "Warum es drinnen am sichersten ist",
        "Ein Haus mit geschlossenen Fenstern und Türen hält einen gefährlichen Stoff gut ab.",
        inhoud=(
            tekst(
                "<p>Draußen können Sie einen Stoff einatmen, auch wenn Sie nichts riechen. Drinnen kommt viel weniger davon an. Mit dem Auto wegzufahren scheint"
                " sicher. Aber vielleicht fahren Sie dann gerade auf den Stoff zu, oder Sie stehen im Stau.</p>"
                "<p>2019 trat bei Chemelot ein giftiges Gas aus. Viele Menschen verstanden den NL-Alert damals nicht oder blieben draußen."
                " Darum üben wir das öfter.</p>"
            ),
            lijst(
                "Das können Sie heute schon tun",
                "Sehen Sie nach, wie Sie zu Hause die Lüftung ausschalten.",
                "Sprechen Sie ab, wer die Kinder ins Haus ruft.",
                "Stellen Sie den Sender L1 in Ihrem Radio ein.",
                "Fragen Sie, ob Ihre Nachbarn Sie hören, wenn Sie klingeln.",
            ),
        ),
        zoekwoorden="Schutz suchen drinnen bleiben fliehen wegfahren evakuieren Fenster zu",
    ),
    "chemelot/risicobronnen/": Vertaaldepagina(
        "Wo sind die Risiken in unserer Region?",
        "An diesen Orten arbeitet man mit gefährlichen Stoffen, oder sie kommen dort vorbei.",
        inhoud=(
            ("risicokaart", None),
            tekst(
                "<p>Die Gefahr eines großen Unfalls ist klein. Passiert es doch, dann hilft es, wenn Sie wissen, was Sie tun.</p>"
            ),
        ),
        zoekwoorden="Gefahr Karte Bahn Rangierbahnhof Hafen Flughafen Rohrleitung Lastwagen",
    ),
    "chemelot/wie-doet-wat/": Vertaaldepagina(
        "Wer tut was bei einem Unfall?",
        "Bei einem großen Unfall arbeiten viele Menschen zusammen. Das tut jeder von ihnen.",
        inhoud=(
            tabel(
                "Wer tut was",
                ["Wer", "Was"],
                ["Chemelot", "Bekämpft den Unfall auf dem Gelände. Ruft sofort Hilfe."],
                ["Veiligheidsregio Zuid-Limburg", "Leitet die Hilfe. Sagt, was Sie tun müssen."],
                ["Feuerwehr", "Löscht das Feuer. Misst, was in der Luft ist. Rettet Menschen."],
                ["Polizei", "Sperrt Straßen. Hilft Menschen auf der Straße."],
                ["GGD (Gesundheitsdienst)", "Sagt, ob etwas schlecht für Ihre Gesundheit ist, und was Sie dann tun."],
                [
                    "Gemeinde",
                    "Sorgt für einen Platz, wenn Sie nicht nach Hause können. Erzählt, wie es danach weitergeht.",
                ],
                ["Provinz", "Gibt einem Betrieb eine Genehmigung. Prüft, ob er tut, was darin steht."],
            ),
            tekst(
                "<p>Gemeinsam erzählen sie Ihnen, was Sie tun können. Das heißt „Samen Veilig Rondom Chemelot“. Gibt es gerade einen Unfall? Schauen Sie auf [[vrzl]] oder"
                " schalten Sie L1 ein. Dort finden Sie die neuesten Nachrichten, auf Niederländisch.</p>"
            ),
        ),
        zoekwoorden="zuständig Feuerwehr Gesundheitsdienst Provinz Bürgermeister",
    ),
}
