"""What the application was made with: its evaluator, what is known of its data as a whole, whom queries may ask."""

from typing import cast

from flask import current_app

from unscr.answer import Engine
from unscr.federation import Federation
from unscr.whole import Whole


def engine() -> Engine:
    """Return the engine of the current application."""
    return cast("Engine", current_app.extensions["unscr"])


def whole() -> Whole:
    """Return what is told of the data of the current application as a whole."""
    return cast("Whole", current_app.extensions["unscr.whole"])


def federation() -> Federation:
    """Return whom queries of the current application may ask by SERVICE."""
    return cast("Federation", current_app.extensions["unscr.federation"])
