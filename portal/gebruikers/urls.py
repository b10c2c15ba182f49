from django.urls import path

from . import tweede_stap, views

urlpatterns = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("inloggen/code/", tweede_stap.tweede_stap, name="tweede-stap"),
    path("binnen/", views.binnen, name="binnen"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
]
