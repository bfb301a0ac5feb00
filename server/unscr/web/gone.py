"""Names that were taken back are gone at every address: RFC 9110, section 15.5.11."""

from collections.abc import Mapping
from typing import cast

from flask import Flask, current_app, request

from unscr.terms import Iri
from unscr.text.withdrawn import Tombstone
from unscr.thing.gone import refuse
from unscr.web.address import canonical


def register(app: Flask, withdrawn: Mapping[str, Tombstone]) -> None:
    """Have each address looked at before any view is asked, with the names as they are now."""
    app.extensions["unscr.withdrawn"] = withdrawn
    app.before_request(_refuse_address)


def refuse_named(thing: Iri) -> None:
    """Raise Withdrawn where a thing that a view was asked for otherwise than by its address was taken back."""
    refuse(thing, withdrawn())


def withdrawn() -> Mapping[str, Tombstone]:
    """Return the names that were taken back."""
    return cast("Mapping[str, Tombstone]", current_app.extensions["unscr.withdrawn"])


def _refuse_address() -> None:
    # Who keeps the data has still to clear away what stands at the address.
    if request.method in ("GET", "HEAD"):
        refuse_named(canonical(request.path[1:]))
