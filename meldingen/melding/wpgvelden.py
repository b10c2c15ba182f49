"""The Wpg wall in a form: which texts are looked at before they are stored. What is suspect, `wpg` says; stores nothing."""

from meldingen.melding import wpg
from meldingen.streek.velden import Formulier


class ZonderOpsporing(Formulier):
    """The Wpg wall: what looks like investigation data in a field of `vrije_tekst` comes back the first time, with the reason
    and a box to tick (componenten/veld.html). Ticked, it is stored: whoever typed knows better than a pattern."""

    vrije_tekst: tuple[str, ...] = ()
    # The field that has the box below it.
    toch_bij = ""

    @property
    def toch(self) -> bool:
        return "toch" in self.data

    def _post_clean(self) -> None:
        """After every other rule, so that those still see what was typed."""
        super()._post_clean()  # type: ignore[misc]
        for naam in self.vrije_tekst:
            vondsten = wpg.vondsten(self.cleaned_data.get(naam) or "")
            if vondsten:
                self.toch_bij = self.toch_bij or naam
            if not self.toch:
                for vondst in vondsten:
                    self.add_error(naam, vondst.zin)
