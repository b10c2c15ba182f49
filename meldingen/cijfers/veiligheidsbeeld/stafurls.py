from django.urls import path

from . import staf as views

urlpatterns = [
    path("", views.lijst, name="veiligheidsbeelden-maken"),
    path("<int:pk>/", views.voortgang, name="veiligheidsbeeld-voortgang"),
]
