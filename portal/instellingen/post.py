"""What goes out: mail and push messages, and who makes them."""

import os
from email.utils import parseaddr

from meldingen.streek.hier import STREEK

from .omgeving import VAR

# Mail goes out over SMTP, in the demo to the mailbox that `manage.py postbus` listens for.
# All mail waits in the outbox first, Wagtail's and Django's too; the worker hands it to POSTDIENST.
EMAIL_BACKEND = "meldingen.melding.uitgaand.uitbak.Uitbak"
POSTDIENST = "meldingen.melding.uitgaand.postdienst.Postdienst"
# Who makes and brings what stands in the outbox without a text of its own.
AFZENDERS = {
    "melding": "meldingen.melding.berichten.AFZENDER",
    "redactie": "cms.redactie.post.AFZENDER",
    "groepspush": "buurtpreventie.berichten.acties.pushen.AFZENDER",
}
EMAIL_HOST = os.environ.get("EMAIL_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "1025"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "1"
EMAIL_TIMEOUT = 10
# Seconds for the answer once a mail was handed over: it is sent again when that does not come, so a slow server gets them.
EMAIL_GEDULD = 120
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", f"{STREEK.product['nl']} <{STREEK.afzender}>")
POSTBUS = VAR / "postbus"

# Push messages to neighbours; without a key they are not offered. docs/beheer.md says how to make one.
VAPID_SLEUTEL = os.environ.get("VAPID_SLEUTEL", "")
VAPID_CONTACT = os.environ.get("VAPID_CONTACT", f"mailto:{parseaddr(DEFAULT_FROM_EMAIL)[1]}")
# Origins besides those of browser makers: only tests add one, on loopback.
PUSH_EXTRA: tuple[str, ...] = ()
