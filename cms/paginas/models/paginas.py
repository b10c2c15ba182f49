"""The kinds of page that stay: homes, themes, articles, what to do, questions, contact, a buurt. News is in `nieuws`."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.gegevens.models import Contactgegeven
from cms.paginas.blokken import Stap, Vraagblok
from cms.paginas.velden import Keuzeveld
from meldingen.melding import openbaar
from meldingen.streek import gebieden

from .basis import Redactiepagina
from .doelgroep import Doelgroep
from .inhoudspagina import Inhoudspagina
from .nieuws import Campagne, Nieuwsbericht

_INHOUD = [
    "cms.Themapagina",
    "cms.Artikel",
    "cms.Doepagina",
    "cms.Vragenpagina",
    "cms.Campagne",
]
_NIEUWS_OP_HOME = 3
# One of the four ways of the home already.
_VOORAAN = "wat-te-doen"


class HomePage(Redactiepagina):
    """The front door for the whole region."""

    inleiding = models.CharField(_("inleiding"), max_length=200, blank=True)

    content_panels = [*Redactiepagina.content_panels, FieldPanel("inleiding")]
    template = "cms/paginas/home.html"
    max_count = 1
    subpage_types = [*_INHOUD, "cms.Gemeentepagina", "cms.StandaardPagina", "cms.Contactpagina", "cms.Nieuwsoverzicht"]

    class Meta:
        verbose_name = _("beginpagina")

    gemeente_code = ""

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        return super().get_context(request, *args, **kwargs) | _home(self.gemeente_code)


def _home(gemeente_code: str) -> dict[str, object]:
    """What a home shows beside its ways: one campaign and the latest news, for this gemeente or (without one) for all."""
    hier = {"locale__language_code": get_language()}
    themas = Themapagina.objects.live().public().filter(depth=3, **hier).exclude(slug=_VOORAAN)
    nieuws = Nieuwsbericht.objects.live().public().voor(gemeente_code).filter(**hier).order_by("-datum", "-pk")
    campagnes = Campagne.objects.live().public().lopend().voor(gemeente_code).filter(**hier)
    return {
        "campagne": campagnes.order_by("-begin").first(),
        "nieuws": nieuws[:_NIEUWS_OP_HOME],
        "themas": [thema for thema in themas.order_by("path") if thema.is_voor(gemeente_code)],
        "gemeenten": Gemeentepagina.objects.live().public().filter(**hier).order_by("title"),
    }


class Gemeentepagina(Redactiepagina):
    """The home of one gemeente, in its own colour; what is below it belongs to that gemeente and its editors."""

    gemeente_code = Keuzeveld(_("gemeente"), max_length=6, unique=True, keuzes=gebieden.gemeentekeuzes)
    inleiding = models.CharField(_("inleiding"), max_length=200, blank=True)

    content_panels = [*Redactiepagina.content_panels, FieldPanel("gemeente_code"), FieldPanel("inleiding")]
    template = "cms/paginas/gemeente.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = [*_INHOUD, "cms.Buurtpagina", "cms.Nieuwsoverzicht"]

    class Meta:
        verbose_name = _("beginpagina van een gemeente")
        verbose_name_plural = _("beginpagina's van gemeenten")

    def clean(self) -> None:
        super().clean()
        namen = gebieden.gemeentenamen()
        if self.gemeente_code not in namen:
            raise ValidationError({"gemeente_code": _("Kies een van deze gemeenten: %s.") % ", ".join(namen.values())})

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        buurten = Buurtpagina.objects.child_of(self).live().public().order_by("title")
        eigen = {"buurten": buurten, "teams": openbaar.teams(self.gemeente_code)}
        return super().get_context(request, *args, **kwargs) | _home(self.gemeente_code) | eigen


class Themapagina(Inhoudspagina):
    """A subject with the pages below it, for everybody or for one group of people."""

    template = "cms/paginas/pagina.html"
    parent_page_types = ["cms.HomePage", "cms.Gemeentepagina", "cms.Themapagina"]
    subpage_types = _INHOUD

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        context = super().get_context(request, *args, **kwargs)
        per_pagina = [(pagina, _doelgroepen(pagina)) for pagina in self.onderliggend()]
        groepen = {groep.slug: groep for _pagina, gevonden in per_pagina for groep in gevonden}
        voor = groepen.get(request.GET.get("voor", ""))
        # What is for nobody in particular is for this group as well.
        paginas = [pagina for pagina, gevonden in per_pagina if voor is None or not gevonden or voor in gevonden]
        return context | {"paginas": paginas, "groepen": sorted(groepen.values(), key=str), "voor": voor}

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")


def _doelgroepen(pagina: Page) -> list[Doelgroep]:
    return list(pagina.doelgroepen.all()) if isinstance(pagina, Inhoudspagina) else []


class Artikel(Inhoudspagina):
    template = "cms/paginas/pagina.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("artikel")
        verbose_name_plural = _("artikelen")


class StandaardPagina(Inhoudspagina):
    """A page about the portal itself: privacy, accessibility."""

    template = "cms/paginas/pagina.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("pagina over het portaal")
        verbose_name_plural = _("pagina's over het portaal")


class Doepagina(Inhoudspagina):
    """What to do, in large numbered steps; fits on one sheet of paper."""

    stappen = StreamField(
        [("stap", Stap(icon="list-ol", label=_("stap")))],
        min_num=1,
        max_num=8,
        verbose_name=_("stappen"),
        help_text=_("Kort en in de volgorde waarin iemand het doet. Hoogstens acht, dan past het op één vel papier."),
    )

    content_panels = [
        *Redactiepagina.content_panels,
        FieldPanel("inleiding"),
        FieldPanel("stappen"),
        FieldPanel("inhoud"),
    ]
    search_fields = [*Inhoudspagina.search_fields, index.SearchField("stappen")]
    template = "cms/paginas/doe.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("wat te doen")
        verbose_name_plural = _("wat te doen")


class Vragenpagina(Inhoudspagina):
    """Questions and answers, found as such by search engines."""

    vragen = StreamField([("vraag", Vraagblok())], min_num=1, verbose_name=_("vragen"))

    content_panels = [
        *Redactiepagina.content_panels,
        FieldPanel("inleiding"),
        FieldPanel("vragen"),
        FieldPanel("inhoud"),
    ]
    search_fields = [*Inhoudspagina.search_fields, index.SearchField("vragen")]
    template = "cms/paginas/vragen.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("vragen en antwoorden")
        verbose_name_plural = _("vragen en antwoorden")


class Contactpagina(Inhoudspagina):
    """Everybody one can call: the rows of Contactgegeven that are on the list, and the boa teams per gemeente."""

    template = "cms/paginas/contact.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contact")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        eigen = {
            "gegevens": Contactgegeven.objects.te_bellen(),
            "teams": [(naam, openbaar.teams(code)) for code, naam in gebieden.gemeentekeuzes()],
        }
        return super().get_context(request, *args, **kwargs) | eigen


class Buurtpagina(Inhoudspagina):
    """One buurt: what is reported there, who works there. An editor may add to it."""

    buurt_code = models.CharField(_("code van de buurt"), max_length=10, unique=True)

    content_panels = [
        *Redactiepagina.content_panels,
        FieldPanel("buurt_code"),
        FieldPanel("inleiding"),
        FieldPanel("inhoud"),
    ]
    template = "cms/paginas/buurt.html"
    parent_page_types = ["cms.Gemeentepagina"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("buurtpagina")
        verbose_name_plural = _("buurtpagina's")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        buurt = gebieden.buurt(self.buurt_code)
        codes = (buurt.code, buurt.wijk_code, buurt.gemeente_code) if buurt else ()
        eigen = {"buurt": buurt, "teams": openbaar.teams(*codes), "rijen": openbaar.in_buurt(self.buurt_code)}
        return super().get_context(request, *args, **kwargs) | eigen

    @property
    def gemeente_code(self) -> str:
        ouder = self.get_parent().specific
        return getattr(ouder, "gemeente_code", "")
