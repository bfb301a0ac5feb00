"""Pages for people."""

import shlex
from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request

from unscr.catalogue import Card, card
from unscr.dataset.names import TITLE
from unscr.dataset.statistics import MOST, layers
from unscr.namespaces import graph_key
from unscr.protocol.media import EXTENSIONS
from unscr.schema import site
from unscr.web.address import address_of, root
from unscr.web.engine import whole
from unscr.web.language import answer
from unscr.web.record import told

bp = Blueprint("pages", __name__)

TO_TRY = ("cq07", "cq02", "cq15")


@dataclass(frozen=True, slots=True)
class _Example:
    """A query as it is shown and sent: without the header, which the page says in words."""

    card: Card
    text: str
    curl: str


@bp.get("/")
def home() -> Response:
    """Show what is here, three queries to try, and the downloads."""
    about = whole().about()
    told(request.environ).digest = about.digest
    page = render_template(
        "home.html",
        graphs=[(graph_key(name), count) for name, count in about.counts.items()] if len(about.counts) <= MOST else [],
        layers=layers(about.counts),
        held=len(about.counts),
        entity=site(root() + "/", address_of("search.search"), *TITLE),
        total=sum(about.counts.values()),
        extensions=tuple(EXTENSIONS),
        examples=[_example(card(each)) for each in TO_TRY],
    )
    return answer(page, "text/html")


def _example(card: Card) -> _Example:
    address = address_of("sparql.sparql", query=card.query)
    return _Example(card, card.query, shlex.join(["curl", "-H", "Accept: text/csv", address]))
