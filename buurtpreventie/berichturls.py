"""The addresses of groepsberichten."""

from django.urls import path, re_path

from .views import berichten

_GROEP = "groepen/<slug:slug>/berichten/"

urlpatterns = [
    path(_GROEP, berichten.lijst, name="buurt-berichten"),
    re_path(
        r"^groepen/(?P<slug>[-a-zA-Z0-9_]+)/schrijf/(?P<soort>sein|vraag|mededeling)/$",
        berichten.schrijf,
        name="buurt-schrijf",
    ),
    path(f"{_GROEP}<int:pk>/", berichten.bericht, name="buurt-bericht"),
    path(f"{_GROEP}<int:pk>/terugnemen/", berichten.trek_in, name="buurt-bericht-terug"),
    path(f"{_GROEP}<int:pk>/weghalen/", berichten.haal_weg, name="buurt-bericht-weg"),
]
