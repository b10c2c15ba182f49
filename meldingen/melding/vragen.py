"""The extra questions of a category as form fields, and what was answered as words. Decides nothing about a melding."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from meldingen.melding.acties.meld import Antwoord
from meldingen.melding.models import Categorie, Vraag
from meldingen.melding.vertalingen import vertaal
from meldingen.streek.velden import FOTOS, GETAL, INVOER, KORT, MOET, Formulier

_VAN_DE_KIEZER = "%Y-%m-%dT%H:%M"
_MOMENTEN = [_VAN_DE_KIEZER, "%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y"]


class MeerBestanden(forms.FileInput):
    allow_multiple_selected = True


class Detailsformulier(Formulier):
    """The questions of one category, and photos. Answers are kept as they were typed, also when they are wrong."""

    def __init__(self, *args: Any, categorie: Categorie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vragen = list(categorie.vragen.all())
        for vraag in self.vragen:
            self.fields[veldnaam(vraag)] = _veld(vraag)
        self.fields["fotos"] = forms.Field(
            label=_("Foto's"),
            required=False,
            help_text=_("Hoogstens vijf, elk tot 15 MB. Zorg dat er geen mensen of kentekens op staan, als dat kan."),
            widget=MeerBestanden(attrs=FOTOS),
        )

    def getypt(self) -> dict[str, list[str]]:
        """What was gestuurd for each question, untouched."""
        gestuurd = self.data.getlist  # type: ignore[attr-defined]
        return {v.sleutel: [waarde[:2000] for waarde in gestuurd(veldnaam(v))[:50]] for v in self.vragen}

    def stop(self) -> Vraag | None:
        """The first question whose answer ends the form with advice."""
        for vraag in self.vragen:
            waarde = self.cleaned_data.get(veldnaam(vraag))
            gegeven = waarde if isinstance(waarde, list) else [str(waarde)]
            if vraag.stop_bij and vraag.stop_bij in gegeven:
                return vraag
        return None

    def antwoorden(self) -> list[Antwoord]:
        """The answered questions, in words, as they are kept: in Dutch, whatever the language of the form."""
        with override(settings.LANGUAGE_CODE):
            return self.getoond()

    def getoond(self) -> list[Antwoord]:
        """The answered questions in the language of now, for who answers them."""
        gegeven = ((vraag, _in_woorden(self.cleaned_data.get(veldnaam(vraag)))) for vraag in self.vragen)
        return [{"vraag": vertaal(vraag.tekst), "antwoord": woorden} for vraag, woorden in gegeven if woorden]


def veldnaam(vraag: Vraag) -> str:
    return f"vraag_{vraag.sleutel}"


def als_data(categorie: Categorie, getypt: dict[str, list[str]]) -> dict[str, Any]:
    """What was typed before, as the data of a form: several values for several choices, else one."""
    return {
        veldnaam(v): waarden if v.soort == Vraag.Soort.MEERKEUZE else (waarden[0] if waarden else "")
        for v in categorie.vragen.all()
        if (waarden := getypt.get(v.sleutel)) is not None
    }


def _veld(vraag: Vraag) -> forms.Field:
    fouten: dict[str, str] = {"required": _("Geef antwoord op: %s") % vertaal(vraag.tekst)}
    basis: dict[str, Any] = {
        "label": vertaal(vraag.tekst),
        "required": vraag.verplicht,
        "help_text": vertaal(vraag.uitleg),
        "error_messages": fouten,
    }
    attrs = INVOER | (MOET if vraag.verplicht else {})
    keuzes = [(str(keuze), vertaal(str(keuze))) for keuze in vraag.keuzes]
    match vraag.soort:
        case Vraag.Soort.KEUZE:
            return forms.ChoiceField(**basis, choices=keuzes, widget=forms.RadioSelect)
        case Vraag.Soort.MEERKEUZE:
            return forms.MultipleChoiceField(**basis, choices=keuzes, widget=forms.CheckboxSelectMultiple)
        case Vraag.Soort.GETAL:
            fouten["invalid"] = str(_("Vul een getal in, bijvoorbeeld 3."))
            getal = forms.TextInput(attrs | GETAL | {"inputmode": "numeric"})
            return forms.IntegerField(**basis, min_value=0, max_value=1_000_000, widget=getal)
        case Vraag.Soort.MOMENT:
            fouten["invalid"] = str(_("Kies een dag en een tijd, of typ ze zo: 31-12-2026 22:30."))
            kiezer = forms.DateTimeInput(attrs | KORT | {"type": "datetime-local"}, format=_VAN_DE_KIEZER)
            return forms.DateTimeField(**basis, input_formats=_MOMENTEN, widget=kiezer)
    return forms.CharField(**basis, max_length=500, widget=forms.TextInput(attrs))


def _in_woorden(waarde: Any) -> str:
    if waarde is None or waarde == "":
        return ""
    if isinstance(waarde, list):
        return ", ".join(vertaal(keuze) for keuze in waarde)
    if hasattr(waarde, "hour"):
        return date_format(waarde, r"l j F Y, H:i \u\u\r")
    return vertaal(str(waarde))
