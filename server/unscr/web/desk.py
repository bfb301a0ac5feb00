"""What shows the registers of the current application."""

from typing import cast

from flask import current_app

from unscr.registers.desk import Desk


def desk() -> Desk:
    """Return it."""
    return cast("Desk", current_app.extensions["unscr.desk"])
