"""Graphs one by one. SPARQL 1.1 Graph Store HTTP Protocol, https://www.w3.org/TR/sparql11-http-rdf-update/."""

from flask import Blueprint, Response, request, url_for

from unscr.amend import amend, named
from unscr.answer import one_graph
from unscr.namespaces import graph, graph_key
from unscr.protocol.change import change
from unscr.protocol.parameter import pairs
from unscr.protocol.precondition import precondition
from unscr.protocol.store import READING
from unscr.protocol.store import named as graph_of
from unscr.terms import Iri
from unscr.web.address import escaped
from unscr.web.engine import engine
from unscr.web.gone import refuse_named
from unscr.web.graphs import graph as shown
from unscr.web.reply import to_response
from unscr.web.writing import check_permission, done, refusable

bp = Blueprint("store", __name__)
_METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE"]


@bp.route("/store", methods=_METHODS)
@refusable
def indirect() -> Response:
    """Give or change the graph that the address names in its query, ``?graph=IRI`` or ``?default``."""
    if request.method not in READING:
        return _changed(None)
    name = graph_of(pairs(request.query_string))
    refuse_named(Iri(name))
    return to_response(one_graph(name, request.headers.get("Accept"), engine()), "Accept")


@bp.route("/graph/<key:key>", methods=_METHODS)
@refusable
def direct(key: str) -> Response:
    """Give or change the named graph that has this address below the base of ours."""
    name = graph(escaped(key))
    return shown(name) if request.method in READING else _changed(name.value)


def _changed(direct: str | None) -> Response:
    check_permission()
    body = request.get_data(cache=False)
    asked = change(request.method, pairs(request.query_string), request.content_type or "", body, direct)
    name = named(asked)
    condition = precondition(request.headers.get("If-Match"), request.headers.get("If-None-Match"))
    response = done(amend(asked, name, request.base_url, condition, engine()))
    if asked.graph is None:
        # Where the new graph can be had from here; its name is the canonical one.
        response.headers["Location"] = url_for("store.direct", key=graph_key(name), _external=True)
    return response
