"""Every input rule of teams, members and absence."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.melding.models import Team
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import KORT, Formulier

_DAG = KORT | {"type": "date"}


def medewerkers(gemeente: str) -> Any:
    """Who has a role in this gemeente and may log in."""
    return get_user_model().objects.filter(is_active=True, rollen__gemeente_code=gemeente).distinct().order_by("naam")


class TeamForm(Formulier):
    """`gezien` is what the page showed: if that has changed, somebody else was first."""

    naam = forms.CharField(
        label=_("Naam van het team"),
        max_length=80,
        widget=forms.TextInput(attrs=KORT | {"autocomplete": "off"}),
        error_messages={"required": _("Geef het team een naam.")},
    )
    email = forms.EmailField(
        label=_("E-mailadres van het team"),
        help_text=_("Hier komt een mail bij elke nieuwe melding voor dit team."),
        required=False,
        widget=forms.EmailInput(attrs=KORT | {"autocomplete": "off"}),
        error_messages={"invalid": _("Dit is geen e-mailadres. Schrijf het als naam@gemeente.nl.")},
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)


class LidForm(Formulier):
    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"] = forms.ModelChoiceField(
            medewerkers(team.gemeente_code).exclude(teams=team),
            label=_("Wie komt erbij?"),
            help_text=_("U kiest uit de medewerkers met een rol in deze gemeente."),
            empty_label=_("Kies een medewerker"),
            widget=forms.Select(attrs=KORT),
            error_messages={
                "required": _("Kies een medewerker."),
                "invalid_choice": _("Deze medewerker zit al in het team, of heeft geen rol meer in deze gemeente."),
            },
        )


class AfwezigForm(Formulier):
    eerste_dag = forms.DateField(
        label=_("Eerste dag"),
        widget=forms.DateInput(attrs=_DAG, format="%Y-%m-%d"),
        error_messages={
            "required": _("Kies de eerste dag."),
            "invalid": _("Vul een datum in, bijvoorbeeld 1-12-2026."),
        },
    )
    laatste_dag = forms.DateField(
        label=_("Laatste dag"),
        help_text=_("Deze dag telt nog mee."),
        widget=forms.DateInput(attrs=_DAG, format="%Y-%m-%d"),
        error_messages={
            "required": _("Kies de laatste dag."),
            "invalid": _("Vul een datum in, bijvoorbeeld 1-12-2026."),
        },
    )
    field_order = ("gebruiker", "eerste_dag", "laatste_dag")

    def __init__(self, *args: Any, gemeente: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"] = forms.ModelChoiceField(
            medewerkers(gemeente),
            label=_("Wie is er niet?"),
            empty_label=_("Kies een medewerker"),
            widget=forms.Select(attrs=KORT),
            error_messages={
                "required": _("Kies een medewerker."),
                "invalid_choice": _("Deze medewerker heeft geen rol meer in deze gemeente. Kies een ander."),
            },
        )
        self.order_fields(self.field_order)

    def clean(self) -> dict:
        gegevens = super().clean() or {}
        eerste, laatste = gegevens.get("eerste_dag"), gegevens.get("laatste_dag")
        vandaag = dag_van(timezone.now())
        if laatste and laatste < vandaag:
            self.add_error("laatste_dag", _("Deze dag is al geweest. Kies vandaag of later."))
        elif eerste and laatste and laatste < eerste:
            self.add_error("laatste_dag", _("De laatste dag ligt vóór de eerste. Kies een latere dag."))
        elif laatste and laatste > vandaag + timedelta(days=2 * 366):
            self.add_error("laatste_dag", _("Dit is meer dan twee jaar vooruit. Kijk het jaar na."))
        return gegevens
