from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("meldingen", "0021_maatregelen"),)

    operations = (
        # A concept that was there already may have photos; a new one has none yet.
        migrations.AddField("concept", "met_foto", models.BooleanField(default=True)),
        migrations.AlterField("concept", "met_foto", models.BooleanField(default=False)),
    )
