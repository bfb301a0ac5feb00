"""The application behind gunicorn, on a socket that is already listening."""

import socket

from flask import Flask
from gunicorn.app.base import BaseApplication


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
    options: dict[str, object] = {
        "bind": f"fd://{listener.fileno()}",
        "worker_class": "gthread",
        "workers": 1,
        "threads": threads,
        "loglevel": "warning",
        "graceful_timeout": 2,
        "keepalive": 5,
        "limit_request_line": 0,
    }
    _Gunicorn(app, options).run()
