"""Whether somebody has a right anywhere: shows or hides a way to a page. The page itself asks again."""

from django import template
from django.contrib.auth.base_user import AbstractBaseUser

from meldingen.melding import toegang
from meldingen.melding.rechten import Recht

register = template.Library()


@register.filter
def mag_ergens(gebruiker: AbstractBaseUser, recht: str) -> bool:
    return bool(toegang.gemeenten_met(gebruiker, Recht(recht), ook_per_team=True))
