"""Indicators in the administration, and where a category counts. Figures themselves come in by a file."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from meldingen.cijfers.definities.acties import zet_indicator
from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.melding.admin import CategorieAdmin
from meldingen.melding.models import Categorie


class TeltForm(forms.ModelForm):
    """A category, and for which indicator it counts from this month on."""

    telt_voor = forms.ModelChoiceField(
        Indicator.objects.all(),
        required=False,
        label=_("telt voor indicator"),
        help_text=_("Een wijziging geldt vanaf deze maand. Wat al openbaar is, blijft staan waar het staat."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["telt_voor"].initial = (
                Indicatorcategorie.objects.nu()
                .filter(categorie=self.instance)
                .values_list("indicator", flat=True)
                .first()
            )


@admin.register(Categorie)
class TellendeCategorieAdmin(CategorieAdmin):
    form = TeltForm
    list_display: tuple[str, ...] = (*CategorieAdmin.list_display, "telt_voor")
    fieldsets: ClassVar[Any] = (*CategorieAdmin.fieldsets, (_("Waar het telt"), {"fields": ("telt_voor",)}))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Categorie]:
        nu = Indicatorcategorie.objects.nu().select_related("indicator")
        return super().get_queryset(request).prefetch_related(Prefetch("koppelingen", nu, to_attr="koppelingen_nu"))

    @admin.display(description=_("telt voor indicator"))
    def telt_voor(self, categorie: Any) -> str:
        return ", ".join(str(koppeling.indicator) for koppeling in categorie.koppelingen_nu)

    def save_model(self, request: HttpRequest, obj: Categorie, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        zet_indicator(obj, form.cleaned_data["telt_voor"])


class WaardeInline(admin.TabularInline):
    """To look at: a figure is never changed here, a newer one takes its place by loading a file."""

    model = Indicatorwaarde
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class DoelInline(admin.StackedInline):
    model = Doel
    extra = 0


@admin.register(Indicator)
class IndicatorAdmin(admin.ModelAdmin):
    list_display = ("naam", "thema", "eenheid", "richting")
    list_filter = ("thema",)
    inlines = (DoelInline, WaardeInline)
