"""The evaluator that the application was made with."""

from typing import cast

from flask import current_app

from unscr.answer import Engine


def engine() -> Engine:
    """Return the engine of the current application."""
    return cast("Engine", current_app.extensions["unscr"])
