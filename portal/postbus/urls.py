from django.urls import path

from . import views

urlpatterns = [
    path("", views.lijst, name="postbus"),
    path("<slug:naam>/", views.brief, name="postbus-brief"),
]
