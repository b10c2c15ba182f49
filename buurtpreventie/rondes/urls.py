"""The addresses of looprondes."""

from django.urls import path, re_path

from .views import agenda as loopagenda
from .views import begeleiden as begeleidrondes
from .views import lopen
from .views import rondes as looprondes

_GROEP = "groepen/<slug:slug>/rondes/"
_GEMEENTE = "gemeente/<str:gemeente>/<int:pk>/rondes/"

urlpatterns = [
    path(_GROEP, looprondes.rooster, name="buurt-rondes"),
    path(f"{_GROEP}agenda/", loopagenda.agenda, name="buurt-loopagenda"),
    path("agenda/<str:code>.ics", loopagenda.kalender, name="buurt-loopkalender"),
    path(f"{_GROEP}plan/", looprondes.plan, name="buurt-ronde-plan"),
    path(f"{_GROEP}<int:pk>/", looprondes.ronde, name="buurt-ronde"),
    re_path(
        rf"^groepen/(?P<slug>[-a-zA-Z0-9_]+)/rondes/(?P<pk>[0-9]{{1,9}})/(?P<wat>{lopen.WAT})/$",
        lopen.druk,
        name="buurt-ronde-druk",
    ),
    path(f"{_GROEP}<int:pk>/gast/", lopen.gast, name="buurt-ronde-gast"),
    path(f"{_GROEP}<int:pk>/neem-over/<int:plek>/", lopen.neem_over, name="buurt-ronde-neem-over"),
    path(f"{_GROEP}<int:pk>/afgelasten/", looprondes.gelast_af, name="buurt-ronde-gelast"),
    path(f"{_GROEP}<int:pk>/let-op/", looprondes.kijk_naar, name="buurt-ronde-let-op"),
    path(_GEMEENTE, begeleidrondes.rondes, name="begeleiden-rondes"),
    path(f"{_GEMEENTE}<int:ronde>/afgelasten/", begeleidrondes.gelast_af, name="begeleiden-ronde-gelast"),
]
