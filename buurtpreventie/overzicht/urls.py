"""The addresses of what groups add up to."""

from django.urls import path

from .views import cijfers, gebied, samen

_GROEP = "groepen/<slug:slug>/"
_GEBIED = "gebied/<str:gemeente>/"

urlpatterns = [
    path("cijfers/", cijfers.pagina, name="buurt-cijfers"),
    path("cijfers.csv", cijfers.bestand, name="buurt-cijfers-bestand"),
    path(f"{_GROEP}samen/", samen.samen, name="buurt-samen"),
    path("gebied/", gebied.begin, name="gebied-begin"),
    path(_GEBIED, gebied.gebied, name="gebied"),
    path(f"{_GEBIED}vraag/", gebied.vraag, name="gebied-vraag"),
    path(f"{_GEBIED}aandacht/", gebied.gevraagd, name="gebied-gevraagd"),
    path(f"{_GEBIED}aandacht/<int:pk>/", gebied.terug, name="gebied-terug"),
]
