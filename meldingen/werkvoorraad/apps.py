from django.apps import AppConfig


class WerkvoorraadConfig(AppConfig):
    name = "meldingen.werkvoorraad"
    verbose_name = "Werkvoorraad"
