"""What can go wrong around a loopronde, each with a sentence for who asked."""

from django.utils.translation import gettext as _

from meldingen.melding.acties.fouten import ActieFout


class LooprondeVol(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze ronde is vol. Kies een andere ronde, of kijk later of er een plek vrijkomt."))


class RondeVoorbij(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze ronde is al geweest. Kies een ronde die nog komt."))


class RondeAfgelast(ActieFout):
    def __init__(self, reden: str) -> None:
        super().__init__(_("Deze ronde gaat niet door: %s") % reden)


class MagNietLopen(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _(
                "U kunt op deze dag nog geen ronde lopen. De gemeente beslist wie loopt: vraag het wie uw groep begeleidt."
            )
        )


class LooptAl(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U loopt op dat moment al een andere ronde. Meld u daar eerst af."))


class NietAangemeld(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U staat niet op het rooster van deze ronde. Meld u eerst aan."))


class AlBegonnen(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U bent al ingecheckt. Stopt u ermee? Check dan uit."))


class NogNietOpen(ActieFout):
    def __init__(self, vanaf: str) -> None:
        super().__init__(_("Inchecken kan vanaf %s uur. Wacht nog even.") % vanaf)


class NietIngecheckt(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U bent niet ingecheckt. U hoeft niets te doen."))


class AlOvergenomen(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze plek is niet meer over te nemen. Iemand was u voor, of de loper komt toch zelf."))


class OverMensen(ActieFout):
    """What walkers are to look at is about people; says what to write instead."""
