"""Two versions of one area never overlap in time: an exclusion constraint on PostgreSQL, triggers on SpatiaLite."""

_TRIGGER = """
CREATE TRIGGER gebied_geen_overlap_{bij} BEFORE {gebeurtenis} ON streek_gebied
WHEN EXISTS (
    SELECT 1 FROM streek_gebied AS ander
    WHERE ander.code = NEW.code AND ander.id IS NOT NEW.id
      AND ander.geldig_van < COALESCE(NEW.geldig_tot, '9999-12-31')
      AND NEW.geldig_van < COALESCE(ander.geldig_tot, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'gebied_geen_overlap'); END
"""


def maak(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        schema_editor.execute(
            "ALTER TABLE streek_gebied ADD CONSTRAINT gebied_geen_overlap EXCLUDE USING gist"
            " (code WITH =, daterange(geldig_van, geldig_tot) WITH &&)"
        )
    else:
        schema_editor.execute(_TRIGGER.format(bij="insert", gebeurtenis="INSERT"))
        schema_editor.execute(_TRIGGER.format(bij="update", gebeurtenis="UPDATE"))


def verwijder(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE streek_gebied DROP CONSTRAINT gebied_geen_overlap")
    else:
        schema_editor.execute("DROP TRIGGER gebied_geen_overlap_insert")
        schema_editor.execute("DROP TRIGGER gebied_geen_overlap_update")
