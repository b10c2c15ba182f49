from django.urls import path

from . import kaal

urlpatterns = [
    path("leeg", kaal.leeg),
    path("invoegen", kaal.invoegen),
    path("rijen", kaal.rijen),
]
