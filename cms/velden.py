"""A field that Wagtail lacks: some of the gemeenten, kept as their codes. Their names come from `gebieden`."""

from typing import Any

from django import forms
from django.db import models

from meldingen import gebieden


class Gemeentenveld(models.CharField):
    """A list of gemeente codes in one column; empty means all of them.

    A few pages are asked for one gemeente, so a column that is searched is enough: no table in between.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        velden: dict[str, Any] = {"max_length": 200, "blank": True, "default": list} | kwargs
        super().__init__(*args, **velden)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> list[str]:
        return self.to_python(value)

    def to_python(self, value: Any) -> list[str]:
        if isinstance(value, list):
            return value
        return [code for code in (value or "").split(",") if code]

    def get_prep_value(self, value: Any) -> str:
        return ",".join(sorted(value)) if isinstance(value, list) else str(value or "")

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(self.get_prep_value(value), model_instance)

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs: Any) -> forms.Field:  # type: ignore[override]
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=False,
            choices=lambda: sorted(gebieden.gemeentenamen().items(), key=lambda paar: paar[1]),
            widget=forms.CheckboxSelectMultiple,
        )
