from django.urls import path

from . import staf as views

urlpatterns = [
    path("", views.begin, name="maatregelen"),
    path("<str:gemeente>/", views.lijst, name="maatregelen-lijst"),
    path("<str:gemeente>/nieuw/", views.nieuw, name="maatregelen-nieuw"),
    path("<str:gemeente>/<int:pk>/", views.maatregel, name="maatregelen-maatregel"),
    path("<str:gemeente>/<int:pk>/wijzig/", views.wijzig, name="maatregelen-wijzig"),
    path("<str:gemeente>/<int:pk>/bereken/", views.bereken, name="maatregelen-bereken"),
    path("<str:gemeente>/<int:pk>/weg/", views.weg, name="maatregelen-weg"),
    path("<str:gemeente>/<int:pk>/grafiek.svg", views.grafiek_svg, name="maatregelen-grafiek"),
]
