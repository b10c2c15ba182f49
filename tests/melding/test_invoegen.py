"""A row that is written by hand is the row that Django would have written, on either database."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from meldingen.melding.invoegen import voeg_in
from meldingen.melding.models import Inzending, Melding, Statusovergang

pytestmark = pytest.mark.django_db
NIET = {"id", "volgcode"}


def _velden(melding: Melding) -> dict[str, object]:
    melding = Melding.objects.get(pk=melding.pk)
    return {
        veld.attname: getattr(melding, veld.attname) for veld in Melding._meta.concrete_fields if veld.name not in NIET
    }


def test_een_rij_is_die_van_save(maak_melding):
    eerste = maak_melding(
        "zwerfvuil", tekst="Met een ' en een \" en een €.", antwoorden=[{"vraag": "Wat?", "antwoord": "Dít"}]
    )
    een, ander = (Melding.objects.get(pk=eerste.pk) for _ in range(2))
    for rij in (een, ander):
        rij.pk, rij.volgcode, rij._state.adding = None, Melding._meta.get_field("volgcode").get_default(), True
    een.save(force_insert=True)
    assert voeg_in(ander) is ander
    assert ander.pk not in (None, een.pk, eerste.pk)
    assert _velden(een) == _velden(ander) == _velden(eerste)
    ander.tekst = "Later veranderd."
    ander.save()  # it is a row like any other
    assert Melding.objects.get(pk=ander.pk).tekst == "Later veranderd."


def test_standaarden_worden_ingevuld(maak_melding):
    melding = maak_melding()
    Statusovergang.objects.filter(melding=melding).delete()
    overgang = voeg_in(Statusovergang(melding=melding, naar="gemeld"))
    gelezen = Statusovergang.objects.get(pk=overgang.pk)
    assert (gelezen.van, gelezen.bericht, gelezen.door_id) == ("", "", None)
    assert abs(gelezen.tijdstip - timezone.now()) < timedelta(minutes=1)


def test_wat_niet_mag_zegt_de_database_ook_hier(maak_melding):
    sleutel = Inzending.objects.get(melding=maak_melding()).sleutel
    with pytest.raises(IntegrityError), transaction.atomic():
        voeg_in(Inzending(sleutel=sleutel, vingerafdruk="x", melding=maak_melding()))
