"""Cybercrime: what it looks like and what a victim does. Own words."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from .vorm import Blok, Paginatekst, bel, lijst, meld, pas_op, stappen, tekst, vragen

_HELP: tuple[Blok, ...] = (
    bel("fraudehelpdesk"),
    bel("politie", "Voor aangifte, of via [[politie-site]]."),
    bel("slachtofferhulp"),
)
_NU_OPGELICHT: Blok = tekst(
    '<p>Is het al gebeurd? <a href="/wat-te-doen/opgelicht/">Doe dan nu deze vijf dingen</a>.</p>'
)

SLACHTOFFER = Paginatekst(
    "Doepagina",
    titel="Ik ben opgelicht. Wat nu?",
    slug="opgelicht",
    icoon="shield-alert",
    zoekwoorden="slachtoffer oplichting fraude geld kwijt gehackt hulp aangifte bank beroofd internet telefoon",
    inleiding="Het kan iedereen gebeuren. U hoeft zich niet te schamen. Doe nu deze dingen, in deze volgorde.",
    extra=stappen(
        ("Bel uw bank", "Gebruik het nummer op uw pas of in uw app. Niet het nummer uit een bericht.", "landmark"),
        ("Bewaar alles", "Berichten, namen en rekeningnummers. Maak er een foto van.", "camera"),
        ("Doe aangifte bij de politie", "Dat kan op [[politie-site]] of via [[politie]].", "shield"),
        ("Vertel het de Fraudehelpdesk", "Zo worden andere mensen gewaarschuwd.", "megaphone"),
        ("Praat erover", "Met iemand die u vertrouwt, of met Slachtofferhulp Nederland.", "heart-handshake"),
    ),
    inhoud=_HELP,
)

BANK = Paginatekst(
    "Artikel",
    titel="De bank belt. Is het echt de bank?",
    slug="bankhelpdeskfraude",
    icoon="landmark",
    zoekwoorden="bank belt mij bankmedewerker nepbank spoofing veilige rekening pas ophalen helpdesk",
    doelgroepen=("ouderen", "moeite-met-lezen"),
    inleiding="Iemand belt en zegt dat hij van uw bank is. Uw geld zou in gevaar zijn. Hang op en bel zelf uw bank.",
    inhoud=(
        pas_op(
            "Hang op",
            "<p>Bel zelf uw bank, met het nummer op uw pas of in uw app. Ook als de naam van de bank in uw scherm staat.</p>",
        ),
        tekst(
            "<h2>Dit vraagt een bank u nooit aan de telefoon</h2><ul><li>Om in te loggen terwijl iemand meekijkt.</li>"
            "<li>Om geld over te maken naar een 'veilige rekening'.</li><li>Om uw pas af te geven, ook niet aan iemand aan de deur.</li></ul>"
            "<h2>Zo gaat het vaak</h2><p>De beller is aardig en maakt u bang. U moet snel iets doen, anders is uw geld weg. Juist daaraan"
            " herkent u een oplichter.</p>"
        ),
        _NU_OPGELICHT,
        *_HELP,
    ),
)

HULPVRAAG = Paginatekst(
    "Artikel",
    titel="'Mam, dit is mijn nieuwe nummer'",
    slug="vriend-in-nood",
    icoon="message-circle",
    zoekwoorden="whatsapp fraude hulpvraagfraude dochter zoon kind appt geld nodig nieuw nummer vriend in nood",
    doelgroepen=("ouderen",),
    inleiding="Vraagt een bekende via een berichtje om geld? Praat eerst met die persoon, op het oude nummer.",
    inhoud=(
        lijst(
            "Doe dit voor u betaalt",
            "Bel de persoon op het nummer dat u al had.",
            "Neemt niemand op? Wacht. Ook als het haast heeft.",
            "Stel een vraag waarop alleen die persoon het antwoord weet.",
        ),
        tekst(
            "<p>Een oplichter gebruikt een foto en een naam die u kent. Hij heeft altijd haast en kan nooit bellen.</p>"
        ),
        _NU_OPGELICHT,
        *_HELP,
    ),
)

PHISHING = Paginatekst(
    "Artikel",
    titel="Een vreemd bericht met een link",
    slug="phishing",
    icoon="mail-warning",
    zoekwoorden="phishing nepmail sms link mail e-mail pakketje qr code wachtwoord",
    doelgroepen=("moeite-met-lezen", "ouderen"),
    inleiding="Vertrouwt u een mail, sms of appje niet? Klik niet op de link.",
    inhoud=(
        lijst(
            "Hieraan herkent u een nepbericht",
            "U moet snel iets doen, anders gaat er iets mis.",
            "U moet klikken, betalen of inloggen.",
            "Het adres van de afzender klopt net niet.",
            "U had geen bericht verwacht.",
        ),
        tekst(
            "<h2>Hebt u al geklikt?</h2><p>Vulde u een wachtwoord in? Verander het meteen, overal waar u het gebruikt. Vulde u gegevens van uw"
            " bank in? Bel dan uw bank, met het nummer op uw pas of in uw app.</p>"
        ),
        meld("phishing", "Meld een nepbericht"),
        bel("fraudehelpdesk"),
    ),
)

WEBWINKEL = Paginatekst(
    "Artikel",
    titel="Een webwinkel die niets stuurt",
    slug="nepwebwinkel",
    icoon="shopping-cart",
    zoekwoorden="webshop nepwinkel gekocht niet gekregen marktplaats betaald online kopen",
    inleiding="Goedkoop, mooi en bijna uitverkocht? Kijk eerst van wie de winkel is.",
    inhoud=(
        lijst(
            "Kijk dit na voor u betaalt",
            "Staat er een adres en een telefoonnummer op de site?",
            "Zoek de naam van de winkel op met het woord 'ervaringen'.",
            "Is de prijs veel lager dan ergens anders?",
            "Kunt u later betalen, of ruilen?",
        ),
        tekst(
            "<p>Hebt u betaald en kreeg u niets? Bewaar de bestelling en het rekeningnummer. Bel uw bank en doe aangifte.</p>"
        ),
        _NU_OPGELICHT,
        meld("online-oplichting", "Meld oplichting"),
        *_HELP,
    ),
)

SEXTORTION = Paginatekst(
    "Doepagina",
    titel="Iemand dreigt met een naaktfoto",
    slug="sextortion",
    icoon="lock-keyhole",
    zoekwoorden="sextortion afpersing naaktfoto chantage snapchat instagram filmpje verspreiden jongere",
    doelgroepen=("jongeren",),
    inleiding="Jij doet niets fout. Degene die dreigt wel. Je staat er niet alleen voor.",
    extra=stappen(
        ("Betaal nooit", "Wie betaalt, krijgt vaak een nieuwe dreiging.", "ban"),
        ("Blokkeer de persoon", "Antwoord niet meer.", "user-x"),
        ("Bewaar het bewijs", "Maak een schermafdruk van de berichten en het account.", "camera"),
        ("Vertel het iemand", "Een ouder, een docent, een vriend. Of chat met [[helpwanted]].", "message-circle"),
        ("Doe aangifte", "Bij de politie: [[politie]].", "shield"),
    ),
    inhoud=(
        bel("112", "Ben je nu in gevaar?"),
        bel("politie"),
        bel("helpwanted", "Voor jongeren, ook als je niet weet wat je moet doen."),
    ),
)

JONGEREN = Paginatekst(
    "Artikel",
    titel="Snel geld met je bankpas of computer?",
    slug="snel-geld",
    icoon="wallet",
    zoekwoorden="geldezel katvanger pas uitlenen hacken ddos jongere dader strafblad",
    doelgroepen=("jongeren",),
    inleiding="Leen je je bankpas uit, of hack je iets voor de grap? Dan ben je zelf strafbaar.",
    inhoud=(
        tekst(
            "<p>Criminelen vragen jongeren om hun rekening te gebruiken. Jouw naam staat er dan bij, niet die van hen. Ook inloggen op een"
            " account van een ander is strafbaar, ook als het wachtwoord makkelijk te raden was.</p>"
            "<p>Vraagt iemand jou dit? Zeg nee en vertel het. Dat kan ook zonder je naam bij Meld Misdaad Anoniem.</p>"
        ),
        bel("mma"),
    ),
)

RANSOMWARE = Paginatekst(
    "Doepagina",
    titel="Uw bedrijf is gegijzeld door ransomware",
    slug="ransomware",
    icoon="server-off",
    zoekwoorden="gijzelsoftware ransomware bestanden versleuteld ondernemer bedrijf losgeld hack computer op slot",
    doelgroepen=("ondernemers",),
    inleiding="Staan uw bestanden op slot en vraagt iemand geld? Doe dit, in deze volgorde.",
    extra=stappen(
        ("Haal het netwerk eraf", "Trek de kabel eruit en zet wifi uit. Laat de computer aan staan.", "unplug"),
        ("Betaal niet", "Dat is het advies van de politie. Betalen geeft geen zekerheid.", "ban"),
        ("Doe aangifte", "Bij de politie: [[politie]]. Bewaar het bericht van de daders.", "shield"),
        ("Vraag hulp", "Bel wie uw computers beheert. Kijk op [[nomoreransom]] of er al een sleutel is.", "life-buoy"),
        ("Zet een back-up terug", "Pas als u zeker weet dat de computers schoon zijn.", "archive-restore"),
    ),
    inhoud=(
        lijst(
            "Zo voorkomt u het",
            "Maak elke dag een back-up, en bewaar er een die niet aan het netwerk hangt.",
            "Werk programma's meteen bij.",
            "Log in met een tweede stap, zoals een code op uw telefoon.",
            "Geef elke medewerker een eigen account.",
        ),
        *_HELP,
    ),
)

VRAGEN = Paginatekst(
    "Vragenpagina",
    titel="Vragen over oplichting",
    slug="vragen",
    icoon="circle-help",
    inleiding="Korte antwoorden op wat mensen vaak vragen.",
    extra=vragen(
        ("Krijg ik mijn geld terug?", "<p>Soms. Bel meteen uw bank: hoe eerder u belt, hoe meer zij kan doen.</p>"),
        (
            "Ik schaam me. Moet ik het melden?",
            "<p>Het kan iedereen gebeuren. Uw verhaal helpt de politie en waarschuwt andere mensen.</p>",
        ),
        (
            "Ik heb niets betaald. Kan ik het toch melden?",
            "<p>Ja. Vertel het de Fraudehelpdesk: [[fraudehelpdesk]].</p>",
        ),
        ("Kan de gemeente de dader oppakken?", "<p>Nee. Dat doet de politie. Doe daarom aangifte: [[politie]].</p>"),
    ),
)

THEMA = Paginatekst(
    "Themapagina",
    titel="Oplichting via internet of telefoon",
    slug="oplichting",
    icoon="smartphone",
    zoekwoorden="cybercrime internet oplichting fraude digitaal veilig hacken",
    inleiding="Zo herkent u het, en dit doet u als het misgaat.",
    inhoud=(
        pas_op(
            "Bent u nu opgelicht?",
            '<p><a href="/wat-te-doen/opgelicht/">Doe eerst deze vijf dingen</a>. Bel als eerste uw bank.</p>',
        ),
    ),
    onder=(BANK, HULPVRAAG, PHISHING, WEBWINKEL, SEXTORTION, JONGEREN, RANSOMWARE, VRAGEN),
)
