"""What the portal is composed of: apps, middleware, addresses and templates."""

from .omgeving import BASE_DIR, BENCH, DEMO

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
