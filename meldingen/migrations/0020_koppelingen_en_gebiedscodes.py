"""What a category counts for now, it counted for from the beginning; figures of our gemeenten get the code of the gemeente."""

from datetime import date

from django.db import migrations


def vul(apps, schema_editor):
    Categorie = apps.get_model("meldingen", "Categorie")
    Koppeling = apps.get_model("meldingen", "Indicatorcategorie")
    Gebied = apps.get_model("meldingen", "Gebied")
    Waarde = apps.get_model("meldingen", "Indicatorwaarde")
    paren = Categorie.objects.exclude(indicator=None).values_list("pk", "indicator_id")
    Koppeling.objects.bulk_create(
        [Koppeling(categorie_id=pk, indicator_id=indicator, geldig_van=date(2000, 1, 1)) for pk, indicator in paren]
    )
    for code, naam in Gebied.objects.filter(niveau="gemeente", geldig_tot=None).values_list("code", "naam"):
        Waarde.objects.filter(gebied=naam, gebied_code="").update(gebied_code=code)


def leeg(apps, schema_editor):
    apps.get_model("meldingen", "Indicatorcategorie").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0019_indicatoren_doelen_en_herzieningen")]

    operations = [migrations.RunPython(vul, leeg)]
