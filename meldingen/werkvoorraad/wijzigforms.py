"""Input rules for changing a melding beside its status: whose it is, how urgent, merged with which, split into parts."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.formats import date_format
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from meldingen.melding import toegang
from meldingen.melding.models import Categorie, Melding, Team
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.plek import Plek
from meldingen.streek.velden import INVOER, KORT, Formulier

from .forms import SoortField


class MensField(forms.ModelChoiceField):
    """People by name; who is away says until when."""

    def label_from_instance(self, obj: Any) -> str:
        tot = getattr(obj, "afwezig_tot", None)
        return (
            _g("%(wie)s (afwezig tot en met %(dag)s)") % {"wie": obj, "dag": date_format(tot, "j F")}
            if tot
            else str(obj)
        )


class ToewijsForm(Formulier):
    """Another team, or somebody in the team that it has."""

    def __init__(self, *args: Any, melding: Melding, door: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = forms.ModelChoiceField(
            Team.objects.actief().filter(gemeente_code=melding.gemeente_code),
            label=_("Team"),
            initial=melding.team_id,
            empty_label=None,
            widget=forms.Select(attrs=INVOER),
            error_messages={"required": _("Kies een team."), "invalid_choice": _("Dit team is er niet meer.")},
        )
        # A list without an empty line is asked for twice, once to see that it has none. Its length is a query too.
        team.choices = [*iter(cast(Iterable, team.choices))]
        self.fields["team"] = team
        self.fields["behandelaar"] = MensField(
            toegang.collegas(melding),
            label=_("Op naam van"),
            help_text=_("Bij een ander team kiest dat team zelf."),
            required=False,
            initial=melding.behandelaar_id,
            empty_label=_("Niemand in het bijzonder"),
            widget=forms.Select(attrs=INVOER),
            error_messages={"invalid_choice": _("Deze collega zit niet (meer) in dit team. Kies iemand anders.")},
        )
        self._team = melding.team_id

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if velden.get("team") and velden["team"].pk != self._team:
            velden["behandelaar"] = None
        return velden


class UrgentieForm(Formulier):
    urgentie = forms.ChoiceField(
        label=_("Urgentie"),
        choices=Categorie.Urgentie.choices,
        widget=forms.Select(attrs=KORT),
        error_messages={"required": _("Kies een urgentie."), "invalid_choice": _("Kies een urgentie uit de lijst.")},
    )


class OvernameForm(ZonderOpsporing):
    """Asking a colleague of the team; not oneself, and not who has it already."""

    vrije_tekst = ("toelichting",)

    def __init__(self, *args: Any, melding: Melding, door: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"] = MensField(
            toegang.collegas(melding).exclude(pk__in=[door.pk, melding.behandelaar_id or 0]),
            label=_("Welke collega"),
            empty_label=_("Kies een collega"),
            widget=forms.Select(attrs=INVOER),
            error_messages={
                "required": _("Kies een collega."),
                "invalid_choice": _("Deze collega zit niet (meer) in dit team. Kies iemand anders."),
            },
        )
        self.fields["toelichting"] = forms.CharField(
            label=_("Waarom"),
            required=False,
            max_length=500,
            widget=forms.TextInput(attrs=INVOER),
        )


class SamenForm(forms.Form):
    """One click on a suggestion: the key of the other melding."""

    ander = forms.IntegerField(
        min_value=1,
        max_value=2**62,
        widget=forms.HiddenInput,
        error_messages={"required": _("Kies met welke melding u deze samenvoegt.")},
    )

    def __init__(self, *args: Any, melding: Melding, door: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.melding, self.door = melding, door

    def clean_ander(self) -> Melding:
        zichtbaar = toegang.meldingen_voor(self.door).filter(gemeente_code=self.melding.gemeente_code)
        ander = zichtbaar.select_related("categorie").filter(pk=self.cleaned_data["ander"]).first()
        if ander is None or ander.pk == self.melding.pk:
            raise forms.ValidationError(_("Deze melding vinden wij niet in uw gemeente."))
        return ander


class DeelForm(ZonderOpsporing):
    """Part of the work for another team."""

    vrije_tekst = ("tekst",)
    soort = SoortField(
        label=_("Soort werk"),
        queryset=Categorie.objects.kiesbaar().filter(alleen_verwijzen=False),
        empty_label=_("Kies een soort"),
        widget=forms.Select(attrs=INVOER),
        error_messages={
            "required": _("Kies een soort."),
            "invalid_choice": _("Deze soort bestaat niet meer. Kies een andere."),
        },
    )
    tekst = forms.CharField(
        label=_("Wat moet er gebeuren"),
        max_length=2000,
        widget=forms.Textarea(attrs=INVOER | {"rows": 3}),
        error_messages={"required": _("Schrijf wat er moet gebeuren.")},
    )


class PlekForm(Formulier):
    """Where it really is: the pin on the map, or one of the addresses that were found."""

    lon = forms.FloatField(required=False, min_value=3, max_value=8, widget=forms.HiddenInput)
    lat = forms.FloatField(required=False, min_value=50, max_value=54, widget=forms.HiddenInput)
    adres = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    keuze = forms.CharField(required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """`keuze` is "lon|lat|address", as the page offered it; the pin counts when no address was chosen."""
        velden = super().clean() or {}
        lon, lat, adres = velden.get("lon"), velden.get("lat"), velden.get("adres", "")
        if velden.get("keuze"):
            try:
                lon, lat, adres = velden["keuze"].split("|", 2)
                lon, lat = float(lon), float(lat)
            except ValueError:
                raise forms.ValidationError(_("Kies een adres uit de lijst.")) from None
        if lon is None or lat is None or not (3 <= lon <= 8 and 50 <= lat <= 54):
            raise forms.ValidationError(_("Verplaats de speld op de kaart, of zoek een adres en kies het."))
        return {"plek": Plek(lon, lat, str(adres)[:200])}
