"""What every page of the portal shares: the form with the gate at publication, and the preview. Says nothing of content."""

from typing import Any

from csp.constants import SELF
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.models import Page

from cms.poort.paneel import Poortpaneel
from cms.poort.poort import Redactieformulier

VOORBEELDMATEN = [
    {"name": "telefoon", "icon": "mobile-alt", "device_width": 360, "label": _("Voorbeeld op een telefoon (360)")},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("Voorbeeld op een tablet (768)")},
    {"name": "scherm", "icon": "desktop", "device_width": 1280, "label": _("Voorbeeld op een scherm (1280)")},
]


class Redactiepagina(Page):
    """A page that editors write. Its types begin their `content_panels` with those of this one."""

    base_form_class = Redactieformulier
    content_panels: list[Panel] = [Poortpaneel(heading=_("Nog niet naar buiten")), *Page.content_panels]

    class Meta:
        abstract = True

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        return VOORBEELDMATEN

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponseBase:
        """The page inside the editor's own frame, which the policy of the public page forbids."""
        antwoord = super().serve_preview(request, mode_name)
        antwoord._csp_replace = {"frame-ancestors": [SELF]}
        return antwoord
