"""What an action asks first of who does it: nothing, or GeenRecht. The rules themselves are of `toegang` and the models."""

from buurtpreventie.models import Lid

from .fouten import GeenRecht


def eis_coordinator(lid: Lid, groep: int) -> None:
    """`groep`: the key of the group that somebody wants to do something with. Raises GeenRecht."""
    if lid.groep_id != groep or not lid.is_coordinator:
        raise GeenRecht
