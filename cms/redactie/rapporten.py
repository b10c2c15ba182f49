"""Two lists for editors in /cms/: links that lead nowhere and pages nobody looked at for a year. Only of pages they may
change; paged, and to take along as CSV or Excel. Reads only."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.paginas.models import Campagne
from cms.paginas.models.inhoudspagina import Inhoudspagina
from cms.redactie.models import Koppeling

from . import koppelingen

GELDIG = timedelta(days=365)
PER_BLADZIJDE = 50


def _van_mij(gebruiker: Any) -> QuerySet[Page]:
    return page_permission_policy.instances_user_has_any_permission_for(gebruiker, ["add", "change"])


class _Rapport(ReportView):
    paginate_by = PER_BLADZIJDE
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]


def _bewerk(rij: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[getattr(rij, "pagina_id", None) or rij.pk])


class KapotteKoppelingen(_Rapport):
    page_title = gettext_lazy("Kapotte links")
    header_icon = "link"
    index_url_name, index_results_url_name = "cms_kapot", "cms_kapot_deel"
    default_ordering = ("kapot_sinds", "pk")
    columns = [
        TitleColumn("pagina.title", label=gettext_lazy("Pagina"), accessor="pagina", get_url=_bewerk),
        Column("naar", label=gettext_lazy("Link naar")),
        Column("uitkomst", label=gettext_lazy("Wat is er"), accessor="get_uitkomst_display"),
        Column("kapot_sinds", label=gettext_lazy("Sinds")),
    ]
    list_export = ["pagina.title", "adres", "get_uitkomst_display", "kapot_sinds", "gekeken_op"]
    export_headings = {
        "pagina.title": gettext_lazy("Pagina"),
        "adres": gettext_lazy("Link naar"),
        "get_uitkomst_display": gettext_lazy("Wat is er"),
        "kapot_sinds": gettext_lazy("Sinds"),
        "gekeken_op": gettext_lazy("Bekeken op"),
    }
    model = Koppeling

    def get_queryset(self) -> QuerySet[Koppeling]:
        paginas = _van_mij(self.request.user).values("pk")
        return (
            Koppeling.objects.kapot()
            .filter(pagina__in=paginas)
            .select_related("pagina")
            .order_by(*self.default_ordering)
        )

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Where a link leads in words: the title of what was chosen, or that it is gone."""
        titels = koppelingen.namen(rij.adres for rij in object_list)
        for rij in object_list:
            rij.naar = titels.get(rij.adres) or _naar(rij.adres)
        return object_list


def _naar(adres: str) -> str:
    if adres.startswith("page:"):
        return _("een pagina die weg is")
    return _("een bestand dat weg is") if adres.startswith("document:") else adres


class OudePaginas(_Rapport):
    page_title = gettext_lazy("Nakijken: oude pagina's")
    header_icon = "time"
    index_url_name, index_results_url_name = "cms_oud", "cms_oud_deel"
    default_ordering = ("last_published_at", "pk")
    columns = [
        TitleColumn("title", label=gettext_lazy("Pagina"), get_url=_bewerk),
        Column("waarom", label=gettext_lazy("Waarom")),
        Column("last_published_at", label=gettext_lazy("Gepubliceerd")),
    ]
    list_export = ["title", "waarom", "last_published_at", "full_url"]
    export_headings = {
        "title": gettext_lazy("Pagina"),
        "waarom": gettext_lazy("Waarom"),
        "last_published_at": gettext_lazy("Gepubliceerd"),
        "full_url": gettext_lazy("Adres"),
    }
    model = Page

    def get_queryset(self) -> QuerySet[Page]:
        self._waarom = verouderd(timezone.localdate())
        return _van_mij(self.request.user).filter(pk__in=self._waarom).order_by(*self.default_ordering)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        for pagina in object_list:
            pagina.waarom = self._waarom[pagina.pk]
        return object_list


def verouderd(vandaag: date) -> dict[int, str]:
    """Public pages that somebody should look at, each with the reason."""
    gevonden: dict[int, str] = {}
    oud = Q(gecontroleerd_op=None) | Q(gecontroleerd_op__lt=vandaag - GELDIG)
    for soort in Inhoudspagina.__subclasses__():
        for pk, dag in soort.objects.live().filter(oud).values_list("pk", "gecontroleerd_op"):
            gevonden[pk] = _("langer dan een jaar niet nagekeken") if dag else _("nog nooit nagekeken")
    for pk in Campagne.objects.live().filter(eind__lt=vandaag).values_list("pk", flat=True):
        gevonden[pk] = _("de campagne is voorbij")
    return gevonden


class _Menuregel(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return page_permission_policy.user_has_any_permission(request.user, ["add", "change", "publish"])


def menuregel_kapot() -> MenuItem:
    return _Menuregel(_("Kapotte links"), reverse("cms_kapot"), name="kapotte-links", icon_name="link", order=100)


def menuregel_oud() -> MenuItem:
    return _Menuregel(_("Oude pagina's"), reverse("cms_oud"), name="oude-paginas", icon_name="time", order=110)
