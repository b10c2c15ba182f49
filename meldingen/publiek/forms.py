"""Every rule for what a resident types, one form per step. Saves nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meldingen.melding.models import Categorie
from meldingen.melding.woorden import TEVREDEN
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.velden import INVOER, KORT, VERPLICHT, Formulier


class Tekstformulier(Formulier):
    tekst = forms.CharField(
        label=_("Wat is er aan de hand?"),
        help_text=_("Schrijf het in uw eigen woorden. Een paar woorden is genoeg. Noem liever geen namen van mensen."),
        max_length=3000,
        widget=forms.Textarea(VERPLICHT | {"rows": 5}),
        error_messages={
            "required": _("Schrijf in een paar woorden wat er aan de hand is."),
            "max_length": _("Uw tekst is te lang. Gebruik hoogstens 3000 tekens."),
        },
    )


class Soortformulier(Formulier):
    categorie = forms.ModelChoiceField(
        label=_("Waar past uw melding bij?"),
        queryset=Categorie.objects.none(),
        to_field_name="slug",
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies waar uw melding bij past."),
            "invalid_choice": _("Deze soort bestaat niet meer. Kies een andere."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorie"].queryset = Categorie.objects.kiesbaar()  # type: ignore[attr-defined]


class Contactformulier(Formulier):
    naam = forms.CharField(
        label=_("Naam"),
        required=False,
        max_length=100,
        widget=forms.TextInput(INVOER | {"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Dan mailen wij u wat er gebeurt, met de link om uw melding te volgen."),
        required=False,
        widget=forms.EmailInput(INVOER | {"autocomplete": "email", "autocapitalize": "none"}),
        error_messages={"invalid": _("Dit is geen e-mailadres. Een goed adres is bijvoorbeeld: naam@voorbeeld.nl")},
    )
    telefoon = forms.RegexField(
        regex=r"^\+?[0-9][0-9 ()\-]{5,24}$",
        label=_("Telefoonnummer"),
        help_text=_("Dan kunnen wij u bellen als wij iets moeten vragen."),
        required=False,
        widget=forms.TextInput(KORT | {"type": "tel", "autocomplete": "tel"}),
        error_messages={
            "invalid": _("Dit is geen telefoonnummer. Gebruik alleen cijfers, bijvoorbeeld: 06 12 34 56 78")
        },
    )


class Berichtformulier(Formulier):
    """What somebody writes at their own melding: an answer, or that it is not solved."""

    tekst = forms.CharField(
        label=_("Uw bericht"),
        max_length=2000,
        widget=forms.Textarea(VERPLICHT | {"rows": 4}),
        error_messages={"required": _("Schrijf uw bericht.")},
    )


class Partnerformulier(ZonderOpsporing):
    """What a partner answers: taken, given back with a reason, or done with what was done."""

    vrije_tekst = ("tekst", "kenmerk")
    actie = forms.ChoiceField(
        label=_("Wat doet u?"),
        choices=[
            ("aannemen", _("Ik neem deze melding aan")),
            ("klaar", _("Het is klaar")),
            ("teruggeven", _("Ik geef deze melding terug")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat u doet.")},
    )
    tekst = forms.CharField(
        label=_("Toelichting"),
        help_text=_("Bij 'klaar': wat deed u? De melder leest dit. Bij 'teruggeven': waarom?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(INVOER | {"rows": 4}),
    )
    kenmerk = forms.CharField(
        label=_("Uw eigen nummer"),
        help_text=_("Alleen het nummer, geen gegevens uit een onderzoek."),
        required=False,
        max_length=60,
        widget=forms.TextInput(KORT),
    )

    def clean(self) -> dict[str, str]:
        gegevens = super().clean() or {}
        if gegevens.get("actie") in ("klaar", "teruggeven") and not gegevens.get("tekst", "").strip():
            self.add_error("tekst", _("Schrijf in een paar woorden wat u deed, of waarom u de melding teruggeeft."))
        return gegevens


class Oordeelformulier(Formulier):
    """Some time after closing: is it solved, and are they content."""

    opgelost = forms.ChoiceField(
        label=_("Is het nu echt opgelost?"),
        choices=[("ja", _("Ja, het is opgelost")), ("nee", _("Nee, het is niet opgelost"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    toelichting = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"),
        help_text=_("Kiest u 'nee'? Schrijf dan wat er nog mis is. Bij 'ja' hoeft u niets te schrijven."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(INVOER | {"rows": 4}),
        error_messages={"max_length": _("Uw tekst is te lang. Gebruik hoogstens 1000 tekens.")},
    )
    heropenen = forms.BooleanField(required=False, initial=True)
    tevreden = forms.ChoiceField(
        label=_("Hoe vindt u dat wij uw melding behandelden?"),
        choices=TEVREDEN,
        required=False,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("opgelost") == "nee" and not gegevens.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf in een paar woorden wat er nog mis is."))
        return gegevens

    def antwoord(self) -> dict[str, Any]:
        """What `acties.terugkoppeling.beantwoord` takes."""
        gegeven = self.cleaned_data
        return {
            "opgelost": gegeven["opgelost"] == "ja",
            "tevreden": int(gegeven["tevreden"]) if gegeven["tevreden"] else None,
            "toelichting": gegeven["toelichting"],
            "heropenen": gegeven["heropenen"],
        }
