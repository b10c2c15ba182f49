"""How a status is told to the resident: a heading, what happens now, and the shape beside it. Pure words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meldingen.melding.workflow import Status

WOORDEN: dict[str, tuple[Promise, Promise, str]] = {
    Status.GEMELD: (_("Wij hebben uw melding"), _("Een medewerker gaat ernaar kijken."), "open"),
    Status.IN_BEHANDELING: (_("Wij zijn ermee bezig"), _("Een medewerker werkt aan uw melding."), "bezig"),
    Status.INGEPLAND: (_("Het staat in de planning"), _("Wij weten op welke dag wij komen."), "bezig"),
    Status.WACHT_OP_MELDER: (_("Wij hebben een vraag aan u"), _("Na uw antwoord gaan wij verder."), "bezig"),
    Status.OVERGEDRAGEN: (_("Iemand anders lost dit op"), _("Wij hebben uw melding doorgegeven."), "bezig"),
    Status.AFGEHANDELD: (_("Het is klaar"), _("Wij hebben gedaan wat nodig was."), "klaar"),
    Status.NIET_TE_BEHANDELEN: (
        _("Wij kunnen dit niet oppakken"),
        _("Bij de laatste stap leest u waarom."),
        "klaar",
    ),
    Status.DUBBEL: (_("Dit was al gemeld"), _("Wij nemen uw melding mee in de eerste."), "klaar"),
    Status.HEROPEND: (_("Wij kijken er opnieuw naar"), _("Hetzelfde team heeft uw melding weer."), "open"),
}

# How content somebody is, from 5 to 1.
TEVREDEN: list[tuple[str, Promise]] = [
    ("5", _("Heel goed")),
    ("4", _("Goed")),
    ("3", _("Gaat wel")),
    ("2", _("Niet goed")),
    ("1", _("Slecht")),
]
