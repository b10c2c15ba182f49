from django.apps import AppConfig


class CijfersConfig(AppConfig):
    name = "meldingen.cijfers"
    verbose_name = "Cijfers"
