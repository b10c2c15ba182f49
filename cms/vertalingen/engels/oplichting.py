"""Scams: what they look like and what a victim does, in English."""

# Sentences are left whole, so that an editor can compare them with the page.

from cms.teksten.vorm import Blok, bel
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen

_HELP: tuple[Blok, ...] = (
    bel("fraudehelpdesk", "Monday to Friday, 9 am to 5 pm."),
    bel("politie", "To report a crime, or through [[politie-site]]."),
    bel("slachtofferhulp", "If you want to talk about what you went through."),
)

PAGINAS = {
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
            (
                "Talk about it",
                "With somebody you trust, or with Slachtofferhulp Nederland, the help for victims.",
                "heart-handshake",
            ),
        ),
        _HELP,
        zoekwoorden="victim scam scammed fraud money gone hacked help report bank internet phone",
    ),
}
