"""HTTP of the routing rules: fill in, see what would change on the last 90 days, and only then save."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meldingen.melding import routering
from meldingen.melding.acties import ActieFout
from meldingen.melding.models import Routeringsregel
from meldingen.streek.antwoorden import naar
from meldingen.werkvoorraad.inrichten import proefdraaien
from meldingen.werkvoorraad.inrichten.regelacties import bewaar_regel

from .deur import code_bij, ik, inrichter, kader
from .regelform import RegelForm, als_invoer, te_kiezen

_NIET_VAN_DE_REGEL = {"csrfmiddlewaretoken", "stap", "gezien"}


@dataclass(frozen=True)
class Regeluitleg:
    """One line of the list: the rule in words, and what is odd about it."""

    regel: Routeringsregel
    zin: str
    let_op: str


@inrichter
@require_GET
def regels(request: HttpRequest, gemeente: str) -> HttpResponse:
    boek = routering.regelboek(gemeente)
    plekken = routering.plekken_in(gemeente)
    uit = [regel for regel in boek.regels if not regel.actief]
    context = {
        "aan": [_rij(regel, plekken) for regel in boek.in_volgorde()],
        "uit": [_rij(regel, plekken) for regel in uit],
        "vangnet": boek.vangnet,
        "hier": "regels",
    }
    return render(request, "werkvoorraad/inrichten/regels.html", kader(gemeente) | context)


def _rij(regel: Routeringsregel, plekken: dict[str, str]) -> Regeluitleg:
    let_op = ""
    if regel.categorie and not te_kiezen(regel.categorie):
        let_op = _("Deze soort is ingetrokken: er komen geen nieuwe meldingen meer bij.")
    elif regel.gebied_code not in plekken:
        let_op = _("Deze plek kennen wij niet in uw gemeente: de regel doet niets.")
    return Regeluitleg(regel, routering.in_woorden(regel, plekken), let_op)


@inrichter
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, gemeente: str) -> HttpResponse:
    return _behandel(request, gemeente, None, request.POST if request.method == "POST" else None)


@inrichter
@require_http_methods(["GET", "POST"])
def regel(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    return _behandel(request, gemeente, pk, request.POST if request.method == "POST" else None)


@inrichter
@require_POST
def schakel(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    """On becomes off and the other way round, by the same way: see first what would change."""
    oud = _oud(routering.regelboek(gemeente), pk)
    return _behandel(request, gemeente, pk, als_invoer(oud, actief=not oud.actief))


def _oud(boek: routering.Regelboek, pk: int) -> Routeringsregel:
    for regel in boek.regels:
        if regel.pk == pk:
            return regel
    raise Http404


def _behandel(request: HttpRequest, gemeente: str, pk: int | None, invoer: QueryDict | None) -> HttpResponse:
    boek = routering.regelboek(gemeente)
    oud = _oud(boek, pk) if pk else None
    if invoer is None:
        begin = als_invoer(oud, actief=oud.actief) if oud else QueryDict()
        leeg = {veld: begin.getlist(veld) if veld == "dagen" else begin[veld] for veld in begin}
        return _formulier(request, gemeente, RegelForm(gemeente=gemeente, boek=boek, oud=oud, initial=leeg))
    form = RegelForm(invoer, gemeente=gemeente, boek=boek, oud=oud)
    if not form.is_valid():
        return _formulier(request, gemeente, form, 422)
    if invoer.get("stap") == "aanpassen":
        return _formulier(request, gemeente, form)
    velden = [(n, w) for n, ws in invoer.lists() if n not in _NIET_VAN_DE_REGEL for w in ws]
    if invoer.get("stap") == "opslaan":
        try:
            bewaar_regel(form.regel(), gezien=invoer.get("gezien", ""), door=ik(request))
        except ActieFout as fout:
            return _proef(request, gemeente, form, velden, melding=str(fout), status=code_bij(fout))
        messages.success(request, _("De regel is opgeslagen. Zij geldt vanaf nu, voor nieuwe meldingen."))
        return naar("inrichten-regels", gemeente)
    return _proef(request, gemeente, form, velden)


def _formulier(request: HttpRequest, gemeente: str, form: RegelForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "oud": form.oud, "hier": "regels"}
    return render(request, "werkvoorraad/inrichten/regel.html", kader(gemeente) | context, status=status)


def _proef(
    request: HttpRequest,
    gemeente: str,
    form: RegelForm,
    velden: list[tuple[str, str]],
    *,
    melding: str = "",
    status: int = 200,
) -> HttpResponse:
    """What would change. It is tried on the rules as they are at this moment, whatever the form was made with."""
    regel = form.regel()
    boek = routering.regelboek(gemeente)
    plekken = routering.plekken_in(gemeente)
    context = {
        "proef": proefdraaien.proef(gemeente, boek, boek.met(regel), regel=regel),
        "gezien": proefdraaien.afdruk(boek, regel=regel),
        "regel": regel,
        "zin": routering.in_woorden(regel, plekken),
        "zin_oud": routering.in_woorden(form.oud, plekken) if form.oud else "",
        "oud": form.oud,
        "velden": velden,
        "melding": melding,
        "hier": "regels",
    }
    return render(request, "werkvoorraad/inrichten/proef.html", kader(gemeente) | context, status=status)
