"""Graphs one by one, to be read. SPARQL 1.1 Graph Store HTTP Protocol, https://www.w3.org/TR/sparql11-http-rdf-update/."""

from flask import Blueprint, Response, request

from unscr.answer import one_graph
from unscr.namespaces import graph
from unscr.protocol.parameter import pairs
from unscr.protocol.store import check_reading, target
from unscr.web.engine import engine
from unscr.web.reply import to_response

bp = Blueprint("store", __name__)
_METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE"]


@bp.route("/store", methods=_METHODS)
def indirect() -> Response:
    """Give the graph that the address names in its query, ``?graph=IRI`` or ``?default``."""
    name = target(request.method, pairs(request.query_string))
    return to_response(one_graph(name, request.headers.get("Accept"), engine()), "Accept")


@bp.route("/graph/<path:key>", methods=_METHODS)
def direct(key: str) -> Response:
    """Give the named graph that has this address below the base of ours."""
    check_reading(request.method)
    return to_response(one_graph(graph(key).value, request.headers.get("Accept"), engine()), "Accept")
