"""What the front desk types while somebody talks: three forms that are one page, and what the page says back meanwhile."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.melding import gelijkenis, herkenning, toegang
from meldingen.melding.models import Categorie, Inzending, Melding, Vraag
from meldingen.melding.models.concept import nieuwe_sleutel
from meldingen.melding.rechten import Recht
from meldingen.melding.vragen import Detailsformulier, MeerBestanden
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek import adressen, gebieden
from meldingen.streek.plekken import Plekformulier, Plekkeuze, als_keuze, buurtnaam, lees_keuze
from meldingen.streek.velden import FOTOS, INVOER, KIES

_Bron = Melding.Bron
_INVOER = INVOER | {"autocomplete": "off"}


class Gespreksformulier(ZonderOpsporing):
    """What is said: the words, who says them and by which way; a note for colleagues."""

    vrije_tekst = ("tekst", "notitie")
    sleutel = forms.RegexField(r"^[A-Za-z0-9_-]{16,32}$", widget=forms.HiddenInput)
    tekst = forms.CharField(
        label=gettext_lazy("Wat is er aan de hand?"),
        help_text=gettext_lazy("In de woorden van de beller. Terwijl u typt, stellen wij een soort voor."),
        max_length=3000,
        widget=forms.Textarea(attrs=_INVOER | {"rows": 3, "autofocus": True, "aria-required": "true"}),
        error_messages={"required": gettext_lazy("Schrijf in een paar woorden wat er aan de hand is.")},
    )
    anders = forms.ChoiceField(
        label=gettext_lazy("Of kies zelf een soort"),
        required=False,
        widget=forms.Select(attrs=KIES),
        error_messages={"invalid_choice": gettext_lazy("Deze soort bestaat niet meer. Kies een andere.")},
    )
    naam = forms.CharField(
        label=gettext_lazy("Naam"), required=False, max_length=100, widget=forms.TextInput(attrs=_INVOER)
    )
    telefoon = forms.RegexField(
        r"^\+?[0-9][0-9 ()\-]{5,24}$",
        label=gettext_lazy("Telefoonnummer"),
        required=False,
        widget=forms.TextInput(attrs=_INVOER | {"type": "tel"}),
        error_messages={"invalid": gettext_lazy("Dit is geen telefoonnummer. Bijvoorbeeld: 06 12 34 56 78")},
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy("Dan krijgt de beller de link en hoort bij elke stap wat er gebeurt."),
        required=False,
        widget=forms.EmailInput(attrs=_INVOER | {"autocapitalize": "none"}),
    )
    bron = forms.ChoiceField(
        label=gettext_lazy("Hoe kwam dit binnen?"),
        choices=[(bron.value, bron.label.capitalize()) for bron in (_Bron.TELEFOON, _Bron.BALIE, _Bron.POST)],
        initial=_Bron.TELEFOON,
        widget=forms.RadioSelect,
    )
    notitie = forms.CharField(
        label=gettext_lazy("Notitie voor collega's"),
        help_text=gettext_lazy("De beller ziet dit niet. Geen opsporingsgegevens."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs=_INVOER | {"rows": 2}),
    )
    fotos = forms.Field(
        label=gettext_lazy("Foto's"),
        required=False,
        widget=MeerBestanden(attrs=FOTOS),
    )

    def __init__(self, *args: Any, soorten: list[Categorie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groepen: dict[str, list[tuple[str, str]]] = {}
        for soort in soorten:
            groepen.setdefault(str(soort.ouder), []).append((soort.slug, soort.naam))
        anders = self.fields["anders"]
        assert isinstance(anders, forms.ChoiceField)
        anders.choices = [("", _("Kies een soort")), *groepen.items()]


class Aanname:
    """One page of the front desk. `keur` says whether it can be taken in; until then nothing is called wrong."""

    def __init__(self, gebruiker: AbstractBaseUser, data: QueryDict | None) -> None:
        self.gebruiker = gebruiker
        self.gemeenten = toegang.gemeenten_met(gebruiker, Recht.AANNEMEN)
        self.data = data if data is not None else QueryDict()
        self.soorten = list(Categorie.objects.kiesbaar().prefetch_related("vragen"))
        begin = {"sleutel": nieuwe_sleutel(), "bron": _Bron.TELEFOON.value} | self.data.dict()
        # What is shown; `keur` puts the checked ones in their place.
        self.gesprek = Gespreksformulier(initial=begin, soorten=self.soorten)
        self.plek = Plekformulier(initial=self.data.dict())
        self.details = self._details(gekeurd=False)
        self.gekeurd = False
        self.fotofouten: list[str] = []

    # ---- what the page says back

    @cached_property
    def categorie(self) -> Categorie | None:
        """The kind that was chosen, in the list or else among the suggestions."""
        slug = self.data.get("anders") or self.data.get("categorie", "")
        return next((soort for soort in self.soorten if soort.slug == slug), None)

    @property
    def gekozen(self) -> str:
        """The suggestion that is chosen, if it was not chosen from the list."""
        return self.categorie.slug if self.categorie and not self.data.get("anders") else ""

    @cached_property
    def voorstellen(self) -> list[Categorie]:
        voorstel = herkenning.voorstellen(self.data.get("tekst", "")[:3000], aantal=4)
        erbij = [self.categorie] if self.categorie and self.gekozen and self.categorie not in voorstel else []
        return erbij + voorstel

    @cached_property
    def adressen(self) -> dict[str, Any]:
        """(value, name, chosen) of the addresses that fit the search; `weg` when PDOK is away."""
        zoek = self.data.get("zoek", "").replace("\x00", "").strip()[: adressen.LANGSTE_VRAAG]
        waarde = self.data.get("adres_keuze", "")
        gekozen = lees_keuze(waarde) if waarde else None
        rijen = [(waarde, gekozen[0], True)] if gekozen else []
        weg = False
        try:
            gevonden = adressen.zoek(zoek) if zoek else []
        except adressen.Onbereikbaar:
            gevonden, weg = [], True
        for a in gevonden:
            if gekozen is None or (a.naam, a.lon, a.lat) != gekozen:
                rijen.append((als_keuze(a.naam, a.lon, a.lat), a.naam, False))
        return {"zoek": zoek, "rijen": rijen, "weg": weg, "niets": bool(zoek) and not rijen and not weg}

    @cached_property
    def _plek_gekeurd(self) -> Plekformulier:
        """The place, checked: in one of our gemeenten, and in one that this member of staff takes in for."""
        form = Plekformulier(self.data)
        if form.is_valid() and form.cleaned_data["plek"].gebied.gemeente_code not in self.gemeenten:
            namen = gebieden.gemeentenamen()
            daar = namen.get(form.cleaned_data["plek"].gebied.gemeente_code, "")
            hier = ", ".join(sorted(namen.get(code, code) for code in self.gemeenten))
            zin = _(
                "Deze plek ligt in %(daar)s. U neemt meldingen aan voor %(hier)s."
                " Verwijs de beller naar de gemeente %(daar)s."
            )
            form.add_error(None, zin % {"daar": daar, "hier": hier})
        return form

    @cached_property
    def waar(self) -> Plekkeuze | None:
        """None while there is no place that can be taken in."""
        form = self._plek_gekeurd
        return None if form.errors else form.cleaned_data["plek"]

    @property
    def plek_zegt(self) -> str:
        """The buurt of the place, or what is wrong with it; nothing while no place was given."""
        if self.waar:
            return _("Buurt: %s") % buurtnaam(self.waar.gebied)
        gegeven = any(self.data.get(veld) for veld in ("lon", "adres_keuze", "buurt"))
        return " ".join(str(fout) for fout in self._plek_gekeurd.non_field_errors()) if gegeven else ""

    @cached_property
    def stop(self) -> Vraag | None:
        """The question whose answer asks for something else first, such as 112."""
        form = self._details(gekeurd=True)
        return form.stop() if form and (form.is_valid() or form.cleaned_data) else None

    @cached_property
    def gelijken(self) -> list[gelijkenis.Gelijke]:
        """What was probably reported before, as far as this member of staff may see it."""
        if self.waar is None or self.categorie is None or self.categorie.alleen_verwijzen:
            return []
        return gelijkenis.vergelijkbaar(
            toegang.meldingen_voor(self.gebruiker, gemeenten=[self.waar.gebied.gemeente_code]),
            categorie=self.categorie,
            punt=self.waar.plek.punt,
            tekst=self.data.get("tekst", "")[:3000],
            uitgezonderd=self._zelf,
        )

    @property
    def _sleutel(self) -> str:
        return f"aannemen-{self.gebruiker.pk}-{self.data.get('sleutel', '')[:32]}"

    @property
    def _zelf(self) -> int | None:
        """What this very page made already: sent twice, it must not look like somebody else's."""
        return Inzending.objects.filter(sleutel=self._sleutel).values_list("melding_id", flat=True).first()

    @cached_property
    def hoort_bij(self) -> Melding | None:
        """The melding that this one was said to belong to, if it still looks like it."""
        keuze = self.data.get("hoort_bij", "")
        return next((g.melding for g in self.gelijken if str(g.melding.pk) == keuze), None)

    # ---- checking

    def keur(self) -> bool:
        """Check everything; from now on the forms say what is wrong."""
        self.gekeurd = True
        self.gesprek = Gespreksformulier(self.data, soorten=self.soorten)
        self.plek = self._plek_gekeurd
        self.details = self._details(gekeurd=True)
        self._keur_soort()
        if self.stop and "gezegd" not in self.data:
            self.gesprek.add_error(None, _("Zeg eerst tegen de beller: %s") % self.stop.stop_advies)
        self._keur_gelijken()
        for fout in self.fotofouten:
            self.gesprek.add_error("fotos", fout)
        return not self.errors

    def _keur_soort(self) -> None:
        if self.categorie is None and "anders" not in self.gesprek.errors:
            self.gesprek.add_error("anders", _("Kies waar deze melding bij past."))
        if self.categorie and self.categorie.alleen_verwijzen:
            zin = _("Dit nemen wij niet aan. Verwijs de beller naar: %s.") % self.categorie.verwijzing_naar
            self.gesprek.add_error("anders", zin)

    def _keur_gelijken(self) -> None:
        """Nobody takes in what was reported before without having seen it."""
        gezien = {deel for deel in self.data.get("gezien", "")[:200].split(",") if deel}
        nieuw = [g for g in self.gelijken if str(g.melding.pk) not in gezien]
        if self.data.get("hoort_bij") and self.hoort_bij is None:
            self.gesprek.add_error(
                None, _("De melding waar dit bij hoort, is intussen veranderd of gesloten. Kies opnieuw.")
            )
        elif nieuw and self.hoort_bij is None:
            self.gesprek.add_error(None, _("Dit lijkt al gemeld. Kijk bij 'Al gemeld?' en kies of dit erbij hoort."))

    def _details(self, *, gekeurd: bool) -> Detailsformulier | None:
        if self.categorie is None:
            return None
        if gekeurd:
            form = Detailsformulier(self.data, categorie=self.categorie)
        else:
            form = Detailsformulier(categorie=self.categorie)
            form.initial = {
                naam: self.data.getlist(naam) if isinstance(veld, forms.MultipleChoiceField) else self.data.get(naam)
                for naam, veld in form.fields.items()
            }
        del form.fields["fotos"]  # those are asked for once, below
        return form

    # ---- as one form, for the summary of errors

    @property
    def _formulieren(self) -> list[forms.Form]:
        return [form for form in (self.gesprek, self.details, self.plek) if form is not None]

    def __iter__(self) -> Iterator[forms.BoundField]:
        return (veld for form in self._formulieren for veld in form)

    @property
    def errors(self) -> bool:
        return self.gekeurd and any(form.errors for form in self._formulieren)

    @property
    def non_field_errors(self) -> list[str]:
        return [str(fout) for form in self._formulieren for fout in form.non_field_errors()]

    def velden(self) -> dict[str, Any]:
        """What `acties.aannemen.voor_beller` takes, after `keur`."""
        assert self.waar is not None
        gezegd = self.gesprek.cleaned_data
        return {
            "sleutel": self._sleutel,
            "tekst": gezegd["tekst"],
            "categorie": self.categorie,
            "plek": self.waar.met_adres(),
            "antwoorden": self.details.antwoorden() if self.details else [],
            "melder": {veld: gezegd[veld] for veld in ("naam", "email", "telefoon")},
            "bron": gezegd["bron"],
            "notitie": gezegd["notitie"].strip(),
            "hoort_bij": self.hoort_bij,
        }
