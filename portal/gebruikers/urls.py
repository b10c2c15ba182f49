from django.contrib.auth.views import LogoutView
from django.urls import path

from . import tweede_stap, views

urlpatterns = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("inloggen/code/", tweede_stap.tweede_stap, name="tweede-stap"),
    path("uitloggen/", LogoutView.as_view(http_method_names=["post", "options"]), name="uitloggen"),
]
