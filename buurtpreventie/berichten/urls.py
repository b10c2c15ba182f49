"""The addresses of groepsberichten."""

from django.urls import path, re_path

from .views import berichten, klachten, push

_GROEP = "groepen/<slug:slug>/berichten/"
_NAKIJKEN = "groepen/<slug:slug>/nakijken/"
_GEMEENTE = "gemeente/<str:gemeente>/berichten/"

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
    path(f"{_GROEP}<int:pk>/klacht/", klachten.klacht, name="buurt-klacht"),
    path("push/", push.aan, name="buurt-push"),
    path("push/uit/", push.uit, name="buurt-push-uit"),
    path("push/dienst.js", push.dienst, name="buurt-pushdienst"),
    path(_NAKIJKEN, klachten.nakijken, name="buurt-nakijken"),
    path(f"{_NAKIJKEN}<int:pk>/", klachten.kijk_na, name="buurt-kijk-na"),
    path("mijn/berichten/<int:pk>/", klachten.opnieuw, name="buurt-opnieuw"),
    path(_GEMEENTE, klachten.gemeente_lijst, name="begeleiden-berichten"),
    path(f"{_GEMEENTE}<int:pk>/", klachten.gemeente_bericht, name="begeleiden-bericht"),
]
