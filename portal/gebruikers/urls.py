from django.contrib.auth.views import LogoutView
from django.urls import path

from . import views

urlpatterns = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("uitloggen/", LogoutView.as_view(http_method_names=["post", "options"]), name="uitloggen"),
]
