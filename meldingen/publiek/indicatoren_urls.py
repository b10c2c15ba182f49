from django.urls import path

from . import indicatoren

urlpatterns = [
    path("", indicatoren.overzicht, name="indicatoren"),
    path("<slug:slug>/", indicatoren.indicator, name="indicator"),
    path("<slug:slug>/grafiek.svg", indicatoren.grafiek_svg, name="indicator-grafiek"),
]
