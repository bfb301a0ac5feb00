"""Asking the application through Flask's test client, without a web server."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Client(FlaskClient):
    """A client that reads each answer to its end and closes it, as a web server does."""

    def open(self, *args: Any, **more: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **more})


def client_of(app: Flask) -> FlaskClient:
    """Return a client of an application."""
    app.test_client_class = Client
    return app.test_client()
