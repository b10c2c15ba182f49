"""House rules as system checks: `manage.py check --database default` says what an administrator has to mend."""

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connection

from meldingen.gebieden import gemeentenamen
from meldingen.models import Categorie, Team, Vertrouweling


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


@register(Tags.database)
def vertrouwelijke_categorie_heeft_vertrouwelingen(app_configs, databases=None, **opties) -> list[CheckMessage]:
    """A confidential melding that nobody was named for would be seen by nobody."""
    if not databases or Vertrouweling._meta.db_table not in connection.introspection.table_names():
        return []
    genoemd = set(Vertrouweling.objects.values_list("categorie_id", "gemeente_code"))
    return [
        Warning(
            f"Niemand in {naam} ({code}) mag meldingen over '{categorie}' zien: die categorie is vertrouwelijk.",
            hint="Noem in /beheer/ bij Vertrouwelingen minstens twee mensen.",
            id="portal.W002",
        )
        for categorie in Categorie.objects.filter(vertrouwelijk=True, actief=True, ouder__isnull=False)
        for code, naam in gemeentenamen().items()
        if (categorie.pk, code) not in genoemd
    ]
