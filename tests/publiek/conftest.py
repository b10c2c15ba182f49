"""What the tests of the residents' entrance share: the stand-in for PDOK, photos, and walking through the form."""

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from meldingen.melding.models import Concept
from tests.locatieserver import locatieserver

__all__ = ["locatieserver"]


@pytest.fixture
def foto() -> Callable[..., SimpleUploadedFile]:
    """foto("PNG", exif=...) -> an upload of a picture with a red left and a blue right half."""

    def maak(
        soort: str = "JPEG", maat: tuple[int, int] = (640, 480), naam: str = "foto.jpg", **opslaan
    ) -> SimpleUploadedFile:
        beeld = Image.new("RGB", maat, "red")
        beeld.paste("blue", (maat[0] // 2, 0, *maat))
        uit = io.BytesIO()
        beeld.save(uit, soort, **opslaan)
        return SimpleUploadedFile(naam, uit.getvalue(), content_type="image/jpeg")

    return maak


class Formulier:
    """Walks through the form as a browser without JavaScript does."""

    def __init__(self, client) -> None:
        self.client = client
        antwoord = client.post("/melden/")
        assert antwoord.status_code == 303
        self.sleutel = antwoord["Location"].split("/")[2]

    def adres(self, stap: str) -> str:
        return f"/melden/{self.sleutel}/{stap}/"

    def post(self, stap: str, **velden):
        return self.client.post(self.adres(stap), velden)

    def get(self, stap: str, **vraag):
        return self.client.get(self.adres(stap), vraag)

    @property
    def concept(self) -> Concept:
        return Concept.objects.get(sleutel=self.sleutel)

    def tot_controle(self, categorie: str = "afvaldumping", **details) -> None:
        self.post("wat", tekst="Er ligt een matras naast de glasbak")
        self.post("soort", categorie=categorie)
        self.post("waar", lon="5.8690", lat="50.9980")
        self.post("details", **details)
        self.post("contact", email="bewoner@demo.example")


@pytest.fixture
def formulier(client, portaal, locatieserver) -> Formulier:
    return Formulier(client)
