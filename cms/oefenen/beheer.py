"""How editors find the drills: a place of their own in the menu."""

from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Oefening


class OefeningViewSet(SnippetViewSet):
    model = Oefening
    icon = "help"
    add_to_admin_menu = True
    menu_order = 250
