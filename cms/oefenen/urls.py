"""The addresses of the drills."""

from django.urls import path

from . import views as oefenviews

urlpatterns = [
    path("", oefenviews.lijst, name="oefenen"),
    path("<slug:slug>/", oefenviews.begin, name="oefening"),
    path("<slug:slug>/vraag/", oefenviews.vraag, name="oefening-vraag"),
    path("<slug:slug>/klaar/", oefenviews.klaar, name="oefening-klaar"),
    path("<slug:slug>/uitslag/", oefenviews.uitslag, name="oefening-uitslag"),
    path("<slug:slug>/uitslag/grafiek.svg", oefenviews.grafiek, name="oefening-grafiek"),
]
