"""Every component has its place in the gallery, itself or in the frame around it."""

import pytest

pytestmark = pytest.mark.django_db


def test_elk_bouwblok_staat_in_de_galerij(client, settings):
    settings.DEMO = True
    getoond = {sjabloon.name for sjabloon in client.get("/galerij/").templates}
    sjablonen = settings.BASE_DIR / "templates"
    bouwblokken = {str(pad.relative_to(sjablonen)) for pad in (sjablonen / "componenten").iterdir()}
    assert len(bouwblokken) > 20
    assert sorted(bouwblokken - getoond) == []
