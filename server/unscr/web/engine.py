"""The evaluator that the application was made with, and the endpoints that queries may ask beside it."""

from typing import cast

from flask import current_app

from unscr.answer import Engine
from unscr.federation import Federation


def engine() -> Engine:
    """Return the engine of the current application."""
    return cast("Engine", current_app.extensions["unscr"])


def federation() -> Federation:
    """Return whom queries of the current application may ask by SERVICE."""
    return cast("Federation", current_app.extensions["unscr.federation"])
