from django.urls import include, path

from . import kenmerk, views

urlpatterns = [
    path("inrichten/", include("meldingen.werkvoorraad.inrichten.urls")),
    path("", views.werkvoorraad, name="werkvoorraad"),
    path("<int:pk>/", views.melding, name="werkvoorraad-melding"),
    path("<int:pk>/status/", views.status, name="werkvoorraad-status"),
    path("<int:pk>/notitie/", views.notitie, name="werkvoorraad-notitie"),
    path("<int:pk>/categorie/", views.categorie, name="werkvoorraad-categorie"),
    path("<int:pk>/neem/", views.neem, name="werkvoorraad-neem"),
    path("<int:pk>/kenmerk/", kenmerk.kenmerk, name="werkvoorraad-kenmerk"),
    path("<int:pk>/foto/<int:foto_id>/", views.foto, name="werkvoorraad-foto"),
]
