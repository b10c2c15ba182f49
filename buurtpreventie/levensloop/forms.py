"""Every rule for what a neighbour types about a group and their place in it. Saves nothing."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import BUURTEN_MAX
from buurtpreventie.groepen.fouten import TeGroot
from buurtpreventie.groepen.models import Groep
from buurtpreventie.levensloop.appgroep import app_van
from meldingen.melding.models import Team
from meldingen.streek.gebieden import buurtnamen, gemeentenamen
from meldingen.streek.gebieden.vlakveld import VlakField
from meldingen.streek.velden import INVOER, TE_LANG, Formulier, adres, regel, tekstvak

HUISREGELS = gettext_lazy(
    "Wij kijken en melden. Wij houden niemand aan.\n"
    "Is er gevaar? Dan bellen wij eerst 112.\n"
    "Wij vertellen wat iemand doet en waar. Niet hoe iemand eruitziet.\n"
    "Wij delen geen foto's van mensen en geen kentekens.\n"
    "Wij lopen altijd met zijn tweeën.\n"
    "Wat wij van elkaar weten, blijft in de groep."
)


class Meedoenform(Formulier):
    wil_lopen = forms.BooleanField(
        label=gettext_lazy("Ik wil ook rondes lopen"),
        help_text=gettext_lazy(
            "Wie loopt, wordt eerst nagekeken door de gemeente (screening). Zonder lopen kunt u ook meedoen."
        ),
        required=False,
    )
    afspraken = forms.BooleanField(
        label=gettext_lazy("Ik houd me aan de huisregels"),
        error_messages={
            "required": gettext_lazy("Zet een vinkje als u zich aan de huisregels houdt. Anders kunt u niet meedoen.")
        },
    )


class Groepsvelden(Formulier):
    """The words of a group that its coordinators may change."""

    doel = tekstvak(
        gettext_lazy("Wat wil de groep?"),
        hulp=gettext_lazy("Een paar zinnen. Bijvoorbeeld: twee avonden per week een ronde rond het winkelcentrum."),
        leeg=gettext_lazy("Schrijf in een paar zinnen wat de groep wil."),
        lang=600,
        regels=3,
    )
    huisregels = tekstvak(
        gettext_lazy("Huisregels"),
        hulp=gettext_lazy("Deze regels staan klaar. Vul ze aan als dat nodig is."),
        leeg=gettext_lazy("Een groep heeft huisregels nodig. Schrijf ze op, één per regel."),
        lang=2000,
        regels=7,
    )
    meedoen = tekstvak(
        gettext_lazy("Wat moeten nieuwe buren weten?"),
        leeg="",
        lang=600,
        regels=3,
        verplicht=False,
    )


class Woordenform(Groepsvelden):
    """The words of a group that exists, and the way to its app group."""

    applink = forms.URLField(
        label=gettext_lazy("Link naar uw groep in WhatsApp of Signal"),
        help_text=gettext_lazy("Alleen leden zien deze link. Bijvoorbeeld: https://chat.whatsapp.com/AbCdEf"),
        max_length=200,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(INVOER | {"autocomplete": "off"}),
        error_messages={
            "invalid": gettext_lazy("Dit is geen link. Kopieer de uitnodiging uit de app."),
            "max_length": TE_LANG,
        },
    )

    def clean_applink(self) -> str:
        adres_ = self.cleaned_data["applink"]
        if adres_ and not app_van(adres_):
            raise forms.ValidationError(
                _("Deze link is geen uitnodiging voor WhatsApp of Signal. Kopieer de uitnodiging uit de app.")
            )
        return adres_


class Aanvraagform(Groepsvelden):
    """A new group of one gemeente."""

    naam = regel(
        gettext_lazy("Hoe heet de groep?"),
        hulp=gettext_lazy("Kort, met de naam van de buurt. Bijvoorbeeld: Wandelteam Centrum."),
        leeg=gettext_lazy("Geef de groep een naam."),
        lang=60,
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Wat voor groep is het?"),
        choices=Groep.Soort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wat voor groep het is.")},
    )
    buurten = forms.MultipleChoiceField(
        label=gettext_lazy("In welke buurt of buurten?"),
        help_text=gettext_lazy(
            "Hoogstens vijf, naast elkaar. Hebt u het gebied getekend? Dan hoeft u niets te kiezen."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("Deze buurt ligt niet in de gekozen gemeente. Kies uit de lijst."),
        },
    )
    vlak = VlakField(label=gettext_lazy("Getekend gebied"), required=False, max_length=2000)
    field_order = ("naam", "soort", "vlak", "buurten", "doel", "huisregels", "meedoen")

    def __init__(self, *args: Any, gemeente: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"huisregels": HUISREGELS, "soort": "wandelteam"}
        self.gemeente, self.gemeentenaam = gemeente, gemeentenamen()[gemeente]
        self.fields["buurten"].choices = list(buurtnamen(gemeente).items())  # type: ignore[attr-defined]

    def clean_buurten(self) -> list[str]:
        if len(self.cleaned_data["buurten"]) > BUURTEN_MAX:
            raise forms.ValidationError(str(TeGroot()))
        return self.cleaned_data["buurten"]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not gegevens.get("vlak") and gegevens.get("buurten") == []:
            self.add_error("buurten", _("Kies ten minste één buurt, of teken het gebied op de kaart."))
        return gegevens


class Uitnodigingform(Formulier):
    email = adres(gettext_lazy("E-mailadres van uw buur"), leeg=gettext_lazy("Vul het e-mailadres van uw buur in."))
    rol = forms.ChoiceField(
        label=gettext_lazy("Als wat?"),
        choices=[("lid", gettext_lazy("lid")), ("coordinator", gettext_lazy("coördinator, samen met u"))],
        initial="lid",
        widget=forms.RadioSelect,
    )


class Goedkeuring(Formulier):
    """What the gemeente fills in to let a group begin."""

    contact = forms.ModelChoiceField(
        get_user_model().objects.none(),
        label=gettext_lazy("Wie van de gemeente begeleidt de groep?"),
        empty_label=gettext_lazy("Kies een collega"),
        widget=forms.Select(INVOER),
        error_messages={"required": gettext_lazy("Kies wie van de gemeente de groep begeleidt.")},
    )
    boateam = forms.ModelChoiceField(
        Team.objects.none(),
        label=gettext_lazy("Welk boateam hoort erbij?"),
        empty_label=gettext_lazy("Kies een team"),
        widget=forms.Select(INVOER),
        error_messages={"required": gettext_lazy("Kies het boateam van deze buurt.")},
    )
    wijkagent = regel(
        gettext_lazy("Hoe bereikt de groep de wijkagent?"),
        hulp=gettext_lazy("Dit staat op de openbare pagina. Bijvoorbeeld: via 0900-8844. Noem geen naam."),
        leeg="",
        lang=120,
        verplicht=False,
    )

    def __init__(self, *args: Any, groep: Groep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = toegang.begeleiders(groep.gemeente_code)  # type: ignore[attr-defined]
        self.fields["boateam"].queryset = Team.objects.filter(gemeente_code=groep.gemeente_code).order_by("naam")  # type: ignore[attr-defined]
