"""The blocks a page is made of. They hold words; how they look stands in `templates/cms/blokken/`."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class Stap(blocks.StructBlock):
    titel = blocks.CharBlock(label=_("wat te doen"), max_length=80)
    uitleg = blocks.TextBlock(label=_("uitleg"), required=False, rows=2)
    icoon = blocks.CharBlock(label=_("icoon (lucide)"), required=False, max_length=40)


class Telefoon(blocks.StructBlock):
    naam = blocks.CharBlock(label=_("wie"), max_length=80)
    nummer = blocks.CharBlock(label=_("nummer"), max_length=20)
    uitleg = blocks.CharBlock(label=_("wanneer belt u dit nummer"), required=False, max_length=200)
    spoed = blocks.BooleanBlock(label=_("bij spoed"), required=False)

    class Meta:
        icon = "mobile-alt"
        label = _("telefoonnummer")
        template = "cms/blokken/telefoon.html"


class Inhoud(blocks.StreamBlock):
    tekst = blocks.RichTextBlock(label=_("tekst"), features=["h2", "h3", "bold", "ol", "ul", "link", "document-link"])
    stappen = blocks.ListBlock(
        Stap(), label=_("genummerde stappen"), icon="list-ol", template="cms/blokken/stappen.html"
    )
    telefoon = Telefoon()
