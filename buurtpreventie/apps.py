from django.apps import AppConfig


class BuurtpreventieConfig(AppConfig):
    name = "buurtpreventie"
    verbose_name = "Buurtpreventie"
