"""What comes and goes: news, events and campaigns, and the page that lists them."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from cms.paginas.velden import Keuzeveld
from meldingen.cijfers.indicatoren import cijfers
from meldingen.streek.termijnen import dag_van

from .basis import Redactiepagina
from .inhoudspagina import Inhoudspagina

_PER_BLADZIJDE = 10


def _vandaag() -> date:
    return dag_van(timezone.now())


class TijdelijkQuerySet(PageQuerySet):
    def voor(self, gemeente_code: str) -> "TijdelijkQuerySet":
        """What is for this gemeente or for all of them; without one, only what is for all."""
        alle = Q(gemeenten="")
        return self.filter(alle | Q(gemeenten__contains=gemeente_code) if gemeente_code else alle)


class CampagneQuerySet(TijdelijkQuerySet):
    def lopend(self, dag: date | None = None) -> "CampagneQuerySet":
        dag = dag or _vandaag()
        return self.filter(begin__lte=dag, eind__gte=dag)

    def voorbij(self, dag: date | None = None) -> "CampagneQuerySet":
        return self.filter(eind__lt=dag or _vandaag())


class EvenementQuerySet(TijdelijkQuerySet):
    def komend(self) -> "EvenementQuerySet":
        return self.filter(eind__gte=timezone.now())


class Nieuwsbericht(Inhoudspagina):
    datum = models.DateField(_("datum"), default=_vandaag)

    objects = PageManager.from_queryset(TijdelijkQuerySet)()

    content_panels = [
        *Redactiepagina.content_panels,
        FieldPanel("datum"),
        FieldPanel("inleiding"),
        FieldPanel("inhoud"),
    ]
    template = "cms/paginas/nieuwsbericht.html"
    parent_page_types = ["cms.Nieuwsoverzicht"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("nieuwsbericht")
        verbose_name_plural = _("nieuwsberichten")


class Evenement(Inhoudspagina):
    """Something to go to: a walk, an information evening."""

    begin = models.DateTimeField(_("begint"))
    eind = models.DateTimeField(_("eindigt"))
    plek = models.CharField(_("waar"), max_length=150)

    objects = PageManager.from_queryset(EvenementQuerySet)()

    content_panels = [
        *Redactiepagina.content_panels,
        FieldRowPanel([FieldPanel("begin"), FieldPanel("eind")]),
        FieldPanel("plek"),
        FieldPanel("inleiding"),
        FieldPanel("inhoud"),
    ]
    template = "cms/paginas/evenement.html"
    parent_page_types = ["cms.Nieuwsoverzicht"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("evenement")
        verbose_name_plural = _("evenementen")

    def clean(self) -> None:
        super().clean()
        if self.begin and self.eind and self.eind <= self.begin:
            raise ValidationError({"eind": _("Het einde ligt voor het begin. Kies een later moment.")})


class Campagne(Inhoudspagina):
    """A subject for a while, with what it should bring about and the indicator that will tell."""

    begin = models.DateField(_("van"))
    eind = models.DateField(_("tot en met"))
    doel = models.CharField(
        _("wat willen wij bereiken"),
        max_length=250,
        help_text=_(
            "Zo dat u later kunt zien of het lukte. Bijvoorbeeld: 8 van de 10 mensen weten wat zij doen bij een NL-Alert."
        ),
    )
    indicator = Keuzeveld(_("indicator"), max_length=60, blank=True, keuzes=cijfers.namen)

    objects = PageManager.from_queryset(CampagneQuerySet)()

    content_panels = [
        *Redactiepagina.content_panels,
        FieldPanel("inleiding"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("begin"), FieldPanel("eind")]), FieldPanel("doel"), FieldPanel("indicator")],
            heading=_("Wanneer en waarvoor"),
        ),
        FieldPanel("inhoud"),
    ]
    template = "cms/paginas/campagne.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("campagne")
        verbose_name_plural = _("campagnes")

    def clean(self) -> None:
        super().clean()
        if self.begin and self.eind and self.eind < self.begin:
            raise ValidationError({"eind": _("De laatste dag ligt voor de eerste. Kies een latere dag.")})
        if self.indicator and self.indicator not in dict(cijfers.namen()):
            raise ValidationError({"indicator": _("Deze indicator is er niet meer. Kies een andere.")})

    @property
    def loopt(self) -> bool:
        return self.begin <= _vandaag() <= self.eind


class Nieuwsoverzicht(Redactiepagina):
    """News, newest first and paged, with the events that are still to come."""

    inleiding = models.CharField(_("inleiding"), max_length=200, blank=True)

    content_panels = [*Redactiepagina.content_panels, FieldPanel("inleiding")]
    template = "cms/paginas/nieuws.html"
    parent_page_types = ["cms.HomePage", "cms.Gemeentepagina"]
    subpage_types = ["cms.Nieuwsbericht", "cms.Evenement"]

    class Meta:
        verbose_name = _("nieuwsoverzicht")
        verbose_name_plural = _("nieuwsoverzichten")

    def berichten(self) -> PageQuerySet:
        return Nieuwsbericht.objects.child_of(self).live().public().order_by("-datum", "-pk")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, object]:
        bladen = Paginator(self.berichten(), _PER_BLADZIJDE)
        evenementen = Evenement.objects.child_of(self).live().public().komend().order_by("begin")
        eigen = {"blad": bladen.get_page(request.GET.get("blad")), "evenementen": evenementen[:_PER_BLADZIJDE]}
        return super().get_context(request, *args, **kwargs) | eigen
