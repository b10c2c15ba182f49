"""What a bulk action will do, in sentences, before anything is done: a promise on what is known now. Writes nothing."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen.melding.models import Melder
from meldingen.melding.workflow import NAMEN, Status, stap_van
from meldingen.werkvoorraad.bulk.models import Bulkactie

Soort = Bulkactie.Soort


def zinnen(soort: str, gegevens: Mapping[str, Any], gezien: Mapping[int, str]) -> list[str]:
    """One sentence per thing that somebody has to know before they say yes."""
    if soort == Soort.STATUS:
        return _status(gegevens["naar"], gegevens["bericht"], gezien)
    return [
        {
            Soort.TOEWIJZEN: _("De melder hoort hier niets van. Bij elke melding komt een notitie."),
            Soort.CATEGORIE: _(
                "De regels kiezen opnieuw welk team het wordt. De termijn telt opnieuw, vanaf de dag van melden."
            ),
            Soort.URGENTIE: _("De termijn blijft zoals die is. Bij elke melding komt een notitie."),
        }[Soort(soort)]
    ]


def _status(naar: str, bericht: str, gezien: Mapping[int, str]) -> list[str]:
    wel = [pk for pk, van in gezien.items() if stap_van(van, naar)]
    niet = Counter(van for van in gezien.values() if not stap_van(van, naar))
    zinnen = [
        ngettext(
            "%(n)d melding is nu %(van)s en blijft zo: die stap bestaat niet.",
            "%(n)d meldingen zijn nu %(van)s en blijven zo: die stap bestaat niet.",
            aantal,
        )
        % {"n": aantal, "van": NAMEN[Status(van)]}
        for van, aantal in niet.items()
    ]
    mails = Melder.objects.filter(melding__in=wel).exclude(email="").count() if bericht else 0
    if mails:
        zinnen.append(
            ngettext("%d melder krijgt hierover een mail.", "%d melders krijgen hierover een mail.", mails) % mails
        )
    elif bericht:
        zinnen.append(_("Geen van deze melders gaf een mailadres. Het bericht staat wel op de volgpagina."))
    return zinnen
