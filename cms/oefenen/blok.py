"""What a drill is made of, as an editor fills it in: a question with its answers, one of them right, each with what it means.
And the block that puts a drill on a page. Decides what a question needs to be asked; never who answered."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock


class Oefenantwoord(blocks.StructBlock):
    tekst = blocks.CharBlock(label=_("antwoord"), max_length=150)
    uitleg = blocks.TextBlock(
        label=_("wat u daarop zegt"),
        rows=2,
        max_length=400,
        help_text=_("Kort en vriendelijk. Zeg bij een fout antwoord wat mensen wél moeten doen."),
    )
    goed = blocks.BooleanBlock(label=_("dit is het goede antwoord"), required=False)


class Oefenvraag(blocks.StructBlock):
    vraag = blocks.CharBlock(label=_("vraag"), max_length=200)
    situatie = blocks.TextBlock(
        label=_("wat er gebeurt"), required=False, rows=2, max_length=400, help_text=_("Staat boven de vraag.")
    )
    antwoorden = blocks.ListBlock(Oefenantwoord(), label=_("antwoorden"), min_num=2, max_num=4)

    class Meta:
        icon = "help"
        label = _("vraag")

    def clean(self, value: Any) -> Any:
        schoon = super().clean(value)
        if sum(bool(antwoord["goed"]) for antwoord in schoon["antwoorden"]) != 1:
            fout = ValidationError(_("Kruis bij precies één antwoord aan dat het goed is."))
            raise StructBlockValidationError(block_errors={"antwoorden": fout})
        return schoon


class Vragen(blocks.StreamBlock):
    vraag = Oefenvraag()


class OefeningBlok(blocks.StructBlock):
    """A drill on a page: its first question at once. An unpublished drill shows nothing."""

    oefening = SnippetChooserBlock("cms.Oefening", label=_("oefening"))

    class Meta:
        icon = "help"
        label = _("oefening (quiz)")
        template = "cms/oefenen/blok.html"
