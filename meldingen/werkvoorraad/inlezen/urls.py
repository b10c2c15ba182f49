from django.urls import path, re_path

from . import views

urlpatterns = [
    path("", views.inlezen, name="inlezen"),
    path("bewaar/", views.bewaar, name="inlezen-bewaar"),
    re_path(r"^voorbeeld\.(?P<soort>csv|xlsx)$", views.voorbeeld, name="inlezen-voorbeeld"),
]
