"""Boa's, neighbours and neighbourhood watch; and the first news and campaign. Own words."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from datetime import date

from .vorm import Paginatekst, bel, lijst, meld, tekst

BOA = Paginatekst(
    "Artikel",
    titel="Wat doet een boa voor u?",
    slug="boa",
    icoon="badge-check",
    zoekwoorden="handhaver boete buitengewoon opsporingsambtenaar wijkboa politie verschil",
    inleiding="Een boa houdt uw buurt leefbaar. Hij werkt voor de gemeente en mag een boete geven.",
    inhoud=(
        tekst(
            "<h2>Voor de boa</h2><ul><li>Afval op straat en hondenpoep.</li><li>Fout parkeren.</li><li>Overlast van groepen.</li>"
            "<li>Geluid, vuurwerk en evenementen.</li></ul>"
            "<h2>Voor de politie</h2><ul><li>Als iemand in gevaar is. Bel dan [[112]].</li><li>Diefstal, geweld en bedreiging.</li>"
            "<li>Handel in drugs.</li></ul>"
            "<p>Twijfelt u? Meld het hier. Is het voor de politie, dan geven wij het door.</p>"
            "<p>In Sittard-Geleen werken wijkboa's, en boa's voor het buitengebied, voor jeugd en voor ondermijning.</p>"
        ),
        ("boateam", None),
        meld("overig", "Iets melden"),
    ),
)

BUREN = Paginatekst(
    "Artikel",
    titel="Ruzie met de buren",
    slug="buurtbemiddeling",
    icoon="handshake",
    zoekwoorden="buurtbemiddeling geluid muziek schutting burenruzie overlast praten",
    inleiding="Praten helpt vaak. Lukt dat niet meer samen? Dan helpt Buurtbemiddeling.",
    inhoud=(
        tekst(
            "<p>Twee vrijwilligers luisteren naar u en naar uw buren. Zij kiezen geen partij. Het is gratis, u doet vrijwillig mee en"
            " niemand anders hoort ervan.</p><p>Mailen kan ook: [[buurtbemiddeling-mail]].</p>"
        ),
        lijst(
            "Zo begint u zelf het gesprek",
            "Kies een rustig moment, niet midden in de ruzie.",
            "Zeg wat u merkt en wat het met u doet.",
            "Vraag hoe uw buren het zien.",
            "Spreek samen iets af dat u allebei kunt volhouden.",
        ),
        bel("buurtbemiddeling"),
    ),
)

BUURTPREVENTIE = Paginatekst(
    "Artikel",
    titel="Samen op ronde: buurtpreventie",
    slug="buurtpreventie",
    icoon="footprints",
    zoekwoorden="wijkteam lopen whatsapp groep buurtwacht veilige buurt vrijwilliger",
    inleiding="Bewoners die samen door de buurt lopen, zien en horen veel. Zo doet u mee.",
    inhoud=(
        tekst(
            "<p>In Sittard-Geleen begint een team met ten minste 10 bewoners. Zij lopen altijd met z'n tweeën, volgens een rooster. De"
            " gemeente kijkt eerst of iemand mee kan doen: dat heet screening.</p>"
            "<h2>Wat een team wel en niet doet</h2><ul><li>Wel: kijken, luisteren, groeten en melden.</li><li>Niet: mensen aanhouden,"
            " volgen of fotograferen.</li></ul><p>Is iemand in gevaar? Bel [[112]].</p>"
            '<p><a href="/buurtpreventie/">Bekijk de groepen</a>.</p>'
        ),
    ),
)

THEMA = Paginatekst(
    "Themapagina",
    titel="Samen veilig wonen",
    slug="samen-veilig",
    icoon="users",
    inleiding="Wie helpt u in de buurt, en wat kunt u zelf doen?",
    onder=(BOA, BUREN, BUURTPREVENTIE),
)

_CAMPAGNE = Paginatekst(
    "Campagne",
    titel="Weet u wat u doet bij een NL-Alert?",
    slug="nl-alert",
    icoon="siren",
    inleiding="In 2019 wisten veel mensen het niet. Lees het nu, en bespreek het thuis.",
    zoekwoorden="oefenen nl-alert campagne",
    extra={
        "begin": date(2026, 11, 1),
        "eind": date(2027, 2, 28),
        "doel": "8 van de 10 mensen die de oefening doen, weten wat zij doen bij een NL-Alert.",
    },
    inhoud=(
        lijst(
            "Spreek dit thuis af",
            "Iedereen gaat naar binnen.",
            "Iemand sluit de ramen en deuren.",
            "Iemand zet de ventilatie uit.",
            "Wij luisteren naar L1.",
        ),
        tekst(
            '<p><a href="/wat-te-doen/sirene-en-nl-alert/">Lees alle stappen</a>. Of <a href="/oefenen/">oefen het met een paar'
            " vragen</a>.</p>"
        ),
    ),
)

NIEUWS = Paginatekst(
    "Nieuwsoverzicht",
    titel="Nieuws",
    slug="nieuws",
    inleiding="Wat er verandert in de veiligheid van onze streek.",
    onder=(
        Paginatekst(
            "Nieuwsbericht",
            titel="Dit portaal is er voor u",
            slug="dit-portaal-is-er-voor-u",
            inleiding="U meldt hier wat er in uw buurt is, en u ziet wat er mee gebeurt.",
            extra={"datum": date(2026, 11, 23)},
            inhoud=(
                tekst(
                    '<p>Melden duurt ongeveer een minuut. U hoeft uw naam niet te geven. <a href="/melden/">Probeer het</a>.</p>'
                ),
            ),
        ),
    ),
)

CAMPAGNES = (_CAMPAGNE,)
