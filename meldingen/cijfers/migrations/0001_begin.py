import django.contrib.gis.db.models.fields
import django.db.models.deletion
import django.utils.timezone
import meldingen.cijfers.veiligheidsbeeld.models
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
                name='Druktestand',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('bron', models.CharField(max_length=20, unique=True)),
                    ('laatste', models.BigIntegerField(default=0)),
                ],
                options={
                    'verbose_name': 'druktestand',
                    'verbose_name_plural': 'druktestanden',
                },
            ),
            migrations.CreateModel(
                name='Indicator',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.SlugField(unique=True)),
                    ('naam', models.CharField(max_length=100, verbose_name='naam')),
                    ('thema', models.CharField(max_length=60, verbose_name='thema')),
                    ('eenheid', models.CharField(blank=True, default='aantal', max_length=30, verbose_name='eenheid')),
                    ('bron', models.CharField(blank=True, max_length=120, verbose_name='wie het meet')),
                    ('richting', models.CharField(choices=[('minder', 'minder is beter'), ('meer', 'meer is beter'), ('laag', 'moet laag blijven'), ('kwalitatief', 'niet in een getal te vangen'), ('geen', 'er is geen doel; meer of minder zegt op zich niets')], default='geen', max_length=11, verbose_name='richting')),
                    ('meet', models.CharField(blank=True, max_length=400, verbose_name='wat dit meet')),
                    ('meet_niet', models.CharField(blank=True, max_length=400, verbose_name='wat dit niet zegt')),
                    ('voorbehoud', models.CharField(blank=True, help_text='Waardoor het cijfer kan veranderen zonder dat de straat verandert.', max_length=400, verbose_name='voorbehoud')),
                    ('doel', models.CharField(blank=True, max_length=200, verbose_name='doel')),
                ],
                options={
                    'verbose_name': 'indicator',
                    'verbose_name_plural': 'indicatoren',
                    'ordering': ('thema', 'naam'),
                },
            ),
            migrations.CreateModel(
                name='Hotspot',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('openbaar', models.BooleanField(default=False, help_text='found in what is public alone, a month later')),
                    ('cellen', models.JSONField(default=list, help_text='H3 cells: resolution 10, or 9 when public')),
                    ('lon', models.FloatField()),
                    ('lat', models.FloatField()),
                    ('waar', models.CharField(max_length=200, verbose_name='buurt')),
                    ('begin', models.DateField(verbose_name='begonnen')),
                    ('gezien', models.DateField(verbose_name='laatst gevonden')),
                    ('stand', models.CharField(choices=[('nieuw', 'nieuw'), ('blijvend', 'blijvend'), ('zakkend', 'neemt af'), ('voorbij', 'voorbij')], default='nieuw', max_length=8, verbose_name='stand')),
                    ('melders', models.PositiveIntegerField()),
                    ('verwacht', models.FloatField()),
                    ('keer', models.FloatField()),
                    ('keer_laag', models.FloatField()),
                    ('keer_hoog', models.FloatField()),
                    ('toeval', models.FloatField(help_text='how many such places chance would show in the whole gemeente')),
                    ('tijden', models.JSONField(default=dict)),
                    ('let_op', models.JSONField(default=list)),
                    ('hoofdcategorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'hotspot',
                    'verbose_name_plural': 'hotspots',
                    'indexes': [models.Index(fields=['openbaar', 'gemeente_code', 'stand'], name='hotspot_lijst')],
                },
            ),
            migrations.CreateModel(
                name='Hotspotcel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('cel', models.CharField(max_length=16)),
                    ('hotspot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vakken', to='cijfers.hotspot')),
                ],
                options={
                    'verbose_name': 'hotspotcel',
                    'verbose_name_plural': 'hotspotcellen',
                    'constraints': [models.UniqueConstraint(fields=('cel', 'hotspot'), name='hotspotcel_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Hotspotdag',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dag', models.DateField()),
                    ('melders', models.PositiveIntegerField()),
                    ('verwacht', models.FloatField()),
                    ('keer', models.FloatField()),
                    ('toeval', models.FloatField()),
                    ('hotspot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dagen', to='cijfers.hotspot')),
                ],
                options={
                    'verbose_name': 'hotspotdag',
                    'verbose_name_plural': 'hotspotdagen',
                    'constraints': [models.UniqueConstraint(fields=('hotspot', 'dag'), name='hotspotdag_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Doel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gebied', models.CharField(blank=True, max_length=100, verbose_name='gebied')),
                    ('tekst', models.CharField(max_length=200, verbose_name='doel')),
                    ('vergelijking', models.CharField(choices=[('daalt', 'daalt ten opzichte van'), ('stijgt', 'stijgt ten opzichte van'), ('niet-hoger', 'niet hoger dan'), ('ten-minste', 'ten minste gelijk aan'), ('onder', 'onder'), ('laag', 'blijft laag (geen cijfers in de bron)'), ('eigen-meting', 'eigen meting: aandeel binnen de termijn afgehandeld'), ('kwalitatief', 'kwalitatief')], max_length=12, verbose_name='vergelijking')),
                    ('referentie', models.CharField(blank=True, max_length=100, verbose_name='referentie, zoals de bron haar noemt')),
                    ('referentie_gebied', models.CharField(blank=True, max_length=100, verbose_name='gebied van de referentie')),
                    ('referentie_periode', models.CharField(blank=True, max_length=7, verbose_name='periode van de referentie')),
                    ('referentiewaarde', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='waarde van de referentie')),
                    ('termijn', models.DateField(verbose_name='uiterlijk')),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='doelen', to='cijfers.indicator')),
                ],
                options={
                    'verbose_name': 'doel',
                    'verbose_name_plural': 'doelen',
                    'ordering': ('indicator', 'gebied'),
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'gebied'), name='doel_een_per_gebied')],
                },
            ),
            migrations.CreateModel(
                name='Indicatorcategorie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('geldig_van', models.DateField(verbose_name='geldig van')),
                    ('geldig_tot', models.DateField(blank=True, null=True, verbose_name='geldig tot')),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='koppelingen', to='melding.categorie')),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='koppelingen', to='cijfers.indicator')),
                ],
                options={
                    'verbose_name': 'koppeling van een categorie',
                    'verbose_name_plural': 'koppelingen van categorieën',
                    'ordering': ('categorie', 'geldig_van'),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('geldig_tot', None)), fields=('categorie',), name='koppeling_een_open'), models.CheckConstraint(condition=models.Q(('geldig_tot', None), ('geldig_tot__gt', models.F('geldig_van')), _connector='OR'), name='koppeling_tot_na_van')],
                },
            ),
            migrations.CreateModel(
                name='Inlezing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.UUIDField(unique=True)),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('bestand', models.CharField(max_length=200, verbose_name='naam van het bestand')),
                    ('bron', models.CharField(max_length=120, verbose_name='bron')),
                    ('nieuw', models.PositiveIntegerField(verbose_name='nieuw')),
                    ('herzien', models.PositiveIntegerField(verbose_name='herzien')),
                    ('gelijk', models.PositiveIntegerField(verbose_name='ongewijzigd')),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'inlezing',
                    'verbose_name_plural': 'inlezingen',
                    'ordering': ('-id',),
                },
            ),
            migrations.CreateModel(
                name='Indicatorwaarde',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('herkomst', models.CharField(choices=[('kadernota', 'kadernota'), ('politie', 'politie'), ('cbs', 'CBS'), ('enquete', 'enquête'), ('anders', 'andere bron')], default='kadernota', max_length=9, verbose_name='herkomst')),
                    ('tabel', models.CharField(blank=True, max_length=100, verbose_name='tabel in de bron')),
                    ('gebied', models.CharField(max_length=100, verbose_name='gebied')),
                    ('gebied_code', models.CharField(blank=True, max_length=10, verbose_name='CBS-code')),
                    ('periode', models.CharField(help_text='2021, 2022-H1 of 2022-03', max_length=7, verbose_name='periode')),
                    ('waarde', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='waarde')),
                    ('steekproef', models.PositiveIntegerField(blank=True, null=True, verbose_name='ondervraagde mensen')),
                    ('voorlopig', models.BooleanField(default=False, verbose_name='voorlopig')),
                    ('bron', models.CharField(max_length=120, verbose_name='bron')),
                    ('opmerking', models.CharField(blank=True, max_length=200, verbose_name='opmerking')),
                    ('versie', models.PositiveSmallIntegerField(default=1, verbose_name='versie')),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='geladen op')),
                    ('vervangen_op', models.DateTimeField(blank=True, null=True, verbose_name='vervangen op')),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waarden', to='cijfers.indicator')),
                    ('inlezing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='waarden', to='cijfers.inlezing')),
                ],
                options={
                    'verbose_name': 'waarde',
                    'verbose_name_plural': 'waarden',
                    'ordering': ('gebied', 'periode', 'tabel'),
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'herkomst', 'tabel', 'gebied', 'periode', 'versie'), name='waarde_een_keer_per_versie'), models.UniqueConstraint(condition=models.Q(('vervangen_op', None)), fields=('indicator', 'herkomst', 'tabel', 'gebied', 'periode'), name='waarde_een_keer_huidig'), models.CheckConstraint(condition=models.Q(('waarde__isnull', False), models.Q(('opmerking', ''), _negated=True), _connector='OR'), name='waarde_onbekend_zegt_waarom')],
                },
            ),
            migrations.CreateModel(
                name='Maandstand',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('buurt_code', models.CharField(max_length=10)),
                    ('maand', models.DateField()),
                    ('aantal', models.PositiveIntegerField()),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cijfers.indicator')),
                ],
                options={
                    'verbose_name': 'maandstand',
                    'verbose_name_plural': 'maandstanden',
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'maand', 'buurt_code'), name='maandstand_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Maatregel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('naam', models.CharField(max_length=100, verbose_name='naam')),
                    ('soort', models.CharField(choices=[('toezicht', 'meer toezicht'), ('verlichting', 'verlichting'), ('camera', 'camera'), ('campagne', 'campagne'), ('evenementregel', 'regel bij een evenement'), ('buurtpreventie', 'rondes van buurtpreventie'), ('anders', 'iets anders')], max_length=16, verbose_name='soort maatregel')),
                    ('toelichting', models.TextField(blank=True, max_length=2000, verbose_name='toelichting')),
                    ('gebied', django.contrib.gis.db.models.fields.MultiPolygonField(srid=4326, verbose_name='gebied')),
                    ('buurten', models.JSONField(default=list, help_text='["BU00000001"]', verbose_name='buurten')),
                    ('begin', models.DateField(verbose_name='eerste dag')),
                    ('einde', models.DateField(blank=True, null=True, verbose_name='laatste dag')),
                    ('kosten', models.PositiveIntegerField(blank=True, null=True, verbose_name='kosten in euro')),
                    ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                    ('gewijzigd_op', models.DateTimeField(auto_now=True)),
                    ('categorieen', models.ManyToManyField(help_text='hoofdcategorieën', related_name='+', to='melding.categorie', verbose_name='tegen welke overlast')),
                    ('gemaakt_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'maatregel',
                    'verbose_name_plural': 'maatregelen',
                    'ordering': ('-begin', '-id'),
                    'indexes': [models.Index(fields=['gemeente_code', '-begin', '-id'], name='maatregel_van_gemeente')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('einde__isnull', True), ('einde__gte', models.F('begin')), _connector='OR'), name='maatregel_einde_na_begin'), models.CheckConstraint(condition=models.Q(('naam', ''), _negated=True), name='maatregel_heeft_naam')],
                },
            ),
            migrations.CreateModel(
                name='Maatregeleffect',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('stand', models.CharField(choices=[('wacht', 'wordt berekend'), ('klaar', 'berekend'), ('mislukt', 'mislukt')], default='wacht', max_length=8)),
                    ('gevraagd_op', models.DateTimeField()),
                    ('klaar_op', models.DateTimeField(blank=True, null=True)),
                    ('tot_en_met', models.DateField(blank=True, null=True)),
                    ('uitslag', models.JSONField(default=dict)),
                    ('maatregel', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='effect', to='cijfers.maatregel')),
                ],
                options={
                    'verbose_name': 'effect van een maatregel',
                    'verbose_name_plural': 'effecten van maatregelen',
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('stand', 'klaar'), _negated=True), ('klaar_op__isnull', False), _connector='OR'), name='effect_klaar_heeft_tijd')],
                },
            ),
            migrations.CreateModel(
                name='OpenbareTelling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gebied_code', models.CharField(max_length=10)),
                    ('periode', models.CharField(max_length=7)),
                    ('aantal', models.PositiveIntegerField(null=True)),
                    ('deel', models.BooleanField(default=False)),
                    ('bijgewerkt', models.DateField()),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='openbare_tellingen', to='cijfers.indicator')),
                ],
                options={
                    'verbose_name': 'openbare telling',
                    'verbose_name_plural': 'openbare tellingen',
                    'ordering': ('indicator', 'gebied_code', 'periode'),
                    'indexes': [models.Index(fields=['gebied_code', 'indicator'], name='openbaretelling_gebied')],
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'gebied_code', 'periode'), name='openbaretelling_een_keer'), models.CheckConstraint(condition=models.Q(('aantal__isnull', True), ('aantal', 0), ('aantal__gte', 5), _connector='OR'), name='openbaretelling_nooit_klein')],
                },
            ),
            migrations.CreateModel(
                name='Veiligheidsbeeld',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('periode', models.CharField(max_length=7, verbose_name='periode')),
                    ('stand', models.CharField(choices=[('wacht', 'wacht'), ('bezig', 'bezig'), ('klaar', 'klaar'), ('mislukt', 'mislukt')], default='wacht', max_length=8)),
                    ('gedaan', models.PositiveSmallIntegerField(default=0)),
                    ('totaal', models.PositiveSmallIntegerField(default=0)),
                    ('inhoud', models.JSONField(default=dict)),
                    ('bestand', models.FileField(blank=True, max_length=120, upload_to=meldingen.cijfers.veiligheidsbeeld.models._pad)),
                    ('gevraagd_op', models.DateTimeField(auto_now_add=True)),
                    ('klaar_op', models.DateTimeField(null=True)),
                    ('gemaakt_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'veiligheidsbeeld',
                    'verbose_name_plural': 'veiligheidsbeelden',
                    'ordering': ('-id',),
                    'indexes': [models.Index(fields=['stand', '-id'], name='veiligheidsbeeld_stand')],
                },
            ),
            migrations.CreateModel(
                name='Vertekening',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('soort', models.CharField(choices=[('een_melder', 'één melder meldt hier veel'), ('geprikt', 'vaak op dezelfde plek geprikt')], max_length=10)),
                    ('cel', models.BigIntegerField()),
                    ('waar', models.CharField(max_length=200)),
                    ('meldingen', models.PositiveIntegerField()),
                    ('melders', models.PositiveIntegerField()),
                    ('hoofdcategorie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'vertekening',
                    'verbose_name_plural': 'vertekeningen',
                },
            ),
            migrations.CreateModel(
                name='Cijferinzage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('wat', models.CharField(max_length=200, verbose_name='wat is bekeken')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'inzage in cijfers',
                    'verbose_name_plural': 'inzage in cijfers',
                    'ordering': ('-id',),
                    'indexes': [models.Index(fields=['gemeente_code', '-id'], name='cijferinzage_gemeente')],
                },
            ),
            migrations.CreateModel(
                name='Drukteregel',
                fields=[
                    ('melding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='drukteregel', serialize=False, to='melding.melding')),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('openbaar', models.BooleanField(help_text='of a kind that is on the public map')),
                    ('cel', models.BigIntegerField(help_text='H3, resolution 10 (about 150 m across)')),
                    ('dag', models.DateField(help_text='the day on which the evening began: until five in the morning it is still that one')),
                    ('uur', models.PositiveSmallIntegerField()),
                    ('melder', models.BigIntegerField()),
                    ('plek', models.BigIntegerField(help_text='the point, to the metre')),
                    ('huis', models.BooleanField(help_text='the point is an address with a house number')),
                    ('naamloos', models.BooleanField()),
                    ('hoofdcategorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'drukteregel',
                    'verbose_name_plural': 'drukteregels',
                    'indexes': [models.Index(fields=['gemeente_code', 'dag'], name='drukteregel_venster'), models.Index(fields=['cel', 'hoofdcategorie'], name='drukteregel_cel')],
                },
            ),
            migrations.CreateModel(
                name='Druktetelling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('cel', models.BigIntegerField()),
                    ('kwartaal', models.DateField(help_text='its first day')),
                    ('telt', models.PositiveIntegerField()),
                    ('telt_openbaar', models.PositiveIntegerField()),
                    ('hoofdcategorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'druktetelling',
                    'verbose_name_plural': 'druktetellingen',
                    'constraints': [models.UniqueConstraint(fields=('gemeente_code', 'hoofdcategorie', 'cel', 'kwartaal'), name='druktetelling_een_keer')],
                },
            ),
        ]),
    ]
