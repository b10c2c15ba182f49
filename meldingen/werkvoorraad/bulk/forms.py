"""Every input rule of a bulk action: one form per kind, each able to say what it will do (`gegevens`, `omschrijving`)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.melding.models import Afwezigheid, Categorie, Team
from meldingen.melding.rechten import Recht
from meldingen.melding.toegang import ROLLEN
from meldingen.melding.workflow import NAMEN, Status, stap_van
from meldingen.melding.wpgvelden import ZonderOpsporing
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import INVOER, KORT
from meldingen.werkvoorraad.bulk.models import Bulkactie
from meldingen.werkvoorraad.forms import SoortField
from meldingen.werkvoorraad.inrichten.models import Standaardtekst

# These need more than one message for all: a partner with a reason, or the melding that was first.
_NIET_SAMEN = (Status.GEMELD, Status.OVERGEDRAGEN, Status.DUBBEL)
Soort = Bulkactie.Soort


class BulkForm(ZonderOpsporing):
    """What the kinds have in common. `gezien`: key -> status as it was on the screen."""

    def __init__(self, *args: Any, gezien: Mapping[int, str], gemeenten: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gezien, self.gemeenten = gezien, gemeenten
        self.kies()

    def kies(self) -> None:
        """Fill the choices that depend on which meldingen and gemeenten it is about."""

    def gegevens(self) -> dict[str, Any]:
        raise NotImplementedError

    def omschrijving(self) -> str:
        raise NotImplementedError


class _PersoonField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        if obj.afwezig_tot is None:
            return str(obj)
        return _("%(wie)s (afwezig tot en met %(dag)s)") % {"wie": obj, "dag": date_format(obj.afwezig_tot, "j F")}


class _TeamField(forms.ModelChoiceField):
    """Names of teams; with the gemeente when there are several."""

    namen: Mapping[str, str] = {}

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({self.namen[obj.gemeente_code]})" if obj.gemeente_code in self.namen else obj.naam


class ToewijzenForm(BulkForm):
    def kies(self) -> None:
        weg = Afwezigheid.objects.op(dag_van(timezone.now())).filter(gebruiker=OuterRef("pk"))
        rollen = [rol for rol, wat in ROLLEN.items() if Recht.BEHANDELEN in wat.rechten]
        mensen = get_user_model().objects.filter(
            is_active=True, rollen__gemeente_code__in=self.gemeenten, rollen__rol__in=rollen
        )
        tot = Subquery(weg.order_by("-laatste_dag").values("laatste_dag")[:1])
        self.fields["team"] = _TeamField(
            Team.objects.actief().filter(gemeente_code__in=self.gemeenten).order_by("gemeente_code", "naam"),
            label=_("Welk team?"),
            required=False,
            empty_label=_("Laat het team zoals het is"),
            widget=forms.Select(attrs=KORT),
            error_messages={"invalid_choice": _("Dit team is er niet meer. Kies een ander team.")},
        )
        self.fields["behandelaar"] = _PersoonField(
            mensen.annotate(afwezig_tot=tot).distinct().order_by("naam"),
            label=_("Welke persoon?"),
            required=False,
            empty_label=_("Niemand in het bijzonder"),
            widget=forms.Select(attrs=KORT),
            error_messages={"invalid_choice": _("Deze persoon werkt hier niet meer. Kies iemand anders.")},
        )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not self.errors and not gegevens.get("team") and not gegevens.get("behandelaar"):
            self.add_error("team", _("Kies een team, een persoon, of allebei."))
        return gegevens

    def gegevens(self) -> dict[str, Any]:
        team, wie = self.cleaned_data["team"], self.cleaned_data["behandelaar"]
        return {"team": team and team.pk, "behandelaar": wie and wie.pk}

    def omschrijving(self) -> str:
        namen = [str(wie) for wie in (self.cleaned_data["team"], self.cleaned_data["behandelaar"]) if wie]
        return _("Wijs toe aan %s") % ", ".join(namen)


class BulkStatusForm(BulkForm):
    vrije_tekst = ("bericht",)
    naar = forms.ChoiceField(
        label=gettext_lazy("Nieuwe status"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies een nieuwe status.")},
    )
    ingepland_op = forms.DateField(
        label=gettext_lazy("Wanneer komt u?"),
        help_text=gettext_lazy("Alleen bij Ingepland."),
        required=False,
        widget=forms.DateInput(attrs=KORT | {"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, bijvoorbeeld 1-12-2026.")},
    )
    standaardtekst = forms.ChoiceField(
        label=gettext_lazy("Standaardtekst"),
        help_text=gettext_lazy("U ziet de tekst in de volgende stap, en kunt haar daar nog aanpassen."),
        required=False,
        widget=forms.Select(attrs=KORT),
        error_messages={"invalid_choice": gettext_lazy("Deze tekst is er niet meer. Kies een andere.")},
    )
    bericht = forms.CharField(
        label=gettext_lazy("Of schrijf zelf een bericht aan de melders"),
        help_text=gettext_lazy("Elke melder krijgt dezelfde tekst. Geen namen of opsporingsgegevens."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs=INVOER | {"rows": 4}),
    )

    def kies(self) -> None:
        statussen = [naar for naar in Status if naar not in _NIET_SAMEN and self._kan(naar)]
        self._keuzes("naar", [(naar.value, NAMEN[naar]) for naar in statussen])
        self.teksten = {
            str(tekst.pk): tekst
            for tekst in Standaardtekst.objects.filter(gemeente_code__in=self.gemeenten, status__in=statussen)
        }
        groepen: dict[str, list[tuple[str, str]]] = {}
        for pk, tekst in self.teksten.items():
            groepen.setdefault(NAMEN[Status(tekst.status)], []).append((pk, tekst.titel))
        self._keuzes("standaardtekst", [("", _("Geen standaardtekst")), *groepen.items()])
        if not self.teksten:
            del self.fields["standaardtekst"]
            self.fields["bericht"].label = _("Bericht aan de melders")

    def _keuzes(self, veld: str, keuzes: Iterable) -> None:
        field = self.fields[veld]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(keuzes)

    def _kan(self, naar: Status) -> bool:
        return any(stap_van(van, naar) for van in set(self.gezien.values()))

    def clean_ingepland_op(self) -> date | None:
        dag = self.cleaned_data["ingepland_op"]
        if dag and dag < dag_van(timezone.now()):
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        naar = gegevens.get("naar")
        if not naar:
            return gegevens
        if naar == Status.INGEPLAND and not gegevens.get("ingepland_op") and "ingepland_op" not in self.errors:
            self.add_error("ingepland_op", _("Kies de dag waarop u komt."))
        tekst = self.teksten.get(gegevens.get("standaardtekst") or "")
        if tekst and tekst.status != naar:
            hoort = _("Deze tekst hoort bij de status %s. Kies een andere tekst.") % tekst.get_status_display()
            self.add_error("standaardtekst", hoort)
        elif tekst and not gegevens.get("bericht"):
            gegevens["bericht"] = tekst.tekst
        if not gegevens.get("bericht") and not self.errors and self._bericht_nodig(naar):
            self.add_error("bericht", _("Schrijf een bericht: de melders moeten weten waarom."))
        return gegevens

    def _bericht_nodig(self, naar: str) -> bool:
        stappen = [stap_van(van, naar) for van in set(self.gezien.values())]
        return any(stap.bericht for stap in stappen if stap)

    def gegevens(self) -> dict[str, Any]:
        naar, dag = self.cleaned_data["naar"], self.cleaned_data["ingepland_op"]
        ingepland = dag.isoformat() if dag and naar == Status.INGEPLAND else None
        return {"naar": naar, "bericht": self.cleaned_data["bericht"], "ingepland_op": ingepland}

    def omschrijving(self) -> str:
        naam = NAMEN[Status(self.cleaned_data["naar"])]
        dag = self.gegevens()["ingepland_op"] and self.cleaned_data["ingepland_op"]
        return _("Zet op %s") % naam + (f", {date_format(dag, 'j F Y')}" if dag else "")


class BulkCategorieForm(BulkForm):
    categorie = SoortField(
        label=gettext_lazy("Soort melding"),
        queryset=Categorie.objects.kiesbaar().filter(alleen_verwijzen=False),
        empty_label=gettext_lazy("Kies een soort"),
        widget=forms.Select(attrs=KORT),
        error_messages={
            "required": gettext_lazy("Kies een soort."),
            "invalid_choice": gettext_lazy("Deze soort bestaat niet meer. Kies een andere."),
        },
    )

    def gegevens(self) -> dict[str, Any]:
        return {"categorie": self.cleaned_data["categorie"].pk}

    def omschrijving(self) -> str:
        return _("Verander de soort in %s") % self.cleaned_data["categorie"].naam


class BulkUrgentieForm(BulkForm):
    urgentie = forms.ChoiceField(
        label=gettext_lazy("Hoe dringend is het?"),
        choices=Categorie.Urgentie.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe dringend het is.")},
    )

    def gegevens(self) -> dict[str, Any]:
        return {"urgentie": self.cleaned_data["urgentie"]}

    def omschrijving(self) -> str:
        return _("Zet de urgentie op %s") % Categorie.Urgentie(self.cleaned_data["urgentie"]).label


FORMULIEREN: dict[str, type[BulkForm]] = {
    Soort.TOEWIJZEN: ToewijzenForm,
    Soort.STATUS: BulkStatusForm,
    Soort.CATEGORIE: BulkCategorieForm,
    Soort.URGENTIE: BulkUrgentieForm,
}
