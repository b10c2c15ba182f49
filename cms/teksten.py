"""The words of the first pages. Facts that are not confirmed are left for an editor to fill in."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Paginatekst:
    titel: str
    inleiding: str
    inhoud: list[tuple[str, Any]]
    slug: str = ""
    icoon: str = ""
    gecontroleerd_op: str = ""
    onder: "tuple[Paginatekst, ...]" = ()


def _tekst(html: str) -> tuple[str, str]:
    return ("tekst", html)


def _bel(naam: str, nummer: str, uitleg: str = "", spoed: bool = False) -> tuple[str, dict[str, Any]]:
    return ("telefoon", {"naam": naam, "nummer": nummer, "uitleg": uitleg, "spoed": spoed})


def _stappen(*stappen: tuple[str, str, str]) -> tuple[str, list[dict[str, str]]]:
    return ("stappen", [{"titel": titel, "uitleg": uitleg, "icoon": icoon} for titel, uitleg, icoon in stappen])


CHEMELOT = Paginatekst(
    titel="Gevaarlijke stof rond Chemelot",
    slug="chemelot",
    icoon="factory",
    inleiding="Komt er een gevaarlijke stof vrij? Binnen bent u het veiligst.",
    inhoud=[
        _stappen(
            ("Ga naar binnen", "Bent u al binnen? Blijf daar. Roep ook de mensen om u heen naar binnen.", "house"),
            ("Sluit ramen en deuren", "Doe ze goed dicht, ook boven.", "door-closed"),
            ("Zet de ventilatie uit", "Ook de afzuigkap en de airco. Haal zo nodig de stekker eruit.", "fan"),
            (
                "Luister en kijk",
                "Zet de regionale radio L1 aan of kijk op vrzl.nl. Doe wat daar wordt gezegd.",
                "radio",
            ),
        ),
        _tekst(
            "<h2>Uw kinderen zijn op school</h2><p>Laat ze daar. Op school weten ze wat ze moeten doen.</p>"
            "<h2>U zit in de auto</h2><p>Parkeer en ga ergens naar binnen. Kan dat niet? Zet de motor en de ventilatie uit.</p>"
            "<h2>Wanneer is het voorbij?</h2><p>Als de overheid zegt dat het veilig is. Wacht daarop, ook als u niets ruikt.</p>"
            "<h2>Hoort u een sirene?</h2><p>De sirenes buiten, in de woonwijken, waarschuwen u. Ga dan naar binnen. Op het"
            " terrein van Chemelot gaat soms ook een sirene of toeter. Die is voor de mensen die daar werken. Dat hoeft"
            " buiten het terrein geen gevaar te zijn.</p>"
            "<p>Elke eerste maandag van de maand, om 12 uur, is de sirene een proef. Niet op feestdagen en niet op 4 mei.</p>"
        ),
        _bel("112", "112", "Alleen als er iemand in gevaar is.", spoed=True),
        _bel(
            "de klachtenlijn van Chemelot",
            "0800-0223363",
            "Over stank, geluid, neerslag of als u zich zorgen maakt. Gratis, dag en nacht. Een inspecteur gaat kijken.",
        ),
    ],
)

VUURWERK = Paginatekst(
    titel="Vuurwerk",
    icoon="sparkles",
    inleiding="Wat mag wel, wat mag niet, en waar meldt u overlast.",
    inhoud=[
        _tekst(
            "<h2>Wat mag niet</h2><p>Knallers en vuurpijlen zijn al sinds 1 december 2020 verboden.</p>"
            "<p>De Eerste Kamer stemde op 1 juli 2025 in met een verbod op het vuurwerk dat mensen rond oud en nieuw kopen."
            " Wij zetten hier vanaf welke dag dat geldt, zodra wij dat zeker weten.</p>"
            "<h2>Klein vuurwerk</h2><p>Sterretjes en ander klein vuurwerk (categorie F1) blijven toegestaan.</p>"
            "<h2>Carbid</h2><p>Elke gemeente heeft hiervoor eigen regels. Die staan in de APV van uw gemeente.</p>"
        ),
        _stappen(
            ("Is er gevaar? Bel 112", "Bij brand, bij gewonden, of als iemand mensen bekogelt.", "phone"),
            ("Geen gevaar? Meld het hier", "Kies bij Melden voor vuurwerk. Zeg waar en wanneer het was.", "megaphone"),
            ("Handel of opslag gezien?", "Meld het bij de politie, of zonder uw naam bij Meld Misdaad Anoniem.", "eye"),
        ),
        _bel("112", "112", "Bij gevaar, nu.", spoed=True),
        _bel("de politie", "0900-8844", "Als er geen haast is."),
        _bel("Meld Misdaad Anoniem", "0800-7000", "Uw telefoonnummer wordt niet vastgelegd."),
    ],
)

OPLICHTING = Paginatekst(
    titel="Oplichting via internet of telefoon",
    slug="oplichting",
    icoon="smartphone",
    inleiding="Het kan iedereen gebeuren. Doe nu deze dingen, in deze volgorde.",
    inhoud=[
        _stappen(
            ("Bel uw bank", "Gebruik het nummer op uw pas of in uw app. Niet het nummer uit een bericht.", "landmark"),
            ("Bewaar alles", "Berichten, namen, rekeningnummers. Maak er een foto van.", "camera"),
            ("Doe aangifte bij de politie", "Dat kan op politie.nl of via 0900-8844.", "shield"),
            ("Vertel het de Fraudehelpdesk", "Zo worden andere mensen gewaarschuwd.", "megaphone"),
        ),
        _tekst(
            "<h2>Zo herkent u het</h2><ul><li>Een bank vraagt u nooit aan de telefoon om in te loggen, geld over te maken"
            " naar een veilige rekening of uw pas af te geven. Hang op en bel zelf uw bank.</li>"
            "<li>Vraagt een bekende via WhatsApp om geld? Bel die persoon eerst op het oude nummer.</li>"
            "<li>Vertrouwt u een bericht niet? Klik niet op de link.</li></ul>"
        ),
        _bel("de Fraudehelpdesk", "088-786 73 72", "Van maandag tot en met vrijdag, van 9 tot 17 uur."),
        _bel("de politie", "0900-8844", "Als er geen haast is."),
    ],
)

PAGINAS = (
    Paginatekst(
        titel="Wat moet ik doen bij …",
        slug="wat-te-doen",
        inleiding="Duidelijke stappen voor als er iets gebeurt. U kunt elke pagina printen.",
        inhoud=[],
        onder=(CHEMELOT, VUURWERK, OPLICHTING),
    ),
    Paginatekst(
        titel="Privacy",
        inleiding="Wij vragen zo weinig mogelijk van u, en wij bewaren het niet langer dan nodig.",
        inhoud=[
            _tekst(
                "<h2>U hoeft uw naam niet te geven</h2><p>Melden kan zonder naam, e-mailadres of telefoonnummer. U krijgt"
                " dan wel een link waarmee u uw melding volgt.</p>"
                "<h2>Geeft u uw gegevens wel?</h2><p>Dan gebruiken wij die alleen om u te vragen of te vertellen wat er met"
                " uw melding gebeurt. Wij wissen ze uiterlijk een jaar nadat uw melding klaar is. De melding zelf bewaren"
                " wij vijf jaar, zonder uw gegevens.</p>"
                "<h2>Foto's</h2><p>Wij maken elke foto opnieuw. Wat uw telefoon in de foto verstopt, zoals de plek en het"
                " tijdstip, is dan weg.</p>"
                "<h2>De kaart</h2><p>Op de kaart staat nooit de precieze plek, en nooit wat u schreef. Alleen het soort"
                " melding, de dag en een plek in de buurt.</p>"
                "<h2>Uw rechten</h2><p>U mag vragen wat wij van u weten, en of wij dat verbeteren of wissen. Vraag het uw"
                " gemeente.</p>"
            )
        ],
    ),
    Paginatekst(
        titel="Toegankelijkheid",
        inleiding="Iedereen moet dit portaal kunnen gebruiken. Lukt het u niet? Dan horen wij dat graag.",
        inhoud=[
            _tekst(
                "<h2>Zo bouwen wij</h2><p>Wij volgen de regels van WCAG 2.2, niveau AA. U kunt alles doen met het"
                " toetsenbord, met een schermlezer en zonder JavaScript. Een computer kijkt elke versie na op fouten.</p>"
                "<h2>Wat nog niet is gedaan</h2><p>Een onafhankelijk bureau heeft dit portaal nog niet onderzocht. De"
                " verklaring die elk jaar nodig is, komt op deze pagina als dat is gebeurd.</p>"
                "<h2>Werkt iets niet voor u?</h2><p>Vertel ons welke pagina het is en wat er misgaat. U kunt dat doen via"
                " Melden, bij compliment of goed idee.</p>"
            )
        ],
    ),
    Paginatekst(
        titel="Contact",
        inleiding="Wie u waarvoor belt.",
        inhoud=[
            _bel("112", "112", "Als iemand in gevaar is, of als u iemand op heterdaad ziet.", spoed=True),
            _bel("de politie", "0900-8844", "Als er geen haast is."),
            _bel("Meld Misdaad Anoniem", "0800-7000", "Uw telefoonnummer wordt niet vastgelegd."),
            _bel("de brandweer", "0900-0904", "Als er geen haast is."),
            _bel("de klachtenlijn van Chemelot", "0800-0223363", "Over stank, geluid of neerslag. Dag en nacht."),
            _bel(
                "Buurtbemiddeling",
                "06 22 96 89 98",
                "Ruzie met de buren? Gratis en vertrouwelijk. Mailen kan ook: buurtbemiddeling@piw.nl.",
            ),
            _tekst('<p>Iets anders in uw buurt? <a href="/melden/">Meld het hier</a>. Uw gemeente leest het.</p>'),
        ],
    ),
)
