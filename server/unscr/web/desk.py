"""What shows the registers of the current application, and the indexes of those that are many."""

from typing import TYPE_CHECKING, cast

from flask import Flask, current_app

from unscr.registers.desk import Desk

if TYPE_CHECKING:
    from unscr.indexes import Indexes


def desk() -> Desk:
    """Return what shows them."""
    return cast("Desk", current_app.extensions["unscr.desk"])


def warm(app: Flask) -> None:
    """Have the indexes that an application will be asked for made a little after its start, where they are missing."""
    indexes = cast("Indexes | None", app.extensions["unscr.indexes"])
    registers = cast("Desk", app.extensions["unscr.desk"])
    if indexes is not None:
        indexes.warm(lambda: not registers.few())
