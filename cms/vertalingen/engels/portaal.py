"""About the portal itself, in English."""

# Sentences are left whole, so that an editor can compare them with the page.
# ruff: noqa: E501

from cms.teksten.vorm import tekst
from cms.vertalingen.vorm import Vertaaldepagina
from meldingen.streek.hier import STREEK

PAGINAS = {
    "": Vertaaldepagina(STREEK.product["en"], f"For everyone who lives or works in {STREEK.opsomming('or')}."),
    "wat-te-doen/": Vertaaldepagina(
        "What to do in case of …", "Clear steps for when something happens. You can print every page."
    ),
    "contact/": Vertaaldepagina(
        "Contact",
        "Whom to call for what.",
        inhoud=(tekst("<p>You can also e-mail Buurtbemiddeling: [[buurtbemiddeling-mail]].</p>"),),
        zoekwoorden="telephone number phone call reach address",
    ),
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
