"""Words of the werkvoorraad: the term as people say it."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen import toegang
from meldingen.models import Melding
from meldingen.openbaar import stand_van
from meldingen.woorden import TEVREDEN
from meldingen.workflow import PAUZE, Recht

register = template.Library()


@register.filter
def termijn(melding: Melding) -> str:
    """ "nog 2 werkdagen", "vandaag", "3 werkdagen te laat"; nothing once it is closed."""
    if not melding.is_open:
        return ""
    if melding.status in PAUZE:
        return _("termijn staat stil")
    over = melding.werkdagen_over()
    if over == 0:
        return _("vandaag klaar")
    if over < 0:
        return ngettext("%d werkdag te laat", "%d werkdagen te laat", -over) % -over
    return ngettext("nog %d werkdag", "nog %d werkdagen", over) % over


@register.filter
def dringend(melding: Melding) -> str:
    """The class of the urgency stripe: late and urgent stand out, the rest stays calm."""
    if melding.is_open and melding.status not in PAUZE and melding.werkdagen_over() < 0:
        return "laat"
    return melding.urgentie


@register.filter
def mag_inrichten(gebruiker) -> bool:
    """Does somebody set up the teams and rules of some gemeente? Then the menu has a way there."""
    return bool(toegang.gemeenten_met(gebruiker, Recht.INRICHTEN))


@register.filter
def mag_op_straat(gebruiker) -> bool:
    """Does somebody handle meldingen anywhere? Then there is a round of theirs."""
    return bool(toegang.gemeenten_met(gebruiker, Recht.BEHANDELEN, ook_per_team=True))


@register.filter
def mag_op_ronde(gebruiker, melding: Melding) -> bool:
    return melding.is_open and toegang.mag(gebruiker, Recht.BEHANDELEN, melding)


@register.filter
def stand_van_melding(melding: Melding) -> str:
    return stand_van(melding.status)


@register.filter
def tevreden(cijfer: int) -> str:
    """The word that the reporter chose for how we did."""
    return str(dict(TEVREDEN).get(str(cijfer), cijfer))
