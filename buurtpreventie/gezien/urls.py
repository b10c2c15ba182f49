"""The addresses of what neighbours see, and of what a boa asks."""

from django.urls import path

from .views import aandacht, gezien

_GROEP = "groepen/<slug:slug>/"

urlpatterns = [
    path("gezien/", gezien.gezien, name="buurt-gezien"),
    path("gezien/dienst.js", gezien.dienst, name="buurt-dienst"),
    path(f"{_GROEP}gezien/", gezien.lijst, name="buurt-waarnemingen"),
    path(f"{_GROEP}gezien/<int:pk>/", gezien.waarneming, name="buurt-waarneming"),
    path(f"{_GROEP}gezien/<int:pk>/weg/", gezien.haal_weg, name="buurt-waarneming-weg"),
    path(f"{_GROEP}aandacht/<int:pk>/", aandacht.punt, name="buurt-aandacht"),
]
