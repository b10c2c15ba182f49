"""Every component has its place in the gallery, itself or in the frame around it."""

import pytest

pytestmark = pytest.mark.django_db


def test_elk_bouwblok_staat_in_de_galerij(client, settings):
    settings.DEMO = True
    antwoord = client.get("/galerij/")
    getoond = {sjabloon.name for sjabloon in antwoord.templates}
    if "stand--klaar" in antwoord.content.decode():  # drawn once in a process, and kept
        getoond.add("componenten/stand.html")
    sjablonen = settings.BASE_DIR / "templates"
    bouwblokken = {str(pad.relative_to(sjablonen)) for pad in (sjablonen / "componenten").iterdir()}
    assert len(bouwblokken) > 20
    assert sorted(bouwblokken - getoond) == []
