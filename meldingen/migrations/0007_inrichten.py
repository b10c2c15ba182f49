"""Teams can be removed and people be away; every change of teams and rules leaves a row."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meldingen", "0006_regels_die_nooit_gelden"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Afwezigheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("eerste_dag", models.DateField(verbose_name="eerste dag")),
                ("laatste_dag", models.DateField(verbose_name="laatste dag")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="afwezigheid",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheid",
                "indexes": [models.Index(fields=["gebruiker", "laatste_dag"], name="afwezigheid_van_wie")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("laatste_dag__gte", models.F("eerste_dag"))),
                        name="afwezigheid_eindigt_na_begin",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Inrichtingswijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente_code", models.CharField(max_length=6, verbose_name="gemeente")),
                ("tijdstip", models.DateTimeField(auto_now_add=True, verbose_name="wanneer")),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[("team", "team"), ("regel", "regel"), ("afwezigheid", "afwezigheid")],
                        max_length=12,
                        verbose_name="onderwerp",
                    ),
                ),
                ("wat", models.CharField(max_length=200, verbose_name="wat")),
                ("voor", models.TextField(blank=True, verbose_name="zo was het")),
                ("na", models.TextField(blank=True, verbose_name="zo werd het")),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "wijziging van de inrichting",
                "verbose_name_plural": "wijzigingen van de inrichting",
                "ordering": ("-id",),
                "indexes": [models.Index(fields=["gemeente_code", "-id"], name="inrichting_geschiedenis")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("wat", ""), _negated=True), models.Q(("na", ""), ("voor", ""), _negated=True)
                        ),
                        name="inrichtingswijziging_zegt_wat",
                    )
                ],
            },
        ),
        migrations.RemoveConstraint(model_name="team", name="team_naam_per_gemeente"),
        migrations.AddField(
            model_name="team",
            name="opgeheven_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="opgeheven op"),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.UniqueConstraint(
                condition=models.Q(("opgeheven_op__isnull", True)),
                fields=("gemeente_code", "naam"),
                name="team_naam_per_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.CheckConstraint(
                condition=models.Q(("vangnet", False), ("opgeheven_op__isnull", True), _connector="OR"),
                name="team_vangnet_is_niet_opgeheven",
            ),
        ),
        migrations.AddConstraint(
            model_name="routeringsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("van__isnull", True), models.Q(("van", models.F("tot")), _negated=True), _connector="OR"),
                name="regel_van_is_niet_tot",
            ),
        ),
    ]
