"""Fields that Wagtail lacks: one value from a list that another room keeps in its rows, and some of the gemeenten."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models

from meldingen.streek import gebieden


class Keuzeveld(models.CharField):
    """An editor chooses from `keuzes` (value, name). Django's own `choices` would read those rows before there are tables."""

    def __init__(self, *args: Any, keuzes: Callable[[], list[tuple[str, str]]] = list, **kwargs: Any) -> None:
        self._keuzes = keuzes
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.ChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=not self.blank,
            choices=lambda: [("", "–"), *self._keuzes()],
        )


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

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=False,
            choices=gebieden.gemeentekeuzes,
            widget=forms.CheckboxSelectMultiple,
        )
