"""Chemelot: before and during an incident. Own words."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from .vorm import Paginatekst, bel, lijst, meld, pas_op, stappen, tabel, tekst

_ZOEK = "gif gifwolk gaswolk ontploffing explosie brand fabriek rook stof sabic"

GEVAARLIJKE_STOF = Paginatekst(
    "Doepagina",
    titel="Gevaarlijke stof rond Chemelot",
    slug="chemelot",
    icoon="factory",
    zoekwoorden=_ZOEK,
    inleiding="Komt er een gevaarlijke stof vrij? Binnen bent u het veiligst.",
    extra=stappen(
        ("Ga naar binnen", "Bent u al binnen? Blijf daar. Roep ook de mensen om u heen naar binnen.", "house"),
        ("Sluit ramen en deuren", "Doe ze goed dicht, ook boven.", "door-closed"),
        ("Zet de ventilatie uit", "Ook de afzuigkap en de airco. Haal zo nodig de stekker eruit.", "fan"),
        ("Luister en kijk", "Zet de regionale radio L1 aan of kijk op [[vrzl]]. Doe wat daar wordt gezegd.", "radio"),
    ),
    inhoud=(
        tekst(
            "<h2>Uw kinderen zijn op school</h2><p>Laat ze daar. Op school weten ze wat ze moeten doen.</p>"
            "<h2>U zit in de auto</h2><p>Parkeer en ga ergens naar binnen. Kan dat niet? Zet de motor en de ventilatie uit.</p>"
            "<h2>Wanneer is het voorbij?</h2><p>Als de overheid zegt dat het veilig is. Wacht daarop, ook als u niets ruikt.</p>"
        ),
        bel("112", "Alleen als er iemand in gevaar is."),
        bel("chemelot"),
    ),
)

SIRENE = Paginatekst(
    "Doepagina",
    titel="Een sirene of een NL-Alert",
    slug="sirene-en-nl-alert",
    icoon="siren",
    zoekwoorden="alarm luchtalarm telefoon bericht piept geluid toeter loeien",
    inleiding="Hoort u de sirene, of krijgt u een NL-Alert op uw telefoon? Doe meteen dit.",
    extra=stappen(
        (
            "Lees of luister wat u moet doen",
            "In een NL-Alert staat wat er is en wat u doet. Geen bericht? Ga naar binnen.",
            "smartphone",
        ),
        ("Doe het meteen", "Wacht niet tot u iets ziet of ruikt.", "zap"),
        (
            "Help anderen",
            "Vertel het uw buren. Help wie slecht hoort, slecht ziet of het bericht niet begrijpt.",
            "users",
        ),
        ("Blijf op de hoogte", "Luister naar L1 of kijk op [[vrzl]].", "radio"),
    ),
    inhoud=(
        tekst(
            "<h2>Is het een proef?</h2><p>De sirene gaat voor een proef [[sirene-proef]]. Dan hoeft u niets te doen.</p>"
            "<p>De proef van NL-Alert is op [[nl-alert-proef]]. In het bericht staat dan dat het een test is.</p>"
            "<h2>Een sirene op het terrein van Chemelot</h2><p>Op het terrein gaat soms ook een sirene of toeter. Die is voor de"
            " mensen die daar werken. Dat hoeft buiten het terrein geen gevaar te zijn. De sirenes in de woonwijken waarschuwen u.</p>"
        ),
        bel("112", "Alleen als er iemand in gevaar is."),
    ),
)

STANK_EN_GELUID = Paginatekst(
    "Artikel",
    titel="Stank, geluid of neerslag van Chemelot",
    slug="stank-en-geluid",
    icoon="wind",
    zoekwoorden="ruikt stinkt lucht lawaai fakkel fakkelen roet stof auto hinder klacht",
    inleiding="Ruikt of hoort u iets, of ligt er stof op uw auto? Bel, dan gaat er iemand kijken.",
    inhoud=(
        tekst(
            "<p>Bel de klachtenlijn: [[chemelot]]. Dat is gratis, dag en nacht. De meldkamer van het terrein neemt op. Een inspecteur"
            " gaat kijken waar het vandaan komt.</p>"
            "<h2>Wat vertelt u?</h2><ul><li>Waar u bent.</li><li>Wat u ruikt, hoort of ziet.</li><li>Sinds wanneer.</li></ul>"
            "<h2>Meld het ook hier</h2><p>Dan telt uw gemeente het mee. Zo zien wij of het vaker gebeurt, en waar.</p>"
        ),
        bel("chemelot"),
        meld("chemelot-geur", "Meld een geur"),
        pas_op(
            "Wordt u niet goed, of is iemand in gevaar?", "<p>Bel [[112]]. Ga naar binnen en sluit ramen en deuren.</p>"
        ),
    ),
)

BINNEN = Paginatekst(
    "Artikel",
    titel="Waarom binnen het veiligst is",
    slug="naar-binnen",
    icoon="house",
    zoekwoorden="schuilen evacueren vluchten wegrijden raam dicht",
    inleiding="Een huis met dichte ramen en deuren houdt een gevaarlijke stof goed tegen.",
    inhoud=(
        tekst(
            "<p>Buiten kunt u een stof inademen, ook als u niets ruikt. Binnen komt er veel minder van. Weggaan met de auto lijkt"
            " veilig. Maar dan rijdt u misschien juist naar de stof toe, of u staat stil in de file.</p>"
            "<p>In 2019 kwam er op Chemelot een giftig gas vrij. Veel mensen begrepen de NL-Alert toen niet, of bleven buiten."
            " Daarom oefenen wij dit vaker.</p>"
        ),
        lijst(
            "Dit kunt u vandaag al doen",
            "Zoek op hoe u thuis de ventilatie uitzet.",
            "Spreek af wie de kinderen binnenroept.",
            "Zet de zender van L1 in uw radio.",
            "Vraag of uw buren u horen als u aanbelt.",
        ),
    ),
)

RISICOBRONNEN = Paginatekst(
    "Artikel",
    titel="Waar zijn de risico's in onze streek?",
    slug="risicobronnen",
    icoon="map-pinned",
    zoekwoorden="gevaar kaart spoor emplacement haven vliegveld pijpleiding vrachtwagen",
    inleiding="Op deze plekken wordt gewerkt met gevaarlijke stoffen, of komen ze langs.",
    inhoud=(
        ("risicokaart", None),
        tekst("<p>De kans op een groot ongeluk is klein. Als het toch gebeurt, helpt het als u weet wat u doet.</p>"),
    ),
)

WIE_DOET_WAT = Paginatekst(
    "Artikel",
    titel="Wie doet wat bij een ongeluk?",
    slug="wie-doet-wat",
    icoon="users",
    zoekwoorden="verantwoordelijk brandweer ggd provincie veiligheidsregio burgemeester",
    inleiding="Bij een groot ongeluk werken veel mensen samen. Dit doet elk van hen.",
    inhoud=(
        tabel(
            "Wie doet wat",
            ["Wie", "Wat"],
            ["Chemelot", "Pakt het ongeluk op het terrein aan. Belt meteen om hulp."],
            ["Veiligheidsregio Zuid-Limburg", "Leidt de hulp. Zegt wat u moet doen."],
            ["Brandweer", "Blust het vuur. Meet wat er in de lucht zit. Redt mensen."],
            ["Politie", "Sluit wegen af. Helpt mensen op straat."],
            ["GGD", "Zegt of iets slecht is voor uw gezondheid, en wat u dan doet."],
            ["Gemeente", "Zorgt voor een plek als u niet naar huis kunt. Vertelt hoe het daarna gaat."],
            ["Provincie", "Geeft een bedrijf een vergunning. Kijkt of het doet wat daarin staat."],
        ),
        tekst(
            "<p>Zij vertellen u samen wat u kunt doen. Dat heet 'Samen Veilig Rondom Chemelot'. Is er nu een ongeluk? Kijk op [[vrzl]] of zet"
            " L1 aan. Daar vindt u het laatste nieuws.</p>"
        ),
    ),
)

THEMA = Paginatekst(
    "Themapagina",
    titel="Wonen bij Chemelot",
    slug="chemelot",
    icoon="factory",
    zoekwoorden=_ZOEK,
    inleiding="Wat er is, wat u ruikt of hoort, en wat u doet als het misgaat.",
    inhoud=(
        pas_op(
            "Is er nu iets aan de hand?",
            '<p>Ga naar binnen, sluit ramen en deuren en zet de ventilatie uit. <a href="/wat-te-doen/chemelot/">Lees alle stappen</a>.</p>',
        ),
    ),
    onder=(STANK_EN_GELUID, BINNEN, RISICOBRONNEN, WIE_DOET_WAT),
)
