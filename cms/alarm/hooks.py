"""What the alarm adds to Wagtail's administration: its pages, its place in the menu, and the lists that editors keep."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.snippets.views.snippets import SnippetViewSet

from . import beheer as alarmbeheer
from .models import Alarmsjabloon, Risicobron


def adressen() -> list[URLPattern]:
    return [
        path("alarm/", alarmbeheer.overzicht, name="alarmbeheer"),
        path("alarm/nieuw/", alarmbeheer.nieuw, name="alarm-nieuw"),
        path("alarm/<int:pk>/einde/", alarmbeheer.einde, name="alarm-einde"),
    ]


def menu() -> MenuItem:
    return MenuItem(_("Alarm"), reverse("alarmbeheer"), icon_name="warning", order=1)


class Sjablonen(SnippetViewSet):
    model = Alarmsjabloon
    menu_label = _("Alarmsjablonen")
    icon = "doc-full"
    menu_order = 900
    add_to_admin_menu = True
    list_display = ("naam", "niveau", "titel")


class Risicobronnen(SnippetViewSet):
    model = Risicobron
    menu_label = _("Risicobronnen")
    icon = "site"
    menu_order = 910
    add_to_admin_menu = True
    list_display = ("naam", "soort", "plek_is_ongeveer")
