from django.apps import AppConfig


class StreekConfig(AppConfig):
    name = "meldingen.streek"
    verbose_name = "Streek"
