from django.urls import include, path

from meldingen.cijfers.hotspots import staf as hotspots
from meldingen.cijfers.onafgerond import staf as onafgerond
from meldingen.cijfers.werk import staf as cijfers

from . import kenmerk, melding, plek, views
from .aannemen import views as aannemen
from .ronde.views import dienst
from .uitvoer import views as uitvoer

urlpatterns = [
    path("inrichten/<str:gemeente>/uitvoer/", uitvoer.logboek, name="inrichten-uitvoer"),
    path("inrichten/", include("meldingen.werkvoorraad.inrichten.urls")),
    path("inlezen/", include("meldingen.cijfers.inlezen.stafurls")),
    path("bulk/", include("meldingen.werkvoorraad.bulk.urls")),
    path("", include("meldingen.werkvoorraad.uitvoer.urls")),
    path("veiligheidsbeeld/", include("meldingen.cijfers.veiligheidsbeeld.stafurls")),
    path("maatregelen/", include("meldingen.cijfers.maatregelen.stafurls")),
    path("ronde/", include("meldingen.werkvoorraad.ronde.urls")),
    path("dienst.js", dienst, name="ronde-dienst"),
    path("", views.werkvoorraad, name="werkvoorraad"),
    path("aannemen/", aannemen.aannemen, name="werkvoorraad-aannemen"),
    path("aannemen/<int:pk>/", aannemen.klaar, name="werkvoorraad-aangenomen"),
    path("cijfers/", cijfers.cijfers, name="werkvoorraad-cijfers"),
    path("hotspots/", hotspots.lijst, name="werkvoorraad-hotspots"),
    path("hotspots/vlakken/", hotspots.vlakken, name="werkvoorraad-hotspots-vlakken"),
    path("cijfers/onafgerond/", onafgerond.cijfers, name="werkvoorraad-onafgerond"),
    path("kaart/", views.kaart, name="werkvoorraad-kaart"),
    path("nieuw/", views.nieuw, name="werkvoorraad-nieuw"),
    path("filters/", views.aantallen, name="werkvoorraad-filters"),
    path("filters/bewaar/", views.bewaar_filter, name="werkvoorraad-bewaar-filter"),
    path("filters/<int:pk>/weg/", views.verwijder_filter, name="werkvoorraad-verwijder-filter"),
    path("<int:pk>/", melding.melding, name="werkvoorraad-melding"),
    path("<int:pk>/status/", melding.status, name="werkvoorraad-status"),
    path("<int:pk>/voorbeeld/", melding.voorbeeld, name="werkvoorraad-voorbeeld"),
    path("<int:pk>/notitie/", melding.notitie, name="werkvoorraad-notitie"),
    path("<int:pk>/categorie/", melding.categorie, name="werkvoorraad-categorie"),
    path("<int:pk>/urgentie/", melding.urgentie, name="werkvoorraad-urgentie"),
    path("<int:pk>/toewijzen/", melding.toewijzen, name="werkvoorraad-toewijzen"),
    path("<int:pk>/plek/", plek.plek, name="werkvoorraad-plek"),
    path("<int:pk>/samen/", melding.samen, name="werkvoorraad-samen"),
    path("<int:pk>/deel/", melding.deel, name="werkvoorraad-deel"),
    path("<int:pk>/overname/", melding.overname, name="werkvoorraad-overname"),
    path("<int:pk>/overname/<int:overname_id>/", melding.antwoord_overname, name="werkvoorraad-antwoord-overname"),
    path("<int:pk>/neem/", melding.neem, name="werkvoorraad-neem"),
    path("<int:pk>/kenmerk/", kenmerk.kenmerk, name="werkvoorraad-kenmerk"),
    path("<int:pk>/foto/<int:foto_id>/", melding.foto, name="werkvoorraad-foto"),
]
