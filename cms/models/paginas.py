"""The pages that communicatie edits. Shows what the other rooms let out; never reads their tables."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.blokken import Inhoud


class HomePage(Page):
    inleiding = models.CharField(_("inleiding"), max_length=200, blank=True)
    waarschuwing_kop = models.CharField(
        _("waarschuwing"), max_length=100, blank=True, help_text=_("Staat boven aan de beginpagina. Leeg: geen balk.")
    )
    waarschuwing_tekst = models.CharField(_("wat moeten mensen doen"), max_length=300, blank=True)
    campagne_kop = models.CharField(_("campagne"), max_length=100, blank=True)
    campagne_tekst = RichTextField(_("tekst van de campagne"), blank=True, features=["bold", "link"])

    content_panels = [
        *Page.content_panels,
        FieldPanel("inleiding"),
        MultiFieldPanel([FieldPanel("waarschuwing_kop"), FieldPanel("waarschuwing_tekst")], heading=_("Waarschuwing")),
        MultiFieldPanel([FieldPanel("campagne_kop"), FieldPanel("campagne_tekst")], heading=_("Eén campagne")),
    ]
    template = "cms/home.html"
    max_count = 1
    subpage_types = ["cms.StandaardPagina"]

    class Meta:
        verbose_name = _("beginpagina")


class StandaardPagina(Page):
    """A page of text, steps and telephone numbers; lists the pages below it."""

    inleiding = models.CharField(
        _("waar gaat het over, in één zin"), max_length=250, blank=True, help_text=_("Staat groot boven de tekst.")
    )
    icoon = models.CharField(_("icoon (lucide)"), max_length=40, blank=True)
    inhoud = StreamField(Inhoud(), blank=True, verbose_name=_("inhoud"))
    gecontroleerd_op = models.DateField(
        _("gecontroleerd op"), null=True, blank=True, help_text=_("De dag waarop iemand naging of dit nog klopt.")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("inleiding"),
        FieldPanel("inhoud"),
        FieldPanel("icoon"),
        FieldPanel("gecontroleerd_op"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("inleiding"), index.SearchField("inhoud")]
    template = "cms/standaard.html"
    parent_page_types = ["cms.HomePage", "cms.StandaardPagina"]
    subpage_types = ["cms.StandaardPagina"]

    class Meta:
        verbose_name = _("pagina")
        verbose_name_plural = _("pagina's")

    def onderliggend(self) -> models.QuerySet["StandaardPagina"]:
        return StandaardPagina.objects.child_of(self).live().order_by("path")
