"""House rules as system checks: `manage.py check --database default` says what an administrator has to mend."""

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connection

from meldingen.gebieden import gemeentenamen
from meldingen.models import Team


@register(Tags.database)
def elke_gemeente_heeft_een_vangnet(app_configs, databases=None, **opties) -> list[CheckMessage]:
    """Without a safety-net team a gemeente cannot take a melding."""
    # `migrate` runs this too, on a database that has no tables yet.
    if not databases or Team._meta.db_table not in connection.introspection.table_names():
        return []
    met_vangnet = set(Team.objects.filter(vangnet=True).values_list("gemeente_code", flat=True))
    return [
        Warning(
            f"Gemeente {naam} ({code}) heeft geen vangnetteam: meldingen zonder regel worden daar geweigerd.",
            hint="Maak op /werkvoorraad/inrichten/ één team van deze gemeente het vangnet.",
            id="portal.W001",
        )
        for code, naam in gemeentenamen().items()
        if code not in met_vangnet
    ]
