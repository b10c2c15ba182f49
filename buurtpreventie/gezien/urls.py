"""The addresses of what a boa asks and of what neighbours see."""

from django.urls import path

from ..overzicht.views import gebied
from .views import aandacht, gezien

_GROEP = "groepen/<slug:slug>/"
_GEBIED = "gebied/<str:gemeente>/"

urlpatterns = [
    path("gezien/", gezien.gezien, name="buurt-gezien"),
    path("gezien/dienst.js", gezien.dienst, name="buurt-dienst"),
    path(f"{_GROEP}gezien/", gezien.lijst, name="buurt-waarnemingen"),
    path(f"{_GROEP}gezien/<int:pk>/", gezien.waarneming, name="buurt-waarneming"),
    path(f"{_GROEP}gezien/<int:pk>/weg/", gezien.haal_weg, name="buurt-waarneming-weg"),
    path(f"{_GROEP}aandacht/<int:pk>/", aandacht.punt, name="buurt-aandacht"),
    path(f"{_GROEP}samen/", gezien.samen, name="buurt-samen"),
    path("gebied/", gebied.begin, name="gebied-begin"),
    path(_GEBIED, gebied.gebied, name="gebied"),
    path(f"{_GEBIED}vraag/", gebied.vraag, name="gebied-vraag"),
    path(f"{_GEBIED}aandacht/", gebied.gevraagd, name="gebied-gevraagd"),
    path(f"{_GEBIED}aandacht/<int:pk>/", gebied.terug, name="gebied-terug"),
]
