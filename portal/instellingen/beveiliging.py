"""Who comes in and what a browser may do: logging in, https, and the content security policy."""

import os

from csp.constants import NONE, SELF

from meldingen.streek.hier import STREEK

from .omgeving import DEBUG, DEMO, PORTAL_URL
from .plek import KAART_TEGELS

# Who logs in
AUTH_USER_MODEL = "gebruikers.Gebruiker"
LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "binnen"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# A code from the phone beside the password; off in the demo only, so that a newcomer gets in.
TWEEDE_STAP = not (DEMO or DEBUG)
OTP_TOTP_ISSUER = STREEK.product["nl"]
SESSION_COOKIE_AGE = 8 * 3600  # a boa's shift
SESSION_COOKIE_HTTPONLY = True

# Security
HTTPS = not (DEMO or DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 63072000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
X_FRAME_OPTIONS = "DENY"
_tegelhost = "https://" + KAART_TEGELS.split("/")[2] if "//" in KAART_TEGELS else SELF
if KAART_TEGELS.startswith("http://"):
    _tegelhost = _tegelhost.replace("https", "http", 1)
CONTENT_SECURITY_POLICY = {
    # Wagtail's and Django's own administration need a looser policy than the public pages.
    "EXCLUDE_URL_PREFIXES": ["/cms/", "/beheer/"],
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": list(dict.fromkeys((SELF, _tegelhost, "data:", "blob:"))),
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

BEVEILIGING_CONTACT = os.environ.get("BEVEILIGING_CONTACT", f"{PORTAL_URL}/contact/")
