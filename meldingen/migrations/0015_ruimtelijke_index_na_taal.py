"""The table of meldingen got a column, so SpatiaLite's index is built again: see 0011."""

from importlib import import_module

from django.db import migrations

_bouw = import_module("meldingen.migrations.0011_ruimtelijke_index_terug")._bouw


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0014_taal_van_de_melder")]
    operations = [migrations.RunPython(_bouw, migrations.RunPython.noop)]
