"""HTTP of the boa: the groups in the own gemeente, asking them to look, and telling back what was done."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from buurtpreventie.gezien import aandacht
from buurtpreventie.gezien.aandachtforms import Aandachtform, Terugform
from buurtpreventie.gezien.acties import aandacht as acties
from buurtpreventie.gezien.acties.aandacht import Vraagplek
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.overzicht import overzicht
from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding import toegang as rechten
from meldingen.melding.bladeren import sleutel
from meldingen.melding.deur import gemeentekader, ik, in_gemeente
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import buurtnamen

boa = in_gemeente(Recht.BEHANDELEN)


@boa
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    return redirect("gebied", min(toegang.gemeenten_van_boa(request.user)))


def _kader(request: HttpRequest, gemeente: str) -> dict[str, object]:
    return gemeentekader(request, gemeente, Recht.BEHANDELEN)


@boa
@require_GET
def gebied(request: HttpRequest, gemeente: str) -> HttpResponse:
    """What groups were asked and did, per group and per buurt; never who."""
    groepen, volgende = overzicht.groepen(gemeente, request.GET)
    context = {
        "punten": aandacht.te_doen(gemeente),
        "groepen": groepen,
        "volgende": volgende,
        "buurten": overzicht.van_gemeente(gemeente),
        "dagen": overzicht.DAGEN,
    } | _kader(request, gemeente)
    return render(request, "buurtpreventie/overzicht/gebied/gebied.html", context)


@boa
@require_GET
def gevraagd(request: HttpRequest, gemeente: str) -> HttpResponse:
    """All that was asked, newest first, with what was told back."""
    punten, volgende = aandacht.van_gemeente(gemeente, request.GET)
    context = {"punten": punten, "volgende": volgende} | _kader(request, gemeente)
    return render(request, "buurtpreventie/overzicht/gebied/gevraagd.html", context)


def _plek(request: HttpRequest, gemeente: str) -> Vraagplek | None:
    """Where it is about, from the melding or hotspot that the address names; None when the boa chooses a buurt."""
    if pk := sleutel(request.GET.get("melding", "")):
        meldingen = rechten.meldingen_voor(request.user, gemeenten=[gemeente]).select_related("categorie", "buurt")
        melding = get_object_or_404(meldingen, pk=pk)
        if not toegang.mag_vragen(request.user, gemeente, melding):
            raise Http404
        return acties.plek_van(melding)
    if pk := sleutel(request.GET.get("hotspot", "")):
        return acties.plek_van_hotspot(get_object_or_404(Hotspot.objects.intern(), gemeente_code=gemeente, pk=pk))
    return None


@boa
@formulier
def vraag(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Ask groups to keep an eye on something; `?melding=` and `?hotspot=` say where it is about."""
    plek = _plek(request, gemeente)
    form = Aandachtform(ingevuld(request), gemeente=gemeente, buurt=plek.buurt if plek else "")

    def stel_vraag() -> Aandachtspunt:
        velden = form.cleaned_data
        return acties.vraag(
            plek or Vraagplek(gemeente, velden["buurt"]),
            groepen=list(velden["groepen"]),
            tekst=velden["tekst"],
            weken=velden["weken"],
            toch=form.gelezen(),
            door=ik(request),
        )

    if probeer(form, stel_vraag, {acties.AndersmansWoorden: "tekst"}):
        messages.success(request, _("De groepen weten het. De coördinatoren krijgen een mail."))
        return naar("gebied", gemeente)
    buurt = buurtnamen(gemeente).get(plek.buurt, "") if plek else ""
    context = {"form": form, "plek": plek, "buurt": buurt} | _kader(request, gemeente)
    return render(request, "buurtpreventie/overzicht/gebied/vraag.html", context, status=422 if form.errors else 200)


@boa
@formulier
def terug(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    """Thank the groups and tell what was done."""
    punt = get_object_or_404(Aandachtspunt.objects.prefetch_related("groepen"), gemeente_code=gemeente, pk=pk)
    form = Terugform(ingevuld(request))
    if probeer(
        form,
        lambda: acties.meld_terug(punt, tekst=form.cleaned_data["tekst"], toch=form.gelezen(), door=ik(request)),
    ):
        messages.success(request, _("De groepen lezen wat u deed. De coördinatoren krijgen een mail."))
        return naar("gebied", gemeente)
    context = {"form": form, "punt": punt} | _kader(request, gemeente)
    return render(request, "buurtpreventie/overzicht/gebied/terug.html", context, status=422 if form.errors else 200)
