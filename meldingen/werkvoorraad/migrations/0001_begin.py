import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from meldingen.streek.tabellen import Tabellen


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gebruikers', '__first__'),
        ('melding', '0001_begin'),
    ]

    operations = [
        Tabellen([
            migrations.CreateModel(
                name='Bulkactie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('soort', models.CharField(choices=[('toewijzen', 'toewijzen'), ('status', 'status'), ('categorie', 'andere soort'), ('urgentie', 'urgentie')], max_length=12)),
                    ('gegevens', models.JSONField(default=dict)),
                    ('omschrijving', models.CharField(max_length=300)),
                    ('stand', models.CharField(choices=[('wacht', 'wacht'), ('bezig', 'bezig'), ('klaar', 'klaar')], default='wacht', max_length=8)),
                    ('totaal', models.PositiveIntegerField()),
                    ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                    ('klaar_op', models.DateTimeField(blank=True, null=True)),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bulkacties', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'bulkactie',
                    'verbose_name_plural': 'bulkacties',
                    'ordering': ('-id',),
                    'indexes': [models.Index(fields=['door', '-id'], name='bulk_van_wie')],
                },
            ),
            migrations.CreateModel(
                name='Bulkregel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gezien', models.CharField(max_length=20)),
                    ('stand', models.CharField(choices=[('wacht', 'wacht'), ('gedaan', 'gedaan'), ('overgeslagen', 'overgeslagen')], default='wacht', max_length=12)),
                    ('waarom', models.CharField(blank=True, max_length=300)),
                    ('bulkactie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='regels', to='werkvoorraad.bulkactie')),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'regel van een bulkactie',
                    'verbose_name_plural': 'regels van een bulkactie',
                    'ordering': ('id',),
                    'indexes': [models.Index(fields=['bulkactie', 'stand', 'id'], name='bulkregel_stand')],
                    'constraints': [models.UniqueConstraint(fields=('bulkactie', 'melding'), name='bulkregel_een_keer_per_melding'), models.CheckConstraint(condition=models.Q(models.Q(('stand', 'overgeslagen'), _negated=True), models.Q(('waarom', ''), _negated=True), _connector='OR'), name='bulkregel_zegt_waarom')],
                },
            ),
            migrations.CreateModel(
                name='Ronde',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dag', models.DateField()),
                    ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                    ('boa', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rondes', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'ronde',
                    'verbose_name_plural': 'rondes',
                    'constraints': [models.UniqueConstraint(fields=('boa', 'dag'), name='ronde_een_per_dag')],
                },
            ),
            migrations.CreateModel(
                name='Rondestop',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('volgorde', models.PositiveSmallIntegerField()),
                    ('geweest_op', models.DateTimeField(blank=True, null=True)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.melding')),
                    ('ronde', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stops', to='werkvoorraad.ronde')),
                ],
                options={
                    'verbose_name': 'stop op een ronde',
                    'verbose_name_plural': 'stops op een ronde',
                    'ordering': ('volgorde', 'id'),
                    'constraints': [models.UniqueConstraint(fields=('ronde', 'melding'), name='rondestop_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Standaardtekst',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('status', models.CharField(choices=[('gemeld', 'Nieuw'), ('in_behandeling', 'In behandeling'), ('ingepland', 'Ingepland'), ('wacht_op_melder', 'Wacht op melder'), ('overgedragen', 'Overgedragen'), ('afgehandeld', 'Afgehandeld'), ('niet_te_behandelen', 'Niet te behandelen'), ('dubbel', 'Dubbel'), ('heropend', 'Heropend')], max_length=20, verbose_name='bij status')),
                    ('titel', models.CharField(max_length=80, verbose_name='titel')),
                    ('tekst', models.TextField(max_length=2000, verbose_name='tekst')),
                    ('categorie', models.ForeignKey(blank=True, help_text='Leeg: bij elke soort.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.categorie', verbose_name='bij soort')),
                ],
                options={
                    'verbose_name': 'standaardtekst',
                    'verbose_name_plural': 'standaardteksten',
                    'ordering': ('status', 'titel'),
                    'constraints': [models.UniqueConstraint(fields=('gemeente_code', 'status', 'titel'), name='standaardtekst_titel_per_status'), models.CheckConstraint(condition=models.Q(('tekst', ''), _negated=True), name='standaardtekst_is_niet_leeg')],
                },
            ),
            migrations.CreateModel(
                name='Uitvoer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('gemeenten', models.CharField(max_length=40, verbose_name='gemeenten')),
                    ('soort', models.CharField(choices=[('csv', 'CSV'), ('xlsx', 'Excel'), ('pdf', 'PDF')], max_length=4, verbose_name='soort')),
                    ('filter', models.CharField(blank=True, max_length=2000, verbose_name='filter of nummer')),
                    ('aantal', models.PositiveIntegerField(verbose_name='aantal meldingen')),
                    ('met_persoonsgegevens', models.BooleanField(default=False, verbose_name='met persoonsgegevens')),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'uitvoer',
                    'verbose_name_plural': 'uitvoer',
                    'ordering': ('-id',),
                },
            ),
            migrations.CreateModel(
                name='Veldinzending',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.CharField(max_length=64, unique=True)),
                    ('vingerafdruk', models.CharField(max_length=64)),
                    ('uitkomst', models.JSONField(help_text='{"status": 200, "zin": "…"}')),
                    ('ontvangen_op', models.DateTimeField(auto_now_add=True, db_index=True)),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'stap van onderweg',
                    'verbose_name_plural': 'stappen van onderweg',
                },
            ),
            migrations.CreateModel(
                name='Werkfilter',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('naam', models.CharField(max_length=60, verbose_name='naam')),
                    ('vraag', models.CharField(max_length=2000, verbose_name='filter, zoals het in het adres staat')),
                    ('gedeeld', models.BooleanField(default=False, verbose_name='voor iedereen in de gemeente')),
                    ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                    ('eigenaar', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='werkfilters', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'bewaard filter',
                    'verbose_name_plural': 'bewaarde filters',
                    'ordering': ('gedeeld', 'naam'),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('gedeeld', False)), fields=('gemeente_code', 'eigenaar', 'naam'), name='werkfilter_naam_per_eigenaar'), models.UniqueConstraint(condition=models.Q(('gedeeld', True)), fields=('gemeente_code', 'naam'), name='werkfilter_naam_gedeeld'), models.CheckConstraint(condition=models.Q(('gedeeld', True), ('eigenaar__isnull', False), _connector='OR'), name='werkfilter_heeft_eigenaar')],
                },
            ),
        ]),
    ]
