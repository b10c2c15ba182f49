from django.urls import path

from . import views

urlpatterns = [
    path("", views.ronde, name="ronde"),
    path("aanvullen/", views.aanvullen, name="ronde-aanvullen"),
    path("orden/", views.orden, name="ronde-orden"),
    path("volgorde/", views.volgorde, name="ronde-volgorde"),
    path("<int:pk>/erbij/", views.erbij, name="ronde-erbij"),
    path("<int:pk>/verschuif/", views.verschuif, name="ronde-verschuif"),
    path("<int:pk>/eraf/", views.eraf, name="ronde-eraf"),
    path("<int:pk>/stap/", views.stap, name="ronde-stap"),
]
