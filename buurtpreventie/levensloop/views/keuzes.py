"""HTTP of how a neighbour hears of messages, and the address in a mail that ends mail without logging in."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from buurtpreventie.berichten import berichtgeving
from buurtpreventie.groepen.formulier import formulier, ingevuld
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.levensloop.acties import keuzes as acties
from buurtpreventie.levensloop.keuzeform import Keuzeform
from buurtpreventie.post import push
from meldingen.streek.antwoorden import naar


@als_lid
@formulier
def keuzes(request: HttpRequest, lid: Lid) -> HttpResponse:
    form = Keuzeform(ingevuld(request), lid=lid, push=push.is_aan())
    if form.is_bound and form.is_valid():
        acties.kies(lid, **form.cleaned_data)
        messages.success(request, _("Dat is opgeslagen."))
        return naar("buurt-keuzes", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form}
    if push.is_aan():
        toestellen = lid.deelnemer.pushadressen.count()
        context |= {"push_sleutel": push.openbare_sleutel(), "toestellen": toestellen}
    return render(request, "buurtpreventie/levensloop/keuzes.html", context, status=422 if form.errors else 200)


@csrf_exempt  # the mail program itself posts here (RFC 8058); the address says whom it is about and can do nothing else
@never_cache
@formulier
def meld_af(request: HttpRequest, code: str) -> HttpResponse:
    """A page with one button; the same address by POST, from a mail program, ends it at once. Looking changes nothing."""
    echt, lid = berichtgeving.lid_van_afmeldcode(code)
    if not echt:
        raise Http404
    if lid and request.method == "POST":
        acties.meld_af(lid)
    klaar = lid is None or request.method == "POST"
    context = {"groep": lid.groep if lid else None, "klaar": klaar}
    return render(request, "buurtpreventie/levensloop/afmelden.html", context)
