"""House rules as system checks: `manage.py check --database default` says what an administrator has to mend."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connection

from meldingen.melding.models import Categorie, Melding, Team, Vertrouweling
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.models import Gebied
from meldingen.streek.ruimtelijk import zonder_index


@register(Tags.database)
def elke_gemeente_heeft_een_vangnet(app_configs: Any, databases: Any = None, **opties: Any) -> list[CheckMessage]:
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
def vertrouwelijke_categorie_heeft_vertrouwelingen(
    app_configs: Any, databases: Any = None, **opties: Any
) -> list[CheckMessage]:
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


@register(Tags.database)
def meldingen_hebben_hun_ruimtelijke_index(
    app_configs: Any, databases: Any = None, **opties: Any
) -> list[CheckMessage]:
    """Without it every question "which are near" reads the whole table, and no error says so."""
    tabellen = connection.introspection.table_names() if databases else []
    return [
        Error(
            f"De ruimtelijke index van {kolom} ontbreekt: zoeken op plek leest dan de hele tabel.",
            hint="Na een migratie die de tabel opnieuw maakt: bouw haar met CreateSpatialIndex (SpatiaLite) of CREATE INDEX.",
            id="portal.E001",
        )
        for model in (Melding, Gebied)
        if model._meta.db_table in tabellen
        for kolom in zonder_index(model)
    ]
