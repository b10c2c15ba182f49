"""What the editors' room needs before anybody writes: the workflow, and the groups of every gemeente. Safe to run again."""

from . import rollen, workflow


def richt_in() -> None:
    workflow.richt_in()
    rollen.richt_in()
