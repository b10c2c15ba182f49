"""Lets a server listen that stands in for one of the outside world."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer
from typing import TypeVar

Server = TypeVar("Server", bound=HTTPServer)


@contextmanager
def luisterend(server: Server) -> Iterator[Server]:
    """The server answers on a thread of its own until the block ends; stopping it takes no half second, as it would."""
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def hangt_op(verbinding: socket.socket) -> bool:
    """Says nothing until the other end has had enough (time-out); False when it waited a minute, which nobody should."""
    verbinding.settimeout(60)
    try:
        return verbinding.recv(1) == b""
    except TimeoutError:
        return False
