"""The addresses of one's own data."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/gegevens/", views.gegevens, name="buurt-gegevens"),
    path("mijn/gegevens/meenemen", views.meenemen, name="buurt-meenemen"),
    path("mijn/gegevens/wissen/", views.wis, name="buurt-wissen"),
]
