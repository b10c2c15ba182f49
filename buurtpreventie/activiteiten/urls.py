"""The addresses of activities."""

from django.urls import path

from . import views

_GROEP = "groepen/<slug:slug>/"

urlpatterns = [
    path("activiteit/<int:pk>/", views.activiteit, name="buurt-activiteit"),
    path("activiteit/<int:pk>/kom/", views.kom, name="buurt-kom"),
    path("activiteit/<int:pk>/kom-niet/", views.kom_niet, name="buurt-kom-niet"),
    path(f"{_GROEP}activiteit/", views.plan, name="buurt-plan"),
    path(f"{_GROEP}activiteit/<int:pk>/afzeggen/", views.zeg_af, name="buurt-zeg-af"),
]
