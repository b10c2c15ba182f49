"""What was taken out as a file, in the administration: to look at."""

from django.contrib import admin

from meldingen.streek.alleenlezen import AlleenLezen
from meldingen.werkvoorraad.uitvoer.models import Uitvoer


@admin.register(Uitvoer)
class UitvoerAdmin(AlleenLezen):
    list_display = ("tijdstip", "door", "gemeenten", "soort", "aantal", "met_persoonsgegevens")
    list_filter = ("soort", "met_persoonsgegevens")
