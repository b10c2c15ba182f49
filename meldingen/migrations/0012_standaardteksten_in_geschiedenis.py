from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meldingen', '0011_ruimtelijke_index_terug'),
    ]

    operations = [
        migrations.AlterField(
            model_name='inrichtingswijziging',
            name='onderwerp',
            field=models.CharField(choices=[('team', 'team'), ('regel', 'regel'), ('afwezigheid', 'afwezigheid'), ('tekst', 'standaardtekst')], max_length=12, verbose_name='onderwerp'),
        ),
        migrations.AlterField(
            model_name='melder',
            name='email',
            field=models.EmailField(blank=True, db_index=True, max_length=254, verbose_name='e-mailadres'),
        ),
    ]
