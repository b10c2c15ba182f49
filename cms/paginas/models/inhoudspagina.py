"""What every page with content has: a sentence that says what it is about, for whom and for which gemeente it is, its blocks,
and when somebody last looked whether it is still right. Abstract: Wagtail wants each kind of page as a model of its own.
"""

from django.db import models
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.paginas.blokken import Inhoud
from cms.paginas.velden import Gemeentenveld
from meldingen.streek import gebieden

from .basis import Redactiepagina


class Inhoudspagina(Redactiepagina):
    inleiding = models.CharField(
        _("waar gaat het over, in één zin"), max_length=250, blank=True, help_text=_("Staat groot boven de tekst.")
    )
    inhoud = StreamField(Inhoud(), blank=True, verbose_name=_("inhoud"))
    icoon = models.CharField(_("icoon (lucide)"), max_length=40, blank=True)
    gecontroleerd_op = models.DateField(
        _("gecontroleerd op"), null=True, blank=True, help_text=_("De dag waarop iemand naging of dit nog klopt.")
    )
    zoekwoorden = models.CharField(
        _("andere woorden waarmee mensen dit zoeken"),
        max_length=300,
        blank=True,
        help_text=_("Bijvoorbeeld: bank belt mij, nepbankmedewerker."),
    )
    gemeenten = Gemeentenveld(_("voor welke gemeenten"), help_text=_("Niets gekozen: voor alle gemeenten."))
    doelgroepen = ParentalManyToManyField(
        "cms.Doelgroep", blank=True, related_name="+", verbose_name=_("voor wie in het bijzonder")
    )

    content_panels = [*Redactiepagina.content_panels, FieldPanel("inleiding"), FieldPanel("inhoud")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("gecontroleerd_op"),
                FieldPanel("gemeenten"),
                FieldPanel("doelgroepen"),
                FieldPanel("zoekwoorden"),
                FieldPanel("icoon"),
            ],
            heading=_("Waar en voor wie"),
        ),
        *Page.promote_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("inleiding"),
        index.SearchField("inhoud"),
        index.SearchField("zoekwoorden", boost=2),
    ]

    class Meta:
        abstract = True

    def onderliggend(self) -> list[Page]:
        """The pages below this one that everybody may see, in the order of the editor."""
        return list(self.get_children().live().public().specific(defer=False))

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        return super().get_context(request, *args, **kwargs) | {"paginas": self.onderliggend()}

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """As the page is, and as it looks in the colours and with the teams of one gemeente."""
        keuzes = gebieden.gemeentekeuzes()
        return [("", _g("Zoals gekozen")), *((code, _g("In %s") % naam) for code, naam in keuzes)]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponseBase:
        if mode_name in gebieden.gemeentenamen():
            self.gemeenten = [mode_name]  # type: ignore[assignment]  # of this copy in memory; nothing is saved
        return super().serve_preview(request, mode_name)

    def is_voor(self, gemeente_code: str) -> bool:
        """Whether it is shown on the home of this gemeente; without a code, on the home of the region."""
        return not self.gemeenten or gemeente_code in self.gemeenten

    @property
    def gemeente_code(self) -> str:
        """The gemeente whose colours and teams this page shows, when it is for one."""
        return self.gemeenten[0] if len(self.gemeenten) == 1 else ""
