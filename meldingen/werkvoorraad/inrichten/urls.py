from django.urls import path

from . import regels, teams, teksten

urlpatterns = [
    path("", teams.begin, name="inrichten"),
    path("<str:gemeente>/", teams.teams, name="inrichten-teams"),
    path("<str:gemeente>/team/", teams.nieuw_team, name="inrichten-nieuw-team"),
    path("<str:gemeente>/team/<int:pk>/", teams.team, name="inrichten-team"),
    path("<str:gemeente>/team/<int:pk>/leden/", teams.lid_erbij, name="inrichten-lid-erbij"),
    path("<str:gemeente>/team/<int:pk>/leden/<int:lid>/weg/", teams.lid_weg, name="inrichten-lid-weg"),
    path("<str:gemeente>/team/<int:pk>/vangnet/", teams.vangnet, name="inrichten-vangnet"),
    path("<str:gemeente>/team/<int:pk>/opheffen/", teams.hef_op, name="inrichten-opheffen"),
    path("<str:gemeente>/afwezig/", teams.afwezig, name="inrichten-afwezig"),
    path("<str:gemeente>/afwezig/<int:pk>/weg/", teams.niet_afwezig, name="inrichten-niet-afwezig"),
    path("<str:gemeente>/regels/", regels.regels, name="inrichten-regels"),
    path("<str:gemeente>/regel/", regels.nieuw, name="inrichten-nieuwe-regel"),
    path("<str:gemeente>/regel/<int:pk>/", regels.regel, name="inrichten-regel"),
    path("<str:gemeente>/regel/<int:pk>/schakel/", regels.schakel, name="inrichten-schakel"),
    path("<str:gemeente>/teksten/", teksten.teksten, name="inrichten-teksten"),
    path("<str:gemeente>/tekst/", teksten.tekst, name="inrichten-nieuwe-tekst"),
    path("<str:gemeente>/tekst/<int:pk>/", teksten.tekst, name="inrichten-tekst"),
    path("<str:gemeente>/tekst/<int:pk>/weg/", teksten.weg, name="inrichten-tekst-weg"),
    path("<str:gemeente>/geschiedenis/", teams.geschiedenis, name="inrichten-geschiedenis"),
]
