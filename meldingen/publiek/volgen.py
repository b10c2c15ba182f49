"""Following a melding by its secret link: who has the link may see it, nobody else. What is shown here is never cached,
indexed or given away as a referrer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from meldingen.melding import acties, fotos
from meldingen.melding.acties import terugkoppeling
from meldingen.melding.models import Foto, Melding, Overdracht
from meldingen.melding.rechten import Recht
from meldingen.melding.woorden import WOORDEN
from meldingen.melding.workflow import OVERGANGEN, Status
from meldingen.streek.antwoorden import naar

from .forms import Berichtformulier
from .hoofdmelding import belofte_van, stand_van_hoofd
from .stappen import ingevuld


def besloten(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Headers for what only the holder of the link may see.

    Referrer-Policy stays `same-origin`: no other site sees the link, and with `no-referrer` a browser would send
    `Origin: null` and our own form would be refused.
    """

    @wraps(view)
    def met_koppen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antwoord = view(request, *args, **kwargs)
        antwoord["X-Robots-Tag"] = "noindex, nofollow"
        return antwoord

    return never_cache(met_koppen)


@require_safe
def uitleg(request: HttpRequest) -> HttpResponse:
    return render(request, "publiek/volgen_uitleg.html")


@besloten
@require_http_methods(["GET", "HEAD", "POST"])
def volgen(request: HttpRequest, volgcode: str) -> HttpResponse:
    melding = get_object_or_404(
        Melding.objects.select_related("categorie", "buurt").defer("buurt__geometrie"), volgcode=volgcode
    )
    form = Berichtformulier(ingevuld(request))
    fout = ""
    if request.method == "POST" and form.is_valid():
        try:
            _reageer(melding, request.POST.get("actie", ""), form.cleaned_data["tekst"])
            return naar("volgen", volgcode)
        except acties.ActieFout as reden:
            fout = str(reden)
    return render(request, "publiek/volgen.html", _context(melding) | {"form": form, "fout": fout})


def _reageer(melding: Melding, actie: str, tekst: str) -> None:
    if actie == "antwoord":
        acties.antwoord(melding, tekst=tekst)
    elif actie == "heropen":
        acties.heropen(melding, tekst=tekst)
    else:
        raise Http404


def _context(melding: Melding) -> dict[str, object]:
    kop, zin, vorm = WOORDEN[melding.status]
    overgangen = list(melding.overgangen.all())
    stappen = [
        {
            "kop": WOORDEN[o.naar][0],
            "vorm": "klaar" if o is not overgangen[-1] else WOORDEN[o.naar][2],
            "tijdstip": o.tijdstip,
            "bericht": o.bericht,
            "van_melder": o.door_id is None and o.van in (Status.WACHT_OP_MELDER, *_TE_HEROPENEN),
        }
        for o in overgangen
    ]
    return {
        "melding": melding,
        "kop": kop,
        "zin": zin,
        "vorm": vorm,
        "belofte": belofte_van(melding),
        "hoofd": stand_van_hoofd(melding),
        "stappen": stappen,
        "fotos": fotos.met_code(
            Foto.objects.van_melder().filter(melding=melding), melding.volgcode, _("Foto %(n)s van uw melding")
        ),
        "mag_antwoorden": melding.status == Status.WACHT_OP_MELDER,
        "mag_heropenen": acties.te_heropenen(melding),
        "te_laat_om_te_heropenen": melding.status in _TE_HEROPENEN and not acties.te_heropenen(melding),
        "vraag": terugkoppeling.te_beantwoorden(melding, terugkoppeling.laatste_sluiting(melding)),
    }


_TE_HEROPENEN = tuple(
    van for (van, doel), stap in OVERGANGEN.items() if doel == Status.HEROPEND and Recht.MELDER in stap.rechten
)


@besloten
@require_safe
def foto(request: HttpRequest, foto_id: int, volgcode: str) -> FileResponse:
    """A photo, to who has the code of its melding, of its running hand-over, or the key of its concept."""
    gevonden = get_object_or_404(Foto.objects.van_melder().select_related("melding", "concept"), pk=foto_id)
    if volgcode not in _codes(gevonden):
        raise Http404(_("Deze foto is er niet."))
    return FileResponse(gevonden.bestand.open("rb"), content_type="image/jpeg")


def _codes(foto: Foto) -> set[str]:
    if foto.melding:
        lopend = Overdracht.objects.filter(melding=foto.melding).lopend()
        return {foto.melding.volgcode, *lopend.values_list("code", flat=True)}
    return {foto.concept.sleutel} if foto.concept else set()
