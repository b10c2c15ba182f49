import django.contrib.gis.db.models.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import meldingen.melding.models.concept
import meldingen.melding.models.foto
import meldingen.melding.models.melding
import meldingen.melding.models.overdracht
import meldingen.melding.werkstand
import meldingen.melding.workflow
import modelsearch.index
from django.conf import settings
from django.db import migrations, models

from meldingen.streek.tabellen import Tabellen

from . import _geschiedenis as geschiedenis


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gebruikers', '__first__'),
        ('streek', '0001_begin'),
    ]

    operations = [
        Tabellen([
            migrations.CreateModel(
                name='Concept',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.CharField(default=meldingen.melding.models.concept.nieuwe_sleutel, max_length=32, unique=True)),
                    ('gegevens', models.JSONField(default=dict)),
                    ('met_foto', models.BooleanField(default=False)),
                    ('gewijzigd_op', models.DateTimeField(auto_now=True, db_index=True)),
                ],
                options={
                    'verbose_name': 'concept',
                    'verbose_name_plural': 'concepten',
                },
            ),
            migrations.CreateModel(
                name='Criterium',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tekst', models.CharField(max_length=200, verbose_name='wanneer')),
                    ('naar', models.CharField(choices=[('boa', 'boa'), ('politie', 'politie'), ('wijkbeheer', 'wijkbeheer'), ('corporatie', 'woningcorporatie'), ('buurtbemiddeling', 'buurtbemiddeling'), ('industrie', 'industrieterrein'), ('zorg', 'zorg'), ('anders', 'iemand anders')], max_length=20, verbose_name='wie')),
                    ('volgorde', models.PositiveSmallIntegerField(default=10, verbose_name='volgorde')),
                ],
                options={
                    'verbose_name': 'criterium',
                    'verbose_name_plural': 'criteria voor overdragen',
                    'ordering': ('volgorde', 'id'),
                },
            ),
            migrations.CreateModel(
                name='Team',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('naam', models.CharField(max_length=80, verbose_name='naam')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres van het team')),
                    ('vangnet', models.BooleanField(default=False, help_text='Krijgt elke melding waar geen regel voor is. Eén per gemeente.', verbose_name='vangnet')),
                    ('opgeheven_op', models.DateTimeField(blank=True, null=True, verbose_name='opgeheven op')),
                ],
                options={
                    'verbose_name': 'team',
                    'verbose_name_plural': 'teams',
                    'ordering': ('gemeente_code', 'naam'),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('opgeheven_op__isnull', True)), fields=('gemeente_code', 'naam'), name='team_naam_per_gemeente'), models.UniqueConstraint(condition=models.Q(('vangnet', True)), fields=('gemeente_code',), name='team_een_vangnet_per_gemeente'), models.CheckConstraint(condition=models.Q(('vangnet', False), ('opgeheven_op__isnull', True), _connector='OR'), name='team_vangnet_is_niet_opgeheven')],
                },
            ),
            migrations.CreateModel(
                name='Vernietiging',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('wat', models.CharField(max_length=60)),
                    ('aantal', models.PositiveIntegerField()),
                ],
                options={
                    'verbose_name': 'vernietiging',
                    'verbose_name_plural': 'vernietigingen',
                    'ordering': ('-id',),
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
            migrations.CreateModel(
                name='Categorie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.SlugField(unique=True, verbose_name='kenmerk in adressen')),
                    ('naam', models.CharField(max_length=80, verbose_name='naam voor inwoners')),
                    ('uitleg', models.CharField(blank=True, max_length=200, verbose_name='uitleg in één zin (B1)')),
                    ('afhandelaar', models.CharField(blank=True, max_length=100, verbose_name='wie pakt het op')),
                    ('openbaarheid', models.CharField(choices=[('afgerond', 'op de kaart, plek afgerond'), ('geteld', 'alleen geteld'), ('niet', 'helemaal niet openbaar')], default='geteld', max_length=8, verbose_name='hoe openbaar')),
                    ('termijn', models.PositiveSmallIntegerField(default=5, verbose_name='termijn in werkdagen')),
                    ('urgentie', models.CharField(choices=[('hoog', 'hoog'), ('normaal', 'normaal'), ('laag', 'laag')], default='normaal', max_length=8, verbose_name='urgentie')),
                    ('icoon', models.CharField(default='circle-alert', max_length=40, verbose_name='icoon (lucide)')),
                    ('trefwoorden', models.TextField(blank=True, help_text="Gescheiden door komma's.", verbose_name='woorden waaraan wij deze categorie herkennen')),
                    ('verwijzing_naar', models.CharField(blank=True, max_length=100, verbose_name='verwijzen naar')),
                    ('verwijzing_telefoon', models.CharField(blank=True, max_length=30, verbose_name='telefoon')),
                    ('verwijzing_url', models.URLField(blank=True, verbose_name='website')),
                    ('verwijzing_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom zij, in één zin')),
                    ('alleen_verwijzen', models.BooleanField(default=False, help_text='De gemeente neemt dit niet aan; de verwijzing wordt wel geteld.', verbose_name='alleen verwijzen')),
                    ('vertrouwelijk', models.BooleanField(default=False, help_text='Alleen vertrouwelingen van de gemeente zien deze meldingen.', verbose_name='vertrouwelijk')),
                    ('navraag_na', models.PositiveSmallIntegerField(default=14, help_text='0: niet vragen.', verbose_name='vraag na zoveel dagen of het is opgelost')),
                    ('heropenen_binnen', models.PositiveSmallIntegerField(default=60, help_text='Daarna doet de melder een nieuwe melding.', verbose_name='te heropenen binnen zoveel dagen')),
                    ('actief', models.BooleanField(default=True, verbose_name='te kiezen')),
                    ('volgorde', models.PositiveSmallIntegerField(default=100, verbose_name='volgorde')),
                    ('ouder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kinderen', to='melding.categorie', verbose_name='hoofdcategorie')),
                ],
                options={
                    'verbose_name': 'categorie',
                    'verbose_name_plural': 'categorieën',
                    'ordering': ('volgorde', 'naam'),
                    'constraints': [models.CheckConstraint(condition=models.Q(('alleen_verwijzen', False), models.Q(('verwijzing_reden', ''), _negated=True), _connector='OR'), name='categorie_verwijzing_heeft_reden')],
                },
            ),
            migrations.CreateModel(
                name='Inrichtingswijziging',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('tijdstip', models.DateTimeField(auto_now_add=True, verbose_name='wanneer')),
                    ('onderwerp', models.CharField(choices=[('team', 'team'), ('regel', 'regel'), ('afwezigheid', 'afwezigheid'), ('tekst', 'standaardtekst')], max_length=12, verbose_name='onderwerp')),
                    ('wat', models.CharField(max_length=200, verbose_name='wat')),
                    ('voor', models.TextField(blank=True, verbose_name='zo was het')),
                    ('na', models.TextField(blank=True, verbose_name='zo werd het')),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'wijziging van de inrichting',
                    'verbose_name_plural': 'wijzigingen van de inrichting',
                    'ordering': ('-id',),
                    'indexes': [models.Index(fields=['gemeente_code', '-id'], name='inrichting_geschiedenis')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('wat', ''), _negated=True), models.Q(('na', ''), ('voor', ''), _negated=True)), name='inrichtingswijziging_zegt_wat')],
                },
            ),
            migrations.CreateModel(
                name='Kaartcel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('venster', models.PositiveSmallIntegerField(help_text='days back')),
                    ('resolutie', models.PositiveSmallIntegerField(help_text='H3 resolution, 7 (5 km2) to 9 (0.1 km2)')),
                    ('hoofdcategorie', models.SlugField(blank=True, help_text='empty: all of them')),
                    ('cel', models.CharField(max_length=16)),
                    ('lon', models.FloatField()),
                    ('lat', models.FloatField()),
                    ('open', models.PositiveIntegerField(default=0)),
                    ('bezig', models.PositiveIntegerField(default=0)),
                    ('klaar', models.PositiveIntegerField(default=0)),
                ],
                options={
                    'verbose_name': 'kaartcel',
                    'verbose_name_plural': 'kaartcellen',
                    'constraints': [models.UniqueConstraint(fields=('venster', 'resolutie', 'hoofdcategorie', 'cel'), name='kaartcel_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Melding',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('volgcode', models.CharField(default=meldingen.melding.models.melding.nieuwe_volgcode, editable=False, max_length=32, unique=True)),
                    ('tekst', models.TextField(verbose_name='melding')),
                    ('antwoorden', models.JSONField(default=list, help_text='[{"vraag": "…", "antwoord": "…"}]', verbose_name='antwoorden')),
                    ('punt', django.contrib.gis.db.models.fields.PointField(srid=4326, verbose_name='plek')),
                    ('adres', models.CharField(blank=True, max_length=200, verbose_name='adres')),
                    ('plek_in_woorden', models.CharField(blank=True, max_length=300, verbose_name='plek in woorden')),
                    ('wijk_code', models.CharField(max_length=8)),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('status', models.CharField(choices=[('gemeld', 'Nieuw'), ('in_behandeling', 'In behandeling'), ('ingepland', 'Ingepland'), ('wacht_op_melder', 'Wacht op melder'), ('overgedragen', 'Overgedragen'), ('afgehandeld', 'Afgehandeld'), ('niet_te_behandelen', 'Niet te behandelen'), ('dubbel', 'Dubbel'), ('heropend', 'Heropend')], max_length=20, verbose_name='status')),
                    ('urgentie', models.CharField(choices=[('hoog', 'hoog'), ('normaal', 'normaal'), ('laag', 'laag')], max_length=8, verbose_name='urgentie')),
                    ('route_reden', models.CharField(max_length=300, verbose_name='waarom dit team')),
                    ('kenmerk_elders', models.CharField(blank=True, max_length=60, verbose_name='nummer in een ander systeem')),
                    ('cel', models.CharField(blank=True, editable=False, help_text='H3, resolution 9', max_length=16)),
                    ('bron', models.CharField(choices=[('web', 'website'), ('api', 'API'), ('telefoon', 'telefoon'), ('balie', 'balie'), ('post', 'brief of mail'), ('buurtpreventie', 'buurtpreventie')], default='web', max_length=16, verbose_name='bron')),
                    ('taal', models.CharField(choices=[('nl', 'Nederlands'), ('de', 'Duits'), ('en', 'Engels')], default='nl', max_length=2, verbose_name='taal van de melder')),
                    ('gemeld_op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gemeld op')),
                    ('dag', models.DateField(editable=False, verbose_name='dag waarop zij telt')),
                    ('uiterlijk_op', models.DateTimeField(verbose_name='uiterlijk klaar')),
                    ('eerste_antwoord_op', models.DateTimeField(blank=True, null=True, verbose_name='eerste antwoord op')),
                    ('ingepland_op', models.DateField(blank=True, null=True, verbose_name='ingepland op')),
                    ('gesloten_op', models.DateTimeField(blank=True, null=True, verbose_name='gesloten op')),
                    ('openbaar_bij', models.BooleanField(default=False, editable=False)),
                    ('zoek_bij', models.BooleanField(default=False, editable=False)),
                    ('behandelaar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='meldingen', to=settings.AUTH_USER_MODEL)),
                    ('buurt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='streek.gebied')),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meldingen', to='melding.categorie')),
                    ('deel_van', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delen', to='melding.melding')),
                    ('hoofdmelding', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='dubbelen', to='melding.melding')),
                    ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meldingen', to='melding.team')),
                ],
                options={
                    'verbose_name': 'melding',
                    'verbose_name_plural': 'meldingen',
                    'indexes': [models.Index(condition=models.Q(('status__in', [meldingen.melding.workflow.Status['GEMELD'], meldingen.melding.workflow.Status['HEROPEND'], meldingen.melding.workflow.Status['IN_BEHANDELING'], meldingen.melding.workflow.Status['INGEPLAND'], meldingen.melding.workflow.Status['OVERGEDRAGEN'], meldingen.melding.workflow.Status['WACHT_OP_MELDER']])), fields=['gemeente_code', 'uiterlijk_op', 'id'], name='melding_werkvoorraad'), models.Index(condition=models.Q(('status__in', [meldingen.melding.workflow.Status['AFGEHANDELD'], meldingen.melding.workflow.Status['DUBBEL'], meldingen.melding.workflow.Status['NIET_TE_BEHANDELEN']])), fields=['gemeente_code', '-gesloten_op', '-id'], name='melding_gesloten_lijst'), models.Index(fields=['dag', 'categorie'], name='melding_dag'), models.Index(fields=['cel', 'dag'], name='melding_cel'), models.Index(fields=['gesloten_op'], name='melding_gesloten'), models.Index(condition=models.Q(('openbaar_bij', False)), fields=['id'], name='melding_openbaar_achter'), models.Index(condition=models.Q(('zoek_bij', False)), fields=['id'], name='melding_zoek_achter'), models.Index(django.db.models.functions.comparison.Cast('id', models.CharField(max_length=50)), name='melding_sleutel_als_tekst')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('gesloten_op__isnull', False), ('status__in', [meldingen.melding.workflow.Status['AFGEHANDELD'], meldingen.melding.workflow.Status['DUBBEL'], meldingen.melding.workflow.Status['NIET_TE_BEHANDELEN']])), models.Q(('gesloten_op__isnull', True), ('status__in', [meldingen.melding.workflow.Status['GEMELD'], meldingen.melding.workflow.Status['HEROPEND'], meldingen.melding.workflow.Status['IN_BEHANDELING'], meldingen.melding.workflow.Status['INGEPLAND'], meldingen.melding.workflow.Status['OVERGEDRAGEN'], meldingen.melding.workflow.Status['WACHT_OP_MELDER']])), _connector='OR'), name='melding_gesloten_heeft_moment'), models.CheckConstraint(condition=models.Q(models.Q(('hoofdmelding__isnull', False), ('status', 'dubbel')), models.Q(models.Q(('status', 'dubbel'), _negated=True), ('hoofdmelding__isnull', True)), _connector='OR'), name='melding_dubbel_heeft_hoofdmelding'), models.CheckConstraint(condition=models.Q(('hoofdmelding', models.F('id')), _negated=True), name='melding_niet_dubbel_van_zichzelf'), models.CheckConstraint(condition=models.Q(('route_reden', ''), _negated=True), name='melding_zegt_waarom_hier'), models.CheckConstraint(condition=models.Q(('deel_van', models.F('id')), _negated=True), name='melding_geen_deel_van_zichzelf')],
                },
                bases=(meldingen.melding.werkstand.Werkstand, modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='Melder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(blank=True, max_length=100, verbose_name='naam')),
                    ('email', models.EmailField(blank=True, db_index=True, max_length=254, verbose_name='e-mailadres')),
                    ('telefoon', models.CharField(blank=True, max_length=30, verbose_name='telefoonnummer')),
                    ('melding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='melder', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'melder',
                    'verbose_name_plural': 'melders',
                    'constraints': [models.CheckConstraint(condition=models.Q(('email', ''), ('naam', ''), ('telefoon', ''), _negated=True), name='melder_is_niet_leeg')],
                },
                bases=(modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='Inzending',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.CharField(max_length=100, unique=True)),
                    ('vingerafdruk', models.CharField(help_text='SHA-256 of everything that was sent with the key.', max_length=64)),
                    ('ontvangen_op', models.DateTimeField(auto_now_add=True)),
                    ('melding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='inzending', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'inzending',
                    'verbose_name_plural': 'inzendingen',
                },
            ),
            migrations.CreateModel(
                name='Foto',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('bestand', models.ImageField(height_field='hoogte', max_length=120, upload_to=meldingen.melding.models.foto._pad, width_field='breedte')),
                    ('breedte', models.PositiveIntegerField(default=0)),
                    ('hoogte', models.PositiveIntegerField(default=0)),
                    ('vingerafdruk', models.CharField(help_text='SHA-256 of what was uploaded, to recognise it again.', max_length=64)),
                    ('van_medewerker', models.BooleanField(default=False)),
                    ('geplaatst_op', models.DateTimeField(auto_now_add=True)),
                    ('concept', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='fotos', to='melding.concept')),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='fotos', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'foto',
                    'verbose_name_plural': "foto's",
                    'ordering': ('id',),
                },
            ),
            migrations.CreateModel(
                name='Escalatie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('soort', models.CharField(choices=[('nadert', 'de termijn loopt bijna af'), ('verstreken', 'de termijn is voorbij')], max_length=10)),
                    ('uiterlijk_op', models.DateTimeField()),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='escalaties', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'escalatie',
                    'verbose_name_plural': 'escalaties',
                    'ordering': ('id',),
                    'constraints': [models.UniqueConstraint(fields=('melding', 'soort', 'uiterlijk_op'), name='escalatie_een_keer_per_termijn')],
                },
            ),
        ]),
        migrations.AddField(
            model_name='concept',
            name='melding',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='concept', to='melding.melding'),
        ),
        Tabellen([
            migrations.CreateModel(
                name='Notitie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tekst', models.TextField()),
                    ('tijdstip', models.DateTimeField(auto_now_add=True)),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notities', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'notitie',
                    'verbose_name_plural': 'notities',
                    'ordering': ('id',),
                },
            ),
            migrations.CreateModel(
                name='OpenbareMelding',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('stand', models.CharField(choices=[('open', 'open'), ('bezig', 'bezig'), ('klaar', 'klaar')], max_length=5)),
                    ('cel', models.CharField(max_length=16)),
                    ('lon', models.FloatField()),
                    ('lat', models.FloatField()),
                    ('buurt_code', models.CharField(max_length=10)),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('gemeld', models.DateField()),
                    ('klaar', models.DateField(null=True)),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                    ('melding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='openbaar', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'openbare melding',
                    'verbose_name_plural': 'openbare meldingen',
                    'indexes': [models.Index(fields=['gemeld', 'id'], name='openbaar_gemeld'), models.Index(fields=['lon', 'lat'], name='openbaar_plek')],
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
                    ('aan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gevraagde_overnames', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overnames', to='melding.melding')),
                    ('van', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'verzoek om over te nemen',
                    'verbose_name_plural': 'verzoeken om over te nemen',
                    'ordering': ('id',),
                    'indexes': [models.Index(condition=models.Q(('stand', 'gevraagd')), fields=['aan'], name='overname_open')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('stand', 'gevraagd')), fields=('melding',), name='overname_een_open_verzoek'), models.CheckConstraint(condition=models.Q(('van', models.F('aan')), _negated=True), name='overname_niet_aan_zichzelf'), models.CheckConstraint(condition=models.Q(models.Q(('beantwoord_op__isnull', True), ('stand', 'gevraagd')), models.Q(models.Q(('stand', 'gevraagd'), _negated=True), ('beantwoord_op__isnull', False)), _connector='OR'), name='overname_antwoord_heeft_moment')],
                },
            ),
            migrations.CreateModel(
                name='Partner',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(max_length=100, verbose_name='naam')),
                    ('soort', models.CharField(choices=[('politie', 'politie'), ('wijkbeheer', 'wijkbeheer'), ('corporatie', 'woningcorporatie'), ('buurtbemiddeling', 'buurtbemiddeling'), ('industrie', 'industrieterrein'), ('zorg', 'zorg'), ('anders', 'iemand anders')], max_length=20, verbose_name='soort')),
                    ('gemeente_code', models.CharField(blank=True, help_text='Leeg: werkt in alle gemeenten.', max_length=6, verbose_name='gemeente')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                    ('reactietermijn', models.PositiveSmallIntegerField(default=2, verbose_name='antwoordt binnen (werkdagen)')),
                    ('termijn', models.PositiveSmallIntegerField(default=10, verbose_name='is klaar binnen (werkdagen)')),
                    ('actief', models.BooleanField(default=True, verbose_name='te kiezen')),
                ],
                options={
                    'verbose_name': 'partner',
                    'verbose_name_plural': 'partners',
                    'ordering': ('naam',),
                    'constraints': [models.UniqueConstraint(fields=('gemeente_code', 'naam'), name='partner_naam_per_gemeente')],
                },
            ),
            migrations.CreateModel(
                name='Overdracht',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(default=meldingen.melding.models.overdracht.nieuwe_code, editable=False, max_length=32, unique=True)),
                    ('stand', models.CharField(choices=[('gevraagd', 'wacht op antwoord'), ('aangenomen', 'aangenomen'), ('terug', 'teruggegeven'), ('klaar', 'klaar')], default='gevraagd', max_length=12)),
                    ('reden', models.TextField(verbose_name='waarom deze partner')),
                    ('antwoord', models.TextField(blank=True, verbose_name='antwoord van de partner')),
                    ('kenmerk', models.CharField(blank=True, max_length=60, verbose_name='nummer bij de partner')),
                    ('gevraagd_op', models.DateTimeField()),
                    ('aangenomen_op', models.DateTimeField(blank=True, null=True)),
                    ('gesloten_op', models.DateTimeField(blank=True, null=True)),
                    ('uiterlijk_op', models.DateTimeField()),
                    ('herinnerd_op', models.DateTimeField(blank=True, null=True)),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overdrachten', to='melding.melding')),
                    ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overdrachten', to='melding.partner')),
                ],
                options={
                    'verbose_name': 'overdracht',
                    'verbose_name_plural': 'overdrachten',
                    'ordering': ('id',),
                    'indexes': [models.Index(condition=models.Q(('herinnerd_op__isnull', True), ('stand__in', ('gevraagd', 'aangenomen'))), fields=['uiterlijk_op'], name='overdracht_klok')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('stand__in', ('gevraagd', 'aangenomen'))), fields=('melding',), name='overdracht_een_lopende_per_melding'), models.CheckConstraint(condition=models.Q(models.Q(('gesloten_op__isnull', True), ('stand__in', ('gevraagd', 'aangenomen'))), models.Q(('gesloten_op__isnull', False), ('stand__in', ('terug', 'klaar'))), _connector='OR'), name='overdracht_gesloten_heeft_moment'), models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='overdracht_heeft_reden')],
                },
            ),
            migrations.CreateModel(
                name='Statusovergang',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('van', models.CharField(blank=True, choices=[('gemeld', 'Nieuw'), ('in_behandeling', 'In behandeling'), ('ingepland', 'Ingepland'), ('wacht_op_melder', 'Wacht op melder'), ('overgedragen', 'Overgedragen'), ('afgehandeld', 'Afgehandeld'), ('niet_te_behandelen', 'Niet te behandelen'), ('dubbel', 'Dubbel'), ('heropend', 'Heropend')], max_length=20)),
                    ('naar', models.CharField(choices=[('gemeld', 'Nieuw'), ('in_behandeling', 'In behandeling'), ('ingepland', 'Ingepland'), ('wacht_op_melder', 'Wacht op melder'), ('overgedragen', 'Overgedragen'), ('afgehandeld', 'Afgehandeld'), ('niet_te_behandelen', 'Niet te behandelen'), ('dubbel', 'Dubbel'), ('heropend', 'Heropend')], max_length=20)),
                    ('bericht', models.TextField(blank=True, verbose_name='bericht aan de melder')),
                    ('tijdstip', models.DateTimeField(default=django.utils.timezone.now)),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overgangen', to='melding.melding')),
                ],
                options={
                    'verbose_name': 'statusovergang',
                    'verbose_name_plural': 'statusovergangen',
                    'ordering': ('id',),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('van', '')), fields=('melding',), name='overgang_een_begin_per_melding'), models.CheckConstraint(condition=models.Q(('van', models.F('naar')), _negated=True), name='overgang_verandert_iets')],
                },
            ),
            migrations.CreateModel(
                name='Routeringsregel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gebied_code', models.CharField(help_text='De CBS-code: GM, WK of BU en dan cijfers.', max_length=10, verbose_name='gemeente, wijk of buurt')),
                    ('dagen', models.CharField(blank=True, help_text='1 is maandag, 7 is zondag. Leeg: alle dagen.', max_length=7, verbose_name='dagen')),
                    ('van', models.TimeField(blank=True, null=True, verbose_name='van')),
                    ('tot', models.TimeField(blank=True, help_text="Eerder dan 'van' betekent: tot na middernacht.", null=True, verbose_name='tot')),
                    ('actief', models.BooleanField(default=True, verbose_name='actief')),
                    ('categorie', models.ForeignKey(blank=True, help_text='Leeg: alle categorieën.', null=True, on_delete=django.db.models.deletion.CASCADE, to='melding.categorie', verbose_name='categorie of hoofdcategorie')),
                    ('team', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='regels', to='melding.team')),
                ],
                options={
                    'verbose_name': 'routeringsregel',
                    'verbose_name_plural': 'routeringsregels',
                    'indexes': [models.Index(condition=models.Q(('actief', True)), fields=['gebied_code'], name='regel_gebied')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('tot__isnull', True), ('van__isnull', True)), models.Q(('tot__isnull', False), ('van__isnull', False)), _connector='OR'), name='regel_van_en_tot_samen'), models.CheckConstraint(condition=models.Q(('van__isnull', True), models.Q(('van', models.F('tot')), _negated=True), _connector='OR'), name='regel_van_is_niet_tot'), models.CheckConstraint(condition=models.Q(('dagen__regex', '^[1-7]*$')), name='regel_dagen_1_tot_7')],
                },
            ),
            migrations.CreateModel(
                name='Roltoewijzing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('rol', models.CharField(choices=[('boa', 'boa'), ('coordinator', 'coördinator'), ('kcc', 'klantcontactcentrum'), ('leidinggevende', 'leidinggevende'), ('analist', 'analist'), ('beheerder', 'beheerder'), ('regio', 'regio'), ('redacteur', 'redacteur')], max_length=16, verbose_name='rol')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rollen', to=settings.AUTH_USER_MODEL)),
                    ('team', models.ForeignKey(blank=True, help_text='Leeg: voor de hele gemeente.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.team', verbose_name='alleen voor team')),
                ],
                options={
                    'verbose_name': 'rol',
                    'verbose_name_plural': 'rollen',
                    'constraints': [models.UniqueConstraint(condition=models.Q(('team__isnull', True)), fields=('gebruiker', 'rol', 'gemeente_code'), name='rol_een_keer_per_gemeente'), models.UniqueConstraint(condition=models.Q(('team__isnull', False)), fields=('gebruiker', 'rol', 'team'), name='rol_een_keer_per_team')],
                },
            ),
            migrations.CreateModel(
                name='Teamlid',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('team', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='melding.team')),
                ],
                options={
                    'verbose_name': 'teamlid',
                    'verbose_name_plural': 'teamleden',
                    'constraints': [models.UniqueConstraint(fields=('team', 'gebruiker'), name='teamlid_een_keer')],
                },
            ),
        ]),
        migrations.AddField(
            model_name='team',
            name='leden',
            field=models.ManyToManyField(related_name='teams', through='melding.Teamlid', to=settings.AUTH_USER_MODEL),
        ),
        Tabellen([
            migrations.CreateModel(
                name='Telling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('korrel', models.CharField(choices=[('dag', 'dag'), ('maand', 'maand')], max_length=5)),
                    ('begin', models.DateField()),
                    ('gebied_code', models.CharField(max_length=10)),
                    ('aantal', models.IntegerField(default=0)),
                    ('dubbel', models.IntegerField(default=0)),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'telling',
                    'verbose_name_plural': 'tellingen',
                    'constraints': [models.UniqueConstraint(fields=('korrel', 'gebied_code', 'categorie', 'begin'), name='telling_een_keer'), models.CheckConstraint(condition=models.Q(('aantal__gte', 0), ('dubbel__gte', 0)), name='telling_nooit_onder_nul')],
                },
            ),
            migrations.CreateModel(
                name='Telregel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dag', models.DateField(db_index=True)),
                    ('buurt_code', models.CharField(max_length=10)),
                    ('wijk_code', models.CharField(max_length=8)),
                    ('gemeente_code', models.CharField(max_length=6)),
                    ('aantal', models.SmallIntegerField(default=0)),
                    ('dubbel', models.SmallIntegerField(default=0)),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'telregel',
                    'verbose_name_plural': 'telregels',
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
                    ('melding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terugkoppelingen', to='melding.melding')),
                    ('overgang', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='terugkoppeling', to='melding.statusovergang')),
                ],
                options={
                    'verbose_name': 'terugkoppeling',
                    'verbose_name_plural': 'terugkoppelingen',
                    'ordering': ('id',),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('beantwoord_op__isnull', True), ('opgelost__isnull', True)), models.Q(('beantwoord_op__isnull', False), ('opgelost__isnull', False)), _connector='OR'), name='terugkoppeling_antwoord_heeft_moment'), models.CheckConstraint(condition=models.Q(('tevreden__isnull', True), models.Q(('tevreden__gte', 1), ('tevreden__lte', 5)), _connector='OR'), name='terugkoppeling_tevreden_1_tot_5')],
                },
            ),
            migrations.CreateModel(
                name='Uitgaand',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.CharField(max_length=200, unique=True)),
                    ('kanaal', models.CharField(choices=[('mail', 'e-mail'), ('push', 'push')], default='mail', max_length=8)),
                    ('over', models.CharField(db_index=True, max_length=120)),
                    ('afzender', models.CharField(blank=True, max_length=20)),
                    ('sjabloon', models.CharField(blank=True, max_length=40)),
                    ('gegevens', models.JSONField(default=dict)),
                    ('ontvanger', models.CharField(blank=True, max_length=254)),
                    ('onderwerp', models.CharField(blank=True, max_length=200)),
                    ('tekst', models.TextField(blank=True)),
                    ('afmelden', models.CharField(blank=True, max_length=300)),
                    ('tot', models.DateTimeField(blank=True, null=True)),
                    ('stand', models.CharField(choices=[('wacht', 'wacht'), ('verstuurd', 'verstuurd'), ('mislukt', 'mislukt'), ('vervallen', 'vervallen')], default='wacht', max_length=10)),
                    ('pogingen', models.PositiveSmallIntegerField(default=0)),
                    ('volgende_poging_op', models.DateTimeField()),
                    ('verstuurd_op', models.DateTimeField(blank=True, null=True)),
                    ('laatste_fout', models.CharField(blank=True, max_length=300)),
                    ('gemaakt_op', models.DateTimeField()),
                ],
                options={
                    'verbose_name': 'uitgaand bericht',
                    'verbose_name_plural': 'uitgaande berichten',
                    'indexes': [models.Index(condition=models.Q(('stand', 'wacht')), fields=['volgende_poging_op'], name='uitgaand_wacht')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('stand', 'verstuurd'), ('verstuurd_op__isnull', False)), models.Q(models.Q(('stand', 'verstuurd'), _negated=True), ('verstuurd_op__isnull', True)), _connector='OR'), name='uitgaand_verstuurd_heeft_moment'), models.CheckConstraint(condition=models.Q(('stand__in', ['wacht', 'mislukt']), models.Q(('afmelden', ''), ('onderwerp', ''), ('tekst', '')), _connector='OR'), name='uitgaand_houdt_geen_tekst_over'), models.CheckConstraint(condition=models.Q(models.Q(('kanaal', 'push'), ('ontvanger', '')), models.Q(('kanaal', 'mail'), models.Q(('ontvanger', ''), _negated=True)), _connector='OR'), name='uitgaand_mail_heeft_een_adres')],
                },
            ),
            migrations.CreateModel(
                name='Vertaling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('taal', models.CharField(choices=[('de', 'Duits'), ('en', 'Engels')], max_length=2, verbose_name='taal')),
                    ('bron', models.CharField(max_length=400, verbose_name='Nederlands')),
                    ('tekst', models.CharField(max_length=400, verbose_name='vertaling')),
                ],
                options={
                    'verbose_name': 'vertaling',
                    'verbose_name_plural': 'vertalingen',
                    'ordering': ('bron', 'taal'),
                    'constraints': [models.UniqueConstraint(fields=('taal', 'bron'), name='vertaling_een_per_taal')],
                },
            ),
            migrations.CreateModel(
                name='Vertrouweling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gemeente_code', models.CharField(max_length=6, verbose_name='gemeente')),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertrouwelingen', to='melding.categorie')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertrouwd_met', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'vertrouweling',
                    'verbose_name_plural': 'vertrouwelingen',
                    'constraints': [models.UniqueConstraint(fields=('gebruiker', 'categorie', 'gemeente_code'), name='vertrouweling_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Verwijzing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dag', models.DateField()),
                    ('buurt_code', models.CharField(blank=True, max_length=10)),
                    ('aantal', models.PositiveIntegerField(default=0)),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'verwijzing',
                    'verbose_name_plural': 'verwijzingen',
                    'constraints': [models.UniqueConstraint(fields=('dag', 'categorie', 'buurt_code'), name='verwijzing_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Vraag',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.SlugField(max_length=40, verbose_name='kenmerk')),
                    ('tekst', models.CharField(max_length=200, verbose_name='vraag')),
                    ('uitleg', models.CharField(blank=True, max_length=200, verbose_name='uitleg')),
                    ('soort', models.CharField(choices=[('tekst', 'tekst'), ('keuze', 'één keuze'), ('meerkeuze', 'meer keuzes'), ('getal', 'getal'), ('moment', 'datum en tijd')], default='tekst', max_length=10, verbose_name='soort')),
                    ('keuzes', models.JSONField(blank=True, default=list, help_text='Bijvoorbeeld ["Ja", "Nee"].', verbose_name='keuzes')),
                    ('verplicht', models.BooleanField(default=False, verbose_name='verplicht')),
                    ('stop_bij', models.CharField(blank=True, max_length=100, verbose_name='stop bij dit antwoord')),
                    ('stop_advies', models.CharField(blank=True, max_length=300, verbose_name='advies bij stoppen')),
                    ('volgorde', models.PositiveSmallIntegerField(default=10, verbose_name='volgorde')),
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vragen', to='melding.categorie')),
                ],
                options={
                    'verbose_name': 'extra vraag',
                    'verbose_name_plural': 'extra vragen',
                    'ordering': ('volgorde', 'id'),
                    'constraints': [models.UniqueConstraint(fields=('categorie', 'sleutel'), name='vraag_sleutel_per_categorie'), models.CheckConstraint(condition=models.Q(('stop_bij', ''), models.Q(('stop_advies', ''), _negated=True), _connector='OR'), name='vraag_stop_heeft_advies')],
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
                    ('categorie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.categorie')),
                    ('team', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='melding.team')),
                ],
                options={
                    'verbose_name': 'werkregel',
                    'verbose_name_plural': 'werkregels',
                    'indexes': [models.Index(fields=['gemeente_code', 'soort'], name='werkregel_gemeente')],
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
                    'constraints': [models.UniqueConstraint(fields=('gemeente_code', 'soort', 'doorsnede', 'sleutel', 'begin'), name='werktelling_een_keer')],
                },
            ),
            migrations.CreateModel(
                name='Afwezigheid',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('eerste_dag', models.DateField(verbose_name='eerste dag')),
                    ('laatste_dag', models.DateField(verbose_name='laatste dag')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='afwezigheid', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'afwezigheid',
                    'verbose_name_plural': 'afwezigheid',
                    'indexes': [models.Index(fields=['gebruiker', 'laatste_dag'], name='afwezigheid_van_wie')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('laatste_dag__gte', models.F('eerste_dag'))), name='afwezigheid_eindigt_na_begin')],
                },
            ),
        ]),
        migrations.RunPython(geschiedenis.maak, geschiedenis.verwijder),
    ]
