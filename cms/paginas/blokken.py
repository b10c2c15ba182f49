"""The blocks a page is made of. They hold words; how they look stands in `templates/cms/blokken/`."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from meldingen.cijfers.indicatoren import cijfers
from meldingen.melding import soorten

from ..oefenen.blok import OefeningBlok

TEKST = ["h2", "h3", "bold", "ol", "ul", "link", "document-link"]


class Stap(blocks.StructBlock):
    titel = blocks.CharBlock(label=_("wat te doen"), max_length=80)
    uitleg = blocks.TextBlock(label=_("uitleg"), required=False, rows=2)
    icoon = blocks.CharBlock(label=_("icoon (lucide)"), required=False, max_length=40)


class Telefoon(blocks.StructBlock):
    gegeven = SnippetChooserBlock("cms.Contactgegeven", label=_("contactgegeven"))
    uitleg = blocks.CharBlock(
        label=_("wanneer belt u dit nummer"),
        required=False,
        max_length=200,
        help_text=_("Leeg: de uitleg die erbij hoort."),
    )

    class Meta:
        icon = "mobile-alt"
        label = _("telefoonnummer")
        template = "cms/paginas/blokken/telefoon.html"


class Waarschuwing(blocks.StructBlock):
    kop = blocks.CharBlock(label=_("waarschuwing"), max_length=100)
    tekst = blocks.RichTextBlock(label=_("uitleg"), features=["bold", "link"], required=False)

    class Meta:
        icon = "warning"
        label = _("waarschuwing")
        template = "cms/paginas/blokken/waarschuwing.html"


class Checklijst(blocks.StructBlock):
    kop = blocks.CharBlock(label=_("kop"), max_length=100)
    punten = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("punten"), min_num=1)

    class Meta:
        icon = "tick-inverse"
        label = _("checklijst")
        template = "cms/paginas/blokken/checklijst.html"


class Beeld(blocks.StructBlock):
    # Wagtail's own block asks for the alternative text where the picture is used, or that it is mere decoration.
    beeld = ImageBlock(label=_("beeld"))
    bijschrift = blocks.CharBlock(label=_("bijschrift"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("beeld")
        template = "cms/paginas/blokken/beeld.html"


class Video(blocks.StructBlock):
    """A film of our own, that loads when somebody asks for it: no other site hears of it."""

    titel = blocks.CharBlock(label=_("titel"), max_length=100)
    film = DocumentChooserBlock(label=_("film (mp4 of webm)"))
    ondertitels = DocumentChooserBlock(label=_("ondertitels (vtt)"), required=False)
    tekst = blocks.RichTextBlock(label=_("wat er te zien en te horen is"), features=["bold", "ul"])

    class Meta:
        icon = "media"
        label = _("video")
        template = "cms/paginas/blokken/video.html"

    def clean(self, value: Any) -> Any:
        schoon = super().clean(value)
        for veld, einden, zin in (
            ("film", ("mp4", "webm"), _("Kies een bestand dat eindigt op .mp4 of .webm.")),
            ("ondertitels", ("vtt",), _("Kies een bestand dat eindigt op .vtt.")),
        ):
            if schoon[veld] and schoon[veld].file_extension.lower() not in einden:
                raise blocks.StructBlockValidationError({veld: ValidationError(zin)})
        return schoon


class Download(blocks.StructBlock):
    bestand = DocumentChooserBlock(label=_("bestand"))
    uitleg = blocks.CharBlock(label=_("wat is het"), required=False, max_length=200)

    class Meta:
        icon = "download"
        label = _("download")
        template = "cms/paginas/blokken/download.html"


class Tabel(blocks.StructBlock):
    titel = blocks.CharBlock(label=_("titel van de tabel"), max_length=120)
    tabel = TypedTableBlock([("tekst", blocks.CharBlock(required=False, max_length=200))], label=_("tabel"))

    class Meta:
        icon = "table"
        label = _("tabel")
        template = "cms/paginas/blokken/tabel.html"


class Indicatorblok(blocks.StructBlock):
    indicator = blocks.ChoiceBlock(choices=cijfers.namen, label=_("indicator"))

    class Meta:
        icon = "chart"
        label = _("cijfers van een indicator")
        template = "cms/paginas/blokken/indicator.html"


class Meldknop(blocks.StructBlock):
    soort = blocks.ChoiceBlock(choices=soorten.namen, label=_("soort melding"))
    tekst = blocks.CharBlock(label=_("tekst op de knop"), max_length=60, default="Meld dit")

    class Meta:
        icon = "edit"
        label = _("knop 'Meld dit'")
        template = "cms/paginas/blokken/meldknop.html"


class Vraagblok(blocks.StructBlock):
    vraag = blocks.CharBlock(label=_("vraag"), max_length=150)
    antwoord = blocks.RichTextBlock(label=_("antwoord"), features=["bold", "ul", "link"])

    class Meta:
        icon = "help"
        label = _("vraag en antwoord")


class Inhoud(blocks.StreamBlock):
    tekst = blocks.RichTextBlock(label=_("tekst"), features=TEKST, template="cms/paginas/blokken/tekst.html")
    stappen = blocks.ListBlock(
        Stap(), label=_("genummerde stappen"), icon="list-ol", template="cms/paginas/blokken/stappen.html"
    )
    waarschuwing = Waarschuwing()
    telefoon = Telefoon()
    checklijst = Checklijst()
    beeld = Beeld()
    video = Video()
    tabel = Tabel()
    download = Download()
    indicator = Indicatorblok()
    meldknop = Meldknop()
    boateam = blocks.StaticBlock(
        label=_("boa-team van deze buurt"),
        icon="group",
        admin_text=_("Toont de teams die in deze buurt of gemeente werken."),
        template="cms/paginas/blokken/boateam.html",
    )
    groepen = blocks.StaticBlock(
        label=_("buurtpreventie in de buurt"),
        icon="group",
        admin_text=_("Toont de groepen van buurtpreventie in deze buurt of gemeente."),
        template="cms/paginas/blokken/groepen.html",
    )
    risicokaart = blocks.StaticBlock(
        label=_("kaart met risicobronnen"),
        icon="site",
        admin_text=_("Toont de risicobronnen die in het beheer staan, op een kaart en als lijst."),
        template="cms/paginas/blokken/risicokaart.html",
    )
    oefening = OefeningBlok()
    vragen = blocks.ListBlock(
        Vraagblok(), label=_("vragen en antwoorden"), icon="help", template="cms/paginas/blokken/vragen.html"
    )
