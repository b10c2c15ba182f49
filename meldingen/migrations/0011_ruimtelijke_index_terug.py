"""On SpatiaLite a table that gets a new column is made anew, and its spatial index then stands still. It is built again here; a
test in tests/meldingen/test_gelijkenis.py notices when a later migration forgets it."""

from django.db import migrations

_SQL = (
    "SELECT DisableSpatialIndex('meldingen_melding', 'punt')",
    "DROP TABLE IF EXISTS idx_meldingen_melding_punt",
    "SELECT CreateSpatialIndex('meldingen_melding', 'punt')",
)


def _bouw(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for opdracht in _SQL:
            schema_editor.execute(opdracht)


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0010_cel_van_oude_meldingen")]
    operations = [migrations.RunPython(_bouw, migrations.RunPython.noop)]
