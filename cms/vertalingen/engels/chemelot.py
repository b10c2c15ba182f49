"""Chemelot: before and during an incident, in English."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, lijst, meld, pas_op, tabel, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

_ZOEK = "poison toxic cloud gas explosion fire factory smoke substance"

PAGINAS = {
    "wat-te-doen/chemelot/": Vertaaldepagina(
        "A dangerous substance around Chemelot",
        "Has a dangerous substance been released? Indoors is the safest place.",
        in_stappen(
            ("Go inside", "Already inside? Stay there. Call the people around you in as well.", "house"),
            ("Close windows and doors", "Shut them tight, upstairs too.", "door-closed"),
            (
                "Turn off the ventilation",
                "The cooker hood and the air conditioning too. Pull the plug if you have to.",
                "fan",
            ),
            ("Listen and look", "Turn on the regional radio L1 or look at [[vrzl]]. Do what they say.", "radio"),
        ),
        (
            tekst(
                "<h2>Your children are at school</h2><p>Leave them there. The school knows what to do.</p>"
                "<h2>You are in a car</h2><p>Park and go into a building. Not possible? Turn off the engine and the ventilation.</p>"
                "<h2>When is it over?</h2><p>When the authorities say that it is safe. Wait for that, even if you smell nothing.</p>"
            ),
            bel("112", "Only when somebody is in danger."),
            bel("chemelot", "About a smell, noise, or when you are worried. Free, day and night."),
        ),
    ),
    "wat-te-doen/sirene-en-nl-alert/": Vertaaldepagina(
        "A siren or an NL-Alert",
        "Do you hear the siren, or get an NL-Alert on your phone? Do this at once.",
        in_stappen(
            (
                "Read or listen to what you must do",
                "An NL-Alert says what is going on and what you do. No message? Go inside.",
                "smartphone",
            ),
            ("Do it at once", "Do not wait until you see or smell something.", "zap"),
            (
                "Help others",
                "Tell your neighbours. Help people who hear badly, see badly or do not understand the message.",
                "users",
            ),
            ("Stay informed", "Listen to L1 or look at [[vrzl]].", "radio"),
        ),
        (
            tekst(
                "<h2>Is it a test?</h2><p>The siren is tested [[sirene-proef]]. Then you do not have to do anything.</p>"
                "<p>NL-Alert is tested on [[nl-alert-proef]]. The message then says that it is a test.</p><h2>A siren on the Chemelot site</h2><p>It is for the people who work there. It does not have to mean danger"
                " outside. The sirens in residential areas warn you.</p>"
            ),
            bel("112", "Only when somebody is in danger."),
        ),
    ),
    "chemelot/": Vertaaldepagina(
        "Living near Chemelot",
        "What there is, what you smell or hear, and what you do when things go wrong.",
        inhoud=(
            pas_op(
                "Is something happening now?",
                '<p>Go inside, close windows and doors and turn off the ventilation. <a href="/en/wat-te-doen/chemelot/">Read all the steps</a>.</p>',
            ),
        ),
        zoekwoorden=_ZOEK,
    ),
    "chemelot/stank-en-geluid/": Vertaaldepagina(
        "Smell, noise or fall-out from Chemelot",
        "Do you smell or hear something, or is there dust on your car? Call, then somebody goes to look.",
        inhoud=(
            tekst(
                "<p>Call the complaints line: [[chemelot]]. It is free, day and night. The control room of the site answers. An inspector"
                " goes to see where it comes from.</p>"
                "<h2>What do you tell them?</h2><ul><li>Where you are.</li><li>What you smell, hear or see.</li><li>Since when.</li></ul>"
                "<h2>Report it here too</h2><p>Then your municipality counts it. That way we see whether it happens more often, and where.</p>"
            ),
            bel("chemelot"),
            meld("chemelot-geur", "Report a smell"),
            pas_op(
                "Do you feel unwell, or is somebody in danger?",
                "<p>Call [[112]]. Go inside and close windows and doors.</p>",
            ),
        ),
        zoekwoorden="smells stink stench noise loud flare flaring soot dust car nuisance complaint",
    ),
    "chemelot/naar-binnen/": Vertaaldepagina(
        "Why indoors is safest",
        "A house with its windows and doors closed keeps a dangerous substance out well.",
        inhoud=(
            tekst(
                "<p>Outside you can breathe in a substance, even if you smell nothing. Much less of it gets indoors. Driving away seems"
                " safe. But you may be driving straight towards it, or end up in a traffic jam.</p>"
                "<p>In 2019 a toxic gas was released at Chemelot. Many people did not understand the NL-Alert then, or stayed outside."
                " That is why we practise this more often.</p>"
            ),
            lijst(
                "What you can do today",
                "Find out how to turn off the ventilation at home.",
                "Agree who calls the children inside.",
                "Set your radio to L1.",
                "Ask whether your neighbours hear you when you ring the bell.",
            ),
        ),
        zoekwoorden="shelter stay inside flee drive away evacuate window shut",
    ),
    "chemelot/risicobronnen/": Vertaaldepagina(
        "Where are the risks in our region?",
        "In these places people work with dangerous substances, or they pass by.",
        inhoud=(
            ("risicokaart", None),
            tekst(
                "<p>The chance of a large accident is small. If it does happen, it helps when you know what to do.</p>"
            ),
        ),
        zoekwoorden="danger map railway yard port airport pipeline lorry truck",
    ),
    "chemelot/wie-doet-wat/": Vertaaldepagina(
        "Who does what in an accident?",
        "In a large accident many people work together. This is what each of them does.",
        inhoud=(
            tabel(
                "Who does what",
                ["Who", "What"],
                ["Chemelot", "Deals with the accident on the site. Calls for help at once."],
                ["Veiligheidsregio Zuid-Limburg", "Leads the help. Says what you must do."],
                ["Fire brigade", "Puts out the fire. Measures what is in the air. Rescues people."],
                ["Police", "Close roads. Help people in the street."],
                ["GGD (public health service)", "Says whether something is bad for your health, and what you do then."],
                ["Municipality", "Finds you a place if you cannot go home. Tells you how things go on afterwards."],
                ["Province", "Gives a company a permit. Checks that it does what the permit says."],
            ),
            tekst(
                "<p>Together they tell you what you can do. That is called 'Samen Veilig Rondom Chemelot'. Is there an accident now? Look at [[vrzl]] or"
                " turn on L1. There you find the latest news, in Dutch.</p>"
            ),
        ),
        zoekwoorden="responsible fire brigade health service province mayor",
    ),
}
