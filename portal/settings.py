"""All settings, read from the environment; secure unless told otherwise.

DEMO=1 is the newcomer's set-up (`script/server`): demo data, mailbox page, plain http on loopback.
Without it the portal refuses to start until SECRET_KEY, DATABASE_URL and ALLOWED_HOSTS are given.
`docs/beheer.md` lists every variable.
"""

import os
from email.utils import parseaddr
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from meldingen.streek.hier import STREEK

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
DEMO = os.environ.get("DEMO") == "1"
DEBUG = os.environ.get("DEBUG") == "1"
BENCH = os.environ.get("BENCH") == "1"


def _verplicht(naam: str, demo: str) -> str:
    waarde = os.environ.get(naam) or (demo if DEMO or DEBUG else "")
    if not waarde:
        raise ImproperlyConfigured(f"Zet {naam} in de omgeving (of DEMO=1 om te proberen). Zie docs/beheer.md.")
    return waarde


SECRET_KEY = _verplicht("SECRET_KEY", "alleen-voor-de-demo-op-deze-machine-niet-voor-productie-0123456789")
ALLOWED_HOSTS = _verplicht("ALLOWED_HOSTS", "127.0.0.1,localhost,testserver").split(",")
PORTAL_URL = _verplicht("PORTAL_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}").rstrip("/")
CSRF_TRUSTED_ORIGINS = [PORTAL_URL]

INSTALLED_APPS = [
    "portal",
    "portal.gebruikers",
    "cms",
    "buurtpreventie",
    "meldingen.werkvoorraad",
    "meldingen.cijfers",
    "meldingen.melding",
    "meldingen.streek",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail.contrib.typed_table_block",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "rest_framework_gis",
    "drf_spectacular",
    "leaflet",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.gis",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "django.forms",  # its field templates, for FORM_RENDERER
]

MIDDLEWARE = [
    "meldingen.api.koppen.api_koppen",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.paginacache.paginacache",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.taal.taal_uit_adres",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "portal.gebruikers.tweede_stap.TweedeStap",
    "cms.redactie.rollen.DeurVanDeRedactie",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

if DEMO:  # data to try with, and the mailbox that its mail goes to
    INSTALLED_APPS += ["portal.demo", "portal.postbus"]

if BENCH:  # script/bench counts the queries of every answer
    INSTALLED_APPS += ["portal.bench"]
    MIDDLEWARE.insert(0, "portal.bench.kaal.tel_queries")

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context.portaal",
            ],
        },
    },
]
FORM_RENDERER = "portal.formulieren.Weergave"

# Database. SpatiaLite is the embedded default; postgis://... in DATABASE_URL chooses PostGIS.
DATABASES = {
    "default": dj_database_url.parse(
        _verplicht("DATABASE_URL", f"spatialite:///{VAR / 'portaal.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
SPATIALITE_LIBRARY_PATH = "mod_spatialite"
if DATABASES["default"]["ENGINE"].endswith("spatialite"):
    # WAL lets readers go on while one writes; IMMEDIATE makes two writers wait for each other instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-64000;",
    }
    # A file, not memory: then the live server of the browser tests has connections of its own, as in production.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
else:
    # A database that does not answer must not hold up who can be served without.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

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

# Language and time
LANGUAGE_CODE = "nl"
# The first part of the address says which one: see portal/taal.py.
LANGUAGES = [("nl", "Nederlands"), ("de", "Deutsch"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]

# Files. The npm packages are served as they are, under a prefix that says where they come from.
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
_NPM = BASE_DIR / "node_modules"
STATICFILES_DIRS = [
    (prefix, map_)
    for prefix, map_ in (
        ("npm/nl", _NPM / "@nl-design-system-candidate"),
        ("npm/utrecht", _NPM / "@utrecht"),
        ("npm/atkinson", _NPM / "@fontsource-variable/atkinson-hyperlegible-next"),
        ("npm/htmx", _NPM / "htmx.org/dist"),
    )
    if map_.is_dir()
]
# Drawn into the page by its template, so no browser asks for one: two thousand files fewer to collect and compress.
ICONEN = _NPM / "lucide-static/icons"
MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or DEMO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or DEMO
# Five photos of 15 MB and the rest of the form; a single text field stays small.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
# Somebody may choose a whole album by mistake: that is an error at the field, not a lost form.
DATA_UPLOAD_MAX_NUMBER_FILES = 40

# Tasks: the queue row commits or rolls back with the melding.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "berichten"]}}

# Mail goes out over SMTP, in the demo to the mailbox that `manage.py postbus` listens for.
# All mail waits in the outbox first, Wagtail's and Django's too; the worker hands it to POSTDIENST.
EMAIL_BACKEND = "meldingen.melding.uitgaand.uitbak.Uitbak"
POSTDIENST = "django.core.mail.backends.smtp.EmailBackend"
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
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", f"{STREEK.product['nl']} <{STREEK.afzender}>")
POSTBUS = VAR / "postbus"

# Push messages to neighbours; without a key they are not offered. docs/beheer.md says how to make one.
VAPID_SLEUTEL = os.environ.get("VAPID_SLEUTEL", "")
VAPID_CONTACT = os.environ.get("VAPID_CONTACT", f"mailto:{parseaddr(DEFAULT_FROM_EMAIL)[1]}")
# Origins besides those of browser makers: only tests add one, on loopback.
PUSH_EXTRA: tuple[str, ...] = ()

# The alarm and the copies of pages: outside the database, for they are needed most when that fails. Machines share it.
CACHE_MAP = Path(os.environ.get("CACHE_DIR", VAR / "cache"))
# Seconds after which the database is asked which alarms hold, though no process said that anything changed.
ALARM_VERS_S = 1
# Seconds that a copy of a page is fresh; 0: no copies. Old ones stay a week, for when the portal cannot make new ones.
PAGINACACHE_S = 0 if DEBUG else 60
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "paginas": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": CACHE_MAP / "paginas",
        "TIMEOUT": 7 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}

# Maps and addresses (PDOK). Both may be away: every flow works without.
KAART_TEGELS = os.environ.get("KAART_TEGELS", STREEK.adressen["KAART_TEGELS"])
LOCATIESERVER_URL = os.environ.get("LOCATIESERVER_URL", STREEK.adressen["LOCATIESERVER_URL"])
GEBIEDEN_URL = os.environ.get("GEBIEDEN_URL", STREEK.adressen["GEBIEDEN_URL"])
LEAFLET_CONFIG = {
    "SPATIAL_EXTENT": STREEK.kader,
    "MIN_ZOOM": 10,
    "MAX_ZOOM": 19,
    "TILES": [("PDOK", KAART_TEGELS, {"attribution": "Kaartgegevens &copy; Kadaster"})],
    "RESET_VIEW": False,
    "ATTRIBUTION_PREFIX": "",
    "FORCE_IMAGE_PATH": True,
}

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

# API
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser", "rest_framework.parsers.MultiPartParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "meldingen.api.fouten.als_problem_json",
    "DEFAULT_METADATA_CLASS": None,
    "URL_FORMAT_OVERRIDE": None,
    # The reverse proxy adds the address it saw; what a client put before that is not believed.
    "NUM_PROXIES": 1,
}
# How many meldingen one address may send through the API; empty: no bound.
API_TEMPO = os.environ.get("API_TEMPO", "" if BENCH else "30/min")
SPECTACULAR_SETTINGS = {
    "TITLE": STREEK.product["nl"],
    "DESCRIPTION": f"Melden, volgen en meten in {STREEK.opsomming('en')}. Fouten zijn application/problem+json.",
    "VERSION": "1.0.0",
    "CONTACT": {
        "name": f"Team {STREEK.product['nl']}",
        "email": os.environ.get("API_CONTACT_EMAIL", "api@portaal.example"),
        "url": os.environ.get("API_CONTACT_URL", "https://portaal.example/contact"),
    },
    "LICENSE": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
    "SERVERS": [{"url": "/api/v1"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "COMPONENT_SPLIT_REQUEST": False,
    # The tests hold the schema to the code; the deploy check would also try Wagtail's API, not ours to describe.
    "ENABLE_DJANGO_DEPLOY_CHECK": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "meldingen.api.schema.versie_bij_elk_antwoord",
    ],
}

# GDAL 3.6 of Debian 12 cannot bar network access; outsiders give us coordinates only, never geometry for GDAL to read.
SILENCED_SYSTEM_CHECKS = ["gis.W001"]

BEVEILIGING_CONTACT = os.environ.get("BEVEILIGING_CONTACT", f"{PORTAL_URL}/contact/")

# Wagtail
# The nightly round of links asks public addresses only; a test has its server on loopback.
LINKCONTROLE_BINNEN = False
WAGTAIL_SITE_NAME = STREEK.product["nl"]
WAGTAILADMIN_BASE_URL = PORTAL_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
# What an editor does stays here: no portraits from elsewhere, no asking whether there is a newer version.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# Who may look along gets a mail of our own; an administrator is no second pair of eyes by default.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# Pictures: no SVG (it may hold a script), and none that takes a machine's memory.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.redactie.beelden.Beeldformulier"
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.redactie.publiceren.publiceer"
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database"},
    # Meldingen: their words are stems already, and `zoeken` keeps the index by timetable.
    "meldingen": {"BACKEND": "meldingen.melding.zoeken.motor", "SEARCH_CONFIG": "simple", "AUTO_UPDATE": False},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    # httpx writes whole addresses of requests: what a resident typed does not belong in a log.
    "loggers": {naam: {"level": "WARNING"} for naam in ("httpx", "weasyprint", "fontTools")},
}
