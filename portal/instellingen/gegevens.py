"""Where things are kept: the database, files, the queue of tasks and the copies of pages."""

import os
from pathlib import Path

import dj_database_url

from .omgeving import BASE_DIR, DEBUG, DEMO, VAR, verplicht

# Database. SpatiaLite is the embedded default; postgis://... in DATABASE_URL chooses PostGIS.
DATABASES = {
    "default": dj_database_url.parse(
        verplicht("DATABASE_URL", f"spatialite:///{VAR / 'portaal.sqlite3'}"),
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
