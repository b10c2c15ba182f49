"""The words of made-up meldingen, by subject. Everything here is invented: no real person, address or event."""

import random

# The first subject that occurs in the slug of the category, or else of its main category, gives the words.
ZINNEN: dict[str, tuple[str, ...]] = {
    "opslag": (
        "In een garagebox worden steeds dozen gebracht, er ligt volgens mij zwaar vuurwerk.",
        "Via een groepsapp wordt vuurwerk aangeboden, ophalen bij iemand in de straat.",
        "Bij een woning lopen mensen af en aan met tassen vuurwerk.",
    ),
    "carbid": (
        "In het weiland achter ons huis schieten ze met melkbussen, de ramen trillen.",
        "Er wordt carbid geschoten vlak bij een stal met paarden.",
        "Harde knallen van carbid, het is veel te dicht bij de huizen.",
    ),
    "vuurwerk": (
        "Er worden zware knallen afgestoken, de hond durft niet meer naar buiten.",
        "Jongeren gooien vuurwerk naar fietsers bij de oversteek.",
        "Al de hele avond harde knallen achter de flat.",
        "Een prullenbak is opgeblazen met vuurwerk, overal ligt plastic.",
        "Er ligt niet afgegaan vuurwerk op de speelplek.",
        "Elke dag rond het eten een paar heel harde knallen, mijn moeder schrikt zich naar.",
    ),
    "burengerucht": (
        "Harde muziek bij de buren, de bas dreunt door de muur.",
        "Er wordt tot diep in de nacht geklust met een boormachine.",
        "Een hond blaft de hele dag als de bewoners weg zijn.",
        "Feest in de tuin met luide muziek, wij kunnen niet slapen.",
        "Ruzie en geschreeuw in het appartement boven ons.",
        "De warmtepomp van de buren bromt de hele nacht.",
    ),
    "jeugd": (
        "Een groep jongeren hangt bij de speeltuin, er wordt geschreeuwd en er blijft afval liggen.",
        "Jongeren voetballen tegen de garagedeuren, ook als je erom vraagt gaat het door.",
        "Op het schoolplein zitten 's avonds jongeren met harde muziek uit een box.",
        "Er wordt op scooters door het park gescheurd.",
        "Fietsen in de stalling zijn omgegooid door een groepje.",
    ),
    "drugs": (
        "In de brandgang wordt gedeald, er komen steeds andere auto's.",
        "Op de parkeerplaats liggen lege lachgascilinders en ballonnen.",
        "Er hangt vaak een sterke wietlucht in het trappenhuis.",
        "Bij het bankje worden zakjes doorgegeven, kinderen lopen erlangs.",
    ),
    "verward": (
        "Een man loopt verward over straat en roept tegen voorbijgangers. Ik maak me zorgen om hem.",
        "Een vrouw zit al dagen bij de bushalte en lijkt de weg kwijt.",
        "Iemand praat hardop tegen auto's en staat steeds op de rijbaan.",
    ),
    "alcohol": (
        "Er wordt op het plein gedronken, er liggen flessen en glas.",
        "Dronken mensen zitten op de stoep van de winkel en vallen klanten lastig.",
    ),
    "hond": (
        "De stoep ligt vol hondenpoep, met de kinderwagen kun je er niet langs.",
        "Op het grasveld waar kinderen spelen wordt nooit iets opgeruimd na het uitlaten.",
        "Een hond loopt steeds los in het park en springt op tegen mensen.",
    ),
    "dump": (
        "Er is een bank met een paar zakken puin neergezet bij de containers.",
        "Aan de rand van het bos liggen autobanden en jerrycans.",
        "Naast de ondergrondse container staan elke week vuilniszakken.",
        "Iemand heeft een wasmachine in de berm achtergelaten.",
        "Er liggen blauwe vaten bij het pad langs het water, ik ben er niet aan geweest.",
    ),
    "zwerfvuil": (
        "Langs het fietspad ligt veel zwerfvuil, vooral blikjes en verpakkingen.",
        "De prullenbak zit vol en het afval waait door de straat.",
        "Na de markt blijft er veel plastic liggen.",
    ),
    "verlichting": (
        "De lantaarnpaal is al een week kapot, het is hier erg donker.",
        "Het licht in het tunneltje knippert.",
        "Drie lampen op rij doen het niet, mensen durven er niet meer langs.",
    ),
    "groen": (
        "Een tak hangt laag over het fietspad.",
        "De struiken groeien over de stoep, een rolstoel kan er niet langs.",
        "Bij de speelplek staan brandnetels tot op het pad.",
        "Door de hoge heg zie je bij de kruising het verkeer niet.",
    ),
    "wegdek": (
        "Er ligt een losse stoeptegel, mijn buurvrouw is er bijna over gevallen.",
        "Een diep gat in de weg, fietsers moeten uitwijken.",
        "Het paaltje op het fietspad is afgebroken, de voet steekt uit.",
    ),
    "parkeren": (
        "Auto's staan op de stoep, met een rollator moet je over de straat.",
        "Er staat al maanden een aanhanger op een parkeerplaats.",
        "Bij de school wordt op de hoek geparkeerd, kinderen zien niets.",
        "Een bestelbus staat steeds voor onze oprit.",
    ),
    "verkeer": (
        "Er wordt veel te hard gereden in onze straat, het is een zone van 30.",
        "Vrachtwagens rijden door het dorp, terwijl dat niet mag.",
        "Brommers rijden over het voetpad langs de school.",
        "Bij de oversteek stopt bijna niemand voor kinderen.",
    ),
    "verdacht": (
        "Een onbekende auto rijdt langzaam door de straat en stopt bij elk huis.",
        "Iemand voelde bij geparkeerde auto's aan de deuren.",
        "Twee mensen fotograferen woningen, ook aan de achterkant.",
        "Er belde iemand aan die zei van de bank te zijn en de pas wilde ophalen.",
    ),
    "ondermijning": (
        "In een leeg bedrijfspand is 's nachts licht en er hangt een vreemde lucht.",
        "Bij een winkel komen nooit klanten, maar er staan steeds dure auto's.",
        "Een loods wordt steeds aan anderen verhuurd, de ramen zijn afgeplakt.",
    ),
    "cyber": (
        "Ik kreeg een bericht van mijn kind met een nieuw nummer en de vraag om geld.",
        "Iemand belde namens de bank en wilde dat ik een programma installeerde.",
        "Er staat een nepwinkel op internet met een adres in onze gemeente.",
        "In een mail over een boete stond een vreemde link.",
    ),
    "geur": (
        "Er hangt een scherpe geur, wij hebben de ramen dichtgedaan.",
        "Sinds vanmiddag ruikt het buiten naar verbrand rubber.",
        "Een zoete, chemische geur in de hele straat.",
    ),
    "fakkel": (
        "De fakkel brandt zo fel dat het in de slaapkamer licht is.",
        "Grote vlam en veel rook boven het terrein.",
    ),
    "neerslag": (
        "Op de auto en de tuintafel ligt een laagje grijs stof.",
        "Er liggen zwarte vlokjes op de was.",
    ),
    "geluid": (
        "Een hard sissend geluid vanaf het terrein, al meer dan een uur.",
        "Een laag gebrom, vooral 's nachts goed te horen.",
    ),
    "chemelot": (
        "Er is iets te merken van het terrein, wij weten niet wat het is.",
        "Bij ons in de straat maken mensen zich zorgen over wat er van het terrein komt.",
    ),
    "evenement": (
        "De muziek van het feest op het plein gaat langer door dan in de brief stond.",
        "Bezoekers van het evenement parkeren in alle straten eromheen.",
        "Na het feest staan de hekken nog midden op het fietspad.",
    ),
    "compliment": (
        "De nieuwe bankjes bij de vijver zijn een succes, dank daarvoor.",
        "De boa die langskwam nam echt de tijd voor ons. Fijn.",
        "De stoep was binnen twee dagen gemaakt, netjes.",
    ),
    "idee": (
        "Een spiegel bij de uitrit zou veel schelen.",
        "Kan er een extra prullenbak bij de hondenwei komen?",
        "Misschien helpt een drempel bij de speeltuin.",
    ),
    "graffiti": (
        "Op de muur van het buurthuis is met verf gespoten.",
        "Het bushokje is beklad en een ruit is stuk.",
    ),
    "vernieling": (
        "De schommel in de speeltuin is kapotgemaakt.",
        "Van drie auto's zijn de spiegels eraf getrapt.",
    ),
    "openbare": (
        "De straatput is verstopt, bij regen staat de hele hoek blank.",
        "Een verkeersbord staat scheef en is niet te lezen.",
    ),
}
ALGEMEEN = (
    "Er is overlast in onze straat, wij horen graag wat eraan gedaan kan worden.",
    "Dit is al langer een probleem in de buurt.",
    "Ik zag dit toen ik langsliep en geef het graag door.",
)
SLOT = (
    "",
    "",
    "",
    " Het is deze maand al de derde keer.",
    " Kan er iemand komen kijken?",
    " Meer buren hebben er last van.",
    " Dit speelt vooral in het weekend.",
    " Alvast bedankt.",
    " Overdag valt het mee.",
    " Vorige week heb ik het ook gezien.",
    " Ik maak mij zorgen om de kinderen die hier spelen.",
    " Het wordt steeds erger.",
)
PLEKKEN = (
    "bij de speeltuin",
    "achter de garageboxen",
    "bij de bushalte",
    "op de hoek bij de brievenbus",
    "in de brandgang",
    "bij de ingang van het park",
    "op de parkeerplaats",
    "onder het viaduct",
    "naast de glasbak",
    "bij het schoolplein",
    "langs het fietspad",
    "voor de flat",
)
# Street names that do not exist.
STRATEN = (
    "Mijnlampstraat",
    "Leemkuilpad",
    "Zandlopersweg",
    "Grindschipstraat",
    "Kolenwisselpad",
    "Mergelhof",
    "Bandkeramiekstraat",
    "Koempelgaarde",
    "Lössweide",
    "Schachtwielplein",
)
BERICHTEN: dict[str, tuple[str, ...]] = {
    "ingepland": (
        "Wij komen deze week bij u in de straat kijken.",
        "Onze ploeg heeft het op de planning gezet.",
    ),
    "wacht_op_melder": (
        "Kunt u ons vertellen op welke tijden u er last van hebt?",
        "Wij konden het niet vinden. Waar was het precies?",
    ),
    "in_behandeling": ("",),
    "overgedragen": (
        "Dit is werk voor de woningcorporatie. Wij hebben het aan hen doorgegeven.",
        "De beheerder van de weg pakt dit op. Wij hebben uw melding doorgestuurd.",
    ),
    "afgehandeld": (
        "Het is opgeruimd. Bedankt dat u het liet weten.",
        "Onze boa is langs geweest en heeft met de bewoners gesproken.",
        "Het is gemaakt. Ziet u het toch nog? Laat het ons weten.",
        "Wij hebben er extra gelopen en mensen aangesproken.",
        "Wij hebben gekeken en het is nu in orde.",
    ),
    "niet_te_behandelen": (
        "Wij kunnen dit niet oppakken, omdat de grond van een eigenaar is die er zelf over gaat.",
        "Wij hebben gekeken, maar er was niets meer te zien.",
    ),
    "heropend": ("De melder laat weten dat het nog niet over is.",),
    "gemeld": ("",),
}


def tekst(kans: random.Random, slug: str, hoofdslug: str) -> str:
    """One report in somebody's own words about this category."""
    return kans.choice(_zinnen(slug, hoofdslug)) + kans.choice(SLOT)


def _zinnen(slug: str, hoofdslug: str) -> tuple[str, ...]:
    for woord in (slug, hoofdslug):
        for onderwerp, zinnen in ZINNEN.items():
            if onderwerp in woord:
                return zinnen
    return ALGEMEEN


def plek(kans: random.Random) -> tuple[str, str]:
    """(address, place in words): one of both, or neither."""
    lot = kans.random()
    if lot < 0.45:
        return f"{kans.choice(STRATEN)} {kans.randint(1, 120)}", ""
    return ("", kans.choice(PLEKKEN)) if lot < 0.9 else ("", "")
