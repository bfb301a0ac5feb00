"""The endpoint. SPARQL 1.1 Protocol, https://www.w3.org/TR/sparql11-protocol/."""

from flask import Blueprint, Response, current_app, request

from unscr.answer import answer, describe_service
from unscr.protocol.media import TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.protocol.operation import parse
from unscr.protocol.parameter import FORM, pairs
from unscr.web.address import address_of
from unscr.web.contract import HTML
from unscr.web.editor import page
from unscr.web.engine import engine, federation
from unscr.web.reply import to_response
from unscr.web.writing import takes_changes

bp = Blueprint("sparql", __name__)


@bp.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answer a query sent by GET, as a form, or as the body of a POST; without any, describe the service.

    Whoever likes HTML best and asks nothing gets the page to ask from.
    """
    accept = request.headers.get("Accept")
    arguments = pairs(request.query_string)
    if request.method != "POST" and not any(name != "lang" for name, _ in arguments):
        if negotiate(accept, (*TRIPLES, HTML)) == HTML:
            return page("")
        updates = address_of("update.carry_out") if takes_changes() else ""
        endpoint = address_of("sparql.sparql")
        return to_response(describe_service(endpoint, updates, accept, engine(), federation()), "Accept")
    body = request.get_data(cache=False) if request.method == "POST" else b""
    depth = current_app.config["QUERY_DEPTH"]
    with current_app.extensions["unscr.turn"].to_read(len(request.query_string) + len(body)):
        form = pairs(body) if request.mimetype == FORM else ()
        operation = parse(
            request.method, request.content_type or "", arguments, form, body, depth, federation().targets
        )
    return to_response(answer(operation, accept, engine(), federation()), "Accept")
