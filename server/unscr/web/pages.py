"""Pages for people."""

from flask import Blueprint, Response, render_template, request

from unscr.catalogue import card
from unscr.namespaces import graph_key
from unscr.protocol.media import EXTENSIONS
from unscr.web.engine import engine
from unscr.web.language import reader_language

bp = Blueprint("pages", __name__)

TO_TRY = ("cq07", "cq02", "cq15")


@bp.get("/")
def home() -> Response:
    """Show what is here, three queries to try, and the downloads."""
    about = engine().about()
    page = render_template(
        "home.html",
        graphs=[(graph_key(name), count) for name, count in about.counts.items()],
        total=sum(about.counts.values()),
        extensions=tuple(EXTENSIONS),
        cards=[card(each) for each in TO_TRY],
    )
    response = Response(page, mimetype="text/html")
    response.content_language.add(reader_language(request))
    response.vary.add("Accept-Language")
    return response
