"""Meldingen that were there before get the cell of their place."""

import h3
from django.db import migrations

_RESOLUTIE, _PER_KEER = 9, 2_000


def _vul(apps, schema_editor) -> None:
    Melding = apps.get_model("meldingen", "Melding")
    while rijen := list(Melding.objects.filter(cel="").only("id", "punt")[:_PER_KEER]):
        for melding in rijen:
            melding.cel = h3.latlng_to_cell(melding.punt.y, melding.punt.x, _RESOLUTIE)
        Melding.objects.bulk_update(rijen, ["cel"])


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0009_werkvoorraad")]
    operations = [migrations.RunPython(_vul, migrations.RunPython.noop)]
