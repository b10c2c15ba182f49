"""The settings of production: clean under Django's own inspection, and refusing to start half-configured."""

import pytest

from .omgeving import manage, productie


def test_check_deploy_heeft_in_productie_niets_op_te_merken(tmp_path):
    gedaan = manage("check", "--deploy", "--fail-level", "WARNING", omgeving=productie(tmp_path))
    assert gedaan.returncode == 0, gedaan.stderr


@pytest.mark.parametrize("naam", ["SECRET_KEY", "ALLOWED_HOSTS", "PORTAL_URL", "DATABASE_URL"])
def test_zonder_deze_variabele_start_het_portaal_niet(tmp_path, naam):
    omgeving = productie(tmp_path)
    del omgeving[naam]
    gedaan = manage("check", omgeving=omgeving)
    assert gedaan.returncode != 0
    assert f"Zet {naam} in de omgeving" in gedaan.stderr


def test_in_productie_is_er_geen_postbus_en_geen_bench(tmp_path):
    proef = "from portal.urls import urlpatterns; print(*[str(p.pattern) for p in urlpatterns])"
    gedaan = manage("shell", "--no-imports", "-c", proef, omgeving=productie(tmp_path))
    adressen = set(gedaan.stdout.split())
    assert "werkvoorraad/" in adressen, gedaan.stderr
    assert not adressen & {"postbus/", "bench/"}
