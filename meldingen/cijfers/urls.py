from django.urls import path, re_path

from meldingen.streek.hier import STREEK

from .gebied import views as gebiedcijfers
from .indicatoren import bestanden as opendata
from .indicatoren import views as indicatoren
from .veiligheidsbeeld import views as veiligheidsbeeld

_GEBIED = rf"(?P<code>{STREEK.code}|(?:GM|WK|BU)[0-9]{{4,8}})"
_BEELD = r"(?P<soort>svg|png)"

urlpatterns = [
    path("", indicatoren.overzicht, name="indicatoren"),
    re_path(rf"^gebied/{_GEBIED}/$", gebiedcijfers.gebied, name="gebiedcijfers"),
    re_path(rf"^gebied/{_GEBIED}/grafiek\.{_BEELD}$", gebiedcijfers.gebied_grafiek, name="gebied-grafiek"),
    path("vergelijken/", gebiedcijfers.vergelijken, name="vergelijken"),
    re_path(rf"^vergelijken/grafiek\.{_BEELD}$", gebiedcijfers.vergelijking_grafiek, name="vergelijking-grafiek"),
    path("data/", opendata.overzicht, name="opendata"),
    path("data/catalogus.jsonld", opendata.catalogus, name="opendata-catalogus"),
    path("data/<slug:slug>.csv-metadata.json", opendata.csvw, name="opendata-csvw"),
    re_path(
        rf"^data/gebied/{_GEBIED}\.(?P<soort>csv|json|xlsx|csv-metadata\.json)$",
        gebiedcijfers.bestand,
        name="opendata-gebied",
    ),
    re_path(r"^data/(?P<slug>[-a-z0-9_]+)\.(?P<soort>csv|json|xlsx)$", opendata.bestand, name="opendata-bestand"),
    path("veiligheidsbeeld/", veiligheidsbeeld.lijst, name="veiligheidsbeelden"),
    path("veiligheidsbeeld/<int:pk>/", veiligheidsbeeld.beeld, name="veiligheidsbeeld"),
    path("veiligheidsbeeld/<int:pk>/veiligheidsbeeld.pdf", veiligheidsbeeld.bestand, name="veiligheidsbeeld-pdf"),
    path("veiligheidsbeeld/<str:gemeente>/<str:periode>/", veiligheidsbeeld.nieuwste, name="veiligheidsbeeld-nieuwste"),
    path("<slug:slug>/", indicatoren.indicator, name="indicator"),
    path("<slug:slug>/grafiek.svg", indicatoren.grafiek_svg, name="indicator-grafiek"),
    path("<slug:slug>/grafiek.png", indicatoren.grafiek_png, name="indicator-grafiek-png"),
]
