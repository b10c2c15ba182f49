"""English. Own words, as plain as the Dutch."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import bel, tekst

from .vorm import Vertaaldepagina, in_stappen

PAGINAS = {
    "": Vertaaldepagina(
        "Safe Westelijke Mijnstreek", "For everyone who lives or works in Beek, Sittard-Geleen or Stein."
    ),
    "wat-te-doen/": Vertaaldepagina(
        "What to do …", "Clear steps for when something happens. You can print every page."
    ),
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
            ("Read or listen to what you must do", "The NL-Alert tells you. No message? Go inside.", "smartphone"),
            ("Do it at once", "Do not wait until you see or smell something.", "zap"),
            ("Help others", "Tell your neighbours.", "users"),
            ("Stay informed", "Listen to L1 or look at [[vrzl]].", "radio"),
        ),
        (
            tekst(
                "<h2>Is it a test?</h2><p>The siren is tested [[sirene-proef]]. Then you do not have to do anything.</p>"
                "<p>NL-Alert is tested on [[nl-alert-proef]].</p><h2>A siren on the Chemelot site</h2><p>It is for the people who work there. It does not have to mean danger"
                " outside. The sirens in residential areas warn you.</p>"
            ),
            bel("112", "Only when somebody is in danger."),
        ),
    ),
    "wat-te-doen/opgelicht/": Vertaaldepagina(
        "I have been scammed. What now?",
        "It can happen to anyone. There is no need to be ashamed. Do these things, in this order.",
        in_stappen(
            (
                "Call your bank",
                "Use the number on your card or in your app. Not the number from a message.",
                "landmark",
            ),
            ("Keep everything", "Messages, names and account numbers. Take a picture of them.", "camera"),
            ("Report it to the police", "At [[politie-site]] or call [[politie]].", "shield"),
            ("Tell the Fraudehelpdesk", "That way others are warned.", "megaphone"),
            ("Talk about it", "With somebody you trust.", "heart-handshake"),
        ),
        (bel("fraudehelpdesk", "Monday to Friday, 9 am to 5 pm."), bel("politie", "When there is no hurry.")),
    ),
    "wat-te-doen/vuurwerk/": Vertaaldepagina(
        "Fireworks",
        "Do fireworks bother you? This is what you do.",
        in_stappen(
            ("Danger? Call 112", "In case of fire, injuries, or when somebody throws them at people.", "phone"),
            ("No danger? Report it here", "Choose fireworks. Say where and when it was.", "megaphone"),
            (
                "Have you seen trade or storage?",
                "Tell the police, or Meld Misdaad Anoniem without giving your name.",
                "eye",
            ),
        ),
        (
            tekst(
                "<p>Bangers and rockets have been banned since [[knalverbod]]. Sparklers and other small fireworks (F1) are still allowed.</p>"
            ),
            bel("112", "In danger, now."),
            bel("politie", "When there is no hurry."),
            bel("mma", "Your telephone number is not recorded."),
        ),
    ),
    "contact/": Vertaaldepagina("Contact", "Whom to call for what."),
    "privacy/": Vertaaldepagina(
        "Privacy",
        "We ask as little of you as we can, and keep it no longer than needed.",
        inhoud=(
            tekst(
                "<h2>You do not have to give your name</h2><p>You can report without a name, e-mail address or telephone number. You still get a link with which you follow your report.</p>"
                "<h2>Do you give your details after all?</h2><p>Then we use them only to ask you about your report or to tell you what happens with it. We erase them at the latest one year after your report is done. The report itself we keep for five years, without your details.</p>"
                "<h2>Photos</h2><p>We make every photo anew. What your phone hides in the photo, such as the place and the time, is then gone.</p>"
                "<h2>The map</h2><p>The map never shows the exact place, and never what you wrote. Only the kind of report, the day and a place nearby.</p>"
                "<h2>Your rights</h2><p>You may ask what we know about you, and whether we correct or erase it. Ask your municipality.</p>"
            ),
        ),
    ),
    "toegankelijkheid/": Vertaaldepagina(
        "Accessibility",
        "Everyone must be able to use this portal. Can you not? Then please tell us.",
        inhoud=(
            tekst(
                "<h2>How we build</h2><p>We follow the rules of WCAG 2.2, level AA. You can do everything with the keyboard, with a screen reader and without JavaScript. A computer checks every version for mistakes.</p>"
                "<h2>What has not been done yet</h2><p>An independent agency has not examined this portal yet. The statement that is needed every year comes on this page once that has been done.</p>"
                "<h2>Does something not work for you?</h2><p>Tell us which page it is and what goes wrong. You can do that through Report, at compliment or good idea.</p>"
            ),
        ),
    ),
}
