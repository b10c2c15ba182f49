"""Photos as a page shows them: where each is, and what to say of it to who cannot see it. Reads only.

Who may see a photo decides the view behind its address.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from .models import Foto


@dataclass(frozen=True)
class Fotoregel:
    """`pk` is what a button to take it away sends; `bijschrift` stands below it."""

    pk: int
    adres: str
    woorden: str
    breedte: int
    hoogte: int
    bijschrift: str = ""


def met_code(fotos: Iterable[Foto], code: str, zin: str) -> list[Fotoregel]:
    """For who holds the secret code of the melding, the concept or the hand-over; `zin` says %(n)s for the number."""
    return [
        Fotoregel(foto.pk, reverse("foto", args=[foto.pk, code]), zin % {"n": nummer}, foto.breedte, foto.hoogte)
        for nummer, foto in enumerate(fotos, 1)
    ]
