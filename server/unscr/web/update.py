"""Updates. SPARQL 1.1 Protocol, section 2.2, https://www.w3.org/TR/sparql11-protocol/."""

from flask import Blueprint, Response, current_app, request

from unscr.amend import update, written
from unscr.protocol.parameter import FORM, pairs
from unscr.protocol.update import parse_update
from unscr.web.engine import engine
from unscr.web.writing import check_permission, done, refusable

bp = Blueprint("update", __name__)


@bp.post("/update")
@refusable
def carry_out() -> Response:
    """Carry out an update that is sent as a form or as the body of a POST."""
    check_permission()
    body = request.get_data(cache=False)
    form = pairs(body) if request.mimetype == FORM else ()
    arguments, depth = pairs(request.query_string), current_app.config["QUERY_DEPTH"]
    with current_app.extensions["unscr.turn"].to_read(len(body)):
        asked = parse_update(request.method, request.content_type or "", arguments, form, body, depth)
        edit, text = written(asked)
    update(edit, text, asked.seconds, engine())
    return done(204)
