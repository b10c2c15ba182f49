"""A drill (oefening), the periods in which it is measured, and how many answered how well. Editors write `Oefening` and
`Meting`; `cms.oefenen.oefeningen` alone writes `Oefentelling` and `Oefenbriefje`. Nowhere is it kept who answered: no
address, no session, no moment finer than a day."""

import hashlib
import json
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, Page, PreviewableMixin, RevisionMixin, WorkflowMixin

from cms.oefenen.blok import Vragen


class Oefenformulier(WagtailAdminModelForm):
    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        metingen = self.formsets.get("metingen")
        if metingen is not None and metingen.is_valid():
            perioden = [f.cleaned_data for f in metingen.forms if f.cleaned_data and not f.cleaned_data.get("DELETE")]
            perioden.sort(key=lambda periode: periode["begin"])
            # A day in two periods would give away, by subtraction, who answered on that day.
            if any(een["eind"] >= ander["begin"] for een, ander in pairwise(perioden)):
                self.add_error(None, _("Twee metingen vallen over elkaar. Laat de tweede beginnen na de eerste."))
        return gegevens


class Oefening(WorkflowMixin, DraftStateMixin, RevisionMixin, PreviewableMixin, ClusterableModel):
    """A few questions about what to do. Written by editors in /cms/, and once by `cms.oefenen.teksten`."""

    titel = models.CharField(_("titel"), max_length=100)
    slug = models.SlugField(_("adres"), unique=True, help_text=_("Het laatste deel van het adres, zonder spaties."))
    inleiding = models.CharField(_("waar gaat het over, in één zin"), max_length=250)
    icoon = models.CharField(_("icoon (lucide)"), max_length=40, blank=True)
    vragen = StreamField(Vragen(min_num=1, max_num=12), verbose_name=_("vragen"))
    onthoud = RichTextField(_("wat mensen moeten onthouden"), features=["bold", "ol", "ul", "link"])
    lees_meer = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pagina met wat u moet doen"),
    )

    base_form_class = Oefenformulier
    panels = [
        MultiFieldPanel(
            [FieldPanel("titel"), FieldPanel("slug"), FieldPanel("inleiding"), FieldPanel("icoon")],
            heading=_("Waar het over gaat"),
        ),
        FieldPanel("vragen"),
        MultiFieldPanel([FieldPanel("onthoud"), FieldPanel("lees_meer")], heading=_("Aan het eind")),
        InlinePanel(
            "metingen",
            heading=_("Voor en na een campagne"),
            label=_("meting"),
            help_text=_("De uitslag staat op /oefenen/…/uitslag/. Wat minder dan 5 mensen zeiden, ziet ook u niet."),
        ),
    ]

    class Meta:
        verbose_name = _("oefening")
        verbose_name_plural = _("oefeningen")
        ordering = ["titel"]

    def __str__(self) -> str:
        return self.titel

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "cms/oefenen/voorbeeld.html"

    @cached_property
    def versie(self) -> str:
        """Changes with every word of the questions: an answer to another version does not count."""
        inhoud = json.dumps(self.vragen.get_prep_value(), sort_keys=True)
        return hashlib.sha256(inhoud.encode()).hexdigest()[:10]

    def antwoorden(self, nummer: int) -> list[Any]:
        """The answers of question `nummer`, from 0."""
        return list(self.vragen[nummer].value["antwoorden"])

    def goed(self, gegeven: tuple[int, ...]) -> int:
        """How many of these answers are right; the n-th number is the answer to the n-th question."""
        return sum(bool(self.antwoorden(nummer)[keuze]["goed"]) for nummer, keuze in enumerate(gegeven))


class Meting(models.Model):
    """A period in which answers are counted together: before a campaign, or after. Written by editors, with the drill."""

    class Moment(models.TextChoices):
        VOOR = "voor", _("voor de campagne")
        NA = "na", _("na de campagne")

    oefening = ParentalKey(Oefening, on_delete=models.CASCADE, related_name="metingen")
    moment = models.CharField(_("wanneer"), max_length=4, choices=Moment.choices)
    label = models.CharField(_("naam van de campagne"), max_length=60)
    begin = models.DateField(_("eerste dag"))
    eind = models.DateField(_("laatste dag"))
    doel = models.PositiveSmallIntegerField(
        _("doel: hoeveel van de 100 antwoorden goed"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )

    class Meta:
        verbose_name = _("meting")
        ordering = ["begin"]
        constraints = [
            models.CheckConstraint(condition=models.Q(eind__gte=models.F("begin")), name="meting_eindigt_na_begin"),
            models.CheckConstraint(
                condition=models.Q(doel__isnull=True) | models.Q(doel__range=(1, 100)), name="meting_doel_is_procent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}, {self.get_moment_display()}"

    def clean(self) -> None:
        if self.begin and self.eind and self.eind < self.begin:
            raise ValidationError({"eind": _("De laatste dag is vóór de eerste dag.")})


class Oefentelling(models.Model):
    """How many people had so many answers right on a day, perhaps with the digits of a postcode. Written by
    `cms.oefenen.oefeningen`."""

    oefening = models.ForeignKey(Oefening, on_delete=models.CASCADE, related_name="tellingen")
    dag = models.DateField()
    postcode = models.CharField(max_length=4, blank=True)
    vragen = models.PositiveSmallIntegerField()
    goed = models.PositiveSmallIntegerField()
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["oefening", "dag", "postcode", "vragen", "goed"], name="oefentelling_een_rij"
            ),
            models.CheckConstraint(condition=models.Q(goed__lte=models.F("vragen")), name="oefentelling_goed_kan"),
            models.CheckConstraint(
                condition=models.Q(postcode__regex=r"^([1-9][0-9]{3})?$"), name="oefentelling_hoogstens_vier_cijfers"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dag} {self.postcode} {self.goed}/{self.vragen}: {self.aantal}"


class Oefenbriefje(models.Model):
    """A random number that came with a drill and has been counted: handing it in twice counts once. Leads to no person and
    to no answer, and goes after a day. Written by `cms.oefenen.oefeningen`."""

    nummer = models.CharField(max_length=24, primary_key=True)
    dag = models.DateField(db_index=True)

    def __str__(self) -> str:
        return self.nummer
