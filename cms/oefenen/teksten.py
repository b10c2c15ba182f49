"""The first two drills, in our own words, for editors to go on with. Safe to run again: a drill that is there already, or that
an editor changed, is never overwritten."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from .models import Oefening

# (answer, what we say to it); the first is the right one, `plek` says where it stands on the page.
Antwoorden = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Vraagtekst:
    situatie: str
    vraag: str
    antwoorden: Antwoorden
    plek: int = 0

    def als_blok(self) -> tuple[str, dict[str, Any]]:
        rij = [{"tekst": t, "uitleg": u, "goed": n == 0} for n, (t, u) in enumerate(self.antwoorden)]
        rij.insert(self.plek, rij.pop(0))
        return ("vraag", {"situatie": self.situatie, "vraag": self.vraag, "antwoorden": rij})


_NL_ALERT = (
    Vraagtekst(
        "U bent in de tuin. Uw telefoon maakt een hard geluid. U leest: er is een gevaarlijke stof vrijgekomen, ga naar binnen.",
        "Wat doet u?",
        (
            ("Ik ga meteen naar binnen", "Goed. Binnen bent u het veiligst. Roep ook de mensen om u heen naar binnen."),
            ("Ik kijk eerst of ik iets zie of ruik", "Wacht daar niet op. Ga meteen naar binnen, ook als u niets ziet of ruikt."),
            ("Ik stap in de auto en rijd weg", "Ga niet weg. Binnen bent u het veiligst. Ga naar binnen en blijf daar."),
        ),
        plek=1,
    ),
    Vraagtekst(
        "U bent binnen. U deed alle ramen en deuren dicht.",
        "Wat moet er ook nog uit?",
        (
            ("De ventilatie", "Goed. Zet ook de afzuigkap en de airco uit. Dan komt er minder lucht van buiten binnen."),
            ("Alle lampen", "Lampen mogen aan blijven. Zet de ventilatie uit, want die haalt lucht van buiten naar binnen."),
            ("De radio en de televisie", "Laat die juist aan. Op L1 hoort u wat u moet doen. Zet wel de ventilatie uit."),
        ),
    ),
    Vraagtekst(
        "Uw kind zit op school. Buiten gaat de sirene.",
        "Wat doet u?",
        (
            ("Ik laat mijn kind op school", "Goed. Op school weten ze wat ze moeten doen. En u blijft zelf ook binnen."),
            ("Ik haal mijn kind snel op", "Dan moeten u en uw kind allebei naar buiten. Laat uw kind op school. Daar weten ze wat ze moeten doen."),
            ("Ik vraag of mijn kind naar huis loopt", "Buiten is het niet veilig. Laat uw kind op school, tot het voorbij is."),
        ),
        plek=2,
    ),
    Vraagtekst(
        "U rijdt met de auto vlak bij Chemelot. U krijgt de NL-Alert: blijf binnen.",
        "Wat doet u?",
        (
            ("Ik parkeer en ga ergens naar binnen", "Goed. Kan dat niet? Zet dan de motor en de ventilatie uit en doe de ramen dicht."),
            ("Ik rijd zo hard als ik kan naar huis", "Rijd niet door. Parkeer en ga ergens naar binnen. Daar bent u het veiligst."),
            ("Ik stop en blijf bij de auto staan", "Buiten staan is niet veilig. Ga ergens naar binnen."),
        ),
    ),
    Vraagtekst(
        "U bent binnen en u wilt weten wat er aan de hand is.",
        "Waar kijkt of luistert u?",
        (
            ("Op L1 en op vrzl.nl", "Goed. Daar staat wat er is en wat u moet doen. Doe wat daar wordt gezegd."),
            ("Ik bel 112", "112 is alleen voor nood. Belt u om iets te vragen? Dan moet iemand anders wachten. Luister naar L1 of kijk op vrzl.nl."),
            ("Ik vraag het in de buurtapp", "In een buurtapp staat niet altijd wat klopt. Luister naar L1 of kijk op vrzl.nl."),
        ),
        plek=1,
    ),
    Vraagtekst(
        "Een uur later ruikt u niets meer. Het is stil buiten.",
        "Mag u nu naar buiten?",
        (
            ("Nee, ik wacht op het bericht dat het veilig is", "Goed. De overheid zegt wanneer het veilig is. U hoort het op L1 of leest het op vrzl.nl."),
            ("Ja, want ik ruik niets meer", "Uw neus weet dat niet. Wacht tot de overheid zegt dat het veilig is."),
            ("Ja, als de buren ook gaan", "De buren weten het ook niet. Wacht tot de overheid zegt dat het veilig is."),
        ),
        plek=2,
    ),
)  # fmt: skip

_OPLICHTING = (
    Vraagtekst(
        "Uw telefoon gaat. “U spreekt met uw bank. Iemand haalt geld van uw rekening. Maak het snel over naar een veilige rekening.”",
        "Wat doet u?",
        (
            ("Ik hang op en bel zelf mijn bank", "Goed. Bel het nummer op uw pas of in uw app. Een bank vraagt u nooit om geld over te maken naar een veilige rekening."),
            ("Ik maak het geld snel over", "Dan is uw geld weg. Een veilige rekening bestaat niet. Hang op en bel zelf uw bank."),
            ("Ik vraag of hij echt van de bank is", "Een oplichter zegt gewoon ja. Hang op en bel zelf uw bank."),
        ),
        plek=2,
    ),
    Vraagtekst(
        "De beller zegt: “Uw pas is niet veilig meer. Een collega haalt hem zo bij u thuis op.”",
        "Geeft u uw pas mee?",
        (
            ("Nee, nooit", "Goed. Een bank vraagt nooit om uw pas. Hang op en bel zelf uw bank."),
            ("Ja, als hij zich kan legitimeren", "Een bank vraagt nooit om uw pas, ook niet met een pasje erbij. Geef hem niet mee."),
            ("Ja, maar ik knip hem eerst door", "Een bank vraagt nooit om uw pas. Geef hem niet mee, ook niet doorgeknipt."),
        ),
    ),
    Vraagtekst(
        "U krijgt een appje. “Hoi mam, dit is mijn nieuwe nummer. Kun je vandaag iets voor mij betalen?”",
        "Wat doet u eerst?",
        (
            ("Ik bel mijn kind op het oude nummer", "Goed. Spreek elkaar eerst. Neemt uw kind op? Dan weet u het meteen."),
            ("Ik app terug: ben jij het echt?", "De oplichter appt gewoon ja. Bel uw kind op het oude nummer."),
            ("Ik betaal, want er is haast", "Haast hoort bij de truc. Bel uw kind op het oude nummer, voordat u betaalt."),
        ),
        plek=1,
    ),
    Vraagtekst(
        "In een mail staat dat uw pakje niet kon worden bezorgd. U moet op een link drukken en iets betalen.",
        "Wat doet u?",
        (
            ("Ik druk niet op de link", "Goed. Verwacht u echt een pakje? Ga dan zelf naar de website van de bezorger."),
            ("Ik druk op de link om te kijken", "Druk niet op de link. Verwacht u een pakje? Ga dan zelf naar de website van de bezorger."),
            ("Ik betaal, want het is weinig geld", "Betaal niet via een link in een mail die u niet vertrouwt. Druk er niet op."),
        ),
    ),
    Vraagtekst(
        "U vulde uw wachtwoord en uw rekeningnummer in. Nu ziet u dat de website nep was.",
        "Wat doet u eerst?",
        (
            ("Ik bel mijn bank en verander mijn wachtwoord", "Goed. Doe het meteen. Bel het nummer op uw pas of in uw app."),
            ("Ik wacht af of er iets gebeurt", "Wachten helpt de oplichter. Bel meteen uw bank en verander uw wachtwoord."),
            ("Ik vertel het niemand", "U hoeft zich niet te schamen. Het kan iedereen gebeuren. Bel meteen uw bank en verander uw wachtwoord."),
        ),
        plek=1,
    ),
    Vraagtekst(
        "Iemand heeft een naaktfoto van u en zegt: “Betaal, of ik stuur hem naar iedereen.”",
        "Wat doet u?",
        (
            ("Ik betaal niet, bewaar de berichten en meld het", "Goed. Blokkeer de ander daarna. Hulp vindt u op helpwanted.nl. U kunt ook aangifte doen."),
            ("Ik betaal, dan is het voorbij", "Betaal nooit. Bewaar de berichten, blokkeer de ander en vraag hulp op helpwanted.nl."),
            ("Ik gooi alles weg", "Dan is ook het bewijs weg. Bewaar de berichten, betaal niet en vraag hulp op helpwanted.nl."),
        ),
        plek=2,
    ),
    Vraagtekst(
        "U hebt een winkel. Op de computer staat ineens: “Uw bestanden zitten op slot. Betaal, dan krijgt u ze terug.”",
        "Wat doet u?",
        (
            ("Ik haal de computer van het internet en bel de politie", "Goed. De politie raadt aan om niet te betalen. Hulp vindt u op nomoreransom.org."),
            ("Ik betaal, anders ligt de winkel stil", "De politie raadt aan om niet te betalen. Haal de computer van het internet, meld het en gebruik uw reservekopie."),
            ("Ik zet de computer uit en weer aan", "Begin daar niet mee. Haal de computer van het internet en bel de politie."),
        ),
    ),
    Vraagtekst(
        "U bent opgelicht. U belde uw bank al.",
        "Wat doet u daarna?",
        (
            ("Ik bewaar alles en doe aangifte", "Goed. Vertel het ook de Fraudehelpdesk. Dan worden andere mensen gewaarschuwd."),
            ("Niets, want mijn geld is toch weg", "Doe toch aangifte. En vertel het de Fraudehelpdesk, dan worden anderen gewaarschuwd."),
            ("Ik zoek zelf uit wie het was", "Doe dat niet zelf. Bewaar alles wat u hebt en doe aangifte bij de politie."),
        ),
        plek=1,
    ),
)  # fmt: skip


def laad() -> None:
    """Make the drills that are not there yet."""
    _laad(
        "nl-alert",
        "/wat-te-doen/chemelot/",
        _NL_ALERT,
        titel="NL-Alert: wat doet u?",
        inleiding="Uw telefoon maakt een hard geluid. Weet u wat u dan doet?",
        icoon="siren",
        onthoud="<ul><li>Ga meteen naar binnen en blijf daar.</li><li>Doe ramen en deuren dicht. Zet de ventilatie uit.</li>"
        "<li>Luister naar L1 of kijk op vrzl.nl.</li><li>Wacht tot de overheid zegt dat het veilig is.</li></ul>",
    )
    _laad(
        "oplichting",
        "/wat-te-doen/opgelicht/",
        _OPLICHTING,
        titel="Oplichting: trapt u erin?",
        inleiding="Acht keer probeert iemand uw geld te krijgen. Herkent u het?",
        icoon="smartphone",
        onthoud="<ul><li>Een bank vraagt aan de telefoon nooit om geld over te maken, in te loggen of uw pas af te geven.</li>"
        "<li>Haast hoort bij de truc. Hang op en bel zelf.</li><li>Vraagt iemand om geld via een appje? Bel eerst het oude nummer.</li>"
        "<li>Toch gebeurd? Bel meteen uw bank. U hoeft zich niet te schamen.</li></ul>",
    )


def _laad(slug: str, pagina: str, vragen: tuple[Vraagtekst, ...], **velden: Any) -> None:
    if Oefening.objects.filter(slug=slug).exists():
        return
    oefening = Oefening(
        slug=slug,
        lees_meer=Page.objects.filter(url_path__endswith=pagina).first(),
        vragen=[vraag.als_blok() for vraag in vragen],
        **velden,
    )
    oefening.save()
    oefening.save_revision().publish()
