"""What this room adds to Wagtail's administration: a short list of registrations, each made elsewhere."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from cms import versie
from cms.alarm import hooks as alarmhooks
from cms.oefenen.beheer import OefeningViewSet
from cms.poort import poort
from cms.redactie import rapporten, rollen
from cms.redactie.hints import HintsBijNieuw, HintsBijWijzigen
from cms.redactie.rapporten import KapotteKoppelingen, OudePaginas

register_snippet(OefeningViewSet)
hooks.register("register_log_actions", poort.meld_aan)
hooks.register("after_edit_page", poort.schrijf_reden)
hooks.register("after_create_page", poort.schrijf_reden)
hooks.register("register_admin_urls", alarmhooks.adressen)
hooks.register("register_admin_menu_item", alarmhooks.menu)
register_snippet(alarmhooks.Sjablonen)
register_snippet(alarmhooks.Risicobronnen)

# Whatever an editor published, took down, moved or threw away shows at once, also where a copy of a page was kept.
for _wat in ("publish_page", "unpublish_page", "delete_page", "move_page", "edit_snippet", "delete_snippet"):
    hooks.register(f"after_{_wat}", versie.verhoog)
hooks.register("before_bulk_action", poort.houd_bulk_tegen)
hooks.register("after_create_page", rollen.nieuwe_pagina)
hooks.register("after_move_page", rollen.nieuwe_pagina)
hooks.register("register_reports_menu_item", rapporten.menuregel_kapot)
hooks.register("register_reports_menu_item", rapporten.menuregel_oud)


@hooks.register("register_admin_urls")
def adressen() -> list[URLPattern]:
    return [
        path("hints/<int:page_id>/", HintsBijWijzigen.as_view(), name="cms_hints"),
        path(
            "hints/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
            HintsBijNieuw.as_view(),
            name="cms_hints_nieuw",
        ),
        path("reports/kapotte-links/", KapotteKoppelingen.as_view(), name="cms_kapot"),
        path("reports/kapotte-links/results/", KapotteKoppelingen.as_view(results_only=True), name="cms_kapot_deel"),
        path("reports/oude-paginas/", OudePaginas.as_view(), name="cms_oud"),
        path("reports/oude-paginas/results/", OudePaginas.as_view(results_only=True), name="cms_oud_deel"),
    ]


@hooks.register("insert_editor_js")
def script() -> str:
    return format_html('<script src="{}" defer></script>', static("js/redactie.js"))


@hooks.register("insert_global_admin_css")
def stijl() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/redactie.css"))
