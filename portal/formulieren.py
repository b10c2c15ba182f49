"""Forms render through one overridden field template: label above, help, error, then the field."""

from django.forms.renderers import TemplatesSetting


class Weergave(TemplatesSetting):
    field_template_name = "componenten/veld.html"
