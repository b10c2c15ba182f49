"""HTTP of the standard texts of a gemeente: GET reads, POST calls one action and goes back with 303."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meldingen.melding.acties import ActieFout
from meldingen.melding.models import Categorie
from meldingen.melding.workflow import NAMEN
from meldingen.streek.antwoorden import naar
from meldingen.streek.velden import INVOER, Formulier
from meldingen.werkvoorraad.inrichten import tekstacties
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from meldingen.werkvoorraad.inrichten.tekstacties import BIJ

from .deur import code_bij, ik, inrichter, kader


class TekstForm(Formulier):
    status = forms.ChoiceField(
        label=gettext_lazy("Bij welke stap"),
        choices=[(status.value, NAMEN[status]) for status in BIJ],
        widget=forms.Select(attrs=INVOER),
    )
    categorie = forms.ModelChoiceField(
        Categorie.objects.filter(actief=True, alleen_verwijzen=False),
        label=gettext_lazy("Bij welke soort"),
        required=False,
        empty_label=gettext_lazy("Elke soort"),
        widget=forms.Select(attrs=INVOER),
        error_messages={"invalid_choice": gettext_lazy("Deze soort bestaat niet meer. Kies een andere.")},
    )
    titel = forms.CharField(
        label=gettext_lazy("Titel"),
        help_text=gettext_lazy("Hieraan herkennen collega's de tekst."),
        max_length=80,
        widget=forms.TextInput(attrs=INVOER),
        error_messages={"required": gettext_lazy("Geef de tekst een titel.")},
    )
    tekst = forms.CharField(
        label=gettext_lazy("Tekst voor de melder"),
        help_text=gettext_lazy("Kort en gewoon, met u. Wie de tekst gebruikt, kan haar nog aanpassen."),
        max_length=2000,
        widget=forms.Textarea(attrs=INVOER | {"rows": 6}),
        error_messages={"required": gettext_lazy("Schrijf de tekst.")},
    )


@inrichter
@require_safe
def teksten(request: HttpRequest, gemeente: str) -> HttpResponse:
    rijen = Standaardtekst.objects.filter(gemeente_code=gemeente).select_related("categorie")
    context = kader(gemeente) | {"teksten": rijen, "hier": "teksten"}
    return render(request, "werkvoorraad/inrichten/teksten.html", context)


@inrichter
@require_http_methods(["GET", "HEAD", "POST"])
def tekst(request: HttpRequest, gemeente: str, pk: int | None = None) -> HttpResponse:
    oud = get_object_or_404(Standaardtekst, pk=pk, gemeente_code=gemeente) if pk else None
    begin = {v: getattr(oud, v) for v in ("status", "titel", "tekst", "categorie")} if oud else {}
    form = TekstForm(request.POST if request.method == "POST" else None, initial=begin)
    code = 200
    if form.is_valid():
        try:
            tekstacties.bewaar_tekst(gemeente, pk=pk, door=ik(request), **form.cleaned_data)
            messages.success(request, _("De tekst is bewaard."))
            return naar("inrichten-teksten", gemeente)
        except ActieFout as fout:
            form.add_error("titel", str(fout))
            code = code_bij(fout)
    elif form.errors:
        code = 422
    context = kader(gemeente) | {"form": form, "tekst": oud, "hier": "teksten"}
    return render(request, "werkvoorraad/inrichten/tekst.html", context, status=code)


@inrichter
@require_POST
def weg(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    tekstacties.verwijder_tekst(get_object_or_404(Standaardtekst, pk=pk, gemeente_code=gemeente), door=ik(request))
    messages.success(request, _("De tekst is verwijderd."))
    return naar("inrichten-teksten", gemeente)
