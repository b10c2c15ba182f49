"""Which pages somebody may write: a redacteur of a gemeente those of that gemeente, and drafts of the joint ones; who is
redacteur in every gemeente also the joint home. Nobody publishes alone. Wagtail's groups follow
the roles, at the door of /cms/.

Writes groups, their page permissions and who is in them; never a role.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import Group, Permission, PermissionsMixin
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.hooks import search_for_hooks
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from cms.paginas.models import Gemeentepagina, HomePage
from meldingen.melding import toegang
from meldingen.melding.rechten import Recht
from meldingen.streek import gebieden

ALGEMEEN, SAMEN = "Redacteuren", "Redacteuren van de gemeenten samen"
_SCHRIJVEN, _VOORSTELLEN = ("add_page", "change_page"), ("change_page",)
_BESTANDEN = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
_DEUR = "/cms/"


def groep_van(gemeente_code: str) -> str:
    return f"{ALGEMEEN} {gemeente_code}"


@transaction.atomic
def richt_in() -> None:
    """Groups and what each may, as the tree of pages is now. Safe to run again; what changed is put right."""
    algemeen = _groep(ALGEMEEN)
    algemeen.permissions.add(*_gewone_rechten())
    _bestanden(algemeen)
    home = HomePage.objects.first()
    if home is None:
        return
    vertaald = list(home.get_translations().values_list("pk", flat=True))
    _mag(_groep(SAMEN), dict.fromkeys([home.pk, *vertaald], _SCHRIJVEN))
    eigen = {pagina.gemeente_code: pagina.pk for pagina in Gemeentepagina.objects.child_of(home)}
    for code in gebieden.gemeentenamen():
        _mag(_groep(groep_van(code)), {eigen[code]: _SCHRIJVEN} if code in eigen else {})
    # Permission on the joint home would reach the gemeenten below it; so each joint page has its own.
    gezamenlijk = Page.objects.child_of(home).exclude(pk__in=eigen.values()).values_list("pk", flat=True)
    _mag(algemeen, dict.fromkeys([*gezamenlijk, *vertaald], _VOORSTELLEN))


def _groep(naam: str) -> Group:
    return Group.objects.get_or_create(name=naam)[0]


def _gewone_rechten() -> Iterable[Permission]:
    """The door, a first draft in another language, and the rows that pages lean on: numbers, target groups, drills.
    Deleting those is for an administrator."""
    search_for_hooks()  # some are registered there
    rechten = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    rechten |= Q(content_type__app_label="simple_translation", codename="submit_translation")
    for model in get_snippet_models():
        if model._meta.app_label == "cms":
            namen = [f"{actie}_{model._meta.model_name}" for actie in ("add", "change", "view")]
            rechten |= Q(content_type__app_label="cms", codename__in=namen)
    return Permission.objects.filter(rechten)


def _bestanden(groep: Group) -> None:
    verzameling = Collection.get_first_root_node() or Collection.add_root(name="Root")
    for recht in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=_BESTANDEN
    ):
        GroupCollectionPermission.objects.get_or_create(group=groep, collection=verzameling, permission=recht)


def _mag(groep: Group, paginas: dict[int, tuple[str, ...]]) -> None:
    """Exactly these rights on exactly these pages (and what is below them)."""
    rechten = {
        recht.codename: recht
        for recht in Permission.objects.filter(content_type__app_label="wagtailcore", codename__endswith="_page")
    }
    nodig = {(pk, rechten[codenaam].pk) for pk, codenamen in paginas.items() for codenaam in codenamen}
    heeft = {(rij.page_id, rij.permission_id): rij.pk for rij in GroupPagePermission.objects.filter(group=groep)}
    GroupPagePermission.objects.filter(pk__in=[pk for paar, pk in heeft.items() if paar not in nodig]).delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=groep, page_id=pagina, permission_id=recht) for pagina, recht in nodig - set(heeft)
    )


def werk_bij(gebruiker: AbstractBaseUser) -> None:
    """Put somebody in the groups that their roles of this moment ask for, and out of the others of ours."""
    gemeenten = toegang.gemeenten_met(gebruiker, Recht.REDIGEREN)
    nodig = {groep_van(code) for code in gemeenten} | ({ALGEMEEN} if gemeenten else set())
    if gemeenten and gemeenten >= set(gebieden.gemeentenamen()):
        nodig.add(SAMEN)
    assert isinstance(gebruiker, PermissionsMixin)
    _zet_in(gebruiker, nodig)


def _zet_in(gebruiker: PermissionsMixin, nodig: set[str]) -> None:
    groepen = gebruiker.groups
    heeft = set(groepen.filter(name__startswith=ALGEMEEN).values_list("name", flat=True))
    if nodig != heeft:
        groepen.remove(*Group.objects.filter(name__in=heeft - nodig))
        groepen.add(*[_groep(naam) for naam in nodig - heeft])


def redacteuren() -> list[Any]:
    """Everybody who writes pages, each in the groups of their roles, also who was never at the door."""
    gevonden = list(toegang.met_recht(Recht.REDIGEREN))
    for gebruiker in gevonden:
        werk_bij(gebruiker)
    return gevonden


def nieuwe_pagina(_request: HttpRequest, pagina: Page) -> None:
    """After a page was made or moved: one right below the joint home is for every redacteur to propose changes to."""
    if pagina.depth <= 3:
        richt_in()


class DeurVanDeRedactie:
    """Middleware: whoever comes to /cms/ has the groups of their roles now, so a role that is taken away counts at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(_DEUR) and request.user.is_authenticated:
            werk_bij(request.user)
        return self.get_response(request)
