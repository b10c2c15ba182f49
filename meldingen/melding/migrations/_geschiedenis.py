"""What the history of teams and rules says is never rewritten: a trigger refuses. Only who did it may become nobody, when
an account is removed. Deleting is not refused here: the tests empty tables, and nothing in the house deletes these rows."""

_KOLOMMEN = "gemeente_code, tijdstip, onderwerp, wat, voor, na"
_POSTGRES = f"""
CREATE FUNCTION geschiedenis_blijft_staan() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'geschiedenis_blijft_staan' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER geschiedenis_blijft_staan BEFORE UPDATE OF {_KOLOMMEN} ON melding_inrichtingswijziging
FOR EACH ROW EXECUTE FUNCTION geschiedenis_blijft_staan();
"""
_SQLITE = f"""
CREATE TRIGGER geschiedenis_blijft_staan BEFORE UPDATE OF {_KOLOMMEN} ON melding_inrichtingswijziging
BEGIN SELECT RAISE(ABORT, 'geschiedenis_blijft_staan'); END
"""


def maak(apps, schema_editor) -> None:
    schema_editor.execute(_POSTGRES if schema_editor.connection.vendor == "postgresql" else _SQLITE)


def verwijder(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER geschiedenis_blijft_staan ON melding_inrichtingswijziging")
        schema_editor.execute("DROP FUNCTION geschiedenis_blijft_staan()")
    else:
        schema_editor.execute("DROP TRIGGER geschiedenis_blijft_staan")
