from django.apps import AppConfig

from meldingen.streek.hier import STREEK


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = STREEK.product["nl"]

    def ready(self) -> None:
        from portal import checks  # noqa: F401 - registers the checks
