"""A number, an address or a date that pages name: kept in one place, so that it is right everywhere at once.

Written by editors in the cms, and by `cms.inhoud` for a new portal.
"""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index
from wagtail.snippets.models import register_snippet


class ContactgegevenQuerySet(models.QuerySet["Contactgegeven"]):
    def te_bellen(self) -> "ContactgegevenQuerySet":
        """What the contact page lists: confirmed, in the order of the editor."""
        return self.filter(in_contactlijst=True, bevestigd_op__isnull=False)


@register_snippet
class Contactgegeven(RevisionMixin, index.Indexed, models.Model):
    """A text names it as [[sleutel]]. Until an editor has confirmed it, a page shows `zolang` instead of the value."""

    class Soort(models.TextChoices):
        TELEFOON = "telefoon", _("telefoonnummer")
        EMAIL = "email", _("e-mailadres")
        WEBSITE = "website", _("website")
        TEKST = "tekst", _("datum of ander gegeven")

    sleutel = models.SlugField(
        _("sleutel"), max_length=40, unique=True, help_text=_("Zo noemt u het in een tekst: [[politie]].")
    )
    soort = models.CharField(_("soort"), max_length=10, choices=Soort, default=Soort.TELEFOON)
    naam = models.CharField(_("wie of wat"), max_length=80, help_text=_("Bijvoorbeeld: de politie."))
    waarde = models.CharField(_("nummer, adres of datum"), max_length=120)
    uitleg = models.CharField(_("wanneer gebruikt u dit"), max_length=200, blank=True)
    spoed = models.BooleanField(_("bij spoed"), default=False)
    bevestigd_op = models.DateField(
        _("bevestigd op"),
        null=True,
        blank=True,
        help_text=_("Leeg: nog niet nagekeken. Dan staat het niet op de site."),
    )
    zolang = models.CharField(
        _("tekst zolang het niet bevestigd is"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld: een dag die wij nog noemen."),
    )
    bron = models.CharField(_("bron"), max_length=200, blank=True, help_text=_("Waar kunt u nakijken of het klopt?"))
    in_contactlijst = models.BooleanField(_("op de contactpagina"), default=False)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    objects = ContactgegevenQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("naam"), FieldPanel("sleutel")]),
        FieldRowPanel([FieldPanel("soort"), FieldPanel("waarde")]),
        FieldPanel("uitleg"),
        MultiFieldPanel(
            [FieldPanel("bevestigd_op"), FieldPanel("bron"), FieldPanel("zolang")], heading=_("Klopt het nog?")
        ),
        FieldRowPanel([FieldPanel("spoed"), FieldPanel("in_contactlijst"), FieldPanel("volgorde")]),
    ]
    search_fields = [index.SearchField("naam"), index.SearchField("waarde"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("contactgegeven")
        verbose_name_plural = _("contactgegevens")
        ordering = ("volgorde", "naam")

    def __str__(self) -> str:
        return f"{self.naam}: {self.waarde}"

    def clean(self) -> None:
        if self.soort == self.Soort.WEBSITE and not re.match(r"https://[^\s/]+", self.waarde):
            raise ValidationError({"waarde": _("Begin een website met https://")})
        if self.soort == self.Soort.TELEFOON and not re.fullmatch(r"\+?[0-9][0-9 ()\-]{1,24}", self.waarde):
            raise ValidationError(
                {"waarde": _("Gebruik voor een telefoonnummer alleen cijfers, spaties en streepjes.")}
            )

    @property
    def is_bevestigd(self) -> bool:
        return self.bevestigd_op is not None

    @property
    def link(self) -> str:
        """Where a click goes; empty for a date."""
        match self.soort:
            case self.Soort.TELEFOON:
                return "tel:" + re.sub(r"[^0-9+]", "", self.waarde)
            case self.Soort.EMAIL:
                return f"mailto:{self.waarde}"
            case self.Soort.WEBSITE:
                return self.waarde
        return ""

    @property
    def leesbaar(self) -> str:
        """As a page shows it: a website without what only a browser needs."""
        return self.waarde.removeprefix("https://").removeprefix("www.").rstrip("/")
