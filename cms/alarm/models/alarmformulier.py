"""The form in which editors keep a prepared alarm: the kinds of melding that belong to it are ticked, not typed."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from meldingen.melding import soorten


class Sjabloonformulier(WagtailAdminModelForm):
    soorten = forms.MultipleChoiceField(
        label=_("Meldingen die hierbij horen"),
        help_text=_("Wie zo iets meldt in het gebied van het alarm, leest wat hij nu moet doen."),
        choices=soorten.hoofdsoorten,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
