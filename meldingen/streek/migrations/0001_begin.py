import django.contrib.gis.db.models.fields
from django.db import migrations, models

from . import _geen_overlap as geen_overlap


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Gebied',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('niveau', models.CharField(choices=[('gemeente', 'gemeente'), ('wijk', 'wijk'), ('buurt', 'buurt')], max_length=8, verbose_name='niveau')),
                ('code', models.CharField(max_length=10, verbose_name='CBS-code')),
                ('naam', models.CharField(max_length=100, verbose_name='naam')),
                ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeentecode')),
                ('wijk_code', models.CharField(blank=True, max_length=8, verbose_name='wijkcode')),
                ('geldig_van', models.DateField(verbose_name='geldig van')),
                ('geldig_tot', models.DateField(blank=True, null=True, verbose_name='geldig tot')),
                ('aantal_inwoners', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal inwoners')),
                ('is_schets', models.BooleanField(default=False, verbose_name='ruwe schets')),
                ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ('geometrie', django.contrib.gis.db.models.fields.MultiPolygonField(srid=4326, verbose_name='grens')),
            ],
            options={
                'verbose_name': 'gebied',
                'verbose_name_plural': 'gebieden',
                'ordering': ('code', 'geldig_van'),
                'indexes': [models.Index(fields=['niveau', 'gemeente_code', 'code'], name='gebied_niveau')],
                'constraints': [models.UniqueConstraint(fields=('code', 'geldig_van'), name='gebied_een_versie_per_dag'), models.CheckConstraint(condition=models.Q(('geldig_tot__isnull', True), ('geldig_tot__gt', models.F('geldig_van')), _connector='OR'), name='gebied_tot_na_van')],
            },
        ),
        migrations.RunPython(geen_overlap.maak, geen_overlap.verwijder),
    ]
