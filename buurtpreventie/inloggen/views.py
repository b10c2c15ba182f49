"""HTTP of letting a neighbour in and out: address, code, name, one's own data."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from buurtpreventie.groepen.formulier import formulier, ingevuld
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.inloggen import acties, deur
from buurtpreventie.inloggen.deur import deelnemer, ik
from buurtpreventie.inloggen.forms import Adresform, Codeform, Naamform
from meldingen.streek.antwoorden import naar, naar_adres


@never_cache
@formulier
def inloggen(request: HttpRequest) -> HttpResponseBase:
    """Ask the address and mail a code. The answer is the same for an address that nobody knows."""
    if deur.deelnemer_van(request):
        return naar_adres(deur.volgende(request))
    form = Adresform(ingevuld(request))
    if form.is_bound and form.is_valid():
        adres = form.cleaned_data["email"].lower()
        try:
            acties.stuur_code(adres)
        except ActieFout as fout:
            form.add_error("email", str(fout))
        else:
            deur.onthoud_adres(request, adres)
            return deur.eerst("buurt-code", deur.volgende(request))
    return _pagina(request, "inloggen", form)


@never_cache
@formulier
def code(request: HttpRequest) -> HttpResponseBase:
    adres = deur.onthouden_adres(request)
    if not adres:
        return naar("buurt-inloggen")
    form = Codeform(ingevuld(request))
    if form.is_bound and form.is_valid():
        try:
            wie = acties.laat_binnen(adres, form.cleaned_data["code"])
        except ActieFout as fout:
            form.add_error("code", str(fout))
        else:
            deur.vergeet_adres(request)
            return deur.laat_in(naar_adres(deur.volgende(request)), wie)
    return _pagina(request, "code", form, adres=adres)


@deelnemer
@formulier
def naam(request: HttpRequest) -> HttpResponse:
    form = Naamform(ingevuld(request), initial={"naam": ik(request).naam})
    if form.is_bound and form.is_valid():
        acties.noem(ik(request), naam=form.cleaned_data["naam"])
        return naar_adres(deur.volgende(request))
    return _pagina(request, "naam", form)


@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    return deur.laat_uit(naar("buurtpreventie"))


@deelnemer
@require_POST
def overal_uit(request: HttpRequest) -> HttpResponse:
    acties.log_overal_uit(ik(request))
    return deur.laat_uit(naar("buurtpreventie"))


def _pagina(request: HttpRequest, naam: str, form: forms.Form, **context: object) -> HttpResponse:
    context |= {"form": form, "next": deur.volgende(request)}
    return render(request, f"buurtpreventie/inloggen/{naam}.html", context, status=422 if form.errors else 200)
