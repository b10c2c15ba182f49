"""Every rule for what a neighbour fills in about what they saw. Saves nothing.

A place is a point ('here', or on the map), or a buurt in words for who has no script. What the SAAR guard says is shown at
the text.
"""

import uuid
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtpreventie.berichten.forms import Berichtform, gevaarveld
from buurtpreventie.gezien.acties.waarnemingen import Gezien
from buurtpreventie.gezien.models import Aandachtspunt
from buurtpreventie.groepen import saar
from buurtpreventie.groepen.models import Lid
from meldingen.melding.models import Categorie
from meldingen.streek.plekken import Plekformulier
from meldingen.streek.velden import KIES, tekstvak


def soortkeuzes() -> list[tuple[Any, Any]]:
    """The kinds that a gemeente takes in from everybody, by main kind; nothing chosen is something else."""
    kiesbaar = Categorie.objects.kiesbaar().filter(alleen_verwijzen=False, vertrouwelijk=False)
    per_hoofd = groupby(kiesbaar.values_list("slug", "naam", "ouder__naam"), key=lambda rij: rij[2])
    return [
        ("", _("Iets anders")),
        *((hoofd, [(slug, naam) for slug, naam, _ouder in rijen]) for hoofd, rijen in per_hoofd),
    ]


class _MetSoort(Plekformulier):
    categorie = forms.ChoiceField(
        label=gettext_lazy("Wat voor soort is het?"), required=False, widget=forms.Select(KIES)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorie"].choices = soortkeuzes()  # type: ignore[attr-defined]

    def soort(self) -> Categorie | None:
        slug = self.cleaned_data["categorie"]
        return Categorie.objects.get(slug=slug) if slug else None

    def punt(self) -> dict[str, float | None]:
        keuze = self.cleaned_data["plek"]
        return {"lon": keuze.plek.lon, "lat": keuze.plek.lat} if keuze else {"lon": None, "lat": None}


class Meldform(_MetSoort):
    """What a note still misses to become a melding."""


class Waarnemingform(Berichtform, _MetSoort):
    """One thing that somebody saw. `sleutel`: sending twice is once. `wie`: whose page it was, for a phone changes hands."""

    gevaar = gevaarveld()
    tekst = tekstvak(
        gettext_lazy("Wat ziet u?"),
        hulp=gettext_lazy("Schrijf wat iemand doet, of wat er mis is. Niet hoe iemand eruitziet."),
        leeg=gettext_lazy("Schrijf in een paar woorden wat u ziet."),
        lang=500,
        regels=3,
    )
    groep = forms.ChoiceField(
        label=gettext_lazy("Met welke groep?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies met welke groep u dit zag."),
            "invalid_choice": gettext_lazy("U zit niet meer in deze groep. Doe een gewone melding als het er nog is."),
        },
    )
    sleutel = forms.CharField(min_length=16, max_length=64, widget=forms.HiddenInput)
    wie = forms.IntegerField(widget=forms.HiddenInput)
    gezien_op = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    aandacht = forms.IntegerField(required=False, widget=forms.HiddenInput)
    doe = forms.ChoiceField(choices=[("melding", ""), ("notitie", "")])
    field_order = ("gevaar", "tekst", "categorie", "plek_in_woorden", "buurt", "groep")

    def __init__(self, *args: Any, leden: Sequence[Lid], **kwargs: Any) -> None:
        begin = {"sleutel": str(uuid.uuid4()), "wie": leden[0].deelnemer_id, "groep": leden[0].groep.slug}
        kwargs["initial"] = begin | kwargs.get("initial", {})
        super().__init__(*args, al_gekozen=True, **kwargs)
        self.leden = {lid.groep.slug: lid for lid in leden}
        groep: Any = self.fields["groep"]
        groep.choices = [(slug, lid.groep.naam) for slug, lid in self.leden.items()]
        if len(leden) == 1:
            groep.widget = forms.HiddenInput()

    def clean_wie(self) -> int:
        if self.cleaned_data["wie"] != next(iter(self.leden.values())).deelnemer_id:
            raise forms.ValidationError(_("Dit is van een andere buur. Die moet zelf inloggen om het te versturen."))
        return self.cleaned_data["wie"]

    @property
    def van_een_ander(self) -> bool:
        """Not this person's to send: it waits for the one it is of."""
        return "wie" in self.errors

    def gelezen(self) -> set[str]:
        """A device sends `toch` when its owner read what the guard said and pressed the button below it."""
        return set(saar.TE_LEZEN) if self.data.get("toch") == "ja" else super().gelezen()

    @property
    def lid(self) -> Lid:
        return self.leden[self.cleaned_data["groep"]]

    def gezien(self) -> Gezien:
        velden = self.cleaned_data
        return Gezien(
            tekst=velden["tekst"],
            categorie=self.soort(),
            plek=velden["plek_in_woorden"],
            op=velden["gezien_op"],
            gevaar=velden["gevaar"],
            aandachtspunt=Aandachtspunt.objects.filter(pk=velden["aandacht"], groepen=self.lid.groep_id).first(),
            **self.punt(),
        )
