"""A form that more folders ask: why. Saves nothing."""

from django.utils.translation import gettext_lazy

from meldingen.streek.velden import Formulier, tekstvak


class Redenform(Formulier):
    reden = tekstvak(
        gettext_lazy("Waarom?"),
        hulp=gettext_lazy("De buren lezen dit."),
        leeg=gettext_lazy("Schrijf waarom. De buren lezen dit."),
        lang=1000,
        regels=3,
    )
