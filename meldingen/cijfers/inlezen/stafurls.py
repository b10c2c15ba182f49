from django.urls import path

from . import staf as views

urlpatterns = [
    path("", views.inlezen, name="inlezen"),
    path("bewaar/", views.bewaar, name="inlezen-bewaar"),
    path("voorbeeld/", views.voorbeeld, name="inlezen-voorbeeld"),
]
