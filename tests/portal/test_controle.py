"""What must always hold: `manage.py controleer` on data that is made wrong one thing at a time, and the mail of the night."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from buurtpreventie import privacy as buurtprivacy
from buurtpreventie.berichten.acties import berichten
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Groepsstap, Inlogcode
from meldingen.melding import acties, privacy, uitgaand
from meldingen.melding.acties import wachten
from meldingen.melding.models import Concept, Melder, Telregel, Uitgaand, Vernietiging
from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad import privacy as werkprivacy
from portal import controle, rooster
from portal.models import Roosterbeurt
from tests.buren import aanvraag, actieve_groep, buur, met_buren, plaats

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

MELDER = {"naam": "Bewoner", "email": "bewoner@demo.example"}


def gebreken() -> list[str]:
    return controle.gebreken(timezone.now(), rooster.ROOSTER)


def _controleer() -> tuple[int, str]:
    uit, fout = StringIO(), StringIO()
    try:
        call_command("controleer", stdout=uit, stderr=fout)
    except SystemExit as einde:
        return int(einde.code or 0), fout.getvalue()
    return 0, uit.getvalue()


def test_op_een_gewoon_portaal_klopt_alles(maak_melding, boa):
    acties.verander_status(maak_melding(melder=MELDER), "in_behandeling", door=boa)
    assert _controleer() == (0, "Alles klopt.\n")


def test_een_cijfer_dat_niet_klopt_eindigt_met_een_fout_en_hertel_maakt_het_weer_goed(maak_melding):
    maak_melding()
    Telregel.objects.all().delete()
    code, zinnen = _controleer()
    assert code == 1
    assert "klopt niet met een hertelling" in zinnen
    uit = StringIO()
    call_command("hertel", stdout=uit)
    assert "1 meldingen geteld, 1 daarvan open" in uit.getvalue()
    assert _controleer()[0] == 0


def test_een_index_die_weg_is_wordt_gezegd_ook_door_check(portaal):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'melding_melding' AND indexdef ~ 'gist'")
            cursor.execute(f'DROP INDEX "{cursor.fetchone()[0]}"')
        else:
            cursor.execute("SELECT DisableSpatialIndex('melding_melding', 'punt')")
    (zin,) = gebreken()
    assert "melding_melding.punt" in zin
    with pytest.raises(SystemCheckError, match=r"portal\.E001"):
        call_command("check", databases=["default"], stderr=StringIO())


def test_post_die_te_lang_wacht_of_mislukte_wordt_gezegd(portaal):
    uitgaand.leg_klaar(uitgaand.rij("proef:1", over="proef", aan="a@demo.example", onderwerp="x", tekst="x"))
    uitgaand.leg_klaar(uitgaand.rij("proef:2", over="proef", aan="b@demo.example", onderwerp="x", tekst="x"))
    DBTaskResult.objects.all().delete()
    eerste, tweede = Uitgaand.objects.order_by("pk")
    Uitgaand.objects.filter(pk=eerste.pk).update(volgende_poging_op=timezone.now() - timedelta(hours=2))
    Uitgaand.objects.filter(pk=tweede.pk).update(stand="mislukt")
    assert [zin.split(",")[0] for zin in gebreken()] == [
        "Er wacht al langer dan een uur post op verzending",
        "1 uitgaande berichten zijn mislukt: kijk in /beheer/ bij uitgaande berichten.",
    ]


def test_een_wachtrij_die_stilstaat_wordt_gezegd(portaal):
    rooster.ruim_wachtrij_op.enqueue()
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(hours=2))
    (zin,) = gebreken()
    assert "db_worker" in zin


def test_wat_over_de_termijn_is_wordt_gezegd_zodra_een_nacht_voorbij_is(portaal):
    Concept.objects.create()
    Concept.objects.update(gewijzigd_op=timezone.now() - timedelta(days=1, hours=12))
    assert gebreken() == []
    Concept.objects.update(gewijzigd_op=timezone.now() - timedelta(days=3))
    assert gebreken() == ["Van concepten zijn er 1 langer bewaard dan mag."]
    uit = StringIO()
    call_command("bewaartermijnen", stdout=uit)
    assert "1  concepten" in uit.getvalue()


def _bewaartermijnen() -> dict[str, int]:
    """What the command says: kind -> how many."""
    uit = StringIO()
    call_command("bewaartermijnen", stdout=uit)
    regels = [regel.split(maxsplit=1) for regel in uit.getvalue().splitlines()]
    assert len(regels) == len({wat for _aantal, wat in regels}), "no kind of one room hides that of another"
    return {wat: int(aantal) for aantal, wat in regels}


def test_het_overzicht_noemt_de_termijnen_van_elke_kamer(portaal):
    kamers = [kamer.overzicht() for kamer in (privacy, werkprivacy, buurtprivacy)]
    assert set(_bewaartermijnen()) == {wat for kamer in kamers for wat in kamer}
    assert len(_bewaartermijnen()) == sum(map(len, kamers))


def test_wat_buurtpreventie_te_lang_bewaart_wordt_gezegd_en_gaat_weg(actieve_groep, buur):
    groep, nu = actieve_groep(), timezone.now()
    berichten.plaats(groep, velden={"soort": "vraag", "tekst": "Wie?"}, door=plaats(groep, buur("Loper")))
    DBTaskResult.objects.all().delete()
    Inlogcode.objects.create(email="x@buren.example", vingerafdruk="x", gemaakt_op=nu - timedelta(days=1, hours=12))
    assert _bewaartermijnen()["inlogcodes"] == 1
    assert gebreken() == []
    Inlogcode.objects.update(gemaakt_op=nu - timedelta(days=3))
    Groepsbericht.objects.update(verloopt_op=nu - timedelta(days=2))
    Deelnemer.objects.create(email="stil@buren.example", laatst_gezien_op=dag_van(nu - timedelta(days=400)))
    Groep.objects.filter(pk=groep.pk).update(fase=Fase.OPGEHEVEN)
    Groepsstap.objects.update(op=nu - timedelta(days=33))
    te_lang = {"inlogcodes": 1, "groepsberichten": 1, "leden van opgeheven groepen": 10, "deelnemers zonder groep": 1}
    assert {wat: aantal for wat, aantal in _bewaartermijnen().items() if aantal} == te_lang
    code, zinnen = _controleer()
    assert code == 1
    assert zinnen.splitlines() == [f"Van {wat} zijn er {n} langer bewaard dan mag." for wat, n in te_lang.items()]
    buurtprivacy.ruim_op.call()
    assert not any(_bewaartermijnen().values())
    assert _controleer() == (0, "Alles klopt.\n")
    weg = Vernietiging.objects.values_list("wat", "aantal")
    assert te_lang.items() <= dict(weg).items()


def test_een_rooster_dat_stilstaat_wordt_gezegd(portaal):
    rooster.plan(timezone.now() - timedelta(days=2))
    assert any("'berichten'" in zin or "'openbaar'" in zin for zin in gebreken())
    Roosterbeurt.objects.all().delete()
    assert gebreken() == []


def test_elke_stap_van_het_portaal_zelf_heeft_een_regel_in_het_rooster(portaal):
    zonder = [regel for regel in rooster.ROOSTER if not regel.stappen]
    (zin,) = controle.gebreken(timezone.now(), zonder)
    assert "wacht_op_melder" in zin


def test_de_beheerder_krijgt_een_mail_en_maar_een_per_dag(portaal, admin_user, brievenbus, werk_af, maak_melding):
    maak_melding()
    Telregel.objects.all().delete()
    assert rooster.controleer.call() == 1
    assert rooster.controleer.call() == 1
    werk_af()
    (mail,) = brievenbus.aan(admin_user.email)
    assert "hertelling" in mail.get_content()


def test_wie_meldde_wordt_gewist_als_die_erom_vraagt(maak_melding):
    melding = maak_melding(melder=MELDER)
    uit = StringIO()
    call_command("wis_melder", f"WM-{melding.pk}", stdout=uit)
    assert "zijn gewist" in uit.getvalue()
    assert not Melder.objects.exists()
    with pytest.raises(CommandError, match="geen gegevens"):
        call_command("wis_melder", str(melding.pk))
    with pytest.raises(CommandError, match="geen melding"):
        call_command("wis_melder", "WM-987654")


def test_een_vraag_zonder_antwoord_sluit_na_vier_weken_met_uitleg(maak_melding, boa, brievenbus, werk_af):
    melding = maak_melding(melder=MELDER)
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Welke kleur?")
    assert wachten.sluit(timezone.now() + timedelta(days=27)) == 0
    assert wachten.sluit(timezone.now() + timedelta(days=29)) == 1
    assert wachten.sluit(timezone.now() + timedelta(days=29)) == 0
    melding.refresh_from_db()
    assert melding.status == Status.NIET_TE_BEHANDELEN
    werk_af()
    teksten = [mail.get_content() for mail in brievenbus.aan(MELDER["email"])]
    assert "Hebben wij na vier weken geen antwoord?" in " ".join(teksten)
    assert "kregen geen antwoord" in teksten[-1]


def test_een_antwoord_van_dit_moment_gaat_voor(maak_melding, boa):
    melding = maak_melding(melder=MELDER)
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Welke kleur?")
    acties.antwoord(melding, tekst="Rood.")
    assert wachten.sluit(timezone.now() + timedelta(days=29)) == 0
