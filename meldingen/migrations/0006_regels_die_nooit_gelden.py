"""A rule from 9 to 9 o'clock never applied. It goes off, with the whole day as its hours, before a constraint forbids it."""

from django.db import migrations
from django.db.models import F


def _zet_uit(apps, schema_editor) -> None:
    regels = apps.get_model("meldingen", "Routeringsregel").objects.filter(van=F("tot"))
    regels.update(actief=False, van=None, tot=None)


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0005_overdracht")]
    operations = [migrations.RunPython(_zet_uit, migrations.RunPython.noop)]
