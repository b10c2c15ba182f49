"""The search engine behind `zoeken`: modelsearch on the database that is there, PostgreSQL or SQLite.

One thing differs from modelsearch itself: after every row it weighs the length of all titles anew, which costs more the more
rows there are. Meldingen have no title and come in the order of the list, not of relevance, so that is left out.
"""

from django.db import connection

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres.postgres import PostgresIndex as _Index
    from modelsearch.backends.database.postgres.postgres import PostgresSearchBackend as _Backend
else:
    from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex as _Index
    from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend as _Backend


class Index(_Index):
    def _refresh_title_norms(self, full: bool = False) -> None:
        """No titles, no norms: adding a row costs the same whatever is there."""


class SearchBackend(_Backend):
    index_class = Index
