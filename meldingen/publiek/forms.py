"""Every rule for what a resident types, one form per step. Saves nothing."""

from typing import Any

from django import forms
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen import gebieden
from meldingen.models import Categorie, Gebied
from meldingen.termijnen import dag_van
from meldingen.woorden import TEVREDEN

_ZOUT = "plek"
_VERPLICHT = {"class": "invoer", "aria-required": "true"}


class Tekstformulier(forms.Form):
    use_required_attribute = False
    tekst = forms.CharField(
        label=_("Wat is er aan de hand?"),
        help_text=_("Schrijf het in uw eigen woorden. Een paar woorden is genoeg. Noem liever geen namen van mensen."),
        max_length=3000,
        widget=forms.Textarea(_VERPLICHT | {"rows": 5}),
        error_messages={
            "required": _("Schrijf in een paar woorden wat er aan de hand is."),
            "max_length": _("Uw tekst is te lang. Gebruik hoogstens 3000 tekens."),
        },
    )


class Soortformulier(forms.Form):
    use_required_attribute = False
    categorie = forms.ModelChoiceField(
        label=_("Waar past uw melding bij?"),
        queryset=Categorie.objects.none(),
        to_field_name="slug",
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies waar uw melding bij past."),
            "invalid_choice": _("Deze soort bestaat niet meer. Kies een andere."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorie"].queryset = Categorie.objects.kiesbaar()  # type: ignore[attr-defined]


class Plekformulier(forms.Form):
    """A place in one of three ways: a point from the map, an address from the list, or words with a buurt."""

    use_required_attribute = False
    adres_keuze = forms.CharField(required=False, label=_("Adres"), widget=forms.HiddenInput)
    lon = forms.FloatField(required=False, min_value=-180, max_value=180, widget=forms.HiddenInput)
    lat = forms.FloatField(required=False, min_value=-90, max_value=90, widget=forms.HiddenInput)
    plek_in_woorden = forms.CharField(
        label=_("Beschrijf de plek"),
        help_text=_("Bijvoorbeeld: op het speelveld achter de kerk."),
        required=False,
        max_length=300,
        widget=forms.TextInput({"class": "invoer"}),
    )
    buurt = forms.ChoiceField(label=_("Buurt"), required=False, widget=forms.Select({"class": "kies"}))

    def __init__(self, *args: Any, al_gekozen: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.al_gekozen = al_gekozen
        self.fields["buurt"].choices = _buurtkeuzes()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        velden["plek"] = None if self.errors else self._plek(velden)
        return velden

    def _plek(self, velden: dict[str, Any]) -> dict[str, Any] | None:
        """lon, lat, perhaps adres, and the buurt it lies in; None: the place chosen before stays."""
        try:
            gekozen = _gekozen(velden)
            if gekozen is None:
                if not self.al_gekozen:
                    self.add_error(None, _("Kies een plek op de kaart, zoek een adres, of kies een buurt."))
                return None
            gekozen["gebied"] = gebieden.bij(gekozen["lon"], gekozen["lat"])
            return gekozen
        except gebieden.BuitenGebied as buiten:
            self.add_error(None, str(buiten))
        except signing.BadSignature:
            self.add_error(None, _("Zoek het adres nog een keer en kies het uit de lijst."))
        return None


def als_keuze(naam: str, lon: float, lat: float) -> str:
    """A found address as the value of a radio button, signed: nobody gives us another place under its name."""
    return signing.dumps([naam, lon, lat], salt=_ZOUT, compress=True)


def _gekozen(velden: dict[str, Any]) -> dict[str, Any] | None:
    if velden.get("lon") is not None and velden.get("lat") is not None:
        return {"lon": velden["lon"], "lat": velden["lat"]}
    if velden.get("adres_keuze"):
        naam, lon, lat = signing.loads(velden["adres_keuze"], salt=_ZOUT, max_age=24 * 3600)
        return {"lon": lon, "lat": lat, "adres": naam}
    if velden.get("buurt"):
        # Somewhere inside the buurt: who comes reads the words.
        punt = _buurten().get(code=velden["buurt"]).geometrie.point_on_surface
        return {"lon": round(punt.x, 6), "lat": round(punt.y, 6), "adres": ""}
    return None


def _buurten():
    return Gebied.objects.buurten().geldig_op(dag_van(timezone.now()))


def _buurtkeuzes() -> list[tuple[str, Any]]:
    per_gemeente: dict[str, list[tuple[str, str]]] = {}
    for code, naam, gemeente in _buurten().order_by("naam").values_list("code", "naam", "gemeente_code"):
        per_gemeente.setdefault(gemeente, []).append((code, naam))
    namen = gebieden.gemeentenamen()
    return [("", _("Kies een buurt")), *((namen.get(code, code), buurten) for code, buurten in per_gemeente.items())]


class Contactformulier(forms.Form):
    use_required_attribute = False
    naam = forms.CharField(
        label=_("Naam"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"class": "invoer", "autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Dan mailen wij u wat er gebeurt, met de link om uw melding te volgen."),
        required=False,
        widget=forms.EmailInput({"class": "invoer", "autocomplete": "email", "autocapitalize": "none"}),
        error_messages={"invalid": _("Dit is geen e-mailadres. Een goed adres is bijvoorbeeld: naam@voorbeeld.nl")},
    )
    telefoon = forms.RegexField(
        regex=r"^\+?[0-9][0-9 ()\-]{5,24}$",
        label=_("Telefoonnummer"),
        help_text=_("Dan kunnen wij u bellen als wij iets moeten vragen."),
        required=False,
        widget=forms.TextInput({"class": "invoer invoer--kort", "type": "tel", "autocomplete": "tel"}),
        error_messages={
            "invalid": _("Dit is geen telefoonnummer. Gebruik alleen cijfers, bijvoorbeeld: 046 123 45 67")
        },
    )


class Berichtformulier(forms.Form):
    """What somebody writes at their own melding: an answer, or that it is not solved."""

    use_required_attribute = False
    tekst = forms.CharField(
        label=_("Uw bericht"),
        max_length=2000,
        widget=forms.Textarea(_VERPLICHT | {"rows": 4}),
        error_messages={"required": _("Schrijf uw bericht.")},
    )


class Partnerformulier(forms.Form):
    """What a partner answers: taken, given back with a reason, or done with what was done."""

    use_required_attribute = False
    actie = forms.ChoiceField(
        label=_("Wat doet u?"),
        choices=[
            ("aannemen", _("Ik neem deze melding aan")),
            ("klaar", _("Het is klaar")),
            ("teruggeven", _("Ik geef deze melding terug")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat u doet.")},
    )
    tekst = forms.CharField(
        label=_("Toelichting"),
        help_text=_("Bij 'klaar': wat deed u? De melder leest dit. Bij 'teruggeven': waarom?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"class": "invoer", "rows": 4}),
    )
    kenmerk = forms.CharField(
        label=_("Uw eigen nummer"),
        help_text=_("Alleen het nummer, geen gegevens uit een onderzoek."),
        required=False,
        max_length=60,
        widget=forms.TextInput({"class": "invoer invoer--kort"}),
    )

    def clean(self) -> dict[str, str]:
        gegevens = super().clean() or {}
        if gegevens.get("actie") in ("klaar", "teruggeven") and not gegevens.get("tekst", "").strip():
            self.add_error("tekst", _("Schrijf in een paar woorden wat u deed, of waarom u de melding teruggeeft."))
        return gegevens


class Oordeelformulier(forms.Form):
    """Some time after closing: is it solved, and are they content."""

    use_required_attribute = False
    opgelost = forms.ChoiceField(
        label=_("Is het nu echt opgelost?"),
        choices=[("ja", _("Ja, het is opgelost")), ("nee", _("Nee, het is niet opgelost"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    toelichting = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"),
        help_text=_("Kiest u 'nee'? Schrijf dan wat er nog mis is. Bij 'ja' hoeft u niets te schrijven."),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"class": "invoer", "rows": 4}),
        error_messages={"max_length": _("Uw tekst is te lang. Gebruik hoogstens 1000 tekens.")},
    )
    heropenen = forms.BooleanField(required=False, initial=True)
    tevreden = forms.ChoiceField(
        label=_("Hoe vindt u dat wij uw melding behandelden?"),
        choices=TEVREDEN,
        required=False,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("opgelost") == "nee" and not gegevens.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf in een paar woorden wat er nog mis is."))
        return gegevens

    def antwoord(self) -> dict[str, Any]:
        """What `acties.terugkoppeling.beantwoord` takes."""
        gegeven = self.cleaned_data
        return {
            "opgelost": gegeven["opgelost"] == "ja",
            "tevreden": int(gegeven["tevreden"]) if gegeven["tevreden"] else None,
            "toelichting": gegeven["toelichting"],
            "heropenen": gegeven["heropenen"],
        }
