"""Pages that explain what the data mean."""

from flask import Blueprint, Response, render_template

from unscr.ask import Labelled, ask, labels
from unscr.catalogue import card
from unscr.terms import Literal
from unscr.web.engine import engine
from unscr.web.language import answer

bp = Blueprint("about", __name__)

_TO_TRY = ("state-groups", "state-norms", "members")


@bp.get("/about/all-states")
def all_states() -> Response:
    """Say what 'all States' does and does not expand to, with the number of norms of each group."""
    counted = {row["group"].value: row["norms"] for row in ask(engine(), "state-groups")}
    called = labels(engine(), counted)
    groups: list[tuple[Labelled, str]] = [
        (called[iri], number.value) for iri, number in counted.items() if isinstance(number, Literal)
    ]
    page = render_template("all-states.html", groups=groups, queries=list(map(card, _TO_TRY)))
    return answer(page, "text/html")
