import cms.paginas.models.nieuws
import cms.paginas.velden
import django.contrib.gis.db.models.fields
import django.core.validators
import django.db.models.deletion
import meldingen.cijfers.indicatoren.cijfers
import meldingen.melding.soorten
import meldingen.streek.rand
import modelcluster.fields
import modelsearch.index
import wagtail.fields
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models

from meldingen.streek.tabellen import Tabellen


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gebruikers', '__first__'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        Tabellen([
            migrations.CreateModel(
                name='Doelgroep',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(help_text='Bijvoorbeeld: ouderen.', max_length=60, verbose_name='naam')),
                    ('slug', models.SlugField(max_length=40, unique=True, verbose_name='naam in het adres')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                ],
                options={
                    'verbose_name': 'doelgroep',
                    'verbose_name_plural': 'doelgroepen',
                    'ordering': ('naam',),
                },
            ),
            migrations.CreateModel(
                name='Gemeentepagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('gemeente_code', cms.paginas.velden.Keuzeveld(max_length=6, unique=True, verbose_name='gemeente')),
                    ('inleiding', models.CharField(blank=True, max_length=200, verbose_name='inleiding')),
                ],
                options={
                    'verbose_name': 'beginpagina van een gemeente',
                    'verbose_name_plural': "beginpagina's van gemeenten",
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='HomePage',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, max_length=200, verbose_name='inleiding')),
                ],
                options={
                    'verbose_name': 'beginpagina',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Nieuwsoverzicht',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, max_length=200, verbose_name='inleiding')),
                ],
                options={
                    'verbose_name': 'nieuwsoverzicht',
                    'verbose_name_plural': 'nieuwsoverzichten',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Oefenbriefje',
                fields=[
                    ('nummer', models.CharField(max_length=24, primary_key=True, serialize=False)),
                    ('dag', models.DateField(db_index=True)),
                ],
            ),
            migrations.CreateModel(
                name='TweedePaarOgen',
                fields=[
                    ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ],
                options={
                    'verbose_name': 'tweede paar ogen',
                    'verbose_name_plural': 'tweede paren ogen',
                },
                bases=('wagtailcore.task',),
            ),
            migrations.CreateModel(
                name='Alarmsjabloon',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(max_length=80, unique=True, verbose_name='naam in de lijst')),
                    ('niveau', models.CharField(choices=[('gevaar', 'Gevaar'), ('waarschuwing', 'Waarschuwing'), ('let_op', 'Let op'), ('veilig', 'Het is weer veilig')], max_length=12, verbose_name='niveau')),
                    ('onderwerp', models.CharField(choices=[('stof', 'gevaarlijke stof'), ('brand', 'brand of rook'), ('milieu', 'stank, geluid of neerslag'), ('verkeer', 'ongeluk of vervoer'), ('weer', 'weer of water'), ('uitval', 'stroom, gas of water valt uit'), ('veiligheid', 'openbare veiligheid'), ('gezondheid', 'gezondheid'), ('anders', 'iets anders')], max_length=12, verbose_name='onderwerp')),
                    ('titel', models.CharField(help_text='Wat er is, in één korte zin.', max_length=90, verbose_name='titel')),
                    ('wat_te_doen', models.TextField(help_text='Eén stap per regel. De eerste stap eerst.', max_length=1000, verbose_name='wat moeten mensen doen')),
                    ('link', models.URLField(default='https://www.vrzl.nl/', help_text='Begint met https://', verbose_name='officiële bron')),
                    ('duur_uren', models.PositiveSmallIntegerField(default=2, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(48)], verbose_name='hoe lang het meestal duurt, in uren')),
                    ('soorten', models.JSONField(blank=True, default=list, verbose_name='meldingen die hierbij horen')),
                ],
                options={
                    'verbose_name': 'alarmsjabloon',
                    'verbose_name_plural': 'alarmsjablonen',
                    'ordering': ('naam',),
                    'constraints': [models.CheckConstraint(condition=models.Q(('link__startswith', 'https://')), name='alarmsjabloon_https')],
                },
            ),
            migrations.CreateModel(
                name='Contactgegeven',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sleutel', models.SlugField(help_text='Zo noemt u het in een tekst: [[politie]].', max_length=40, unique=True, verbose_name='sleutel')),
                    ('soort', models.CharField(choices=[('telefoon', 'telefoonnummer'), ('email', 'e-mailadres'), ('website', 'website'), ('tekst', 'datum of ander gegeven')], default='telefoon', max_length=10, verbose_name='soort')),
                    ('naam', models.CharField(help_text='Bijvoorbeeld: de politie.', max_length=80, verbose_name='wie of wat')),
                    ('waarde', models.CharField(max_length=120, verbose_name='nummer, adres of datum')),
                    ('uitleg', models.CharField(blank=True, max_length=200, verbose_name='wanneer gebruikt u dit')),
                    ('spoed', models.BooleanField(default=False, verbose_name='bij spoed')),
                    ('bevestigd_op', models.DateField(blank=True, help_text='Leeg: nog niet nagekeken. Dan staat het niet op de site.', null=True, verbose_name='bevestigd op')),
                    ('zolang', models.CharField(blank=True, help_text='Bijvoorbeeld: een dag die wij nog noemen.', max_length=200, verbose_name='tekst zolang het niet bevestigd is')),
                    ('bron', models.CharField(blank=True, help_text='Waar kunt u nakijken of het klopt?', max_length=200, verbose_name='bron')),
                    ('in_contactlijst', models.BooleanField(default=False, verbose_name='op de contactpagina')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ],
                options={
                    'verbose_name': 'contactgegeven',
                    'verbose_name_plural': 'contactgegevens',
                    'ordering': ('volgorde', 'naam'),
                },
                bases=(modelsearch.index.Indexed, models.Model),
            ),
            migrations.CreateModel(
                name='Contactpagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'contact',
                    'verbose_name_plural': 'contact',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Campagne',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('begin', models.DateField(verbose_name='van')),
                    ('eind', models.DateField(verbose_name='tot en met')),
                    ('doel', models.CharField(help_text='Zo dat u later kunt zien of het lukte. Bijvoorbeeld: 8 van de 10 mensen weten wat zij doen bij een NL-Alert.', max_length=250, verbose_name='wat willen wij bereiken')),
                    ('indicator', cms.paginas.velden.Keuzeveld(blank=True, max_length=60, verbose_name='indicator')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'campagne',
                    'verbose_name_plural': 'campagnes',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Buurtpagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('buurt_code', models.CharField(max_length=10, unique=True, verbose_name='code van de buurt')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'buurtpagina',
                    'verbose_name_plural': "buurtpagina's",
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Artikel',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'artikel',
                    'verbose_name_plural': 'artikelen',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Doepagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('stappen', wagtail.fields.StreamField([('stap', 3)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 1: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('titel', 0), ('uitleg', 1), ('icoon', 2)]], {'icon': 'list-ol', 'label': 'stap'})}, help_text='Kort en in de volgorde waarin iemand het doet. Hoogstens acht, dan past het op één vel papier.', verbose_name='stappen')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'wat te doen',
                    'verbose_name_plural': 'wat te doen',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Evenement',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('begin', models.DateTimeField(verbose_name='begint')),
                    ('eind', models.DateTimeField(verbose_name='eindigt')),
                    ('plek', models.CharField(max_length=150, verbose_name='waar')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'evenement',
                    'verbose_name_plural': 'evenementen',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Nieuwsbericht',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('datum', models.DateField(default=cms.paginas.models.nieuws._vandaag, verbose_name='datum')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'nieuwsbericht',
                    'verbose_name_plural': 'nieuwsberichten',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Oefening',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                    ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                    ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                    ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                    ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                    ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                    ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                    ('titel', models.CharField(max_length=100, verbose_name='titel')),
                    ('slug', models.SlugField(help_text='Het laatste deel van het adres, zonder spaties.', unique=True, verbose_name='adres')),
                    ('inleiding', models.CharField(max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('vragen', wagtail.fields.StreamField([('vraag', 7)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 200}), 1: ('wagtail.blocks.TextBlock', (), {'help_text': 'Staat boven de vraag.', 'label': 'wat er gebeurt', 'max_length': 400, 'required': False, 'rows': 2}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'antwoord', 'max_length': 150}), 3: ('wagtail.blocks.TextBlock', (), {'help_text': 'Kort en vriendelijk. Zeg bij een fout antwoord wat mensen wél moeten doen.', 'label': 'wat u daarop zegt', 'max_length': 400, 'rows': 2}), 4: ('wagtail.blocks.BooleanBlock', (), {'label': 'dit is het goede antwoord', 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('tekst', 2), ('uitleg', 3), ('goed', 4)]], {}), 6: ('wagtail.blocks.ListBlock', (5,), {'label': 'antwoorden', 'max_num': 4, 'min_num': 2}), 7: ('wagtail.blocks.StructBlock', [[('vraag', 0), ('situatie', 1), ('antwoorden', 6)]], {})}, verbose_name='vragen')),
                    ('onthoud', wagtail.fields.RichTextField(verbose_name='wat mensen moeten onthouden')),
                    ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                    ('lees_meer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='pagina met wat u moet doen')),
                    ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ],
                options={
                    'verbose_name': 'oefening',
                    'verbose_name_plural': 'oefeningen',
                    'ordering': ['titel'],
                },
                bases=(wagtail.models.preview.PreviewableMixin, models.Model),
            ),
            migrations.CreateModel(
                name='Risicobron',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(max_length=80, unique=True, verbose_name='naam')),
                    ('soort', models.CharField(choices=[('bedrijf', 'bedrijf'), ('spoor', 'spoor'), ('weg', 'weg'), ('water', 'haven of water'), ('lucht', 'vliegveld'), ('leiding', 'buisleiding')], max_length=8, verbose_name='soort')),
                    ('uitleg', models.CharField(blank=True, max_length=250, verbose_name='wat is hier het gevaar, in één zin')),
                    ('lon', models.FloatField(blank=True, help_text='In graden, met een punt. Laat leeg als het geen vaste plek is, zoals vervoer over de weg.', null=True, validators=[django.core.validators.MinValueValidator(meldingen.streek.rand.west), django.core.validators.MaxValueValidator(meldingen.streek.rand.oost)], verbose_name='lengtegraad')),
                    ('lat', models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(meldingen.streek.rand.zuid), django.core.validators.MaxValueValidator(meldingen.streek.rand.noord)], verbose_name='breedtegraad')),
                    ('plek_is_ongeveer', models.BooleanField(default=True, help_text='Zet dit uit als iemand de plek heeft nagekeken.', verbose_name='de plek is ongeveer')),
                ],
                options={
                    'verbose_name': 'risicobron',
                    'verbose_name_plural': 'risicobronnen',
                    'ordering': ('naam',),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('lat__isnull', True), ('lon__isnull', True)), models.Q(('lat__isnull', False), ('lon__isnull', False)), _connector='OR'), name='risicobron_hele_plek', violation_error_message='Vul lengtegraad en breedtegraad allebei in, of geen van beide.')],
                },
            ),
            migrations.CreateModel(
                name='StandaardPagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'pagina over het portaal',
                    'verbose_name_plural': "pagina's over het portaal",
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Themapagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'thema',
                    'verbose_name_plural': "thema's",
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Vragenpagina',
                fields=[
                    ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                    ('inleiding', models.CharField(blank=True, help_text='Staat groot boven de tekst.', max_length=250, verbose_name='waar gaat het over, in één zin')),
                    ('inhoud', wagtail.fields.StreamField([('tekst', 0), ('stappen', 5), ('waarschuwing', 8), ('telefoon', 11), ('checklijst', 15), ('beeld', 18), ('video', 23), ('tabel', 27), ('download', 30), ('indicator', 32), ('meldknop', 35), ('boateam', 36), ('groepen', 37), ('risicokaart', 38), ('oefening', 40), ('vragen', 44)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['h2', 'h3', 'bold', 'ol', 'ul', 'link', 'document-link'], 'label': 'tekst', 'template': 'cms/paginas/blokken/tekst.html'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'wat te doen', 'max_length': 80}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg', 'required': False, 'rows': 2}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'icoon (lucide)', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('titel', 1), ('uitleg', 2), ('icoon', 3)]], {}), 5: ('wagtail.blocks.ListBlock', (4,), {'icon': 'list-ol', 'label': 'genummerde stappen', 'template': 'cms/paginas/blokken/stappen.html'}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'waarschuwing', 'max_length': 100}), 7: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'uitleg', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('kop', 6), ('tekst', 7)]], {}), 9: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Contactgegeven',), {'label': 'contactgegeven'}), 10: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de uitleg die erbij hoort.', 'label': 'wanneer belt u dit nummer', 'max_length': 200, 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('gegeven', 9), ('uitleg', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'kop', 'max_length': 100}), 13: ('wagtail.blocks.CharBlock', (), {'max_length': 200}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'punten', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('kop', 12), ('punten', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'beeld'}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'bijschrift', 'max_length': 200, 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('beeld', 16), ('bijschrift', 17)]], {}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'max_length': 100}), 20: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'film (mp4 of webm)'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'ondertitels (vtt)', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul'], 'label': 'wat er te zien en te horen is'}), 23: ('wagtail.blocks.StructBlock', [[('titel', 19), ('film', 20), ('ondertitels', 21), ('tekst', 22)]], {}), 24: ('wagtail.blocks.CharBlock', (), {'label': 'titel van de tabel', 'max_length': 120}), 25: ('wagtail.blocks.CharBlock', (), {'max_length': 200, 'required': False}), 26: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('tekst', 25)]], {'label': 'tabel'}), 27: ('wagtail.blocks.StructBlock', [[('titel', 24), ('tabel', 26)]], {}), 28: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'bestand'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'wat is het', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.StructBlock', [[('bestand', 28), ('uitleg', 29)]], {}), 31: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.cijfers.indicatoren.cijfers.namen, 'label': 'indicator'}), 32: ('wagtail.blocks.StructBlock', [[('indicator', 31)]], {}), 33: ('wagtail.blocks.ChoiceBlock', [], {'choices': meldingen.melding.soorten.namen, 'label': 'soort melding'}), 34: ('wagtail.blocks.CharBlock', (), {'default': 'Meld dit', 'label': 'tekst op de knop', 'max_length': 60}), 35: ('wagtail.blocks.StructBlock', [[('soort', 33), ('tekst', 34)]], {}), 36: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de teams die in deze buurt of gemeente werken.', 'icon': 'group', 'label': 'boa-team van deze buurt', 'template': 'cms/paginas/blokken/boateam.html'}), 37: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de groepen van buurtpreventie in deze buurt of gemeente.', 'icon': 'group', 'label': 'buurtpreventie in de buurt', 'template': 'cms/paginas/blokken/groepen.html'}), 38: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Toont de risicobronnen die in het beheer staan, op een kaart en als lijst.', 'icon': 'site', 'label': 'kaart met risicobronnen', 'template': 'cms/paginas/blokken/risicokaart.html'}), 39: ('wagtail.snippets.blocks.SnippetChooserBlock', ('cms.Oefening',), {'label': 'oefening'}), 40: ('wagtail.blocks.StructBlock', [[('oefening', 39)]], {}), 41: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 42: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 43: ('wagtail.blocks.StructBlock', [[('vraag', 41), ('antwoord', 42)]], {}), 44: ('wagtail.blocks.ListBlock', (43,), {'icon': 'help', 'label': 'vragen en antwoorden', 'template': 'cms/paginas/blokken/vragen.html'})}, verbose_name='inhoud')),
                    ('icoon', models.CharField(blank=True, max_length=40, verbose_name='icoon (lucide)')),
                    ('gecontroleerd_op', models.DateField(blank=True, help_text='De dag waarop iemand naging of dit nog klopt.', null=True, verbose_name='gecontroleerd op')),
                    ('zoekwoorden', models.CharField(blank=True, help_text='Bijvoorbeeld: bank belt mij, nepbankmedewerker.', max_length=300, verbose_name='andere woorden waarmee mensen dit zoeken')),
                    ('gemeenten', cms.paginas.velden.Gemeentenveld(blank=True, default=list, help_text='Niets gekozen: voor alle gemeenten.', max_length=200, verbose_name='voor welke gemeenten')),
                    ('vragen', wagtail.fields.StreamField([('vraag', 2)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'vraag', 'max_length': 150}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'ul', 'link'], 'label': 'antwoord'}), 2: ('wagtail.blocks.StructBlock', [[('vraag', 0), ('antwoord', 1)]], {})}, verbose_name='vragen')),
                    ('doelgroepen', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='cms.doelgroep', verbose_name='voor wie in het bijzonder')),
                ],
                options={
                    'verbose_name': 'vragen en antwoorden',
                    'verbose_name_plural': 'vragen en antwoorden',
                },
                bases=('wagtailcore.page',),
            ),
            migrations.CreateModel(
                name='Koppeling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('adres', models.CharField(max_length=500, verbose_name='adres')),
                    ('uitkomst', models.CharField(choices=[('nieuw', 'nog niet bekeken'), ('goed', 'werkt'), ('weg', 'bestaat niet meer'), ('concept', 'staat niet online'), ('traag', 'antwoordt niet op tijd'), ('lus', 'verwijst steeds door'), ('fout', 'geeft een fout')], default='nieuw', max_length=8, verbose_name='uitkomst')),
                    ('gekeken_op', models.DateTimeField(null=True, verbose_name='bekeken op')),
                    ('kapot_sinds', models.DateTimeField(null=True, verbose_name='kapot sinds')),
                    ('pagina', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page', verbose_name='pagina')),
                ],
                options={
                    'verbose_name': 'koppeling',
                    'verbose_name_plural': 'koppelingen',
                    'ordering': ('kapot_sinds', 'pagina_id', 'adres'),
                    'constraints': [models.UniqueConstraint(fields=('pagina', 'adres'), name='koppeling_een_keer_per_pagina')],
                },
            ),
            migrations.CreateModel(
                name='Meting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('moment', models.CharField(choices=[('voor', 'voor de campagne'), ('na', 'na de campagne')], max_length=4, verbose_name='wanneer')),
                    ('label', models.CharField(max_length=60, verbose_name='naam van de campagne')),
                    ('begin', models.DateField(verbose_name='eerste dag')),
                    ('eind', models.DateField(verbose_name='laatste dag')),
                    ('doel', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='doel: hoeveel van de 100 antwoorden goed')),
                    ('oefening', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='metingen', to='cms.oefening')),
                ],
                options={
                    'verbose_name': 'meting',
                    'ordering': ['begin'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('eind__gte', models.F('begin'))), name='meting_eindigt_na_begin'), models.CheckConstraint(condition=models.Q(('doel__isnull', True), ('doel__range', (1, 100)), _connector='OR'), name='meting_doel_is_procent')],
                },
            ),
            migrations.CreateModel(
                name='Oefentelling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dag', models.DateField()),
                    ('postcode', models.CharField(blank=True, max_length=4)),
                    ('vragen', models.PositiveSmallIntegerField()),
                    ('goed', models.PositiveSmallIntegerField()),
                    ('aantal', models.PositiveIntegerField(default=0)),
                    ('oefening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tellingen', to='cms.oefening')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('oefening', 'dag', 'postcode', 'vragen', 'goed'), name='oefentelling_een_rij'), models.CheckConstraint(condition=models.Q(('goed__lte', models.F('vragen'))), name='oefentelling_goed_kan'), models.CheckConstraint(condition=models.Q(('postcode__regex', '^([1-9][0-9]{3})?$')), name='oefentelling_hoogstens_vier_cijfers')],
                },
            ),
            migrations.CreateModel(
                name='Alarm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kenmerk', models.UUIDField(unique=True, verbose_name='kenmerk')),
                    ('niveau', models.CharField(choices=[('gevaar', 'Gevaar'), ('waarschuwing', 'Waarschuwing'), ('let_op', 'Let op'), ('veilig', 'Het is weer veilig')], max_length=12, verbose_name='niveau')),
                    ('onderwerp', models.CharField(choices=[('stof', 'gevaarlijke stof'), ('brand', 'brand of rook'), ('milieu', 'stank, geluid of neerslag'), ('verkeer', 'ongeluk of vervoer'), ('weer', 'weer of water'), ('uitval', 'stroom, gas of water valt uit'), ('veiligheid', 'openbare veiligheid'), ('gezondheid', 'gezondheid'), ('anders', 'iets anders')], max_length=12, verbose_name='onderwerp')),
                    ('titel', models.CharField(max_length=90, verbose_name='titel')),
                    ('wat_te_doen', models.TextField(max_length=1000, verbose_name='wat moeten mensen doen')),
                    ('link', models.URLField(verbose_name='officiële bron')),
                    ('soorten', models.JSONField(blank=True, default=list, verbose_name='meldingen die hierbij horen')),
                    ('gebiedsoort', models.CharField(choices=[('regio', 'hele regio'), ('gemeente', 'gemeente'), ('wijk', 'wijk'), ('cirkel', 'cirkel')], max_length=8, verbose_name='soort gebied')),
                    ('gebied_naam', models.CharField(max_length=200, verbose_name='gebied')),
                    ('gemeenten', models.JSONField(default=list, verbose_name='gemeenten')),
                    ('vlak', django.contrib.gis.db.models.fields.MultiPolygonField(srid=4326, verbose_name='grens')),
                    ('punt', django.contrib.gis.db.models.fields.PointField(blank=True, null=True, srid=4326, verbose_name='midden')),
                    ('straal_m', models.PositiveIntegerField(blank=True, null=True, verbose_name='straal in meters')),
                    ('geplaatst_op', models.DateTimeField(verbose_name='geplaatst op')),
                    ('geldig_tot', models.DateTimeField(verbose_name='geldig tot')),
                    ('beeindigd_op', models.DateTimeField(blank=True, null=True, verbose_name='beëindigd op')),
                    ('einde_reden', models.CharField(blank=True, max_length=300, verbose_name='reden')),
                    ('beeindigd_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('vervangt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervangen_door', to='cms.alarm')),
                    ('risicobron', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='cms.risicobron')),
                ],
                options={
                    'verbose_name': 'alarm',
                    'verbose_name_plural': 'alarmen',
                    'ordering': ('-geplaatst_op', '-pk'),
                    'indexes': [models.Index(fields=['geldig_tot'], name='alarm_geldig_tot')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('geldig_tot__gt', models.F('geplaatst_op'))), name='alarm_eindigt_na_begin'), models.CheckConstraint(condition=models.Q(('link__startswith', 'https://')), name='alarm_bron_https'), models.CheckConstraint(condition=models.Q(models.Q(('beeindigd_op__isnull', True), ('einde_reden', '')), models.Q(('beeindigd_op__isnull', False), models.Q(('einde_reden', ''), _negated=True)), _connector='OR'), name='alarm_einde_met_reden'), models.CheckConstraint(condition=models.Q(models.Q(('punt__isnull', True), ('straal_m__isnull', True)), models.Q(('punt__isnull', False), ('straal_m__isnull', False)), _connector='OR'), name='alarm_hele_cirkel')],
                },
            ),
        ]),
    ]
