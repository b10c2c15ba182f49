from django.urls import path

from . import kaart, melden, oordeel, overdracht, plek, volgen

urlpatterns = [
    path("melden/", melden.begin, name="melden"),
    path("melden/<str:sleutel>/wat/", melden.wat, name="melden-wat"),
    path("melden/<str:sleutel>/soort/", melden.soort, name="melden-soort"),
    path("melden/<str:sleutel>/verwijzing/", melden.verwijzing, name="melden-verwijzing"),
    path("melden/<str:sleutel>/waar/", plek.waar, name="melden-waar"),
    path("melden/<str:sleutel>/details/", melden.details, name="melden-details"),
    path("melden/<str:sleutel>/stop/", melden.stop, name="melden-stop"),
    path("melden/<str:sleutel>/contact/", melden.contact, name="melden-contact"),
    path("melden/<str:sleutel>/controle/", melden.controle, name="melden-controle"),
    path("melden/<str:sleutel>/bedankt/", melden.bedankt, name="melden-bedankt"),
    path("adressen", plek.adres, name="adressen"),
    path("volgen/", volgen.uitleg, name="volgen-uitleg"),
    path("melding/<str:volgcode>/", volgen.volgen, name="volgen"),
    path("melding/<str:volgcode>/oordeel/", oordeel.oordeel, name="oordeel"),
    path("foto/<int:foto_id>/<str:volgcode>", volgen.foto, name="foto"),
    path("overdracht/<str:code>/", overdracht.overdracht, name="overdracht"),
    path("kaart/", kaart.kaart, name="kaart"),
    path("kaart/grenzen", kaart.grenzen, name="kaart-grenzen"),
    path("kaart/cellen", kaart.cellen, name="kaart-cellen"),
]
