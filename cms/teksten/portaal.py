"""About the portal itself: privacy, accessibility, contact, questions. Own words."""

# Sentences are left whole, so that an editor can compare them with the page.

from .samen import CAMPAGNES
from .vorm import Paginatekst, tekst, vragen

PRIVACY = Paginatekst(
    "StandaardPagina",
    titel="Privacy",
    slug="privacy",
    inleiding="Wij vragen zo weinig mogelijk van u, en wij bewaren het niet langer dan nodig.",
    inhoud=(
        tekst(
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
        ),
    ),
)

TOEGANKELIJKHEID = Paginatekst(
    "StandaardPagina",
    titel="Toegankelijkheid",
    slug="toegankelijkheid",
    inleiding="Iedereen moet dit portaal kunnen gebruiken. Lukt het u niet? Dan horen wij dat graag.",
    inhoud=(
        tekst(
            "<h2>Zo bouwen wij</h2><p>Wij volgen de regels van WCAG 2.2, niveau AA. U kunt alles doen met het"
            " toetsenbord, met een schermlezer en zonder JavaScript. Een computer kijkt elke versie na op fouten.</p>"
            "<h2>Wat nog niet is gedaan</h2><p>Een onafhankelijk bureau heeft dit portaal nog niet onderzocht. De"
            " verklaring die elk jaar nodig is, komt op deze pagina als dat is gebeurd.</p>"
            "<h2>Werkt iets niet voor u?</h2><p>Vertel ons welke pagina het is en wat er misgaat. U kunt dat doen via"
            " Melden, bij compliment of goed idee.</p>"
        ),
    ),
)

VRAGEN = Paginatekst(
    "Vragenpagina",
    titel="Vragen over melden",
    slug="vragen",
    inleiding="Korte antwoorden op wat mensen vaak vragen.",
    extra=vragen(
        (
            "Wie leest mijn melding?",
            "<p>Het team van uw gemeente dat erover gaat. Andere gemeenten zien haar niet.</p>",
        ),
        ("Moet ik mijn naam geven?", "<p>Nee. Met een e-mailadres krijgt u wel bericht als er iets verandert.</p>"),
        ("Hoe lang duurt het?", "<p>Na het melden staat er op uw scherm voor welke dag u antwoord krijgt.</p>"),
        (
            "Wat meld ik hier niet?",
            "<p>Gevaar, geweld en diefstal. Bel dan [[112]], of [[politie]] als er geen haast is.</p>",
        ),
        (
            "Ik ben de link naar mijn melding kwijt",
            '<p>Kijk in de mail die u kreeg. Of <a href="/volgen/">lees hoe u uw melding terugvindt</a>.</p>',
        ),
    ),
)

CONTACT = Paginatekst(
    "Contactpagina",
    titel="Contact",
    slug="contact",
    inleiding="Wie u waarvoor belt.",
    zoekwoorden="telefoonnummer bellen bereiken adres",
    inhoud=(tekst("<p>Mailen met Buurtbemiddeling kan ook: [[buurtbemiddeling-mail]].</p>"),),
)

PAGINAS = (*CAMPAGNES, VRAGEN, PRIVACY, TOEGANKELIJKHEID, CONTACT)
