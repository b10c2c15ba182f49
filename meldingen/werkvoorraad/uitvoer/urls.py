from django.urls import path

from . import views

urlpatterns = [
    path("uitvoer/", views.lijst, name="uitvoer"),
    path("<int:pk>/pdf/", views.pdf, name="werkvoorraad-pdf"),
]
