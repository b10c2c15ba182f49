"""What can go wrong, each with a sentence for whoever asked."""

from django.utils.translation import gettext as _

from buurtpreventie.groepen.fasen import BUURTEN_MAX
from meldingen.melding.acties.fouten import ActieFout


class GeenGroepsrecht(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit mag u in deze groep niet doen. Vraag het een coördinator van de groep."))


class FaseVeranderd(ActieFout):
    """Somebody else was first."""

    def __init__(self, nu: str) -> None:
        super().__init__(
            _("Iemand was u voor: de groep is nu '%s'. Er is niets veranderd. Bekijk wat er nu staat.") % nu
        )


class RedenNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Schrijf waarom. De buren lezen dit."))


class NogNietCompleet(ActieFout):
    """A request that misses neighbours or a second coordinator; says how many."""


class ContactNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Kies wie van de gemeente de groep begeleidt. Een groep staat er nooit alleen voor."))


class NaamBestaat(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("In deze gemeente is al een groep met deze naam. Kies een andere naam."))


class AndereGemeente(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _("Dit gebied ligt niet in deze gemeente. Kies buurten van één gemeente, of teken het gebied opnieuw.")
        )


class TeGroot(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _("Dit gebied ligt in meer dan %d buurten. Maak het kleiner: een kleine groep kent elkaar beter.")
            % BUURTEN_MAX
        )


class GroepVoorbij(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze groep bestaat niet meer. Kijk op de kaart of er een andere groep in uw buurt is."))


class TeVaak(ActieFout):
    """Too many of something in a short time; says when it can be tried again."""


class UitnodigingVerlopen(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _("Deze uitnodiging werkt niet meer. Vraag de groep om een nieuwe, of vraag zelf om mee te doen.")
        )
