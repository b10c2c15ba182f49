"""A measure from writing it down to what is said of it, on meldingen in the database."""

from datetime import date, timedelta

import pytest
from django.contrib.gis.geos import MultiPolygon, Point
from django.db import IntegrityError, transaction
from django.utils import timezone

from meldingen.cijfers.maatregelen import acties as vastleggen
from meldingen.cijfers.maatregelen import meten, woorden
from meldingen.cijfers.maatregelen.effect import TeWeinig, Verhouding
from meldingen.cijfers.maatregelen.models import Maatregel, Maatregeleffect
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Categorie, Melding
from meldingen.melding.models.melding import nieuwe_volgcode
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van
from tests.conftest import SITTARD, STEIN

BEGIN = date(2025, 3, 1)


@pytest.fixture
def soort(portaal) -> Categorie:
    return Categorie.objects.get(slug="zwerfvuil")


@pytest.fixture
def buurten(portaal) -> list[Gebied]:
    return list(Gebied.objects.buurten().filter(gemeente_code=SITTARD, geldig_tot=None).order_by("code"))


@pytest.fixture
def strooi(maak_melding, soort):
    """strooi(buurt, dag, n): meldingen in the middle of a buurt, on that day; counted at the end by `tellen.hertel`."""
    voorbeeld = maak_melding(categorie=soort.slug)

    def doe(buurt: Gebied, dag: date, n: int, punt: Point | None = None) -> None:
        punt = punt or buurt.geometrie.point_on_surface
        velden = {f.attname: getattr(voorbeeld, f.attname) for f in Melding._meta.concrete_fields if not f.primary_key}
        eigen = {"buurt_id": buurt.pk, "wijk_code": buurt.wijk_code, "dag": dag, "punt": punt, "gemeente_code": SITTARD}
        Melding.objects.bulk_create(Melding(**velden | eigen | {"volgcode": nieuwe_volgcode()}) for _ in range(n))

    return doe


@pytest.fixture
def jaren(strooi, buurten):
    """Three years in which ten buurten get ten a month each; the first of them gets two a month with the measure."""
    for buurt in buurten[:10]:
        for maand in range(36):
            dag = date(2023 + (maand + 2) // 12, (maand + 2) % 12 + 1, 15)
            strooi(buurt, dag, 2 if buurt == buurten[0] and dag >= BEGIN else 10)
    tellen.hertel()


def _maatregel(soort, *buurten, door, gemeente=SITTARD, **velden) -> Maatregel:
    gewoon = {
        "naam": "Meer toezicht",
        "soort": "toezicht",
        "toelichting": "",
        "begin": BEGIN,
        "einde": None,
        "kosten": None,
        "buurten": [buurt.code for buurt in buurten],
        "gebied": vastleggen.vlak_van([buurt.code for buurt in buurten]),
        "categorieen": [soort.ouder],
    }
    return vastleggen.leg_vast(gemeente, velden=gewoon | velden, door=door)


def test_van_vastleggen_tot_een_zin(jaren, buurten, soort, coordinator, werk_af):
    maatregel = _maatregel(soort, buurten[0], door=coordinator)
    assert maatregel.effect.stand == "wacht"
    werk_af()
    effect = Maatregeleffect.objects.get(maatregel=maatregel)
    assert (effect.stand, effect.tot_en_met) == ("klaar", dag_van(timezone.now()) - timedelta(days=1))
    gebied = woorden.delen(effect.uitslag)[0]
    # Ten a month were expected and two came, in months of 30.4 days; how sure that is, `effect` has tests of its own for.
    assert gebied.zin.startswith("7,8 meldingen minder per maand dan verwacht, tussen ")
    assert gebied.zin.endswith(" minder. Dat is bijna zeker geen toeval.")
    assert (gebied.zeker, gebied.minder) == (True, True)
    assert gebied.verhouding.gezien == 24
    assert gebied.verhouding.verwacht == pytest.approx(120, abs=2)
    assert effect.uitslag["buurten"]
    assert buurten[0].naam not in effect.uitslag["buurten"]
    assert len(effect.uitslag["buurten"]) <= meten.HOOGSTENS_BUURTEN
    assert [rij.voor for rij in woorden.perioden(effect.uitslag)][:3] == [10, 10, 10]


def test_waar_niets_veranderde_wordt_niets_beweerd(jaren, buurten, soort, coordinator):
    meting = meten.meet(_maatregel(soort, buurten[3], door=coordinator), date(2026, 11, 1))
    assert isinstance(meting.gebied, Verhouding)
    assert not meting.gebied.geen_toeval
    zin = woorden.zin(meting.gebied, meting.vensters.dagen)
    assert zin.startswith("evenveel meldingen per maand dan verwacht") or "Dat kan toeval zijn." in zin


def test_wat_verhuist_naar_de_rand_wordt_gezien(strooi, jaren, buurten, soort, coordinator):
    maatregel = _maatregel(soort, buurten[0], door=coordinator)
    rand = meten._rand(maatregel.gebied)
    punt = rand.point_on_surface
    buur = next((b for b in buurten[1:] if b.geometrie.intersects(punt)), buurten[1])
    for maand in range(12):
        strooi(buur, date(2024 + (maand + 2) // 12, (maand + 2) % 12 + 1, 15), 3, punt)
        strooi(buur, date(2025 + (maand + 2) // 12, (maand + 2) % 12 + 1, 15), 12, punt)
    tellen.hertel()
    meting = meten.meet(maatregel, date(2026, 11, 1))
    assert meting.rand.waarde > 2
    assert meting.rand.geen_toeval
    assert any("verhuisd" in zin for zin in woorden.voorbehouden(meting.als_json()))
    assert meting.samen.waarde > meting.gebied.waarde


def test_vensters_vergelijken_dezelfde_dagen_een_jaar_eerder(soort, buurten, coordinator):
    kort = Maatregel(begin=date(2025, 12, 31), einde=date(2026, 1, 1))
    assert meten.vensters(kort, date(2026, 6, 1)) == meten.Vensters(date(2024, 12, 31), date(2025, 12, 31), 2)
    loopt = Maatregel(begin=date(2024, 2, 29))
    assert meten.vensters(loopt, date(2026, 6, 1)) == meten.Vensters(date(2023, 2, 28), date(2024, 2, 29), 365)
    assert meten.vensters(loopt, date(2024, 2, 29)) is None


def test_een_maatregel_die_nog_moet_beginnen_heeft_geen_uitkomst(buurten, soort, coordinator, werk_af):
    maatregel = _maatregel(soort, buurten[0], door=coordinator, begin=dag_van(timezone.now()))
    werk_af()
    effect = Maatregeleffect.objects.get(maatregel=maatregel)
    assert (effect.stand, effect.uitslag) == ("klaar", {})


def test_met_te_weinig_meldingen_wordt_dat_gezegd(buurten, soort, coordinator):
    meting = meten.meet(_maatregel(soort, buurten[0], door=coordinator), date(2026, 11, 1))
    assert isinstance(meting.gebied, TeWeinig)
    assert woorden.delen(meting.als_json())[0].zin.startswith("Er zijn te weinig")


def test_buurten_met_een_andere_maatregel_vergelijken_niet_mee(jaren, buurten, soort, coordinator):
    eerste = _maatregel(soort, buurten[0], door=coordinator)
    zonder = meten.meet(eerste, date(2026, 11, 1)).buurten
    ander = next(buurt for buurt in buurten[1:] if buurt.naam in zonder)
    _maatregel(soort, ander, door=coordinator, begin=BEGIN - timedelta(days=30))
    assert ander.naam not in meten.meet(eerste, date(2026, 11, 1)).buurten


def test_was_het_vooraf_een_piek_dan_staat_dat_erbij(strooi, jaren, buurten, soort, coordinator):
    for maand in range(12):
        strooi(buurten[4], date(2024 + (maand + 2) // 12, (maand + 2) % 12 + 1, 10), 15)
    tellen.hertel()
    meting = meten.meet(_maatregel(soort, buurten[4], door=coordinator), date(2026, 11, 1))
    assert any("vanzelf" in zin for zin in woorden.voorbehouden(meting.als_json()))


def test_alleen_wie_hier_mag_onderzoeken_legt_vast(soort, buurten, boa, coordinator):
    for wie, gemeente in ((boa, SITTARD), (coordinator, STEIN)):
        with pytest.raises(vastleggen.MagNiet):
            _maatregel(soort, buurten[0], door=wie, gemeente=gemeente)
    assert not Maatregel.objects.exists()


def test_wie_een_oude_bladzijde_opslaat_overschrijft_niets(soort, buurten, coordinator):
    maatregel = _maatregel(soort, buurten[0], door=coordinator)
    gezien = vastleggen.versie(maatregel)
    velden = {v: getattr(maatregel, v) for v in vastleggen._VELDEN} | {"categorieen": [soort.ouder]}
    vastleggen.wijzig(maatregel, velden=velden | {"naam": "Nieuw"}, gezien=gezien, door=coordinator)
    with pytest.raises(vastleggen.MaatregelVeranderd):
        vastleggen.wijzig(maatregel, velden=velden | {"naam": "Later"}, gezien=gezien, door=coordinator)
    assert Maatregel.objects.get().naam == "Nieuw"


def test_elke_nacht_wordt_bijgerekend_wat_nog_loopt(buurten, soort, coordinator, werk_af):
    vandaag = dag_van(timezone.now())
    loopt = _maatregel(soort, buurten[0], door=coordinator, begin=vandaag - timedelta(days=20))
    voorbij = _maatregel(soort, buurten[1], door=coordinator)
    werk_af()
    assert vastleggen.reken_bij.call() == 0
    Maatregeleffect.objects.update(tot_en_met=vandaag - timedelta(days=2))
    assert vastleggen.reken_bij.call() == 1
    werk_af()
    assert loopt.effect.__class__.objects.get(maatregel=loopt).tot_en_met == vandaag - timedelta(days=1)
    # A worker that was killed: somebody asked, and nobody answered.
    Maatregeleffect.objects.filter(maatregel=voorbij).update(
        stand="wacht", gevraagd_op=timezone.now() - timedelta(hours=1)
    )
    assert vastleggen.reken_bij.call() == 1


def test_een_antwoord_op_een_oude_vraag_wordt_niet_bewaard(buurten, soort, coordinator, monkeypatch):
    maatregel = _maatregel(soort, buurten[0], door=coordinator)
    echt = vastleggen.meet

    def intussen_gewijzigd(*wat):
        Maatregeleffect.objects.update(gevraagd_op=timezone.now() + timedelta(seconds=5))
        return echt(*wat)

    monkeypatch.setattr(vastleggen, "meet", intussen_gewijzigd)
    vastleggen.bereken.call(maatregel.pk)
    assert Maatregeleffect.objects.get().stand == "wacht"


@pytest.mark.parametrize("fout", [{"einde": date(2025, 1, 1)}, {"naam": ""}])
def test_de_database_weigert_wat_niet_kan(portaal, buurten, fout):
    velden = {"naam": "X", "soort": "camera", "begin": BEGIN, "gemeente_code": SITTARD, "gebied": buurten[0].geometrie}
    with pytest.raises(IntegrityError), transaction.atomic():
        Maatregel.objects.create(**velden | fout)
    goed = Maatregel.objects.create(**velden)
    with pytest.raises(IntegrityError), transaction.atomic():
        Maatregeleffect.objects.create(maatregel=goed, stand="klaar", gevraagd_op=timezone.now())


def test_het_aantal_vragen_groeit_niet(jaren, strooi, buurten, soort, coordinator, django_assert_max_num_queries):
    maatregel = _maatregel(soort, buurten[0], door=coordinator)
    with django_assert_max_num_queries(16):
        meten.meet(maatregel, date(2026, 11, 1))


def test_het_gebied_is_een_vlak(buurten):
    assert isinstance(vastleggen.vlak_van([buurten[0].code]), MultiPolygon)
