from django.urls import path

from . import views

urlpatterns = [
    path("", views.lijst, name="bulk"),
    path("nieuw/", views.nieuw, name="bulk-nieuw"),
    path("<int:pk>/", views.voortgang, name="bulk-voortgang"),
]
