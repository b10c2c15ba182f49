"""The fields of every form: how they look, what a browser may do with them, and their errors. Knows no form.

How the label, the help and the error stand around a field is in templates/componenten/veld.html.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

INVOER = {"class": "invoer"}
KORT = {"class": "invoer invoer--kort"}
GETAL = {"class": "invoer invoer--getal"}
KIES = {"class": "kies"}
MOET = {"aria-required": "true"}
VERPLICHT = INVOER | MOET
FOTOS = INVOER | {"multiple": True, "accept": "image/jpeg,image/png,image/webp,image/heic,image/heif"}
TE_LANG = gettext_lazy("Deze tekst is te lang: hoogstens %(limit_value)d tekens, u hebt er %(show_value)d.")


class Formulier(forms.Form):
    """Every form of ours: what is missing is said in our own words, so the browser is not asked to (`novalidate`)."""

    use_required_attribute = False


def tekstvak(
    naam: Any, *, leeg: Any, lang: int, regels: int = 4, hulp: Any = "", verplicht: bool = True
) -> forms.CharField:
    """A bounded text with its own errors."""
    return forms.CharField(
        label=naam,
        help_text=hulp,
        max_length=lang,
        required=verplicht,
        widget=forms.Textarea((VERPLICHT if verplicht else INVOER) | {"rows": regels}),
        error_messages={"required": leeg, "max_length": TE_LANG},
    )


def regel(
    naam: Any, *, leeg: Any, lang: int, hulp: Any = "", verplicht: bool = True, vult: str = "off"
) -> forms.CharField:
    """A bounded line with its own errors; `vult`: what a browser may fill in."""
    return forms.CharField(
        label=naam,
        help_text=hulp,
        max_length=lang,
        required=verplicht,
        widget=forms.TextInput((VERPLICHT if verplicht else INVOER) | {"autocomplete": vult}),
        error_messages={"required": leeg, "max_length": TE_LANG},
    )


def dagveld(naam: Any) -> forms.DateField:
    return forms.DateField(
        label=naam,
        widget=forms.DateInput(KORT | MOET | {"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": gettext_lazy("Kies een dag."),
            "invalid": gettext_lazy("Vul een datum in, bijvoorbeeld 1-12-2026."),
        },
    )


def tijdveld(naam: Any) -> forms.TimeField:
    geen_tijd = gettext_lazy("Vul een tijd in, bijvoorbeeld 14:30.")
    return forms.TimeField(
        label=naam,
        widget=forms.TimeInput(KORT | MOET | {"type": "time"}),
        error_messages={"required": geen_tijd, "invalid": geen_tijd},
    )


def adres(naam: Any, *, leeg: Any, hulp: Any = "", vult: str = "off") -> forms.EmailField:
    """An e-mail address."""
    return forms.EmailField(
        label=naam,
        help_text=hulp,
        max_length=254,
        widget=forms.EmailInput(VERPLICHT | {"autocomplete": vult, "autocapitalize": "none"}),
        error_messages={
            "required": leeg,
            "invalid": gettext_lazy("Dit is geen e-mailadres. Een goed adres is bijvoorbeeld: naam@voorbeeld.nl"),
        },
    )
