from django.urls import path

from . import alarmviews

urlpatterns = [
    path("", alarmviews.lijst, name="alarm"),
    path("nu", alarmviews.nu, name="alarm-nu"),
    path("feed.xml", alarmviews.feed, name="alarm-feed"),
    path("<int:pk>/", alarmviews.een, name="alarm-een"),
    path("<int:pk>/cap.xml", alarmviews.als_cap, name="alarm-cap"),
    path("<int:pk>/einde.xml", alarmviews.einde_als_cap, name="alarm-einde-cap"),
]
