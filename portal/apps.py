from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Veilige Westelijke Mijnstreek"

    def ready(self) -> None:
        from portal import checks  # noqa: F401 - registers the checks
