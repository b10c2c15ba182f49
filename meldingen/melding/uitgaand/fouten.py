"""What may come of bringing a message, besides that it arrived. Anything else that is raised counts as a Weigering."""

from datetime import datetime, timedelta


class Weigering(Exception):
    """The other side did not take it. `voorgoed`: trying again is no use; `wacht`: how long it asks us to stay away;
    `onzeker`: it may have taken it all the same, so it is tried once more and no more."""

    def __init__(
        self, fout: str, *, voorgoed: bool = False, wacht: timedelta | None = None, onzeker: bool = False
    ) -> None:
        super().__init__(fout)
        self.voorgoed, self.wacht, self.onzeker = voorgoed, wacht, onzeker


class Vervallen(Exception):
    """There is nothing left to tell."""


class Uitgesteld(Exception):
    """Not now, but at `op`; that is no failed try."""

    def __init__(self, op: datetime) -> None:
        super().__init__(op)
        self.op = op
