"""Areas in the administration: to look at; `manage.py gebieden_laden` writes them."""

from django.contrib import admin

from meldingen.streek.alleenlezen import AlleenLezen
from meldingen.streek.models import Gebied


@admin.register(Gebied)
class GebiedAdmin(AlleenLezen):
    list_display = ("naam", "code", "niveau", "geldig_van", "geldig_tot", "aantal_inwoners", "is_schets")
    list_filter = ("niveau", "gemeente_code", "is_schets")
    search_fields = ("naam", "code")
    exclude = ("geometrie",)
