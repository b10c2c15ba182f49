"""The addresses of starting, joining, guiding and ending a group."""

from django.urls import path, re_path

from .views import begeleiden, binnen, buiten, buurgroepen, keuzes, openbaar, starten

_GEMEENTE = "gemeente/<str:gemeente>/"
_GROEP = "groepen/<slug:slug>/"
_BUREN = f"{_GROEP}buurgroepen/"

urlpatterns = [
    path("", openbaar.begin, name="buurtpreventie"),
    path("afspraken/", buiten.afspraken, name="buurt-afspraken"),
    path("starten/", starten.starten, name="buurt-starten"),
    path("starten/<str:gemeente>/", starten.aanvraag, name="buurt-aanvraag"),
    path("steun/<str:code>/", starten.steun, name="buurt-steun"),
    path("uitnodiging/<str:code>/", starten.uitnodiging, name="buurt-uitnodiging"),
    path("mijn/", binnen.mijn, name="buurt-mijn"),
    path(_GROEP, openbaar.groep, name="buurt-groep"),
    path(f"{_GROEP}meedoen/", starten.meedoen, name="buurt-meedoen"),
    path(f"{_GROEP}binnen/", binnen.groep, name="buurt-groep-binnen"),
    path(f"{_GROEP}wens/", binnen.wens, name="buurt-wens"),
    path(f"{_GROEP}stoppen/", binnen.stoppen, name="buurt-stoppen"),
    path(f"{_GROEP}woorden/", binnen.woorden, name="buurt-woorden"),
    path(f"{_GROEP}appgroep/", buiten.appgroep, name="buurt-appgroep"),
    path(f"{_GROEP}poster.pdf", buiten.poster, name="buurt-poster"),
    path(f"{_GROEP}opheffen/", binnen.opheffen, name="buurt-opheffen"),
    re_path(
        r"^groepen/(?P<slug>[-a-zA-Z0-9_]+)/stap/(?P<wat>indienen|intrekken|nieuwe-link)/$",
        binnen.stap,
        name="buurt-stap",
    ),
    path(f"{_GROEP}leden/", binnen.ledenlijst, name="buurt-leden"),
    path(f"{_GROEP}leden/uitnodigen/", binnen.nodig_uit, name="buurt-nodig-uit"),
    path(f"{_GROEP}leden/<int:pk>/opnemen/", binnen.neem_op, name="buurt-neem-op"),
    path(f"{_GROEP}leden/<int:pk>/weigeren/", binnen.weiger, name="buurt-weiger"),
    path(f"{_GROEP}leden/<int:pk>/coordinator/", binnen.maak_coordinator, name="buurt-maak-coordinator"),
    path(f"{_GROEP}leden/<int:pk>/lid/", binnen.maak_lid, name="buurt-maak-lid"),
    path(f"{_GROEP}leden/<int:pk>/verwijderen/", binnen.verwijder, name="buurt-verwijder"),
    path("gemeente/", begeleiden.begin, name="begeleiden"),
    path(_GEMEENTE, begeleiden.lijst, name="begeleiden-lijst"),
    path(f"{_GEMEENTE}<int:pk>/", begeleiden.groep, name="begeleiden-groep"),
    path(f"{_GEMEENTE}<int:pk>/goedkeuren/", begeleiden.keur_goed, name="begeleiden-keur-goed"),
    re_path(
        r"^gemeente/(?P<gemeente>GM[0-9]{4})/(?P<pk>[0-9]{1,9})/(?P<wat>terug|afwijzen|opheffen)/$",
        begeleiden.met_reden,
        name="begeleiden-met-reden",
    ),
    path(f"{_GEMEENTE}<int:pk>/screening/<int:deelnemer>/", begeleiden.screening, name="begeleiden-screening"),
    path("groepen/<slug:slug>/keuzes/", keuzes.keuzes, name="buurt-keuzes"),
    path("afmelden/<str:code>/", keuzes.meld_af, name="buurt-afmelden"),
    path(_BUREN, buurgroepen.lijst, name="buurt-buurgroepen"),
    path(f"{_BUREN}<int:pk>/vraag/", buurgroepen.vraag, name="buurt-buurgroep-vraag"),
    path(f"{_BUREN}<int:pk>/ja/", buurgroepen.aanvaard, name="buurt-buurgroep-ja"),
    path(f"{_BUREN}<int:pk>/stop/", buurgroepen.stop, name="buurt-buurgroep-stop"),
]
