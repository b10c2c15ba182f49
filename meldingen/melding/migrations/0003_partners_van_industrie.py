"""A portal that was furnished before keeps its partners: what they are is said without the name of a region."""

from django.db import migrations

OUD, NIEUW = "chemelot", "industrie"


def noem(van: str, naar: str):
    def doe(apps, schema_editor) -> None:
        apps.get_model("melding", "Partner").objects.filter(soort=van).update(soort=naar)
        apps.get_model("melding", "Criterium").objects.filter(naar=van).update(naar=naar)

    return doe


class Migration(migrations.Migration):
    dependencies = [("melding", "0002_soort_industrie")]

    operations = [migrations.RunPython(noem(OUD, NIEUW), noem(NIEUW, OUD))]
