"""What the workbench needs: saved filters, standard texts, rounds, bulk actions, exports, feedback, counts of the work."""

import django.db.models.deletion
import django.db.models.functions.comparison
import meldingen.workflow
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meldingen', '0008_geschiedenis_blijft_staan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            ],
            options={
                'verbose_name': 'bulkactie',
                'verbose_name_plural': 'bulkacties',
                'ordering': ('-id',),
            },
        ),
        migrations.CreateModel(
            name='Bulkregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gezien', models.CharField(max_length=20)),
                ('stand', models.CharField(choices=[('wacht', 'wacht'), ('gedaan', 'gedaan'), ('overgeslagen', 'overgeslagen')], default='wacht', max_length=12)),
                ('waarom', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'verbose_name': 'regel van een bulkactie',
                'verbose_name_plural': 'regels van een bulkactie',
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Drukteplek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gemeente_code', models.CharField(max_length=6)),
                ('cel', models.CharField(help_text='H3, resolution 9 (about 350 m across)', max_length=16)),
                ('aantal', models.PositiveIntegerField()),
                ('dagen', models.PositiveSmallIntegerField(help_text='on how many days: one person in one evening is no pattern')),
            ],
            options={
                'verbose_name': 'drukteplek',
                'verbose_name_plural': 'drukteplekken',
            },
        ),
        migrations.CreateModel(
            name='Escalatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('nadert', 'de termijn loopt bijna af'), ('verstreken', 'de termijn is voorbij')], max_length=10)),
                ('uiterlijk_op', models.DateTimeField()),
                ('tijdstip', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'escalatie',
                'verbose_name_plural': 'escalaties',
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Overname',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='waarom')),
                ('stand', models.CharField(choices=[('gevraagd', 'wacht op antwoord'), ('aangenomen', 'aangenomen'), ('geweigerd', 'kan niet'), ('vervallen', 'niet meer nodig')], default='gevraagd', max_length=12)),
                ('gevraagd_op', models.DateTimeField(auto_now_add=True)),
                ('beantwoord_op', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'verzoek om over te nemen',
                'verbose_name_plural': 'verzoeken om over te nemen',
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Ronde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dag', models.DateField()),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'ronde',
                'verbose_name_plural': 'rondes',
            },
        ),
        migrations.CreateModel(
            name='Rondestop',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('volgorde', models.PositiveSmallIntegerField()),
                ('geweest_op', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'stop op een ronde',
                'verbose_name_plural': 'stops op een ronde',
                'ordering': ('volgorde', 'id'),
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
            ],
            options={
                'verbose_name': 'standaardtekst',
                'verbose_name_plural': 'standaardteksten',
                'ordering': ('status', 'titel'),
            },
        ),
        migrations.CreateModel(
            name='Terugkoppeling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gevraagd_op', models.DateTimeField()),
                ('beantwoord_op', models.DateTimeField(blank=True, null=True)),
                ('opgelost', models.BooleanField(null=True, verbose_name='opgelost')),
                ('tevreden', models.PositiveSmallIntegerField(null=True, verbose_name='tevreden, van 1 tot 5')),
                ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='waarom')),
            ],
            options={
                'verbose_name': 'terugkoppeling',
                'verbose_name_plural': 'terugkoppelingen',
                'ordering': ('id',),
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
            ],
            options={
                'verbose_name': 'stap van onderweg',
                'verbose_name_plural': 'stappen van onderweg',
            },
        ),
        migrations.CreateModel(
            name='Vertrouweling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
            ],
            options={
                'verbose_name': 'vertrouweling',
                'verbose_name_plural': 'vertrouwelingen',
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
            ],
            options={
                'verbose_name': 'bewaard filter',
                'verbose_name_plural': 'bewaarde filters',
                'ordering': ('gedeeld', 'naam'),
            },
        ),
        migrations.CreateModel(
            name='Werkregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('open', 'open, naar de dag van melden'), ('gesloten', 'gesloten'), ('op_tijd', 'gesloten binnen de termijn'), ('antwoord', 'eerste antwoord; som: werkdagen'), ('heropend', 'heropend'), ('gevraagd', 'gevraagd of het is opgelost'), ('opgelost', 'melder zegt: opgelost'), ('niet_opgelost', 'melder zegt: niet opgelost'), ('tevreden', 'tevredenheid; som: cijfers van 1 tot 5')], max_length=14)),
                ('dag', models.DateField()),
                ('gemeente_code', models.CharField(max_length=6)),
                ('buurt_code', models.CharField(max_length=10)),
                ('aantal', models.SmallIntegerField()),
                ('som', models.IntegerField(default=0)),
            ],
            options={
                'verbose_name': 'werkregel',
                'verbose_name_plural': 'werkregels',
            },
        ),
        migrations.CreateModel(
            name='Werktelling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('open', 'open, naar de dag van melden'), ('gesloten', 'gesloten'), ('op_tijd', 'gesloten binnen de termijn'), ('antwoord', 'eerste antwoord; som: werkdagen'), ('heropend', 'heropend'), ('gevraagd', 'gevraagd of het is opgelost'), ('opgelost', 'melder zegt: opgelost'), ('niet_opgelost', 'melder zegt: niet opgelost'), ('tevreden', 'tevredenheid; som: cijfers van 1 tot 5')], max_length=14)),
                ('begin', models.DateField()),
                ('gemeente_code', models.CharField(max_length=6)),
                ('doorsnede', models.CharField(choices=[('alles', 'alles samen'), ('team', 'per team'), ('categorie', 'per soort'), ('buurt', 'per buurt')], max_length=9)),
                ('sleutel', models.CharField(blank=True, max_length=20)),
                ('aantal', models.IntegerField(default=0)),
                ('som', models.IntegerField(default=0)),
            ],
            options={
                'verbose_name': 'werktelling',
                'verbose_name_plural': 'werktellingen',
            },
        ),
        migrations.CreateModel(
            name='Zoekwoord',
            fields=[
                ('stam', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('laatst', models.DateField(db_index=True)),
            ],
            options={
                'verbose_name': 'zoekwoord',
                'verbose_name_plural': 'zoekwoorden',
            },
        ),
        migrations.RemoveConstraint(
            model_name='bericht',
            name='bericht_nooit_twee_keer',
        ),
        migrations.RemoveConstraint(
            model_name='roltoewijzing',
            name='rol_een_keer_per_gemeente',
        ),
        migrations.AddField(
            model_name='bericht',
            name='aanleiding',
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name='bericht',
            name='gegevens',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='bericht',
            name='melding',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='categorie',
            name='heropenen_binnen',
            field=models.PositiveSmallIntegerField(default=60, help_text='Daarna doet de melder een nieuwe melding.', verbose_name='te heropenen binnen zoveel dagen'),
        ),
        migrations.AddField(
            model_name='categorie',
            name='navraag_na',
            field=models.PositiveSmallIntegerField(default=14, help_text='0: niet vragen.', verbose_name='vraag na zoveel dagen of het is opgelost'),
        ),
        migrations.AddField(
            model_name='categorie',
            name='vertrouwelijk',
            field=models.BooleanField(default=False, help_text='Alleen vertrouwelingen van de gemeente zien deze meldingen.', verbose_name='vertrouwelijk'),
        ),
        migrations.AddField(
            model_name='foto',
            name='door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='foto',
            name='van_medewerker',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='melding',
            name='cel',
            field=models.CharField(blank=True, editable=False, help_text='H3, resolution 9', max_length=16),
        ),
        migrations.AddField(
            model_name='melding',
            name='deel_van',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delen', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='melding',
            name='eerste_antwoord_op',
            field=models.DateTimeField(blank=True, null=True, verbose_name='eerste antwoord op'),
        ),
        migrations.AddField(
            model_name='melding',
            name='kenmerk_elders',
            field=models.CharField(blank=True, max_length=60, verbose_name='nummer in een ander systeem'),
        ),
        migrations.AddField(
            model_name='melding',
            name='zoek_bij',
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name='roltoewijzing',
            name='team',
            field=models.ForeignKey(blank=True, help_text='Leeg: voor de hele gemeente.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.team', verbose_name='alleen voor team'),
        ),
        migrations.AlterField(
            model_name='bericht',
            name='overgang',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='berichten', to='meldingen.statusovergang'),
        ),
        migrations.AlterField(
            model_name='melding',
            name='bron',
            field=models.CharField(choices=[('web', 'website'), ('api', 'API'), ('telefoon', 'telefoon'), ('balie', 'balie'), ('post', 'brief of mail'), ('buurtpreventie', 'buurtpreventie')], default='web', max_length=16, verbose_name='bron'),
        ),
        migrations.AlterField(
            model_name='roltoewijzing',
            name='rol',
            field=models.CharField(choices=[('boa', 'boa'), ('coordinator', 'coördinator'), ('kcc', 'klantcontactcentrum'), ('leidinggevende', 'leidinggevende'), ('analist', 'analist'), ('beheerder', 'beheerder'), ('regio', 'regio')], max_length=16, verbose_name='rol'),
        ),
        migrations.AddIndex(
            model_name='melding',
            index=models.Index(condition=models.Q(('status__in', [meldingen.workflow.Status['AFGEHANDELD'], meldingen.workflow.Status['DUBBEL'], meldingen.workflow.Status['NIET_TE_BEHANDELEN']])), fields=['gemeente_code', '-gesloten_op', '-id'], name='melding_gesloten_lijst'),
        ),
        migrations.AddIndex(
            model_name='melding',
            index=models.Index(fields=['cel', 'dag'], name='melding_cel'),
        ),
        migrations.AddIndex(
            model_name='melding',
            index=models.Index(condition=models.Q(('zoek_bij', False)), fields=['id'], name='melding_zoek_achter'),
        ),
        migrations.AddIndex(
            model_name='melding',
            index=models.Index(django.db.models.functions.comparison.Cast('id', models.CharField(max_length=50)), name='melding_sleutel_als_tekst'),
        ),
        migrations.AddConstraint(
            model_name='bericht',
            constraint=models.UniqueConstraint(models.F('overgang'), django.db.models.functions.comparison.Coalesce('melding', models.Value(0)), models.F('ontvanger'), models.F('kanaal'), models.F('sjabloon'), name='bericht_nooit_twee_keer'),
        ),
        migrations.AddConstraint(
            model_name='bericht',
            constraint=models.UniqueConstraint(condition=models.Q(('overgang__isnull', True)), fields=('aanleiding', 'ontvanger', 'kanaal', 'sjabloon'), name='bericht_een_keer_per_aanleiding'),
        ),
        migrations.AddConstraint(
            model_name='bericht',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aanleiding', ''), ('overgang__isnull', False)), models.Q(('melding__isnull', True), ('overgang__isnull', True), models.Q(('aanleiding', ''), _negated=True)), _connector='OR'), name='bericht_gaat_ergens_over'),
        ),
        migrations.AddConstraint(
            model_name='melding',
            constraint=models.CheckConstraint(condition=models.Q(('deel_van', models.F('id')), _negated=True), name='melding_geen_deel_van_zichzelf'),
        ),
        migrations.AddConstraint(
            model_name='roltoewijzing',
            constraint=models.UniqueConstraint(condition=models.Q(('team__isnull', True)), fields=('gebruiker', 'rol', 'gemeente_code'), name='rol_een_keer_per_gemeente'),
        ),
        migrations.AddConstraint(
            model_name='roltoewijzing',
            constraint=models.UniqueConstraint(condition=models.Q(('team__isnull', False)), fields=('gebruiker', 'rol', 'team'), name='rol_een_keer_per_team'),
        ),
        migrations.AddField(
            model_name='bulkactie',
            name='door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bulkacties', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bulkregel',
            name='bulkactie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='regels', to='meldingen.bulkactie'),
        ),
        migrations.AddField(
            model_name='bulkregel',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='drukteplek',
            name='hoofdcategorie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.categorie'),
        ),
        migrations.AddField(
            model_name='escalatie',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='escalaties', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='overname',
            name='aan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gevraagde_overnames', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='overname',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overnames', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='overname',
            name='van',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ronde',
            name='boa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rondes', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rondestop',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='rondestop',
            name='ronde',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stops', to='meldingen.ronde'),
        ),
        migrations.AddField(
            model_name='standaardtekst',
            name='categorie',
            field=models.ForeignKey(blank=True, help_text='Leeg: bij elke soort.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.categorie', verbose_name='bij soort'),
        ),
        migrations.AddField(
            model_name='terugkoppeling',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terugkoppelingen', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='terugkoppeling',
            name='overgang',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='terugkoppeling', to='meldingen.statusovergang'),
        ),
        migrations.AddField(
            model_name='uitvoer',
            name='door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='veldinzending',
            name='door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='veldinzending',
            name='melding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.melding'),
        ),
        migrations.AddField(
            model_name='vertrouweling',
            name='categorie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertrouwelingen', to='meldingen.categorie'),
        ),
        migrations.AddField(
            model_name='vertrouweling',
            name='gebruiker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertrouwd_met', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='werkfilter',
            name='eigenaar',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='werkfilters', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='werkregel',
            name='categorie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.categorie'),
        ),
        migrations.AddField(
            model_name='werkregel',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meldingen.team'),
        ),
        migrations.AddConstraint(
            model_name='werktelling',
            constraint=models.UniqueConstraint(fields=('gemeente_code', 'soort', 'doorsnede', 'sleutel', 'begin'), name='werktelling_een_keer'),
        ),
        migrations.AddIndex(
            model_name='bulkactie',
            index=models.Index(fields=['door', '-id'], name='bulk_van_wie'),
        ),
        migrations.AddIndex(
            model_name='bulkregel',
            index=models.Index(fields=['bulkactie', 'stand', 'id'], name='bulkregel_stand'),
        ),
        migrations.AddConstraint(
            model_name='bulkregel',
            constraint=models.UniqueConstraint(fields=('bulkactie', 'melding'), name='bulkregel_een_keer_per_melding'),
        ),
        migrations.AddConstraint(
            model_name='bulkregel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stand', 'overgeslagen'), _negated=True), models.Q(('waarom', ''), _negated=True), _connector='OR'), name='bulkregel_zegt_waarom'),
        ),
        migrations.AddConstraint(
            model_name='drukteplek',
            constraint=models.UniqueConstraint(fields=('gemeente_code', 'cel', 'hoofdcategorie'), name='drukteplek_een_keer'),
        ),
        migrations.AddConstraint(
            model_name='escalatie',
            constraint=models.UniqueConstraint(fields=('melding', 'soort', 'uiterlijk_op'), name='escalatie_een_keer_per_termijn'),
        ),
        migrations.AddIndex(
            model_name='overname',
            index=models.Index(condition=models.Q(('stand', 'gevraagd')), fields=['aan'], name='overname_open'),
        ),
        migrations.AddConstraint(
            model_name='overname',
            constraint=models.UniqueConstraint(condition=models.Q(('stand', 'gevraagd')), fields=('melding',), name='overname_een_open_verzoek'),
        ),
        migrations.AddConstraint(
            model_name='overname',
            constraint=models.CheckConstraint(condition=models.Q(('van', models.F('aan')), _negated=True), name='overname_niet_aan_zichzelf'),
        ),
        migrations.AddConstraint(
            model_name='overname',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beantwoord_op__isnull', True), ('stand', 'gevraagd')), models.Q(models.Q(('stand', 'gevraagd'), _negated=True), ('beantwoord_op__isnull', False)), _connector='OR'), name='overname_antwoord_heeft_moment'),
        ),
        migrations.AddConstraint(
            model_name='ronde',
            constraint=models.UniqueConstraint(fields=('boa', 'dag'), name='ronde_een_per_dag'),
        ),
        migrations.AddConstraint(
            model_name='rondestop',
            constraint=models.UniqueConstraint(fields=('ronde', 'melding'), name='rondestop_een_keer'),
        ),
        migrations.AddConstraint(
            model_name='standaardtekst',
            constraint=models.UniqueConstraint(fields=('gemeente_code', 'status', 'titel'), name='standaardtekst_titel_per_status'),
        ),
        migrations.AddConstraint(
            model_name='standaardtekst',
            constraint=models.CheckConstraint(condition=models.Q(('tekst', ''), _negated=True), name='standaardtekst_is_niet_leeg'),
        ),
        migrations.AddConstraint(
            model_name='terugkoppeling',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beantwoord_op__isnull', True), ('opgelost__isnull', True)), models.Q(('beantwoord_op__isnull', False), ('opgelost__isnull', False)), _connector='OR'), name='terugkoppeling_antwoord_heeft_moment'),
        ),
        migrations.AddConstraint(
            model_name='terugkoppeling',
            constraint=models.CheckConstraint(condition=models.Q(('tevreden__isnull', True), models.Q(('tevreden__gte', 1), ('tevreden__lte', 5)), _connector='OR'), name='terugkoppeling_tevreden_1_tot_5'),
        ),
        migrations.AddConstraint(
            model_name='vertrouweling',
            constraint=models.UniqueConstraint(fields=('gebruiker', 'categorie', 'gemeente_code'), name='vertrouweling_een_keer'),
        ),
        migrations.AddConstraint(
            model_name='werkfilter',
            constraint=models.UniqueConstraint(condition=models.Q(('gedeeld', False)), fields=('gemeente_code', 'eigenaar', 'naam'), name='werkfilter_naam_per_eigenaar'),
        ),
        migrations.AddConstraint(
            model_name='werkfilter',
            constraint=models.UniqueConstraint(condition=models.Q(('gedeeld', True)), fields=('gemeente_code', 'naam'), name='werkfilter_naam_gedeeld'),
        ),
        migrations.AddConstraint(
            model_name='werkfilter',
            constraint=models.CheckConstraint(condition=models.Q(('gedeeld', True), ('eigenaar__isnull', False), _connector='OR'), name='werkfilter_heeft_eigenaar'),
        ),
        migrations.AddIndex(
            model_name='werkregel',
            index=models.Index(fields=['gemeente_code', 'soort'], name='werkregel_gemeente'),
        ),
    ]
