"""The application behind gunicorn, on a socket that is already listening."""

import contextlib
import socket
from http import HTTPStatus
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import (
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.workers.gthread import ThreadWorker

from unscr.web import problems

_LINE = 8190
_STATUS = {
    LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
    LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
}


class _Worker(ThreadWorker):  # type: ignore[misc]  # the library has no types
    """A worker that says what it cannot read in the shape of all other problems."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        if not isinstance(exc, ParseException) or isinstance(exc, (InvalidResponseHeader, InvalidResponseHeaderName)):
            super().handle_error(req, client, addr, exc)
            return
        if req is not None:
            # What is left of a body that was answered for already: the connection is closed, and that is all.
            return
        status = _STATUS.get(type(exc), HTTPStatus.BAD_REQUEST)
        body = problems.unreadable(status)
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\n"
            f"Content-Type: application/problem+json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        with contextlib.suppress(OSError):
            client.sendall(head.encode() + body)


class _Gunicorn(BaseApplication):  # type: ignore[misc]  # the library has no types
    """One worker process with threads; queries are evaluated elsewhere, so threads only wait and copy."""

    def __init__(self, app: Flask, options: dict[str, object]) -> None:
        self._app = app
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._app


def run(app: Flask, listener: socket.socket, threads: int) -> None:
    """Serve until told to end by SIGTERM or SIGINT; does not return before."""
    # A body in chunks is read by the library while the application already runs.
    app.register_error_handler(ParseException, problems.malformed)
    options: dict[str, object] = {
        "bind": f"fd://{listener.fileno()}",
        "worker_class": _Worker,
        "workers": 1,
        "threads": threads,
        "loglevel": "warning",
        "graceful_timeout": 2,
        "keepalive": 5,
        # Without a limit a line that never ends would be kept and copied for ever; a longer query is posted.
        "limit_request_line": _LINE,
        # It would stand in the user's home, the same for every service.
        "control_socket_disable": True,
    }
    _Gunicorn(app, options).run()
