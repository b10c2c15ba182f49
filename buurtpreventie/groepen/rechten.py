"""What an action asks first of who does it: nothing, or GeenGroepsrecht. The rules are of `toegang` and the models."""

from typing import Any

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fouten import GeenGroepsrecht
from buurtpreventie.groepen.models import Groep, Lid


def eis_coordinator(lid: Lid, groep: int) -> None:
    """`groep`: the key of the group that somebody wants to do something with. Raises GeenGroepsrecht."""
    if lid.groep_id != groep or not lid.is_coordinator:
        raise GeenGroepsrecht


def eis_begeleider(groep: Groep, door: Any) -> None:
    """`door`: who guides groups in the gemeente of this one. Raises GeenGroepsrecht."""
    if not toegang.mag_begeleiden(door, groep):
        raise GeenGroepsrecht


def eis_leiding(groep: Groep, door: Any) -> None:
    """A coordinator of the group (`door` a Lid), or the gemeente (a member of staff). Raises GeenGroepsrecht."""
    if isinstance(door, Lid):
        eis_coordinator(door, groep.pk)
    else:
        eis_begeleider(groep, door)
