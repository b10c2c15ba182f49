"""The addresses of looprondes."""

from django.urls import path

from .views import looprondes

_GROEP = "groepen/<slug:slug>/rondes/"

urlpatterns = [
    path(f"{_GROEP}<int:pk>/", looprondes.ronde, name="buurt-ronde"),
]
