"""A second database with what the first holds now, so that small and large can be measured in turns: then what else this
machine does falls on both alike. PostgreSQL only; for the bench."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.db import connection

_NAAM = "bench_klein"


@contextmanager
def kopie() -> Iterator[str]:
    """Copies the database of this process; yields the DATABASE_URL of the copy, which is dropped afterwards."""
    hier = str(connection.settings_dict["NAME"])
    _doe(f'DROP DATABASE IF EXISTS "{_NAAM}"', f'CREATE DATABASE "{_NAAM}" TEMPLATE "{hier}"')
    try:
        yield urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{_NAAM}"))
    finally:
        _doe(f'DROP DATABASE IF EXISTS "{_NAAM}" WITH (FORCE)')


def _doe(*opdrachten: str) -> None:
    """From beside it: a database that somebody is in cannot be copied."""
    connection.close()
    server = connection.get_connection_params()
    velden = {veld: server[veld] for veld in ("host", "port", "user", "password") if server.get(veld)}
    with psycopg.connect(dbname="postgres", autocommit=True, **velden) as buiten:
        for opdracht in opdrachten:
            buiten.execute(opdracht)
