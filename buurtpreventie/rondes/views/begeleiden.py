"""HTTP of the gemeente: the rounds a group has planned, and calling one off. Who would walk stands here as a number only."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.groepen.formulier import probeer
from buurtpreventie.groepen.models import Groep
from buurtpreventie.inloggen.deur import begeleider, begeleiderskader
from buurtpreventie.rondes import lezen as looplezen
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.form import Gelastform
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding.deur import ik
from meldingen.streek.antwoorden import naar


def _groep(gemeente: str, pk: int) -> Groep:
    return get_object_or_404(Groep.objects.defer("gebied"), gemeente_code=gemeente, pk=pk)


@begeleider
@require_GET
def rondes(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    return _pagina(request, _groep(gemeente, pk))


def _pagina(request: HttpRequest, groep: Groep, form: Gelastform | None = None, bij: int = 0) -> HttpResponse:
    """`form`: a reason that was not good, of the round with key `bij`."""
    rijen, volgende = looplezen.voor_gemeente(groep, request.GET)
    formulieren = [(ronde, form if form and ronde.pk == bij else Gelastform(prefix=f"r{ronde.pk}")) for ronde in rijen]
    context = {"groep": groep, "rondes": formulieren, "volgende": volgende, "form": form}
    context |= begeleiderskader(request, groep.gemeente_code)
    return render(request, "buurtpreventie/rondes/begeleiden.html", context, status=422 if form else 200)


@begeleider
@require_POST
def gelast_af(request: HttpRequest, gemeente: str, pk: int, ronde: int) -> HttpResponse:
    groep = _groep(gemeente, pk)
    gevonden = get_object_or_404(
        Loopronde.objects.select_related("groep").defer("groep__gebied"), groep=groep, pk=ronde
    )
    form = Gelastform(request.POST, prefix=f"r{ronde}")
    if probeer(form, lambda: looprondes.gelast_af(gevonden, **form.cleaned_data, door=ik(request))):
        messages.success(request, _("De ronde is afgelast. Wie zou lopen, krijgt bericht met uw reden."))
        return naar("begeleiden-rondes", gemeente, pk)
    return _pagina(request, groep, form, ronde)
