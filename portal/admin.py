"""How Django's administration is called here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Beheer van het portaal")
admin.site.site_title = _("Beheer")
admin.site.index_title = _("Wat wilt u instellen?")
