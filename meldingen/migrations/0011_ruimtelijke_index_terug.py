"""On SpatiaLite a table that gets a new column is made anew, and its spatial index then stands still. It is built again here; a
test in tests/meldingen/test_gelijkenis.py notices when a later migration forgets it."""

from django.db import migrations

_STAAT_AAN = "SELECT spatial_index_enabled FROM geometry_columns WHERE f_table_name = 'meldingen_melding'"
_BOUW = (
    "DROP TABLE IF EXISTS idx_meldingen_melding_punt",
    "SELECT CreateSpatialIndex('meldingen_melding', 'punt')",
)


def _bouw(apps, schema_editor) -> None:
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(_STAAT_AAN)
        if cursor.fetchone() == (1,):
            cursor.execute("SELECT DisableSpatialIndex('meldingen_melding', 'punt')")
        for opdracht in _BOUW:
            cursor.execute(opdracht)


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0010_cel_van_oude_meldingen")]
    operations = [migrations.RunPython(_bouw, migrations.RunPython.noop)]
