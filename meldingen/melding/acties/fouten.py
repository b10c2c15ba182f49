"""What can go wrong in an action, each with a sentence for whoever asked."""

from django.utils.translation import gettext as _

from meldingen.melding.workflow import NAMEN, Status


class ActieFout(Exception):
    """An action that was not carried out; the text is fit for a screen. Nothing was changed."""


def _naam(status: str) -> str:
    """The name of a status, or whatever somebody sent instead of one."""
    return NAMEN[Status(status)] if status in set(Status) else status


class SleutelBotst(ActieFout):
    """The idempotency key was used before, for something else."""

    def __init__(self) -> None:
        super().__init__(
            _("Deze melding is al verstuurd met andere gegevens. Begin een nieuwe melding als u nog iets wilt melden.")
        )


class StapBestaatNiet(ActieFout):
    def __init__(self, van: str, naar: str) -> None:
        namen = {"van": _naam(van), "naar": _naam(naar)}
        super().__init__(_("Van '%(van)s' naar '%(naar)s' is geen bestaande stap.") % namen)


class GeenRecht(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U mag dit niet doen bij deze melding. Vraag het aan uw coördinator."))


class NietVoorDeze(ActieFout):
    def __init__(self, wie: str) -> None:
        super().__init__(_("%s mag deze melding niet behandelen. Kies iemand uit het team.") % wie)


class StatusVeranderd(ActieFout):
    """Somebody else was first."""

    def __init__(self, nu: str) -> None:
        super().__init__(
            _(
                "Iemand was u voor: de status is nu '%s'. Er is niets overschreven. Kijk wat er is gebeurd en kies opnieuw."
            )
            % NAMEN[Status(nu)]
        )


class PartnerNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Kies wie de melding overneemt: een melding is nooit van niemand."))


class DelenOpen(ActieFout):
    def __init__(self, nummers: list[str]) -> None:
        super().__init__(
            _("Een deel van deze melding is nog open: %s. Rond dat eerst af; dan kan de melding zelf dicht.")
            % ", ".join(nummers)
        )


class KenmerkDeugtNiet(ActieFout):
    """What was given as the number in another system is more than a number."""


class TeLaatOmTeHeropenen(ActieFout):
    def __init__(self, dagen: int) -> None:
        super().__init__(
            _("Deze melding is langer dan %d dagen gesloten. Is er weer iets aan de hand? Maak dan een nieuwe melding.")
            % dagen
        )


class BerichtNodig(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Schrijf een bericht voor de melder: bij deze stap moet die weten waarom."))
