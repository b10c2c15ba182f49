"""HTTP of teams, members, safety net and absence: GET reads, POST calls one action and goes back with 303."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meldingen.melding import bladeren, routering, toegang
from meldingen.melding.acties import ActieFout
from meldingen.melding.models import Afwezigheid, Inrichtingswijziging, Melding, Roltoewijzing, Routeringsregel, Team
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import OPEN
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.inrichten import acties, proefdraaien

from .deur import code_bij, ik, inrichter, kader
from .forms import AfwezigForm, LidForm, TeamForm

_PER_BLADZIJDE = 50


@inrichter
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Straight to the gemeente of who has one; otherwise the choice."""
    gemeenten = toegang.gemeenten_met(request.user, Recht.INRICHTEN)
    if len(gemeenten) == 1:
        return redirect("inrichten-teams", *gemeenten)
    namen = gemeentenamen()
    keuze = sorted((namen.get(code, code), code) for code in gemeenten)
    return render(request, "werkvoorraad/inrichten/begin.html", {"gemeenten": keuze})


@inrichter
@require_GET
def teams(request: HttpRequest, gemeente: str) -> HttpResponse:
    rijen = Team.objects.actief().filter(gemeente_code=gemeente).order_by("-vangnet", "naam")
    rijen = rijen.annotate(aantal_leden=Count("leden", filter=Q(leden__is_active=True)))
    open_ = dict(
        Melding.objects.filter(gemeente_code=gemeente, status__in=sorted(OPEN))
        .order_by()
        .values_list("team")
        .annotate(Count("pk"))
    )
    context = {"teams": [(team, open_.get(team.pk, 0)) for team in rijen], "hier": "teams"}
    return render(request, "werkvoorraad/inrichten/teams.html", kader(gemeente) | context)


@inrichter
@require_http_methods(["GET", "POST"])
def nieuw_team(request: HttpRequest, gemeente: str) -> HttpResponse:
    form = TeamForm(request.POST or None)
    code = 200
    if request.method == "POST":
        code = 422
        if form.is_valid():
            velden = {veld: form.cleaned_data[veld] for veld in ("naam", "email")}
            try:
                team = acties.maak_team(gemeente, **velden, door=ik(request))
            except ActieFout as fout:
                form.add_error("naam", str(fout))
            else:
                messages.success(request, _("Het team is gemaakt. Voeg nu de leden toe."))
                return naar("inrichten-team", gemeente, team.pk)
    return render(request, "werkvoorraad/inrichten/nieuw_team.html", kader(gemeente) | {"form": form}, status=code)


def _team(gemeente: str, pk: int) -> Team:
    return get_object_or_404(Team.objects.actief(), gemeente_code=gemeente, pk=pk)


@inrichter
@require_http_methods(["GET", "POST"])
def team(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    team = _team(gemeente, pk)
    if request.method == "GET":
        return _toon_team(request, team)
    form = TeamForm(request.POST)
    if not form.is_valid():
        return _toon_team(request, team, 422, form=form)
    try:
        acties.wijzig_team(team, **form.cleaned_data, door=ik(request))
    except ActieFout as fout:
        # Who now sees what changed may save again over it.
        opnieuw = request.POST.copy()
        opnieuw["gezien"] = acties.afdruk_van(_team(gemeente, pk))
        form = TeamForm(opnieuw)
        form.add_error("naam" if isinstance(fout, acties.NietMogelijk) else None, str(fout))
        return _toon_team(request, _team(gemeente, pk), code_bij(fout), form=form)
    messages.success(request, _("Het team is opgeslagen."))
    return naar("inrichten-team", gemeente, pk)


def _toon_team(request: HttpRequest, team: Team, status: int = 200, **extra: object) -> HttpResponse:
    gegevens = {"naam": team.naam, "email": team.email, "gezien": acties.afdruk_van(team)}
    regels = Routeringsregel.objects.filter(team=team, actief=True).select_related("team", "categorie__ouder")
    plekken = routering.plekken_in(team.gemeente_code)
    context = {
        "team": team,
        "leden": _leden(team),
        "form": TeamForm(initial=gegevens),
        "lid_form": LidForm(team=team),
        "bezwaar": acties.bezwaar_tegen_opheffen(team),
        "regels": [routering.in_woorden(regel, plekken) for regel in routering.Regelboek(regels).in_volgorde()],
        "hier": "teams",
    }
    pagina = kader(team.gemeente_code) | context | extra
    return render(request, "werkvoorraad/inrichten/team.html", pagina, status=status)


def _leden(team: Team) -> list[dict[str, object]]:
    """Each member with what a coordinator has to know: away until when, and whether they still work here."""
    weg = dict(Afwezigheid.objects.op(dag_van(timezone.now())).values_list("gebruiker", "laatste_dag"))
    met_rol = set(Roltoewijzing.objects.filter(gemeente_code=team.gemeente_code).values_list("gebruiker", flat=True))
    return [
        {"wie": lid, "afwezig_tot": weg.get(lid.pk), "werkt_hier": lid.is_active and lid.pk in met_rol}
        for lid in team.leden.order_by("naam")
    ]


@inrichter
@require_POST
def lid_erbij(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    team = _team(gemeente, pk)
    form = LidForm(request.POST, team=team)
    if not form.is_valid():
        return _toon_team(request, team, 422, lid_form=form)
    try:
        acties.voeg_lid_toe(team, form.cleaned_data["gebruiker"], door=ik(request))
    except ActieFout as fout:
        form.add_error("gebruiker", str(fout))
        return _toon_team(request, team, code_bij(fout), lid_form=form)
    messages.success(request, _("%s zit nu in dit team.") % form.cleaned_data["gebruiker"])
    return naar("inrichten-team", gemeente, pk)


@inrichter
@require_POST
def lid_weg(request: HttpRequest, gemeente: str, pk: int, lid: int) -> HttpResponse:
    team = _team(gemeente, pk)
    gebruiker = get_object_or_404(get_user_model(), pk=lid)
    try:
        acties.haal_lid_weg(team, gebruiker, door=ik(request))
    except ActieFout as fout:
        return _toon_team(request, team, code_bij(fout), bezwaar_lid=str(fout))
    messages.success(request, _("%s zit niet meer in dit team.") % gebruiker)
    return naar("inrichten-team", gemeente, pk)


@inrichter
@require_POST
def hef_op(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    team = _team(gemeente, pk)
    try:
        acties.hef_op(team, door=ik(request))
    except ActieFout as fout:
        return _toon_team(request, team, code_bij(fout), bezwaar=str(fout), bezwaar_nu=True)
    messages.success(request, _("Team %s is opgeheven.") % team)
    return naar("inrichten-teams", gemeente)


@inrichter
@require_POST
def vangnet(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    """First what would change, then, with the print of what was seen, the change itself."""
    team = _team(gemeente, pk)
    melding, code = "", 200
    if request.POST.get("stap") == "opslaan":
        try:
            acties.maak_vangnet(team, gezien=request.POST.get("gezien", ""), door=ik(request))
        except ActieFout as fout:
            melding, code = str(fout), code_bij(fout)
        else:
            messages.success(request, _("%s is nu het vangnet.") % team)
            return naar("inrichten-team", gemeente, pk)
    boek = routering.regelboek(gemeente)
    context = {
        "team": team,
        "vangnet_nu": boek.vangnet,
        "proef": proefdraaien.proef(gemeente, boek, routering.Regelboek(boek.regels, team)),
        "gezien": proefdraaien.afdruk(boek, vangnet=team),
        "melding": melding,
        "hier": "teams",
    }
    return render(request, "werkvoorraad/inrichten/vangnet.html", kader(gemeente) | context, status=code)


@inrichter
@require_http_methods(["GET", "POST"])
def afwezig(request: HttpRequest, gemeente: str) -> HttpResponse:
    form = AfwezigForm(request.POST or None, gemeente=gemeente)
    code = 200
    if request.method == "POST":
        code = 422
        if form.is_valid():
            try:
                acties.meld_afwezig(gemeente_code=gemeente, door=ik(request), **form.cleaned_data)
            except ActieFout as fout:
                form.add_error(None, str(fout))
            else:
                messages.success(request, _("Opgeslagen: %s is afwezig.") % form.cleaned_data["gebruiker"])
                return naar("inrichten-afwezig", gemeente)
    vandaag = dag_van(timezone.now())
    rijen = Afwezigheid.objects.nog_niet_voorbij(vandaag).filter(gebruiker__rollen__gemeente_code=gemeente)
    context = {
        "form": form,
        "rijen": rijen.select_related("gebruiker").distinct(),
        "vandaag": vandaag,
        "hier": "afwezig",
    }
    return render(request, "werkvoorraad/inrichten/afwezig.html", kader(gemeente) | context, status=code)


@inrichter
@require_POST
def niet_afwezig(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    rij = Afwezigheid.objects.filter(pk=pk).first()
    if rij:
        acties.trek_afwezigheid_in(rij, gemeente_code=gemeente, door=ik(request))
    messages.success(request, _("De afwezigheid is weggehaald."))
    return naar("inrichten-afwezig", gemeente)


@inrichter
@require_GET
def geschiedenis(request: HttpRequest, gemeente: str) -> HttpResponse:
    rijen = Inrichtingswijziging.objects.filter(gemeente_code=gemeente).select_related("door")
    bladzijde, volgende = bladeren.nieuwste(rijen, request.GET, _PER_BLADZIJDE)
    context = {"rijen": bladzijde, "volgende": volgende, "hier": "geschiedenis"}
    return render(request, "werkvoorraad/inrichten/geschiedenis.html", kader(gemeente) | context)
