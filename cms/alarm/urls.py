"""Addresses of the alarm: what machines follow has one address, what people read has one in each language."""

from django.urls import path

from . import views as alarmviews

urlpatterns = [
    path("nu", alarmviews.nu, name="alarm-nu"),
    path("feed.xml", alarmviews.feed, name="alarm-feed"),
    path("<int:pk>/cap.xml", alarmviews.als_cap, name="alarm-cap"),
    path("<int:pk>/einde.xml", alarmviews.einde_als_cap, name="alarm-einde-cap"),
]

bladzijden = [
    path("", alarmviews.lijst, name="alarm"),
    path("<int:pk>/", alarmviews.een, name="alarm-een"),
]
