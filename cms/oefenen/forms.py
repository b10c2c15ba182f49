"""What comes in with a drill: the answers so far, the answer just chosen, the digits of a postcode. Checks everything; an
answer that does not exist is an error with a clear word, never a crash. Saves nothing."""

import re

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from meldingen.streek.velden import GETAL, Formulier

from .models import Oefening


class Postcodeformulier(Formulier):
    postcode = forms.CharField(
        label=_("Eerste vier cijfers van uw postcode"),
        help_text=_("Dan zien wij hoe goed uw buurt het weet. Niemand ziet wie u bent."),
        required=False,
        max_length=7,
        error_messages={"max_length": _("Vul vier cijfers in, bijvoorbeeld 1234. Of laat het leeg.")},
        widget=forms.TextInput(GETAL | {"inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_postcode(self) -> str:
        """Four digits; letters that people type after them are not kept."""
        waarde = self.cleaned_data["postcode"].strip()
        gevonden = re.fullmatch(r"([1-9][0-9]{3})( ?[A-Za-z]{2})?", waarde, re.ASCII)
        if waarde and not gevonden:
            raise forms.ValidationError(_("Vul vier cijfers in, bijvoorbeeld 1234. Of laat het leeg."))
        return gevonden[1] if gevonden else ""


class OnbekendAntwoord(ValueError):
    """Chose something that is not there."""


def lees_gegeven(vraag: QueryDict, oefening: Oefening) -> tuple[int, ...]:
    """The answers so far: "2.0.1" is the third, the first and the second."""
    tekst = vraag.get("g", "")[:100]
    keuzes = tekst.split(".") if tekst else []
    if len(keuzes) > len(oefening.vragen):
        raise OnbekendAntwoord
    return tuple(_keuze(oefening, nummer, keuze) for nummer, keuze in enumerate(keuzes))


def lees_keuze(vraag: QueryDict, oefening: Oefening, nummer: int) -> int:
    return _keuze(oefening, nummer, vraag.get("kies", ""))


def _keuze(oefening: Oefening, nummer: int, tekst: str) -> int:
    if not re.fullmatch(r"[0-9]", tekst, re.ASCII) or int(tekst) >= len(oefening.antwoorden(nummer)):
        raise OnbekendAntwoord
    return int(tekst)


def als_tekst(gegeven: tuple[int, ...]) -> str:
    return ".".join(map(str, gegeven))
