from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    # Wagtail's tables first, then ours: each of its two hundred migrations thinks through every table that is there
    # already, so the other order takes half as long again on an empty database.
    dependencies = [
        ('wagtailadmin', '0006_formstate'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        ('wagtaildocs', '0014_alter_document_file_size'),
        ('wagtailimages', '0027_image_description'),
        ('wagtailredirects', '0008_add_verbose_name_plural'),
        ('wagtailsearch', '0010_add_text_fields'),
        ('wagtailusers', '0015_userprofile_keyboard_shortcuts'),
    ]
    run_before = [('streek', '0001_begin')]

    operations = [
        migrations.CreateModel(
            name='Roosterbeurt',
            fields=[
                ('naam', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('laatste', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'roosterbeurt',
                'verbose_name_plural': 'roosterbeurten',
            },
        ),
    ]
