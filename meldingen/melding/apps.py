from django.apps import AppConfig


class MeldingConfig(AppConfig):
    name = "meldingen.melding"
    verbose_name = "Meldingen"
