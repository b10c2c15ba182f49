"""The editors' desk: Wagtail, its pictures and its search."""

from meldingen.streek.hier import STREEK

from .omgeving import PORTAL_URL
from .plek import LANGUAGES

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
