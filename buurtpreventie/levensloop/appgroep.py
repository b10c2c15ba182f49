"""Which links are an invitation to an app group (WhatsApp, Signal): neighbours trust such a link, so it must lead there.

Nothing is ever read from those apps.
"""

from urllib.parse import urlsplit

# Where an invitation can lead, with the name that members know.
APPS = {"chat.whatsapp.com": "WhatsApp", "signal.group": "Signal"}


def app_van(adres: str) -> str:
    """The name of the app that an invitation leads to; empty when it is no invitation of an app we know."""
    try:
        delen = urlsplit(adres)
        poort = delen.port
    except ValueError:
        return ""
    # Signal keeps the code behind the #.
    heeft_code = bool(delen.path.strip("/") or delen.fragment)
    if delen.scheme != "https" or poort or delen.username or not heeft_code:
        return ""
    return APPS.get(delen.hostname or "", "")
