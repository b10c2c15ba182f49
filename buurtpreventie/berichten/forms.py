"""Every rule for what a neighbour types to the group. Saves nothing.

What the SAAR guard says is shown as an error at the text.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from buurtpreventie.berichten.acties.berichten import SEIN_UREN
from buurtpreventie.berichten.models import Klacht
from buurtpreventie.groepen import saar
from buurtpreventie.groepen.buurgroepen import deelt_met
from buurtpreventie.groepen.models import Groep
from buurtpreventie.groepen.saar import SaarVraagt
from meldingen.streek.velden import Formulier, regel, tekstvak

_DUUR = {24: gettext_lazy("1 dag"), 48: gettext_lazy("2 dagen"), 72: gettext_lazy("3 dagen")}


def gevaarveld() -> forms.ChoiceField:
    """112 first, before anything is written."""
    return forms.ChoiceField(
        label=gettext_lazy("Is er nu gevaar, of is er iemand gewond?"),
        choices=[
            (saar.NU, gettext_lazy("Ja")),
            (saar.GEBELD, gettext_lazy("Ja, en 112 is gebeld")),
            (saar.NEE, gettext_lazy("Nee")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies of er nu gevaar is. Bij gevaar belt u eerst 112.")},
    )


class Berichtform(Formulier):
    """A message; `toch` are the findings that the writer has read and sends all the same."""

    tekst = tekstvak(
        gettext_lazy("Uw bericht"),
        leeg=gettext_lazy("Schrijf eerst uw bericht."),
        lang=1000,
        hulp=gettext_lazy("Geen foto's van mensen en geen kentekens."),
    )
    ook_naar = forms.ModelMultipleChoiceField(
        Groep.objects.none(),
        label=gettext_lazy("Ook naar een groep naast ons?"),
        help_text=gettext_lazy("Daar lezen zij van welke groep het komt, niet van wie."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("Met deze groep delen wij geen berichten meer. Haal het vinkje weg.")
        },
    )
    toch = forms.CharField(required=False, widget=forms.HiddenInput, max_length=100)
    vondsten: list[saar.Vondst] = []
    mag_toch = False

    def __init__(self, *args: Any, groep: Groep | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        buren = deelt_met(groep) if groep else Groep.objects.none()
        if buren:
            self.fields["ook_naar"].queryset = buren  # type: ignore[attr-defined]
        else:
            del self.fields["ook_naar"]

    def gelezen(self) -> set[str]:
        """What the writer saw before; only when they pressed the button that says so."""
        return set(self.cleaned_data["toch"].split()) if "verstuur_toch" in self.data else set()

    def vraag(self, fout: SaarVraagt) -> None:
        """Show what the guard says; the button to send all the same names exactly these findings."""
        for vondst in fout.vondsten:
            self.add_error("gevaar" if vondst.code == "112" else "tekst", vondst.zin)
        self.vondsten, self.mag_toch = fout.vondsten, fout.mag_toch
        ingevuld: Any = self.data  # a QueryDict: lists stay lists
        ingevuld = ingevuld.copy()
        ingevuld["toch"] = " ".join(vondst.code for vondst in fout.vondsten)
        self.data = ingevuld


class Seinform(Berichtform):
    """What is happening now: 112 first, then what somebody does, then where."""

    gevaar = gevaarveld()
    tekst = tekstvak(
        gettext_lazy("Wat gebeurt er?"),
        hulp=gettext_lazy("Schrijf wat iemand doet, niet hoe iemand eruitziet. Geen foto's en geen kentekens."),
        leeg=gettext_lazy("Schrijf wat er gebeurt."),
        lang=1000,
        regels=3,
    )
    plek = regel(
        gettext_lazy("Waar?"),
        hulp=gettext_lazy("Een straat of een plek die buren kennen."),
        leeg=gettext_lazy("Schrijf waar het gebeurt."),
        lang=120,
    )
    uren = forms.TypedChoiceField(
        label=gettext_lazy("Hoe lang blijft het staan?"),
        choices=[(uren, _DUUR[uren]) for uren in SEIN_UREN],
        coerce=int,
        initial=SEIN_UREN[0],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe lang het sein blijft staan.")},
    )
    field_order = ("gevaar", "tekst", "plek", "uren", "ook_naar", "toch")


def berichtform(soort: str, *args: Any, **kwargs: Any) -> Berichtform:
    return (Seinform if soort == "sein" else Berichtform)(*args, **kwargs)


class Klachtform(Formulier):
    """What is wrong with a message."""

    reden = forms.ChoiceField(
        label=gettext_lazy("Wat is er mis met dit bericht?"),
        choices=Klacht.Reden.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wat er mis is met het bericht.")},
    )
    toelichting = tekstvak(
        gettext_lazy("Wilt u er iets bij vertellen?"),
        hulp=gettext_lazy("Alleen wie beslist, leest dit. Uw naam staat er niet bij."),
        leeg="",
        lang=600,
        regels=3,
        verplicht=False,
    )


class Besluitform(Formulier):
    """Why a message stays or goes."""

    reden = tekstvak(
        gettext_lazy("Waarom?"),
        hulp=gettext_lazy(
            "De schrijver en wie het liet weten, lezen dit. Gaat het bericht weg, dan leest de groep het ook."
        ),
        leeg=gettext_lazy("Schrijf waarom. De schrijver leest dit."),
        lang=1000,
        regels=3,
    )


class Opnieuwform(Formulier):
    waarom = tekstvak(
        gettext_lazy("Waarom moet de gemeente opnieuw kijken?"),
        leeg=gettext_lazy("Schrijf waarom u het er niet mee eens bent."),
        lang=1000,
        regels=4,
    )
