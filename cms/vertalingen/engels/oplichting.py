"""Scams: what they look like and what a victim does, in English."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import Blok, bel, lijst, meld, pas_op, tekst
from cms.vertalingen.vorm import Vertaaldepagina, in_stappen, met_vragen

_HELP: tuple[Blok, ...] = (
    bel("fraudehelpdesk", "Monday to Friday, 9 am to 5 pm."),
    bel("politie", "To report a crime, or through [[politie-site]]."),
    bel("slachtofferhulp", "If you want to talk about what you went through."),
)
_ALREADY_SCAMMED: Blok = tekst(
    '<p>Has it already happened? <a href="/en/wat-te-doen/opgelicht/">Then do these five things now</a>.</p>'
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
    "oplichting/": Vertaaldepagina(
        "Scams on the internet or by phone",
        "How to spot them, and what you do when it goes wrong.",
        inhoud=(
            pas_op(
                "Have you just been scammed?",
                '<p><a href="/en/wat-te-doen/opgelicht/">Do these five things first</a>. Begin by calling your bank.</p>',
            ),
        ),
        zoekwoorden="cybercrime internet scam scammer fraud digital safety hacking",
    ),
    "oplichting/bankhelpdeskfraude/": Vertaaldepagina(
        "The bank calls. Is it really the bank?",
        "Somebody calls and says they are from your bank. Your money is said to be in danger. Hang up and call your bank yourself.",
        inhoud=(
            pas_op(
                "Hang up",
                "<p>Call your bank yourself, with the number on your card or in your app. Even if the name of the bank is on your screen.</p>",
            ),
            tekst(
                "<h2>What a bank never asks you by phone</h2><ul><li>To log in while somebody is watching.</li>"
                "<li>To move money to a 'safe account'.</li><li>To hand over your card, not to somebody at the door either.</li></ul>"
                "<h2>How it often goes</h2><p>The caller is kind and frightens you. You have to do something quickly, or your money is gone. That is exactly how"
                " you recognise a scammer.</p>"
            ),
            _ALREADY_SCAMMED,
            *_HELP,
        ),
        zoekwoorden="bank calls me fake bank employee spoofing safe account collect card helpdesk",
    ),
    "oplichting/vriend-in-nood/": Vertaaldepagina(
        "'Mum, this is my new number'",
        "Does somebody you know ask for money in a message? Talk to them first, on the old number.",
        inhoud=(
            lijst(
                "Do this before you pay",
                "Call the person on the number you already had.",
                "Nobody answers? Wait. Even if it is urgent.",
                "Ask a question that only this person can answer.",
            ),
            tekst("<p>A scammer uses a photo and a name you know. They are always in a hurry and can never call.</p>"),
            _ALREADY_SCAMMED,
            *_HELP,
        ),
        zoekwoorden="WhatsApp fraud daughter son child needs money new number friend in need",
    ),
    "oplichting/phishing/": Vertaaldepagina(
        "A strange message with a link",
        "Do you not trust an e-mail, text or app message? Do not click on the link.",
        inhoud=(
            lijst(
                "How to spot a fake message",
                "You have to do something quickly, or something goes wrong.",
                "You have to click, pay or log in.",
                "The sender's address is not quite right.",
                "You did not expect a message.",
            ),
            tekst(
                "<h2>Have you already clicked?</h2><p>Did you fill in a password? Change it at once, everywhere you use it. Did you fill in details of your"
                " bank? Then call your bank, with the number on your card or in your app.</p>"
            ),
            meld("phishing", "Report a fake message"),
            bel("fraudehelpdesk", "Monday to Friday, 9 am to 5 pm."),
        ),
        zoekwoorden="phishing fake e-mail text sms link parcel QR code password",
    ),
    "oplichting/nepwebwinkel/": Vertaaldepagina(
        "A web shop that sends nothing",
        "Cheap, lovely and almost sold out? First find out whose shop it is.",
        inhoud=(
            lijst(
                "Check this before you pay",
                "Does the site give an address and a telephone number?",
                "Search for the name of the shop with the word 'reviews'.",
                "Is the price much lower than elsewhere?",
                "Can you pay later, or exchange?",
            ),
            tekst(
                "<p>Did you pay and get nothing? Keep the order and the account number. Call your bank and report it to the police.</p>"
            ),
            _ALREADY_SCAMMED,
            meld("online-oplichting", "Report a scam"),
            *_HELP,
        ),
        zoekwoorden="webshop fake shop bought not received marketplace paid online shopping",
    ),
    "oplichting/sextortion/": Vertaaldepagina(
        "Somebody threatens you with a nude photo",
        "You are doing nothing wrong. Whoever threatens you is. You are not alone.",
        in_stappen(
            ("Never pay", "Whoever pays often gets another threat.", "ban"),
            ("Block the person", "Do not answer any more.", "user-x"),
            ("Keep the evidence", "Take a screenshot of the messages and the account.", "camera"),
            ("Tell somebody", "A parent, a teacher, a friend. Or chat with [[helpwanted]].", "message-circle"),
            ("Report it to the police", "Call [[politie]].", "shield"),
        ),
        (
            bel("112", "Are you in danger now?"),
            bel("politie", "When there is no hurry."),
            bel("helpwanted", "For young people, also when you do not know what to do."),
        ),
        zoekwoorden="sextortion blackmail nude naked photo picture Snapchat Instagram video spread",
    ),
    "oplichting/snel-geld/": Vertaaldepagina(
        "Quick money with your bank card or computer?",
        "Do you lend out your bank card, or hack something for fun? Then you commit a crime yourself.",
        inhoud=(
            tekst(
                "<p>Criminals ask young people for the use of their account. Then your name is on it, not theirs. Logging in to somebody else's account"
                " is a crime too, even if the password was easy to guess.</p>"
                "<p>Does somebody ask you this? Say no and tell someone. You can do that without your name too, at Meld Misdaad Anoniem.</p>"
            ),
            bel("mma", "Your telephone number is not recorded."),
        ),
        zoekwoorden="money mule lend bank card hacking DDoS young offender criminal record",
    ),
    "oplichting/ransomware/": Vertaaldepagina(
        "Your company is held hostage by ransomware",
        "Are your files locked and does somebody want money? Do this, in this order.",
        in_stappen(
            ("Disconnect the network", "Pull out the cable and turn off wifi. Leave the computer on.", "unplug"),
            ("Do not pay", "That is what the police advise. Paying gives no certainty.", "ban"),
            ("Report it to the police", "Call [[politie]]. Keep the message of the criminals.", "shield"),
            (
                "Ask for help",
                "Call whoever looks after your computers. See at [[nomoreransom]] whether there is a key already.",
                "life-buoy",
            ),
            ("Put back a back-up", "Only when you are sure that the computers are clean.", "archive-restore"),
        ),
        (
            lijst(
                "How to prevent it",
                "Make a back-up every day, and keep one that is not connected to the network.",
                "Update programs at once.",
                "Log in with a second step, such as a code on your phone.",
                "Give every employee an account of their own.",
            ),
            *_HELP,
        ),
        zoekwoorden="ransomware files encrypted entrepreneur company business ransom hack computer locked",
    ),
    "oplichting/vragen/": Vertaaldepagina(
        "Questions about scams",
        "Short answers to what people often ask.",
        vragen=met_vragen(
            (
                "Do I get my money back?",
                "<p>Sometimes. Call your bank at once: the sooner you call, the more it can do.</p>",
            ),
            (
                "I am ashamed. Do I have to report it?",
                "<p>It can happen to anyone. What you tell helps the police and warns other people.</p>",
            ),
            (
                "I did not pay anything. Can I still report it?",
                "<p>Yes. Tell the Fraudehelpdesk: [[fraudehelpdesk]].</p>",
            ),
            (
                "Can the municipality arrest the criminal?",
                "<p>No. The police do that. So report it to the police: [[politie]].</p>",
            ),
        ),
    ),
}
