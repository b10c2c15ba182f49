from django.apps import AppConfig


class GebruikersConfig(AppConfig):
    name = "portal.gebruikers"
    label = "gebruikers"
    verbose_name = "Gebruikers"
