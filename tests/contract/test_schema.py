"""The schema is what the code does: committed equals generated, and a real server answers as the schema says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from meldingen.api.schema import document
from meldingen.melding.models import Melding

pytestmark = pytest.mark.traag
SCHEMA = Path(settings.BASE_DIR) / "docs/openapi.json"
HIER = Path(__file__).parent


def test_schema_in_docs_is_wat_de_code_zegt():
    gemaakt = json.dumps(document(), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("SCHEMA_SCHRIJVEN") == "1":
        SCHEMA.write_text(gemaakt, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == gemaakt, (
        "Draai deze test met SCHEMA_SCHRIJVEN=1 en kijk wat er verandert."
    )


def test_schema_op_het_web_is_hetzelfde(client):
    antwoord = client.get("/api/v1/openapi.json")
    assert antwoord["Access-Control-Allow-Origin"] == "*"
    assert antwoord.json() == json.loads(SCHEMA.read_text(encoding="utf-8"))


def test_schema_heeft_contact_en_een_semantische_versie():
    info = document()["info"]
    assert info["contact"].keys() == {"name", "email", "url"}
    assert [deel.isdigit() for deel in info["version"].split(".")] == [True] * 3


def test_paden_zijn_kebab_case_zonder_streep_aan_het_eind():
    for pad, operaties in document()["paths"].items():
        vast = [deel for deel in pad.split("/") if not deel.startswith("{")]
        assert pad == pad.rstrip("/")
        assert "".join(vast).replace("-", "").isalnum()
        assert pad.replace("{volgcode}", "").islower()
        for operatie in operaties.values():
            namen = [p["name"] for p in operatie.get("parameters", []) if p["in"] == "query"]
            assert all(naam.isalpha() and naam[0].islower() for naam in namen)


@pytest.mark.postgis  # it tries the schema, not the database: once, on that of production
def test_een_echte_server_antwoordt_zoals_het_schema_zegt(portaal, live_server):
    """No 5xx and nothing undocumented, whatever is sent; and some of it really became a melding."""
    st = Path(sys.executable).with_name("schemathesis")
    opdracht = [st, "--config-file", HIER / "schemathesis.toml", "run", SCHEMA, "--url", f"{live_server.url}/api/v1"]
    opdracht += ["--checks", "all", "--max-examples", "40", "--no-color"]
    omgeving = os.environ | {"SCHEMATHESIS_HOOKS": "tests.contract.schemathesis_haken", "PYTHONPATH": settings.BASE_DIR}
    uitslag = subprocess.run(
        opdracht, capture_output=True, text=True, timeout=300, check=False, cwd=settings.VAR, env=omgeving
    )
    assert uitslag.returncode == 0, uitslag.stdout[-6000:] + uitslag.stderr[-2000:]
    assert Melding.objects.exists()
