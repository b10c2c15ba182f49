"""What an editor sees of the hints: the reason to give at the gate. Shows; decides nothing."""

from typing import Any

from wagtail.admin.panels import Panel


class Poortpaneel(Panel):
    """The reason for publishing a text that needs one; only there once it was asked for."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/poort/paneel.html"

        def is_shown(self) -> bool:
            return bool(
                self.form and self.form.is_bound and (self.form.errors.get("reden") or self.form.data.get("reden"))
            )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context) or {}
            return context | {"veld": self.form["reden"], "oordeel": self.form.oordeel, "form": self.form}

    def get_form_options(self) -> dict[str, Any]:
        # The field is declared on the form itself; naming it keeps Wagtail from showing it a second time.
        return {"fields": ["reden"]}
