"""The addresses of logging in and out."""

from django.urls import path

from . import views

urlpatterns = [
    path("inloggen/", views.inloggen, name="buurt-inloggen"),
    path("inloggen/code/", views.code, name="buurt-code"),
    path("uitloggen/", views.uitloggen, name="buurt-uitloggen"),
    path("mijn/naam/", views.naam, name="buurt-naam"),
    path("mijn/gegevens/overal-uit/", views.overal_uit, name="buurt-overal-uit"),
]
