"""Django's administration: what an administrator sets up. Meldingen are changed by `acties` only, so they
are not here; teams and rules have pages of their own in the werkvoorraad."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from meldingen.melding import uitgaand
from meldingen.melding.models import (
    Categorie,
    Criterium,
    Partner,
    Roltoewijzing,
    Uitgaand,
    Vernietiging,
    Vertaling,
    Vertrouweling,
    Verwijzing,
    Vraag,
)
from meldingen.streek.alleenlezen import AlleenLezen


class VraagInline(admin.StackedInline):
    model = Vraag
    extra = 0


class CategorieAdmin(admin.ModelAdmin):
    """Registered by `cijfers.admin`, which also asks where a category counts."""

    list_display: tuple[str, ...] = (
        "naam",
        "ouder",
        "openbaarheid",
        "termijn",
        "urgentie",
        "verwijzing_naar",
        "actief",
    )
    list_filter = ("ouder", "openbaarheid", "actief")
    list_select_related = ("ouder",)
    search_fields = ("naam", "uitleg", "trefwoorden")
    prepopulated_fields = {"slug": ("naam",)}
    inlines = (VraagInline,)
    fieldsets: ClassVar[Any] = (
        (
            _("Wat de inwoner ziet"),
            {"fields": ("naam", "slug", "ouder", "uitleg", "icoon", "trefwoorden", "volgorde", "actief")},
        ),
        (_("Wie en wanneer"), {"fields": ("afhandelaar", "termijn", "urgentie", "openbaarheid")}),
        (_("Wie het mag zien"), {"fields": ("vertrouwelijk",)}),
        (_("Na het sluiten"), {"fields": ("navraag_na", "heropenen_binnen")}),
        (
            _("Verwijzen"),
            {
                "fields": (
                    "alleen_verwijzen",
                    "verwijzing_naar",
                    "verwijzing_telefoon",
                    "verwijzing_url",
                    "verwijzing_reden",
                )
            },
        ),
    )

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """A category is withdrawn with "te kiezen", never deleted: old meldingen keep their name."""
        return False


@admin.register(Roltoewijzing)
class RolAdmin(admin.ModelAdmin):
    list_display = ("gebruiker", "rol", "gemeente_code", "team")
    list_filter = ("gemeente_code", "rol")
    list_select_related = ("gebruiker", "team")
    autocomplete_fields = ("gebruiker",)


@admin.register(Vertrouweling)
class VertrouwelingAdmin(admin.ModelAdmin):
    list_display = ("gebruiker", "categorie", "gemeente_code")
    list_filter = ("gemeente_code", "categorie")
    list_select_related = ("gebruiker", "categorie")
    autocomplete_fields = ("gebruiker",)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        """Only a confidential category has people who are named for it."""
        if db_field.name == "categorie":
            kwargs["queryset"] = Categorie.objects.filter(vertrouwelijk=True)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Uitgaand)
class UitgaandAdmin(AlleenLezen):
    """No address, name or text is shown: who handles the mail server does not have to know who reported or who hears what."""

    list_display = (
        "id",
        "over",
        "sjabloon",
        "kanaal",
        "stand",
        "pogingen",
        "volgende_poging_op",
        "laatste_fout",
        "verstuurd_op",
    )
    list_filter = ("stand", "kanaal", "afzender")
    search_fields = ("over",)
    ordering = ("-id",)
    exclude = ("ontvanger", "onderwerp", "tekst", "afmelden", "sleutel")
    actions = ("probeer_opnieuw",)

    def has_opnieuw_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("melding.change_uitgaand")

    @admin.action(description=_("Probeer opnieuw te versturen"), permissions=("opnieuw",))
    def probeer_opnieuw(self, request: HttpRequest, rijen: QuerySet[Uitgaand]) -> None:
        opnieuw = uitgaand.probeer_opnieuw(rijen)
        for rij in opnieuw:
            self.log_change(request, rij, "Opnieuw geprobeerd.")
        self.message_user(request, _("%d berichten worden opnieuw geprobeerd.") % len(opnieuw))


@admin.register(Vernietiging)
class VernietigingAdmin(AlleenLezen):
    list_display = ("tijdstip", "wat", "aantal")


@admin.register(Verwijzing)
class VerwijzingAdmin(AlleenLezen):
    list_display = ("dag", "categorie", "buurt_code", "aantal")
    list_filter = ("categorie",)


@admin.register(Partner)
class PartnerAdmin(admin.ModelAdmin):
    list_display = ("naam", "soort", "gemeente_code", "email", "reactietermijn", "termijn", "actief")
    list_filter = ("soort", "gemeente_code", "actief")


@admin.register(Criterium)
class CriteriumAdmin(admin.ModelAdmin):
    list_display = ("tekst", "naar", "volgorde")


@admin.register(Vertaling)
class VertalingAdmin(admin.ModelAdmin):
    list_display = ("bron", "taal", "tekst")
    list_filter = ("taal",)
    search_fields = ("bron", "tekst")
